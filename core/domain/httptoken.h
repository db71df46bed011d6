// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

namespace Fanlight {

//! Whether the character may stand in a token: the names of methods and headers (RFC 9110, 5.6.2).
bool isTokenCharacter(char c);

//! Whether it is a token: such characters, and at least one.
bool isToken(QByteArrayView text);

} // namespace Fanlight
