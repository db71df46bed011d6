// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/endpoint.h"

#include <QList>
#include <QProcessEnvironment>
#include <QString>

#include <optional>

namespace Fanlight {

//! A service that Fanlight knows without being told: where it is and where its key is found.
struct BuiltinEndpoint
{
    QString name; //!< as in a target: "openai"
    QString title; //!< for the user: "OpenAI"
    Protocol protocol = Protocol::OpenAiChat;
    QUrl baseUrl;
    QString keyVariable; //!< the environment variable that holds its key

    bool operator==(const BuiltinEndpoint &) const = default;
};

//! The name of the built-in simulator's endpoint, "simulator". Its address is known only while it runs.
QString simulatorEndpointName();

//! openai and anthropic. The simulator is not among them: whoever starts it makes its endpoint.
QList<BuiltinEndpoint> builtinEndpoints();

//! The built-in endpoint of that name; empty if there is none.
std::optional<BuiltinEndpoint> builtinEndpoint(QStringView name);

/*! The key that an environment variable holds, without blanks and line feeds around it.
 *
 *  Empty when the variable is missing or blank. The environment is given, so that tests and other
 *  sources of settings say which.
 */
Secret keyFromEnvironment(const QProcessEnvironment &environment, const QString &variable);

//! The endpoint with its key from the environment; the key is empty when the environment has none.
Endpoint endpointFor(const BuiltinEndpoint &builtin, const QProcessEnvironment &environment);

/*! A name for an endpoint that the user gave by its URL only: "127.0.0.1:8080", "api.example.com",
 *  "[::1]:8080". A port is shown only where the URL says one.
 */
QString adHocEndpointName(const QUrl &baseUrl);

} // namespace Fanlight
