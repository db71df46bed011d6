// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/http/httpvalues.h"

#include <chrono>
#include <optional>

namespace Fanlight {

/*! How long the server asks us to wait: `retry-after-ms`, else `Retry-After` in seconds (fractions
 *  allowed), else `Retry-After` as an HTTP date in any of its three forms.
 *
 *  A date is measured against the reply's own `Date` header, because the server's clock may be wrong;
 *  without that header against when the reply was received. Every value that is no sensible wait is
 *  ignored (PROTOCOLS, "Retries"): empty, negative, past, not finite, or longer than a year.
 */
std::optional<std::chrono::milliseconds> retryAfterOf(const HttpHead &head);

//! The server's `x-should-retry`, when it is exactly "true" or "false".
std::optional<bool> shouldRetryOf(const HttpHeaders &headers);

} // namespace Fanlight
