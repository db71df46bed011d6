// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QStringView>

namespace Fanlight {

/*! The topics of a text: its best key phrases of one to three words, best first.
 *
 *  The method is YAKE: R. Campos et al., "YAKE! Keyword extraction from single documents using multiple local
 *  features" (Information Sciences 509, 2020), with stop words never inside a phrase. Phrases that share a word with
 *  a better one are left out. Scripts that write no spaces are taken as frequent sequences of two to four characters
 *  between function characters, the longest of equally frequent ones. A text of symbols gives its most frequent
 *  symbols, a text of nothing but stop words its longest words. No phrase holds a comma.
 *
 *  Linear in the length; texts beyond about 200,000 characters are read in evenly spread pieces.
 */
QStringList keyphrases(QStringView text, int count = 3);

} // namespace Fanlight
