// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/endpoint.h"

#include "core/domain/extraheaders.h"
#include "core/domain/proxyaddress.h"

#include <QCoreApplication>
#include <QDir>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

struct EndpointTexts
{
    Q_DECLARE_TR_FUNCTIONS(Fanlight::Endpoint)
};

bool isLoopbackIpv4(const QString &host)
{
    const QStringList octets = host.split(u'.');
    if (octets.size() != 4 || octets.first() != "127"_L1)
        return false;
    return std::all_of(octets.begin(), octets.end(), [](const QString &octet) {
        bool numeric = false;
        const int value = octet.toInt(&numeric);
        return numeric && value >= 0 && value <= 255;
    });
}

//! Azure's version of the API, the only thing that belongs into the query of a base URL. Too short for a key.
bool isApiVersionOnly(const QUrl &url)
{
    static const QRegularExpression item(u"^api-version=[A-Za-z0-9.-]{1,24}\\z"_s);
    return item.match(url.query(QUrl::FullyEncoded)).hasMatch();
}

//! A key, or a header that is as good as one. What is for the proxy goes no further.
bool hasCredential(const Endpoint &endpoint)
{
    return !endpoint.apiKey.isEmpty() || std::ranges::any_of(endpoint.extraHeaders, [](const ExtraHeader &header) {
        return isSecret(header) && !isForProxy(header);
    });
}

//! Whether requests stay on this machine: a proxy elsewhere would see even those to "localhost".
bool staysHere(const Endpoint &endpoint)
{
    const ProxyAddress proxy = readProxyAddress(endpoint.proxy).value_or(ProxyAddress());
    QUrl proxyUrl;
    proxyUrl.setHost(proxy.host);
    return isLoopback(endpoint.baseUrl) && (proxy.host.isEmpty() || isLoopback(proxyUrl));
}

template <typename Number>
std::optional<Number> tighter(const std::optional<Number> &one, const std::optional<Number> &other)
{
    if (one && other)
        return std::min(*one, *other);
    return one ? one : other;
}

} // namespace

bool isSameService(const Endpoint &one, const Endpoint &other)
{
    if (one.limits == other.limits)
        return one == other;
    Endpoint same = other;
    same.limits = one.limits;
    return one == same;
}

EndpointLimits tighterOf(const EndpointLimits &one, const EndpointLimits &other)
{
    return {tighter(one.requestsPerMinute, other.requestsPerMinute),
            tighter(one.tokensPerMinute, other.tokensPerMinute), tighter(one.maxConcurrent, other.maxConcurrent)};
}

bool isLoopback(const QUrl &url)
{
    const QString host = url.host().toLower();
    return host == "localhost"_L1 || host.endsWith(".localhost"_L1) || host == "::1"_L1 || isLoopbackIpv4(host);
}

std::optional<QString> endpointProblem(const Endpoint &endpoint)
{
    if (endpoint.name.isEmpty() || endpoint.name.contains(u'/'))
        return EndpointTexts::tr("The endpoint needs a name without a slash.");
    const QUrl &url = endpoint.baseUrl;
    const QString shown = url.toDisplayString(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment);
    const QString scheme = url.scheme().toLower();
    if (!url.isValid() || url.host().isEmpty() || (scheme != "http"_L1 && scheme != "https"_L1))
        return EndpointTexts::tr("The base URL \"%1\" is not usable: write it like https://api.example.com/v1.")
            .arg(shown);
    if (!url.userInfo().isEmpty() || url.hasFragment() || (url.hasQuery() && !isApiVersionOnly(url)))
        return EndpointTexts::tr(
                   "The base URL \"%1\" must not carry a user name, a password, a fragment or a query other than "
                   "an api-version.")
            .arg(shown);
    if (auto problem = extraHeadersProblem(endpoint.extraHeaders))
        return problem;
    if (auto problem = proxyAddressProblem(endpoint.proxy))
        return problem;
    const bool hasProxy = !readProxyAddress(endpoint.proxy).value_or(ProxyAddress()).host.isEmpty();
    if (!hasProxy && std::ranges::any_of(endpoint.extraHeaders, isForProxy))
        return EndpointTexts::tr("The header Proxy-Authorization needs a proxy of this endpoint's own.");
    if (!endpoint.caFile.isEmpty() && !QDir::isAbsolutePath(endpoint.caFile))
        return EndpointTexts::tr("Give the file of certificates \"%1\" with its full path.").arg(endpoint.caFile);
    if (scheme == "http"_L1 && hasCredential(endpoint) && !endpoint.allowsPlainHttp && !staysHere(endpoint))
        return EndpointTexts::tr("The key would travel unencrypted to %1. Use https, or a server on this machine.")
            .arg(url.host());
    return std::nullopt;
}

QString originOf(const QUrl &url)
{
    const QString scheme = url.scheme().toLower();
    const int defaultPort = scheme == "https"_L1 ? 443 : 80;
    QString host = url.host(QUrl::FullyEncoded).toLower();
    if (host.contains(u':'))
        host = u'[' + host + u']';
    const int port = url.port(defaultPort);
    const QString origin = scheme + "://"_L1 + host;
    return port == defaultPort ? origin : QString(origin + u':' + QString::number(port));
}

} // namespace Fanlight
