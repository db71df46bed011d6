// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/runsummary.h"

#include "core/analysis/jsonvalue.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

void addKnown(std::optional<qint64> &sum, const std::optional<qint64> &count)
{
    if (count)
        sum = sum.value_or(0) + *count;
}

//! The attempts that began (+1) and ended (-1), in time.
using Changes = QList<std::pair<Moment, int>>;

void addAttempt(Changes &changes, const Attempt &attempt, Moment queryEnd)
{
    if (!attempt.dispatched)
        return;
    changes.append({*attempt.dispatched, +1});
    changes.append({attempt.finished.value_or(queryEnd), -1});
}

int highest(Changes changes)
{
    // Of what happens at one moment, the ends come first: a slot that is handed on is not two.
    std::sort(changes.begin(), changes.end());
    int now = 0;
    int most = 0;
    for (const auto &[moment, change] : std::as_const(changes)) {
        now += change;
        most = std::max(most, now);
    }
    return most;
}

} // namespace

std::optional<Duration> percentile(const QList<Duration> &sorted, int percent)
{
    if (sorted.isEmpty())
        return std::nullopt;
    // ceil(percent / 100 · n), in whole numbers.
    const qsizetype rank = (sorted.size() * percent + 99) / 100;
    return sorted.at(std::clamp<qsizetype>(rank - 1, 0, sorted.size() - 1));
}

RunSummary summarize(const QList<AnalysisResult> &results, qint64 rows, const QString &stopped)
{
    RunSummary summary;
    summary.rows = rows;
    summary.queries = results.size();
    summary.stopped = stopped;
    std::optional<Moment> first;
    std::optional<Moment> last;
    Changes changes;
    QList<Duration> totals;
    for (const AnalysisResult &result : results) {
        ++(result.state() == QueryState::Done ? summary.done : summary.failed);
        const Timeline &timeline = result.query.timeline;
        const Moment end = timeline.finished.value_or(timeline.submitted);
        first = std::min(first.value_or(timeline.submitted), timeline.submitted);
        last = std::max(last.value_or(end), end);

        summary.cost.add(result.query);
        if (result.query.cached) {
            ++summary.cached;
            continue;
        }
        if (!timeline.attempts.isEmpty() && timeline.attempts.first().dispatched)
            totals.append(timeline.total(end));
        // A shared delivery counts where it was paid.
        if (result.query.sharedWith != 0)
            continue;

        summary.attempts += timeline.attempts.size();
        summary.retries += std::max<qsizetype>(0, timeline.attempts.size() - 1);
        for (const Attempt &attempt : timeline.attempts) {
            addAttempt(changes, attempt, end);
            if (attempt.error && attempt.error->kind == ErrorKind::RateLimited)
                ++summary.rateLimited;
        }
        const Usage usage = result.query.usage();
        addKnown(summary.inputTokens, usage.input);
        addKnown(summary.outputTokens, usage.output);
    }
    if (first && last)
        summary.wall = *last - *first;
    summary.maxInFlight = highest(std::move(changes));
    std::sort(totals.begin(), totals.end());
    summary.p50 = percentile(totals, 50);
    summary.p95 = percentile(totals, 95);
    summary.p99 = percentile(totals, 99);
    return summary;
}

QJsonObject RunSummary::toJson() const
{
    return {
        {u"rows"_s, rows},
        {u"queries"_s, queries},
        {u"done"_s, done},
        {u"failed"_s, failed},
        {u"cached"_s, cached},
        {u"attempts"_s, attempts},
        {u"retries"_s, retries},
        {u"rate_limited"_s, rateLimited},
        {u"wall_s"_s, std::round(toMilliseconds(wall)) / 1e3},
        {u"max_in_flight"_s, maxInFlight},
        {u"p50_ms"_s, orNull(p50)},
        {u"p95_ms"_s, orNull(p95)},
        {u"p99_ms"_s, orNull(p99)},
        {u"input_tokens"_s, orNull(inputTokens)},
        {u"output_tokens"_s, orNull(outputTokens)},
        {u"cost_usd"_s, dollarsOrNull(cost.knownUsd())},
        {u"stopped"_s, orNull(stopped)},
    };
}

} // namespace Fanlight
