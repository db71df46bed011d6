// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/tokenbucket.h"

#include <algorithm>
#include <cmath>

namespace Fanlight {

namespace {

//! Waiting exactly until readyAt() must suffice, whatever the rounding.
constexpr double rounding = 1e-6;

} // namespace

TokenBucket::TokenBucket(double perSecond, double capacity)
    : m_perSecond(perSecond)
    , m_capacity(capacity)
    , m_available(capacity)
{
}

void TokenBucket::setRate(Moment now, double perSecond, double capacity)
{
    refill(now);
    m_perSecond = perSecond;
    m_capacity = capacity;
    m_available = std::min(m_available, m_capacity);
}

double TokenBucket::available(Moment now) const
{
    const double seconds = std::chrono::duration<double>(std::max(now - m_last, Duration::zero())).count();
    return std::min(m_capacity, m_available + seconds * m_perSecond);
}

Moment TokenBucket::readyAt(Moment now, double amount) const
{
    const double missing = std::min(amount, m_capacity) - available(now);
    if (missing <= rounding)
        return now;
    // An hour is as good as never, and fits.
    const double seconds = std::min(missing / m_perSecond, 3600.0);
    return now + Duration(static_cast<qint64>(std::ceil(seconds * 1e9)));
}

void TokenBucket::take(Moment now, double amount)
{
    refill(now);
    m_available -= amount;
}

void TokenBucket::giveBack(Moment now, double amount)
{
    refill(now);
    m_available = std::min(m_capacity, m_available + amount);
}

void TokenBucket::limitTo(Moment now, double amount)
{
    refill(now);
    m_available = std::min(m_available, amount);
}

void TokenBucket::refill(Moment now)
{
    m_available = available(now);
    m_last = std::max(m_last, now);
}

} // namespace Fanlight
