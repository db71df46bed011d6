// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ratelimits.h"
#include "core/engine/tokenbucket.h"

#include <optional>

namespace Fanlight {

/*! Requests and tokens per minute of one target: PROTOCOLS, "Limits".
 *
 *  The user's limits, and the provider's as its headers tell them; the provider's may only tighten. Each delivery
 *  reserves what it may need, and settles with what it used.
 */
class RateBudget
{
public:
    void setOwnLimits(Moment now, std::optional<double> requestsPerMinute, std::optional<double> tokensPerMinute);
    //! Takes what a reply's headers say.
    void tighten(Moment now, const RateLimits &told);

    //! The limits in force, per minute; empty: none known.
    std::optional<double> requestsPerMinute() const;
    std::optional<double> tokensPerMinute() const;

    //! What the last reply that spoke of limits said, and when that was; empty before one did.
    const RateLimits &told() const { return m_told; }
    std::optional<Moment> toldAt() const { return m_toldAt; }

    //! Whether a request of so many tokens can ever be sent: not if it needs more than a minute's worth.
    bool canEverSend(double tokens) const;
    //! Whether tokens are limited at all, so that it is worth counting them.
    bool countsTokens() const { return m_tokens.bucket.has_value(); }
    //! When such a request may be sent: `now` if at once. One larger than the bucket waits until it is full.
    Moment readyAt(Moment now, double tokens) const;
    //! The same, as far as requests are limited.
    Moment requestsReadyAt(Moment now) const;
    void reserve(Moment now, double tokens);
    //! It used so many of the tokens reserved.
    void settle(Moment now, double reserved, double used);

private:
    //! One of the two: its bucket exists while a limit is known.
    struct Limit
    {
        std::optional<double> own; //!< per minute
        std::optional<double> told;
        std::optional<TokenBucket> bucket;

        double part = 60; //!< a minute's worth over this may be spent at once

        std::optional<double> perMinute() const;
        void refit(Moment now);
        void tighten(Moment now, const RateLimit &limit);
    };

    // PROTOCOLS, "Limits": a second's worth of requests, five seconds' worth of tokens.
    Limit m_requests{{}, {}, {}, 60};
    Limit m_tokens{{}, {}, {}, 12};
    RateLimits m_told;
    std::optional<Moment> m_toldAt;
};

} // namespace Fanlight
