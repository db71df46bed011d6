// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/task.h"
#include "core/settings/appsettings.h"

#include <QObject>

namespace Fanlight {

class MainWindow;
class SessionCore;
class SettingsPage;
class TaskDialog;

//! Joins what is written, changed and tried of tasks to the settings and the engine.
class WindowTasks final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WindowTasks)

public:
    //! Both outlive this.
    WindowTasks(SessionCore &core, MainWindow &window, QObject *parent = nullptr);

    //! The page is made; it outlives this.
    void attach(SettingsPage &page);

private:
    void refresh();
    Task known(const QString &id) const;
    //! A task without an id is a new one.
    void ask(const Task &task);
    void duplicate(const QString &id);
    void keep(const AppSettings &settings);
    void keepTask(Task task);
    void tryOut(TaskDialog *dialog, Task task, const QString &text, int target);

    SessionCore &m_core;
    MainWindow &m_window;
    SettingsPage *m_page = nullptr; //!< null until it is made
};

} // namespace Fanlight
