// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/queryerror.h"
#include "core/providers/errorbody.h"

namespace Fanlight {

/*! The kind of an error that a server reported, from its status and from what it said.
 *
 *  What it said goes first where a status is ambiguous: a 429 may mean "wait" or "pay", a 400 may be
 *  any of four things. Inside a 200 stream, the status that the body names counts as the status.
 *  A 408 and a 504 are `server_error`: the timeout_ kinds are Fanlight's own deadlines.
 */
ErrorKind errorKindOf(int httpStatus, const ErrorBody &body);

//! A sentence that says the status in words, for replies that do not: "The server answered HTTP 502 (Bad Gateway)…".
QString statusSentence(int httpStatus);

} // namespace Fanlight
