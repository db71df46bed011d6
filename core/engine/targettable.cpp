// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/targettable.h"

#include "core/engine/targetlimits.h"

#include <algorithm>

namespace Fanlight {

namespace {

TargetLoad loadOf(TargetQueue &queue, Moment now, const TargetTable::Heads &heads)
{
    const TargetLimits &limits = queue.limits();
    TargetLoad load;
    load.target = queue.target();
    load.inFlight = queue.inFlight();
    load.queued = queue.waiting();
    load.limit = limits.limit();
    load.cap = limits.cap();
    load.ratePerSecond = limits.learnedRate(now);
    const auto head = queue.head(heads.waits);
    const auto hold = head ? limits.hold(now, heads.tokens(head->id), head->priority) : std::nullopt;
    if (!hold)
        return load;
    load.hold = hold->reason;
    // The others come and go within milliseconds.
    if (hold->reason == HoldReason::RateLimited || hold->reason == HoldReason::Overloaded
        || hold->reason == HoldReason::Parked)
        load.resumesAt = hold->until;
    return load;
}

} // namespace

void TargetTable::setPolicy(const EnginePolicy &policy, Moment now)
{
    m_policy = policy;
    for (const SharedLimits &shared : std::as_const(m_limits))
        shared.limits->setPolicy(policy, now);
}

TargetQueue &TargetTable::queueFor(const Endpoint &endpoint, const QString &model, Moment now)
{
    TargetQueue *known = find(endpoint, model);
    // Most queries bring the limits of the one before.
    if (known && known->endpoint().limits == endpoint.limits)
        return *known;
    SharedLimits &shared = sharedFor(endpoint, model, now);
    takeLimits(shared, endpoint, now);
    if (known) {
        known->setEndpointLimits(endpoint.limits);
        return *known;
    }
    m_queues.push_back(std::make_unique<TargetQueue>(endpoint, model, shared.limits));
    return *m_queues.back();
}

TargetQueue *TargetTable::find(const Endpoint &endpoint, const QString &model) const
{
    // A handful of targets: comparing them is cheaper than hashing an endpoint.
    const auto found = std::find_if(m_queues.begin(), m_queues.end(),
                                    [&](const auto &queue) { return queue->isFor(endpoint, model); });
    return found == m_queues.end() ? nullptr : found->get();
}

TargetTable::SharedLimits &TargetTable::sharedFor(const Endpoint &endpoint, const QString &model, Moment now)
{
    const QString origin = originOf(endpoint.baseUrl);
    for (SharedLimits &shared : m_limits) {
        if (shared.origin == origin && shared.apiKey == endpoint.apiKey && shared.headers == endpoint.extraHeaders
            && shared.model == model)
            return shared;
    }
    auto limits = std::make_shared<TargetLimits>(m_policy, now);
    m_limits.append({origin, endpoint.apiKey, endpoint.extraHeaders, model, limits});
    return m_limits.last();
}

void TargetTable::takeLimits(SharedLimits &shared, const Endpoint &endpoint, Moment now)
{
    shared.own.insert(endpoint.name, endpoint.limits);
    EndpointLimits tightest;
    for (const EndpointLimits &own : std::as_const(shared.own))
        tightest = tighterOf(tightest, own);
    shared.limits->setEndpointLimits(tightest, now);
}

QList<TargetLoad> TargetTable::loads(Moment now, const Heads &heads) const
{
    QList<TargetLoad> loads;
    for (const std::unique_ptr<TargetQueue> &queue : m_queues) {
        const TargetLoad load = loadOf(*queue, now, heads);
        const auto same = std::find_if(loads.begin(), loads.end(),
                                       [&load](const TargetLoad &other) { return other.target == load.target; });
        if (same == loads.end()) {
            loads.append(load);
            continue;
        }
        // The endpoint was edited: what it used to be still has queries, or had.
        const int inFlight = same->inFlight + load.inFlight;
        const int queued = same->queued + load.queued;
        if (load.hold != HoldReason::None || same->hold == HoldReason::None)
            *same = load;
        same->inFlight = inFlight;
        same->queued = queued;
    }
    return loads;
}

TargetLoad TargetTable::load(const Endpoint &endpoint, const QString &model, Moment now, const Heads &heads) const
{
    if (TargetQueue *queue = find(endpoint, model))
        return loadOf(*queue, now, heads);
    const TargetLimits fresh(m_policy, now, endpoint.limits);
    TargetLoad load;
    load.target = {endpoint.name, model};
    load.limit = fresh.limit();
    load.cap = fresh.cap();
    return load;
}

void TargetTable::resume(const Target &target)
{
    for (const std::unique_ptr<TargetQueue> &queue : m_queues) {
        if (queue->target() == target)
            queue->limits().resume();
    }
}

} // namespace Fanlight
