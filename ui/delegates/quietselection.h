// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QStyleOptionViewItem;

namespace Fanlight {

/*! Makes a selected item a tint of the highlight instead of its full colour.
 *
 *  Text keeps its own colour, so that states and waterfall bars stay readable in a selected row. The
 *  focus frame is left to items that are current but not selected: a selected row shows where it is.
 */
void useQuietSelection(QStyleOptionViewItem &option);

} // namespace Fanlight
