// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/timeline.h"

#include <chrono>
#include <optional>

namespace Fanlight {

class Random;

/*! How often a provider is asked after a batch: after 30 s, then less and less often up to every 5 minutes, each time
 * up to 20 % sooner, so that many clients do not ask in step. Never before a Retry-After.
 */
class PollSchedule
{
public:
    explicit PollSchedule(Duration first, Duration longest)
        : m_first(first)
        , m_longest(longest)
        , m_next(first)
    {
    }

    Duration next(Random &random, std::optional<std::chrono::milliseconds> retryAfter = {});
    //! Something happened: the next question comes soon again.
    void reset() { m_next = m_first; }

private:
    Duration m_first;
    Duration m_longest;
    Duration m_next;
};

} // namespace Fanlight
