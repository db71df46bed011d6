// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/insights.h"

#include "core/analysis/runsummary.h"

#include <QHash>
#include <QMap>

#include <algorithm>
#include <array>
#include <cmath>

namespace Fanlight {

using namespace std::chrono_literals;

namespace {

constexpr qint64 second = 1000;
constexpr qint64 aMinute = 60 * second;
constexpr qint64 anHour = 60 * aMinute;
constexpr qint64 aDay = 24 * anHour;
constexpr qint64 shortestPeriod = 5 * aMinute;
constexpr qint64 mostSteps = 60;
constexpr qsizetype mostBins = 24;

qint64 stepFor(qint64 period)
{
    static constexpr std::array steps{10 * second,  30 * second, aMinute,    2 * aMinute, 5 * aMinute, 10 * aMinute,
                                      30 * aMinute, anHour,      3 * anHour, 6 * anHour,  12 * anHour, aDay,
                                      7 * aDay,     30 * aDay,   365 * aDay, 3650 * aDay};
    for (const qint64 step : steps) {
        if (period <= mostSteps * step)
            return step;
    }
    return steps.back();
}

//! The edges of bins from 0 up to above `most`.
QList<Duration> edgesTo(Duration most)
{
    QList<Duration> edges{0ns, 1ms};
    for (Duration decade = 1ms; edges.constLast() <= most; decade *= 10) {
        for (const int tenths : {15, 20, 30, 50, 70, 100}) {
            edges.append(decade * tenths / 10);
            if (edges.constLast() > most)
                break;
        }
    }
    return edges;
}

template <typename Value>
std::optional<Value> medianOf(QList<Value> values)
{
    if (values.isEmpty())
        return std::nullopt;
    // Nearest rank, as everywhere.
    const auto middle = values.begin() + (values.size() - 1) / 2;
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

struct Gathered
{
    QList<Duration> totals;
    QList<Duration> firstTokens;
    QList<double> speeds;
    qsizetype failed = 0;

    void add(const InsightSample &sample)
    {
        if (sample.end == InsightSample::End::Failed) {
            ++failed;
            return;
        }
        totals.append(sample.total);
        if (sample.firstToken)
            firstTokens.append(*sample.firstToken);
        if (const std::optional<double> speed = streamSpeed(sample))
            speeds.append(*speed);
    }
};

struct OfTarget
{
    TargetInsights insights;
    Gathered whole;
    QMap<qint64, Gathered> steps;
    QHash<QString, qsizetype> errors;
};

TargetInsights concluded(OfTarget &gathered)
{
    TargetInsights &insights = gathered.insights;
    insights.totals = distributionOf(gathered.whole.totals);
    insights.firstTokens = distributionOf(gathered.whole.firstTokens);
    insights.total = percentilesOf(std::move(gathered.whole.totals));
    insights.firstToken = percentilesOf(std::move(gathered.whole.firstTokens));
    insights.tokensPerSecond = medianOf(std::move(gathered.whole.speeds));
    for (auto step = gathered.steps.begin(); step != gathered.steps.end(); ++step) {
        insights.course.append({step.key(), step->failed, percentilesOf(std::move(step->totals)),
                                percentilesOf(std::move(step->firstTokens)), medianOf(std::move(step->speeds))});
    }
    for (auto error = gathered.errors.cbegin(); error != gathered.errors.cend(); ++error)
        insights.errors.append({error.key(), error.value()});
    std::sort(insights.errors.begin(), insights.errors.end(), [](const ErrorCount &one, const ErrorCount &other) {
        return one.count != other.count ? one.count > other.count : one.kind < other.kind;
    });
    return insights;
}

} // namespace

Percentiles percentilesOf(QList<Duration> values)
{
    std::sort(values.begin(), values.end());
    return {values.size(), percentile(values, 50), percentile(values, 95), percentile(values, 99)};
}

QList<DistributionBin> distributionOf(const QList<Duration> &values)
{
    if (values.isEmpty())
        return {};
    const auto [least, most] = std::minmax_element(values.begin(), values.end());
    QList<Duration> edges = edgesTo(*most);
    while (edges.size() > 2 && edges.at(1) <= *least)
        edges.removeFirst();
    while (edges.size() - 1 > mostBins) {
        QList<Duration> fewer;
        for (qsizetype i = 0; i < edges.size(); i += 2)
            fewer.append(edges.at(i));
        if (fewer.constLast() <= *most)
            fewer.append(edges.constLast());
        edges = fewer;
    }
    QList<DistributionBin> bins;
    for (qsizetype i = 0; i + 1 < edges.size(); ++i)
        bins.append({edges.at(i), edges.at(i + 1), 0});
    for (const Duration value : values) {
        const auto above = std::upper_bound(edges.begin(), edges.end(), value);
        ++bins[std::max<qsizetype>(above - edges.begin(), 1) - 1].count;
    }
    return bins;
}

std::optional<double> TargetInsights::errorRate() const
{
    const qsizetype ended = answered + failed;
    return ended > 0 ? std::optional(double(failed) / double(ended)) : std::nullopt;
}

std::optional<double> streamSpeed(const InsightSample &sample)
{
    // Of several deliveries the log's row has the last one's first token and everyone's time.
    if (sample.attempts != 1 || !sample.firstToken || sample.outputTokens.value_or(0) < 2)
        return std::nullopt;
    const auto streamed = sample.total - *sample.firstToken;
    if (streamed < 1ms)
        return std::nullopt;
    return double(*sample.outputTokens - 1) / std::chrono::duration<double>(streamed).count();
}

Insights insightsOf(const QList<InsightSample> &samples, std::optional<qint64> from, qint64 to, qint64 utcOffset)
{
    Insights insights;
    insights.to = to;
    insights.from = from.value_or(to);
    if (!from) {
        for (const InsightSample &sample : samples)
            insights.from = std::min(insights.from, sample.time);
    }
    insights.from = std::min(insights.from, to - shortestPeriod);
    insights.step = stepFor(to - insights.from);
    QHash<QString, OfTarget> byTarget;
    for (const InsightSample &sample : samples) {
        if (sample.time < insights.from || sample.time >= to)
            continue;
        OfTarget &gathered = byTarget[sample.target.name()];
        gathered.insights.target = sample.target;
        if (sample.end == InsightSample::End::Cancelled) {
            ++gathered.insights.cancelled;
            continue;
        }
        if (!sample.isSent) {
            ++gathered.insights.unsent;
            continue;
        }
        const bool failed = sample.end == InsightSample::End::Failed;
        ++(failed ? gathered.insights.failed : gathered.insights.answered);
        if (failed)
            ++gathered.errors[sample.error];
        const qint64 local = sample.time + utcOffset;
        gathered.steps[local - local % insights.step - utcOffset].add(sample);
        gathered.whole.add(sample);
    }
    for (OfTarget &gathered : byTarget)
        insights.targets.append(concluded(gathered));
    std::sort(insights.targets.begin(), insights.targets.end(),
              [](const TargetInsights &one, const TargetInsights &other) {
                  return one.all() != other.all() ? one.all() > other.all() : one.target.name() < other.target.name();
              });
    return insights;
}

} // namespace Fanlight
