// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/secret.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QUrl>

#include <chrono>
#include <optional>

namespace Fanlight {

//! One header field. Names compare case-insensitively (RFC 9110, 5.1).
struct HttpHeader
{
    QByteArray name;
    QByteArray value;

    bool operator==(const HttpHeader &) const = default;
};

using HttpHeaders = QList<HttpHeader>;

//! The first value of the named field; empty when there is none.
std::optional<QByteArray> headerValue(const HttpHeaders &headers, QByteArrayView name);

//! How a call reaches its server, where that is not the session's own way.
struct HttpRoute
{
    QString caFile; //!< PEM certificates to trust besides the session's, for https; empty: none
    QString proxy; //!< empty: the session's; "direct": none; else "http://host:port" or "socks5://host:port"
    Secret proxyCredentials; //!< "user:password" for such a proxy; empty: it is asked without

    bool operator==(const HttpRoute &) const = default;
};

//! A request to deliver exactly once. Knows no LLM.
struct HttpCall
{
    QByteArray method = "POST"; //!< "GET" or "POST"
    QUrl url;
    HttpHeaders headers; //!< Content-Length is added; Accept-Encoding must not be set
    QByteArray body;
    HttpRoute route{};

    bool operator==(const HttpCall &) const = default;
};

//! The limits of one delivery, each with its own cause. Zero or less means no limit.
struct HttpDeadlines
{
    std::chrono::milliseconds connect{}; //!< dispatch → connected (TLS included)
    std::chrono::milliseconds firstByte{}; //!< request sent → head
    std::chrono::milliseconds idle{}; //!< since the head or the last HttpExchange::noteData()
    std::chrono::milliseconds total{}; //!< dispatch → end

    bool operator==(const HttpDeadlines &) const = default;
};

//! Status and headers of a reply.
struct HttpHead
{
    int status = 0;
    HttpHeaders headers;
    QDateTime receivedUtc{}; //!< by our own wall clock; null when nobody asked it

    bool operator==(const HttpHead &) const = default;
};

//! How a delivery failed below HTTP. A reply with any status that came whole is no failure.
enum class HttpFailure {
    None,
    HostNotFound,
    ConnectionRefused,
    ConnectionLost, //!< closed or reset before a head was received
    Truncated, //!< closed or reset inside the reply: Content-Length or chunking unmet
    Tls, //!< handshake or certificate; never ignored
    Proxy,
    TimeoutConnect,
    TimeoutFirstByte,
    TimeoutIdle,
    TimeoutTotal,
    Aborted, //!< by us
    Other,
};

//! The end of a delivery.
struct HttpEnd
{
    HttpFailure failure = HttpFailure::None;
    QString message; //!< what happened, for the user; empty without a failure. Never holds a header or a query

    bool operator==(const HttpEnd &) const = default;
};

} // namespace Fanlight
