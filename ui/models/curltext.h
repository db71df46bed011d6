// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/query.h"

#include <QString>

namespace Fanlight {

/*! The variable of the environment that stands for an endpoint's key in a command: `known` where it can be one, else a
 *  name made of the endpoint's: "my gateway" has MY_GATEWAY_API_KEY.
 */
QString keyVariableName(const QString &endpoint, const QString &known);

/*! The request as a command for a POSIX shell, its body exactly as the protocol writes it to a target of that shape.
 *
 *  No secret is in it: the key is "$KEYVARIABLE", each secret header a variable of its own name. An endpoint without a
 *  key has no variable.
 */
QString curlText(const QueryRequest &request, const QString &keyVariable, const RequestShape &shape = {});

} // namespace Fanlight
