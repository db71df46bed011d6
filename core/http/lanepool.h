// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/http/lanenames.h"

#include <QString>
#include <QUrl>

#include <memory>
#include <optional>
#include <vector>

namespace Fanlight {

/*! The lanes to one origin: which has room, what it is called, what its connections are doing. No sockets here.
 *
 *  QNetworkAccessManager keeps one pool of connections per scheme, host, port, proxy and
 *  QNetworkRequest::peerVerifyName(), and queues silently what a pool has no connection for. A lane is one such
 *  pool, and never gets more than it can carry at once. LaneNames tells what lanes may be called.
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

    struct Probe
    {
        Seat seat;
        int connections = 0; //!< thought to be free in the lane
    };

    //! How many connections Qt gives one pool: 6, or from Qt 6.5 what may be asked of QHttp1Configuration.
    static int connectionsPerLane();

    explicit LanePool(const QUrl &url, int laneSize = connectionsPerLane());
    //! With names that other pools to the same host and port take from too.
    explicit LanePool(std::shared_ptr<LaneNames> names, int laneSize = connectionsPerLane());

    /*! Takes room in a lane: by preference where a connection is free, then where one is being opened ahead. Empty
     *  when all that may be opened are full.
     */
    std::optional<Seat> acquire();
    //! What became of the connection of a request.
    enum class Connection {
        Closed,
        Kept, //!< open for the next request
        /*! Was never made: nobody answered. Qt goes on waiting for it and gives the pool's next request nothing else,
         * so the lane is not used again while there are others.
         */
        Hung,
    };
    //! Gives the room back.
    void release(const Seat &seat, Connection connection);

    /*! Takes room to open a connection ahead, in a lane where nothing is going on: beside a free connection Qt would
     *  take that one for it and open none. Empty when no such lane may be had.
     */
    std::optional<Seat> acquireAhead();
    /*! Takes room to ask after free connections, in one lane that has any and is not being asked: the server may have
     *  closed them without a word, and then one is opened. Empty when there is no such lane.
     */
    std::optional<Probe> acquireProbe();
    /*! Gives the room of one of these back. Returns whether a connection was opened. A lane in which it failed is never
     *  used again: Qt counts the attempt as going on for as long as the pool lives, and opens too few or too many
     *  connections for later requests.
     */
    bool releaseAhead(const Seat &seat, bool succeeded);
    //! Connections thought to be open, and not needed by the requests there are.
    int freeConnections() const;
    //! These, and those that are being opened ahead.
    int freeConnectionsSoon() const;

    //! The name to verify the peer by; empty for the lane that needs none.
    QString peerVerifyName(int lane) const;

    //! A connection attempt began in the lane.
    void connectionStarted(int lane);
    /*! The request went out. Returns whether it went over a connection that was there before it: `reused` where
     *  the caller knows, else what the lane implies. None was opened for it if no attempt began since it was
     *  dispatched, or if a connection was free: Qt gives a request to the first that is.
     */
    bool requestSent(Seat &seat, std::optional<bool> reused = {});

    //! A connection was made in the lane. Returns whether it is the first since it was opened, or since an attempt
    //! failed.
    bool noteConnected(int lane);
    //! Requests in the lane that have no connection yet.
    int unsent(int lane) const { return m_lanes[size_t(lane)].unsent; }
    //! Another number whenever a request came to the lane, or was sent there.
    quint64 moves(int lane) const { return m_lanes[size_t(lane)].moves; }
    //! Connections that are being opened there; of a host with addresses of both kinds there may be fewer.
    int connecting(int lane) const { return m_lanes[size_t(lane)].connecting; }

    int inFlight() const { return m_inFlight; }
    int laneCount() const { return int(m_lanes.size()); }

private:
    struct Lane
    {
        int name = 0; //!< of LaneNames
        int inFlight = 0; //!< requests, and connections being opened ahead
        int unsent = 0; //!< requests in flight that have no connection yet
        int ahead = 0; //!< connections being opened ahead, or asked after
        int attempts = 0; //!< connection attempts ever
        int connecting = 0; //!< attempts whose connection has carried nothing yet
        int kept = 0; //!< connections thought to be open and free
        quint64 moves = 0;
        bool connected = false; //!< once, since an attempt failed
        bool retired = false;

        //! Connections that nobody needs yet.
        int free() const { return (kept > 0 ? kept : ahead) - unsent; }
    };

    bool openLane();
    void retire(Lane &lane);
    Seat takeAhead(int lane);
    bool mayGoAhead() const;
    void settle(Lane &lane) const;

    std::shared_ptr<LaneNames> m_names;
    int m_laneSize = 0;
    int m_inFlight = 0;
    int m_ahead = 0;
    int m_retired = 0;
    std::vector<Lane> m_lanes;
};

} // namespace Fanlight
