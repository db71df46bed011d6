// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace Fanlight {

//! Whether it can be the name of an HTTP header (RFC 9110, "token").
bool isHeaderName(QStringView name);

//! Whether a header of that name holds a secret whatever its settings say: Authorization, api-key, Cookie and their
//! kin.
bool isSecretHeaderName(QStringView name);

} // namespace Fanlight
