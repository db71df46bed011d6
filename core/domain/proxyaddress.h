// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace Fanlight {

//! How an endpoint is reached: Endpoint::proxy, read.
struct ProxyAddress
{
    enum class Kind {
        Program, //!< as everything else of the program
        Direct,
        Http,
        Socks5,
    };

    Kind kind = Kind::Program;
    QString host{}; //!< of Http and Socks5
    int port = 0;

    bool operator==(const ProxyAddress &) const = default;
};

/*! Reads "" (the program's proxy), "direct", "http://host:port" or "socks5://host:port"; empty for anything else.
 *
 *  A user name or password in it is refused: the text is an ordinary setting. They are given as the endpoint's secret
 *  header Proxy-Authorization.
 */
std::optional<ProxyAddress> readProxyAddress(const QString &text);

//! What is wrong with such a text, as a sentence that repeats no password; empty when nothing is.
std::optional<QString> proxyAddressProblem(const QString &text);

} // namespace Fanlight
