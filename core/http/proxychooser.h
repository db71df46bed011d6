// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/http/httpsessionoptions.h"

#include <QElapsedTimer>
#include <QHash>
#include <QNetworkProxyFactory>
#include <QUrl>

namespace Fanlight {

//! Whether a host is this machine by name or address: localhost, *.localhost, 127.0.0.0/8, ::1.
bool isLoopbackHost(const QString &host);

//! Tells the network manager which proxy to use, as HttpSessionOptions says.
class ProxyChooser final : public QNetworkProxyFactory
{
public:
    explicit ProxyChooser(const HttpSessionOptions &options);

    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override;
    //! The proxy a request to `url` goes through; its type is NoProxy when it goes through none.
    QNetworkProxy proxyFor(const QUrl &url);

private:
    //! Asking the system can cost a millisecond, so its answer holds for a while.
    struct SystemAnswer
    {
        QList<QNetworkProxy> proxies;
        QElapsedTimer age;
    };

    QList<QNetworkProxy> systemProxies(const QNetworkProxyQuery &query);

    HttpProxyMode m_mode;
    QNetworkProxy m_proxy;
    bool m_proxyLoopback;
    QHash<QString, SystemAnswer> m_systemAnswers;
};

} // namespace Fanlight
