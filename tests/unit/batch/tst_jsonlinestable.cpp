// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/batch/jsonlinestable.h"
#include "core/batch/rowproblem.h"
#include "tests/unit/batch/tablefile.h"

#include <QTest>

using namespace Fanlight;
using namespace Qt::StringLiterals;

class TestJsonLinesTable final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void keepsTheObjectAsItStands();
    void refuses_data();
    void refuses();
    void findsItsColumns();
    void aLineThatIsTooLongCostsOneRow();
    void goesOnWhereItStood_data();
    void goesOnWhereItStood();
};

void TestJsonLinesTable::reads_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QStringList>("rows");
    const auto row = [](const char *name, const QByteArray &content, const QStringList &rows) {
        QTest::newRow(name) << content << rows;
    };
    const QByteArray good = R"({"id":"a","text":"good"})";
    const QString picture = u"1@1 a: a|good"_s;
    const auto second = [&](const char *name, const QByteArray &line, const QString &rowPicture) {
        row(name, good + "\n" + line + "\n" + good + "\n", {picture, rowPicture, u"3@3 a: a|good"_s});
    };
    row("no line break at the end", good, {picture});
    row("CRLF and blank lines", "\r\n" + good + "\r\n  \r\n" + good, {u"1@2 a: a|good"_s, u"2@4 a: a|good"_s});
    row("a byte order mark", "\xEF\xBB\xBF" + good, {picture});
    row("UTF-16", utf16(QString::fromUtf8(good + "\n"), false), {picture});
    row("Windows-1252", "{\"id\":\"a\",\"text\":\"caf\xE9\"}\n", {u"1@1 a: a|café"_s});
    row("numbers, null, arrays", R"({"id":12345678901234567890,"text":"x","n":null,"l":[1, 2],"b":true})",
        {u"1@1 12345678901234567890: 12345678901234567890|x|null|[1, 2]|true"_s});
    second("an id is missing", R"({"text":"x"})", u"2@2 2: |x"_s);
    second("a key that the first has not", R"({"new":1,"text":"x","id":"b"})", u"2@2 b: b|x|1"_s);
    second("a key twice: the last counts", R"({"id":"b","text":"x","text":"y"})", u"2@2 b: b|y"_s);
    second("a broken line", R"({"id":"b","text")",
           u"2@2 2:  ! Row 2 (line 2) is not valid JSON at byte 17 of the line."_s);
    second("an array", "[1]", u"2@2 2:  ! Row 2 (line 2) is no JSON object."_s);
    second("no text", R"({"id":"b"})", u"2@2 b: b| ! Row 2 (line 2) has no \"text\"."_s);
    second("the text is null", R"({"id":"b","text":null})",
           u"2@2 b: b|null ! Row 2 (line 2) has no text: \"text\" is no string."_s);
    second("the text is a number", R"({"id":"b","text":5})",
           u"2@2 b: b|5 ! Row 2 (line 2) has no text: \"text\" is no string."_s);
    second("the text is empty", R"({"id":"b","text":" \n"})",
           u"2@2 b: b| \n ! Row 2 (line 2) has no text: \"text\" is empty."_s);
    second("a NUL in the text", R"({"id":"b","text":"x\u0000"})",
           u"2@2 b: b|x"_s + QChar(0)
               + u" ! Row 2 (line 2) has no text: \"text\" holds binary data (NUL characters)."_s);
}

void TestJsonLinesTable::reads()
{
    QFETCH(const QByteArray, content);
    QStringList rows = TableFile(content, u"jsonl"_s).rows({u"text"_s, u"id"_s});
    // The column that only a later row brought is not of interest to the others.
    if (QByteArray(QTest::currentDataTag()) == "a key that the first has not")
        rows.replaceInStrings(u"good|"_s, u"good"_s);
    QTEST(rows, "rows");
}

void TestJsonLinesTable::keepsTheObjectAsItStands()
{
    const QByteArray object = R"({ "z":1.0,"text":"\u0041é", "a":[ 1e400 ],"z":12345678901234567890 })";
    TableFile file("  " + object + " \r\n{\"text\":\"b\"\r}\n{broken\n", u"ndjson"_s);
    const auto table = file.open();
    QVERIFY2(table, qPrintable(file.problem()));
    const auto first = table->next();
    QVERIFY(first);
    QCOMPARE(first->json, object);
    QCOMPARE(first->text, u"Aé"_s);
    QCOMPARE(table->next()->json, QByteArray("{\"text\":\"b\" }"));
    QCOMPARE(table->next()->json, QByteArray());
}

void TestJsonLinesTable::refuses_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("problem");
    QTest::newRow("an empty file") << QByteArray() << u"\"table.jsonl\" is empty."_s;
    QTest::newRow("blank lines") << QByteArray(300'000, '\n') << u"\"table.jsonl\" is empty."_s;
    QTest::newRow("an array over several lines")
        << QByteArray("[\n{\"text\":1},\n]\n")
        << u"\"table.jsonl\" is a JSON array. In JSON Lines every line is an object."_s;
    QTest::newRow("no JSON") << QByteArray("id,text\na,b\n")
                             << u"\"table.jsonl\" has no JSON object on its first lines."_s;
    QTest::newRow("no such column") << QByteArray(R"({"a":"x","b":"y"})")
                                    << u"\"table.jsonl\" has no column \"text\". Its columns are: \"a\", \"b\"."_s;
}

void TestJsonLinesTable::refuses()
{
    QFETCH(const QByteArray, content);
    QFETCH(const QString, problem);
    QCOMPARE(TableFile(content, u"jsonl"_s).rows({u"text"_s, {}}), QStringList{problem});
}

void TestJsonLinesTable::findsItsColumns()
{
    TableFile file(R"({"meta":{"a":"a very long nested value that is no text"},"words":"short","nr":1})"
                   "\n"
                   R"({"words":"other","nr":2,"late":"x"})",
                   u"jsonl"_s);
    const auto table = file.open();
    QVERIFY2(table, qPrintable(file.problem()));
    QCOMPARE(table->columns(), (QStringList{u"meta"_s, u"words"_s, u"nr"_s, u"late"_s}));
    QCOMPARE(table->textColumn(), u"words"_s);
    QCOMPARE(table->idColumn(), u"nr"_s);
}

void TestJsonLinesTable::aLineThatIsTooLongCostsOneRow()
{
    const QByteArray good = R"({"id":"a","text":"good"})";
    const QByteArray content = good + "\n{\"text\":\"" + QByteArray(2 * maximumRowSize, 'x') + "\"}\n" + good + "\n";
    QCOMPARE(TableFile(content, u"jsonl"_s).rows({u"text"_s, u"id"_s}),
             (QStringList{u"1@1 a: a|good"_s, u"2@2 2:  ! Row 2 (line 2) is longer than 8 MiB and was left out."_s,
                          u"3@3 a: a|good"_s}));
}

void TestJsonLinesTable::goesOnWhereItStood_data()
{
    QTest::addColumn<QByteArray>("content");
    const QString text = u"{\"text\":\"Grüße\"}\r\n\r\n{broken\r\n{\"text\":\"😀\"}\n{\"text\":\"语\"}"_s;
    QTest::newRow("UTF-8") << text.toUtf8();
    QTest::newRow("UTF-16 little endian") << utf16(text, false);
    QTest::newRow("UTF-16 big endian") << utf16(text, true);
}

void TestJsonLinesTable::goesOnWhereItStood()
{
    QFETCH(const QByteArray, content);
    TableFile file(content, u"jsonl"_s);
    const auto table = file.open();
    QVERIFY2(table, qPrintable(file.problem()));
    QList<TablePosition> positions{table->position()};
    QList<TableRow> rows;
    while (const auto row = table->next()) {
        rows.append(*row);
        positions.append(table->position());
    }
    QCOMPARE(rows.size(), 4);
    QCOMPARE(positions.last().offset, content.size());
    for (qsizetype index = rows.size() - 1; index >= 0; --index) {
        QVERIFY(table->seek(positions.at(index)));
        QCOMPARE(*table->next(), rows.at(index));
        QCOMPARE(table->position(), positions.at(index + 1));
    }
}

QTEST_GUILESS_MAIN(TestJsonLinesTable)
#include "tst_jsonlinestable.moc"
