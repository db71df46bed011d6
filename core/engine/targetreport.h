// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ratelimits.h"
#include "core/domain/requestshape.h"
#include "core/engine/targetload.h"
#include "core/engine/targetrules.h"

namespace Fanlight {

//! Everything that holds a target back at a moment, or could.
struct TargetReport
{
    TargetLoad load;
    TargetRules rules; //!< the endpoint's own, as they hold now
    HoldReason gate = HoldReason::None; //!< why the provider's waits keep it shut, also while nothing is queued
    std::optional<Moment> opensAt{}; //!< when the gate lets one through again, as far as that is known
    std::optional<double> requestsPerMinute{}; //!< the tighter of the user's and the provider's; empty: none known
    std::optional<double> tokensPerMinute{};
    RequestShape shape{}; //!< how requests to it are written, after what it was found not to take
    RateLimits told{}; //!< what the last reply that spoke of limits said
    std::optional<Moment> toldAt{}; //!< when that was

    bool operator==(const TargetReport &) const = default;
};

} // namespace Fanlight
