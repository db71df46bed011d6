// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/batch/delimitedtable.h"
#include "core/batch/rowproblem.h"
#include "tests/unit/batch/tablefile.h"

#include <QTest>

using namespace Fanlight;
using namespace Qt::StringLiterals;

class TestDelimitedTable final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void namesBrokenRows_data();
    void namesBrokenRows();
    void refuses_data();
    void refuses();
    void saysHowItWasUnderstood_data();
    void saysHowItWasUnderstood();
    void saysWhenTheNamesLookLikeARow_data();
    void saysWhenTheNamesLookLikeARow();
    void findsItsColumns_data();
    void findsItsColumns();
    void aQuoteThatIsNeverClosedCostsOneRow();
    void aLineThatIsTooLongCostsOneRow();
    void goesOnWhereItStood_data();
    void goesOnWhereItStood();
    void latinLettersFarInTheFileAreReadAndSaid();
    void aFileThatShrinksIsAProblem();
    void aFileThatGrowsIsReadAsItWas();
};

void TestDelimitedTable::reads_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("ending");
    QTest::addColumn<QStringList>("rows");
    const auto csv = [](const char *name, const QByteArray &content, const QStringList &rows) {
        QTest::newRow(name) << content << u"csv"_s << rows;
    };
    const auto tsv = [](const char *name, const QByteArray &content, const QStringList &rows) {
        QTest::newRow(name) << content << u"tsv"_s << rows;
    };
    csv("plain", "id,text\na,good\nb,bad\n", {u"1@2 a: a|good"_s, u"2@3 b: b|bad"_s});
    csv("no line break at the end", "id,text\na,good", {u"1@2 a: a|good"_s});
    csv("CRLF", "id,text\r\na,good\r\nb,bad\r\n", {u"1@2 a: a|good"_s, u"2@3 b: b|bad"_s});
    csv("CR alone", "id,text\ra,good\rb,bad\r", {u"1@2 a: a|good"_s, u"2@3 b: b|bad"_s});
    csv("quotes", "id,text\na,\"x, y\"\nb,\"say \"\"hi\"\"\"\n", {u"1@2 a: a|x, y"_s, u"2@3 b: b|say \"hi\""_s});
    csv("a cell of quotes only", "id,text\na,\"\"\"\"\"\"\n", {u"1@2 a: a|\"\""_s});
    csv("a line break inside quotes", "id,text\na,\"x\r\ny\n\nz\"\nb,w\n",
        {u"1@2 a: a|x\r\ny\n\nz"_s, u"2@6 b: b|w"_s});
    csv("quotes inside a cell that does not begin with one", "id,text\na,5\" wide \"screen\"\n",
        {u"1@2 a: a|5\" wide \"screen\""_s});
    csv("quotes that should have been doubled", "id,text\na,\"he said \"hi, you\" to me\"\nb,x\n",
        {u"1@2 a: a|he said \"hi, you\" to me"_s, u"2@3 b: b|x"_s});
    csv("blanks behind a closing quote", "id,text\n\"a\" ,\"good\" \nb,x\n", {u"1@2 a: a|good"_s, u"2@3 b: b|x"_s});
    csv("blanks around a cell are its own", "id,text\na, good \n", {u"1@2 a: a| good "_s});
    csv("blank lines are no rows", "\n\nid,text\n\na,good\n\r\n\nb,bad\n\n", {u"1@5 a: a|good"_s, u"2@8 b: b|bad"_s});
    csv("separators left behind by a spreadsheet", "id,text\na,good,,\n", {u"1@2 a: a|good"_s});
    csv("one column", "text\ngood\n\"\"\nbad, really\n",
        {u"1@2 1: good"_s, u"2@3 2:  ! Row 2 (line 3) has no text: \"text\" is empty."_s,
         u"3@4 3: bad ! Row 3 (line 4) has 2 cell(s), the header has 1. Left over: \" really\""_s});
    csv("a byte order mark", "\xEF\xBB\xBFid,text\na,good\n", {u"1@2 a: a|good"_s});
    csv("a byte order mark inside is a character", "id,text\na,\xEF\xBB\xBFgood\n", {u"1@2 a: a|\uFEFFgood"_s});
    csv("UTF-8", u"id,text\nä,Grüße 😀 语\n"_s.toUtf8(), {u"1@2 ä: ä|Grüße 😀 语"_s});
    csv("UTF-16 little endian", utf16(u"id,text\nä,\"Grüße\n😀 语\"\nb,x\n"_s, false),
        {u"1@2 ä: ä|Grüße\n😀 语"_s, u"2@4 b: b|x"_s});
    csv("UTF-16 big endian", utf16(u"id,text\r\nä,Grüße 😀 语\r\n"_s, true), {u"1@2 ä: ä|Grüße 😀 语"_s});
    csv("Windows-1252", "id,text\na,caf\xE9 \x80 5 \x93quoted\x94\n", {u"1@2 a: a|café € 5 “quoted”"_s});
    csv("control characters", QByteArray("id,text\na,x\x1b[2Jy\x07\n"), {u"1@2 a: a|x\u001b[2Jy\u0007"_s});
    csv("semicolons", "id;text\na;\"x; y\"\nb;1,5\n", {u"1@2 a: a|x; y"_s, u"2@3 b: b|1,5"_s});
    csv("tabs in a .csv", "id\ttext\na\tx, y\n", {u"1@2 a: a|x, y"_s});
    csv("Excel's own line", "sep=;\r\nid;text\r\na;x\r\n", {u"1@3 a: a|x"_s});
    csv("names twice and none", "id,text,,text\na,good,x,y\n", {u"1@2 a: a|good|x|y"_s});
    tsv("tabs", "id\ttext\na\tx, \"y\"\nb\t\"z\tz\"\n", {u"1@2 a: a|x, \"y\""_s, u"2@3 b: b|z\tz"_s});
    tsv("quotes that mean nothing", "id\ttext\na\t\"Great\" phone!\nb\t\"x\n",
        {u"1@2 a: a|\"Great\" phone!"_s, u"2@3 b: b|\"x"_s});
    tsv("commas in a .tsv", "id,text\na,x\n", {u"1@2 a: a|x"_s});
    QTest::newRow("capitals in the ending") << QByteArray("id,text\na,x\n") << u"CSV"_s << QStringList{u"1@2 a: a|x"_s};
}

void TestDelimitedTable::reads()
{
    QFETCH(const QByteArray, content);
    QFETCH(const QString, ending);
    QFETCH(const QStringList, rows);
    QCOMPARE(TableFile(content, ending).rows(), rows);
}

void TestDelimitedTable::namesBrokenRows_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QStringList>("rows");
    const QString last = u"3@4 c: c|good"_s;
    const auto row = [&last](const char *name, const QByteArray &second, const QString &picture) {
        QTest::newRow(name) << QByteArray("id,text\na,good\n" + second + "\nc,good\n")
                            << QStringList{u"1@2 a: a|good"_s, picture, last};
    };
    row("too few cells", "b", u"2@3 b: b ! Row 2 (line 3) has 1 cell(s), the header has 2."_s);
    row("too many cells", "b,x,y", u"2@3 b: b|x ! Row 2 (line 3) has 3 cell(s), the header has 2. Left over: \"y\""_s);
    row("several cells too many", "b,x,y,,\"z\"\"z\"",
        u"2@3 b: b|x ! Row 2 (line 3) has 5 cell(s), the header has 2. Left over: \"y,,z\"z\""_s);
    row("a long cell too many", "b,x," + QByteArray(5000, 'y'),
        u"2@3 b: b|x ! Row 2 (line 3) has 3 cell(s), the header has 2. Left over: \""_s + QString(200, u'y')
            + u"…\""_s);
    row("an empty text", "b,", u"2@3 b: b| ! Row 2 (line 3) has no text: \"text\" is empty."_s);
    row("a text of blanks", "b,\" \t\"", u"2@3 b: b| \t ! Row 2 (line 3) has no text: \"text\" is empty."_s);
    row("a NUL in the text", QByteArray("b,x\0y", 5),
        u"2@3 b: b|x"_s + QChar(0) + u"y ! Row 2 (line 3) has no text: \"text\" holds binary data (NUL characters)."_s);
    row("an id is missing", ",x", u"2@3 2: |x"_s);
    const QString unclosed =
        u" ! Row 2 (line 3) has a quotation mark that is not closed. It was read up to the end of its line."_s;
    row("a quote that is not closed", "b,\"x", u"2@3 b: b|\"x"_s + unclosed);
    row("a quote that is not closed before another column", "\"b,x", u"2@3 \"b: \"b|x"_s + unclosed);
    QTest::newRow("a quote that meets the quotes of the next row")
        << QByteArray("id,text\n\"a\",\"good\"\n\"b\",\"x\n\"c\",\"good\"\n")
        << QStringList{u"1@2 a: a|good"_s, u"2@3 b: b|\"x"_s + unclosed, last};
    QTest::newRow("the file ends inside a quote")
        << QByteArray("id,text\na,good\nb,\"x") << QStringList{u"1@2 a: a|good"_s, u"2@3 b: b|\"x"_s + unclosed};
    QTest::newRow("bytes that are no UTF-8 in a file that is")
        << QByteArray("id,text\na,\xC3\xA9\n" + QByteArray(300'000, 'x').prepend("b,") + "\nc,\xE9\nd,good\n")
        << QStringList{u"1@2 a: a|é"_s, u"2@3 b: b|"_s + QString(300'000, u'x'),
                       u"3@4 c: c|\uFFFD ! Row 3 (line 4) is not in UTF-8, as the rest of the file is."_s,
                       u"4@5 d: d|good"_s};
}

void TestDelimitedTable::namesBrokenRows()
{
    QFETCH(const QByteArray, content);
    QFETCH(const QStringList, rows);
    QCOMPARE(TableFile(content, u"csv"_s).rows({u"text"_s, u"id"_s}), rows);
}

void TestDelimitedTable::refuses_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("problem");
    const auto row = [](const char *name, const QByteArray &content, const QString &problem) {
        QTest::newRow(name) << content << problem;
    };
    row("an empty file", "", u"\"table.csv\" is empty."_s);
    row("a byte order mark alone", "\xEF\xBB\xBF", u"\"table.csv\" is empty."_s);
    row("blank lines alone", "\n\r\n \n", u"\"table.csv\" is empty."_s);
    row("a header alone", "id,text\n\n", u"\"table.csv\" has the names of columns and no rows."_s);
    row("a header in UTF-16 alone", utf16(u"id,text"_s, false),
        u"\"table.csv\" has the names of columns and no rows."_s);
    row("a header whose quote is not closed", "id,\"text\na,good\n",
        u"The names of the columns of \"table.csv\" cannot be read: a quotation mark in line 1 is not closed."_s);
    row("a workbook", QByteArray("PK\3\4\x14\0\6\0", 8),
        u"\"table.csv\" is not a text: it holds binary data. A workbook of a spreadsheet program has to be saved as "
        "CSV."_s);
    row("binary data", QByteArray("a\0b\0c\0d\0e\0f\0g\0h\0", 16),
        u"\"table.csv\" is not a text: it holds binary data. A workbook of a spreadsheet program has to be saved as "
        "CSV."_s);
    row("UTF-32", QByteArray("\xFF\xFE\0\0i\0\0\0", 8), u"\"table.csv\" is in UTF-32. Please save it in UTF-8."_s);
    row("a header of a million columns", QByteArray(1'000'000, ',') + "\na\n",
        u"The first line of \"table.csv\" is too long to be the names of columns."_s);
}

void TestDelimitedTable::refuses()
{
    QFETCH(const QByteArray, content);
    QFETCH(const QString, problem);
    QCOMPARE(TableFile(content, u"csv"_s).rows(), QStringList{problem});
}

void TestDelimitedTable::saysHowItWasUnderstood_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QStringList>("notes");
    const QString text = u"The texts are taken from the column \"text\"."_s;
    const QString id = u"The rows are named by the column \"id\"."_s;
    QTest::newRow("as expected") << QByteArray("id,text\na,x\n") << QStringList{text, id};
    QTest::newRow("one column") << QByteArray("text\nx\n") << QStringList{};
    QTest::newRow("semicolons") << QByteArray("id;text\na;x\n")
                                << QStringList{u"The cells of \"table.csv\" are separated by semicolons."_s, text, id};
    QTest::newRow("tabs") << QByteArray("id\ttext\na\tx\n")
                          << QStringList{u"The cells of \"table.csv\" are separated by tabs."_s, text, id};
    QTest::newRow("bars") << QByteArray("id|text\na|x\n")
                          << QStringList{u"The cells of \"table.csv\" are separated by \"|\"."_s, text, id};
    QTest::newRow("Windows-1252") << QByteArray("id,text\na,\xE9\n")
                                  << QStringList{
                                         u"\"table.csv\" is not in UTF-8; it is read as Windows-1252 (Latin-1)."_s,
                                         text, id};
    QTest::newRow("a name with an escape")
        << QByteArray("id,text\x1b[2J\na,x\n")
        << QStringList{u"The texts are taken from the column \"text\uFFFD[2J\"."_s, id};
}

void TestDelimitedTable::saysHowItWasUnderstood()
{
    QFETCH(const QByteArray, content);
    QFETCH(const QStringList, notes);
    TableFile file(content, u"csv"_s);
    const auto table = file.open();
    QVERIFY2(table, qPrintable(file.problem()));
    QCOMPARE(table->notes(), notes);
}

void TestDelimitedTable::saysWhenTheNamesLookLikeARow_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<bool>("isSaid");
    const QByteArray text = QByteArray("It is a good phone. ").repeated(4);
    QTest::newRow("names") << QByteArray("id,text\n1,Great phone\n") << false;
    QTest::newRow("one name") << QByteArray("text\nGreat phone\n") << false;
    QTest::newRow("a name and years") << QByteArray("country,2019,2020\nChad,1,2\n") << false;
    QTest::newRow("two names and years") << QByteArray("country,region,2019,2020\nChad,x,1,2\n") << false;
    QTest::newRow("numbers of questions") << QByteArray("id,1,2,3\n7,yes,no,yes\n") << false;
    QTest::newRow("a number over names") << QByteArray("1,text\nr1,Great phone\n") << false;
    QTest::newRow("a question over its answers")
        << "id,What do you like most about our product and what would you change?\n1," + text + '\n'
        << false;
    QTest::newRow("a long name over short cells")
        << QByteArray("id,The number of stars that the buyer gave us in the last calendar year\n1,5\n") << false;
    QTest::newRow("a number and a text") << QByteArray("1,Great phone\n2,Bad phone\n") << true;
    QTest::newRow("a year and a text") << QByteArray("2019,Great phone\n2020,Bad phone\n") << true;
    QTest::newRow("a rating in the middle") << QByteArray("r17,4.5,Great phone\nr18,2,Bad phone\n") << true;
    QTest::newRow("a rating that is not known below")
        << QByteArray("r17,4.5,Great phone\nr18,,Bad phone\nr19,1,x\n") << true;
    QTest::newRow("a long text") << "r17," + text + "\nr18," + text + '\n' << true;
    QTest::newRow("a number alone") << QByteArray("1\n2\n") << true;
}

void TestDelimitedTable::saysWhenTheNamesLookLikeARow()
{
    QFETCH(QByteArray, content);
    QFETCH(bool, isSaid);
    TableFile file(content, u"csv"_s);
    const auto table = file.open();
    QVERIFY(table);
    QCOMPARE(table->notes().filter(u"looks like a row"_s).size(), isSaid ? 1 : 0);
}

void TestDelimitedTable::findsItsColumns_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("id");
    const auto row = [](const char *name, const QByteArray &content, const QString &text, const QString &id) {
        QTest::newRow(name) << content << text << id;
    };
    row("by their names", "uuid,stars,review\n1,2,nice\n2,2,bad\n", u"review"_s, u"uuid"_s);
    row("in capitals and parts", "REVIEW_ID,Review Text\n1,nice\n2,bad\n", u"Review Text"_s, u"REVIEW_ID"_s);
    row("the longest without a name", "a,b,c\n1,a long sentence,x\n2,another,y\n", u"b"_s, QString());
    row("a title beside a body", "title,body\nx,y\n", u"body"_s, QString());
    row("a title alone", "title,price\nx,1\n", u"title"_s, QString());
    row("a review that is a number", "review,words\n5,nice\n4,bad\n", u"words"_s, QString());
    row("ids that repeat name no row", "id,text\n1,x\n1,y\n", u"text"_s, QString());
    row("ids that are missing name no row", "id,text\n1,x\n,y\n", u"text"_s, QString());
    row("of two the first that is distinct", "user_id,text,text_id\n7,x,a\n7,y,b\n", u"text"_s, u"text_id"_s);
}

void TestDelimitedTable::findsItsColumns()
{
    QFETCH(const QByteArray, content);
    TableFile file(content, u"csv"_s);
    const auto table = file.open();
    QVERIFY2(table, qPrintable(file.problem()));
    QTEST(table->textColumn(), "text");
    QTEST(table->idColumn(), "id");
}

void TestDelimitedTable::aQuoteThatIsNeverClosedCostsOneRow()
{
    QByteArray content = "id,text\n0,\"never closed\n";
    const QByteArray text(10'000, 'x');
    const qsizetype rows = 3 * maximumRowSize / text.size();
    for (qsizetype row = 1; row < rows; ++row)
        content += QByteArray::number(row) + ',' + text + '\n';
    TableFile file(content, u"csv"_s);
    const auto table = file.open({u"text"_s, u"id"_s});
    QVERIFY2(table, qPrintable(file.problem()));
    const auto first = table->next();
    QVERIFY(first);
    QVERIFY(first->problem.contains("not closed"_L1));
    qsizetype count = 1;
    while (const auto row = table->next()) {
        QVERIFY2(row->problem.isEmpty(), qPrintable(row->problem));
        QCOMPARE(row->line, ++count + 1);
    }
    QCOMPARE(count, rows);
}

void TestDelimitedTable::aLineThatIsTooLongCostsOneRow()
{
    for (const QByteArray &lineBreak : {QByteArray("\n"), QByteArray("\r\n"), QByteArray("\r")}) {
        const QByteArray content =
            "id,text" + lineBreak + "a," + QByteArray(2 * maximumRowSize, 'x') + lineBreak + "b,good" + lineBreak;
        const QStringList rows = TableFile(content, u"csv"_s).rows({u"text"_s, u"id"_s});
        QCOMPARE(
            rows,
            (QStringList{u"1@2 1:  ! Row 1 (line 2) is longer than 8 MiB and was left out."_s, u"2@3 b: b|good"_s}));
    }
}

void TestDelimitedTable::goesOnWhereItStood_data()
{
    QTest::addColumn<QByteArray>("content");
    const QString text = u"id,text\r\n1,Grüße\r\n\r\n2,\"😀\n😀\"\r\n3\r\n4,\"open\r\n5,语\r\n6,end"_s;
    QTest::newRow("UTF-8") << text.toUtf8();
    QTest::newRow("UTF-8 with a byte order mark") << QByteArray("\xEF\xBB\xBF" + text.toUtf8());
    QTest::newRow("UTF-16 little endian") << utf16(text, false);
    QTest::newRow("UTF-16 big endian") << utf16(text, true);
    QTest::newRow("UTF-16 with half a pair") << utf16(text, false).replace("\x3d\xd8", QByteArray("a\0", 2));
    QTest::newRow("Windows-1252") << QString(text).replace(u"😀"_s, u"é"_s).replace(u"语"_s, u"ü"_s).toLatin1();
    QTest::newRow("longer than a block") << text.toUtf8().replace("end",
                                                                  QByteArray(QByteArray(1'000'000, 'x') + "\r\n7,y"));
}

void TestDelimitedTable::goesOnWhereItStood()
{
    QFETCH(const QByteArray, content);
    TableFile file(content, u"csv"_s);
    const auto table = file.open({u"text"_s, u"id"_s});
    QVERIFY2(table, qPrintable(file.problem()));
    QList<TablePosition> positions{table->position()};
    QList<TableRow> rows;
    while (const auto row = table->next()) {
        QCOMPARE(row->number, positions.last().row);
        QCOMPARE(row->line, positions.last().line);
        rows.append(*row);
        positions.append(table->position());
    }
    QVERIFY(rows.size() >= 6);
    QCOMPARE(positions.last().offset, content.size());
    for (qsizetype index = rows.size(); index >= 0; --index) {
        QVERIFY(table->seek(positions.at(index)));
        QCOMPARE(table->position(), positions.at(index));
        for (qsizetype following = index; following < rows.size(); ++following) {
            const auto row = table->next();
            QVERIFY(row);
            QCOMPARE(*row, rows.at(following));
        }
        QVERIFY(!table->next());
    }
    QVERIFY(!table->seek({content.size() + 1, 1, 1}));
    QVERIFY(!table->seek({0, 0, 1}));
}

void TestDelimitedTable::latinLettersFarInTheFileAreReadAndSaid()
{
    TableFile file("id,text\na," + QByteArray(400'000, 'x') + "\nb,caf\xE9\nc,caf\xC3\xA9\n", u"csv"_s);
    const auto table = file.open();
    QVERIFY2(table, qPrintable(file.problem()));
    const qsizetype notes = table->notes().size();
    QVERIFY(table->next());
    QCOMPARE(rowPicture(*table->next()), u"2@3 b: b|café"_s);
    QCOMPARE(rowPicture(*table->next()), u"3@4 c: c|café"_s);
    QCOMPARE(table->notes().sliced(notes),
             QStringList{u"\"table.csv\" has rows that are not in UTF-8; they are read as Windows-1252 (Latin-1)."_s});
}

void TestDelimitedTable::aFileThatShrinksIsAProblem()
{
    TableFile file("id,text\na,x\n" + QByteArray("b,yyyyyyyyyyyyy\n").repeated(100'000), u"csv"_s);
    const auto table = file.open();
    QVERIFY2(table, qPrintable(file.problem()));
    QVERIFY(QFile::resize(file.path(), 400'000));
    while (table->next()) { }
    QCOMPARE(table->problem(), u"\"table.csv\" became shorter while it was read."_s);
}

void TestDelimitedTable::aFileThatGrowsIsReadAsItWas()
{
    TableFile file("id,text\na,x\nb,y\n", u"csv"_s);
    QFile growing(file.path());
    QVERIFY(growing.open(QIODevice::Append));
    const auto table = file.open();
    QVERIFY2(table, qPrintable(file.problem()));
    QVERIFY(growing.write("c,half a te") > 0 && growing.flush());
    const TablePosition first = table->position();
    for (int round = 0; round < 2; ++round) {
        QCOMPARE(rowPicture(*table->next()), u"1@2 a: a|x"_s);
        QCOMPARE(rowPicture(*table->next()), u"2@3 b: b|y"_s);
        QVERIFY(!table->next());
        QCOMPARE(table->problem(), QString());
        QVERIFY(table->seek(first));
    }
}

QTEST_GUILESS_MAIN(TestDelimitedTable)
#include "tst_delimitedtable.moc"
