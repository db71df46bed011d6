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

/*! Tells the network manager which proxy to use: as HttpSessionOptions says, or for a URL with a tag the tag's.
 *
 *  Qt asks for the proxy after a request was handed over, and by its URL alone. So the tag is in the URL's fragment,
 *  which Qt keeps for that question and never sends.
 */
class ProxyChooser final : public QNetworkProxyFactory
{
public:
    explicit ProxyChooser(const HttpSessionOptions &options);

    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override;
    //! The proxy a request to `url` goes through; its type is NoProxy when it goes through none.
    QNetworkProxy proxyFor(const QUrl &url, const QString &tag = {});

    //! Of the explicit proxy.
    void setPassword(const QString &password) { m_proxy.setPassword(password); }

    //! A tag for requests that go through this proxy, loopback included, and no other; the same for the same proxy.
    QString tagFor(const QNetworkProxy &proxy);
    //! The URL as it is handed to the network manager.
    static QUrl tagged(const QUrl &url, const QString &tag);

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
    QList<QNetworkProxy> m_tagged; //!< by number of tag
    QHash<QString, SystemAnswer> m_systemAnswers;
};

} // namespace Fanlight
