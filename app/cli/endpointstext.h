// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/endpoints/endpointcheck.h"
#include "core/endpoints/localserver.h"
#include "core/settings/endpointsecrets.h"

namespace Fanlight {

//! What `endpoints` prints on standard output. Never a key.

//! The endpoints with the source of each one's key, the simulator first.
QString listText(const QList<KeyedEndpoint> &endpoints);
//! The servers that were found and their models; empty when there are none.
QString detectionText(const QList<LocalServer> &servers);
//! The steps of a test, with what helps below those that need it.
QString checkText(const QString &name, const EndpointCheck &check);

} // namespace Fanlight
