// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/analysisrun.h"
#include "core/analysis/costtotal.h"

#include <QJsonObject>
#include <QList>
#include <QString>

#include <optional>

namespace Fanlight {

//! The figures of a run or a batch: the `--summary` file.
struct RunSummary
{
    qint64 rows = 0;
    qint64 queries = 0; //!< done + failed
    qint64 done = 0;
    qint64 failed = 0; //!< cancelled ones included
    qint64 cached = 0; //!< answered from the cache; no attempts, no tokens
    qint64 attempts = 0; //!< deliveries, retries included
    qint64 retries = 0; //!< deliveries beyond a query's first
    qint64 rateLimited = 0; //!< attempts that the provider refused as rate_limited
    Duration wall{}; //!< first submission → last end
    int maxInFlight = 0; //!< most attempts under way at one moment, over all targets
    std::optional<Duration> p50; //!< of total time, over the queries that were sent
    std::optional<Duration> p95;
    std::optional<Duration> p99;
    std::optional<qint64> inputTokens; //!< sum of what is known; empty when nothing is
    std::optional<qint64> outputTokens;
    CostTotal cost;
    QString stopped; //!< why it ended early, e.g. "interrupt"; empty if it did not

    //! The summary object of the output contract; what is unknown is null.
    QJsonObject toJson() const;

    bool operator==(const RunSummary &) const = default;
};

//! Adds up finished queries; attempts and tokens of a shared delivery count once. `rows` is the number of input texts,
//! `stopped` as in RunSummary.
RunSummary summarize(const QList<AnalysisResult> &results, qint64 rows, const QString &stopped = {});

/*! The nearest-rank percentile: the smallest value that at least `percent` % of the values do not
 *  exceed, always one that was measured. `sorted` is ascending; empty without values.
 */
std::optional<Duration> percentile(const QList<Duration> &sorted, int percent);

} // namespace Fanlight
