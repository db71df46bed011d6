// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/headerbar.h"

#include "ui/widgets/mutedlabel.h"
#include "ui/widgets/targetbar.h"
#include "ui/widgets/taskbar.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

namespace Fanlight {

using namespace Qt::StringLiterals;

HeaderBar::HeaderBar(QAction *run, QAction *stop, QWidget *parent)
    : QWidget(parent)
    , m_run(addButton(run, u"run"_s))
    , m_stop(addButton(stop, u"stop"_s))
    , m_targets(new TargetBar(this))
    , m_tasks(new TaskBar(this))
{
    m_run->setProperty("primary", true);
    m_run->installEventFilter(this);
    auto *targetsLabel = new MutedLabel(tr("Targets"), this);
    auto *tasksLabel = new MutedLabel(tr("Tasks"), this);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(2 * Theme::unit, Theme::unit, 2 * Theme::unit, Theme::unit);
    layout->setSpacing(Theme::unit);
    // Everything keeps to the first line when the targets need a second one.
    layout->addWidget(m_run, 0, Qt::AlignTop);
    layout->addWidget(m_stop, 0, Qt::AlignTop);
    layout->addSpacing(2 * Theme::unit);
    layout->addWidget(targetsLabel, 0, Qt::AlignTop);
    layout->addWidget(m_targets, 1);
    layout->addSpacing(Theme::unit);
    layout->addWidget(tasksLabel, 0, Qt::AlignTop);
    layout->addWidget(m_tasks);
    const int control = Theme::controlHeight(fontMetrics());
    const int line = std::max(m_run->sizeHint().height(), control);
    for (MutedLabel *label : {targetsLabel, tasksLabel}) {
        label->setFixedHeight(line);
        // The bar beside it alone answers to the bare name.
        label->setAccessibleName(tr("%1:", "heading").arg(label->text()));
    }
    m_targets->setContentsMargins(0, (line - control) / 2, 0, 0);
    m_tasks->setContentsMargins(0, (line - control) / 2, 0, 0);
}

QPushButton *HeaderBar::addButton(QAction *action, const QString &objectName)
{
    auto *button = new QPushButton(action->icon(), action->text(), this);
    button->setObjectName(objectName);
    button->setAccessibleName(action->text());
    button->setAutoDefault(false);
    button->setIconSize({14, 14});
    connect(button, &QPushButton::clicked, action, &QAction::trigger);
    const auto follow = [this, button, action] {
        // Qt would hand it to whatever comes next: to what removes a target.
        if (button->hasFocus() && !action->isEnabled())
            Q_EMIT focusGivenUp();
        button->setEnabled(action->isEnabled());
        button->setToolTip(action->toolTip());
    };
    connect(action, &QAction::changed, button, follow);
    follow();
    return button;
}

bool HeaderBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_run && (event->type() == QEvent::Enter || event->type() == QEvent::FocusIn))
        Q_EMIT runApproached();
    return QWidget::eventFilter(watched, event);
}

void HeaderBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(0, height() - 1, width(), 1, Theme::border(palette()));
}

} // namespace Fanlight
