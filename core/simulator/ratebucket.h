// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace Fanlight {

//! A token bucket: `rate` requests a second, up to a second's worth (at least one) at once.
class RateBucket
{
public:
    using Time = std::chrono::microseconds;

    //! A rate of 0 lets everything through.
    explicit RateBucket(double rate);

    bool isLimited() const { return m_rate > 0; }
    //! Takes one if there is one.
    bool take(Time now);
    //! How long until there is one; never less than that.
    Time untilNext(Time now);
    //! How long until it is full again.
    Time untilFull(Time now);
    //! Whole requests that would go through now.
    int remaining(Time now);
    //! The rate as requests per minute.
    double perMinute() const { return m_rate * 60; }

private:
    void refill(Time now);
    Time timeFor(double amount) const;

    double m_rate;
    double m_size;
    double m_available;
    Time m_last{0};
};

} // namespace Fanlight
