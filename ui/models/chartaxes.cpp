// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/chartaxes.h"

#include "ui/models/display.h"
#include "ui/models/waterfallaxis.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>

namespace Fanlight {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int mostTicks = 5;
constexpr int mostTimeTicks = 7;
constexpr qint64 minute = 60'000;
constexpr qint64 hour = 60 * minute;
constexpr qint64 day = 24 * hour;

double niceNumber(double least)
{
    const double decade = std::pow(10.0, std::floor(std::log10(least)));
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (factor * decade >= least * (1 - 1e-9))
            return factor * decade;
    }
    return 10 * decade;
}

//! Midnight or the step's multiple since then, at or after the moment: where the user is.
QDateTime firstTick(qint64 from, qint64 step)
{
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(from);
    const QDateTime midnight = time.date().startOfDay();
    if (step >= day)
        return midnight < time ? time.date().addDays(1).startOfDay() : midnight;
    const qint64 since = midnight.msecsTo(time);
    return midnight.addMSecs((since + step - 1) / step * step);
}

} // namespace

ChartAxis durationAxis(const QString &title, Duration most)
{
    const WaterfallAxis fitted = fittedAxis({{0ns, most}}, WaterfallOrigin::RunStart, mostTicks);
    ChartAxis axis{title, 0, toMilliseconds(fitted.end)};
    const QList<Duration> ticks = fitted.ticks();
    for (const Duration tick : ticks)
        axis.ticks.append({toMilliseconds(tick), fitted.tickText(tick)});
    return axis;
}

double logPlace(Duration duration)
{
    return std::log10(std::max(1.0, toMilliseconds(duration)));
}

ChartAxis logDurationAxis(const QString &title, Duration from, Duration to)
{
    ChartAxis axis{title, logPlace(from), std::max(logPlace(to), logPlace(from) + 0.1), {}, false};
    // Few enough that labels never meet: over several tenfolds the main ones alone.
    const bool isNarrow = axis.to - axis.from < 2.2;
    static constexpr std::array<Duration, 9> clockTicks{1min, 2min, 5min, 10min, 30min, 1h, 2h, 5h, 10h};
    const auto add = [&axis, isNarrow](Duration tick, bool isMain) {
        const double at = logPlace(tick);
        if ((isMain || isNarrow) && at >= axis.from - 1e-9 && at <= axis.to + 1e-9)
            axis.ticks.append({at, WaterfallAxis{WaterfallOrigin::RunStart, 0ns, tick, tick}.tickText(tick)});
    };
    for (Duration decade = 1ms; decade < 1min; decade *= 10) {
        for (const int factor : {1, 2, 5})
            add(decade * factor, factor == 1);
    }
    for (const Duration tick : clockTicks)
        add(tick, tick == 1min || tick == 10min || tick == 1h || tick == 10h);
    return axis;
}

ChartAxis countAxis(const QString &title, double most, bool isWhole)
{
    const double step = std::max(niceNumber(std::max(most, 1e-6) / (mostTicks - 1)), isWhole ? 1.0 : 0.0);
    const int steps = std::max(1, int(std::ceil(most / step - 1e-9)));
    ChartAxis axis{title, 0, step * steps};
    const int decimals = std::max(0, -int(std::floor(std::log10(step) + 1e-9)));
    for (int i = 0; i <= steps; ++i)
        axis.ticks.append({i * step, QLocale().toString(i * step, 'f', decimals)});
    return axis;
}

ChartAxis timeAxis(qint64 from, qint64 to)
{
    static constexpr std::array steps{minute,   2 * minute, 5 * minute, 10 * minute, 15 * minute, 30 * minute, hour,
                                      2 * hour, 4 * hour,   6 * hour,   12 * hour,   day,         2 * day,     7 * day,
                                      14 * day, 30 * day,   90 * day,   365 * day,   1000 * day,  4000 * day};
    const qint64 period = to - from;
    qint64 step = steps.front();
    for (size_t next = 1; next < steps.size() && period > step * (mostTimeTicks - 1); ++next)
        step = steps[next];
    ChartAxis axis{{}, double(from), double(to), {}, false};
    const QLocale locale;
    for (QDateTime tick = firstTick(from, step); tick.toMSecsSinceEpoch() <= to;) {
        const QString label = step >= day ? locale.toString(tick.date(), QLocale::ShortFormat)
                                          : locale.toString(tick.time(), QLocale::ShortFormat);
        const bool isNew = std::none_of(axis.ticks.begin(), axis.ticks.end(),
                                        [&label](const ChartTick &other) { return other.label == label; });
        if (isNew) // an hour that the clock goes through twice has its label once
            axis.ticks.append({double(tick.toMSecsSinceEpoch()), label});
        // Days differ in length where clocks are changed.
        tick = step >= day ? tick.date().addDays(step / day).startOfDay() : tick.addMSecs(step);
    }
    return axis;
}

QString momentText(qint64 time, qint64 period)
{
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(time);
    const QLocale locale;
    // Of an hour or less there are several steps in a minute.
    return period > day ? locale.toString(local, QLocale::ShortFormat)
        : period > hour ? locale.toString(local.time(), QLocale::ShortFormat)
                        : clockText(time);
}

QString clockText(qint64 time)
{
    const QLocale locale;
    // The long form has seconds, and the time zone besides.
    QString format = locale.timeFormat(QLocale::ShortFormat);
    if (!format.contains("ss"_L1))
        format.replace("mm"_L1, "mm:ss"_L1);
    return locale.toString(QDateTime::fromMSecsSinceEpoch(time).time(), format);
}

} // namespace Fanlight
