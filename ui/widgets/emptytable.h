// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QAbstractItemView;
class QString;
class QWidget;

namespace Fanlight {

//! Paints the ring of the focus inside of a widget's edge, where nothing in it can show the focus.
void paintFocusRing(QWidget &widget);

//! Paints what would fill a table that has no rows, and where the focus is, which no cell can show.
void paintEmptyTable(QAbstractItemView &table, const QString &text);

} // namespace Fanlight
