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
    //! How many connections Qt gives one pool: 6, or from Qt 6.5 what may be asked of QHttp1Configuration.
    static int connectionsPerLane();

    explicit LanePool(const QUrl &url, int laneSize = connectionsPerLane());

    //! Takes room in a lane, by preference beside a kept connection. Empty when all that may be opened are full.
    std::optional<int> acquire();
    //! Gives the room back. `connectionKept`: its connection stays open for the next request.
    void release(int lane, bool connectionKept);

    //! The name to verify the peer by; empty for the lane that needs none.
    QString peerVerifyName(int lane) const;

    //! A connection attempt began in the lane.
    void connectionStarted(int lane);
    //! A connection attempt of the lane came to nothing.
    void connectionFailed(int lane);
    /*! A request of the lane went out. Returns whether it went over a kept connection: `reused` where the
     *  caller knows, else what the attempts and releases in the lane imply. Qt gives a request to the first
     *  connection that is free, be it one that another request just left.
     */
    bool requestSent(int lane, std::optional<bool> reused = {});

    int inFlight() const { return m_inFlight; }
    int laneCount() const { return int(m_lanes.size()); }

private:
    struct Lane
    {
        int inFlight = 0;
        int connecting = 0; //!< attempts begun whose connection has carried nothing yet
        int kept = 0; //!< connections thought to be open and free
    };

    QString m_host;
    std::vector<qsizetype> m_letters; //!< where the host has letters whose case may vary; empty for http
    bool m_encrypted = false;
    int m_laneSize = 0;
    int m_maximumLanes = 0;
    int m_inFlight = 0;
    std::vector<Lane> m_lanes;
};

} // namespace Fanlight
