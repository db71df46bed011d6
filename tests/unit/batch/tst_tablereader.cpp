// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/batch/rowproblem.h"
#include "core/batch/tablereader.h"
#include "tests/unit/batch/tablefile.h"

#include <QFile>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace Fanlight;
using namespace Qt::StringLiterals;

class TestTableReader final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsATextPerLine_data();
    void readsATextPerLine();
    void countsBlankLines();
    void refusesWhatIsNoTable_data();
    void refusesWhatIsNoTable();
    void refusesWhatMayNotBeRead();
    void aTextPerLineHasOneColumn();
    void columnsAreFoundByName_data();
    void columnsAreFoundByName();
    void realTables_data();
    void realTables();

private:
    QTemporaryDir m_folder;
};

void TestTableReader::readsATextPerLine_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QStringList>("rows");
    QTest::newRow("lines") << QByteArray("good\nbad\n") << QStringList{u"1@1 1: good"_s, u"2@2 2: bad"_s};
    QTest::newRow("no line break at the end") << QByteArray("good") << QStringList{u"1@1 1: good"_s};
    QTest::newRow("blank lines are no texts")
        << QByteArray("\n \t\ngood\r\n\r\n\nbad\n\n") << QStringList{u"1@3 1: good"_s, u"2@6 2: bad"_s};
    QTest::newRow("CR alone") << QByteArray("good\rbad\r") << QStringList{u"1@1 1: good"_s, u"2@2 2: bad"_s};
    QTest::newRow("a CR within a line stays")
        << QByteArray("go\rod\nbad\n") << QStringList{u"1@1 1: go\rod"_s, u"2@2 2: bad"_s};
    QTest::newRow("quotes and commas are text") << QByteArray("\"a\", b\n") << QStringList{u"1@1 1: \"a\", b"_s};
    QTest::newRow("blanks are the text's own") << QByteArray("  good \n") << QStringList{u"1@1 1:   good "_s};
    QTest::newRow("UTF-16") << utf16(u"Grüße\r\n😀\r\n"_s, true) << QStringList{u"1@1 1: Grüße"_s, u"2@2 2: 😀"_s};
    QTest::newRow("UTF-16 with a byte too many")
        << QByteArray(utf16(u"ab\ncd"_s, false) + "e") << QStringList{u"1@1 1: ab"_s, u"2@2 2: cd"_s};
    QTest::newRow("Windows-1252") << QByteArray("caf\xE9\n") << QStringList{u"1@1 1: café"_s};
    QTest::newRow("a NUL")
        << QByteArray("x\0y\nz\n", 6)
        << QStringList{u"1@1 1: x"_s + QChar(0)
                           + u"y ! Row 1 (line 1) has no text: \"text\" holds binary data (NUL characters)."_s,
                       u"2@2 2: z"_s};
    QTest::newRow("a line that is too long")
        << QByteArray("good\n" + QByteArray(maximumRowSize + 1, 'x') + "\nbad\n")
        << QStringList{u"1@1 1: good"_s, u"2@2 2:  ! Row 2 (line 2) is longer than 8 MiB and was left out."_s,
                       u"3@3 3: bad"_s};
    QTest::newRow("a last line that is too long")
        << QByteArray("good\n" + QByteArray(maximumRowSize + 1, 'x'))
        << QStringList{u"1@1 1: good"_s, u"2@2 2:  ! Row 2 (line 2) is longer than 8 MiB and was left out."_s};
    QTest::newRow("nothing") << QByteArray() << QStringList{u"\"table.txt\" is empty."_s};
}

void TestTableReader::readsATextPerLine()
{
    QFETCH(const QByteArray, content);
    QTEST(TableFile(content, u"txt"_s).rows(), "rows");
}

void TestTableReader::countsBlankLines()
{
    const QString path = m_folder.filePath(u"lines.txt"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("\n \t\ngood\r\n\r\nbad\n\n");
    file.close();
    const QStringList counted{u"4 blank line(s) of \"lines.txt\" were skipped: rows are numbered without them."_s};
    auto opened = openTable(path, {});
    const auto reader = std::get<std::unique_ptr<TableReader>>(std::move(opened));
    const TablePosition first = reader->position();
    while (reader->next())
        QCOMPARE(reader->notes(), QStringList());
    QCOMPARE(reader->notes(), counted);
    // Once, however often it is read.
    QVERIFY(reader->seek(first));
    while (reader->next()) { }
    QCOMPARE(reader->notes(), counted);

    auto again = openTable(path, {});
    const auto part = std::get<std::unique_ptr<TableReader>>(std::move(again));
    QVERIFY(part->next());
    QVERIFY(part->seek(part->position()));
    while (part->next()) { }
    QCOMPARE(part->notes(), QStringList()); // what was jumped over is not known
}

void TestTableReader::refusesWhatIsNoTable_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("problem");
    QTest::newRow("another ending")
        << u"table.xlsx"_s
        << u"\"table.xlsx\" is no table that can be read: its name has to end in .csv, .tsv, "
           ".jsonl, .ndjson or .txt."_s;
    QTest::newRow("a folder that is called a table")
        << u"folder.csv"_s << u"\"folder.csv\" is a folder, not a table."_s;
    QTest::newRow("nothing there") << u"none.csv"_s << u"There is no file \"%1\"."_s;
    QTest::newRow("a file whose bytes do not come")
        << u"memory.csv"_s << u"\"memory.csv\" cannot be read on: Input/output error."_s;
    QTest::newRow("a pipe") << u"pipe.txt"_s << u"\"pipe.txt\" is not an ordinary file."_s;
}

void TestTableReader::refusesWhatIsNoTable()
{
    QFETCH(const QString, name);
    QFETCH(QString, problem);
    QDir(m_folder.path()).mkdir(u"folder.csv"_s);
    const QString path = m_folder.filePath(name);
    if (name == "pipe.txt"_L1)
        QCOMPARE(::mkfifo(QFile::encodeName(path).constData(), 0600), 0);
    if (name == "memory.csv"_L1)
        QVERIFY(QFile::link(u"/proc/self/mem"_s, path));
    if (problem.contains("%1"_L1))
        problem = problem.arg(path);
    const auto opened = openTable(path, {});
    QVERIFY(std::holds_alternative<TableProblem>(opened));
    QCOMPARE(std::get<TableProblem>(opened).message, problem);
}

void TestTableReader::refusesWhatMayNotBeRead()
{
    if (::geteuid() == 0)
        QSKIP("Everything may be read by root.");
    TableFile file("id,text\na,b\n", u"csv"_s);
    QVERIFY(QFile::setPermissions(file.path(), {}));
    QVERIFY(!file.open());
    QVERIFY2(file.problem().startsWith("\"table.csv\" cannot be read: "_L1), qPrintable(file.problem()));
}

void TestTableReader::aTextPerLineHasOneColumn()
{
    TableFile file("good\n", u"txt"_s);
    const auto table = file.open();
    QVERIFY(table);
    QCOMPARE(table->columns(), QStringList{u"text"_s});
    QCOMPARE(table->textColumn(), u"text"_s);
    QCOMPARE(table->idColumn(), QString());
    QCOMPARE(table->notes(), QStringList());
    QCOMPARE(table->size(), 5);
    QCOMPARE(file.rows({u"review"_s, {}}),
             QStringList{u"\"table.txt\" has no column \"review\". Its columns are: \"text\"."_s});
}

void TestTableReader::columnsAreFoundByName_data()
{
    QTest::addColumn<TableOptions>("options");
    QTest::addColumn<QString>("first");
    QTest::newRow("guessed") << TableOptions() << u"a / good"_s;
    QTest::newRow("named") << TableOptions{u"note"_s, u"text"_s} << u"good / x"_s;
    QTest::newRow("in capitals and with blanks") << TableOptions{u" NOTE "_s, QString()} << u"a / x"_s;
    QTest::newRow("a text column that is missing")
        << TableOptions{u"review"_s, QString()}
        << u"\"table.csv\" has no column \"review\". Its columns are: \"id\", \"text\", \"note\"."_s;
    QTest::newRow("an id column that is missing")
        << TableOptions{QString(), u"key"_s}
        << u"\"table.csv\" has no column \"key\". Its columns are: \"id\", \"text\", \"note\"."_s;
}

void TestTableReader::columnsAreFoundByName()
{
    QFETCH(const TableOptions, options);
    TableFile file("id,text,note\na,good,x\n", u"csv"_s);
    const auto table = file.open(options);
    const std::optional<TableRow> row = table ? table->next() : std::nullopt;
    QTEST(row ? row->id + u" / "_s + row->text : file.problem(), "first");
}

void TestTableReader::realTables_data()
{
    QTest::addColumn<int>("rows");
    QTest::newRow("amazon_reviews") << 300;
    QTest::newRow("amazon_sentences") << 3708;
    QTest::newRow("nyt_editorials") << 498;
}

void TestTableReader::realTables()
{
    const QString path =
        QStringLiteral(FANLIGHT_SHARED_DIR "/data/") + QString::fromLatin1(QTest::currentDataTag()) + u".csv"_s;
    if (!QFile::exists(path))
        QSKIP("The rated texts are not there.");
    auto opened = openTable(path, {});
    QVERIFY(std::holds_alternative<std::unique_ptr<TableReader>>(opened));
    const auto &table = std::get<std::unique_ptr<TableReader>>(opened);
    QCOMPARE(table->textColumn(), u"text"_s);
    QCOMPARE(table->idColumn(), u"id"_s);
    int rows = 0;
    while (const auto row = table->next()) {
        QVERIFY2(row->problem.isEmpty(), qPrintable(row->problem));
        QCOMPARE(row->cells.size(), 3);
        ++rows;
    }
    QTEST(rows, "rows");
    QCOMPARE(table->position().offset, table->size());
}

QTEST_GUILESS_MAIN(TestTableReader)
#include "tst_tablereader.moc"
