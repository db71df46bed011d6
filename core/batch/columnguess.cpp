// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/batch/columnguess.h"

#include <QSet>

#include <algorithm>
#include <array>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array textNames{
    "text"_L1,     "fulltext"_L1, "review"_L1,    "reviewtext"_L1,  "comment"_L1, "comments"_L1,
    "body"_L1,     "content"_L1,  "message"_L1,   "feedback"_L1,    "tweet"_L1,   "post"_L1,
    "sentence"_L1, "document"_L1, "article"_L1,   "abstract"_L1,    "prompt"_L1,  "question"_L1,
    "answer"_L1,   "response"_L1, "utterance"_L1, "description"_L1,
};
//! These often stand beside the text that is meant.
constexpr std::array shortTextNames{"summary"_L1, "headline"_L1, "title"_L1, "subject"_L1};
constexpr std::array idNames{"id"_L1,        "uuid"_L1,      "guid"_L1,   "key"_L1,     "rowid"_L1,
                             "recordid"_L1,  "reviewid"_L1,  "textid"_L1, "docid"_L1,   "documentid"_L1,
                             "commentid"_L1, "messageid"_L1, "postid"_L1, "tweetid"_L1, "number"_L1,
                             "nr"_L1,        "no"_L1,        "index"_L1,  "#"_L1};

//! "Review_Text" → "reviewtext".
QString plainName(const QString &name)
{
    QString plain;
    for (const QChar character : name) {
        if (character.isLetterOrNumber() || character == u'#')
            plain += character.toLower();
    }
    return plain;
}

//! "Review_Text", "reviewText" → review, text.
QStringList wordsOf(const QString &name)
{
    QStringList words{QString()};
    for (qsizetype i = 0; i < name.size(); ++i) {
        const QChar character = name.at(i);
        const bool begins = character.isUpper() && i > 0 && name.at(i - 1).isLower();
        if (begins || !character.isLetter())
            words.append(QString());
        if (character.isLetter())
            words.last() += character.toLower();
    }
    words.removeAll(QString());
    return words;
}

bool hasLetters(const QList<QStringList> &sample, qsizetype column)
{
    return std::ranges::any_of(sample, [column](const QStringList &row) {
        return std::ranges::any_of(row.at(column), [](QChar character) { return character.isLetter(); });
    });
}

template <typename Names, typename Accept>
qsizetype named(const QStringList &columns, const Names &names, Accept accept)
{
    for (const QLatin1StringView name : names) {
        for (qsizetype column = 0; column < columns.size(); ++column) {
            if (plainName(columns.at(column)) == name && accept(column))
                return column;
        }
    }
    return -1;
}

template <typename Names, typename Accept>
qsizetype namedInPart(const QStringList &columns, const Names &names, Accept accept)
{
    for (const QLatin1StringView name : names) {
        for (qsizetype column = 0; column < columns.size(); ++column) {
            if (wordsOf(columns.at(column)).contains(name) && accept(column))
                return column;
        }
    }
    return -1;
}

bool namesEveryRow(const QList<QStringList> &sample, qsizetype column)
{
    QSet<QString> seen;
    for (const QStringList &row : sample) {
        const QString &cell = row.at(column);
        // What names a row is short; a column called "key" that holds paragraphs is none.
        if (cell.trimmed().isEmpty() || cell.size() > 200 || seen.contains(cell))
            return false;
        seen.insert(cell);
    }
    return !sample.isEmpty();
}

} // namespace

qsizetype guessTextColumn(const QStringList &columns, const QList<QStringList> &sample)
{
    const auto holdsText = [&sample](qsizetype column) { return hasLetters(sample, column); };
    const auto holdsTextAndIsNoId = [&](qsizetype column) {
        const QStringList words = wordsOf(columns.at(column));
        return !words.contains("id"_L1) && !words.contains("date"_L1) && !words.contains("time"_L1)
            && holdsText(column);
    };
    if (const qsizetype column = named(columns, textNames, holdsText); column >= 0)
        return column;
    if (const qsizetype column = namedInPart(columns, textNames, holdsTextAndIsNoId); column >= 0)
        return column;
    if (const qsizetype column = named(columns, shortTextNames, holdsText); column >= 0)
        return column;
    qsizetype best = 0;
    qint64 longest = -1;
    for (qsizetype column = 0; column < columns.size(); ++column) {
        qint64 characters = 0;
        for (const QStringList &row : sample)
            characters += row.at(column).size();
        if (characters > longest) {
            longest = characters;
            best = column;
        }
    }
    return best;
}

qsizetype guessIdColumn(const QStringList &columns, const QList<QStringList> &sample, qsizetype textColumn)
{
    const auto names = [&](qsizetype column) { return column != textColumn && namesEveryRow(sample, column); };
    if (const qsizetype column = named(columns, idNames, names); column >= 0)
        return column;
    return namedInPart(columns, std::array{"id"_L1, "uuid"_L1, "guid"_L1}, names);
}

} // namespace Fanlight
