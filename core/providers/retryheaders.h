// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/http/httpvalues.h"

#include <chrono>
#include <optional>

namespace Fanlight {

/*! How long the server asks us to wait: `retry-after-ms`, else `Retry-After` in seconds (fractions
 *  allowed), else `Retry-After` as an HTTP date.
 *
 *  A date is measured against the reply's own `Date` header, so no clock is asked and the server's may
 *  be wrong; without that header it is ignored. So is every value that is no sensible wait (PROTOCOLS,
 *  "Retries"): empty, negative, past, not finite, or longer than a year.
 */
std::optional<std::chrono::milliseconds> retryAfterOf(const HttpHeaders &headers);

//! The server's `x-should-retry`, when it is exactly "true" or "false".
std::optional<bool> shouldRetryOf(const HttpHeaders &headers);

} // namespace Fanlight
