// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/limitcourse.h"

#include <algorithm>

namespace Fanlight {

void LimitCourse::note(const TargetLoad &load, qint64 time, Moment now)
{
    const QString name = load.target.name();
    QList<LimitPoint> &points = m_points[name];
    int &drops = m_drops[name];
    if (load.lastDrop && load.lastDrop->number > drops) {
        drops = load.lastDrop->number;
        const auto ago = std::chrono::round<std::chrono::milliseconds>(now - load.lastDrop->at).count();
        // Told a moment later, and never before what was noted already.
        const qint64 then = std::max(time - ago, points.isEmpty() ? time - ago : points.constLast().time);
        points.append({then, load.lastDrop->after, load.lastDrop});
    }
    if (points.isEmpty() || points.constLast().limit != load.limit)
        points.append({time, load.limit, std::nullopt});
    if (points.size() > mostPoints)
        points.remove(0, points.size() - mostPoints);
}

LimitTrend LimitCourse::trend(const Target &target, qint64 time, qint64 window) const
{
    const auto found = m_points.constFind(target.name());
    if (found == m_points.cend() || found->size() < 2 || found->constLast().time < time - window)
        return LimitTrend::Steady;
    const int now = found->constLast().limit;
    const int before = found->at(found->size() - 2).limit;
    return now > before ? LimitTrend::Up : now < before ? LimitTrend::Down : LimitTrend::Steady;
}

} // namespace Fanlight
