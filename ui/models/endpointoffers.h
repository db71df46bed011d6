// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/endpoints/endpointcheck.h"
#include "core/endpoints/localserver.h"
#include "ui/models/endpointoffer.h"

namespace Fanlight {

//! The presets, as the dialog of an endpoint offers them.
QList<EndpointOffer> presetOffers();

//! Servers that were found on this machine, likewise.
QList<EndpointOffer> foundOffers(const QList<LocalServer> &servers);

//! A step of a test, likewise. What a server said is made visible text.
TestStepText stepText(const CheckResult &result);

} // namespace Fanlight
