// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/loopbackserver.h"
#include "tests/unit/app/cliprocess.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <csignal>

using namespace Fanlight;
using namespace Qt::StringLiterals;

namespace {

//! The records of a CSV text, its quoting undone.
QList<QStringList> csvRecords(const QString &text)
{
    QList<QStringList> records{{}};
    QString cell;
    bool quoted = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar character = text.at(i);
        if (quoted && character == u'"' && text.mid(i + 1, 1) == "\""_L1) {
            cell += text.at(++i);
        } else if (character == u'"') {
            quoted = !quoted;
        } else if (!quoted && (character == u',' || character == u'\n')) {
            records.last().append(std::exchange(cell, {}));
            if (character == u'\n')
                records.append(QStringList());
        } else if (quoted || character != u'\r') {
            cell += character;
        }
    }
    records.removeLast();
    return records;
}

} // namespace

class TestCliLog final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void showsWhatWasAsked();
    void everyAttemptIsAnEntryOfTheHar();
    void csvIsWholeAndHarmless();
    void jsonNamesWhatTheOutputNames();
    void filters_data();
    void filters();
    void nothingRecorded_data();
    void nothingRecorded();
    void anUnreadableAnswerHasFailed();
    void theKeyIsNowhere();
    void costsAreByDayAndModel();
    void deletesWhatIsConfirmed();
    void deletesNothingThatIsYounger();
    void filesAreForTheirOwnerOnly();
    void twoProgramsAtOnce();
    void aRunRemovesWhatIsTooOld();
    void anInterruptedRunIsRecorded();
    void storesThatCannotBeRead_data();
    void storesThatCannotBeRead();
    void aStoreThatCannotBeWrittenLosesNoAnswer();
    void aDataDirectoryThatIsNoUse_data();
    void aDataDirectoryThatIsNoUse();
    void aReaderThatLeaves();

private:
    QString data() const { return m_folder->filePath(u"data"_s); }
    CliResult run(const QStringList &arguments) { return runCli(QStringList{u"--data-dir"_s, data()} + arguments); }
    CliResult ask(const QUrl &url, const QString &prompt, const QStringList &more = {})
    {
        return run(QStringList{u"ask"_s, prompt, u"-q"_s} + more + targetAt(url));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestCliLog::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestCliLog::showsWhatWasAsked()
{
    QCOMPARE(run({u"analyze"_s, u"--text"_s, u"A wonderful battery."_s, u"-q"_s}).exitCode, 0);
    const CliResult result = run({u"log"_s});
    QCOMPARE(result.exitCode, 0);
    QCOMPARE(result.messages, QByteArray());
    QCOMPARE(result.output.count('\n'), 4);
    for (const char *part :
         {"simulator/extractive", "sentiment", "topics", "summary", "done", "wonderful battery", "positive"})
        QVERIFY2(result.output.contains(part), part);
    const CliResult last = run({u"log"_s, u"--last"_s, u"1"_s});
    QCOMPARE(last.output.count('\n'), 2);
    QVERIFY(last.messages.contains("The newest 1 of 3; --last 3 shows all of them."));
}

void TestCliLog::everyAttemptIsAnEntryOfTheHar()
{
    LoopbackServer server;
    server.setHandler([&server](LoopbackConnection &connection) {
        if (server.requests().size() == 1)
            replyWithError(connection, 503, u"Try later."_s);
        else
            replyWithText(connection, u"Because."_s);
    });
    QCOMPARE(ask(server.url(u"/v1"_s), u"Why?"_s).exitCode, 0);
    const CliResult result = run({u"log"_s, u"--format"_s, u"har"_s});
    QCOMPARE(result.exitCode, 0);
    const QJsonObject log = QJsonDocument::fromJson(result.output).object().value("log"_L1).toObject();
    QCOMPARE(log.value("version"_L1), QJsonValue(u"1.2"_s));
    const QJsonArray entries = log.value("entries"_L1).toArray();
    QCOMPARE(entries.size(), 2);
    const QJsonObject refused = entries.first().toObject();
    const QJsonObject answered = entries.last().toObject();
    QCOMPARE(refused.value("response"_L1).toObject().value("status"_L1), QJsonValue(503));
    QCOMPARE(answered.value("response"_L1).toObject().value("status"_L1), QJsonValue(200));
    QCOMPARE(answered.value("response"_L1)["content"_L1]["text"_L1], QJsonValue(u"Because."_s));
    QCOMPARE(answered.value("request"_L1)["url"_L1], QJsonValue(server.url(u"/v1/chat/completions"_s).toString()));
    QCOMPARE(answered.value("request"_L1)["postData"_L1]["text"_L1], QJsonValue(u"Why?"_s));
    for (const QJsonObject &entry : {refused, answered}) {
        double sum = 0;
        for (const auto &time : entry.value("timings"_L1).toObject())
            sum += std::max(time.toDouble(), 0.0);
        QVERIFY(std::abs(sum - entry.value("time"_L1).toDouble()) < 0.01);
        QVERIFY(sum > 0);
    }
    // The second one starts after the wait.
    const auto startOf = [](const QJsonObject &entry) {
        return QDateTime::fromString(entry.value("startedDateTime"_L1).toString(), Qt::ISODateWithMs);
    };
    QVERIFY(startOf(refused) < startOf(answered));
    QCOMPARE(log.value("pages"_L1).toArray().size(), 1);
    QCOMPARE(log.value("pages"_L1)[0]["id"_L1], answered.value("pageref"_L1));
}

void TestCliLog::csvIsWholeAndHarmless()
{
    LoopbackServer server;
    server.setHandler([](LoopbackConnection &connection) { replyWithText(connection, u"say \"hi\",\nworld"_s); });
    QCOMPARE(ask(server.url(u"/v1"_s), u"=HYPERLINK(\"http://evil\")"_s).exitCode, 0);
    const CliResult result = run({u"log"_s, u"--format"_s, u"csv"_s});
    QCOMPARE(result.exitCode, 0);
    const QList<QStringList> records = csvRecords(QString::fromUtf8(result.output));
    QCOMPARE(records.size(), 2);
    QCOMPARE(records.first().size(), records.last().size());
    const auto cell = [&records](const QString &name) { return records.last().value(records.first().indexOf(name)); };
    QCOMPARE(cell(u"message"_s), u"'=HYPERLINK(\"http://evil\")"_s);
    QCOMPARE(cell(u"reply"_s), u"say \"hi\",\nworld"_s);
    QCOMPARE(cell(u"status"_s), u"done"_s);
    QCOMPARE(cell(u"attempts"_s), u"1"_s);
    QCOMPARE(cell(u"input_tokens"_s), u"11"_s);
    QCOMPARE(cell(u"cost_usd"_s), QString());
}

void TestCliLog::jsonNamesWhatTheOutputNames()
{
    LoopbackServer server;
    server.setHandler([](LoopbackConnection &connection) { replyWithError(connection, 401, u"Wrong key."_s); });
    QCOMPARE(ask(server.url(u"/v1"_s), u"Why?"_s).exitCode, 1);
    const CliResult result = run({u"log"_s, u"--format=json"_s});
    QCOMPARE(result.exitCode, 0);
    QCOMPARE(result.json().size(), 1);
    const QJsonObject line = result.json().first().toObject();
    QCOMPARE(line.value("status"_L1), QJsonValue(u"failed"_s));
    QCOMPARE(line.value("error"_L1)["kind"_L1], QJsonValue(u"auth"_s));
    QCOMPARE(line.value("error"_L1)["http_status"_L1], QJsonValue(401));
    QCOMPARE(line.value("attempts"_L1), QJsonValue(1));
    QCOMPARE(line.value("deliveries"_L1).toArray().size(), 1);
    QCOMPARE(line.value("cost_usd"_L1), QJsonValue(QJsonValue::Null));
    QVERIFY(line.value("time"_L1).toString().endsWith(u'Z'));
}

void TestCliLog::filters_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("entries");
    QTest::newRow("everything") << QStringList{} << 4;
    QTest::newRow("the newest") << QStringList{u"--last=2"_s} << 2;
    QTest::newRow("since") << QStringList{u"--since=1h"_s} << 4;
    QTest::newRow("until") << QStringList{u"--until=1h"_s} << 0;
    QTest::newRow("a text") << QStringList{u"--search"_s, u"WONDERFUL"_s} << 3;
    QTest::newRow("a text that upsets searches") << QStringList{u"--search"_s, u"\"AND * NEAR("_s} << 0;
    QTest::newRow("a target") << QStringList{u"--target=simulator/extractive"_s} << 3;
    QTest::newRow("an endpoint") << QStringList{u"--target=simulator"_s} << 3;
    QTest::newRow("a task") << QStringList{u"--task=topics"_s} << 1;
    QTest::newRow("a status") << QStringList{u"--status=failed"_s} << 1;
}

void TestCliLog::filters()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const int, entries);
    LoopbackServer server;
    server.setHandler([](LoopbackConnection &connection) { replyWithError(connection, 400, u"No."_s); });
    QCOMPARE(run({u"analyze"_s, u"--text"_s, u"A wonderful battery."_s, u"-q"_s}).exitCode, 0);
    QCOMPARE(ask(server.url(u"/v1"_s), u"Why?"_s).exitCode, 1);
    const CliResult result = run(QStringList{u"log"_s, u"--format=json"_s} + arguments);
    QCOMPARE(result.exitCode, 0);
    QCOMPARE(result.json().size(), entries);
    QCOMPARE(result.messages.contains("Nothing that was recorded matches."), entries == 0);
}

void TestCliLog::nothingRecorded_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QByteArray>("output");
    QTest::newRow("table") << u"table"_s << QByteArray();
    QTest::newRow("json") << u"json"_s << QByteArray("[]\n");
    QTest::newRow("har")
        << u"har"_s
        << QByteArray("{\"log\":{\"version\":\"1.2\",\"creator\":{\"name\":\"Fanlight\",\"version\":\"" FANLIGHT_VERSION
                      "\"},\n\"entries\":[],\n\"pages\":[]}}\n");
}

void TestCliLog::nothingRecorded()
{
    QFETCH(const QString, format);
    QFETCH(const QByteArray, output);
    const CliResult result = run({u"log"_s, u"--format"_s, format});
    QCOMPARE(result.exitCode, 0);
    QCOMPARE(result.output, output);
    QVERIFY2(result.messages.contains("Nothing was recorded in"), result.messages.constData());
    QVERIFY2(!QFile::exists(data()), "looking makes nothing");
}

void TestCliLog::anUnreadableAnswerHasFailed()
{
    LoopbackServer server;
    server.setHandler([](LoopbackConnection &connection) { replyWithText(connection, u"As a language model, I…"_s); });
    QCOMPARE(run(QStringList{u"analyze"_s, u"--text"_s, u"x"_s, u"--tasks=sentiment"_s, u"-q"_s}
                 + targetAt(server.url(u"/v1"_s)))
                 .exitCode,
             1);
    const QJsonArray lines = run({u"log"_s, u"--format=json"_s}).json();
    QCOMPARE(lines.first()["status"_L1], QJsonValue(u"failed"_s));
    QCOMPARE(lines.first()["error"_L1]["kind"_L1], QJsonValue(u"unreadable_answer"_s));
}

void TestCliLog::theKeyIsNowhere()
{
    const QByteArray key = "sk-canary-0123456789-abcdef";
    LoopbackServer server;
    server.setHandler([&key](LoopbackConnection &connection) {
        replyWithError(connection, 401, u"Incorrect API key provided: "_s + QString::fromLatin1(key));
    });
    CliProcess cli;
    cli.setVariable(u"MY_KEY"_s, QString::fromLatin1(key));
    cli.start(QStringList{u"--data-dir"_s, data(), u"ask"_s, u"Is this my key: "_s + QString::fromLatin1(key)}
              + targetAt(server.url(u"/v1"_s)) + QStringList{u"--key-env"_s, u"MY_KEY"_s});
    QCOMPARE(cli.result().exitCode, 1);
    QVERIFY(headerValue(server.requests().first().headers, "authorization").value_or(QByteArray()).contains(key));
    for (const QString &format : {u"table"_s, u"csv"_s, u"json"_s, u"har"_s}) {
        const CliResult result = run({u"log"_s, u"--format"_s, format});
        QCOMPARE(result.exitCode, 0);
        QVERIFY(result.output.contains("[key]"));
        QVERIFY(!result.output.contains("canary"));
    }
    const QFileInfoList files = QDir(data()).entryInfoList(QDir::Files);
    QVERIFY(!files.isEmpty());
    for (const QFileInfo &info : files) {
        QFile file(info.filePath());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(!file.readAll().contains("canary"), qPrintable(info.fileName()));
    }
}

void TestCliLog::costsAreByDayAndModel()
{
    LoopbackServer server;
    server.setHandler([](LoopbackConnection &connection) { replyWithText(connection, u"Yes."_s); });
    QCOMPARE(ask(server.url(u"/v1"_s), u"Why?"_s).exitCode, 0);
    QCOMPARE(run({u"analyze"_s, u"--text"_s, u"Fine."_s, u"-q"_s}).exitCode, 0);
    const QString today = QDate::currentDate().toString(Qt::ISODate);

    const CliResult json = run({u"log"_s, u"--costs"_s, u"--format=json"_s});
    QCOMPARE(json.exitCode, 0);
    QCOMPARE(json.json().size(), 2);
    for (const auto &value : json.json()) {
        const bool free = value["endpoint"_L1] == "simulator"_L1;
        QCOMPARE(value["day"_L1], QJsonValue(today));
        QCOMPARE(value["queries"_L1], QJsonValue(free ? 3 : 1));
        QCOMPARE(value["cost_usd"_L1], free ? QJsonValue(0.0) : QJsonValue(QJsonValue::Null));
        QCOMPARE(value["unknown_costs"_L1], QJsonValue(free ? 0 : 1));
    }
    const QList<QStringList> csv =
        csvRecords(QString::fromUtf8(run({u"log"_s, u"--costs"_s, u"--format=csv"_s}).output));
    QCOMPARE(csv.size(), 3);
    QCOMPARE(csv.first().first(), u"day"_s);
    const CliResult table = run({u"log"_s, u"--costs"_s});
    QVERIFY2(table.output.contains("simulator/extractive"), table.output.constData());
    QVERIFY2(table.output.contains("together"), table.output.constData());
    QCOMPARE(run({u"log"_s, u"--costs"_s, u"--until=1h"_s, u"--format=json"_s}).output, "[]\n");
}

void TestCliLog::deletesWhatIsConfirmed()
{
    QCOMPARE(run({u"log"_s, u"--delete"_s, u"--yes"_s}).exitCode, 0);
    QVERIFY2(!QFile::exists(data()), "where nothing was recorded nothing is made");
    QCOMPARE(run({u"analyze"_s, u"--text"_s, u"Fine."_s, u"-q"_s}).exitCode, 0);
    const CliResult asked = run({u"log"_s, u"--delete"_s});
    QCOMPARE(asked.exitCode, 2);
    QVERIFY2(asked.messages.contains("to delete: 3."), asked.messages.constData());
    QVERIFY2(asked.messages.contains("--yes"), asked.messages.constData());
    QCOMPARE(run({u"log"_s, u"--format=json"_s}).json().size(), 3);
    const CliResult done = run({u"log"_s, u"--delete"_s, u"--yes"_s});
    QCOMPARE(done.exitCode, 0);
    QCOMPARE(done.output, "Deleted queries: 3.\n");
    QCOMPARE(run({u"log"_s, u"--format=json"_s}).output, "[]\n");
}

void TestCliLog::deletesNothingThatIsYounger()
{
    QCOMPARE(run({u"analyze"_s, u"--text"_s, u"Fine."_s, u"-q"_s}).exitCode, 0);
    const CliResult older = run({u"log"_s, u"--delete"_s, u"--yes"_s, u"--until=1h"_s});
    QCOMPARE(older.exitCode, 0);
    QVERIFY2(older.messages.contains("Nothing that was recorded is older."), older.messages.constData());
    QCOMPARE(run({u"log"_s, u"--delete"_s, u"--yes"_s, u"--until=2999-01-01"_s}).exitCode, 2);
    QCOMPARE(run({u"log"_s, u"--format=json"_s}).json().size(), 3);
}

void TestCliLog::filesAreForTheirOwnerOnly()
{
    QCOMPARE(run({u"ask"_s, u"Why?"_s, u"-q"_s}).exitCode, 0);
    QCOMPARE(int(QFileInfo(data()).permissions() & 0x777), 0x700);
    const QFileInfoList files = QDir(data()).entryInfoList(QDir::Files);
    QVERIFY(!files.isEmpty());
    for (const QFileInfo &file : files)
        QVERIFY2((file.permissions() & 0x77) == 0, qPrintable(file.fileName()));
}

void TestCliLog::twoProgramsAtOnce()
{
    std::array<CliProcess, 4> programs;
    for (CliProcess &program : programs)
        program.start({u"--data-dir"_s, data(), u"analyze"_s, u"--text"_s, u"A wonderful battery."_s, u"-q"_s});
    for (CliProcess &program : programs) {
        const CliResult result = program.result();
        QCOMPARE(result.exitCode, 0);
        QCOMPARE(result.messages, QByteArray());
    }
    const QJsonArray lines = run({u"log"_s, u"--format=json"_s}).json();
    QCOMPARE(lines.size(), 12);
    QSet<QString> runs;
    for (const auto &line : lines)
        runs.insert(line.toObject().value("run"_L1).toString());
    QCOMPARE(runs.size(), 4);
}

void TestCliLog::aRunRemovesWhatIsTooOld()
{
    LoopbackServer server;
    server.setHandler([](LoopbackConnection &connection) { replyWithText(connection, u"Because."_s); });
    QCOMPARE(ask(server.url(u"/v1"_s), u"Old?"_s).exitCode, 0);
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"ageing"_s);
        database.setDatabaseName(data() + u"/fanlight.db"_s);
        QVERIFY(database.open());
        QVERIFY(QSqlQuery(database).exec(u"UPDATE queries SET time = time - 172800000"_s));
    }
    QSqlDatabase::removeDatabase(u"ageing"_s);
    QFile settings(data() + u"/settings.ini"_s);
    QVERIFY(settings.open(QIODevice::WriteOnly));
    settings.write("[fanlight]\nversion = 1\n[privacy]\nretentionDays = 1\n");
    settings.close();
    QCOMPARE(ask(server.url(u"/v1"_s), u"Young?"_s).exitCode, 0);
    const QJsonArray lines = run({u"log"_s, u"--format=json"_s}).json();
    QCOMPARE(lines.size(), 1);
    QCOMPARE(lines.first()["message"_L1], QJsonValue(u"Young?"_s));
}

void TestCliLog::anInterruptedRunIsRecorded()
{
    LoopbackServer server;
    server.setHandler([](LoopbackConnection &connection) {
        connection.beginChunks();
        connection.chunk(chatEvent(u"It is qui"_s));
    });
    CliProcess cli;
    cli.start(QStringList{u"--data-dir"_s, data(), u"ask"_s, u"Why?"_s, u"--max-attempts=1"_s}
              + targetAt(server.url(u"/v1"_s)));
    QTRY_COMPARE(cli.output(), "It is qui");
    cli.sendSignal(SIGINT);
    QCOMPARE(cli.result().exitCode, 3);
    const QJsonArray lines = run({u"log"_s, u"--format=json"_s}).json();
    QCOMPARE(lines.size(), 1);
    QCOMPARE(lines.first()["status"_L1], QJsonValue(u"cancelled"_s));
    QCOMPARE(lines.first()["reply"_L1], QJsonValue(u"It is qui"_s));
}

void TestCliLog::storesThatCannotBeRead_data()
{
    QTest::addColumn<bool>("damaged");
    QTest::addColumn<QByteArray>("words");
    QTest::newRow("a damaged file") << true << QByteArray("was damaged. It was renamed to");
    QTest::newRow("a file of a later version") << false << QByteArray("a later version of Fanlight wrote it");
}

void TestCliLog::storesThatCannotBeRead()
{
    QFETCH(const bool, damaged);
    QFETCH(const QByteArray, words);
    QVERIFY(QDir().mkpath(data()));
    const QString path = data() + u"/fanlight.db"_s;
    if (damaged) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray("no database ").repeated(1000));
    } else {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s);
        database.setDatabaseName(path);
        QVERIFY(database.open());
        QSqlQuery(u"PRAGMA user_version = 99"_s, database).next();
        database.close();
    }
    const CliResult result = run({u"log"_s});
    QCOMPARE(result.exitCode, 2);
    QCOMPARE(result.output, QByteArray());
    QVERIFY2(result.messages.contains(words), result.messages.constData());
}

void TestCliLog::aStoreThatCannotBeWrittenLosesNoAnswer()
{
    QVERIFY(QDir().mkpath(data()));
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"newer"_s);
    database.setDatabaseName(data() + u"/fanlight.db"_s);
    QVERIFY(database.open());
    QSqlQuery(u"PRAGMA user_version = 99"_s, database).next();
    database.close();
    LoopbackServer server;
    server.setHandler([](LoopbackConnection &connection) { replyWithText(connection, u"Because."_s); });
    const CliResult result = ask(server.url(u"/v1"_s), u"Why?"_s);
    QCOMPARE(result.exitCode, 0);
    QCOMPARE(result.output, "Because.\n");
    QVERIFY2(result.messages.contains("Nothing can be recorded in"), result.messages.constData());
}

void TestCliLog::aDataDirectoryThatIsNoUse_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("words");
    QTest::newRow("a file") << u"file"_s << QByteArray("is not a folder");
    QTest::newRow("inside a file") << u"file/inside"_s << QByteArray("cannot be created");
    QTest::newRow("not writable") << u"/proc/self"_s << QByteArray("cannot be written to");
}

void TestCliLog::aDataDirectoryThatIsNoUse()
{
    QFETCH(QString, path);
    QFETCH(const QByteArray, words);
    QFile file(m_folder->filePath(u"file"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    if (!path.startsWith(u'/'))
        path = m_folder->filePath(path);
    LoopbackServer server;
    const CliResult result =
        runCli(QStringList{u"--data-dir"_s, path, u"ask"_s, u"Why?"_s} + targetAt(server.url(u"/v1"_s)));
    QCOMPARE(result.exitCode, 2);
    QVERIFY2(result.messages.contains(words), result.messages.constData());
    QCOMPARE(result.messages.count('\n'), 1);
    QCOMPARE(server.accepted(), 0);
}

void TestCliLog::aReaderThatLeaves()
{
    QCOMPARE(run({u"ask"_s, u"Why?"_s, u"-q"_s}).exitCode, 0);
    CliProcess cli;
    cli.process().setProgram(u"/bin/sh"_s);
    cli.start({u"-c"_s, u"{ \"$@\"; echo \"exit $?\" >&2; } | true"_s, u"sh"_s, cliProgram(), u"--data-dir"_s, data(),
               u"log"_s});
    QCOMPARE(cli.result().messages, "exit 0\n");
}

QTEST_GUILESS_MAIN(TestCliLog)
#include "tst_cli_log.moc"
