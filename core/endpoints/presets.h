// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/endpoint.h"

#include <QList>
#include <QString>

#include <optional>

namespace Fanlight {

//! A service that people use Fanlight with, as data: what has to be typed no more.
struct EndpointPreset
{
    QString id; //!< the endpoint's name in a target: "openrouter"
    QString title; //!< for the user: "OpenRouter"
    Protocol protocol = Protocol::OpenAiChat;
    QUrl baseUrl; //!< empty where it has to be put together: Azure OpenAI
    QString keyVariable; //!< the environment variable that its makers use for the key; empty: it needs none
    bool isLocal = false; //!< a server on this machine
    QString help; //!< where the key is from or how the server is started, as a sentence

    bool operator==(const EndpointPreset &) const = default;
};

//! All of them, in the order in which they are offered.
QList<EndpointPreset> endpointPresets();

//! The preset of that id; empty if there is none.
std::optional<EndpointPreset> endpointPreset(QStringView id);

/*! Azure OpenAI's base URL for one deployment of a resource; empty when a name cannot be one.
 *
 *  https://RESOURCE.openai.azure.com/openai/deployments/DEPLOYMENT?api-version=VERSION (PROTOCOLS, "Requests"). The
 *  resource may be given as its whole address too.
 */
QUrl azureBaseUrl(const QString &resource, const QString &deployment, const QString &apiVersion = {});

} // namespace Fanlight
