// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <QStringView>

namespace Fanlight {

/*! The simulator's tokens, the unit of its usage figures, limits and stream deltas.
 *
 *  A token is up to eight letters or digits with the space before them, else one other character. Close to what real
 *  tokenizers count for English (about 1.3 a word), and one per character for Chinese. Joined, they are the text.
 */
QStringList tokenPieces(QStringView text);

//! How many tokenPieces() there are, without making them.
qint64 tokenCount(QStringView text);

} // namespace Fanlight
