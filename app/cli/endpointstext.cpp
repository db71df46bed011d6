// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/endpointstext.h"

#include "app/cli/texttable.h"
#include "core/endpoints/builtinendpoints.h"

#include <QCoreApplication>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

struct EndpointsCommandTexts
{
    Q_DECLARE_TR_FUNCTIONS(Fanlight::EndpointsCommand)
};

QString keyText(const KeyedEndpoint &endpoint)
{
    if (endpoint.keySource != SecretSource::None)
        return secretSourceText(endpoint.keySource, endpoint.settings.keyVariable);
    if (endpoint.settings.keyVariable.isEmpty())
        return EndpointsCommandTexts::tr("none");
    return EndpointsCommandTexts::tr("missing: set %1").arg(endpoint.settings.keyVariable);
}

QString limitsText(const EndpointSettings &settings)
{
    QStringList limits;
    if (settings.maxConcurrent)
        limits.append(EndpointsCommandTexts::tr("%1 at once").arg(*settings.maxConcurrent));
    if (settings.requestsPerMinute)
        limits.append(EndpointsCommandTexts::tr("%1 requests/min").arg(*settings.requestsPerMinute));
    if (settings.tokensPerMinute)
        limits.append(EndpointsCommandTexts::tr("%1 tokens/min").arg(*settings.tokensPerMinute));
    return limits.isEmpty() ? u"-"_s : limits.join(u", "_s);
}

} // namespace

QString listText(const QList<KeyedEndpoint> &endpoints)
{
    QList<QStringList> rows{{simulatorEndpointName(), protocolName(Protocol::OpenAiChat),
                             EndpointsCommandTexts::tr("(built in)"), EndpointsCommandTexts::tr("none"), u"-"_s}};
    for (const KeyedEndpoint &endpoint : endpoints) {
        const EndpointSettings &settings = endpoint.settings;
        const QString url = settings.baseUrl.toDisplayString(QUrl::RemoveUserInfo | QUrl::RemoveFragment);
        rows.append({settings.name, protocolName(settings.protocol),
                     url.isEmpty() ? EndpointsCommandTexts::tr("(to be set)") : url, keyText(endpoint),
                     limitsText(settings)});
    }
    return textTable({EndpointsCommandTexts::tr("NAME"), EndpointsCommandTexts::tr("PROTOCOL"),
                      EndpointsCommandTexts::tr("BASE URL"), EndpointsCommandTexts::tr("KEY"),
                      EndpointsCommandTexts::tr("LIMITS")},
                     rows);
}

QString detectionText(const QList<LocalServer> &servers)
{
    if (servers.isEmpty())
        return {};
    QList<QStringList> rows;
    for (const LocalServer &server : servers) {
        const QString models = server.needsKey && server.models.isEmpty() ? EndpointsCommandTexts::tr("(needs a key)")
            : server.models.isEmpty()                                     ? EndpointsCommandTexts::tr("(none loaded)")
                                                                          : server.models.join(u", "_s);
        rows.append({localServerTitle(server.kind), server.baseUrl.toString(), models});
    }
    return textTable({EndpointsCommandTexts::tr("SERVER"), EndpointsCommandTexts::tr("BASE URL"),
                      EndpointsCommandTexts::tr("MODELS")},
                     rows);
}

QString checkText(const QString &name, const EndpointCheck &check)
{
    QList<QStringList> rows;
    for (const CheckResult &result : check.steps) {
        rows.append({checkStepTitle(result.step), checkVerdictText(result.verdict), result.text});
        if (!result.help.isEmpty() && result.verdict != CheckVerdict::Passed)
            rows.append({QString(), QString(), result.help});
    }
    return textTable({EndpointsCommandTexts::tr("ENDPOINT"), name, {}}, {}) + textTable({}, rows);
}

} // namespace Fanlight
