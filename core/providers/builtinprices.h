// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/providers/pricetable.h"

namespace Fanlight {

//! The prices that come with Fanlight (resources/prices), parsed anew at each call.
PriceTable builtinPrices();

} // namespace Fanlight
