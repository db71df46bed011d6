// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/endpoints/builtinendpoints.h"

#include <algorithm>

namespace Fanlight {

using namespace Qt::StringLiterals;

QString simulatorEndpointName()
{
    return u"simulator"_s;
}

QList<BuiltinEndpoint> builtinEndpoints()
{
    return {
        {u"openai"_s, u"OpenAI"_s, Protocol::OpenAiChat, QUrl(u"https://api.openai.com/v1"_s), u"OPENAI_API_KEY"_s},
        {u"anthropic"_s, u"Anthropic"_s, Protocol::Anthropic, QUrl(u"https://api.anthropic.com"_s),
         u"ANTHROPIC_API_KEY"_s},
    };
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
