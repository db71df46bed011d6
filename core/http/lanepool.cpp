// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/lanepool.h"

#include <algorithm>
#include <utility>

namespace Fanlight {

int LanePool::connectionsPerLane()
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    return 255;
#else
    return 6;
#endif
}

LanePool::LanePool(const QUrl &url, int laneSize)
    : LanePool(std::make_shared<LaneNames>(url), laneSize)
{
}

LanePool::LanePool(std::shared_ptr<LaneNames> names, int laneSize)
    : m_names(std::move(names))
    , m_laneSize(laneSize)
{
}

std::optional<LanePool::Seat> LanePool::acquire()
{
    int chosen = -1;
    int lastResort = -1;
    bool connectionComes = false;
    for (int i = 0; i < laneCount(); ++i) {
        const Lane &lane = m_lanes[size_t(i)];
        if (lane.inFlight >= m_laneSize)
            continue;
        if (lane.retired) {
            lastResort = i;
            continue;
        }
        if (lane.kept > lane.unsent) {
            chosen = i;
            break;
        }
        if (chosen < 0 || (!connectionComes && lane.free() > 0)) {
            chosen = i;
            connectionComes = lane.free() > 0;
        }
    }
    if (chosen < 0 && openLane())
        chosen = laneCount() - 1;
    if (chosen < 0)
        chosen = lastResort;
    if (chosen < 0)
        return std::nullopt;
    Lane &lane = m_lanes[size_t(chosen)];
    ++lane.inFlight;
    ++lane.unsent;
    ++lane.moves;
    ++m_inFlight;
    return Seat{chosen, lane.attempts, false};
}

void LanePool::release(const Seat &seat, Connection connection)
{
    Lane &lane = m_lanes[size_t(seat.lane)];
    --lane.inFlight;
    --m_inFlight;
    if (connection == Connection::Kept)
        ++lane.kept;
    if (connection == Connection::Hung)
        retire(lane);
    if (!seat.sent)
        --lane.unsent;
    if (!seat.sent && connection == Connection::Closed)
        lane.connected = false;
    settle(lane);
}

std::optional<LanePool::Seat> LanePool::acquireAhead()
{
    if (!mayGoAhead())
        return std::nullopt;
    const auto idle = std::ranges::find_if(
        m_lanes, [](const Lane &lane) { return !lane.retired && lane.inFlight == 0 && lane.kept == 0; });
    const int chosen = int(idle - m_lanes.begin());
    if (idle == m_lanes.end() && !openLane())
        return std::nullopt;
    return takeAhead(chosen);
}

std::optional<LanePool::Probe> LanePool::acquireProbe()
{
    if (!mayGoAhead())
        return std::nullopt;
    const auto lane = std::ranges::find_if(m_lanes, [this](const Lane &candidate) {
        return !candidate.retired && candidate.kept > candidate.unsent && candidate.ahead == 0
            && candidate.inFlight < m_laneSize;
    });
    if (lane == m_lanes.end())
        return std::nullopt;
    return Probe{takeAhead(int(lane - m_lanes.begin())), lane->kept - lane->unsent};
}

bool LanePool::releaseAhead(const Seat &seat, bool succeeded)
{
    Lane &lane = m_lanes[size_t(seat.lane)];
    --lane.inFlight;
    --m_inFlight;
    --lane.ahead;
    --m_ahead;
    const bool opened = lane.attempts > seat.attemptsBefore;
    if (succeeded) {
        // Of what began to connect meanwhile this one is open; Qt may have tried it over IPv6 and IPv4.
        lane.kept = opened ? lane.kept + 1 : std::max(lane.kept, 1);
        lane.connecting = std::clamp(lane.unsent - lane.kept, 0, lane.connecting);
    } else {
        retire(lane);
    }
    settle(lane);
    return succeeded && opened;
}

int LanePool::freeConnections() const
{
    int count = 0;
    for (const Lane &lane : m_lanes)
        count += lane.retired ? 0 : std::max(0, lane.kept - lane.unsent);
    return count;
}

int LanePool::freeConnectionsSoon() const
{
    int count = 0;
    for (const Lane &lane : m_lanes)
        count += lane.retired ? 0 : std::max(0, lane.free());
    return count;
}

bool LanePool::openLane()
{
    const std::optional<int> name = m_lanes.empty() ? m_names->takeFirst() : m_names->takeFurther();
    if (name)
        m_lanes.push_back({.name = *name});
    return name.has_value();
}

void LanePool::retire(Lane &lane)
{
    lane.kept = 0;
    m_retired += std::exchange(lane.retired, true) ? 0 : 1;
}

LanePool::Seat LanePool::takeAhead(int lane)
{
    Lane &taken = m_lanes[size_t(lane)];
    ++taken.inFlight;
    ++taken.ahead;
    ++taken.moves;
    ++m_inFlight;
    ++m_ahead;
    return {lane, taken.attempts, false};
}

// Each may fail and cost its lane. An origin with few lanes needs them all.
bool LanePool::mayGoAhead() const
{
    return (m_retired + m_ahead + 1) * 4 <= m_names->count();
}

QString LanePool::peerVerifyName(int lane) const
{
    return m_names->name(m_lanes[size_t(lane)].name);
}

// Qt opens connections for as many requests as there are more of than free connections. So what was thought free
// and is not needed by the others is gone: a server may close a connection without a word.
void LanePool::connectionStarted(int lane)
{
    Lane &started = m_lanes[size_t(lane)];
    ++started.attempts;
    // What is more than anybody waits for is a second attempt for the first of them, by the other protocol.
    started.connecting = std::min(started.connecting + 1, started.unsent + started.ahead);
    started.kept = std::clamp(started.unsent - started.connecting, 0, started.kept);
}

bool LanePool::requestSent(Seat &seat, std::optional<bool> reused)
{
    Lane &lane = m_lanes[size_t(seat.lane)];
    const bool wasThere = reused.value_or(lane.kept > 0 || lane.attempts == seat.attemptsBefore);
    int &source = wasThere ? lane.kept : lane.connecting;
    source = std::max(0, source - 1);
    seat.sent = true;
    --lane.unsent;
    ++lane.moves;
    settle(lane);
    return wasThere;
}

bool LanePool::noteConnected(int lane)
{
    return !std::exchange(m_lanes[size_t(lane)].connected, true);
}

// With nothing left to send, a connection still being opened will be free.
void LanePool::settle(Lane &lane) const
{
    if (lane.unsent == 0)
        lane.kept += std::exchange(lane.connecting, 0);
    lane.kept = std::min(lane.kept, m_laneSize - (lane.inFlight - lane.unsent));
}

} // namespace Fanlight
