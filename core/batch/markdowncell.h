// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Fanlight {

/*! Text that Markdown shows as it is, on one line of a table. Characters that control a terminal or turn the direction
 * of writing are replaced by U+FFFD.
 */
QString markdownCell(const QString &text);

} // namespace Fanlight
