// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Fanlight {

//! How hard the engine may press a target. Values, so that settings and tests can say them.
struct EnginePolicy
{
    int maxInFlightPerTarget = 5; //!< at least 1
    int maxAttempts = 1; //!< deliveries of one query at most, the first included

    bool operator==(const EnginePolicy &) const = default;
};

} // namespace Fanlight
