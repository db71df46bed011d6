// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/batch/batchsummary.h"

#include "core/batch/batchjournal.h"

#include <algorithm>

namespace Fanlight {

namespace {

//! As percentile(), without sorting all of them.
std::optional<Duration> percentileOf(std::vector<float> &times, int percent)
{
    if (times.empty())
        return std::nullopt;
    const size_t rank = (times.size() * size_t(percent) + 99) / 100;
    const auto at = times.begin() + std::ptrdiff_t(std::max<size_t>(rank, 1) - 1);
    std::nth_element(times.begin(), at, times.end());
    return std::chrono::duration_cast<Duration>(std::chrono::duration<double, std::milli>(double(*at)));
}

} // namespace

RunSummary summarize(const BatchJournal &journal, const BatchStart &start)
{
    const BatchTotals &totals = journal.totals();
    RunSummary summary;
    summary.rows = journal.rows().value_or(journal.lastRow());
    summary.queries = totals.finished();
    summary.done = totals.done;
    summary.failed = totals.failed;
    summary.cached = totals.cached;
    summary.attempts = totals.attempts;
    summary.retries = totals.retries;
    summary.rateLimited = totals.rateLimited;
    summary.wall = start.wall;
    summary.maxInFlight = start.mostInFlight;
    std::vector<float> times = journal.totalTimes();
    summary.p50 = percentileOf(times, 50);
    summary.p95 = percentileOf(times, 95);
    summary.p99 = percentileOf(times, 99);
    summary.inputTokens = totals.inputTokens;
    summary.outputTokens = totals.outputTokens;
    summary.cost = totals.cost;
    summary.stopped = start.stopped;
    return summary;
}

} // namespace Fanlight
