// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ratelimits.h"
#include "core/http/httpvalues.h"

namespace Fanlight {

/*! What a reply's headers say of the target's rate limits: OpenAI's `x-ratelimit-*`, whose resets are Go durations,
 *  and Anthropic's `anthropic-ratelimit-*`, whose resets are RFC 3339 dates (PROTOCOLS, "Limits").
 */
RateLimits rateLimitsOf(const HttpHead &head);

} // namespace Fanlight
