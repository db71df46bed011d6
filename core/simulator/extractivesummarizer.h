// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

namespace Fanlight {

/*! The sentence that says most of a text.
 *
 *  The method is TextRank (R. Mihalcea & P. Tarau, "TextRank: Bringing Order into Texts", EMNLP 2004): sentences
 *  recommend each other by the words they share, and the best recommended wins. The first sentences of a text get a
 *  small bonus, as news puts what matters first. Since every pair is compared, at most 240 sentences take part: of a
 *  longer text the first 60, the last 30 and others evenly spread between.
 *
 *  The best sentence that fits `maxTokens` (see tokenPieces()) is taken, if one of at least five words does; else
 *  the best is cut at a word and ends in "…". Empty only for a text without anything but white space.
 */
QString bestSentence(QStringView text, int maxTokens);

} // namespace Fanlight
