// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/batch/pollschedule.h"

#include "core/engine/random.h"

#include <algorithm>

namespace Fanlight {

namespace {

constexpr double growth = 1.5;
constexpr double jitter = 0.2;

} // namespace

Duration PollSchedule::next(Random &random, std::optional<std::chrono::milliseconds> retryAfter)
{
    const double factor = 1 - jitter * random.uniform();
    const Duration wait(qint64(double(m_next.count()) * factor));
    m_next = std::min(m_longest, Duration(qint64(double(m_next.count()) * growth)));
    return std::max<Duration>(wait, retryAfter.value_or(std::chrono::milliseconds::zero()));
}

} // namespace Fanlight
