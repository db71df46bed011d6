// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Fanlight {

/*! The text for a place that begins at column `indent` of a line of `width` columns: broken between
 *  words, every line but the first indented. A width of 0 breaks only where the text itself does. A
 *  word longer than the line stays whole.
 */
QString wrapped(const QString &text, int indent, int width);

} // namespace Fanlight
