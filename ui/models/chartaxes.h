// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/timeline.h"
#include "ui/models/chartdata.h"

namespace Fanlight {

//! From 0 to at least `most`, in ms, with about five ticks.
ChartAxis durationAxis(const QString &title, Duration most);
//! Durations whose tenfolds are equally far apart: its values are log10 of the ms.
ChartAxis logDurationAxis(const QString &title, Duration from, Duration to);
//! The place of a duration on it; what is below a millisecond lies at 0.
double logPlace(Duration duration);
//! From 0 to at least `most`, with about five ticks; whole numbers only where `isWhole`.
ChartAxis countAxis(const QString &title, double most, bool isWhole = true);
//! Local time from `from` to `to`, in ms since 1970; at most seven ticks.
ChartAxis timeAxis(qint64 from, qint64 to);

//! The moment as a table shows it; with the date where the period is longer than a day.
QString momentText(qint64 time, qint64 period);
//! The time of day with its seconds.
QString clockText(qint64 time);

} // namespace Fanlight
