// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shared/knownendpoints.h"

#include "core/endpoints/builtinendpoints.h"
#include "core/endpoints/presets.h"

#include <algorithm>

namespace Fanlight {

namespace {

EndpointSettings settingsOf(const EndpointPreset &preset)
{
    EndpointSettings settings;
    settings.name = preset.id;
    settings.title = preset.title;
    settings.protocol = preset.protocol;
    settings.baseUrl = preset.baseUrl;
    settings.keyVariable = preset.keyVariable;
    return settings;
}

} // namespace

std::optional<EndpointSettings> knownEndpoint(const AppSettings &settings, QStringView name)
{
    if (name == simulatorEndpointName())
        return std::nullopt;
    for (const EndpointSettings &endpoint : settings.endpoints) {
        if (endpoint.name == name)
            return endpoint;
    }
    const std::optional<EndpointPreset> preset = endpointPreset(name);
    return preset ? std::optional(settingsOf(*preset)) : std::nullopt;
}

QList<EndpointSettings> knownEndpoints(const AppSettings &settings)
{
    QList<EndpointSettings> endpoints = settings.endpoints;
    const QList<EndpointPreset> presets = endpointPresets();
    for (const EndpointPreset &preset : presets) {
        const bool taken = std::ranges::any_of(
            settings.endpoints, [&preset](const EndpointSettings &endpoint) { return endpoint.name == preset.id; });
        if (!taken)
            endpoints.append(settingsOf(preset));
    }
    return endpoints;
}

QStringList knownEndpointNames(const AppSettings &settings)
{
    QStringList names{simulatorEndpointName()};
    const QList<EndpointPreset> presets = endpointPresets();
    for (const EndpointPreset &preset : presets)
        names.append(preset.id);
    for (const EndpointSettings &endpoint : settings.endpoints)
        names.append(endpoint.name);
    names.removeDuplicates();
    return names;
}

bool isAsBuiltIn(const EndpointSettings &endpoint)
{
    const std::optional<EndpointPreset> preset = endpointPreset(endpoint.name);
    return preset && settingsOf(*preset) == endpoint;
}

} // namespace Fanlight
