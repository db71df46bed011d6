// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/insightscharts.h"

#include "ui/models/chartaxes.h"
#include "ui/models/display.h"
#include "ui/models/errortext.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace Fanlight {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct InsightsChartsTexts
{
    Q_DECLARE_TR_FUNCTIONS(Fanlight::InsightsCharts)
};

QString optionalDuration(const std::optional<Duration> &duration)
{
    return duration ? durationText(*duration) : u"–"_s;
}

//! A line over the steps that have a value; it breaks where a step has none.
template <typename Value>
QList<QList<ChartPoint>> courseOf(const Insights &insights, const TargetInsights &target, const Value &valueOf)
{
    QList<QList<ChartPoint>> lines;
    qint64 last = 0;
    for (const InsightsStep &step : target.course) {
        const std::optional<ChartPoint> point = valueOf(step);
        if (!point)
            continue;
        if (lines.isEmpty() || step.from - last > insights.step)
            lines.append(QList<ChartPoint>());
        last = step.from;
        lines.last().append(*point);
    }
    return lines;
}

//! Where a step stands on the axis of time: in its middle, but never beyond the period.
double placeOf(const Insights &insights, const InsightsStep &step)
{
    return std::clamp(double(step.from) + double(insights.step) / 2, double(insights.from), double(insights.to));
}

ChartData distributionChart(const QList<DistributionBin> &bins, const Percentiles &figures, ChartRole role,
                            const QString &name)
{
    ChartData chart;
    if (bins.isEmpty())
        return chart;
    const auto most = std::max_element(bins.begin(), bins.end(), [](const DistributionBin &one, const auto &other) {
        return one.count < other.count;
    });
    chart.x = logDurationAxis(name, bins.first().from, bins.last().to);
    chart.y = countAxis(InsightsChartsTexts::tr("answers"), double(most->count));
    ChartSeries series{name, role};
    chart.table.headers = {InsightsChartsTexts::tr("Time"), InsightsChartsTexts::tr("Answers"),
                           InsightsChartsTexts::tr("Share")};
    for (const DistributionBin &bin : bins) {
        const QString range = InsightsChartsTexts::tr("%1 to %2").arg(durationText(bin.from), durationText(bin.to));
        chart.table.rows.append({range, countText(bin.count), shareText(double(bin.count) / double(figures.count))});
        if (bin.count == 0)
            continue;
        series.boxes.append({logPlace(bin.from), logPlace(bin.to), 0, double(bin.count),
                             bin.count == 1
                                 ? InsightsChartsTexts::tr("%1: 1 answer").arg(range)
                                 : InsightsChartsTexts::tr("%1: %Ln answers", nullptr, int(bin.count)).arg(range)});
    }
    chart.series = {series};
    chart.summary =
        InsightsChartsTexts::tr("%1: half of %2 answers took at most %3, 95 in 100 at most %4.")
            .arg(name, countText(figures.count), optionalDuration(figures.p50), optionalDuration(figures.p95));
    return chart;
}

} // namespace

QString shareText(double share)
{
    const QLocale locale;
    const double percent = 100 * share;
    if (percent > 0 && percent < 0.1)
        return InsightsChartsTexts::tr("< %1 %").arg(locale.toString(0.1, 'f', 1));
    const bool isWhole = percent == 0 || percent >= 9.95;
    return InsightsChartsTexts::tr("%1 %").arg(locale.toString(percent, 'f', isWhole ? 0 : 1));
}

QString speedText(double tokensPerSecond)
{
    return QLocale().toString(tokensPerSecond, 'f', tokensPerSecond < 100 ? 1 : 0);
}

QString errorKindTitle(const QString &name)
{
    for (int kind = int(ErrorKind::Network); kind <= int(ErrorKind::Cancelled); ++kind) {
        if (errorKindName(ErrorKind(kind)) == name)
            return errorTitle(ErrorKind(kind));
    }
    return visibleText(name, false);
}

QString dropText(const LimitDrop &drop, qint64 time)
{
    const QString why = drop.httpStatus > 0
        ? InsightsChartsTexts::tr("%1 (HTTP %2)").arg(errorTitle(drop.kind)).arg(drop.httpStatus)
        : errorTitle(drop.kind);
    return InsightsChartsTexts::tr("%1: %2, limit %3 → %4")
        .arg(clockText(time), why, countText(drop.before), countText(drop.after));
}

ChartData latencyChart(const Insights &insights, const TargetInsights &target)
{
    ChartData chart;
    if (target.total.count == 0) {
        chart.emptyText =
            InsightsChartsTexts::tr("No query was answered in this period, so there are no times to show.");
        return chart;
    }
    const qint64 period = insights.to - insights.from;
    Duration most{};
    const auto line = [&](const QString &name, ChartRole role, std::optional<Duration> Percentiles::*member) {
        const auto lines = courseOf(insights, target, [&](const InsightsStep &step) -> std::optional<ChartPoint> {
            const std::optional<Duration> value = step.total.*member;
            if (!value)
                return std::nullopt;
            most = std::max(most, *value);
            return ChartPoint{placeOf(insights, step), toMilliseconds(*value),
                              InsightsChartsTexts::tr("%1 from %2: %3")
                                  .arg(name, momentText(step.from, period), durationText(*value))};
        });
        chart.series.append({name, role, lines});
    };
    // The highest first, so that the median lies on top.
    line(InsightsChartsTexts::tr("p99"), ChartRole::Highest, &Percentiles::p99);
    line(InsightsChartsTexts::tr("p95"), ChartRole::High, &Percentiles::p95);
    line(InsightsChartsTexts::tr("p50"), ChartRole::Median, &Percentiles::p50);
    chart.x = timeAxis(insights.from, insights.to);
    chart.y = durationAxis(InsightsChartsTexts::tr("total time"), most);
    chart.table.headers = {InsightsChartsTexts::tr("From"), InsightsChartsTexts::tr("p50"),
                           InsightsChartsTexts::tr("p95"), InsightsChartsTexts::tr("p99"),
                           InsightsChartsTexts::tr("Answers")};
    for (const InsightsStep &step : target.course) {
        if (step.total.count > 0)
            chart.table.rows.append({momentText(step.from, period), optionalDuration(step.total.p50),
                                     optionalDuration(step.total.p95), optionalDuration(step.total.p99),
                                     countText(step.total.count)});
    }
    chart.summary = InsightsChartsTexts::tr("Total time: p50 %1, p95 %2, p99 %3 over %4 answers.")
                        .arg(optionalDuration(target.total.p50), optionalDuration(target.total.p95),
                             optionalDuration(target.total.p99), countText(target.total.count));
    return chart;
}

ChartData firstTokenChart(const TargetInsights &target)
{
    ChartData chart = distributionChart(target.firstTokens, target.firstToken, ChartRole::FirstToken,
                                        InsightsChartsTexts::tr("time to the first token"));
    if (target.firstTokens.isEmpty())
        chart.emptyText = InsightsChartsTexts::tr("No answer of this period has a time to its first token.");
    return chart;
}

ChartData totalChart(const TargetInsights &target)
{
    ChartData chart =
        distributionChart(target.totals, target.total, ChartRole::Total, InsightsChartsTexts::tr("total time"));
    if (target.totals.isEmpty())
        chart.emptyText =
            InsightsChartsTexts::tr("No query was answered in this period, so there are no times to show.");
    return chart;
}

ChartData speedChart(const Insights &insights, const TargetInsights &target)
{
    ChartData chart;
    if (!target.tokensPerSecond) {
        chart.emptyText = InsightsChartsTexts::tr("No answer of this period streamed with a known number of tokens. "
                                                  "Batches do not stream.");
        return chart;
    }
    const qint64 period = insights.to - insights.from;
    double most = 0;
    const QString name = InsightsChartsTexts::tr("median");
    const auto lines = courseOf(insights, target, [&](const InsightsStep &step) -> std::optional<ChartPoint> {
        if (!step.tokensPerSecond)
            return std::nullopt;
        most = std::max(most, *step.tokensPerSecond);
        return ChartPoint{placeOf(insights, step), *step.tokensPerSecond,
                          InsightsChartsTexts::tr("From %1: %2 tokens per second")
                              .arg(momentText(step.from, period), speedText(*step.tokensPerSecond))};
    });
    chart.series = {{name, ChartRole::Speed, lines}};
    chart.x = timeAxis(insights.from, insights.to);
    chart.y = countAxis(InsightsChartsTexts::tr("tokens per second"), most, false);
    chart.table.headers = {InsightsChartsTexts::tr("From"), InsightsChartsTexts::tr("Tokens per second"),
                           InsightsChartsTexts::tr("Answers")};
    for (const InsightsStep &step : target.course) {
        if (step.tokensPerSecond)
            chart.table.rows.append(
                {momentText(step.from, period), speedText(*step.tokensPerSecond), countText(step.total.count)});
    }
    chart.summary = InsightsChartsTexts::tr("The median answer streamed %1 tokens per second.")
                        .arg(speedText(*target.tokensPerSecond));
    return chart;
}

ChartData errorChart(const TargetInsights &target)
{
    ChartData chart;
    const qsizetype ended = target.answered + target.failed;
    if (target.errors.isEmpty()) {
        chart.emptyText = ended == 0 ? InsightsChartsTexts::tr("Nothing was sent in this period.")
            : ended == 1
            ? InsightsChartsTexts::tr("Nothing failed: the one query was answered.")
            : InsightsChartsTexts::tr("Nothing failed: all of %Ln queries were answered.", nullptr, int(ended));
        return chart;
    }
    // Few enough to be read; the table has them all.
    constexpr qsizetype mostKinds = 6;
    const QList<ErrorCount> shown = target.errors.first(std::min(mostKinds, target.errors.size()));
    const double most = 100.0 * double(shown.first().count) / double(ended);
    chart.x = countAxis(InsightsChartsTexts::tr("% of the queries"), most, false);
    chart.y = {{}, 0, double(shown.size()), {}, false};
    chart.table.headers = {InsightsChartsTexts::tr("Error"), InsightsChartsTexts::tr("Queries"),
                           InsightsChartsTexts::tr("Share")};
    ChartSeries series{InsightsChartsTexts::tr("failed"), ChartRole::Failed};
    for (qsizetype i = 0; i < target.errors.size(); ++i) {
        const ErrorCount &error = target.errors.at(i);
        const double share = double(error.count) / double(ended);
        const QString title = errorKindTitle(error.kind);
        chart.table.rows.append({title, countText(error.count), shareText(share)});
        if (i >= shown.size())
            continue;
        // The most frequent on top.
        const double middle = double(shown.size() - i) - 0.5;
        chart.y.ticks.prepend({middle, title});
        series.boxes.append({0, 100 * share, middle - 0.3, middle + 0.3,
                             InsightsChartsTexts::tr("%1: %2 of the queries, %3")
                                 .arg(title, shareText(share), countText(error.count))});
    }
    chart.series = {series};
    chart.summary = InsightsChartsTexts::tr("%1 of %2 queries failed; most often: %3.")
                        .arg(countText(target.failed), countText(ended), errorKindTitle(shown.first().kind));
    return chart;
}

ChartData limitChart(const QList<LimitPoint> &points, qint64 now)
{
    ChartData chart;
    if (points.isEmpty()) {
        chart.emptyText = InsightsChartsTexts::tr(
            "This target was not asked since the program was started. Its limit is recorded from "
            "then on, and not kept.");
        return chart;
    }
    constexpr qint64 shortest = 5 * 60'000;
    const qint64 from = std::min(points.first().time, now - shortest);
    int most = 0;
    QList<ChartPoint> line;
    ChartSeries drops{InsightsChartsTexts::tr("drop"), ChartRole::Drop};
    chart.table.headers = {InsightsChartsTexts::tr("From"), InsightsChartsTexts::tr("Limit"),
                           InsightsChartsTexts::tr("Reason")};
    qsizetype dropCount = 0;
    for (const LimitPoint &point : points) {
        const int before = line.isEmpty() ? point.limit : int(line.last().y);
        const QString when = clockText(point.time);
        most = std::max({most, point.limit, before});
        if (!line.isEmpty())
            line.append({double(point.time), double(before), {}});
        line.append({double(point.time), double(point.limit),
                     InsightsChartsTexts::tr("From %1: limit %2").arg(when, countText(point.limit))});
        QString reason;
        if (point.drop) {
            ++dropCount;
            reason = errorTitle(point.drop->kind);
            drops.marks.append({double(point.time), double(point.limit), dropText(*point.drop, point.time)});
        }
        chart.table.rows.append({when, countText(point.limit), reason});
    }
    line.append({double(now), line.last().y, {}});
    chart.series = {{InsightsChartsTexts::tr("limit"), ChartRole::Limit, {line}}};
    if (!drops.isEmpty())
        chart.series.append(drops);
    chart.x = timeAxis(from, now);
    chart.y = countAxis(InsightsChartsTexts::tr("in flight at most"), most);
    const QString limit = countText(points.last().limit);
    chart.summary = dropCount == 0
        ? InsightsChartsTexts::tr("The limit is %1 now. It never dropped since the start.").arg(limit)
        : dropCount == 1
        ? InsightsChartsTexts::tr("The limit is %1 now. It dropped once since the start.").arg(limit)
        : InsightsChartsTexts::tr("The limit is %1 now. It dropped %n times since the start.", nullptr, int(dropCount))
              .arg(limit);
    return chart;
}

} // namespace Fanlight
