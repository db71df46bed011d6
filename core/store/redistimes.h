// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace Fanlight {

//! How little patience there is with a shared cache: a model's answer is never far.
struct RedisTimes
{
    std::chrono::milliseconds connect{50};
    std::chrono::milliseconds command{40}; //!< for what was sent together
    std::chrono::milliseconds firstWait{1'000}; //!< after a failure it is left alone; doubles with every further one
    std::chrono::milliseconds longestWait{30'000};
    std::chrono::milliseconds fullWait{60'000}; //!< nothing is kept for so long once it would not take an answer
    std::chrono::milliseconds close{250}; //!< what is left to keep at the end has so long
};

} // namespace Fanlight
