// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/endpoints/builtinendpoints.h"

#include "core/endpoints/presets.h"

#include <algorithm>

namespace Fanlight {

using namespace Qt::StringLiterals;

QString simulatorEndpointName()
{
    return u"simulator"_s;
}

QList<BuiltinEndpoint> builtinEndpoints()
{
    QList<BuiltinEndpoint> builtin;
    for (const auto id : {"openai"_L1, "anthropic"_L1}) {
        if (const std::optional<EndpointPreset> preset = endpointPreset(QString(id)))
            builtin.append({preset->id, preset->title, preset->protocol, preset->baseUrl, preset->keyVariable});
    }
    return builtin;
}

std::optional<BuiltinEndpoint> builtinEndpoint(QStringView name)
{
    const QList<BuiltinEndpoint> all = builtinEndpoints();
    const auto found = std::find_if(all.begin(), all.end(), [name](const auto &one) { return one.name == name; });
    return found == all.end() ? std::nullopt : std::optional(*found);
}

Secret keyFromEnvironment(const QProcessEnvironment &environment, const QString &variable)
{
    return Secret(environment.value(variable).trimmed().toUtf8());
}

Endpoint endpointFor(const BuiltinEndpoint &builtin, const QProcessEnvironment &environment)
{
    return {builtin.name, builtin.protocol, builtin.baseUrl, keyFromEnvironment(environment, builtin.keyVariable)};
}

QString adHocEndpointName(const QUrl &baseUrl)
{
    QString host = baseUrl.host();
    if (host.contains(u':'))
        host = u'[' + host + u']';
    return baseUrl.port() < 0 ? host : QString(host + u':' + QString::number(baseUrl.port()));
}

} // namespace Fanlight
