// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Fanlight {

//! A cell of RFC 4180, with a leading apostrophe where a spreadsheet would run it (PROTOCOLS, "Secrets and text").
QString csvCell(QString value);

} // namespace Fanlight
