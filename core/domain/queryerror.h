// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/usage.h"

#include <QString>

#include <chrono>
#include <optional>

namespace Fanlight {

//! Why a query failed. The names in files are those of PROTOCOLS: "timeout_first_byte" and so on.
enum class ErrorKind {
    Network,
    Tls,
    TimeoutConnect,
    TimeoutFirstByte,
    TimeoutIdle,
    TimeoutTotal,
    Auth,
    Quota,
    RateLimited,
    Overloaded,
    InvalidRequest,
    ContextTooLong,
    ServerError,
    Redirect,
    Truncated,
    MalformedReply,
    UnreadableAnswer,
    Refused, //!< by the model
    Budget,
    Cancelled,
};

//! The name used in files and on the command line, e.g. "rate_limited".
QString errorKindName(ErrorKind kind);

//! How a connection failed, for errors of the kind Network.
enum class ConnectionFault {
    None, //!< not the connection's fault
    NotFound, //!< the name has no address
    Refused,
    Lost, //!< closed or reset before a byte of the reply came
    Other,
};

//! A failure as data: what happened, in whose words.
struct QueryError
{
    ErrorKind kind = ErrorKind::Network;
    int httpStatus = 0; //!< 0: no status was received
    QString code; //!< the provider's own code or type, as text; may be empty
    QString message; //!< one or more plain-text sentences, at most 4 KiB; never empty
    bool inProvidersWords = false; //!< message is what the server said, not what Fanlight says
    QString providerRequestId;
    QString partialText; //!< what had been received of the answer when it failed
    Usage usage; //!< what the provider had reported by then
    std::optional<std::chrono::milliseconds> retryAfter; //!< the server asked for this wait
    std::optional<bool> shouldRetry; //!< the server's x-should-retry, when it sent one
    QString parameter{}; //!< the field of the request that the provider objects to, in its spelling; may be empty
    bool permanent = false; //!< what the provider says means that no wait can help, whatever the status
    ConnectionFault connection = ConnectionFault::None;

    bool operator==(const QueryError &) const = default;
};

} // namespace Fanlight
