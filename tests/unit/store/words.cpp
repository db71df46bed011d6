// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/store/words.h"

#include "tests/unit/store/databaseanswer.h"

namespace Fanlight {

using namespace Qt::StringLiterals;

QList<Migration> wordTable()
{
    return {{{u"CREATE TABLE words (id INTEGER PRIMARY KEY, word TEXT NOT NULL UNIQUE)"_s}}};
}

Database::Work insertion(const QString &word)
{
    return [word](DatabaseSession &session) { session.run(u"INSERT INTO words (word) VALUES (?)"_s, {word}); };
}

QStringList wordsIn(DatabaseSession &session)
{
    QStringList words;
    session.rows(u"SELECT word FROM words ORDER BY id"_s, {}, [&words](const QSqlQuery &row) {
        words.append(row.value(0).toString());
        return true;
    });
    return words;
}

QStringList storedWords(Database &database)
{
    return answerOf<QStringList>(database, &wordsIn).value_or(QStringList{u"the read failed"_s});
}

QStringList numbers(int count, const QString &prefix)
{
    QStringList all;
    for (int i = 0; i < count; ++i)
        all.append(prefix + QString::number(i));
    return all;
}

} // namespace Fanlight
