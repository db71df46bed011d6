// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shared/knownendpoints.h"

#include "core/endpoints/builtinendpoints.h"

namespace Fanlight {

namespace {

EndpointSettings settingsOf(const BuiltinEndpoint &builtin)
{
    EndpointSettings settings;
    settings.name = builtin.name;
    settings.title = builtin.title;
    settings.protocol = builtin.protocol;
    settings.baseUrl = builtin.baseUrl;
    settings.keyVariable = builtin.keyVariable;
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
    const std::optional<BuiltinEndpoint> builtin = builtinEndpoint(name);
    return builtin ? std::optional(settingsOf(*builtin)) : std::nullopt;
}

QStringList knownEndpointNames(const AppSettings &settings)
{
    QStringList names{simulatorEndpointName()};
    const QList<BuiltinEndpoint> builtins = builtinEndpoints();
    for (const BuiltinEndpoint &builtin : builtins)
        names.append(builtin.name);
    for (const EndpointSettings &endpoint : settings.endpoints)
        names.append(endpoint.name);
    names.removeDuplicates();
    return names;
}

bool isAsBuiltIn(const EndpointSettings &endpoint)
{
    const std::optional<BuiltinEndpoint> builtin = builtinEndpoint(endpoint.name);
    return builtin && settingsOf(*builtin) == endpoint;
}

} // namespace Fanlight
