// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/chartdata.h"
#include "ui/models/insights.h"
#include "ui/models/limitcourse.h"

namespace Fanlight {

/*! \name The charts of one target
 *  Labels, words and tables are in the user's language and the locale's forms; moments are the user's local time.
 */
//! \{
//! p50, p95 and p99 of the total time over the period.
ChartData latencyChart(const Insights &insights, const TargetInsights &target);
//! How often the first text took how long.
ChartData firstTokenChart(const TargetInsights &target);
//! How often an answer took how long altogether.
ChartData totalChart(const TargetInsights &target);
//! The median answer's tokens per second over the period.
ChartData speedChart(const Insights &insights, const TargetInsights &target);
//! Which part of the queries failed, by kind.
ChartData errorChart(const TargetInsights &target);
//! The limit of queries in flight as it adapted, each drop marked with its reason.
ChartData limitChart(const QList<LimitPoint> &points, qint64 now);
//! \}

//! Why the limit fell, in words: "14:03:12: rate limited (HTTP 429), 10 → 7".
QString dropText(const LimitDrop &drop, qint64 time);
//! "Rate limited" for "rate_limited", also for names that this version does not know.
QString errorKindTitle(const QString &name);
//! "38.2": tokens per second, as everywhere.
QString speedText(double tokensPerSecond);
//! "1.4 %", "0 %", "< 0.1 %".
QString shareText(double share);

} // namespace Fanlight
