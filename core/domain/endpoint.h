// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/protocol.h"
#include "core/domain/secret.h"

#include <QUrl>

#include <optional>

namespace Fanlight {

//! A configured service, as a query uses it: snapshotted into every QueryRequest.
struct Endpoint
{
    QString name; //!< unique among endpoints, without '/'
    Protocol protocol = Protocol::OpenAiChat;
    QUrl baseUrl; //!< as the SDKs take it: ".../v1" for the OpenAI protocols, the bare host for Anthropic
    Secret apiKey; //!< empty: no credential header is sent

    bool operator==(const Endpoint &) const = default;
};

//! Whether the host names this machine: localhost, *.localhost, 127.0.0.0/8 or ::1.
bool isLoopback(const QUrl &url);

/*! What makes the endpoint unusable, as a sentence for the user; empty when nothing does.
 *
 *  Checks the name, the URL (http or https, a host, no credentials or fragment in it, and no query but Azure's
 *  "api-version=…", which is too short for a key) and that a key is never sent in the clear: plain http only to
 *  loopback (PROTOCOLS, "Secrets and text").
 */
std::optional<QString> endpointProblem(const Endpoint &endpoint);

//! "https://host:port" in lower case with the default port left out: what a key is bound to.
QString originOf(const QUrl &url);

} // namespace Fanlight
