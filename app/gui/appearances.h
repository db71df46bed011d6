// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/appsettings.h"
#include "ui/widgets/theme.h"

namespace Fanlight {

//! What is kept of the appearance in the settings, as the window names it.
Appearance appearanceOf(ColorScheme scheme);
//! And back.
ColorScheme schemeOf(Appearance appearance);

} // namespace Fanlight
