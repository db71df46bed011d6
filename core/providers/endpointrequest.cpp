// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/endpointrequest.h"

#include "core/domain/extraheaders.h"
#include "core/providers/knownhosts.h"
#include "core/providers/redactor.h"

#include <algorithm>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

bool isNamed(QByteArrayView name, QByteArrayView other)
{
    return name.compare(other, Qt::CaseInsensitive) == 0;
}

//! Names in which a server is told who asks.
bool isServerCredential(const ExtraHeader &header)
{
    return isNamed(header.name, "authorization") || isNamed(header.name, "api-key") || isNamed(header.name, "x-api-key")
        || isNamed(header.name, "x-goog-api-key");
}

void addKey(HttpCall &call, const Endpoint &endpoint)
{
    const QByteArray credential = credentialBytes(endpoint.apiKey);
    if (credential.isEmpty())
        return;
    if (endpoint.protocol == Protocol::Anthropic)
        call.headers.append(HttpHeader{"x-api-key", credential});
    else if (isAzure(endpoint.baseUrl))
        call.headers.append(HttpHeader{"api-key", credential});
    else
        call.headers.append(HttpHeader{"Authorization", "Bearer " + credential});
}

} // namespace

HttpRoute routeOf(const Endpoint &endpoint)
{
    return {endpoint.caFile, endpoint.proxy, proxyCredentials(endpoint.extraHeaders)};
}

void addEndpointParts(HttpCall &call, const Endpoint &endpoint)
{
    if (endpoint.protocol == Protocol::Anthropic)
        call.headers.append(HttpHeader{"anthropic-version", "2023-06-01"});
    if (std::ranges::none_of(endpoint.extraHeaders, isServerCredential))
        addKey(call, endpoint);
    for (const ExtraHeader &header : endpoint.extraHeaders) {
        if (isForProxy(header))
            continue;
        call.headers.removeIf([&](const HttpHeader &own) { return isNamed(own.name, header.name); });
        call.headers.append(HttpHeader{header.name, sentValue(header)});
    }
    call.route = routeOf(endpoint);
}

bool sendsCredential(const Endpoint &endpoint)
{
    return !credentialBytes(endpoint.apiKey).isEmpty()
        || std::ranges::any_of(endpoint.extraHeaders,
                               [](const ExtraHeader &header) { return isSecret(header) && !isForProxy(header); });
}

} // namespace Fanlight
