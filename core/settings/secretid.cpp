// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/secretid.h"

#include "core/domain/endpoint.h"

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

QString originOfText(const QString &address)
{
    const QUrl url(address);
    return url.scheme() == "unix"_L1 ? QString(u"unix:"_s + url.path()) : originOf(url);
}

} // namespace

SecretId endpointKeyId(const QString &endpoint, const QUrl &baseUrl)
{
    return {u"endpoint %1 key"_s.arg(endpoint), originOf(baseUrl)};
}

SecretId headerSecretId(const QString &endpoint, const QUrl &baseUrl, const QString &header)
{
    return {u"endpoint %1 header %2"_s.arg(endpoint, header.toLower()), originOf(baseUrl)};
}

SecretId endpointProxyPasswordId(const QString &endpoint, const QString &proxy)
{
    return {u"endpoint %1 proxy password"_s.arg(endpoint), originOfText(proxy)};
}

SecretId proxyPasswordId(const QString &proxy)
{
    return {u"proxy password"_s, originOfText(proxy)};
}

SecretId redisPasswordId(const QString &redisUrl)
{
    return {u"redis password"_s, originOfText(redisUrl)};
}

} // namespace Fanlight
