// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/endpoint.h"

namespace Fanlight {

//! What the user allows an endpoint's targets, each by itself.
struct TargetRules
{
    EndpointLimits limits{};
    bool fixed = false; //!< the limit is the cap and adapts to nothing; a provider's waits are kept all the same

    bool operator==(const TargetRules &) const = default;
};

} // namespace Fanlight
