// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/waterfall.h"

#include <QList>

namespace Fanlight {

//! What counts as zero on the time axis.
enum class WaterfallOrigin {
    RunStart, //!< the start of the row's run: runs line up at 0 and stay comparable
    OwnStart, //!< the row's own submission: requests of one long run line up at 0
};

//! Where a bar begins and ends, counted from its origin.
struct WaterfallSpan
{
    Duration begin{};
    Duration end{};

    bool operator==(const WaterfallSpan &) const = default;
};

//! Where the bar lies under the origin.
WaterfallSpan spanOf(const WaterfallBar &bar, WaterfallOrigin origin);

//! The one time axis that all rows of the log share.
struct WaterfallAxis
{
    WaterfallOrigin origin = WaterfallOrigin::RunStart;
    Duration begin{};
    Duration end = std::chrono::seconds(1); //!< > begin
    Duration step = std::chrono::milliseconds(200); //!< between ticks

    //! 0 at the axis' begin, 1 at its end; beyond them outside of that.
    double position(Duration sinceOrigin) const;
    //! From begin on, every step, up to the end.
    QList<Duration> ticks() const;
    //! "0", "250 ms", "1.5 s", "2 m": as many figures as the step needs.
    QString tickText(Duration tick) const;
    //! The moment that is zero for this bar.
    Moment zeroOf(const WaterfallBar &bar) const;

    bool operator==(const WaterfallAxis &) const = default;
};

//! The smallest of 1, 2, 5 × 10^n (from a minute on: of the steps of a clock) that is at least `duration`.
Duration niceStep(Duration duration);

/*! An axis that shows all of the spans.
 *
 *  It ends on a tick or half-way to the next, so that it grows in steps while rows run and the picture
 *  stands still between them. It begins at 0, unless all spans lie in its second half, as late in a long run: there it
 *  begins at the tick before the earliest. There are at most `maximumTicks` steps (at least 1).
 */
WaterfallAxis fittedAxis(const QList<WaterfallSpan> &spans, WaterfallOrigin origin, int maximumTicks);

} // namespace Fanlight
