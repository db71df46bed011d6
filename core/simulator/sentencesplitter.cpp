// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/sentencesplitter.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace Fanlight {

namespace {

bool isClosing(QChar character)
{
    return QStringView(u"\"')]}”’»」』）】〉》").contains(character);
}

bool isFullWidthEnd(QChar character)
{
    return QStringView(u"。！？｡").contains(character);
}

bool isEnd(QChar character)
{
    return QStringView(u".!?…‽").contains(character);
}

bool isLineBreak(QChar character)
{
    return character == u'\n' || character == u'\r' || character == QChar::ParagraphSeparator;
}

bool isAbbreviation(QStringView word)
{
    static constexpr std::array<std::u16string_view, 58> Known{
        u"adm", u"al",   u"approx", u"apr", u"assn", u"aug", u"ave",  u"ca",  u"capt", u"cf",   u"cm",  u"co",
        u"col", u"corp", u"dec",    u"dep", u"dept", u"dr",  u"e.g",  u"ed",  u"eg",   u"esp",  u"est", u"etc",
        u"feb", u"fig",  u"gen",    u"gov", u"hon",  u"i.e", u"ie",   u"inc", u"jan",  u"jr",   u"lt",  u"ltd",
        u"mar", u"mr",   u"mrs",    u"ms",  u"mt",   u"no",  u"nov",  u"oct", u"pp",   u"prof", u"rep", u"rev",
        u"sen", u"sept", u"sgt",    u"sr",  u"st",   u"tel", u"univ", u"viz", u"vol",  u"vs"};
    if (word.size() > 6)
        return false;
    const QString folded = word.toString().toLower();
    return std::find(Known.begin(), Known.end(),
                     std::u16string_view(QStringView(folded).utf16(), size_t(folded.size())))
        != Known.end();
}

//! "No. 5", "fig. 3": abbreviations only before a number, ordinary words otherwise.
bool needsNumber(QStringView word)
{
    return word.compare(u"no", Qt::CaseInsensitive) == 0 || word.compare(u"fig", Qt::CaseInsensitive) == 0
        || word.compare(u"mar", Qt::CaseInsensitive) == 0;
}

class Splitter
{
public:
    Splitter(QStringView text, qsizetype longest)
        : m_text(text)
        , m_longest(std::max<qsizetype>(longest, 16))
    {
    }

    QList<QStringView> run()
    {
        qsizetype position = 0;
        while (position < m_text.size()) {
            const qsizetype end = sentenceEnd(position);
            if (end > position) {
                finish(end);
                position = end;
            } else {
                ++position;
            }
            if (position - m_start >= m_longest)
                cut(position);
        }
        finish(m_text.size());
        return m_sentences;
    }

private:
    QChar at(qsizetype position) const { return position < m_text.size() ? m_text.at(position) : QChar(u'\n'); }

    //! The position behind a sentence that ends at `position`, or `position` itself.
    qsizetype sentenceEnd(qsizetype position) const
    {
        const QChar character = m_text.at(position);
        if (isLineBreak(character))
            return endsLine(position) ? position + 1 : position;
        if (isFullWidthEnd(character))
            return skipClosing(position + 1);
        // A run of marks was judged at its first.
        if (!isEnd(character) || (position > m_start && isEnd(at(position - 1))))
            return position;
        qsizetype end = position + 1;
        while (end < m_text.size() && end - m_start < m_longest && (isEnd(at(end)) || isFullWidthEnd(at(end))))
            ++end;
        const bool several = end - position > 1;
        const qsizetype closed = skipClosing(end);
        if (!at(closed).isSpace())
            return position;
        qsizetype next = closed;
        while (next < m_text.size() && at(next).isSpace() && at(next) != u'\n')
            ++next;
        if (character == u'.' && !several && joinsOn(position, next))
            return position;
        const bool lowerNext = at(next).isLower();
        if (lowerNext && (several || closed > end || character == u'…') && character != u'.')
            return position;
        if (lowerNext && several)
            return position;
        return closed;
    }

    qsizetype skipClosing(qsizetype position) const
    {
        while (position < m_text.size() && position - m_start < m_longest
               && (isClosing(at(position)) || isFullWidthEnd(at(position))))
            ++position;
        return position;
    }

    //! Whether the full stop belongs to an abbreviation or an initial.
    bool joinsOn(qsizetype stop, qsizetype next) const
    {
        qsizetype begin = stop;
        while (begin > m_start && stop - begin < 12 && (at(begin - 1).isLetterOrNumber() || at(begin - 1) == u'.'))
            --begin;
        const QStringView word = m_text.sliced(begin, stop - begin);
        if (word.isEmpty())
            return false;
        if (word.size() == 1 && word.at(0).isUpper() && word.at(0) != u'I')
            return at(next).isLetter();
        // "U.S. forces", "p.m. today": inner stops go on unless a capital says otherwise.
        if (isAbbreviation(word) && !needsNumber(word))
            return true;
        if (word.size() >= 3 && word.at(1) == u'.' && word.at(0).isLetter())
            return !at(next).isUpper() || word.at(0).isUpper();
        return needsNumber(word) && at(next).isDigit();
    }

    /*! A blank line ends a sentence; a single break does not when the next line goes on in lower case, or when the
     *  line is as long as hard-wrapped ones are and stops without punctuation.
     */
    bool endsLine(qsizetype position) const
    {
        qsizetype next = position + 1;
        if (m_text.at(position) == u'\r' && at(next) == u'\n')
            return false; // the line feed decides
        while (next < m_text.size() && at(next).isSpace() && !isLineBreak(at(next)))
            ++next;
        if (isLineBreak(at(next)))
            return true;
        if (at(next).isLower())
            return false;
        if (!at(next).isLetterOrNumber())
            return true;
        qsizetype begin = position;
        while (begin > 0 && position - begin <= 100 && !isLineBreak(at(begin - 1)))
            --begin;
        const qsizetype length = position - begin;
        return length < 60 || length > 90;
    }

    void finish(qsizetype end)
    {
        const QStringView sentence = m_text.sliced(m_start, end - m_start).trimmed();
        if (!sentence.isEmpty())
            m_sentences.append(sentence);
        m_start = end;
    }

    void cut(qsizetype position)
    {
        qsizetype end = position;
        while (end > m_start + m_longest / 2 && !at(end - 1).isSpace())
            --end;
        if (end <= m_start + m_longest / 2)
            end = position;
        if (end < m_text.size() && at(end).isLowSurrogate() && at(end - 1).isHighSurrogate())
            --end;
        finish(end);
    }

    QStringView m_text;
    qsizetype m_longest;
    qsizetype m_start = 0;
    QList<QStringView> m_sentences;
};

} // namespace

QList<QStringView> splitSentences(QStringView text, qsizetype longest)
{
    return Splitter(text, longest).run();
}

} // namespace Fanlight
