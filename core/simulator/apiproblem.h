// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Fanlight {

//! Why a request gets no answer; each protocol has its own words for these.
enum class ProblemKind {
    InvalidRequest,
    InvalidKey,
    UnknownModel,
    NotFound,
    WrongMethod,
    TooLarge,
    RateLimited,
    Overloaded,
    ServerError,
};

struct ApiProblem
{
    int status = 400;
    ProblemKind kind = ProblemKind::InvalidRequest;
    QString message;
    QString parameter; //!< the field at fault, where there is one

    bool operator==(const ApiProblem &) const = default;
};

//! The kind that an error status stands for, for faults that name only the status.
ProblemKind problemKindOf(int status);

} // namespace Fanlight
