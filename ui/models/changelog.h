// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Fanlight {

//! The newest section of a changelog in the form of Keep a Changelog, as Markdown with its heading; empty if there is
//! none.
QString newestChanges(const QString &changelog);

} // namespace Fanlight
