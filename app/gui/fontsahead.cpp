// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/fontsahead.h"

#ifdef FANLIGHT_HAS_FONTCONFIG
#include <fontconfig/fontconfig.h>
#endif

namespace Fanlight {

FontsAhead::FontsAhead()
{
#ifdef FANLIGHT_HAS_FONTCONFIG
    // May be called by several threads at once, from Fontconfig 2.10.91 on.
    m_thread = std::thread([] { FcInit(); });
#endif
}

FontsAhead::~FontsAhead()
{
    if (m_thread.joinable())
        m_thread.join();
}

} // namespace Fanlight
