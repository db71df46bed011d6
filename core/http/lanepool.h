// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUrl>

#include <optional>
#include <vector>

namespace Fanlight {

/*! The lanes to one origin: which has room, what it is called, what its connections are doing. No sockets here.
 *
 *  QNetworkAccessManager keeps one pool of connections per scheme, host, port, proxy and
 *  QNetworkRequest::peerVerifyName(), and queues silently what a pool has no connection for. A lane is one such
 *  pool, and never gets more than it can carry at once. For http any name opens another pool. For https the
 *  certificate is checked against the name, without regard to case: variants of the host in capitals open
 *  pools in which verification holds. An https host without letters has one lane.
 */
class LanePool
{
public:
    //! Room for one request, from its dispatch to its end.
    struct Seat
    {
        int lane = 0;
        int attemptsBefore = 0; //!< connection attempts in the lane before this request
        bool sent = false;
    };

    //! How many connections Qt gives one pool: 6, or from Qt 6.5 what may be asked of QHttp1Configuration.
    static int connectionsPerLane();

    explicit LanePool(const QUrl &url, int laneSize = connectionsPerLane());

    //! Takes room in a lane, by preference beside a kept connection. Empty when all that may be opened are full.
    std::optional<Seat> acquire();
    //! Gives the room back. `connectionKept`: its connection stays open for the next request.
    void release(const Seat &seat, bool connectionKept);

    //! The name to verify the peer by; empty for the lane that needs none.
    QString peerVerifyName(int lane) const;

    //! A connection attempt began in the lane.
    void connectionStarted(int lane);
    /*! The request went out. Returns whether it went over a connection that was there before it: `reused` where
     *  the caller knows, else what the lane implies. None was opened for it if no attempt began since it was
     *  dispatched, or if a connection was free: Qt gives a request to the first that is.
     */
    bool requestSent(Seat &seat, std::optional<bool> reused = {});

    int inFlight() const { return m_inFlight; }
    int laneCount() const { return int(m_lanes.size()); }

private:
    struct Lane
    {
        int inFlight = 0;
        int unsent = 0; //!< requests in flight that have no connection yet
        int attempts = 0; //!< connection attempts ever
        int connecting = 0; //!< attempts whose connection has carried nothing yet
        int kept = 0; //!< connections thought to be open and free
    };

    void settle(Lane &lane) const;

    QString m_host;
    std::vector<qsizetype> m_letters; //!< where the host has letters whose case may vary; empty for http
    bool m_encrypted = false;
    int m_laneSize = 0;
    int m_maximumLanes = 0;
    int m_inFlight = 0;
    std::vector<Lane> m_lanes;
};

} // namespace Fanlight
