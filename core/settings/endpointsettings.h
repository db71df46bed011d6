// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/protocol.h"

#include <QList>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <optional>

namespace Fanlight {

//! A header that the user adds to the requests of an endpoint.
struct HeaderSettings
{
    QString name;
    QString value{}; //!< empty when the header is secret: the value is then with the keys
    bool isSecret = true;

    bool operator==(const HeaderSettings &) const = default;
};

//! An endpoint as the user set it up. It never holds a secret: keys, secret headers and passwords are in the
//! SecretStore.
struct EndpointSettings
{
    QString name; //!< unique among endpoints, without '/'
    QString title{}; //!< for the user: "OpenAI"; empty: the name serves
    QString preset{}; //!< the preset that it was made from; empty: none
    Protocol protocol = Protocol::OpenAiChat;
    QUrl baseUrl{}; //!< as Endpoint::baseUrl; without user name and password
    QString keyVariable{}; //!< the environment variable to look for the key in; empty: none
    QList<HeaderSettings> headers{};
    QString caFile{}; //!< as Endpoint::caFile
    QString proxy{}; //!< as Endpoint::proxy; without user name and password
    QString proxyUser{}; //!< the name to give the proxy; its password is with the keys
    bool allowsPlainHttp = false; //!< as Endpoint::allowsPlainHttp
    QString defaultModel{}; //!< what is asked unless a target says otherwise; may be empty
    QStringList models{}; //!< the models to offer; may be empty
    std::optional<double> requestsPerMinute{}; //!< empty: no limit of the user's
    std::optional<double> tokensPerMinute{};
    std::optional<int> maxConcurrent{}; //!< empty: the program's
    bool fixedLimit = false; //!< always as many in flight as allowed: the limit adapts to nothing

    bool operator==(const EndpointSettings &) const = default;
};

} // namespace Fanlight
