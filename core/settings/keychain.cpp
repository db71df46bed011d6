// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/keychain.h"

namespace Fanlight {

Keychain::~Keychain() = default;

} // namespace Fanlight
