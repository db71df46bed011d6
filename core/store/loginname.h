// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Fanlight {

//! The name that the user is logged in with; empty when the system does not tell.
QString loginName();

} // namespace Fanlight
