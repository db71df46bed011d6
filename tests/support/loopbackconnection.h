// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/http/httpvalues.h"

#include <QObject>
#include <QSslConfiguration>

#include <chrono>
#include <functional>

class QSslSocket;

namespace Fanlight {

//! A request as the server read it.
struct LoopbackRequest
{
    QByteArray method;
    QByteArray target; //!< as on the request line: "/v1/x?y", "http://host/…" for a proxy, "host:port" for CONNECT
    HttpHeaders headers;
    QByteArray body;

    bool operator==(const LoopbackRequest &) const = default;
};

/*! One accepted connection of a LoopbackServer, to be answered well or badly.
 *
 *  A request is in flight from its last byte until reply(), endChunks(), close(), reset() or done().
 */
class LoopbackConnection final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LoopbackConnection)

public:
    LoopbackConnection(qintptr descriptor, int number, QObject *parent);
    ~LoopbackConnection() override;

    //! 1 for the first connection that the server accepted.
    int number() const { return m_number; }
    //! Requests received on this connection.
    int requestCount() const { return m_requestCount; }
    bool isInFlight() const { return m_inFlight; }
    const LoopbackRequest &request() const { return m_request; }

    //! Speaks TLS from here on.
    void startTls(const QSslConfiguration &configuration);

    //! Any bytes at all.
    void send(const QByteArray &bytes);
    //! A whole reply with Content-Length; the connection stays open.
    void reply(int status, const QByteArray &body = {}, const HttpHeaders &headers = {});
    //! A chunked reply, piece by piece.
    void beginChunks(int status = 200, const QByteArray &contentType = "text/event-stream");
    void chunk(const QByteArray &bytes);
    void endChunks();
    //! Sends one byte per `step`, beginning at once.
    void trickle(const QByteArray &bytes, std::chrono::milliseconds step);
    //! The request counts as answered; the next one on this connection is read.
    void done();
    //! Closes orderly, after what was sent; gone when the client has closed too, so that it surely knows.
    void close();
    //! Closes with a TCP reset.
    void reset();
    //! Runs `action` later, unless the connection is gone by then.
    void after(std::chrono::milliseconds delay, std::function<void()> action);

Q_SIGNALS:
    void requestReceived();
    //! The request was answered, or its connection went away.
    void requestEnded();
    void disconnected();

private:
    void read();
    bool takeRequest();

    QSslSocket *m_socket;
    int m_number;
    int m_requestCount = 0;
    bool m_inFlight = false;
    QByteArray m_received;
    LoopbackRequest m_request;
};

} // namespace Fanlight
