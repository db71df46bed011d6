// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/endpoint.h"
#include "core/domain/outcome.h"
#include "core/endpoints/endpointcheck.h"
#include "core/endpoints/shortexchange.h"
#include "core/providers/modellist.h"

namespace Fanlight {

//! What each step of a test of an endpoint has to say. Pure: no sockets, no clock.

//! Whether the endpoint can be used at all: address, headers, proxy, and the file of certificates for https.
CheckResult settingsResult(const Endpoint &endpoint);

//! How far the first request got below HTTP: the connection, and for https TLS. `proxy` is "host:port" or empty.
QList<CheckResult> connectionResults(const Endpoint &endpoint, const ShortReply &reply, const QString &proxy);
//! Whether a reply came, so that the steps after the connection mean something.
bool hasReply(const ShortReply &reply);

//! What the status of the list of models says of the key; empty when it says nothing. `open`: whether the list came
//! without the key too; empty when nobody tried.
std::optional<CheckResult> authResult(const Endpoint &endpoint, const ShortReply &reply, std::optional<bool> open);
//! What an error of the question says of the key; empty when it says nothing.
std::optional<CheckResult> authResult(const Endpoint &endpoint, const QueryError &error);

//! What came of the list of models. `model`: the one that the user means to ask, or empty.
CheckResult modelsResult(const Endpoint &endpoint, const ShortReply &reply, const std::optional<ModelList> &list,
                         const QString &model);

//! How the question went.
CheckResult questionResult(const QString &model, const Outcome &outcome, std::optional<Duration> firstToken);

} // namespace Fanlight
