// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/protocol.h"
#include "core/domain/secret.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QUrl>

#include <optional>

namespace Fanlight {

//! A header that the user adds to every request of an endpoint.
struct ExtraHeader
{
    QByteArray name;
    Secret value;
    bool isSecret = true; //!< kept with the keys and redacted wherever it would be shown; else an ordinary setting

    bool operator==(const ExtraHeader &) const = default;
};

//! How hard an endpoint may be asked at most; empty: as hard as the program asks anyone.
struct EndpointLimits
{
    std::optional<double> requestsPerMinute{};
    std::optional<double> tokensPerMinute{};
    std::optional<int> maxConcurrent{}; //!< queries in flight, per model

    bool operator==(const EndpointLimits &) const = default;
};

//! A configured service, as a query uses it: snapshotted into every QueryRequest.
struct Endpoint
{
    QString name; //!< unique among endpoints, without '/'
    Protocol protocol = Protocol::OpenAiChat;
    QUrl baseUrl; //!< as the SDKs take it: ".../v1" for the OpenAI protocols, the bare host for Anthropic
    Secret apiKey; //!< empty: no credential header is sent
    QList<ExtraHeader> extraHeaders{}; //!< sent with every request, beside the protocol's own
    QString caFile{}; //!< PEM certificates to trust besides the system's; empty: none
    QString proxy{}; //!< empty: the program's; "direct": none; else "http://host:port" or "socks5://host:port"
    bool allowsPlainHttp = false; //!< the user allows that its key travels over plain http beyond this machine
    EndpointLimits limits{}; //!< how hard it is asked, which changes nothing of what it is asked
    //! Names what answers there, where the address is another at every start; empty: the address does.
    QString service{};

    bool operator==(const Endpoint &) const = default;
};

//! Whether both send the same to the same: all but their limits are equal.
bool isSameService(const Endpoint &one, const Endpoint &other);

//! The tighter of both, each by itself.
EndpointLimits tighterOf(const EndpointLimits &one, const EndpointLimits &other);

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
