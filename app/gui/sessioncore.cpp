// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/sessioncore.h"

#include "app/shared/knowntasks.h"
#include "app/shared/localstore.h"
#include "app/shared/settingsinuse.h"
#include "core/analysis/readability.h"
#include "core/endpoints/builtinendpoints.h"

#include <utility>

namespace Fanlight {

using namespace Qt::StringLiterals;

SessionCore::SessionCore(const SimulatorOptions &simulator, const EnginePolicy &policy,
                         const QProcessEnvironment &environment, const WindowKeeping &keeping)
    : m_environment(environment)
    , m_store(keeping.store)
    , m_state(keeping.state)
    , m_windowState(m_state ? m_state->load() : WindowState())
    , m_memory(keeping.settings, keeping.keychain, environment)
    , m_simulator(simulator)
    , m_stack(withNetwork({}, m_memory.settings().network, m_networkProblem),
              m_memory.keepsSettings() ? withLimits(policy, m_memory.settings().limits) : policy,
              seams([this](const QueryRequest &request) { return m_batch.claim(request); }))
    , m_workbench(m_stack.engine(), m_stack.clock())
    , m_batch(m_stack.engine(), m_stack.clock(), m_prices, seams(), m_store)
    , m_spending(m_stack.engine(), m_stack.clock(), m_store)
    , m_startedAt(m_stack.clock().wallClock().toMSecsSinceEpoch())
    , m_assistant(m_stack.http(), m_stack.clock())
    , m_applied(m_memory.settings())
{
    connect(&m_stack.engine(), &QueryEngine::loadChanged, this, [this](const TargetLoad &load) {
        m_limitCourse.note(load, m_stack.clock().wallClock().toMSecsSinceEpoch(), m_stack.engine().now());
    });
    m_notices = m_memory.messages();
    if (!m_networkProblem.isEmpty())
        m_notices.append(m_networkProblem);
    m_notices += unusableTasks(m_applied);
    m_workbench.setDeadlines(m_applied.limits.deadlines);
    m_batch.setDeadlines(m_applied.limits.deadlines);
    tellTasks();
    if (m_simulator.start())
        m_prices.addFreeService(simulatorEndpointName(), m_simulator.endpoint().baseUrl);
    else
        m_notices.append(tr("The built-in simulator cannot start: %1.").arg(m_simulator.errorString()));
    m_batch.setSimulator(m_simulator.endpoint().baseUrl);
    if (m_store)
        m_store->auditLog().setReading(seams().isReadable);
    applyCache();
    findProxyPassword();
    connect(&m_memory, &WindowMemory::settingsChanged, this, &SessionCore::applySettings);
}

SessionCore::~SessionCore()
{
    m_batch.disconnect();
    m_memory.disconnect(this);
    m_memory.secrets().disconnect();
    // What is in flight was sent and is recorded, while the store that records it still exists.
    m_stack.engine().cancelAll();
    m_stack.engine().disconnect(this);
    m_memory.save();
}

QString SessionCore::takeNotices()
{
    return std::exchange(m_notices, {}).join(u' ');
}

void SessionCore::notice(const QString &sentence)
{
    m_notices.append(sentence);
    Q_EMIT noticed();
}

void SessionCore::tellTasks()
{
    *m_tasks = knownTasks(m_memory.settings());
    m_workbench.setTasks(*m_tasks);
}

EngineSeams SessionCore::seams(EngineSeams::Claim claim)
{
    EngineSeams seams;
    seams.claim = std::move(claim);
    seams.costOf = m_prices.price();
    if (!m_store)
        return seams;
    seams.sink = &m_store->auditLog();
    seams.cache = m_store->cache().answers();
    // What ends last is recorded while the workbench, or all of this, is already gone.
    seams.isReadable = [tasks = m_tasks](const QueryRequest &request, const Answer &answer) {
        return isReadable(*tasks, request, answer);
    };
    return seams;
}

void SessionCore::applySettings()
{
    const AppSettings before = std::exchange(m_applied, m_memory.settings());
    if (before.limits != m_applied.limits) {
        m_stack.engine().setPolicy(withLimits(m_stack.engine().policy(), m_applied.limits));
        m_workbench.setDeadlines(m_applied.limits.deadlines);
        m_batch.setDeadlines(m_applied.limits.deadlines);
    }
    if (before.ownTasks != m_applied.ownTasks || before.removedTasks != m_applied.removedTasks)
        tellTasks();
    if (before.privacy != m_applied.privacy || before.cache != m_applied.cache)
        applyCache();
}

void SessionCore::applyCache()
{
    if (!m_store)
        return;
    const AuditSettings audit = auditSettings(m_applied.privacy);
    m_store->auditLog().setSettings(audit);
    LocalCache &cache = m_store->cache();
    cache.setLasting(audit.privacy != AuditPrivacy::None);
    cache.setSettings(m_applied.cache);
    cache.unshare();
    LocalCache::findPassword(
        m_applied.cache, m_memory.secrets(), this,
        [this, settings = m_applied.cache](const Secret &password) { m_store->cache().share(settings, password); });
}

void SessionCore::findProxyPassword()
{
    Fanlight::findProxyPassword(m_applied.network, m_memory.secrets(), this, [this](const FoundSecret &password) {
        m_stack.http().setProxyPassword(QString::fromUtf8(password.value.reveal()));
        if (!password.problem.isEmpty())
            notice(password.problem);
    });
}

} // namespace Fanlight
