// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/taskbar.h"

#include "ui/widgets/accessiblerole.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/taborder.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace Fanlight {

using namespace Qt::StringLiterals;

TaskBar::TaskBar(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"tasks"_s);
    setAccessibleRole(this, QAccessible::Grouping);
    setAccessibleName(tr("Tasks"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::unit / 2);
}

void TaskBar::setTasks(const QList<TaskChoice> &tasks)
{
    for (const Toggle &old : std::as_const(m_toggles))
        delete old.button;
    m_toggles.clear();
    for (const TaskChoice &task : tasks) {
        auto *button = new QPushButton(task.title, this);
        button->setObjectName(u"task_"_s + task.id);
        button->setAccessibleName(task.title);
        button->setToolTip(task.description.toHtmlEscaped());
        button->setCheckable(true);
        button->setChecked(true);
        button->setAutoDefault(false);
        const auto showState = [button](bool on) {
            // Both icons are of one size, so that the toggle keeps its width.
            button->setIcon(Icons::symbolic(on ? u"check"_s : u"unchecked"_s));
        };
        showState(true);
        connect(button, &QPushButton::toggled, this, [this, showState](bool on) {
            showState(on);
            Q_EMIT chosenChanged();
        });
        layout()->addWidget(button);
        m_toggles.append({task.id, button});
    }
    QList<QWidget *> buttons;
    for (const Toggle &toggle : std::as_const(m_toggles))
        buttons.append(toggle.button);
    takeBarsPlaceInTabOrder(this, buttons);
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
