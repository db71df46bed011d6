// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/queryerror.h"

namespace Fanlight {

//! What the user can do about a failure.
enum class Remedy {
    Retry, //!< the same again may work
    EditEndpoint, //!< the address, the key or the model is wrong
    Limits, //!< fewer queries at once or a minute
    None, //!< none of these would help as things stand
};

//! The kind as a heading: "Rate limited", "No connection", "Key refused".
QString errorTitle(ErrorKind kind);

//! "HTTP 429 · rate_limit_exceeded": what the server said in figures; empty when there was none.
QString errorFigures(const QueryError &error);

//! "Rate limited · HTTP 429 · rate_limit_exceeded": title and figures.
QString errorHeading(const QueryError &error);

//! The message, with whose words it is: "The provider says: Slow down."
QString errorWords(const QueryError &error);

Remedy remedyFor(const QueryError &error);

//! What would help, in whole sentences; never empty.
QString remedyText(const QueryError &error);

} // namespace Fanlight
