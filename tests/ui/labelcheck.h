// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QWidget;

namespace Fanlight {

/*! What is wrong with the visible labels and buttons of a window: one shows less than its text, though it is not made
 * to be cut, or two lie over each other. A sentence for each.
 */
QStringList labelProblems(const QWidget &window);

} // namespace Fanlight
