// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/runsummary.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

//! A moment at which a delivery began (+1) or ended (-1). Sorted, ends come before beginnings.
using Step = std::pair<Moment, int>;

qint64 greatestOverlap(QList<Step> steps)
{
    std::sort(steps.begin(), steps.end());
    qint64 level = 0;
    qint64 greatest = 0;
    for (const Step &step : std::as_const(steps)) {
        level += step.second;
        greatest = std::max(greatest, level);
    }
    return greatest;
}

void addTo(std::optional<qint64> &sum, const std::optional<qint64> &count)
{
    if (count)
        sum = sum.value_or(0) + *count;
}

QJsonValue orNull(const std::optional<qint64> &count)
{
    return count ? QJsonValue(*count) : QJsonValue(QJsonValue::Null);
}

QJsonValue orNull(const std::optional<Duration> &duration)
{
    return duration ? QJsonValue(toMilliseconds(*duration)) : QJsonValue(QJsonValue::Null);
}

} // namespace

std::optional<Duration> percentile(QList<Duration> values, double part)
{
    if (values.isEmpty())
        return std::nullopt;
    std::sort(values.begin(), values.end());
    const auto rank = qsizetype(std::ceil(part * double(values.size())));
    return values.at(std::clamp<qsizetype>(rank - 1, 0, values.size() - 1));
}

RunSummary summarize(const QList<AnalysisResult> &results, Duration wall, bool stopped)
{
    RunSummary summary;
    summary.rows = 1;
    summary.queries = results.size();
    summary.wall = wall;
    summary.stopped = stopped;
    QList<Step> steps;
    QList<Duration> totals;
    for (const AnalysisResult &result : results) {
        const Timeline &timeline = result.query.timeline;
        const Moment end = timeline.finished.value_or(timeline.submitted);
        const bool done = result.state() == QueryState::Done;
        ++(done ? summary.done : summary.failed);
        if (done)
            totals.append(timeline.total(end));
        qint64 deliveries = 0;
        for (const Attempt &attempt : timeline.attempts) {
            if (!attempt.dispatched)
                continue;
            ++deliveries;
            if (attempt.error && attempt.error->kind == ErrorKind::RateLimited)
                ++summary.rateLimited;
            steps.append({*attempt.dispatched, 1});
            steps.append({attempt.finished.value_or(end), -1});
        }
        summary.attempts += deliveries;
        summary.retries += std::max<qint64>(0, deliveries - 1);
        const Usage usage = result.query.usage();
        addTo(summary.inputTokens, usage.input);
        addTo(summary.outputTokens, usage.output);
    }
    summary.maxInFlight = greatestOverlap(std::move(steps));
    summary.p50 = percentile(totals, 0.50);
    summary.p95 = percentile(totals, 0.95);
    summary.p99 = percentile(totals, 0.99);
    return summary;
}

QJsonObject toJson(const RunSummary &summary)
{
    return {
        {u"rows"_s, summary.rows},
        {u"queries"_s, summary.queries},
        {u"done"_s, summary.done},
        {u"failed"_s, summary.failed},
        {u"cached"_s, summary.cached},
        {u"attempts"_s, summary.attempts},
        {u"retries"_s, summary.retries},
        {u"rate_limited"_s, summary.rateLimited},
        {u"wall_s"_s, toMilliseconds(summary.wall) / 1000.0},
        {u"max_in_flight"_s, summary.maxInFlight},
        {u"p50_ms"_s, orNull(summary.p50)},
        {u"p95_ms"_s, orNull(summary.p95)},
        {u"p99_ms"_s, orNull(summary.p99)},
        {u"input_tokens"_s, orNull(summary.inputTokens)},
        {u"output_tokens"_s, orNull(summary.outputTokens)},
        {u"cost_usd"_s, QJsonValue(QJsonValue::Null)},
        {u"stopped"_s, summary.stopped},
    };
}

} // namespace Fanlight
