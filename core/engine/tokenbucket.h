// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/timeline.h"

namespace Fanlight {

/*! `available = min(capacity, available + rate · dt)`: so much may be spent per second, and so much at once.
 *
 *  Starts full. What was reserved and turned out larger leaves it below zero, to be earned back.
 */
class TokenBucket
{
public:
    //! `perSecond` and `capacity` are above 0.
    TokenBucket(double perSecond, double capacity);

    double perSecond() const { return m_perSecond; }
    double capacity() const { return m_capacity; }
    //! Keeps what is available, up to the new capacity.
    void setRate(Moment now, double perSecond, double capacity);

    double available(Moment now) const;
    //! When `amount` can be taken: `now` if at once. An amount above the capacity is there when the bucket is full.
    Moment readyAt(Moment now, double amount) const;
    void take(Moment now, double amount);
    void giveBack(Moment now, double amount);
    //! No more than this is available now.
    void limitTo(Moment now, double amount);

private:
    void refill(Moment now);

    double m_perSecond;
    double m_capacity;
    double m_available;
    Moment m_last{};
};

} // namespace Fanlight
