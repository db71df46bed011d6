// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/queryengine.h"

#include "core/engine/clock.h"
#include "core/engine/queryjob.h"
#include "core/engine/targetlimits.h"
#include "core/http/httptransport.h"
#include "core/providers/endpointrequest.h"

#include <QPointer>

#include <algorithm>
#include <utility>

namespace Fanlight {

namespace {

// What one turn of the event loop does at most, so that a batch never holds up the window.
constexpr int announcementsPerTurn = 500;
constexpr int stepsPerTurn = 64;
constexpr std::chrono::seconds longestSleep{1};

EnginePolicy usable(EnginePolicy policy)
{
    policy.maxInFlightPerTarget = std::max(1, policy.maxInFlightPerTarget);
    policy.initialInFlight = std::clamp(policy.initialInFlight, 1, policy.maxInFlightPerTarget);
    policy.retry.maxAttempts = std::max(1, policy.retry.maxAttempts);
    // None or less would never send anything.
    for (std::optional<double> *rate : {&policy.requestsPerMinute, &policy.tokensPerMinute}) {
        if (*rate && !(**rate > 0))
            rate->reset();
    }
    return policy;
}

QueryError cancelledError(const QString &message)
{
    QueryError error;
    error.kind = ErrorKind::Cancelled;
    error.message = message;
    return error;
}

} // namespace

QueryEngine::QueryEngine(HttpTransport &transport, Clock &clock, Random &random, const EnginePolicy &policy,
                         CodecLookup codecs, EngineSeams seams, QObject *parent)
    : QObject(parent)
    , m_transport(transport)
    , m_clock(clock)
    , m_random(random)
    , m_codecs(std::move(codecs))
    , m_policy(usable(policy))
    , m_seams(std::move(seams))
    , m_lookups(m_seams.cache, clock)
    , m_targets(m_policy)
{
    connect(&m_lookups, &CacheLookups::ended, this, &QueryEngine::takeLookupEnd);
    connect(&m_lookups, &CacheLookups::roomMade, this, &QueryEngine::scheduleTurn);
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
    m_targets.setPolicy(m_policy, m_clock.now());
    scheduleTurn();
}

void QueryEngine::setRules(const QString &endpoint, const TargetRules &rules)
{
    m_targets.setRules(endpoint, rules, m_clock.now());
    scheduleTurn();
}

RunId QueryEngine::nextRun()
{
    return ++m_lastRun;
}

QueryId QueryEngine::submit(QueryRequest request)
{
    const QueryId id = ++m_lastId;
    const Moment now = m_clock.now();
    request.id = id;
    if (request.run != 0) {
        RunRange &range = m_runs[request.run];
        if (range.first == 0)
            range.first = id;
        range.last = id;
        ++range.unfinished;
    }
    TargetQueue &queue = m_targets.queueFor(request.endpoint, request.model, now);
    const Priority priority = request.priority;
    Query &query = m_queries.emplace(id, Query{std::move(request), now, &queue, nullptr}).first->second;
    if (asksCache(query)) {
        query.isLookedUp = true;
        queue.lookupBegan();
        m_toLookUp[priority == Priority::Batch].push_back(id);
    } else {
        queue.append(id, priority);
    }
    scheduleTurn();
    return id;
}

void QueryEngine::cancel(QueryId id)
{
    if (!announce(id))
        return;
    const auto query = m_queries.find(id);
    if (query == m_queries.end())
        return;
    Flight *flight = query->second.flight;
    if (!flight) {
        TargetQueue &queue = *query->second.queue;
        Timeline timeline;
        timeline.submitted = query->second.submitted;
        timeline.finished = m_clock.now();
        query->second.queue = nullptr; // it waits no more
        if (query->second.isLookedUp) {
            queue.lookupEnded();
            m_lookups.drop(id);
        } else {
            queue.removeOne([this](QueryId other) { return isWaiting(other); });
        }
        finish(id, cancelledError(tr("The query was cancelled before it was sent.")), timeline);
    } else if (flight->members.size() > 1 || flight->isOver) {
        cancelMember(flight, id);
    } else if (flight->job->isAttempting()) {
        flight->job->cancel();
    } else {
        if (std::exchange(flight->isReady, false))
            flight->queue->removeOne([this](QueryId other) { return isWaiting(other); });
        finishFlight(flight, cancelledError(tr("The query was cancelled.")));
    }
}

void QueryEngine::cancelRun(RunId run)
{
    const auto range = m_runs.constFind(run);
    if (range == m_runs.constEnd())
        return;
    QList<QueryId> ids;
    for (QueryId id = range->first; id <= range->last; ++id) {
        const auto query = m_queries.find(id);
        if (query != m_queries.end() && query->second.request.run == run)
            ids.append(id);
    }
    cancelEach(ids);
}

void QueryEngine::cancelAll()
{
    QList<QueryId> ids;
    ids.reserve(static_cast<qsizetype>(m_queries.size()));
    for (const auto &entry : m_queries)
        ids.append(entry.first);
    std::sort(ids.begin(), ids.end());
    cancelEach(ids);
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

void QueryEngine::resume(const Target &target)
{
    m_targets.resume(target);
    scheduleTurn();
}

void QueryEngine::warmUp(const Endpoint &endpoint, const QString &model, int queries)
{
    const TargetQueue *queue = m_targets.find(endpoint, model);
    if (!queue || !m_answeredOrigins.contains(originOf(endpoint.baseUrl)))
        return;
    m_transport.warm(endpoint.baseUrl, routeOf(endpoint), std::min(queries, queue->limits().limit()));
}

QList<TargetLoad> QueryEngine::loads() const
{
    QList<TargetLoad> loads = m_targets.loads(m_clock.now(), heads());
    loads.removeIf([](const TargetLoad &load) { return load.inFlight == 0 && load.queued == 0; });
    return loads;
}

TargetLoad QueryEngine::load(const Endpoint &endpoint, const QString &model) const
{
    return m_targets.load(endpoint, model, m_clock.now(), heads());
}

TargetReport QueryEngine::report(const Endpoint &endpoint, const QString &model) const
{
    return m_targets.report(endpoint, model, m_clock.now(), heads());
}

Moment QueryEngine::now() const
{
    return m_clock.now();
}

bool QueryEngine::isWaiting(QueryId id) const
{
    const auto query = m_queries.find(id);
    if (query == m_queries.end())
        return false;
    const Flight *flight = query->second.flight;
    return flight ? flight->isReady && flight->members.front() == id
                  : query->second.queue != nullptr && !query->second.isLookedUp;
}

TargetTable::Heads QueryEngine::heads() const
{
    return {[this](QueryId id) { return isWaiting(id); }, [this](QueryId id) { return tokensOf(m_queries.at(id)); }};
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
    lookUp();
    if (serveFound() && takeSteps())
        reportLoads();
}

bool QueryEngine::announce(QueryId id)
{
    const auto query = m_queries.find(id);
    if (query == m_queries.end() || std::exchange(query->second.isAnnounced, true))
        return true;
    const QPointer<QueryEngine> self(this);
    const QueryRequest request = query->second.request;
    Q_EMIT submitted(request);
    return self;
}

bool QueryEngine::announceUpTo(QueryId last)
{
    while (m_announced < last) {
        if (!announce(++m_announced))
            return false;
    }
    return true;
}

bool QueryEngine::takeSteps()
{
    const QPointer<QueryEngine> self(this);
    for (int taken = 0; taken < stepsPerTurn; ++taken) {
        const std::optional<Step> step = nextStep();
        if (!step)
            return true;
        if (!m_queries.at(step->id).isAnnounced) {
            // It has overtaken those that wait to be announced. Whoever hears of it may change everything.
            if (!announce(step->id))
                return false;
            continue;
        }
        switch (step->kind) {
        case Step::Kind::Send:
            send(*step);
            break;
        case Step::Kind::Join:
            join(*step);
            break;
        case Step::Kind::Refuse:
            refuse(*step);
            break;
        case Step::Kind::Serve:
            step->queue->takeHead();
            finishFromCache(step->id, *step->known);
            break;
        }
        if (!self)
            return false;
    }
    scheduleTurn();
    return true;
}

std::optional<QueryEngine::Step> QueryEngine::nextStep()
{
    const Moment now = m_clock.now();
    const auto &queues = m_targets.queues();
    std::optional<Moment> wake;
    // Names of one service share its limits, so a batch under one name waits for everything interactive under all.
    for (const Priority priority : {Priority::Interactive, Priority::Batch}) {
        for (size_t tried = 0; tried < queues.size(); ++tried) {
            const size_t index = (m_nextQueue + tried) % queues.size();
            std::optional<Step> step = stepOf(*queues[index], priority, now, wake);
            if (!step)
                continue;
            m_nextQueue = (index + 1) % queues.size();
            return step;
        }
    }
    if (wake)
        wakeAt(*wake);
    return std::nullopt;
}

std::optional<QueryEngine::Step> QueryEngine::stepOf(TargetQueue &queue, Priority priority, Moment now,
                                                     std::optional<Moment> &wake)
{
    if (queue.queued() == 0)
        return std::nullopt;
    const auto head = queue.head([this](QueryId id) { return isWaiting(id); });
    if (!head || head->priority != priority)
        return std::nullopt;
    const Query &query = m_queries.at(head->id);
    Step step{Step::Kind::Send, head->id, &queue, nullptr, tokensOf(query), {}, {}};
    TargetLimits &limits = queue.limits();
    if (!query.flight) {
        if (const std::optional<QString> &problem = queue.problem()) {
            step.kind = Step::Kind::Refuse;
            step.refusal = *problem;
            return step;
        }
        step.known = answerAtHand(query);
        if (step.known) {
            step.kind = Step::Kind::Serve;
            return step;
        }
        // Where the temperature is not sent, chance has its part again.
        if (m_policy.singleFlight && FlightTable::isShareable(query.request) && limits.shape().temperature) {
            step.flight = m_flights.find(query.request);
            step.kind = Step::Kind::Join;
            if (step.flight)
                return step;
            step.kind = Step::Kind::Send;
        }
    }
    if (!limits.canEverSend(step.tokens)) {
        step.kind = Step::Kind::Refuse;
        return step;
    }
    const auto hold = limits.hold(now, step.tokens, priority);
    if (!hold)
        return step;
    if (hold->until)
        wake = std::min(wake.value_or(*hold->until), *hold->until);
    return std::nullopt;
}

void QueryEngine::wakeAt(Moment moment)
{
    const Moment now = m_clock.now();
    if (m_wakeAt && *m_wakeAt > now && *m_wakeAt <= moment)
        return;
    m_wakeAt = moment;
    // A distant one is approached in steps: an earlier one may come and go meanwhile, and leave this timer behind.
    m_clock.callAfter(std::min<Duration>(moment - now, longestSleep), this, [this, moment] {
        if (m_wakeAt != moment)
            return;
        m_wakeAt.reset();
        scheduleTurn();
    });
}

bool QueryEngine::reportLoads()
{
    const QPointer<QueryEngine> self(this);
    const QList<TargetLoad> loads = m_targets.loads(m_clock.now(), heads());
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

} // namespace Fanlight
