// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Fanlight {

//! A name that somebody else chose, in quotation marks: shortened, and without characters that a terminal would obey.
QString shownName(const QString &name);

} // namespace Fanlight
