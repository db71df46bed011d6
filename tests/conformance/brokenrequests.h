// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/protocol.h"
#include "tests/conformance/calldelivery.h"

namespace Fanlight {

/*! A good request of the protocol, spoiled in one way each, so that its published description forbids it.
 *
 *  What the descriptions leave open (a negative max_completion_tokens, Anthropic's max_tokens of 0, a Responses
 *  request without a model) is not among them.
 */
QList<NamedCall> brokenRequests(Protocol protocol, const QUrl &baseUrl);

} // namespace Fanlight
