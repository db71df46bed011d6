// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QWidget;

namespace Fanlight {

/*! What is wrong with the visible labels and buttons of a window: one shows less than its text, though it is not made
 *  to be cut, or stands beyond what is around it where nothing can be scrolled, or two lie over each other; or the
 * window is larger than its screen. A sentence for each.
 */
QStringList labelProblems(const QWidget &window);

} // namespace Fanlight
