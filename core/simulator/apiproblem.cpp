// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/apiproblem.h"

namespace Fanlight {

ProblemKind problemKindOf(int status)
{
    switch (status) {
    case 401:
    case 403:
        return ProblemKind::InvalidKey;
    case 404:
        return ProblemKind::NotFound;
    case 405:
        return ProblemKind::WrongMethod;
    case 413:
        return ProblemKind::TooLarge;
    case 429:
        return ProblemKind::RateLimited;
    case 503:
    case 529:
        return ProblemKind::Overloaded;
    default:
        return status >= 500 ? ProblemKind::ServerError : ProblemKind::InvalidRequest;
    }
}

} // namespace Fanlight
