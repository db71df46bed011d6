// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/endpoint.h"
#include "core/http/httpvalues.h"

#include <optional>

namespace Fanlight {

//! Whether a reply comes from llama.cpp's server: it names itself in its `Server` header.
bool isLlamaCpp(const HttpHead &head);

//! Asks a llama.cpp server for its properties: GET /props, at the root of the API.
HttpCall propsCall(const Endpoint &endpoint);

//! `total_slots` of the properties: how many requests the server answers at once. Empty when it does not say.
std::optional<int> slotCount(const QByteArray &props);

} // namespace Fanlight
