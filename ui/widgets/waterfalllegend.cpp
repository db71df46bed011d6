// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/waterfalllegend.h"

#include "ui/widgets/accessiblerole.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/waterfallsample.h"

#include <QComboBox>
#include <QStyle>

#include <algorithm>

namespace Fanlight {

using namespace Qt::StringLiterals;

WaterfallLegend::WaterfallLegend(QWidget *parent)
    : QWidget(parent)
    , m_origin(new QComboBox(this))
{
    setObjectName(u"waterfall"_s);
    setAccessibleRole(this, QAccessible::Grouping);
    setAccessibleName(tr("Waterfall"));

    const QList<Phase> phases = allPhases();
    for (const Phase phase : phases)
        m_samples.append(new WaterfallSample(phase, this));
    m_samples.append(new WaterfallSample(this));

    m_origin->setObjectName(u"waterfallOrigin"_s);
    m_origin->setAccessibleName(tr("Zero of the time axis"));
    m_origin->setToolTip(tr("What counts as zero on the waterfall's time axis"));
    m_origin->addItem(tr("Time since the run's start"), int(WaterfallOrigin::RunStart));
    m_origin->addItem(tr("Time since each request's start"), int(WaterfallOrigin::OwnStart));
    connect(m_origin, &QComboBox::currentIndexChanged, this, [this] { Q_EMIT originChosen(origin()); });
    describe({});
}

WaterfallOrigin WaterfallLegend::origin() const
{
    return WaterfallOrigin(m_origin->currentData().toInt());
}

void WaterfallLegend::setOrigin(WaterfallOrigin origin)
{
    m_origin->setCurrentIndex(m_origin->findData(int(origin)));
}

void WaterfallLegend::describe(const WaterfallAxis &axis)
{
    const QString from = axis.tickText(axis.begin);
    const QString to = axis.tickText(axis.end);
    setAccessibleDescription(
        axis.origin == WaterfallOrigin::RunStart
            ? tr("The phases of each request on one time axis, from %1 to %2 after the start of its run.").arg(from, to)
            : tr("The phases of each request on one time axis, from %1 to %2 after its submission.").arg(from, to));
}

QSize WaterfallLegend::sizeHint() const
{
    QSize size = m_origin->sizeHint();
    for (const QWidget *sample : m_samples)
        size = {size.width() + sample->sizeHint().width() + 2 * Theme::unit,
                std::max(size.height(), sample->sizeHint().height())};
    return size;
}

QSize WaterfallLegend::minimumSizeHint() const
{
    return {m_origin->minimumSizeHint().width(), sizeHint().height()};
}

void WaterfallLegend::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void WaterfallLegend::arrange()
{
    const auto place = [this](QWidget *widget, int x, int breadth) {
        const QSize size(breadth, widget->sizeHint().height());
        const QRect at(QPoint(x, (height() - size.height()) / 2), size);
        widget->setGeometry(QStyle::visualRect(layoutDirection(), rect(), at));
    };
    const int choice = std::min(m_origin->sizeHint().width(), width());
    place(m_origin, width() - choice, choice);
    int x = 0;
    bool room = true;
    for (QWidget *sample : std::as_const(m_samples)) {
        const int breadth = sample->sizeHint().width();
        room = room && x + breadth + 2 * Theme::unit <= width() - choice;
        sample->setVisible(room);
        if (room)
            place(sample, x, breadth);
        x += breadth + 2 * Theme::unit;
    }
}

} // namespace Fanlight
