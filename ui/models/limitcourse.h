// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/targetload.h"

#include <QHash>
#include <QList>

#include <optional>

namespace Fanlight {

//! Which way a limit moved last.
enum class LimitTrend { Steady, Up, Down };

//! A target's limit from a moment on.
struct LimitPoint
{
    qint64 time = 0; //!< in ms since 1970, UTC
    int limit = 0;
    std::optional<LimitDrop> drop{}; //!< what made it fall

    bool operator==(const LimitPoint &) const = default;
};

/*! How the limits of targets moved since the program was started, told by the engine's loads.
 *
 *  Holds the newest `mostPoints` of a target: the course of a limit that never rests is long, and its end is what
 * counts.
 */
class LimitCourse
{
public:
    static constexpr qsizetype mostPoints = 2000;

    //! `time`: the wall clock in ms since 1970; `now`: the engine's moment, of which it is the time.
    void note(const TargetLoad &load, qint64 time, Moment now);

    //! In the order of time; the first is when the target was first used.
    QList<LimitPoint> points(const Target &target) const { return m_points.value(target.name()); }
    //! Which way it moved within the last `window` ms before `time`; a drop that a rise followed counts as a rise.
    LimitTrend trend(const Target &target, qint64 time, qint64 window = 10'000) const;

private:
    QHash<QString, QList<LimitPoint>> m_points;
    QHash<QString, int> m_drops; //!< how many of a target's are noted
};

} // namespace Fanlight
