// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

class QWidget;

namespace Fanlight {

/*! Puts the children, each with what is inside it, where the bar that holds them stands in the Tab order.
 *  Qt appends widgets that are made later to the window's end, wherever they are shown.
 */
void takeBarsPlaceInTabOrder(QWidget *bar, const QList<QWidget *> &children);

} // namespace Fanlight
