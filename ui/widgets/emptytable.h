// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QAbstractItemView;
class QString;

namespace Fanlight {

//! Paints what would fill a table that has no rows, and where the focus is, which no cell can show.
void paintEmptyTable(QAbstractItemView &table, const QString &text);

} // namespace Fanlight
