// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/waterfalllegend.h"

#include "ui/widgets/theme.h"
#include "ui/widgets/waterfallsample.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>

namespace Fanlight {

using namespace Qt::StringLiterals;

WaterfallLegend::WaterfallLegend(QWidget *parent)
    : QWidget(parent)
    , m_origin(new QComboBox(this))
{
    setObjectName(u"waterfall"_s);
    setAccessibleName(tr("Waterfall"));

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2 * Theme::unit);
    const QList<Phase> phases = allPhases();
    for (const Phase phase : phases)
        layout->addWidget(new WaterfallSample(phase, this));
    layout->addWidget(new WaterfallSample(this));
    layout->addStretch();

    m_origin->setObjectName(u"waterfallOrigin"_s);
    m_origin->setAccessibleName(tr("Zero of the time axis"));
    m_origin->setToolTip(tr("What counts as zero on the waterfall's time axis"));
    m_origin->addItem(tr("Time since the run's start"), int(WaterfallOrigin::RunStart));
    m_origin->addItem(tr("Time since each request's start"), int(WaterfallOrigin::OwnStart));
    layout->addWidget(m_origin);
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

} // namespace Fanlight
