// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>
#include <QWidget>

class QPushButton;
class QToolButton;

namespace Fanlight {

//! A task that can be switched on.
struct TaskChoice
{
    QString id;
    QString title;
    QString description; //!< what is asked, for the tooltip

    bool operator==(const TaskChoice &) const = default;
};

//! The tasks as toggles: a tick tells which are on, not the colour alone.
class TaskBar final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TaskBar)

public:
    explicit TaskBar(QWidget *parent = nullptr);

    //! Those that are new start switched on, the others stay as they are.
    void setTasks(const QList<TaskChoice> &tasks);
    //! The ids of the tasks that are on, in order.
    QStringList chosen() const;
    //! Switches exactly these on; ids that there are none of are left out.
    void setChosen(const QStringList &ids);

Q_SIGNALS:
    void chosenChanged();
    //! Another task is to be written.
    void addRequested();

private:
    struct Toggle
    {
        QString id;
        QPushButton *button;
    };

    QList<Toggle> m_toggles;
    QToolButton *m_add;
};

} // namespace Fanlight
