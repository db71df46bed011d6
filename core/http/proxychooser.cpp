// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/proxychooser.h"

#include <QHostAddress>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 systemAnswerLife = 10'000; // milliseconds
constexpr auto tagPrefix = "fanlight-proxy-"_L1;

} // namespace

bool isLoopbackHost(const QString &host)
{
    if (host.compare("localhost"_L1, Qt::CaseInsensitive) == 0 || host.endsWith(".localhost"_L1, Qt::CaseInsensitive))
        return true;
    QHostAddress address(host);
    bool isIpv4 = false;
    const quint32 ipv4 = address.toIPv4Address(&isIpv4); // also what IPv6 maps
    return isIpv4 ? (ipv4 >> 24) == 127 : address.isLoopback();
}

ProxyChooser::ProxyChooser(const HttpSessionOptions &options)
    : m_mode(options.proxyMode)
    , m_proxy(options.proxy)
    , m_proxyLoopback(options.proxyLoopback)
{
}

QList<QNetworkProxy> ProxyChooser::queryProxy(const QNetworkProxyQuery &query)
{
    const QList<QNetworkProxy> none{QNetworkProxy::NoProxy};
    if (const QString tag = query.url().fragment(); tag.startsWith(tagPrefix))
        return {m_tagged.value(tag.sliced(tagPrefix.size()).toInt(), QNetworkProxy::NoProxy)};
    const bool loopback = isLoopbackHost(query.peerHostName());
    switch (m_mode) {
    case HttpProxyMode::None:
        return none;
    case HttpProxyMode::Explicit:
        return loopback && !m_proxyLoopback ? none : QList{m_proxy};
    case HttpProxyMode::System:
        return loopback ? none : systemProxies(query);
    }
    return none;
}

QNetworkProxy ProxyChooser::proxyFor(const QUrl &url, const QString &tag)
{
    return queryProxy(QNetworkProxyQuery(tagged(url, tag))).value(0, QNetworkProxy::NoProxy);
}

QString ProxyChooser::tagFor(const QNetworkProxy &proxy)
{
    qsizetype number = m_tagged.indexOf(proxy);
    if (number < 0) {
        number = m_tagged.size();
        m_tagged.append(proxy);
    }
    return tagPrefix + QString::number(number);
}

QUrl ProxyChooser::tagged(const QUrl &url, const QString &tag)
{
    QUrl result = url;
    // A fragment of the caller's own is never sent either, and must not be taken for a tag.
    result.setFragment(tag.isEmpty() ? QString() : tag);
    return result;
}

QList<QNetworkProxy> ProxyChooser::systemProxies(const QNetworkProxyQuery &query)
{
    // A connection opened ahead goes where its requests will go.
    QNetworkProxyQuery asked(query);
    if (constexpr auto ahead = "preconnect-"_L1; asked.protocolTag().startsWith(ahead))
        asked.setProtocolTag(asked.protocolTag().sliced(ahead.size()));
    const QString origin = asked.protocolTag() + u' ' + query.peerHostName() + u' ' + QString::number(query.peerPort());
    SystemAnswer &answer = m_systemAnswers[origin];
    if (!answer.age.isValid() || answer.age.hasExpired(systemAnswerLife)) {
        answer.proxies = systemProxyForQuery(asked);
        answer.age.start();
    }
    return answer.proxies;
}

} // namespace Fanlight
