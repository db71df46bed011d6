// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/appsettings.h"

#include <QStringView>

#include <optional>

namespace Fanlight {

//! The user's endpoint of that name, else the built-in one; empty for the simulator, whose address is not a setting.
std::optional<EndpointSettings> knownEndpoint(const AppSettings &settings, QStringView name);

//! The simulator's, the built-in ones' and the user's, each once.
QStringList knownEndpointNames(const AppSettings &settings);

//! Whether the endpoint is as a built-in one has it, so that there is nothing to save of it.
bool isAsBuiltIn(const EndpointSettings &endpoint);

} // namespace Fanlight
