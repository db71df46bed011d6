// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ratelimits.h"
#include "core/http/httpvalues.h"

namespace Fanlight {

/*! What a reply's headers say of the target's rate limits: OpenAI's `x-ratelimit-*`, whose resets are Go durations,
 *  and Anthropic's `anthropic-ratelimit-*`, whose resets are RFC 3339 dates (PROTOCOLS, "Limits").
 *
 *  A limit of 0 or -1 means that the server does not know it. Values that cannot be read are left out one by one.
 *
 *  The headers do not say what time a limit is for, and Groq's requests are per day. A Go duration is the time until
 *  the limit is full again, refilling evenly, so limit / used × reset is that time. Where it is clearly more than a
 *  minute, `limit` is left out and the rest kept. A plain number of seconds and a date may as well count down to the
 *  end of a fixed minute: those are judged by their own length only.
 */
RateLimits rateLimitsOf(const HttpHead &head);

} // namespace Fanlight
