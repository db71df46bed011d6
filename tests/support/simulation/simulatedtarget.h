// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/targetlimits.h"

#include <QtGlobal>

#include <functional>
#include <vector>

namespace Fanlight {

/*! A provider as the limits of a client meet it: a number of requests at a time, a rate with a bucket, a latency.
 *
 *  What it does not take it refuses at once with a 429.
 */
struct SimulatedProvider
{
    int capacity = 0; //!< requests at a time; 0: any number
    double rate = 0; //!< requests per second; 0: any
    double bucket = 0; //!< requests at once; 0: a second's worth
    Duration latency = std::chrono::milliseconds(50);
    double jitter = 0; //!< the latency varies by ± this part
    double longTail = 0; //!< this part of the answers takes four times as long
    bool refusesLate = false; //!< a refusal takes the latency too
    std::optional<Duration> retryAfter; //!< what a refusal asks for
    double serverErrors = 0; //!< probabilities
    double resets = 0;
    double truncations = 0;
};

//! A change of the provider in the middle of a run.
struct ProviderChange
{
    Moment at{};
    std::function<void(SimulatedProvider &)> apply;
};

//! What came of a run.
struct SimulationReport
{
    int done = 0;
    int failed = 0; //!< attempts used up
    int requests = 0; //!< the provider saw
    int refused = 0; //!< of these, with a 429
    int mostInFlight = 0;
    int sentInsideWait = 0; //!< while a Retry-After was running
    Duration wall{};
    std::vector<int> limits; //!< the limit at each end of a request
    std::vector<Moment> sent; //!< when each request went out
};

/*! Runs so many queries through TargetLimits and the retry policy against a provider, in simulated time.
 *
 *  The same loop as the engine's, without sockets: retries wait outside and go back into the queue before new ones.
 */
SimulationReport simulate(const SimulatedProvider &provider, const EnginePolicy &policy, int queries, quint64 seed,
                          const std::vector<ProviderChange> &changes = {});

} // namespace Fanlight
