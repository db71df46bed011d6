// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/queryengine.h"

#include "core/engine/clock.h"
#include "core/engine/concurrencylimiter.h"
#include "core/engine/queryjob.h"
#include "core/engine/targetqueue.h"

#include <QPointer>

#include <algorithm>
#include <utility>

namespace Fanlight {

namespace {

// What one turn of the event loop does at most, so that a batch never holds up the window.
constexpr int announcementsPerTurn = 500;
constexpr int startsPerTurn = 64;

EnginePolicy usable(EnginePolicy policy)
{
    policy.maxInFlightPerTarget = std::max(1, policy.maxInFlightPerTarget);
    policy.maxAttempts = std::max(1, policy.maxAttempts);
    return policy;
}

} // namespace

QueryEngine::QueryEngine(HttpTransport &transport, Clock &clock, const EnginePolicy &policy, CodecLookup codecs,
                         QObject *parent)
    : QObject(parent)
    , m_transport(transport)
    , m_clock(clock)
    , m_codecs(std::move(codecs))
    , m_policy(usable(policy))
{
}

QueryEngine::~QueryEngine()
{
    // While everything that they refer to still exists.
    const QList<QueryJob *> jobs = findChildren<QueryJob *>(QString(), Qt::FindDirectChildrenOnly);
    for (QueryJob *job : jobs)
        job->disconnect(this);
    qDeleteAll(jobs);
}

void QueryEngine::setPolicy(const EnginePolicy &policy)
{
    m_policy = usable(policy);
    for (const SharedLimiter &shared : std::as_const(m_limiters))
        shared.limiter->setLimit(m_policy.maxInFlightPerTarget);
    scheduleTurn();
}

RunId QueryEngine::nextRun()
{
    return ++m_lastRun;
}

QueryId QueryEngine::submit(QueryRequest request)
{
    const QueryId id = ++m_lastId;
    request.id = id;
    if (request.run != 0) {
        RunRange &range = m_runs[request.run];
        if (range.first == 0)
            range.first = id;
        range.last = id;
        ++range.unfinished;
    }
    TargetQueue &queue = queueFor(request.endpoint, request.model);
    queue.append(id);
    m_waiting.emplace(id, WaitingQuery{std::move(request), m_clock.now(), &queue});
    scheduleTurn();
    return id;
}

void QueryEngine::cancel(QueryId id)
{
    if (const auto running = m_running.find(id); running != m_running.end())
        running->second.job->cancel();
    else if (isWaiting(id) && announceUpTo(id))
        cancelWaiting(id);
}

void QueryEngine::cancelRun(RunId run)
{
    const auto range = m_runs.constFind(run);
    if (range == m_runs.constEnd())
        return;
    QList<QueryId> ids;
    for (QueryId id = range->first; id <= range->last; ++id) {
        const auto waiting = m_waiting.find(id);
        const auto running = m_running.find(id);
        if ((waiting != m_waiting.end() && waiting->second.request.run == run)
            || (running != m_running.end() && running->second.job->request().run == run))
            ids.append(id);
    }
    cancelEach(ids);
}

void QueryEngine::cancelAll()
{
    QList<QueryId> ids;
    ids.reserve(static_cast<qsizetype>(m_running.size() + m_waiting.size()));
    for (const auto &entry : m_running)
        ids.append(entry.first);
    for (const auto &entry : m_waiting)
        ids.append(entry.first);
    std::sort(ids.begin(), ids.end());
    cancelEach(ids);
}

QList<TargetLoad> QueryEngine::loads() const
{
    QList<TargetLoad> loads = allLoads();
    loads.removeIf([](const TargetLoad &load) { return load.inFlight == 0 && load.queued == 0; });
    return loads;
}

Moment QueryEngine::now() const
{
    return m_clock.now();
}

TargetQueue &QueryEngine::queueFor(const Endpoint &endpoint, const QString &model)
{
    // A handful of targets: comparing them is cheaper than hashing an endpoint.
    for (const std::unique_ptr<TargetQueue> &queue : m_queues) {
        if (queue->isFor(endpoint, model))
            return *queue;
    }
    m_queues.push_back(std::make_unique<TargetQueue>(endpoint, model, limiterFor(endpoint, model)));
    return *m_queues.back();
}

std::shared_ptr<ConcurrencyLimiter> QueryEngine::limiterFor(const Endpoint &endpoint, const QString &model)
{
    const QString origin = originOf(endpoint.baseUrl);
    for (const SharedLimiter &shared : std::as_const(m_limiters)) {
        if (shared.origin == origin && shared.apiKey == endpoint.apiKey && shared.model == model)
            return shared.limiter;
    }
    auto limiter = std::make_shared<ConcurrencyLimiter>(m_policy.maxInFlightPerTarget);
    m_limiters.append({origin, endpoint.apiKey, model, limiter});
    return limiter;
}

void QueryEngine::scheduleTurn()
{
    if (!std::exchange(m_turnScheduled, true))
        QMetaObject::invokeMethod(this, &QueryEngine::takeTurn, Qt::QueuedConnection);
}

void QueryEngine::takeTurn()
{
    m_turnScheduled = false;
    if (!announceUpTo(std::min(m_lastId, m_announced + announcementsPerTurn)))
        return;
    if (m_announced < m_lastId)
        scheduleTurn();
    if (startSome())
        reportLoads();
}

bool QueryEngine::announceUpTo(QueryId last)
{
    const QPointer<QueryEngine> self(this);
    while (m_announced < last) {
        const auto waiting = m_waiting.find(++m_announced);
        if (waiting == m_waiting.end())
            continue;
        const QueryRequest request = waiting->second.request;
        Q_EMIT submitted(request);
        if (!self)
            return false;
    }
    return true;
}

bool QueryEngine::startSome()
{
    const QPointer<QueryEngine> self(this);
    for (int started = 0; started < startsPerTurn; ++started) {
        TargetQueue *queue = nextStartable();
        if (!queue)
            return true;
        start(queue->first([this](QueryId id) { return isWaiting(id); }), *queue);
        if (!self)
            return false;
    }
    scheduleTurn();
    return true;
}

TargetQueue *QueryEngine::nextStartable()
{
    const size_t count = m_queues.size();
    for (size_t tried = 0; tried < count; ++tried) {
        const size_t index = (m_nextQueue + tried) % count;
        TargetQueue &queue = *m_queues[index];
        if (queue.queued() == 0 || !queue.limiter().canStart())
            continue;
        const QueryId id = queue.first([this](QueryId waiting) { return isWaiting(waiting); });
        if (id == 0 || id > m_announced)
            continue;
        m_nextQueue = (index + 1) % count;
        return &queue;
    }
    return nullptr;
}

bool QueryEngine::reportLoads()
{
    const QPointer<QueryEngine> self(this);
    const QList<TargetLoad> loads = allLoads();
    const QList<TargetLoad> reported = std::exchange(m_reportedLoads, loads);
    for (qsizetype i = 0; i < loads.size(); ++i) {
        if (i < reported.size() && reported.at(i) == loads.at(i))
            continue;
        Q_EMIT loadChanged(loads.at(i));
        if (!self)
            return false;
    }
    return true;
}

QList<TargetLoad> QueryEngine::allLoads() const
{
    QList<TargetLoad> loads;
    for (const std::unique_ptr<TargetQueue> &queue : m_queues) {
        const Target target = queue->target();
        const auto sameTarget = std::find_if(loads.begin(), loads.end(),
                                             [&target](const TargetLoad &load) { return load.target == target; });
        const int limit = queue->limiter().limit();
        if (sameTarget == loads.end()) {
            loads.append({target, queue->inFlight(), queue->queued(), limit});
        } else {
            // The endpoint was edited: what it used to be still has queries, or had.
            sameTarget->inFlight += queue->inFlight();
            sameTarget->queued += queue->queued();
            sameTarget->limit = limit;
        }
    }
    return loads;
}

void QueryEngine::start(QueryId id, TargetQueue &queue)
{
    const auto waiting = m_waiting.find(id);
    WaitingQuery query = std::move(waiting->second);
    m_waiting.erase(waiting);
    queue.startFirst();
    const ProviderCodec &codec = m_codecs(query.request.endpoint.protocol);
    auto *job = new QueryJob(std::move(query.request), query.submitted, codec, m_transport, m_clock, this);
    m_running.emplace(id, RunningQuery{job, &queue});
    connect(job, &QueryJob::progressed, this, &QueryEngine::progressed);
    connect(job, &QueryJob::textReceived, this, &QueryEngine::textReceived);
    connect(job, &QueryJob::finished, this, &QueryEngine::takeFinished);
    job->start();
}

void QueryEngine::takeFinished(const QueryResult &result)
{
    const auto running = m_running.find(result.request.id);
    Q_ASSERT(running != m_running.end());
    running->second.queue->finishOne();
    running->second.job->deleteLater();
    m_running.erase(running);
    forgetInRun(result.request.run);
    scheduleTurn();
    Q_EMIT finished(result);
}

void QueryEngine::cancelWaiting(QueryId id)
{
    const auto waiting = m_waiting.find(id);
    if (waiting == m_waiting.end())
        return;
    WaitingQuery query = std::move(waiting->second);
    m_waiting.erase(waiting);
    query.queue->removeOne([this](QueryId other) { return isWaiting(other); });
    forgetInRun(query.request.run);
    scheduleTurn();

    QueryError error;
    error.kind = ErrorKind::Cancelled;
    error.message = tr("The query was cancelled before it was sent.");
    QueryResult result{std::move(query.request), std::move(error), {}};
    result.timeline.submitted = query.submitted;
    result.timeline.finished = m_clock.now();
    const QPointer<QueryEngine> self(this);
    Q_EMIT progressed({id, QueryState::Cancelled, result.timeline});
    if (self)
        Q_EMIT finished(result);
}

void QueryEngine::cancelEach(const QList<QueryId> &ids)
{
    // Slots that a cancelled query frees are filled in a later turn: what is about to be cancelled never starts.
    const QPointer<QueryEngine> self(this);
    for (const QueryId id : ids) {
        if (!self)
            return;
        cancel(id);
    }
}

void QueryEngine::forgetInRun(RunId run)
{
    const auto range = m_runs.find(run);
    if (range != m_runs.end() && --range->unfinished == 0)
        m_runs.erase(range);
}

} // namespace Fanlight
