// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/batch/batchplan.h"

#include <algorithm>
#include <cmath>

namespace Fanlight {

std::optional<Duration> timeFor(const TargetPlan &plan, const TargetPace &pace)
{
    using Seconds = std::chrono::duration<double>;
    std::optional<Seconds> longest;
    const auto consider = [&longest](Seconds time) { longest = std::max(longest.value_or(time), time); };
    if (pace.answerTime) {
        const double rounds = std::ceil(double(plan.queries) / std::max(1, pace.inFlight));
        consider(std::chrono::duration_cast<Seconds>(*pace.answerTime) * rounds);
    }
    if (pace.requestsPerMinute)
        consider(Seconds(double(plan.queries) / *pace.requestsPerMinute * 60));
    if (pace.tokensPerMinute)
        consider(Seconds(double(plan.inputTokens + plan.outputTokens) / *pace.tokensPerMinute * 60));
    return longest ? std::optional(std::chrono::duration_cast<Duration>(*longest)) : std::nullopt;
}

} // namespace Fanlight
