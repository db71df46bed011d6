// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/tokenpieces.h"

#include "core/simulator/wordscanner.h"

namespace Fanlight {

namespace {

constexpr qsizetype LongestPiece = 8;

bool isSpelled(QChar character)
{
    const char16_t unit = character.unicode();
    if (unit < 0x80)
        return (unit >= u'a' && unit <= u'z') || (unit >= u'A' && unit <= u'Z') || (unit >= u'0' && unit <= u'9');
    return (character.isLetterOrNumber() || character.isMark()) && !character.isSurrogate() && !isUnspacedScript(unit);
}

//! The end of the piece that begins at `from`.
qsizetype pieceEnd(QStringView text, qsizetype from)
{
    qsizetype begin = from;
    if (text.at(begin) == u' ' && begin + 1 < text.size() && text.at(begin + 1) != u' ')
        ++begin;
    qsizetype end = begin;
    while (end < text.size() && end - begin < LongestPiece && isSpelled(text.at(end)))
        ++end;
    if (end > begin)
        return end;
    qsizetype units = 1;
    codePointAt(text, begin, &units);
    return begin + units;
}

} // namespace

QStringList tokenPieces(QStringView text)
{
    QStringList pieces;
    for (qsizetype from = 0; from < text.size();) {
        const qsizetype end = pieceEnd(text, from);
        pieces.append(text.sliced(from, end - from).toString());
        from = end;
    }
    return pieces;
}

qint64 tokenCount(QStringView text)
{
    qint64 count = 0;
    for (qsizetype from = 0; from < text.size(); ++count)
        from = pieceEnd(text, from);
    return count;
}

} // namespace Fanlight
