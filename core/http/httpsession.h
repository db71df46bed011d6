// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/http/httpsessionoptions.h"
#include "core/http/httptransport.h"

#include <QObject>

#include <memory>

namespace Fanlight {

class HttpDispatcher;

/*! The transport of the program: owns its one QNetworkAccessManager.
 *
 *  HTTP/1.1 over as many connections as there are calls in flight; each call is delivered at most once; redirects
 *  are not followed, cookies not kept, TLS errors not ignored. What can't be carried at once (https to a host of one
 *  letter has twelve connections on Qt below 6.5) waits here, undispatched.
 *
 *  A connection belongs to its route: what one file of certificates made trusted, or one proxy carries, is never used
 *  for a call with another. A call whose file is no use, or whose proxy can't be read, ends before anything is sent.
 *
 *  Whether a connection was reused is known for https. For http it is inferred from what each lane did, and may be
 *  wrong for about one request in a hundred where connections come and go under load.
 *
 *  A chunked reply that is cut short is now and then told as whole: Qt takes the closed connection for its end when
 * that meets the reading of the reply (QHttpProtocolHandler, Qt 6.4.2). Success is for the caller to tell by the
 * content.
 *
 *  Destroying it cuts off what is in flight: such exchanges emit nothing more unless they are aborted.
 */
class HttpSession final : public QObject, public HttpTransport
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HttpSession)

public:
    explicit HttpSession(const HttpSessionOptions &options = {}, QObject *parent = nullptr);
    ~HttpSession() override;

    HttpExchange *send(const HttpCall &call, const HttpDeadlines &deadlines, QObject *parent) override;
    /*! Free connections are asked after first, so that one which the server closed counts for none. An unused
     *  connection is closed by Qt after 120 s, unless the server does so before; warm() again renews it. A server that
     *  can't be reached, or whose certificate is refused, is left alone for 10 s and then tried with one connection.
     *
     *  At most a quarter of the lanes there may be are opened ahead: an https origin whose host has less than two
     *  letters is not warmed. A call that starts while they are being opened shares one of
     *  them; one that starts in the moment when it opens may have Qt open another, too.
     */
    void warm(const QUrl &url, const HttpRoute &route, int connections) override;
    void warm(const QUrl &url, int connections) { warm(url, {}, connections); }
    QString proxyFor(const QUrl &url, const HttpRoute &route) override;
    //! The password of the session's explicit proxy, for connections from here on: keychains answer late.
    void setProxyPassword(const QString &password);
    //! Connections to the origin of `url` that are open and free, as far as one can know: a server may close them
    //! unheard.
    int freeConnections(const QUrl &url, const HttpRoute &route = {});

private:
    std::unique_ptr<HttpDispatcher> m_dispatcher;
};

} // namespace Fanlight
