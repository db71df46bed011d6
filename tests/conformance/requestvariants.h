// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/query.h"
#include "core/domain/requestshape.h"
#include "tests/conformance/calldelivery.h"

namespace Fanlight {

//! A request of the usual kind, to the given server.
QueryRequest usualRequest(Protocol protocol, const QUrl &baseUrl);

//! The call of a request, asking for JSON: prism answers no streams.
HttpCall jsonCall(const QueryRequest &request, const RequestShape &shape = {});

//! Every request that Fanlight can send in a protocol.
struct RequestVariants
{
    QList<NamedCall> calls; //!< each with other bytes than the rest
    int combinations = 0; //!< of settings, texts and shapes, many of which are written alike
};

RequestVariants requestVariants(Protocol protocol, const QUrl &baseUrl);

} // namespace Fanlight
