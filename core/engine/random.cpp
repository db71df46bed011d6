// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/random.h"

namespace Fanlight {

SeededRandom::SeededRandom(quint64 seed)
    : m_generator(seed)
{
}

double SeededRandom::uniform()
{
    // The upper 53 bits are all that a double can hold below 1.
    constexpr double step = 1.0 / static_cast<double>(quint64(1) << 53);
    return static_cast<double>(m_generator() >> 11) * step;
}

} // namespace Fanlight
