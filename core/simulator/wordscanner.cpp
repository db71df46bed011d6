// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/wordscanner.h"

namespace Fanlight {

namespace {

bool isInnerMark(QChar character)
{
    return character == u'\'' || character == u'-' || character == u'’';
}

bool isWordUnit(QStringView text, qsizetype position)
{
    const QChar character = text.at(position);
    return character.isLetterOrNumber() || character.isMark();
}

bool breaksClause(QChar character)
{
    switch (character.unicode()) {
    case u',':
    case u';':
    case u':':
    case u'(':
    case u')':
    case u'.':
    case u'!':
    case u'?':
    case u'—':
    case u'–':
    case u'…':
        return true;
    default:
        return false;
    }
}

void scanChunk(QStringView text, QStringView folded, qsizetype from, qsizetype to, bool *clauseStart,
               QList<Word> *words)
{
    bool found = false;
    for (qsizetype i = from; i < to;) {
        if (!isWordUnit(text, i)) {
            *clauseStart =
                *clauseStart || breaksClause(text.at(i)) || (text.at(i) == u'-' && to - from > 1 && i == from);
            ++i;
            continue;
        }
        qsizetype end = i + 1;
        while (end < to
               && (isWordUnit(text, end) || (isInnerMark(text.at(end)) && end + 1 < to && isWordUnit(text, end + 1)))) {
            ++end;
        }
        words->append({text.sliced(i, end - i), folded.sliced(i, end - i), *clauseStart});
        *clauseStart = false;
        found = true;
        i = end;
    }
    if (!found) {
        words->append({text.sliced(from, to - from), folded.sliced(from, to - from), *clauseStart});
        *clauseStart = true;
    }
}

} // namespace

QString foldedText(QStringView text)
{
    QString folded(text.size(), Qt::Uninitialized);
    QChar *out = folded.data();
    for (const QChar character : text) {
        const char16_t unit = character.unicode();
        if (unit < 0x80)
            *out++ = unit >= u'A' && unit <= u'Z' ? QChar(char16_t(unit + 32)) : character;
        else if (unit == u'’' || unit == u'‘' || unit == u'ʼ')
            *out++ = u'\'';
        else
            *out++ = character.toLower();
    }
    return folded;
}

QList<Word> scanWords(QStringView text, QStringView folded)
{
    Q_ASSERT(text.size() == folded.size());
    QList<Word> words;
    words.reserve(text.size() / 5);
    bool clauseStart = true;
    for (qsizetype i = 0; i < text.size();) {
        if (text.at(i).isSpace()) {
            ++i;
            continue;
        }
        qsizetype end = i + 1;
        while (end < text.size() && !text.at(end).isSpace())
            ++end;
        scanChunk(text, folded, i, end, &clauseStart, &words);
        i = end;
    }
    return words;
}

bool isUnspacedScript(char32_t codePoint)
{
    if (codePoint < 0x0E00)
        return false;
    switch (QChar::script(codePoint)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Thai:
    case QChar::Script_Lao:
    case QChar::Script_Khmer:
    case QChar::Script_Myanmar:
        return true;
    default:
        return codePoint == U'ー';
    }
}

char32_t codePointAt(QStringView text, qsizetype position, qsizetype *units)
{
    const QChar first = text.at(position);
    if (first.isHighSurrogate() && position + 1 < text.size() && text.at(position + 1).isLowSurrogate()) {
        *units = 2;
        return QChar::surrogateToUcs4(first, text.at(position + 1));
    }
    *units = 1;
    return first.unicode();
}

} // namespace Fanlight
