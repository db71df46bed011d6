// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/endpointsecrets.h"

#include "core/domain/extraheaders.h"

#include <QCoreApplication>

#include <memory>

namespace Fanlight {

namespace {

struct EndpointSecretsTexts
{
    Q_DECLARE_TR_FUNCTIONS(Fanlight::EndpointSecrets)
};

//! The secrets of one endpoint, one after the other.
struct Search
{
    SecretStore &store;
    EndpointSettings settings;
    std::function<void(const KeyedEndpoint &)> done;
    KeyedEndpoint found;
};

void findProxyPassword(const std::shared_ptr<Search> &search)
{
    const QString user = search->settings.proxyUser;
    if (user.isEmpty()) {
        search->done(search->found);
        return;
    }
    search->store.find(endpointProxyPasswordId(search->settings.name, search->settings.proxy), {},
                       [search, user](const FoundSecret &secret) {
                           KeyedEndpoint &found = search->found;
                           if (!secret.problem.isEmpty())
                               found.problems.append(secret.problem);
                           if (!secret.value.isEmpty())
                               found.endpoint.extraHeaders.append(
                                   proxyAuthorization(user, QString::fromUtf8(secret.value.reveal())));
                           search->done(found);
                       });
}

void findHeader(const std::shared_ptr<Search> &search, qsizetype index)
{
    if (index == search->settings.headers.size()) {
        findProxyPassword(search);
        return;
    }
    const HeaderSettings &header = search->settings.headers.at(index);
    if (!header.isSecret) {
        search->found.endpoint.extraHeaders.append({header.name.toUtf8(), Secret(header.value.toUtf8()), false});
        findHeader(search, index + 1);
        return;
    }
    search->store.find(
        headerSecretId(search->settings.name, search->settings.baseUrl, header.name), {},
        [search, index, name = header.name](const FoundSecret &secret) {
            KeyedEndpoint &found = search->found;
            if (!secret.problem.isEmpty())
                found.problems.append(secret.problem);
            if (!secret.value.isEmpty())
                found.endpoint.extraHeaders.append({name.toUtf8(), secret.value, true});
            else
                found.problems.append(
                    EndpointSecretsTexts::tr("The secret header \"%1\" of the endpoint \"%2\" has no value here; it is "
                                             "not sent.")
                        .arg(name, found.endpoint.name));
            findHeader(search, index + 1);
        });
}

} // namespace

Endpoint plainEndpoint(const EndpointSettings &settings)
{
    Endpoint endpoint{settings.name, settings.protocol, settings.baseUrl, {}};
    endpoint.caFile = settings.caFile;
    endpoint.proxy = settings.proxy;
    endpoint.allowsPlainHttp = settings.allowsPlainHttp;
    endpoint.limits = {settings.requestsPerMinute, settings.tokensPerMinute, settings.maxConcurrent};
    for (const HeaderSettings &header : settings.headers) {
        if (!header.isSecret)
            endpoint.extraHeaders.append({header.name.toUtf8(), Secret(header.value.toUtf8()), false});
    }
    return endpoint;
}

void findSecrets(SecretStore &store, const EndpointSettings &settings,
                 const std::function<void(const KeyedEndpoint &)> &done)
{
    const auto search = std::make_shared<Search>(Search{store, settings, done, {}});
    search->found.settings = settings;
    search->found.endpoint = plainEndpoint(settings);
    search->found.endpoint.extraHeaders.clear();
    store.find(endpointKeyId(settings.name, settings.baseUrl), settings.keyVariable,
               [search](const FoundSecret &secret) {
                   search->found.endpoint.apiKey = secret.value;
                   search->found.keySource = secret.source;
                   if (!secret.problem.isEmpty())
                       search->found.problems.append(secret.problem);
                   findHeader(search, 0);
               });
}

void findSecretsOfAll(SecretStore &store, const QList<EndpointSettings> &settings,
                      const std::function<void(const QList<KeyedEndpoint> &)> &done)
{
    if (settings.isEmpty()) {
        done({});
        return;
    }
    findSecrets(store, settings.first(), [&store, rest = settings.sliced(1), done](const KeyedEndpoint &first) {
        findSecretsOfAll(store, rest, [first, done](const QList<KeyedEndpoint> &others) {
            done(QList<KeyedEndpoint>{first} + others);
        });
    });
}

} // namespace Fanlight
