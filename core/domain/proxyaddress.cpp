// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/proxyaddress.h"

#include <QCoreApplication>
#include <QUrl>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

struct ProxyAddressTexts
{
    Q_DECLARE_TR_FUNCTIONS(Fanlight::ProxyAddress)
};

bool hasUserInfo(const QString &text)
{
    // Also where QUrl would not parse it: a password must not be repeated for being written badly.
    return text.contains(u'@');
}

} // namespace

std::optional<ProxyAddress> readProxyAddress(const QString &text)
{
    if (text.isEmpty())
        return ProxyAddress{};
    if (text == "direct"_L1)
        return ProxyAddress{ProxyAddress::Kind::Direct};
    const QUrl url(text, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty() || hasUserInfo(text))
        return std::nullopt;
    if (url.hasQuery() || url.hasFragment() || !(url.path().isEmpty() || url.path() == "/"_L1))
        return std::nullopt;
    if (url.port() < 1)
        return std::nullopt;
    if (url.scheme() == "http"_L1)
        return ProxyAddress{ProxyAddress::Kind::Http, url.host(), url.port()};
    if (url.scheme() == "socks5"_L1)
        return ProxyAddress{ProxyAddress::Kind::Socks5, url.host(), url.port()};
    return std::nullopt;
}

std::optional<QString> proxyAddressProblem(const QString &text)
{
    if (readProxyAddress(text))
        return std::nullopt;
    if (hasUserInfo(text))
        return ProxyAddressTexts::tr(
            "The proxy's address must not carry a user name or a password. Give them as the secret header "
            "Proxy-Authorization.");
    return ProxyAddressTexts::tr("The proxy \"%1\" is not usable: write it like http://proxy.example.com:3128 or "
                                 "socks5://127.0.0.1:1080, or \"direct\" for none.")
        .arg(text);
}

} // namespace Fanlight
