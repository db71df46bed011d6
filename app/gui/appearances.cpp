// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/appearances.h"

namespace Fanlight {

Appearance appearanceOf(ColorScheme scheme)
{
    switch (scheme) {
    case ColorScheme::System:
        return Appearance::System;
    case ColorScheme::Light:
        return Appearance::Light;
    case ColorScheme::Dark:
        return Appearance::Dark;
    }
    Q_UNREACHABLE();
}

ColorScheme schemeOf(Appearance appearance)
{
    switch (appearance) {
    case Appearance::System:
        return ColorScheme::System;
    case Appearance::Light:
        return ColorScheme::Light;
    case Appearance::Dark:
        return ColorScheme::Dark;
    }
    Q_UNREACHABLE();
}

} // namespace Fanlight
