// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Fanlight {

//! The version of SQLite that is in use: "3.40.1"; empty if Qt has none. Touches no file.
QString sqliteVersion();

} // namespace Fanlight
