// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/queryerror.h"
#include "core/providers/errorbody.h"

namespace Fanlight {

/*! Whether what a server said means that the same request will never pass, however long one waits and whatever the
 *  status: money, a text that does not fit the model, or a rate error whose request exceeds the limit by itself
 *  (PROTOCOLS, "Retries"). `kind` is what errorKindOf() made of it.
 */
bool isPermanent(ErrorKind kind, const ErrorBody &body);

} // namespace Fanlight
