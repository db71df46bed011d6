// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/ratebudget.h"

#include <algorithm>

namespace Fanlight {

std::optional<double> RateBudget::Limit::perMinute() const
{
    if (own && told)
        return std::min(*own, *told);
    return own ? own : told;
}

void RateBudget::Limit::refit(Moment now)
{
    const std::optional<double> rate = perMinute();
    const double capacity = std::max(1.0, rate.value_or(0) / part);
    if (!rate)
        bucket.reset();
    else if (bucket)
        bucket->setRate(now, *rate / 60, capacity);
    else
        bucket.emplace(*rate / 60, capacity);
}

void RateBudget::Limit::tighten(Moment now, const RateLimit &limit)
{
    if (limit.limit) {
        told = std::min(told.value_or(static_cast<double>(*limit.limit)), static_cast<double>(*limit.limit));
        refit(now);
    }
    if (bucket && limit.remaining)
        bucket->limitTo(now, static_cast<double>(*limit.remaining));
}

void RateBudget::setOwnLimits(Moment now, std::optional<double> requestsPerMinute,
                              std::optional<double> tokensPerMinute)
{
    m_requests.own = requestsPerMinute;
    m_tokens.own = tokensPerMinute;
    m_requests.refit(now);
    m_tokens.refit(now);
}

void RateBudget::tighten(Moment now, const RateLimits &told)
{
    m_requests.tighten(now, told.requests);
    m_tokens.tighten(now, told.tokens);
    if (told == RateLimits())
        return;
    m_told = told;
    m_toldAt = now;
}

std::optional<double> RateBudget::requestsPerMinute() const
{
    return m_requests.perMinute();
}

std::optional<double> RateBudget::tokensPerMinute() const
{
    return m_tokens.perMinute();
}

bool RateBudget::canEverSend(double tokens) const
{
    return tokens <= m_tokens.perMinute().value_or(tokens);
}

Moment RateBudget::readyAt(Moment now, double tokens) const
{
    Moment ready = requestsReadyAt(now);
    if (m_tokens.bucket)
        ready = std::max(ready, m_tokens.bucket->readyAt(now, tokens));
    return ready;
}

Moment RateBudget::requestsReadyAt(Moment now) const
{
    return m_requests.bucket ? m_requests.bucket->readyAt(now, 1) : now;
}

void RateBudget::reserve(Moment now, double tokens)
{
    if (m_requests.bucket)
        m_requests.bucket->take(now, 1);
    if (m_tokens.bucket)
        m_tokens.bucket->take(now, tokens);
}

void RateBudget::settle(Moment now, double reserved, double used)
{
    if (m_tokens.bucket)
        m_tokens.bucket->giveBack(now, reserved - used);
}

} // namespace Fanlight
