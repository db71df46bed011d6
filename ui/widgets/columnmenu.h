// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

class QHeaderView;
class QMenu;
class QWidget;

namespace Fanlight {

/*! A menu to choose a table's columns by their headings, of which one always stays, and to have them again as they were
 *  at first. `show` hides or shows a column; it is asked while the menu is used only.
 */
QMenu *columnMenu(const QHeaderView &header, const std::function<void(int column, bool visible)> &show,
                  const std::function<void()> &reset, QWidget *parent);

} // namespace Fanlight
