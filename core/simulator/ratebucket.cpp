// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/ratebucket.h"

#include <algorithm>
#include <cmath>

namespace Fanlight {

namespace {

//! Waiting exactly as long as told must suffice, whatever the rounding.
constexpr double Rounding = 1e-9;

} // namespace

RateBucket::RateBucket(double rate)
    : m_rate(rate)
    , m_size(std::max(1.0, rate))
    , m_available(m_size)
{
}

bool RateBucket::take(Time now)
{
    if (!isLimited())
        return true;
    refill(now);
    if (m_available < 1 - Rounding)
        return false;
    m_available = std::max(0.0, m_available - 1);
    return true;
}

RateBucket::Time RateBucket::untilNext(Time now)
{
    refill(now);
    return timeFor(1 - m_available);
}

RateBucket::Time RateBucket::untilFull(Time now)
{
    refill(now);
    return timeFor(m_size - m_available);
}

int RateBucket::remaining(Time now)
{
    refill(now);
    return int(std::min(m_available + Rounding, 1e9));
}

void RateBucket::refill(Time now)
{
    if (now <= m_last)
        return;
    const double seconds = std::chrono::duration<double>(now - m_last).count();
    m_available = std::min(m_size, m_available + seconds * m_rate);
    m_last = now;
}

RateBucket::Time RateBucket::timeFor(double amount) const
{
    if (m_rate <= 0 || amount <= 0)
        return Time::zero();
    return Time(std::llround(std::min(std::ceil(amount / m_rate * 1e6), 1e15)));
}

} // namespace Fanlight
