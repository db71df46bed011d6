// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/queryerror.h"
#include "core/domain/target.h"
#include "core/domain/timeline.h"

#include <optional>

namespace Fanlight {

//! Why a target that has queries waiting does not send them now.
enum class HoldReason {
    None,
    InFlight, //!< as many are in flight as the limit allows
    RateLimited, //!< the provider asked to wait (429)
    Overloaded, //!< the provider asked to wait (503, 529)
    Parked, //!< the provider asked for a longer wait than is usual, whatever the error was
    Probing, //!< one delivery finds out whether the provider takes more again
    RequestRate, //!< requests per minute
    TokenRate, //!< tokens per minute
    Pace, //!< just below what the provider was found to let through
    TooManyRetries, //!< paused: more of the recent requests than the budget allows were retries
};

//! The provider refused or lost deliveries, and the limit of those in flight took it as too many.
struct LimitDrop
{
    int number = 1; //!< counts the drops of a target from 1
    Moment at{}; //!< on the engine's clock
    ErrorKind kind = ErrorKind::RateLimited; //!< of the delivery that showed it
    int httpStatus = 0; //!< 0: none was received
    int before = 0;
    int after = 0; //!< as before where what was learned of the provider holds the limit up

    bool operator==(const LimitDrop &) const = default;
};

//! What one target has to do at a moment.
struct TargetLoad
{
    Target target;
    int inFlight = 0;
    int queued = 0; //!< waiting for their first delivery or for a further one, or for the cache to be asked
    int limit = 0; //!< deliveries in flight at most, at present
    int cap = 0; //!< what the limit never exceeds
    HoldReason hold = HoldReason::None; //!< of the next query in the queue
    std::optional<Moment> resumesAt{}; //!< for waits that the provider asked for, on the engine's clock
    std::optional<double> ratePerSecond{}; //!< learned from the provider's refusals; empty while none is believed
    std::optional<LimitDrop> lastDrop{};

    bool operator==(const TargetLoad &) const = default;
};

} // namespace Fanlight
