// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/protocol.h"
#include "tests/conformance/calldelivery.h"

namespace Fanlight {

//! Every call that Fanlight makes to a protocol's batch API, and the bodies of the queries in it.
QList<NamedCall> batchRequests(Protocol protocol, const QUrl &baseUrl);

//! The same spoiled, each in one place.
QList<NamedCall> brokenBatchRequests(Protocol protocol, const QUrl &baseUrl);

} // namespace Fanlight
