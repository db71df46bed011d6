// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/http/httpsessionoptions.h"
#include "core/http/httpvalues.h"
#include "core/http/lanepool.h"
#include "core/http/laneseat.h"
#include "core/http/truststore.h"

#include <QNetworkAccessManager>
#include <QObject>
#include <QSet>

#include <chrono>
#include <deque>
#include <functional>
#include <memory>
#include <unordered_map>
#include <variant>

class QNetworkReply;

namespace Fanlight {

class HttpDelivery;
class LaneWarmer;
class ProxyChooser;

/*! Hands deliveries to the one network manager, first come first served per origin, and never more at once
 *  than its lanes carry: Qt must never hold our queue.
 */
class HttpDispatcher final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HttpDispatcher)

public:
    explicit HttpDispatcher(const HttpSessionOptions &options, QObject *parent = nullptr);
    //! Cuts all deliveries off, silently.
    ~HttpDispatcher() override;

    //! Starts the delivery as soon as a lane has room, from the event loop. What makes its route unusable instead.
    HttpEnd enqueue(HttpDelivery *delivery);
    //! Forgets a delivery, waiting or started.
    void withdraw(HttpDelivery *delivery);
    //! Gives a seat back, so that the next delivery may start.
    void release(LaneSeat seat, LanePool::Connection connection);

    //! Hands the call to the manager. The reply belongs to the caller.
    QNetworkReply *deliver(const HttpCall &call, LaneSeat seat);

    //! Opens connections ahead, as HttpTransport::warm() says.
    void warm(const QUrl &url, const HttpRoute &route, int connections);
    int freeConnections(const QUrl &url, const HttpRoute &route);
    //! As HttpTransport::proxyFor().
    QString proxyFor(const QUrl &url, const HttpRoute &route);
    //! As HttpSession::setProxyPassword().
    void setProxyPassword(const QString &password);
    /*! A connection was made there: has Qt look at what else waits for one, where it would not.
     *
     *  While it does not know whether IPv6 or IPv4 reaches a host that has addresses of both, a pool of Qt's opens one
     *  connection and gives it to one request (QHttpNetworkConnection, "Happy Eyeballs"). At the others it looks only
     *  when another request comes or that one ends, however long it takes.
     */
    void noteConnected(const QUrl &url, LaneSeat seat);
    //! Has a connection to the origin opened in the seat's lane, if none is free there. The reply belongs to the
    //! caller.
    QNetworkReply *preconnect(const QUrl &url, LaneSeat seat);
    //! Gives back a seat that was for a connection opened ahead. Returns whether one was opened.
    bool releaseAhead(LaneSeat seat, bool succeeded);

    QNetworkProxy proxyFor(const QUrl &url, const HttpWay &way) const;

private:
    struct Origin
    {
        HttpWay way;
        LanePool lanes;
        std::deque<HttpDelivery *> waiting;
        std::unique_ptr<LaneWarmer> warmer; //!< null until connections were asked for ahead
    };

    using FoundOrigin = std::variant<Origin *, HttpEnd>;

    FoundOrigin originOf(const QUrl &url, const HttpRoute &route);
    std::shared_ptr<LaneNames> laneNamesOf(const QUrl &url);
    static void refuseWaiting(Origin &origin);
    //! Unless anything moves in the lane, or nothing waits there any more.
    void afterStandstill(LaneSeat seat, std::chrono::milliseconds delay, std::function<void()> then);
    void remind(const QUrl &url, LaneSeat seat);
    void schedulePump();
    void pump();
    QNetworkRequest requestFor(const HttpCall &call, LaneSeat seat) const;
    void setLane(QNetworkRequest &request, LaneSeat seat) const;

    QNetworkAccessManager m_manager;
    ProxyChooser *m_proxies; //!< owned by the manager
    QByteArray m_userAgent;
    TrustStore m_trust;
    int m_mostLanesPerHost;
    std::unordered_map<QString, std::shared_ptr<LaneNames>> m_laneNames; //!< by scheme, host and port
    std::unordered_map<QString, Origin> m_origins; //!< by those, whom they trust and the proxy; never removed
    QSet<HttpDelivery *> m_deliveries;
    bool m_pumpScheduled = false;
};

} // namespace Fanlight
