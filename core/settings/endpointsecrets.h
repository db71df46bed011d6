// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/endpoint.h"
#include "core/settings/endpointsettings.h"
#include "core/settings/secretstore.h"

#include <QStringList>

#include <functional>

namespace Fanlight {

//! An endpoint ready to be asked, and where its secrets are from.
struct KeyedEndpoint
{
    EndpointSettings settings;
    Endpoint endpoint; //!< secret headers that were not found are left out
    SecretSource keySource = SecretSource::None;
    QStringList problems{}; //!< sentences: secrets that were not given out, headers without a value

    bool operator==(const KeyedEndpoint &) const = default;
};

//! The endpoint without a secret: no key, and no secret header.
Endpoint plainEndpoint(const EndpointSettings &settings);

//! Finds the key and the secret headers of an endpoint. `done` comes once, later or at once.
void findSecrets(SecretStore &store, const EndpointSettings &settings,
                 const std::function<void(const KeyedEndpoint &)> &done);

//! The same for several, in their order.
void findSecretsOfAll(SecretStore &store, const QList<EndpointSettings> &settings,
                      const std::function<void(const QList<KeyedEndpoint> &)> &done);

} // namespace Fanlight
