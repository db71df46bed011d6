// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/loopbackconnection.h"

#include <QSslCertificate>
#include <QTcpServer>
#include <QUrl>

#include <functional>

namespace Fanlight {

//! Which certificate a LoopbackServer shows; all but Untrusted are of the test authority.
enum class LoopbackTls {
    None,
    Good, //!< for localhost, provider.test and 127.0.0.1
    WrongHost,
    Untrusted,
    Expired,
    Hang, //!< never answers the handshake
};

/*! An HTTP server on 127.0.0.1 that does what a test tells it: hold, cut, stall, reset, trickle, lie.
 *
 *  It counts what a client can't know: connections accepted, requests received whole, requests in flight.
 */
class LoopbackServer final : public QTcpServer
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LoopbackServer)

public:
    //! Called for every whole request. Without one, requests are held until release().
    using Handler = std::function<void(LoopbackConnection &)>;

    //! Listens at once, on a free port.
    explicit LoopbackServer(LoopbackTls tls = LoopbackTls::None, QObject *parent = nullptr);
    ~LoopbackServer() override;

    void setHandler(Handler handler) { m_handler = std::move(handler); }
    //! Called for every new connection, before it says anything.
    void setConnectionHandler(Handler handler) { m_connectionHandler = std::move(handler); }

    //! "http(s)://HOST:PORT" + path.
    QUrl url(const QString &path = QStringLiteral("/"), const QString &host = QStringLiteral("localhost")) const;

    int accepted() const { return m_accepted; }
    int closed() const { return m_closed; }
    int open() const { return m_accepted - m_closed; }
    //! Requests received whole, in order.
    const QList<LoopbackRequest> &requests() const { return m_requests; }
    int delivered() const { return int(m_requests.size()); }
    int inFlight() const { return m_inFlight; }
    int maxInFlight() const { return m_maxInFlight; }

    //! Connections with a request in flight, oldest connection first.
    QList<LoopbackConnection *> held() const;
    //! All open connections, oldest first.
    QList<LoopbackConnection *> connections() const;
    //! Answers all held requests.
    void release(int status = 200, const QByteArray &body = "{}");

    //! The authority that the certificates are of.
    static QList<QSslCertificate> authority();
    //! What a server needs to show one of the certificates.
    static QSslConfiguration tlsConfiguration(LoopbackTls tls);

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    LoopbackTls m_tls;
    QSslConfiguration m_tlsConfiguration;
    Handler m_handler;
    Handler m_connectionHandler;
    QList<LoopbackConnection *> m_connections;
    QList<LoopbackRequest> m_requests;
    int m_accepted = 0;
    int m_closed = 0;
    int m_inFlight = 0;
    int m_maxInFlight = 0;
};

} // namespace Fanlight
