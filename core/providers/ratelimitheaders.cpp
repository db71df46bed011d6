// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/ratelimitheaders.h"

namespace Fanlight {

RateLimits rateLimitsOf(const HttpHead &head)
{
    Q_UNUSED(head)
    return {};
}

} // namespace Fanlight
