// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/analysisrun.h"

#include <QJsonObject>
#include <QList>

namespace Fanlight {

//! What a run came to, in the figures of the summary file (DESIGN, "Contracts").
struct RunSummary
{
    qint64 rows = 0;
    qint64 queries = 0;
    qint64 done = 0;
    qint64 failed = 0; //!< cancelled ones included
    qint64 cached = 0;
    qint64 attempts = 0; //!< deliveries made
    qint64 retries = 0; //!< of these, the ones after a query's first
    qint64 rateLimited = 0; //!< deliveries that a rate limit refused
    Duration wall{};
    qint64 maxInFlight = 0; //!< most deliveries under way at one moment
    std::optional<Duration> p50; //!< of the total time of the queries that were done
    std::optional<Duration> p95;
    std::optional<Duration> p99;
    std::optional<qint64> inputTokens; //!< of the queries that reported them; empty when none did
    std::optional<qint64> outputTokens;
    bool stopped = false; //!< before its end

    bool operator==(const RunSummary &) const = default;
};

//! The figures of one text's results.
RunSummary summarize(const QList<AnalysisResult> &results, Duration wall, bool stopped);

//! The object of the summary file. Unknown figures are null; the cost is, as no price table exists yet.
QJsonObject toJson(const RunSummary &summary);

/*! The smallest value that at least `part` (0 … 1) of the values do not exceed: the nearest-rank
 *  definition, always a value that occurred. Empty for no values.
 */
std::optional<Duration> percentile(QList<Duration> values, double part);

} // namespace Fanlight
