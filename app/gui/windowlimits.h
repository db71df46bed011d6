// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/targetrules.h"
#include "ui/models/limitcourse.h"

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QTimer>

namespace Fanlight {

class Clock;
class LimitsDialog;
class MainWindow;
class QueryEngine;
class SessionCore;
class WindowMemory;
class Workbench;

//! Joins a window to the limits of its targets: shows what they may do, changes it at once, and keeps what was changed.
class WindowLimits final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WindowLimits)

public:
    //! All of them outlive this.
    WindowLimits(SessionCore &core, MainWindow &window, QObject *parent = nullptr);

private:
    void open(int index);
    void show();
    void takeRules(const QString &endpoint, const TargetRules &rules);
    //! The engine takes over what the targets are given elsewhere.
    void followTargets();
    bool isFixed(const QString &endpoint) const;

    Workbench &m_workbench;
    QueryEngine &m_engine;
    Clock &m_clock;
    WindowMemory &m_memory;
    MainWindow &m_window;
    const LimitCourse &m_course;
    QHash<QString, bool> m_fixed; //!< of endpoints that have no settings
    QPointer<LimitsDialog> m_dialog;
    QTimer m_tick; //!< while the dialog is open: waits run down while nothing else happens
};

} // namespace Fanlight
