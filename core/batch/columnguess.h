// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringList>

namespace Fanlight {

/*! The column that most likely holds the texts: by its name ("text", "review", "comment", …), as long as letters are in
 *  it, else the one with the longest cells. `sample` are the first rows, each with a cell for every column.
 */
qsizetype guessTextColumn(const QStringList &columns, const QList<QStringList> &sample);

//! The column that names the rows: by its name ("id", "uuid", "key", …), when no two rows of the sample share a value
//! and none is empty. -1 when there is none.
qsizetype guessIdColumn(const QStringList &columns, const QList<QStringList> &sample, qsizetype textColumn);

} // namespace Fanlight
