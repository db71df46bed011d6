// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thread>

namespace Fanlight {

/*! Has the system's fonts looked up on a thread of its own for as long as it lives, beginning with its construction,
 *  which is to be the first thing in main(): Qt does it at the first text, for a fifth of the time to the first paint,
 *  and then waits for what is left of it. Without Fontconfig nothing happens.
 */
class FontsAhead final
{
public:
    FontsAhead();
    ~FontsAhead();
    FontsAhead(const FontsAhead &) = delete;
    FontsAhead &operator=(const FontsAhead &) = delete;

private:
    std::thread m_thread;
};

} // namespace Fanlight
