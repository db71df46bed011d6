// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/queryerror.h"
#include "core/domain/timeline.h"
#include "core/engine/concurrencylimiter.h"
#include "core/engine/enginepolicy.h"

#include <optional>

namespace Fanlight {

class Random;

//! What follows a failed attempt.
enum class RetryVerdict {
    Finish, //!< the query fails with this error
    AtOnce, //!< deliver again without a wait: a kept connection had died
    AfterDelay,
};

/*! Whether an attempt that failed is made again; PROTOCOLS, "Retries". Pure.
 *
 *  Again: connection failures, deadlines before the first byte, 408, 409, 429, 5xx, 529 and truncated replies. Never:
 *  other 4xx, quota, what the provider says no wait can help, TLS, cancelled. `x-should-retry` overrides the status.
 *  An error inside a stream that has shown text is final. A connection that died without a byte of the reply is tried
 *  at once, once (llama.cpp, nginx and others close idle connections without a word).
 *
 *  `attempts` are all of the query so far, the failed one included, with their errors.
 */
RetryVerdict judgeAttempt(const QList<Attempt> &attempts, const RetryRules &rules);

//! Whether the error is of a kind that the same request may not meet again.
bool mayPass(const QueryError &error);

/*! How long to wait after the last of `attempts`: what the server asked for, else 0.5 s, doubled each time up to 8 s,
 *  less up to 25 %. A query that was refused more than twice waits no shorter than that either: its server was wrong
 *  about its own limit, and the attempts are few.
 */
Duration retryDelay(const QList<Attempt> &attempts, const RetryRules &rules, Random &random);

//! What an attempt's end says of the target's capacity; no error is a success.
DeliverySign signOf(const std::optional<QueryError> &error);

//! Whether the provider asked to slow down: 429, 503 and 529.
bool isLimitAnswer(const QueryError &error);

//! Whether a retry counts against the budget: not when the provider asked for it, by a 429 or by saying when.
bool countsAsRetry(const QueryError &error);

} // namespace Fanlight
