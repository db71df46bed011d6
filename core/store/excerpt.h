// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Fanlight {

//! How long an excerpt is, in characters (DESIGN, "Data").
constexpr int excerptLength = 100;

/*! The beginning of a text: at most so many Unicode characters, cut where no character, accent or joined emoji is cut
 *  in two. A cluster that is longer than the whole excerpt is cut between its characters.
 */
QString excerpt(const QString &text, int characters = excerptLength);

//! The text with a mark in place of each half of a surrogate pair, which no UTF-8 can hold.
inline QString wellFormed(const QString &text)
{
    return text.isValidUtf16() ? text : QString::fromUtf8(text.toUtf8());
}

} // namespace Fanlight
