// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/batch/jsonobjectscan.h"
#include "core/batch/jsontext.h"
#include "core/batch/outputwriter.h"
#include "tests/support/fulldisk.h"
#include "tests/unit/batch/samplerecords.h"
#include "tests/unit/batch/tablefile.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

using namespace Fanlight;
using namespace Qt::StringLiterals;

namespace {

const BatchQuestions oneQuestion{{u"sentiment"_s}, {u"a/m"_s}};
const LabelValue positive{SentimentLabel::Positive};
const LabelValue negative{SentimentLabel::Negative};

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(missing)");
}

//! What Python's csv module reads, as an array of rows; empty when there is no Python.
std::optional<QJsonArray> readByPython(const QString &path)
{
    const QString python = QStandardPaths::findExecutable(u"python3"_s);
    if (python.isEmpty())
        return std::nullopt;
    QProcess process;
    process.start(python,
                  {u"-c"_s,
                   u"import csv, json, sys\n"
                   "csv.field_size_limit(1 << 30)\n"
                   "with open(sys.argv[1], encoding='utf-8', newline='') as file:\n"
                   "    json.dump(list(csv.reader(file, strict=True)), sys.stdout)\n"_s,
                   path});
    if (!process.waitForFinished(60'000) || process.exitCode() != 0)
        return QJsonArray{QString::fromUtf8(process.readAllStandardError())};
    return QJsonDocument::fromJson(process.readAllStandardOutput()).array();
}

//! A cell as it was before it was made harmless.
QString original(const QString &cell)
{
    return cell.startsWith(u'\'') && cell.size() > 1 && u"=+-@\t\r\n"_s.contains(cell.at(1)) ? cell.sliced(1) : cell;
}

} // namespace

class TestOutputWriter final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void linesOfJson();
    void linesOfJsonOfSeveralTargets();
    void jsonIsLossless();
    void numbersAreAsJsonHasThem_data();
    void numbersAreAsJsonHasThem();
    void linesOfCsv_data();
    void linesOfCsv();
    void exportsAreAlsoJsonAndMarkdown();
    void anEmptyExportIsWhole();
    void nothingHappensBeforeTheEnd();
    void theFileThatWasThereKeepsItsPermissions();
    void aLinkStaysALink();
    void refusesWhatCannotBeWritten_data();
    void refusesWhatCannotBeWritten();
    void aFullDiskIsNoticed_data();
    void aFullDiskIsNoticed();
    void everyCellComesBack_data();
    void everyCellComesBack();

private:
    std::unique_ptr<OutputWriter> open(const QString &name, const QStringList &columns,
                                       const BatchQuestions &questions = oneQuestion);
    QString path(const QString &name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder;
    QString m_problem;
};

std::unique_ptr<OutputWriter> TestOutputWriter::open(const QString &name, const QStringList &columns,
                                                     const BatchQuestions &questions)
{
    auto opened = openOutput(path(name), columns, questions);
    if (const QString *problem = std::get_if<QString>(&opened)) {
        m_problem = *problem;
        return nullptr;
    }
    return std::get<std::unique_ptr<OutputWriter>>(std::move(opened));
}

void TestOutputWriter::exportsAreAlsoJsonAndMarkdown()
{
    for (const QString &name : {u"a.jsonl"_s, u"a.json"_s, u"a.md"_s, u"a.csv"_s}) {
        auto opened = openExport(path(name), {u"text"_s}, oneQuestion);
        auto *writer = std::get_if<std::unique_ptr<OutputWriter>>(&opened);
        QVERIFY2(writer, qPrintable(name));
        QVERIFY(
            (*writer)->write(rowWith(1, {u"a|b\n*c* \u202E=1"_s}), {recordWith(u"sentiment"_s, u"a/m"_s, positive)}));
        QVERIFY((*writer)->write(rowWith(2, {u"second"_s}), {recordWith(u"sentiment"_s, u"a/m"_s, std::nullopt)}));
        QVERIFY((*writer)->commit());
    }
    QJsonArray lines;
    for (const QByteArray &line : contentOf(path(u"a.jsonl"_s)).split('\n')) {
        if (!line.isEmpty())
            lines.append(QJsonDocument::fromJson(line).object());
    }
    QCOMPARE(lines.size(), 2);
    QCOMPARE(QJsonDocument::fromJson(contentOf(path(u"a.json"_s))).array(), lines);
    const QString markdown = QString::fromUtf8(contentOf(path(u"a.md"_s)));
    QCOMPARE(markdown.split(u'\n').first(3),
             (QStringList{u"| text | sentiment | error |"_s, u"| --- | --- | --- |"_s,
                          u"| a\\|b \\*c\\* \uFFFD=1 | positive |  |"_s}));
    QCOMPARE(markdown.count(u'\n'), 4);
    const auto refused = openExport(path(u"a.xls"_s), {}, oneQuestion);
    QVERIFY(std::holds_alternative<QString>(refused));
    // What the terminal promises is CSV and JSON Lines.
    QVERIFY(!open(u"b.json"_s, {}) && !open(u"b.md"_s, {}));
}

void TestOutputWriter::anEmptyExportIsWhole()
{
    auto opened = openExport(path(u"none.json"_s), {u"text"_s}, oneQuestion);
    QVERIFY(std::get<std::unique_ptr<OutputWriter>>(opened)->commit());
    const QJsonDocument document = QJsonDocument::fromJson(contentOf(path(u"none.json"_s)));
    QVERIFY(document.isArray() && document.array().isEmpty());
}

void TestOutputWriter::linesOfJson()
{
    const auto writer = open(u"out.jsonl"_s, {u"text"_s, u"stars"_s});
    QVERIFY2(writer, qPrintable(m_problem));
    TableRow second = rowWith(2, {u"bad"_s});
    second.id = u"x\"2"_s;
    TableRow third = rowWith(3, {u"good"_s, u"5"_s});
    third.json = R"({ "stars":5.0, "text":"\u0067ood" })";
    QVERIFY(writer->write(rowWith(1, {u"good"_s, u"5"_s}), {recordWith(u"sentiment"_s, u"a/m"_s, positive)}));
    QVERIFY(writer->write(second, {recordWith(u"sentiment"_s, u"a/m"_s, std::nullopt)}));
    QVERIFY(writer->write(third, {recordWith(u"sentiment"_s, u"a/m"_s, negative)}));
    QVERIFY2(writer->commit(), qPrintable(writer->problem()));
    QCOMPARE(
        contentOf(path(u"out.jsonl"_s)),
        QByteArray(
            R"({"row":1,"id":"1","task":"sentiment","target":"a/m","status":"done","answer":{"label":"positive"},"text":"positive","error":null,"attempts":1,"queued_ms":1.5,"first_token_ms":null,"total_ms":20,"input_tokens":null,"output_tokens":null,"cost_usd":null,"cached":false,"input":{"text":"good","stars":"5"}})"
            "\n"
            R"({"row":2,"id":"x\"2","task":"sentiment","target":"a/m","status":"failed","answer":null,"text":"","error":{"code":null,"http_status":null,"kind":"server_error","message":"It broke."},"attempts":1,"queued_ms":1.5,"first_token_ms":null,"total_ms":20,"input_tokens":null,"output_tokens":null,"cost_usd":null,"cached":false,"input":{"text":"bad"}})"
            "\n"
            R"({"row":3,"id":"3","task":"sentiment","target":"a/m","status":"done","answer":{"label":"negative"},"text":"negative","error":null,"attempts":1,"queued_ms":1.5,"first_token_ms":null,"total_ms":20,"input_tokens":null,"output_tokens":null,"cost_usd":null,"cached":false,"input":{ "stars":5.0, "text":"\u0067ood" }})"
            "\n"));
}

void TestOutputWriter::linesOfJsonOfSeveralTargets()
{
    const BatchQuestions questions{{u"sentiment"_s, u"summary"_s}, {u"a/m"_s, u"b/m"_s}};
    const auto writer = open(u"several.jsonl"_s, {u"text"_s}, questions);
    QVERIFY2(writer, qPrintable(m_problem));
    QVERIFY(
        writer->write(rowWith(1, {u"good"_s}),
                      {recordWith(u"sentiment"_s, u"a/m"_s, positive), recordWith(u"sentiment"_s, u"b/m"_s, positive),
                       recordWith(u"summary"_s, u"a/m"_s, SummaryValue{u"Good."_s}),
                       recordWith(u"summary"_s, u"b/m"_s, std::nullopt)}));
    QVERIFY2(writer->commit(), qPrintable(writer->problem()));
    QStringList lines;
    for (const QByteArray &line : contentOf(path(u"several.jsonl"_s)).trimmed().split('\n')) {
        const QJsonObject object = QJsonDocument::fromJson(line).object();
        QVERIFY(object.contains("agreement"_L1));
        lines.append(u"%1@%2 %3"_s.arg(object.value("task"_L1).toString(), object.value("target"_L1).toString())
                         .arg(object.value("agreement"_L1)["agree"_L1].toInt(-1)));
    }
    QCOMPARE(lines,
             (QStringList{u"sentiment@a/m 2"_s, u"sentiment@b/m 2"_s, u"summary@a/m -1"_s, u"summary@b/m -1"_s}));
}

void TestOutputWriter::jsonIsLossless()
{
    QString every;
    for (char16_t unit = 0; unit < 0x100; ++unit)
        every += QChar(unit);
    every += u"\uFEFF\u2028\u2029😀"_s;
    QByteArray json;
    appendJson(&json, QStringView(every));
    QVERIFY(!json.contains('\n'));
    QCOMPARE(QJsonDocument::fromJson('[' + json + ']').array().first().toString(), every);
    json.clear();
    appendJson(&json, QStringView(QString(u"a"_s + QChar(0xD83D) + u"😀b"_s + QChar(0xDE00) + QChar(0xD83D))));
    QCOMPARE(json, QByteArray("\"a\\ud83d😀b\\ude00\\ud83d\""));
}

void TestOutputWriter::numbersAreAsJsonHasThem_data()
{
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("a whole number") << QJsonValue(1'000'000) << QByteArray("1000000");
    QTest::newRow("a fraction") << QJsonValue(0.1) << QByteArray("0.1");
    QTest::newRow("a small one") << QJsonValue(1.5e-7) << QByteArray("1.5e-07");
    QTest::newRow("a negative one") << QJsonValue(-3.25) << QByteArray("-3.25");
    QTest::newRow("an empty object") << QJsonValue(QJsonObject()) << QByteArray("{}");
    QTest::newRow("an empty array") << QJsonValue(QJsonArray()) << QByteArray("[]");
    QTest::newRow("nested") << QJsonValue(QJsonObject{{u"a"_s, QJsonArray{1, true, QJsonValue()}}})
                            << QByteArray("{\"a\":[1,true,null]}");
}

void TestOutputWriter::numbersAreAsJsonHasThem()
{
    QFETCH(const QJsonValue, value);
    QByteArray json;
    appendJson(&json, value);
    QTEST(json, "json");
}

void TestOutputWriter::linesOfCsv_data()
{
    QTest::addColumn<QStringList>("columns");
    QTest::addColumn<BatchQuestions>("questions");
    QTest::addColumn<QStringList>("cells");
    QTest::addColumn<QList<QueryRecord>>("records");
    QTest::addColumn<QByteArray>("content");
    const auto done = recordWith(u"sentiment"_s, u"a/m"_s, positive);
    const auto failed = recordWith(u"sentiment"_s, u"b/m"_s, std::nullopt);
    const QStringList text{u"text"_s};
    const QStringList good{u"good"_s};
    QTest::newRow("one question") << text << oneQuestion << good << QList{done}
                                  << QByteArray("text,sentiment,error\r\ngood,positive,\r\n");
    QTest::newRow("one failed") << text << oneQuestion << good << QList{failed}
                                << QByteArray("text,sentiment,error\r\ngood,,server_error: It broke.\r\n");
    QTest::newRow("several targets")
        << text << BatchQuestions{{u"sentiment"_s}, {u"a/m"_s, u"b/m"_s}} << good
        << QList{done, recordWith(u"sentiment"_s, u"b/m"_s, negative)}
        << QByteArray("text,sentiment@a/m,sentiment@b/m,sentiment@majority,sentiment@agreement,error\r\n"
                      "good,positive,negative,,\"tie, 1 of 2\",\r\n");
    QTest::newRow("several targets of which one failed")
        << text << BatchQuestions{{u"sentiment"_s}, {u"a/m"_s, u"b/m"_s}} << good << QList{done, failed}
        << QByteArray("text,sentiment@a/m,sentiment@b/m,sentiment@majority,sentiment@agreement,error\r\n"
                      "good,positive,,positive,1 of 1,sentiment@b/m: server_error: It broke.\r\n");
    QTest::newRow("several tasks")
        << text << BatchQuestions{{u"sentiment"_s, u"topics"_s}, {u"a/m"_s}} << good
        << QList{failed, recordWith(u"topics"_s, u"a/m"_s, TopicsValue{{u"a"_s, u"b"_s}})}
        << QByteArray("text,sentiment,topics,error\r\ngood,,\"a, b\",sentiment: server_error: It broke.\r\n");
    QTest::newRow("what keeps a row from being asked is said once")
        << text << BatchQuestions{{u"sentiment"_s}, {u"a/m"_s, u"b/m"_s}} << good << QList{failed, failed}
        << QByteArray("text,sentiment@a/m,sentiment@b/m,sentiment@majority,sentiment@agreement,error\r\n"
                      "good,,,,,server_error: It broke.\r\n");
    QTest::newRow("names that the input has already")
        << QStringList{u"text"_s, u"sentiment"_s, u"error"_s} << oneQuestion
        << QStringList{u"good"_s, u"5"_s, u"none"_s} << QList{done}
        << QByteArray("text,sentiment,error,sentiment_2,error_2\r\ngood,5,none,positive,\r\n");
    QTest::newRow("formulas") << QStringList{u"=text"_s} << oneQuestion << QStringList{u"@SUM(1,2)"_s}
                              << QList{recordWith(u"sentiment"_s, u"a/m"_s, TextValue{u"=cmd()\nx"_s})}
                              << QByteArray("'=text,sentiment,error\r\n\"'@SUM(1,2)\",\"'=cmd()\nx\",\r\n");
    QTest::newRow("a broken row has too few cells")
        << QStringList{u"id"_s, u"text"_s} << oneQuestion << QStringList{u"1"_s} << QList{failed}
        << QByteArray("id,text,sentiment,error\r\n"
                      "1,,,server_error: It broke.\r\n");
}

void TestOutputWriter::linesOfCsv()
{
    QFETCH(const QStringList, columns);
    QFETCH(const BatchQuestions, questions);
    QFETCH(const QStringList, cells);
    QFETCH(const QList<QueryRecord>, records);
    const auto writer = open(u"out.csv"_s, columns, questions);
    QVERIFY2(writer, qPrintable(m_problem));
    QVERIFY(writer->write(rowWith(1, cells), records));
    QVERIFY2(writer->commit(), qPrintable(writer->problem()));
    QTEST(contentOf(path(u"out.csv"_s)), "content");
}

void TestOutputWriter::nothingHappensBeforeTheEnd()
{
    QFile before(path(u"kept.csv"_s));
    QVERIFY(before.open(QIODevice::WriteOnly) && before.write("before") == 6);
    before.close();
    const qsizetype files = QDir(m_folder.path()).entryList(QDir::Files | QDir::Hidden).size();
    {
        const auto writer = open(u"kept.csv"_s, {u"text"_s});
        QVERIFY(writer);
        for (int row = 0; row < 100'000; ++row)
            QVERIFY(writer->write(rowWith(1, {u"good"_s}), {recordWith(u"sentiment"_s, u"a/m"_s, positive)}));
        QCOMPARE(contentOf(path(u"kept.csv"_s)), QByteArray("before"));
    }
    QCOMPARE(contentOf(path(u"kept.csv"_s)), QByteArray("before"));
    QCOMPARE(QDir(m_folder.path()).entryList(QDir::Files | QDir::Hidden).size(), files);
}

void TestOutputWriter::theFileThatWasThereKeepsItsPermissions()
{
    QFile before(path(u"private.csv"_s));
    QVERIFY(before.open(QIODevice::WriteOnly));
    before.close();
    const auto mode = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
    QVERIFY(before.setPermissions(mode));
    const auto writer = open(u"private.csv"_s, {u"text"_s});
    QVERIFY(writer && writer->commit());
    const auto all =
        mode | QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;
    QCOMPARE(QFile::permissions(path(u"private.csv"_s)) & all, QFileDevice::Permissions(mode));
}

void TestOutputWriter::aLinkStaysALink()
{
    QVERIFY(QDir(m_folder.path()).mkdir(u"elsewhere"_s));
    QFile before(path(u"elsewhere/real.csv"_s));
    QVERIFY(before.open(QIODevice::WriteOnly));
    before.close();
    QVERIFY(QFile::link(before.fileName(), path(u"link.csv"_s)));
    const auto writer = open(u"link.csv"_s, {u"text"_s});
    QVERIFY(writer && writer->commit());
    QVERIFY(QFileInfo(path(u"link.csv"_s)).isSymLink());
    QCOMPARE(contentOf(before.fileName()), QByteArray("text,sentiment,error\r\n"));
}

void TestOutputWriter::refusesWhatCannotBeWritten_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("problem");
    QTest::newRow("another ending")
        << u"out.xlsx"_s << u"\"%1\" cannot be written: the name of the output has to end in .jsonl or .csv."_s;
    QTest::newRow("no ending") << u"out"_s
                               << u"\"%1\" cannot be written: the name of the output has to end in .jsonl or .csv."_s;
    QTest::newRow("a folder that is not there") << u"none/out.csv"_s << u"There is no folder \"%2\" for the output."_s;
    QTest::newRow("a folder") << u"folder.jsonl"_s << u"\"%1\" is a folder, not a file."_s;
    QTest::newRow("a folder that takes no file") << u"proc/out.csv"_s << QString();
}

void TestOutputWriter::refusesWhatCannotBeWritten()
{
    QFETCH(const QString, name);
    QFETCH(const QString, problem);
    QDir(m_folder.path()).mkdir(u"folder.jsonl"_s);
    QFile::link(u"/proc"_s, path(u"proc"_s));
    QVERIFY(!open(name, {u"text"_s}));
    if (problem.isEmpty())
        QVERIFY2(m_problem.contains("cannot be written: "_L1), qPrintable(m_problem));
    else
        QCOMPARE(m_problem,
                 problem.contains("%1"_L1) ? problem.arg(path(name))
                                           : QString(problem).replace("%2"_L1, path(u"none"_s)));
}

void TestOutputWriter::aFullDiskIsNoticed_data()
{
    QTest::addColumn<QString>("ending");
    QTest::addColumn<int>("rows");
    for (const QString &ending : {u"csv"_s, u"jsonl"_s}) {
        QTest::addRow("%s, at the end", qPrintable(ending)) << ending << 200;
        QTest::addRow("%s, in the middle", qPrintable(ending)) << ending << 100'000;
    }
}

void TestOutputWriter::aFullDiskIsNoticed()
{
    QFETCH(const QString, ending);
    QFETCH(const int, rows);
    const QString name = u"full."_s + ending;
    QFile before(path(name));
    QVERIFY(before.open(QIODevice::WriteOnly) && before.write("before") == 6);
    before.close();
    bool written = true;
    {
        const FullDisk disk(1000);
        const auto writer = open(name, {u"text"_s});
        QVERIFY2(writer, qPrintable(m_problem));
        for (int row = 0; row < rows && written; ++row)
            written = writer->write(rowWith(1, {u"good"_s}), {recordWith(u"sentiment"_s, u"a/m"_s, positive)});
        QVERIFY(!writer->commit());
        QVERIFY2(writer->problem().contains("cannot be written: "_L1), qPrintable(writer->problem()));
    }
    QCOMPARE(written, rows < 1000);
    QCOMPARE(contentOf(path(name)), QByteArray("before"));
}

void TestOutputWriter::everyCellComesBack_data()
{
    QTest::addColumn<QString>("input");
    QString ugly = u"id,text,note\r\n"_s;
    const QStringList cells{u"plain"_s,
                            u"a, b; c\td"_s,
                            u"say \"hi\""_s,
                            u"\""_s,
                            u"\"\""_s,
                            u"x\r\ny\nz\rw"_s,
                            u"=1+1"_s,
                            u"-1.5"_s,
                            u"- item"_s,
                            u" blanks "_s,
                            u"Grüße 😀 语"_s,
                            u"'quoted'"_s,
                            u"\u0001\u001b[2J"_s,
                            u"\uFEFFmark"_s};
    for (qsizetype row = 0; row < cells.size(); ++row)
        ugly += u"%1,\"%2\",\"%3\"\r\n"_s.arg(QString::number(row), QString(cells.at(row)).replace(u'"', u"\"\""_s),
                                              QString(cells.at((row + 1) % cells.size())).replace(u'"', u"\"\""_s));
    QFile file(path(u"ugly.csv"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(ugly.toUtf8());
    QTest::newRow("ugly cells") << file.fileName();
    for (const char *name : {"amazon_reviews", "amazon_sentences", "nyt_editorials"})
        QTest::newRow(name) << QString(QStringLiteral(FANLIGHT_SHARED_DIR "/data/") + QString::fromLatin1(name)
                                       + u".csv"_s);
}

void TestOutputWriter::everyCellComesBack()
{
    QFETCH(const QString, input);
    if (!QFile::exists(input))
        QSKIP("The rated texts are not there.");
    auto opened = openTable(input, {});
    QVERIFY(std::holds_alternative<std::unique_ptr<TableReader>>(opened));
    const auto &table = std::get<std::unique_ptr<TableReader>>(opened);
    const QStringList columns = table->columns();
    const auto csv = open(u"back.csv"_s, columns);
    const auto json = open(u"back.jsonl"_s, columns);
    QVERIFY(csv && json);
    QList<QStringList> rows;
    while (const auto row = table->next()) {
        rows.append(row->cells);
        const QList<QueryRecord> records{recordWith(u"sentiment"_s, u"a/m"_s, positive)};
        QVERIFY(csv->write(*row, records) && json->write(*row, records));
    }
    QVERIFY(csv->commit() && json->commit());

    // By our own reader.
    auto again = openTable(path(u"back.csv"_s), {u"text"_s, u"id"_s});
    QVERIFY(std::holds_alternative<std::unique_ptr<TableReader>>(again));
    const auto &back = std::get<std::unique_ptr<TableReader>>(again);
    QCOMPARE(back->columns(), columns + QStringList({u"sentiment"_s, u"error"_s}));
    for (const QStringList &cells : rows) {
        const auto row = back->next();
        QVERIFY(row);
        for (qsizetype column = 0; column < columns.size(); ++column)
            QCOMPARE(original(row->cells.at(column)), cells.at(column));
    }
    QVERIFY(!back->next());

    // The other output, which keeps everything as it was.
    const QList<QByteArray> lines = contentOf(path(u"back.jsonl"_s)).trimmed().split('\n');
    QCOMPARE(lines.size(), rows.size());
    for (qsizetype row = 0; row < rows.size(); ++row) {
        // QJsonDocument would drop a byte order mark at the beginning of a string.
        const JsonObjectScan line(lines.at(row));
        const JsonObjectScan object(line.member(u"input"_s)->value);
        for (qsizetype column = 0; column < columns.size(); ++column)
            QCOMPARE(jsonString(object.member(columns.at(column))->value), rows.at(row).at(column));
    }

    const std::optional<QJsonArray> python = readByPython(path(u"back.csv"_s));
    if (!python)
        QSKIP("There is no python3 to read the file as well.");
    QCOMPARE(python->size(), rows.size() + 1);
    for (qsizetype row = 0; row < rows.size(); ++row) {
        for (qsizetype column = 0; column < columns.size(); ++column)
            QCOMPARE(original(python->at(row + 1)[column].toString()), rows.at(row).at(column));
    }
}

QTEST_GUILESS_MAIN(TestOutputWriter)
#include "tst_outputwriter.moc"
