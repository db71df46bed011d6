// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <chrono>
#include <optional>

namespace Fanlight {

//! One of a provider's rate limits as a reply's headers tell it; what they do not tell is empty.
struct RateLimit
{
    std::optional<qint64> limit; //!< per minute; at least 1
    std::optional<qint64> remaining; //!< at least 0
    std::optional<std::chrono::milliseconds> reset; //!< until it is full again, from the reply's receipt

    bool operator==(const RateLimit &) const = default;
};

//! The rate limits of the target that answered. They may tighten our own limits, never loosen them.
struct RateLimits
{
    RateLimit requests;
    RateLimit tokens; //!< input and output together, or the sum of what the provider limits apart

    bool operator==(const RateLimits &) const = default;
};

} // namespace Fanlight
