// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/queryerror.h"
#include "core/http/httpvalues.h"

namespace Fanlight {

/*! The error of a delivery that failed below HTTP, in the transport's words or, where it has none, in ours.
 *
 *  HttpFailure::None means that the delivery ended in good order before the answer did: `truncated`.
 */
QueryError transportError(const HttpEnd &end);

} // namespace Fanlight
