// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/waterfallaxis.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>

namespace Fanlight {

using namespace std::chrono_literals;

namespace {

struct WaterfallAxisTexts
{
    Q_DECLARE_TR_FUNCTIONS(Fanlight::WaterfallAxis)
};

constexpr Duration shortestAxis = 10ms;
constexpr Duration shortestStep = 1us;

Duration floorTo(Duration value, Duration step)
{
    return value / step * step;
}

Duration ceilTo(Duration value, Duration step)
{
    return (value + step - 1ns) / step * step;
}

//! As many decimals as a multiple of the step needs when counted in units.
int decimalsFor(Duration step, Duration unit)
{
    int decimals = 0;
    for (Duration whole = unit; decimals < 6 && step % whole != Duration::zero() && whole >= 10ns; whole /= 10)
        ++decimals;
    return decimals;
}

} // namespace

WaterfallSpan spanOf(const WaterfallBar &bar, WaterfallOrigin origin)
{
    const Moment zero = origin == WaterfallOrigin::RunStart ? bar.runStart : bar.submitted;
    const Moment begin = bar.segments.isEmpty() ? bar.submitted : bar.segments.first().begin;
    return {std::max(begin - zero, Duration::zero()), std::max(bar.end() - zero, Duration::zero())};
}

double WaterfallAxis::position(Duration sinceOrigin) const
{
    return double((sinceOrigin - begin).count()) / double(std::max(end - begin, Duration(1)).count());
}

QList<Duration> WaterfallAxis::ticks() const
{
    QList<Duration> ticks;
    for (Duration tick = begin; tick <= end; tick += std::max(step, shortestStep))
        ticks.append(tick);
    return ticks;
}

QString WaterfallAxis::tickText(Duration tick) const
{
    const QLocale locale;
    const auto in = [&](Duration unit) {
        return locale.toString(double(tick.count()) / double(unit.count()), 'f', decimalsFor(step, unit));
    };
    if (tick == Duration::zero())
        return locale.toString(0);
    if (end >= 1h && step >= 1min) {
        const qint64 minutes = tick / 1min;
        return WaterfallAxisTexts::tr("%1 h %2").arg(locale.toString(minutes / 60),
                                                     QString::number(minutes % 60).rightJustified(2, u'0'));
    }
    if (step >= 1min)
        return WaterfallAxisTexts::tr("%1 m").arg(in(1min));
    if (end > 2min) {
        const auto twoDigits = [](qint64 value) { return QString::number(value).rightJustified(2, u'0'); };
        const int decimals = decimalsFor(step, 1s);
        QString seconds = locale.toString(double((tick % 1min).count()) / double(Duration(1s).count()), 'f', decimals);
        seconds = seconds.rightJustified(decimals > 0 ? decimals + 3 : 2, u'0');
        const qint64 minutes = tick / 1min;
        if (end < 1h)
            return WaterfallAxisTexts::tr("%1:%2", "minutes and seconds").arg(locale.toString(minutes), seconds);
        return WaterfallAxisTexts::tr("%1:%2:%3", "hours, minutes and seconds")
            .arg(locale.toString(minutes / 60), twoDigits(minutes % 60), seconds);
    }
    if (end >= 1s)
        return WaterfallAxisTexts::tr("%1 s").arg(in(1s));
    return WaterfallAxisTexts::tr("%1 ms").arg(in(1ms));
}

Moment WaterfallAxis::zeroOf(const WaterfallBar &bar) const
{
    return origin == WaterfallOrigin::RunStart ? bar.runStart : bar.submitted;
}

Duration niceStep(Duration duration)
{
    static constexpr std::array<Duration, 12> clockSteps{10s,   20s,   30s,   1min, 2min, 5min,
                                                         10min, 20min, 30min, 1h,   2h,   5h};
    if (duration > 5s) {
        for (const Duration step : clockSteps) {
            if (step >= duration)
                return step;
        }
        Duration hours = 10h;
        while (hours < duration)
            hours *= 2;
        return hours;
    }
    for (Duration decade = shortestStep;; decade *= 10) {
        for (const int factor : {1, 2, 5}) {
            if (decade * factor >= duration)
                return decade * factor;
        }
    }
}

WaterfallAxis fittedAxis(const QList<WaterfallSpan> &spans, WaterfallOrigin origin, int maximumTicks)
{
    WaterfallAxis axis;
    axis.origin = origin;
    Duration begin = Duration::max();
    Duration end = Duration::zero();
    for (const WaterfallSpan &span : spans) {
        begin = std::min(begin, span.begin);
        end = std::max(end, span.end);
    }
    if (spans.isEmpty())
        end = axis.end;
    if (spans.isEmpty() || begin < end / 2 || end <= shortestAxis)
        begin = Duration::zero();
    end = std::max(end, begin + shortestAxis);
    const int steps = std::max(maximumTicks, 1);
    axis.step = niceStep((end - begin) / steps);
    const auto fit = [&] {
        axis.begin = floorTo(begin, axis.step);
        axis.end = ceilTo(end, axis.step / 2);
        return (axis.end - axis.begin) / axis.step <= steps;
    };
    // Rounding both ends outwards can add two steps; a larger step then fits, at the latest the one beyond `end`.
    while (!fit())
        axis.step = niceStep(axis.step + 1ns);
    return axis;
}

} // namespace Fanlight
