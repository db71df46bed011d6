// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/endpoint.h"
#include "core/http/httpvalues.h"

#include <optional>

namespace Fanlight {

//! Whether a reply comes from llama.cpp's server: it names itself in its `Server` header, in any case of letters.
bool isLlamaCpp(const HttpHead &head);

//! Asks a llama.cpp server for its properties: GET /props at the root of the API, which is the base URL without "/v1".
HttpCall propsCall(const Endpoint &endpoint);

//! `total_slots` of the properties: how many requests the server answers at once, 1 to 1024. Empty when it does
//! not say, or says anything else.
std::optional<int> slotCount(const QByteArray &props);

} // namespace Fanlight
