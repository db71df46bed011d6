// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/auditfilter.h"

#include "core/domain/target.h"
#include "core/store/excerpt.h"

#include <QStringList>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

//! FTS5 refuses expressions that are nested too deeply, and nobody types more.
constexpr qsizetype mostWords = 30;
constexpr qsizetype longestWord = 500;
//! What the index is made of: shorter words are looked for row by row.
constexpr qsizetype trigram = 3;

//! The words that are searched for, without what no text of a row can hold.
QStringList wordsOf(const QString &text)
{
    QString plain;
    for (const QChar character : wellFormed(text))
        plain += character.unicode() < 0x20 ? QChar(u' ') : character;
    QStringList words = plain.split(u' ', Qt::SkipEmptyParts);
    if (words.size() > mostWords)
        words = words.first(mostWords);
    for (QString &word : words)
        word = wellFormed(word.left(longestWord));
    return words;
}

//! A word as a string of FTS5, in which nothing has a meaning (sqlite.org/fts5.html, "FTS5 Strings").
QString quoted(QString word)
{
    return u'"' + word.replace(u'"', u"\"\""_s) + u'"';
}

//! A word as a pattern of LIKE that matches it anywhere.
QString pattern(QString word)
{
    for (const QString &special : {u"\\"_s, u"%"_s, u"_"_s})
        word.replace(special, u'\\' + special);
    return u'%' + word + u'%';
}

void addText(SqlCondition &condition, const QString &text, const IdRange &range)
{
    QStringList indexed;
    for (const QString &word : wordsOf(text)) {
        if (word.toUcs4().size() >= trigram) {
            indexed.append(quoted(word));
            continue;
        }
        condition.where += uR"( AND (message LIKE ? ESCAPE '\' OR reply LIKE ? ESCAPE '\'))"_s;
        condition.values << pattern(word) << pattern(word);
    }
    if (indexed.isEmpty())
        return;
    condition.where +=
        u" AND id IN (SELECT rowid FROM queries_text WHERE queries_text MATCH ? AND rowid BETWEEN ? AND ?)"_s;
    condition.values << indexed.join(u" AND "_s) << range.first << range.last;
}

void addTarget(SqlCondition &condition, const QString &name)
{
    if (const std::optional<Target> target = targetFromName(name)) {
        condition.where += u" AND endpoint = ? AND model = ?"_s;
        condition.values << target->endpoint << target->model;
    } else {
        condition.where += u" AND endpoint = ?"_s;
        condition.values << name;
    }
}

} // namespace

SqlCondition sqlCondition(const AuditFilter &filter, const IdRange &range)
{
    SqlCondition condition{u"1"_s, {}};
    const auto add = [&condition](const QString &clause, const QVariant &value) {
        condition.where += u" AND "_s + clause;
        condition.values << value;
    };
    if (filter.since.isValid())
        add(u"time >= ?"_s, filter.since.toMSecsSinceEpoch());
    if (filter.until.isValid())
        add(u"time < ?"_s, filter.until.toMSecsSinceEpoch());
    if (!filter.target.isEmpty())
        addTarget(condition, filter.target);
    if (!filter.task.isEmpty())
        add(u"task = ?"_s, filter.task);
    if (filter.status == "cached"_L1)
        add(u"cached = ?"_s, true);
    else if (!filter.status.isEmpty())
        add(u"status = ?"_s, filter.status);
    if (!filter.run.isEmpty())
        add(u"run = ?"_s, filter.run);
    if (range != IdRange()) {
        condition.where += u" AND id BETWEEN ? AND ?"_s;
        condition.values << range.first << range.last;
    }
    addText(condition, filter.text, range);
    return condition;
}

} // namespace Fanlight
