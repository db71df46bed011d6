// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/queryerror.h"

namespace Fanlight {

/*! Whether an error says that the server does not know, or for this model does not take, a field of the request.
 *
 *  By the provider's code and parameter, or by its words where they say so of this very field. That a field's value is
 *  too large, out of range or missing is another matter, and so is a field that is only mentioned: as the one to use
 *  instead, or among those that are known. By words only the fields are found that a request may be sent without.
 */
bool saysUnsupported(const QueryError &error, const QString &field);

} // namespace Fanlight
