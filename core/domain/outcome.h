// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/queryerror.h"
#include "core/domain/usage.h"

#include <QString>

#include <variant>

namespace Fanlight {

//! Why the model stopped, as the provider said.
enum class FinishReason {
    Stop, //!< it was done, or met a stop sequence
    Length, //!< the token limit cut it off
    ContentFilter, //!< the provider withheld the rest
    Other, //!< tool calls and whatever else a provider invents
};

//! What a model answered: the raw text, before any task reads it.
struct Answer
{
    QString text;
    QString reasoning; //!< thinking that the provider exposes; not part of the answer
    FinishReason finishReason = FinishReason::Stop;
    QString model; //!< as the provider names it; empty when it did not say
    QString providerRequestId;
    Usage usage;

    bool operator==(const Answer &) const = default;
};

//! How a query ended. Expected failure is data.
using Outcome = std::variant<Answer, QueryError>;

} // namespace Fanlight
