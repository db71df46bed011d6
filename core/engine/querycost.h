// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/query.h"
#include "core/engine/engineseams.h"

#include <optional>

namespace Fanlight {

//! No provider bills what it answers with an error status; a request that was cut off on its way it may.
bool mayBeBilled(const Attempt &attempt);

/*! What a finished query cost, in US dollars: every usage that the provider reported for one of its attempts, at
 *  `price`.
 *
 *  0 when nothing was sent for it: it was cached, shares another's delivery, or never reached the provider. Empty when
 *  the price is unknown, or when it was sent to where it is not free and no usage came back, be it
 *  for one of several attempts that may all be billed.
 */
std::optional<double> queryCost(const QueryResult &result, const EngineSeams::Price &price);

} // namespace Fanlight
