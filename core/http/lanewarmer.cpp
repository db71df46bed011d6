// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/lanewarmer.h"

#include "core/http/httpdispatcher.h"

#include <QNetworkReply>
#include <QTimer>

#include <chrono>
#include <optional>

namespace Fanlight {

using namespace std::chrono_literals;

namespace {

//! How long a connection may take to open, TLS included.
constexpr std::chrono::milliseconds patience = 10s;
//! How long a server is left alone that could not be reached.
constexpr std::chrono::milliseconds pause = 10s;

} // namespace

LaneWarmer::LaneWarmer(HttpDispatcher &dispatcher, LanePool &lanes, const HttpWay &way, const QUrl &url)
    : m_dispatcher(dispatcher)
    , m_lanes(lanes)
    , m_way(way)
    , m_url(url)
{
}

LaneWarmer::~LaneWarmer()
{
    for (auto reply = m_openings.keyBegin(); reply != m_openings.keyEnd(); ++reply) {
        (*reply)->disconnect(this);
        (*reply)->abort();
    }
}

void LaneWarmer::warm(int connections)
{
    if (m_sinceFailure.isValid() && !m_sinceFailure.hasExpired(pause.count()))
        return;
    int asked = 0;
    while (asked < connections) {
        const std::optional<LanePool::Probe> probe = m_lanes.acquireProbe();
        if (!probe)
            break;
        const int standsFor = qMin(probe->connections, connections - asked);
        asked += standsFor;
        open({probe->seat, standsFor});
    }
    openMissing(connections - m_lanes.freeConnectionsSoon());
}

// A server that failed gets one connection, and the others when that one is open.
void LaneWarmer::openMissing(int count)
{
    const int each = m_sinceFailure.isValid() ? count : 1;
    for (int left = count; left > 0; left -= each) {
        const std::optional<LanePool::Seat> seat = m_lanes.acquireAhead();
        if (!seat)
            return;
        open({*seat, each});
    }
}

void LaneWarmer::open(const Opening &opening)
{
    QNetworkReply *reply = m_dispatcher.preconnect(m_url, {&m_lanes, &m_way, opening.seat});
    m_openings.insert(reply, opening);
    connect(reply, &QNetworkReply::socketStartedConnecting, this,
            [this, lane = opening.seat.lane] { m_lanes.connectionStarted(lane); });
    connect(reply, &QNetworkReply::finished, this, [this, reply] { takeEnd(reply); });
    QTimer::singleShot(patience, reply, &QNetworkReply::abort);
}

void LaneWarmer::takeEnd(QNetworkReply *reply)
{
    const bool succeeded = reply->error() == QNetworkReply::NoError;
    reply->deleteLater();
    const Opening opening = m_openings.take(reply);
    const bool opened = m_dispatcher.releaseAhead({&m_lanes, &m_way, opening.seat}, succeeded);
    if (!succeeded) {
        m_sinceFailure.start();
        return;
    }
    m_sinceFailure.invalidate();
    m_dispatcher.noteConnected(m_url, {&m_lanes, &m_way, opening.seat});
    if (opened)
        openMissing(opening.standsFor - 1);
}

} // namespace Fanlight
