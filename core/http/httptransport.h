// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/http/httpvalues.h"

#include <QObject>

namespace Fanlight {

/*! One delivery of one HttpCall.
 *
 *  Signals come in this order: dispatched, requestSent, headReceived, bodyReceived (any number),
 *  finished. Any of them but finished may be missing; finished is emitted exactly once on every path,
 *  never from within HttpTransport::send(), and nothing follows it. The exchange deletes itself
 *  (deleteLater) after it; destroying it earlier aborts the delivery silently.
 */
class HttpExchange : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HttpExchange)

public:
    ~HttpExchange() override;

    /*! Tells that payload arrived, as the caller understands it: restarts the idle deadline.
     *  Bytes alone do not, because keep-alive comments would defeat it.
     */
    virtual void noteData() = 0;

    /*! Closes the socket and ends with HttpFailure::Aborted: finished is emitted before abort()
     *  returns. Does nothing once finished.
     */
    virtual void abort() = 0;

    /*! The caller has all it needs: no further signal is emitted (finished included), and the
     *  exchange ends by itself. What is left of the reply is read and discarded for a short time so
     *  that the connection can be used again; then the socket is closed.
     */
    virtual void drain() = 0;

Q_SIGNALS:
    //! The delivery was handed to a connection; before that it waited for a free one.
    void dispatched();
    //! The request is on the wire. A new connection was opened for it, or a kept one reused.
    void requestSent(bool connectionReused);
    void headReceived(const Fanlight::HttpHead &head);
    void bodyReceived(const QByteArray &bytes);
    void finished(const Fanlight::HttpEnd &end);

protected:
    explicit HttpExchange(QObject *parent = nullptr);
};

//! Delivers HTTP calls: HttpSession in the program, a fake in tests of the rooms above.
class HttpTransport
{
    Q_DISABLE_COPY_MOVE(HttpTransport)

public:
    HttpTransport() = default;
    virtual ~HttpTransport() = default;

    /*! Starts one delivery. The exchange belongs to `parent`; connect to it before returning to the
     *  event loop. No signal is emitted from within this call.
     */
    virtual HttpExchange *send(const HttpCall &call, const HttpDeadlines &deadlines, QObject *parent) = 0;

    /*! Opens connections to the origin of `url` ahead, TLS included, so that as many calls as `connections` may start
     *  at once by this route without a handshake. Connections that are open and free already count. Sends no request
     *  and reports nothing; what is not used is closed after a while.
     */
    virtual void warm(const QUrl &url, const HttpRoute &route, int connections) = 0;

    //! "host:port" of the proxy that a call goes through; empty when it goes straight.
    virtual QString proxyFor(const QUrl &url, const HttpRoute &route) = 0;
};

} // namespace Fanlight
