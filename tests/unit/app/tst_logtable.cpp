// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/logtable.h"
#include "core/store/auditrecord.h"
#include "tests/unit/store/storesamples.h"

#include <QTest>

using namespace Fanlight;
using namespace Qt::StringLiterals;

namespace {

AuditEntry entryOf(const QueryResult &result)
{
    return auditEntry(result, QDateTime(QDate(2026, 3, 1), QTime(12, 0)), u"run-1"_s, {});
}

} // namespace

class TestLogTable final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void columnsAreAligned();
    void headingsComeOnce();
    void linesFitTheTerminal_data();
    void linesFitTheTerminal();
    void whatOthersWroteIsHarmless();
    void widthsAreThoseOfTheTerminal_data();
    void widthsAreThoseOfTheTerminal();
};

void TestLogTable::columnsAreAligned()
{
    QueryResult chinese = answeredQuery(u"屏幕好吗"_s, u"好"_s);
    chinese.request.endpoint.name = u"本地"_s;
    QueryResult unknown = answeredQuery(u"Is it?"_s, u"yes"_s);
    unknown.costUsd.reset();
    std::get<Answer>(unknown.outcome).usage = {};
    LogTable table(0);
    const QString text =
        table.page({entryOf(answeredQuery(u"Is it good?"_s, u"positive"_s)), entryOf(retriedQuery()),
                    entryOf(failedQuery()), entryOf(cachedQuery()), entryOf(chinese), entryOf(unknown)});
    const QString expected =
        u"Time                 Target         Task       Status                Attempts  First token   Total  Tokens   "
        u"  "
        u"Cost  Message → reply\n"
        "2026-03-01 12:00:00  local/model-a  sentiment  done                         1        25 ms   42 ms    12/3    "
        "$0.25  Is it good? → positive\n"
        "2026-03-01 12:00:00  local/model-a  sentiment  done                         2        25 ms  189 ms    12/3    "
        "$0.25  Is it good? → positive\n"
        "2026-03-01 12:00:00  local/model-a  sentiment  failed: rate_limited         1                42 ms            "
        "  "
        "     Is it good?\n"
        "2026-03-01 12:00:00  local/model-a  sentiment  from cache                   0                 0 ms            "
        "  "
        " $0  Is it good? → positive\n"
        "2026-03-01 12:00:00  本地/model-a   sentiment  done                         1        25 ms   42 ms    12/3    "
        "$0.25  屏幕好吗 → 好\n"
        "2026-03-01 12:00:00  local/model-a  sentiment  done                         1        25 ms   42 ms          unknown  Is it? → yes\n"_s;
    QCOMPARE(text, expected);
}

void TestLogTable::headingsComeOnce()
{
    LogTable table(0);
    QVERIFY(table.page({entryOf(cachedQuery())}).startsWith("Time "_L1));
    const QString second = table.page({entryOf(cachedQuery())});
    QVERIFY2(second.startsWith("2026-03-01"_L1), qPrintable(second));
}

void TestLogTable::linesFitTheTerminal_data()
{
    QTest::addColumn<QString>("message");
    QTest::newRow("letters") << u"x"_s.repeated(300);
    QTest::newRow("Chinese") << u"屏"_s.repeated(300);
    QTest::newRow("families") << u"👨‍👩‍👧"_s.repeated(100);
}

void TestLogTable::linesFitTheTerminal()
{
    QFETCH(const QString, message);
    LogTable table(150);
    QueryResult result = answeredQuery(message, {});
    const QStringList lines = table.page({entryOf(result)}).split(u'\n', Qt::SkipEmptyParts);
    QVERIFY2(displayWidth(lines.last()) <= 150, qPrintable(lines.last()));
    QVERIFY(displayWidth(lines.last()) > 140);
    QVERIFY(lines.last().endsWith(u'…'));
    QVERIFY(lines.last().isValidUtf16());
}

void TestLogTable::whatOthersWroteIsHarmless()
{
    QueryResult result = answeredQuery(u"two\nlines\tand \x1b[31mred"_s, u"\u202egnp.exe\u0007"_s);
    result.request.endpoint.name = u"evil\x1b]0;title\x07"_s;
    result.request.task = u"a\nb"_s;
    LogTable table(0);
    const QString text = table.page({entryOf(result)});
    QCOMPARE(text.count(u'\n'), 2);
    for (const QChar character : text)
        QVERIFY(character == u'\n' || (character.unicode() >= 0x20 && character.unicode() != 0x202e));
    QVERIFY2(text.contains(u"two lines and ␛[31mred → ⟨U+202E⟩gnp.exe␇"_s), qPrintable(text));
}

void TestLogTable::widthsAreThoseOfTheTerminal_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("width");
    QTest::newRow("nothing") << QString() << 0;
    QTest::newRow("letters") << u"abc"_s << 3;
    QTest::newRow("Chinese") << u"屏幕"_s << 4;
    QTest::newRow("an emoji") << u"🙂"_s << 2;
    QTest::newRow("an accent of its own") << u"e\u0301"_s << 1;
}

void TestLogTable::widthsAreThoseOfTheTerminal()
{
    QFETCH(const QString, text);
    QFETCH(const int, width);
    QCOMPARE(displayWidth(text), width);
}

QTEST_GUILESS_MAIN(TestLogTable)
#include "tst_logtable.moc"
