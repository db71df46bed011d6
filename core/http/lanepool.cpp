// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/lanepool.h"

#include <QHostAddress>

#include <algorithm>
#include <utility>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

//! More than any limit of a provider; bounds the scan for a free lane.
constexpr int maximumLanes = 4096;

bool isAsciiLetter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

//! Where case may vary. Labels that are not ASCII, or encode what is not, mean something else in capitals.
std::vector<qsizetype> variableLetters(const QString &host)
{
    std::vector<qsizetype> letters;
    if (!QHostAddress(host).isNull())
        return letters;
    qsizetype start = 0;
    for (const QStringView label : QStringView(host).split(u'.')) {
        const bool plain = !label.startsWith("xn--"_L1, Qt::CaseInsensitive)
            && std::ranges::all_of(label, [](QChar c) { return c.unicode() < 128; });
        for (qsizetype i = 0; plain && i < label.size(); ++i) {
            if (isAsciiLetter(label[i]))
                letters.push_back(start + i);
        }
        start += label.size() + 1;
    }
    return letters;
}

} // namespace

int LanePool::connectionsPerLane()
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    return 255;
#else
    return 6;
#endif
}

LanePool::LanePool(const QUrl &url, int laneSize)
    : m_host(url.host())
    , m_encrypted(url.scheme() == "https"_L1)
    , m_laneSize(laneSize)
    , m_maximumLanes(maximumLanes)
{
    if (m_encrypted) {
        m_letters = variableLetters(m_host);
        constexpr size_t enough = 12; // 2^12 variants are maximumLanes
        m_letters.resize(std::min(m_letters.size(), enough));
        m_maximumLanes = 1 << m_letters.size();
    }
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
    if (chosen < 0 && laneCount() < m_maximumLanes) {
        chosen = laneCount();
        m_lanes.emplace_back();
    }
    if (chosen < 0)
        chosen = lastResort;
    if (chosen < 0)
        return std::nullopt;
    Lane &lane = m_lanes[size_t(chosen)];
    ++lane.inFlight;
    ++lane.unsent;
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
    settle(lane);
}

std::optional<LanePool::Seat> LanePool::acquireAhead()
{
    if (!mayGoAhead())
        return std::nullopt;
    const auto idle = std::ranges::find_if(
        m_lanes, [](const Lane &lane) { return !lane.retired && lane.inFlight == 0 && lane.kept == 0; });
    const int chosen = int(idle - m_lanes.begin());
    if (idle == m_lanes.end()) {
        if (laneCount() >= m_maximumLanes)
            return std::nullopt;
        m_lanes.emplace_back();
    }
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
    ++m_inFlight;
    ++m_ahead;
    return {lane, taken.attempts, false};
}

// Each may fail and cost its lane. An origin with few lanes needs them all.
bool LanePool::mayGoAhead() const
{
    return (m_retired + m_ahead + 1) * 4 <= m_maximumLanes;
}

QString LanePool::peerVerifyName(int lane) const
{
    if (lane == 0)
        return {};
    if (!m_encrypted)
        return u"lane"_s + QString::number(lane);
    QString name = m_host;
    for (size_t bit = 0; bit < m_letters.size(); ++bit) {
        if (lane & (1 << bit))
            name[m_letters[bit]] = name[m_letters[bit]].toUpper();
    }
    return name;
}

// Qt opens connections for as many requests as there are more of than free connections. So what was thought free
// and is not needed by the others is gone: a server may close a connection without a word.
void LanePool::connectionStarted(int lane)
{
    Lane &started = m_lanes[size_t(lane)];
    ++started.attempts;
    ++started.connecting;
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
    settle(lane);
    return wasThere;
}

// With nothing left to send, a connection still being opened will be free.
void LanePool::settle(Lane &lane) const
{
    if (lane.unsent == 0)
        lane.kept += std::exchange(lane.connecting, 0);
    lane.kept = std::min(lane.kept, m_laneSize - (lane.inFlight - lane.unsent));
}

} // namespace Fanlight
