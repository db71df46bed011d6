// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/batchtargetspanel.h"

#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QGridLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

constexpr int barSteps = 1000;

} // namespace

BatchTargetsPanel::BatchTargetsPanel(QWidget *parent)
    : QFrame(parent)
    , m_layout(new QVBoxLayout(this))
{
    setObjectName(u"batchTargets"_s);
    setAccessibleName(tr("Progress of the targets"));
    m_layout->setContentsMargins({});
    m_layout->setSpacing(Theme::unit / 2);
    hide();
}

BatchTargetsPanel::Row BatchTargetsPanel::addRow()
{
    Row row;
    const QString number = QString::number(m_rows.size());
    row.widget = new QWidget(this);
    row.name = new ElidedLabel({}, row.widget);
    row.name->setElideMode(Qt::ElideMiddle);
    row.name->setFixedWidth(30 * Theme::unit);
    row.bar = new QProgressBar(row.widget);
    row.bar->setObjectName(u"batchTargetProgress"_s + number);
    row.bar->setRange(0, barSteps);
    row.bar->setTextVisible(false);
    row.bar->setFixedWidth(16 * Theme::unit);
    row.figures = new ElidedLabel({}, row.widget);
    row.figures->setFont(Theme::tabularFont(font()));
    row.figures->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    row.pause = new QLabel(row.widget);
    row.pause->setObjectName(u"batchTargetPause"_s + number);
    row.pause->setTextFormat(Qt::PlainText);
    row.pause->setTextInteractionFlags(Qt::TextSelectableByMouse);
    row.pause->setWordWrap(true);
    row.edit = new QPushButton(Icons::symbolic(u"edit"_s), tr("Edit target"), row.widget);
    row.edit->setObjectName(u"batchTargetEdit"_s + number);
    row.goOn = new QPushButton(Icons::symbolic(u"run"_s), tr("Go on"), row.widget);
    row.goOn->setObjectName(u"batchTargetGoOn"_s + number);
    row.goOn->setToolTip(tr("Ask this target again"));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(Theme::unit);
    buttons->addWidget(row.edit);
    buttons->addWidget(row.goOn);
    auto *grid = new QGridLayout(row.widget);
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(Theme::unit);
    grid->setVerticalSpacing(Theme::unit / 2);
    grid->addWidget(row.name, 0, 0);
    grid->addWidget(row.bar, 0, 1);
    grid->addWidget(row.figures, 0, 2, 1, 2);
    grid->addWidget(row.pause, 1, 0, 1, 3);
    grid->addLayout(buttons, 1, 3, Qt::AlignTop);
    grid->setColumnStretch(2, 1);
    m_layout->addWidget(row.widget);
    const qsizetype index = m_rows.size();
    connect(row.edit, &QPushButton::clicked, this, [this, index] { Q_EMIT editRequested(m_targets.at(index).name); });
    connect(row.goOn, &QPushButton::clicked, this, [this, index] { Q_EMIT goOnRequested(m_targets.at(index).name); });
    return row;
}

void BatchTargetsPanel::setTargets(const QList<BatchTargetView> &targets)
{
    if (targets == m_targets)
        return;
    m_targets = targets;
    while (m_rows.size() < targets.size())
        m_rows.append(addRow());
    while (m_rows.size() > targets.size())
        m_rows.takeLast().widget->deleteLater();
    for (qsizetype index = 0; index < targets.size(); ++index)
        fill(m_rows.at(index), targets.at(index));
    setVisible(!targets.isEmpty());
}

void BatchTargetsPanel::fill(const Row &row, const BatchTargetView &target)
{
    row.name->setText(target.name);
    row.bar->setAccessibleName(tr("Progress of %1").arg(target.name));
    row.bar->setAccessibleDescription(target.figures);
    row.bar->setValue(int(target.share * barSteps));
    row.figures->setText(target.figures);
    const bool isPaused = !target.pause.isEmpty();
    // The shape tells it beside the words.
    row.pause->setText(
        isPaused ? tr("‖ %1\n%2", "why a target is paused, and what would help").arg(target.pause, target.help)
                 : QString());
    row.pause->setVisible(isPaused);
    row.edit->setAccessibleName(tr("Edit target %1").arg(target.name));
    row.edit->setVisible(isPaused && target.canEdit);
    row.goOn->setAccessibleName(tr("Go on with %1").arg(target.name));
    row.goOn->setVisible(isPaused && target.canGoOn);
}

} // namespace Fanlight
