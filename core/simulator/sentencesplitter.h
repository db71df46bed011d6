// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringView>

namespace Fanlight {

/*! The sentences of a text, trimmed, in order, none empty.
 *
 *  Ends at . ! ? … and their full-width forms with the quotes and brackets that close behind them, at blank lines,
 *  and at single line breaks that are no hard wrap. A full stop ends nothing in decimals, after abbreviations
 *  ("Dr.", "e.g.") or initials. What runs on without any of these is cut at white space after `longest` characters
 *  (at the character itself where there is no white space either), so that every sentence has a bounded length.
 *  The views point into `text`.
 */
QList<QStringView> splitSentences(QStringView text, qsizetype longest = 1000);

} // namespace Fanlight
