// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/timeline.h"

#include <deque>
#include <optional>

namespace Fanlight {

//! How fast a count grows, over its last half minute.
class RateMeter final
{
public:
    //! The count at a moment; moments never go back.
    void note(Moment now, double count);
    //! Per second; empty until a second has passed.
    std::optional<double> perSecond() const;
    //! How long the count takes to reach this one; empty while it does not grow.
    std::optional<Duration> timeUntil(double count) const;

private:
    struct Sample
    {
        Moment moment{};
        double count = 0;
    };

    std::deque<Sample> m_samples;
};

} // namespace Fanlight
