// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

namespace Fanlight {

/*! What separates the cells of a table: `usual`, unless its first rows fall into equal numbers of cells only with
 * another of comma, semicolon, tab and bar. `whole`: the block is all of the table.
 */
char guessDelimiter(QByteArrayView block, bool whole, char usual);

} // namespace Fanlight
