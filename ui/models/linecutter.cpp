// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/linecutter.h"

#include <algorithm>

namespace Fanlight {

namespace {

//! How far beyond the longest length a space is looked for.
constexpr qsizetype spaceWithin = 100;

//! Whether the character belongs to the one before it.
bool isContinuation(QChar character)
{
    return character.isLowSurrogate() || character.isMark();
}

} // namespace

void LineCutter::restart()
{
    m_length = 0;
    m_isAfterSpace = false;
}

QString LineCutter::cut(const QString &text)
{
    QString lines;
    lines.reserve(text.size() + text.size() / longestLine * 2 + 2);
    qsizetype begin = 0;
    while (begin < text.size()) {
        const qsizetype newline = text.indexOf(u'\n', begin);
        const qsizetype end = newline < 0 ? text.size() : newline;
        qsizetype place = std::min(end, begin + std::max<qsizetype>(0, longestLine - m_length));
        // Whether a line goes on is only known with the character after it.
        while (place < end) {
            const qsizetype length = m_length + place - begin;
            const bool afterSpace = place > 0 ? text.at(place - 1).isSpace() : m_isAfterSpace;
            const bool atSpace = length > longestLine && afterSpace;
            if (length > longestLine && !isContinuation(text.at(place))
                && (atSpace || length > longestLine + spaceWithin))
                break;
            ++place;
        }
        lines += QStringView(text).sliced(begin, place - begin);
        m_length += place - begin;
        begin = place;
        if (begin < end) {
            lines += mark;
            lines += u'\n';
            m_length = 0;
        } else if (newline >= 0) {
            lines += u'\n';
            m_length = 0;
            ++begin;
        }
    }
    if (!text.isEmpty())
        m_isAfterSpace = text.back().isSpace();
    return lines;
}

} // namespace Fanlight
