// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUrl>

namespace Fanlight {

//! Which secret, and whom it is for: it is given out for that origin only.
struct SecretId
{
    QString name; //!< in the keychain: "endpoint work key"
    QString origin; //!< "https://api.example.com"

    bool operator==(const SecretId &) const = default;
};

//! The key of an endpoint.
SecretId endpointKeyId(const QString &endpoint, const QUrl &baseUrl);
//! The value of a secret header of an endpoint.
SecretId headerSecretId(const QString &endpoint, const QUrl &baseUrl, const QString &header);
//! The password for an endpoint's own proxy.
SecretId endpointProxyPasswordId(const QString &endpoint, const QString &proxy);
//! The password for the program's proxy.
SecretId proxyPasswordId(const QString &proxy);
//! The password of the shared cache.
SecretId redisPasswordId(const QString &redisUrl);

} // namespace Fanlight
