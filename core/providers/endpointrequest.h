// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/endpoint.h"
#include "core/http/httpvalues.h"

namespace Fanlight {

//! The way that all requests of the endpoint take: its certificates, its proxy and what the proxy asks for.
HttpRoute routeOf(const Endpoint &endpoint);

/*! Makes a call one of the endpoint's: the credential as its protocol and host want it, the user's headers, the way.
 *
 *  A header of the user's takes the place of the protocol's own of that name; "Authorization", "api-key" or
 *  "x-api-key" takes the place of the key's, whichever of them that is: whoever enters it knows what the server wants.
 *  What is for the proxy is not sent to the server.
 */
void addEndpointParts(HttpCall &call, const Endpoint &endpoint);

//! Whether a request of the endpoint carries a credential: a key, or a header in its place.
bool sendsCredential(const Endpoint &endpoint);

} // namespace Fanlight
