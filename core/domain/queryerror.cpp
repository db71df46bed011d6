// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/queryerror.h"

namespace Fanlight {

using namespace Qt::StringLiterals;

QString errorKindName(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Network:
        return u"network"_s;
    case ErrorKind::Tls:
        return u"tls"_s;
    case ErrorKind::TimeoutConnect:
        return u"timeout_connect"_s;
    case ErrorKind::TimeoutFirstByte:
        return u"timeout_first_byte"_s;
    case ErrorKind::TimeoutIdle:
        return u"timeout_idle"_s;
    case ErrorKind::TimeoutTotal:
        return u"timeout_total"_s;
    case ErrorKind::Auth:
        return u"auth"_s;
    case ErrorKind::Quota:
        return u"quota"_s;
    case ErrorKind::RateLimited:
        return u"rate_limited"_s;
    case ErrorKind::Overloaded:
        return u"overloaded"_s;
    case ErrorKind::InvalidRequest:
        return u"invalid_request"_s;
    case ErrorKind::ContextTooLong:
        return u"context_too_long"_s;
    case ErrorKind::ServerError:
        return u"server_error"_s;
    case ErrorKind::Redirect:
        return u"redirect"_s;
    case ErrorKind::Truncated:
        return u"truncated"_s;
    case ErrorKind::MalformedReply:
        return u"malformed_reply"_s;
    case ErrorKind::UnreadableAnswer:
        return u"unreadable_answer"_s;
    case ErrorKind::Refused:
        return u"refused"_s;
    case ErrorKind::Budget:
        return u"budget"_s;
    case ErrorKind::Cancelled:
        return u"cancelled"_s;
    }
    Q_UNREACHABLE();
}

} // namespace Fanlight
