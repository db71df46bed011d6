// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/windowlimits.h"

#include "app/gui/sessioncore.h"
#include "app/gui/windowmemory.h"
#include "app/gui/workbench.h"
#include "app/shared/knownendpoints.h"
#include "core/engine/clock.h"
#include "ui/dialogs/limitsdialog.h"
#include "ui/pages/mainwindow.h"

#include <algorithm>

namespace Fanlight {

using namespace std::chrono_literals;

WindowLimits::WindowLimits(SessionCore &core, MainWindow &window, QObject *parent)
    : QObject(parent)
    , m_workbench(core.workbench())
    , m_engine(core.stack().engine())
    , m_clock(core.stack().clock())
    , m_memory(core.memory())
    , m_window(window)
    , m_course(core.limitCourse())
{
    m_tick.setInterval(200ms);
    connect(&m_tick, &QTimer::timeout, this, &WindowLimits::show);
    connect(&m_workbench, &Workbench::targetsChanged, this, &WindowLimits::followTargets);
    connect(&window, &MainWindow::limitsRequested, this, &WindowLimits::open);
}

void WindowLimits::open(int index)
{
    if (!m_dialog) {
        m_dialog = new LimitsDialog(m_engine.policy().maxInFlightPerTarget, &m_window);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_dialog, &LimitsDialog::rulesChosen, this, &WindowLimits::takeRules);
        connect(m_dialog, &QObject::destroyed, &m_tick, &QTimer::stop);
        m_tick.start();
    }
    show();
    m_dialog->QDialog::show();
    m_dialog->raise();
    m_dialog->activateWindow();
    m_dialog->showTarget(std::max(index, 0));
}

void WindowLimits::show()
{
    if (!m_dialog)
        return;
    const Moment now = m_engine.now();
    const qint64 time = m_clock.wallClock().toMSecsSinceEpoch();
    const QList<BoundTarget> &targets = m_workbench.targets();
    QList<LimitsRow> rows;
    for (const BoundTarget &target : targets) {
        const TargetReport report = m_engine.report(target.endpoint, target.model);
        LimitsRow row = limitsRow(report, m_course.trend(target.target(), time), now);
        row.isSaved = m_memory.keepsSettings() && knownEndpoint(m_memory.settings(), target.endpoint.name).has_value();
        row.isShared =
            std::ranges::count_if(
                targets, [&target](const BoundTarget &other) { return other.endpoint.name == target.endpoint.name; })
            > 1;
        rows.append(row);
    }
    m_dialog->show(rows);
}

void WindowLimits::takeRules(const QString &endpoint, const TargetRules &rules)
{
    m_fixed.insert(endpoint, rules.fixed);
    m_engine.setRules(endpoint, rules);
    m_memory.keepRules(endpoint, rules);
    m_workbench.setLimits(endpoint, rules.limits);
    show();
}

void WindowLimits::followTargets()
{
    for (const BoundTarget &target : m_workbench.targets()) {
        const TargetRules wanted{target.endpoint.limits, isFixed(target.endpoint.name)};
        if (m_engine.report(target.endpoint, target.model).rules != wanted)
            m_engine.setRules(target.endpoint.name, wanted);
    }
    show();
}

bool WindowLimits::isFixed(const QString &endpoint) const
{
    const auto known = knownEndpoint(m_memory.settings(), endpoint);
    return known ? known->fixedLimit : m_fixed.value(endpoint, false);
}

} // namespace Fanlight
