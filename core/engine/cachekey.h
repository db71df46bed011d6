// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/query.h"

#include <QByteArray>

namespace Fanlight {

//! Whether the query may be answered from the cache, as its CacheUse says.
bool mayAskCache(const QueryRequest &request);
//! Whether its answer may be kept there.
bool mayKeepInCache(const QueryRequest &request);

/*! What the query asks of whom, as 32 bytes: the SHA-256 of everything that the answer depends on, each part behind its
 *  length.
 *
 *  Origin, path and api-version of the endpoint, protocol, model, both prompts, temperature, token limit, and the extra
 *  headers that are no secret. Not the key or anything else that is secret, not names of ours, not how the answer is
 *  delivered (streamed or whole, deadlines, proxy): people with keys of their own share a cache.
 */
QByteArray cacheKey(const QueryRequest &request);

} // namespace Fanlight
