// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shared/datafolder.h"
#include "core/domain/secret.h"
#include "core/engine/enginepolicy.h"
#include "core/http/httpsessionoptions.h"
#include "core/settings/appsettings.h"
#include "core/settings/secretstore.h"
#include "core/store/auditsettings.h"

#include <QString>

#include <functional>

namespace Fanlight {

//! The policy with what the user set of it.
EnginePolicy withLimits(EnginePolicy policy, const LimitSettings &limits);

/*! How the program reaches the world as the user set it, in place of what `options` say; `problem` is a sentence for
 *  whatever cannot be used. The proxy's password is not among the settings: it is given with `proxyPassword`.
 */
HttpSessionOptions withNetwork(HttpSessionOptions options, const NetworkSettings &settings, QString &problem,
                               const Secret &proxyPassword = {});

//! Whether the program's proxy is given a name, and so a password.
bool hasProxyPassword(const NetworkSettings &settings);
//! The proxy's password from keychain or environment (FANLIGHT_PROXY_PASSWORD); `found` is called once, if `context`
//! exists, and not at all where hasProxyPassword() says no.
void findProxyPassword(const NetworkSettings &settings, SecretStore &secrets, QObject *context,
                       const std::function<void(const FoundSecret &)> &found);

//! What the user set of the audit log.
AuditSettings auditSettings(const PrivacySettings &privacy);

/*! The name of this data folder's entries in the system's keychain: "fanlight" for the platform's, with the path behind
 *  it for another, so that the keys of two folders never meet.
 */
QString keychainService(const DataFolder &folder);

} // namespace Fanlight
