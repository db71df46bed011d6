// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/timeline.h"

#include <chrono>
#include <optional>

namespace Fanlight {

//! When and how long to wait before a query is delivered again; PROTOCOLS, "Retries".
struct RetryRules
{
    int maxAttempts = 5; //!< deliveries of one query at most, the first included
    Duration firstDelay = std::chrono::milliseconds(500); //!< doubled for each further attempt
    Duration longestDelay = std::chrono::seconds(8);
    double jitter = 0.25; //!< at most this part of a delay of ours is taken off
    //! A server that asks for longer parks the whole target until then.
    Duration longestServerWait = std::chrono::seconds(120);
    double budget = 0.1; //!< the part of a target's recent requests that may be retries

    bool operator==(const RetryRules &) const = default;
};

//! How hard the engine may press a target. Values, so that settings and tests can say them.
struct EnginePolicy
{
    int maxInFlightPerTarget = 32; //!< hard cap, at least 1
    int initialInFlight = 5; //!< where the limit starts
    bool fixedLimit = false; //!< the limit is the cap and adapts to nothing; a provider's waits are kept all the same
    bool learning = true; //!< remember what a provider let through, and stay just below it
    std::optional<double> requestsPerMinute{};
    std::optional<double> tokensPerMinute{};
    bool singleFlight = true; //!< equal queries in flight at temperature 0 share one delivery
    RetryRules retry{};

    bool operator==(const EnginePolicy &) const = default;
};

//! Limits that never change and one delivery a query: for tests and benchmarks of other things.
inline EnginePolicy fixedPolicy(int inFlight)
{
    EnginePolicy policy;
    policy.maxInFlightPerTarget = inFlight;
    policy.fixedLimit = true;
    policy.singleFlight = false;
    policy.retry.maxAttempts = 1;
    return policy;
}

} // namespace Fanlight
