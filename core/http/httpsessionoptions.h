// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QNetworkProxy>
#include <QSslCertificate>

namespace Fanlight {

//! Which proxy requests go through.
enum class HttpProxyMode {
    System, //!< what the desktop or the environment (http_proxy …) says
    None,
    Explicit,
};

//! How an HttpSession reaches the world.
struct HttpSessionOptions
{
    HttpProxyMode proxyMode = HttpProxyMode::System;
    QNetworkProxy proxy; //!< for HttpProxyMode::Explicit
    /*! Whether loopback hosts go through an explicit proxy too. The system's proxy never gets them: the
     *  built-in simulator and local model servers must work behind it.
     */
    bool proxyLoopback = false;
    QList<QSslCertificate> extraCaCertificates; //!< trusted besides the system's
    //! Lanes to one host and port at most. The default is more than any limit of a provider.
    int mostLanesPerHost = 4096;
    QByteArray userAgent = "Fanlight/" FANLIGHT_VERSION; //!< for calls that name none

    bool operator==(const HttpSessionOptions &) const = default;
};

} // namespace Fanlight
