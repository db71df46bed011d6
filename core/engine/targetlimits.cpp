// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/targetlimits.h"

#include "core/engine/retrypolicy.h"

#include <algorithm>
#include <utility>

namespace Fanlight {

namespace {

ConcurrencyLimiter::Rules rulesOf(const EnginePolicy &policy)
{
    return {policy.initialInFlight, policy.maxInFlightPerTarget, policy.fixedLimit};
}

EnginePolicy tightened(EnginePolicy policy, const TargetRules &own)
{
    EndpointLimits limits = own.limits;
    // None or less would never send anything.
    for (std::optional<double> *rate : {&limits.requestsPerMinute, &limits.tokensPerMinute}) {
        if (*rate && !(**rate > 0))
            rate->reset();
    }
    limits = tighterOf(limits, {policy.requestsPerMinute, policy.tokensPerMinute, policy.maxInFlightPerTarget});
    policy.requestsPerMinute = limits.requestsPerMinute;
    policy.tokensPerMinute = limits.tokensPerMinute;
    policy.maxInFlightPerTarget = limits.maxConcurrent.value_or(policy.maxInFlightPerTarget);
    policy.fixedLimit |= own.fixed;
    return policy;
}

//! When the provider takes more, as far as it said: after its wait, and when a limit that it called used up is reset.
std::optional<Moment> resumesAt(const QueryError &error, const RateLimits &told, Moment now)
{
    std::optional<Moment> resumes;
    const auto consider = [&resumes, now](std::optional<std::chrono::milliseconds> wait) {
        if (wait)
            resumes = std::max(resumes.value_or(now), now + *wait);
    };
    consider(error.retryAfter);
    for (const RateLimit &limit : {told.requests, told.tokens}) {
        if (error.kind == ErrorKind::RateLimited && limit.remaining == 0)
            consider(limit.reset);
    }
    return resumes;
}

} // namespace

TargetLimits::TargetLimits(const EnginePolicy &policy, Moment now, const TargetRules &own)
    : m_given(policy)
    , m_own(own)
    , m_policy(tightened(policy, own))
    , m_concurrency(rulesOf(m_policy))
    , m_retries(policy.retry.budget)
{
    applyRules(now);
}

void TargetLimits::setPolicy(const EnginePolicy &policy, Moment now)
{
    m_given = policy;
    applyRules(now);
}

void TargetLimits::setRules(const TargetRules &own, Moment now)
{
    if (m_own == own)
        return;
    m_own = own;
    applyRules(now);
}

void TargetLimits::applyRules(Moment now)
{
    m_policy = tightened(m_given, m_own);
    m_concurrency.setRules(rulesOf(m_policy));
    m_rates.setOwnLimits(now, m_policy.requestsPerMinute, m_policy.tokensPerMinute);
    m_retries.setPart(m_policy.retry.budget);
    if (!learns())
        m_learner = {};
    m_concurrency.setBounds(m_learner.concurrencyBounds(now));
}

std::optional<TargetLimits::Hold> TargetLimits::hold(Moment now, double tokens, Priority priority) const
{
    if (m_paused && priority == Priority::Batch)
        return Hold{HoldReason::TooManyRetries, std::nullopt};
    if (const std::optional<Hold> shut = gate(now))
        return shut;
    if (!m_concurrency.canStart())
        return Hold{HoldReason::InFlight, std::nullopt};
    if (const Moment ready = m_rates.readyAt(now, tokens); ready > now)
        return Hold{m_rates.requestsReadyAt(now) == ready ? HoldReason::RequestRate : HoldReason::TokenRate, ready};
    if (const Moment ready = m_learner.readyAt(now); ready > now)
        return Hold{HoldReason::Pace, ready};
    return std::nullopt;
}

std::optional<TargetLimits::Hold> TargetLimits::gate(Moment now) const
{
    if (m_gate.mayPass(now))
        return std::nullopt;
    const std::optional<Moment> until = m_gate.shutUntil();
    return until && *until > now ? Hold{m_gateReason, until} : Hold{HoldReason::Probing, std::nullopt};
}

TargetLimits::Permit TargetLimits::start(Moment now, double tokens, bool isGranted)
{
    const Permit permit{m_concurrency.start(), now, tokens, m_gate.pass()};
    m_rates.reserve(now, tokens);
    if (!isGranted)
        m_retries.noteRequest();
    if (learns())
        m_learner.noteSent(permit.number, now, m_concurrency.inFlight(), m_concurrency.inFlight() < cap());
    return permit;
}

void TargetLimits::takeRateLimits(const RateLimits &told, Moment now)
{
    m_rates.tighten(now, told);
}

void TargetLimits::noteAccepted(Permit &permit, Moment now)
{
    if (std::exchange(permit.pass, Gate::Pass::Ordinary) == Gate::Pass::Probe)
        m_gate.probeAnswered(now);
}

void TargetLimits::finish(const Permit &permit, const std::optional<QueryError> &error, const Usage &usage, Moment now,
                          const RateLimits &told)
{
    DeliverySign sign = signOf(error);
    const bool lost = error && error->connection == ConnectionFault::Lost;
    if (lost && learns() && m_learner.lossIsNoise())
        sign = DeliverySign::Neutral;
    const int before = limit();
    const bool dropped = m_concurrency.finish(permit.number, sign);
    const std::optional<Moment> resumes = error ? resumesAt(*error, told, now) : std::nullopt;
    takeGateSign(permit, error, resumes, now);
    const bool unused = error && (error->kind == ErrorKind::RateLimited || error->kind == ErrorKind::Network);
    // What nobody counted when it was sent, the headers that told of a limit since have counted.
    if (const bool counted = permit.tokens > 0; counted && (usage.input || usage.output))
        m_rates.settle(now, permit.tokens, static_cast<double>(usage.input.value_or(0) + usage.output.value_or(0)));
    else if (counted && unused)
        m_rates.settle(now, permit.tokens, 0);
    if (learns())
        learn(permit, sign, error, resumes, now);
    if (dropped && !m_policy.fixedLimit)
        noteDrop(*error, before, now);
}

void TargetLimits::learn(const Permit &permit, DeliverySign sign, const std::optional<QueryError> &error,
                         std::optional<Moment> resumes, Moment now)
{
    const bool lost = error && error->connection == ConnectionFault::Lost;
    if (sign == DeliverySign::Drop && error->kind != ErrorKind::RateLimited)
        m_learner.forget();
    if (error && error->kind == ErrorKind::RateLimited && !error->permanent)
        m_learner.noteRefused(permit.number, now, resumes);
    else if (!error || error->kind != ErrorKind::Cancelled)
        m_learner.noteAdmitted(permit.sent, now, lost);
    m_concurrency.setBounds(m_learner.concurrencyBounds(now));
}

void TargetLimits::noteDrop(const QueryError &error, int before, Moment now)
{
    const int number = m_lastDrop ? m_lastDrop->number + 1 : 1;
    m_lastDrop = LimitDrop{number, now, error.kind, error.httpStatus, before, limit()};
}

void TargetLimits::takeGateSign(const Permit &permit, const std::optional<QueryError> &error,
                                std::optional<Moment> resumes, Moment now)
{
    const bool isProbe = permit.pass == Gate::Pass::Probe;
    // Nobody answered it: it says nothing.
    const bool silent = error && error->httpStatus == 0 && signOf(error) == DeliverySign::Neutral;
    if (isProbe && silent)
        m_gate.probeLost(now);
    if (silent)
        return;
    const bool limited = error && isLimitAnswer(*error) && !error->permanent;
    const bool parks =
        error && mayPass(*error) && error->retryAfter && *error->retryAfter > m_policy.retry.longestServerWait;
    const std::optional<Moment> before = m_gate.shutUntil();
    if (isProbe && signOf(error) == DeliverySign::Drop)
        m_gate.probeRefused(now, resumes);
    else if (isProbe)
        m_gate.probeAnswered(now);
    if (resumes && (limited || parks))
        m_gate.shut(*resumes);
    // A shorter wait than the one that runs is not what holds the target.
    if ((limited || parks) && m_gate.shutUntil() != before)
        m_gateReason = parks                        ? HoldReason::Parked
            : error->kind == ErrorKind::RateLimited ? HoldReason::RateLimited
                                                    : HoldReason::Overloaded;
}

bool TargetLimits::grantRetry()
{
    const bool allowed = m_retries.allowsRetry();
    if (allowed)
        m_retries.noteRetry();
    return allowed;
}

void TargetLimits::resume()
{
    m_paused = false;
    m_retries.reset();
}

} // namespace Fanlight
