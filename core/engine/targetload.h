// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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

    bool operator==(const TargetLoad &) const = default;
};

} // namespace Fanlight
