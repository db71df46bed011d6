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
    load.lastDrop = limits.lastDrop();
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

void TargetTable::setRules(const QString &endpoint, const TargetRules &rules, Moment now)
{
    m_rules.insert(endpoint, rules);
    for (const std::unique_ptr<TargetQueue> &queue : m_queues) {
        const Target target = queue->target();
        if (target.endpoint != endpoint)
            continue;
        takeRules(sharedFor(queue->endpoint(), target.model, now), endpoint, rules, now);
        queue->setEndpointLimits(rules.limits);
    }
}

TargetRules TargetTable::rulesOf(const Endpoint &endpoint) const
{
    const auto said = m_rules.constFind(endpoint.name);
    return said == m_rules.cend() ? TargetRules{endpoint.limits} : *said;
}

TargetQueue &TargetTable::queueFor(const Endpoint &endpoint, const QString &model, Moment now)
{
    TargetQueue *known = find(endpoint, model);
    const TargetRules rules = rulesOf(endpoint);
    // Most queries bring the limits of the one before.
    if (known && known->endpoint().limits == rules.limits)
        return *known;
    SharedLimits &shared = sharedFor(endpoint, model, now);
    takeRules(shared, endpoint.name, rules, now);
    if (!known) {
        m_queues.push_back(std::make_unique<TargetQueue>(endpoint, model, shared.limits));
        known = m_queues.back().get();
    }
    known->setEndpointLimits(rules.limits);
    return *known;
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

void TargetTable::takeRules(SharedLimits &shared, const QString &endpoint, const TargetRules &rules, Moment now)
{
    shared.own.insert(endpoint, rules);
    TargetRules tightest;
    for (const TargetRules &own : std::as_const(shared.own)) {
        tightest.limits = tighterOf(tightest.limits, own.limits);
        tightest.fixed |= own.fixed;
    }
    shared.limits->setRules(tightest, now);
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
    const TargetLimits fresh(m_policy, now, rulesOf(endpoint));
    TargetLoad load;
    load.target = {endpoint.name, model};
    load.limit = fresh.limit();
    load.cap = fresh.cap();
    return load;
}

TargetReport TargetTable::report(const Endpoint &endpoint, const QString &model, Moment now, const Heads &heads) const
{
    TargetReport report;
    report.load = load(endpoint, model, now, heads);
    report.rules = rulesOf(endpoint);
    const auto tell = [&report, now](const TargetLimits &limits) {
        if (const std::optional<TargetLimits::Hold> gate = limits.gate(now)) {
            report.gate = gate->reason;
            report.opensAt = gate->until;
        }
        report.shape = limits.shape();
        report.requestsPerMinute = limits.rates().requestsPerMinute();
        report.tokensPerMinute = limits.rates().tokensPerMinute();
        report.told = limits.rates().told();
        report.toldAt = limits.rates().toldAt();
    };
    if (const TargetQueue *queue = find(endpoint, model))
        tell(queue->limits());
    else
        tell(TargetLimits(m_policy, now, report.rules));
    return report;
}

void TargetTable::resume(const Target &target)
{
    for (const std::unique_ptr<TargetQueue> &queue : m_queues) {
        if (queue->target() == target)
            queue->limits().resume();
    }
}

} // namespace Fanlight
