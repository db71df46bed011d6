// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/transporterror.h"

#include <QCoreApplication>

namespace Fanlight {

namespace {

struct TransportErrorTexts
{
    Q_DECLARE_TR_FUNCTIONS(Fanlight::TransportError)
};

ErrorKind kindOf(HttpFailure failure)
{
    switch (failure) {
    case HttpFailure::None:
    case HttpFailure::Truncated:
        return ErrorKind::Truncated;
    case HttpFailure::HostNotFound:
    case HttpFailure::ConnectionRefused:
    case HttpFailure::ConnectionLost:
    case HttpFailure::Proxy:
    case HttpFailure::Other:
        return ErrorKind::Network;
    case HttpFailure::Tls:
        return ErrorKind::Tls;
    case HttpFailure::TimeoutConnect:
        return ErrorKind::TimeoutConnect;
    case HttpFailure::TimeoutFirstByte:
        return ErrorKind::TimeoutFirstByte;
    case HttpFailure::TimeoutIdle:
        return ErrorKind::TimeoutIdle;
    case HttpFailure::TimeoutTotal:
        return ErrorKind::TimeoutTotal;
    case HttpFailure::Aborted:
        return ErrorKind::Cancelled;
    }
    Q_UNREACHABLE();
}

ConnectionFault faultOf(HttpFailure failure)
{
    switch (failure) {
    case HttpFailure::HostNotFound:
        return ConnectionFault::NotFound;
    case HttpFailure::ConnectionRefused:
        return ConnectionFault::Refused;
    case HttpFailure::ConnectionLost:
        return ConnectionFault::Lost;
    case HttpFailure::Proxy:
    case HttpFailure::Other:
        return ConnectionFault::Other;
    case HttpFailure::None:
    case HttpFailure::Truncated:
    case HttpFailure::Tls:
    case HttpFailure::TimeoutConnect:
    case HttpFailure::TimeoutFirstByte:
    case HttpFailure::TimeoutIdle:
    case HttpFailure::TimeoutTotal:
    case HttpFailure::Aborted:
        return ConnectionFault::None;
    }
    Q_UNREACHABLE();
}

QString messageOf(HttpFailure failure)
{
    switch (failure) {
    case HttpFailure::None:
    case HttpFailure::Truncated:
        return TransportErrorTexts::tr("The reply ended before the answer was complete.");
    case HttpFailure::HostNotFound:
        return TransportErrorTexts::tr("The server's name could not be found.");
    case HttpFailure::ConnectionRefused:
        return TransportErrorTexts::tr("The server refused the connection.");
    case HttpFailure::ConnectionLost:
        return TransportErrorTexts::tr("The connection was lost before the server answered.");
    case HttpFailure::Proxy:
        return TransportErrorTexts::tr("The proxy did not let the request through.");
    case HttpFailure::Other:
        return TransportErrorTexts::tr("The network failed.");
    case HttpFailure::Tls:
        return TransportErrorTexts::tr("No secure connection could be made.");
    case HttpFailure::TimeoutConnect:
        return TransportErrorTexts::tr("No connection was made in time.");
    case HttpFailure::TimeoutFirstByte:
        return TransportErrorTexts::tr("The server did not begin to answer in time.");
    case HttpFailure::TimeoutIdle:
        return TransportErrorTexts::tr("The server stopped sending in the middle of its reply.");
    case HttpFailure::TimeoutTotal:
        return TransportErrorTexts::tr("The answer was not complete in time.");
    case HttpFailure::Aborted:
        return TransportErrorTexts::tr("The query was cancelled.");
    }
    Q_UNREACHABLE();
}

} // namespace

QueryError transportError(const HttpEnd &end)
{
    QueryError error;
    error.kind = kindOf(end.failure);
    error.connection = faultOf(end.failure);
    error.message = end.message.isEmpty() ? messageOf(end.failure) : end.message;
    return error;
}

} // namespace Fanlight
