// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/query.h"

namespace Fanlight {

//! A query of run 1 at "local/model-a" that was answered in one delivery over a new connection, 42 ms after a wait
//! of 5.
QueryResult answeredQuery(const QString &message, const QString &reply);
//! Its second delivery, over an open connection, was answered; the first was refused with 429 and waited 100 ms.
QueryResult retriedQuery();
//! Refused in the end, with a key and an excerpt of the message in what the provider said.
QueryResult failedQuery(ErrorKind kind = ErrorKind::RateLimited);
//! Answered from the cache.
QueryResult cachedQuery();

} // namespace Fanlight
