// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/concurrencylimiter.h"

#include <algorithm>

namespace Fanlight {

ConcurrencyLimiter::ConcurrencyLimiter(int limit)
    : m_limit(std::max(1, limit))
{
}

void ConcurrencyLimiter::setLimit(int limit)
{
    m_limit = std::max(1, limit);
}

void ConcurrencyLimiter::start()
{
    Q_ASSERT(canStart());
    ++m_inFlight;
}

void ConcurrencyLimiter::finish()
{
    Q_ASSERT(m_inFlight > 0);
    --m_inFlight;
}

} // namespace Fanlight
