// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringView>

namespace Fanlight {

//! One word of a text, as written and folded for look-ups.
struct Word
{
    QStringView written;
    QStringView folded; //!< lower case, typographic apostrophes straightened; same length as written
    bool clauseStart = false; //!< punctuation stands between the word before and this one

    bool operator==(const Word &) const = default;
};

//! Lower case and straight apostrophes, unit by unit, so that positions stay those of `text`.
QString foldedText(QStringView text);

/*! The words of `text`: runs of letters and digits, with inner apostrophes and hyphens. A chunk between
 *  white space that holds no letter or digit (an emoticon, emoji) is one word too.
 *
 *  `folded` is foldedText(text); both outlive the result. Linear, and calm about lone surrogates.
 */
QList<Word> scanWords(QStringView text, QStringView folded);

//! Whether the character belongs to a script that writes words without spaces (Han, Kana, Thai, Lao, Khmer, Burmese).
bool isUnspacedScript(char32_t codePoint);

//! The code point at `position`, and how many units it takes (1 or 2). A lone surrogate is itself.
char32_t codePointAt(QStringView text, qsizetype position, qsizetype *units);

} // namespace Fanlight
