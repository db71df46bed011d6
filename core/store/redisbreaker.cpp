// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/redisbreaker.h"

#include <algorithm>

namespace Fanlight {

void RedisBreaker::failed(Moment now)
{
    m_until = now + m_wait;
    m_wait = std::min(m_wait * 2, m_times.longestWait);
}

void RedisBreaker::succeeded()
{
    m_until.reset();
    m_wait = m_times.firstWait;
}

} // namespace Fanlight
