// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/timeline.h"

#include <optional>

namespace Fanlight {

//! How many rows of the request log are in which state.
struct RequestLogCounts
{
    qsizetype all = 0;
    qsizetype running = 0; //!< everything that is not final, queued included
    qsizetype done = 0;
    qsizetype failed = 0;
    qsizetype cancelled = 0;
    qsizetype cached = 0; //!< of those that are done

    bool operator==(const RequestLogCounts &) const = default;
};

//! The figures over the rows of the request log.
struct RequestLogStatistics
{
    RequestLogCounts counts;
    //! Nearest-rank percentiles of the total time of the requests that are done; empty when none is. Time in our own
    //! queue is no part of it, nor are requests that failed, which are often quick to do so.
    std::optional<Duration> median;
    std::optional<Duration> percentile95;

    //! Failed among those that ended by themselves (done or failed), 0 … 1; empty when none did.
    std::optional<double> errorRate() const
    {
        const qsizetype ended = counts.done + counts.failed;
        return ended > 0 ? std::optional(double(counts.failed) / double(ended)) : std::nullopt;
    }

    bool operator==(const RequestLogStatistics &) const = default;
};

} // namespace Fanlight
