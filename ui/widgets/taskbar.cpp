// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/taskbar.h"

#include "ui/widgets/accessiblerole.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/taborder.h"
#include "ui/widgets/theme.h"

#include <QPushButton>
#include <QToolButton>

namespace Fanlight {

using namespace Qt::StringLiterals;

TaskBar::TaskBar(QWidget *parent)
    : QWidget(parent)
    , m_add(new QToolButton(this))
{
    setObjectName(u"tasks"_s);
    setAccessibleRole(this, QAccessible::Grouping);
    setAccessibleName(tr("Tasks"));
    m_add->setObjectName(u"addTask"_s);
    m_add->setAccessibleName(tr("Add a task"));
    m_add->setToolTip(tr("Add a task: a question of your own"));
    m_add->setIcon(Icons::symbolic(u"add"_s));
    m_add->setAutoRaise(true);
    m_add->setFocusPolicy(Qt::StrongFocus);
    const int side = Theme::controlHeight(fontMetrics());
    m_add->setFixedSize(side, side);
    connect(m_add, &QToolButton::clicked, this, &TaskBar::addRequested);
    auto *layout = new FlowLayout(this, Theme::unit / 2);
    layout->addWidget(m_add);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void TaskBar::setTasks(const QList<TaskChoice> &tasks)
{
    QStringList off;
    for (const Toggle &old : std::as_const(m_toggles)) {
        if (!old.button->isChecked())
            off.append(old.id);
        delete old.button;
    }
    m_toggles.clear();
    layout()->removeWidget(m_add);
    QList<QWidget *> widgets;
    for (const TaskChoice &task : tasks) {
        auto *button = new QPushButton(task.title, this);
        button->setObjectName(u"task_"_s + task.id);
        button->setAccessibleName(task.title);
        button->setToolTip(task.description.toHtmlEscaped());
        button->setCheckable(true);
        button->setChecked(!off.contains(task.id));
        button->setAutoDefault(false);
        const auto showState = [button](bool on) {
            // Both icons are of one size, so that the toggle keeps its width.
            button->setIcon(Icons::symbolic(on ? u"check"_s : u"unchecked"_s));
        };
        showState(button->isChecked());
        connect(button, &QPushButton::toggled, this, [this, showState](bool on) {
            showState(on);
            Q_EMIT chosenChanged();
        });
        layout()->addWidget(button);
        button->show();
        m_toggles.append({task.id, button});
        widgets.append(button);
    }
    layout()->addWidget(m_add);
    takeBarsPlaceInTabOrder(this, widgets << m_add);
    updateGeometry();
}

QStringList TaskBar::chosen() const
{
    QStringList ids;
    for (const Toggle &toggle : m_toggles) {
        if (toggle.button->isChecked())
            ids.append(toggle.id);
    }
    return ids;
}

void TaskBar::setChosen(const QStringList &ids)
{
    for (const Toggle &toggle : std::as_const(m_toggles))
        toggle.button->setChecked(ids.contains(toggle.id));
}

} // namespace Fanlight
