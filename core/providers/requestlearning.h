// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/query.h"
#include "core/domain/requestshape.h"

#include <optional>

namespace Fanlight {

/*! How to write the request that a target refused, so that it may take it: without the parameter that its 400 names
 *  as unsupported, or with the parameter's successor (PROTOCOLS, "Requests").
 *
 *  `shape` is how the refused request was written. Empty when the error is of another kind or nothing is left to
 *  change. What is changed is something that the refused request had, and never back to an earlier writing, so that
 *  sending anew ends after a few times.
 */
std::optional<RequestShape> mendedShape(const QueryRequest &request, const RequestShape &shape,
                                        const QueryError &error);

} // namespace Fanlight
