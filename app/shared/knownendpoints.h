// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/appsettings.h"

#include <QStringView>

#include <optional>

namespace Fanlight {

//! The user's endpoint of that name, else the preset; empty for the simulator, whose address is not a setting.
std::optional<EndpointSettings> knownEndpoint(const AppSettings &settings, QStringView name);

//! The user's endpoints, then the presets that none of them takes the name of.
QList<EndpointSettings> knownEndpoints(const AppSettings &settings);

//! The simulator's, the presets' and the user's, each once.
QStringList knownEndpointNames(const AppSettings &settings);

//! Whether the endpoint is as a preset has it, so that there is nothing to save of it.
bool isAsBuiltIn(const EndpointSettings &endpoint);

} // namespace Fanlight
