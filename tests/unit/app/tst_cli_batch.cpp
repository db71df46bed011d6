// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/app/batchfiles.h"
#include "tests/unit/app/pseudoterminal.h"

#include <QDir>
#include <QFileInfo>
#include <QTest>

#include <csignal>
#include <sys/resource.h>

using namespace Fanlight;
using namespace Qt::StringLiterals;

namespace {

void answerAll(LoopbackServer &server)
{
    server.setHandler([](LoopbackConnection &connection) { replyWithText(connection, u"positive"_s); });
}

//! One failure for each row of which the number ends in this digit.
void failSome(LoopbackServer &server, const QString &digit)
{
    server.setHandler([digit](LoopbackConnection &connection) {
        if (textOf(connection.request()).endsWith(digit))
            replyWithError(connection, 400, u"Not this one."_s);
        else
            replyWithText(connection, u"positive"_s);
    });
}

} // namespace

class CliBatchTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesALineForEachQuery();
    void writesATable();
    void failsSomeAndAsksThemAgain();
    void refuses_data();
    void refuses();
    void refusesWhatIsNoLongerTheSame_data();
    void refusesWhatIsNoLongerTheSame();
    void refusesASecondProcess();
    void restartBeginsAnew();
    void plansWithoutSending();
    void aBudgetNeedsAPrice();
    void aBudgetIsNotPassed();
    void stopsWhenInterrupted();
    void aRefusedKeyIsSaidOnce();
    void aFullDiskStopsIt();
    void aFullDiskAtTheEndKeepsTheOldOutput();
    void anOutputThatIsTakenMeanwhile();
    void showsABarOnATerminal();
    void theSimulatorMayMove();
};

void CliBatchTest::writesALineForEachQuery()
{
    const BatchFiles files(30);
    LoopbackServer server;
    answerAll(server);
    const CliResult result = runCli(files.command(server));
    QVERIFY2(result.exitCode == 0, result.messages.constData());
    QCOMPARE(result.output, QByteArray());
    const QList<QJsonObject> lines = files.lines();
    QCOMPARE(lines.size(), 30);
    for (int i = 0; i < 30; ++i) {
        const QString number = QString::number(i + 1);
        QCOMPARE(lines.at(i).value(u"row"_s), QJsonValue(i + 1));
        QCOMPARE(lines.at(i).value(u"id"_s), QJsonValue(QString(u"r"_s + number)));
        QCOMPARE(lines.at(i).value(u"status"_s), QJsonValue(u"done"_s));
        QCOMPARE(lines.at(i).value(u"answer"_s), QJsonValue(QJsonObject{{u"label"_s, u"positive"_s}}));
        QCOMPARE(
            lines.at(i).value(u"input"_s),
            QJsonValue(QJsonObject{{u"id"_s, QString(u"r"_s + number)}, {u"text"_s, QString(u"text-"_s + number)}}));
    }
    const QJsonObject summary = files.summary();
    QCOMPARE(summary.value(u"rows"_s), QJsonValue(30));
    QCOMPARE(summary.value(u"done"_s), QJsonValue(30));
    QCOMPARE(summary.value(u"attempts"_s), QJsonValue(30));
    QCOMPARE(summary.value(u"input_tokens"_s), QJsonValue(330));
    QCOMPARE(summary.value(u"stopped"_s), QJsonValue());
    QVERIFY(!summary.contains(u"possibly_billed_twice"_s));
    QVERIFY(summary.value(u"max_in_flight"_s).toInt() >= 1);
    QVERIFY(summary.value(u"p50_ms"_s).toDouble() > 0);

    // Once more: nothing is sent, and the output is written again.
    QVERIFY(QFile::remove(files.output()));
    QCOMPARE(runCli(files.command(server, {u"-q"_s})).exitCode, 0);
    QCOMPARE(files.lines(), lines);
    QCOMPARE(server.delivered(), 30);
    QCOMPARE(files.summary().value(u"possibly_billed_twice"_s), QJsonValue(0));
}

void CliBatchTest::writesATable()
{
    const BatchFiles files(3);
    LoopbackServer server;
    answerAll(server);
    QStringList command = files.command(server, {u"-q"_s});
    command.replace(3, files.path(u"out.csv"));
    QCOMPARE(runCli(command).exitCode, 0);
    QCOMPARE(BatchFiles::contentOf(files.path(u"out.csv")).split('\n').first().trimmed(), "id,text,sentiment,error");
    QVERIFY(BatchFiles::contentOf(files.path(u"out.csv")).contains("r2,text-2,positive,"));
}

void CliBatchTest::failsSomeAndAsksThemAgain()
{
    const BatchFiles files(20);
    LoopbackServer server;
    failSome(server, u"3"_s);
    const CliResult first = runCli(files.command(server));
    QVERIFY2(first.exitCode == 1, first.messages.constData());
    QVERIFY(first.messages.contains("--retry-failed"));
    QCOMPARE(files.summary().value(u"failed"_s), QJsonValue(2));
    QCOMPARE(files.lines().at(2).value(u"error"_s)[u"kind"_s], QJsonValue(u"invalid_request"_s));
    QCOMPARE(files.lines().at(2).value(u"error"_s)[u"http_status"_s], QJsonValue(400));

    // Without being told to, it does not ask again.
    QCOMPARE(runCli(files.command(server)).exitCode, 1);
    QCOMPARE(server.delivered(), 20);
    answerAll(server);
    QCOMPARE(runCli(files.command(server, {u"--retry-failed"_s})).exitCode, 0);
    QCOMPARE(server.delivered(), 22);
    QCOMPARE(files.summary().value(u"done"_s), QJsonValue(20));
    QCOMPARE(files.summary().value(u"attempts"_s), QJsonValue(22));
    QCOMPARE(files.lines().size(), 20);
}

void CliBatchTest::refuses_data()
{
    QTest::addColumn<QStringList>("changes"); // "position=value" of the command
    QTest::addColumn<QStringList>("more");
    QTest::addColumn<QString>("sentence");
    const QStringList none;
    QTest::newRow("no such table") << QStringList{u"1=missing.csv"_s} << none << u"missing.csv"_s;
    QTest::newRow("a table of an unknown kind") << QStringList{u"1=in.xlsx"_s} << none << u"in.xlsx"_s;
    QTest::newRow("an output of an unknown kind") << QStringList{u"3=out.xlsx"_s} << none << u"out.xlsx"_s;
    QTest::newRow("an output nowhere") << QStringList{u"3=nowhere/out.csv"_s} << none << u"There is no folder"_s;
    QTest::newRow("the output is the input") << QStringList{u"3=in.csv"_s} << none << u"is the input itself"_s;
    QTest::newRow("the output is a folder") << QStringList{u"3=folder.csv"_s} << none << u"is a folder"_s;
    QTest::newRow("no such column") << none << QStringList{u"--text-column"_s, u"review"_s} << u"review"_s;
    QTest::newRow("no such id column") << none << QStringList{u"--id-column"_s, u"key"_s} << u"key"_s;
    QTest::newRow("a summary nowhere") << QStringList{u"7=nowhere/s.json"_s} << none << u"nowhere/s.json"_s;
    QTest::newRow("two tables") << none << QStringList{u"other.csv"_s} << u"one table"_s;
    QTest::newRow("anew and again") << none << QStringList{u"--restart"_s, u"--retry-failed"_s} << u"--restart"_s;
    QTest::newRow("a strange way") << none << QStringList{u"--via"_s, u"pigeon"_s} << u"--via"_s;
    QTest::newRow("a negative budget") << none << QStringList{u"--budget-usd=-1"_s} << u"--budget-usd"_s;
    QTest::newRow("somebody's journal") << QStringList{u"3=letter.csv"_s} << none << u"no journal of a batch"_s;
}

void CliBatchTest::refuses()
{
    QFETCH(QStringList, changes);
    QFETCH(QStringList, more);
    QFETCH(QString, sentence);
    const BatchFiles files(3);
    QVERIFY(QDir().mkdir(files.path(u"folder.csv")));
    BatchFiles::setContent(files.path(u"in.xlsx"), "PK");
    BatchFiles::setContent(files.path(u"letter.csv.journal"), "Dear journal, this is private.");
    LoopbackServer server;
    QStringList command = files.command(server, more);
    for (const QString &change : changes)
        command.replace(change.section(u'=', 0, 0).toInt(), files.path(change.section(u'=', 1)));
    const CliResult result = runCli(command);
    QCOMPARE(result.exitCode, 2);
    QVERIFY2(result.messages.contains(sentence.toUtf8()), result.messages.constData());
    QCOMPARE(result.messages.count('\n'), 1);
    QVERIFY(result.messages.startsWith("fanlight-cli: "));
    QCOMPARE(server.accepted(), 0);
    QVERIFY(!QFileInfo::exists(files.output()));
    QVERIFY(!QFileInfo::exists(files.journal()));
    QCOMPARE(BatchFiles::contentOf(files.path(u"letter.csv.journal")), "Dear journal, this is private.");
    QVERIFY(BatchFiles::contentOf(files.input()).startsWith("id,text\r\n"));
}

void CliBatchTest::refusesWhatIsNoLongerTheSame_data()
{
    QTest::addColumn<QString>("change");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("the input") << u"input"_s << u"The input has changed"_s;
    QTest::newRow("the tasks") << u"tasks"_s << u"with the tasks sentiment, and now the tasks topics are chosen"_s;
    QTest::newRow("the target") << u"model"_s << u"with the targets"_s;
    QTest::newRow("the text column") << u"column"_s << u"with the text column \"text\", not \"id\""_s;
}

void CliBatchTest::refusesWhatIsNoLongerTheSame()
{
    QFETCH(QString, change);
    QFETCH(QString, sentence);
    const BatchFiles files(3);
    LoopbackServer server;
    answerAll(server);
    QStringList command = files.command(server);
    QCOMPARE(runCli(command).exitCode, 0);
    const QByteArray output = BatchFiles::contentOf(files.output());
    const QByteArray journal = BatchFiles::contentOf(files.journal());
    if (change == "input"_L1)
        BatchFiles::setContent(files.input(), BatchFiles::contentOf(files.input()).replace("text-2", "text-9"));
    else if (change == "tasks"_L1)
        command.replace(5, u"topics"_s);
    else if (change == "model"_L1)
        command.replace(command.indexOf(u"m"_s), u"other"_s);
    else
        command += {u"--text-column"_s, u"id"_s};
    const CliResult result = runCli(command);
    QCOMPARE(result.exitCode, 2);
    QVERIFY2(result.messages.contains(sentence.toUtf8()), result.messages.constData());
    QVERIFY(result.messages.contains("--restart"));
    QCOMPARE(result.messages.count('\n'), 1);
    QCOMPARE(server.delivered(), 3);
    QCOMPARE(BatchFiles::contentOf(files.output()), output);
    QCOMPARE(BatchFiles::contentOf(files.journal()), journal);
    QCOMPARE(runCli(command + QStringList{u"--restart"_s}).exitCode, 0);
    QCOMPARE(server.delivered(), 6);
}

void CliBatchTest::refusesASecondProcess()
{
    const BatchFiles files(5);
    LoopbackServer server; // which hangs
    CliProcess first;
    first.start(files.command(server, {u"--fixed"_s}));
    QTRY_COMPARE(server.inFlight(), 5);
    const CliResult second = runCli(files.command(server));
    QCOMPARE(second.exitCode, 2);
    QVERIFY2(second.messages.contains("in use"), second.messages.constData());
    QCOMPARE(runCli(files.command(server, {u"--restart"_s})).exitCode, 2);
    QCOMPARE(server.delivered(), 5);
    answerAll(server);
    for (LoopbackConnection *connection : server.held())
        replyWithText(*connection, u"positive"_s);
    QCOMPARE(first.result().exitCode, 0);
    QCOMPARE(files.lines().size(), 5);
}

void CliBatchTest::restartBeginsAnew()
{
    const BatchFiles files(4);
    LoopbackServer server;
    answerAll(server);
    QCOMPARE(runCli(files.command(server)).exitCode, 0);
    QCOMPARE(runCli(files.command(server, {u"--restart"_s})).exitCode, 0);
    QCOMPARE(server.delivered(), 8);
    QCOMPARE(files.lines().size(), 4);
    QVERIFY(!files.summary().contains(u"possibly_billed_twice"_s));
}

void CliBatchTest::plansWithoutSending()
{
    const BatchFiles files(4);
    BatchFiles::setContent(files.input(), "id,text\r\na,One\r\nb,\r\nc,Three\r\n");
    LoopbackServer server;
    answerAll(server);
    const QStringList plan = files.command(server, {u"--plan"_s, u"--rpm"_s, u"1"_s});
    const CliResult before = runCli(plan);
    QVERIFY2(before.exitCode == 0, before.messages.constData());
    QVERIFY2(before.output.contains("3; 1 of them cannot be asked about"), before.output.constData());
    QVERIFY(before.output.contains("2 new, 0 cached"));
    QVERIFY(before.output.contains("unknown"));
    QVERIFY2(before.output.contains("2 m 00 s"), before.output.constData());
    QCOMPARE(server.accepted(), 0);
    for (const QString &path : {files.output(), files.journal(), files.summaryPath()})
        QVERIFY2(!QFileInfo::exists(path), qPrintable(path));

    QCOMPARE(runCli(files.command(server)).exitCode, 1);
    const QByteArray journal = BatchFiles::contentOf(files.journal());
    const CliResult after = runCli(plan);
    QVERIFY2(after.output.contains("0 new, 0 cached, 3 finished before"), after.output.constData());
    QCOMPARE(BatchFiles::contentOf(files.journal()), journal);
    QCOMPARE(server.delivered(), 2);
}

void CliBatchTest::aBudgetNeedsAPrice()
{
    const BatchFiles files(3);
    LoopbackServer server;
    const CliResult result = runCli(files.command(server, {u"--budget-usd"_s, u"1"_s}));
    QCOMPARE(result.exitCode, 2);
    QVERIFY2(result.messages.contains("price of"), result.messages.constData());
    QVERIFY(!QFileInfo::exists(files.journal()));
    QCOMPARE(server.accepted(), 0);
}

void CliBatchTest::aBudgetIsNotPassed()
{
    constexpr int rows = 30;
    const BatchFiles files(rows);
    LoopbackServer server;
    answerAll(server);
    BatchFiles::setContent(files.path(u"prices.json"),
                           R"({"providers": [{"id": "mine", "hosts": ["127.0.0.1:)"
                               + QByteArray::number(server.serverPort())
                               + R"("], "models": [{"id": "m", "prices": [{"input": 100, "output": 200}]}]}]})");
    const auto start = [&](const QString &budget) {
        return runCli(
            QStringList{u"--data-dir"_s, files.path(u"")}
            + files.command(server,
                            {u"--no-cache"_s, u"--budget-usd"_s, budget, u"--max-concurrent"_s, u"3"_s, u"--fixed"_s}));
    };
    const CliResult first = start(u"0.03"_s);
    QVERIFY2(first.exitCode == 3, first.messages.constData());
    QVERIFY2(first.messages.contains("budget"), first.messages.constData());
    const int asked = server.delivered();
    QVERIFY2(asked > 3 && asked < rows, QByteArray::number(asked).constData());
    const double spent = files.summary().value(u"cost_usd"_s).toDouble();
    QVERIFY2(spent > 0 && spent <= 0.03, QByteArray::number(spent).constData());
    QVERIFY(!QFileInfo::exists(files.output()));

    // What was spent counts: the same budget lets nothing more out.
    QCOMPARE(start(u"0.03"_s).exitCode, 3);
    QVERIFY(server.delivered() <= asked + 1);
    const CliResult last = start(u"1"_s);
    QVERIFY2(last.exitCode == 0, last.messages.constData());
    QCOMPARE(server.delivered(), rows);
    const QHash<QString, int> times = timesAsked(server);
    QCOMPARE(times.size(), rows);
    QCOMPARE(files.lines().size(), rows);
}

void CliBatchTest::stopsWhenInterrupted()
{
    const BatchFiles files(40);
    LoopbackServer server;
    server.setHandler([](LoopbackConnection &connection) {
        if (textOf(connection.request()).size() == 6) // text-1 to text-9; the others hang
            replyWithText(connection, u"positive"_s);
    });
    CliProcess cli;
    cli.start(files.command(server, {u"--max-concurrent"_s, u"4"_s, u"--fixed"_s}));
    QTRY_COMPARE(server.delivered(), 13);
    cli.sendSignal(SIGINT);
    QTRY_VERIFY(cli.messages().contains("Stopping"));
    for (LoopbackConnection *connection : server.held())
        replyWithText(*connection, u"positive"_s);
    const CliResult result = cli.result();
    QVERIFY2(result.exitCode == 3, result.messages.constData());
    QVERIFY(result.messages.contains("The same command goes on"));
    QVERIFY(!QFileInfo::exists(files.output()));
    QCOMPARE(files.summary().value(u"stopped"_s), QJsonValue(u"interrupt"_s));
    QCOMPARE(files.summary().value(u"done"_s), QJsonValue(13));
    QCOMPARE(server.delivered(), 13);

    answerAll(server);
    QCOMPARE(runCli(files.command(server)).exitCode, 0);
    QCOMPARE(server.delivered(), 40);
    QCOMPARE(files.lines().size(), 40);
    QCOMPARE(files.summary().value(u"possibly_billed_twice"_s), QJsonValue(0));
}

void CliBatchTest::aRefusedKeyIsSaidOnce()
{
    const BatchFiles files(200);
    LoopbackServer server;
    server.setHandler([](LoopbackConnection &connection) { replyWithError(connection, 401, u"Incorrect key."_s); });
    const CliResult result = runCli(files.command(server, {u"--max-concurrent"_s, u"4"_s, u"--fixed"_s}));
    QVERIFY2(result.exitCode == 3, result.messages.constData());
    QCOMPARE(result.messages.count("does not accept the key"), 1);
    QVERIFY(server.delivered() <= 8);
    QCOMPARE(files.summary().value(u"stopped"_s), QJsonValue(u"auth"_s));
    QCOMPARE(files.summary().value(u"failed"_s), QJsonValue(0));
    QVERIFY(!QFileInfo::exists(files.output()));
    answerAll(server);
    QCOMPARE(runCli(files.command(server)).exitCode, 0);
    QCOMPARE(files.lines().size(), 200);
}

void CliBatchTest::aFullDiskStopsIt()
{
    const BatchFiles files(600);
    LoopbackServer server;
    answerAll(server);
    CliProcess cli;
    // 64 KiB a file is what the "disk" has room for.
    cli.process().setChildProcessModifier([] {
        const rlimit limit{64 * 1024, 64 * 1024};
        ::setrlimit(RLIMIT_FSIZE, &limit);
    });
    cli.start(files.command(server));
    const CliResult result = cli.result();
    QVERIFY2(result.exitCode == 3, result.messages.constData());
    QVERIFY2(result.messages.contains("The journal"), result.messages.constData());
    QVERIFY(!QFileInfo::exists(files.output()));
    QCOMPARE(files.summary().value(u"stopped"_s), QJsonValue(u"journal"_s));
    const int delivered = server.delivered();
    QVERIFY(delivered < 600);
    const CliResult again = runCli(files.command(server));
    QVERIFY2(again.exitCode == 0, again.messages.constData());
    QCOMPARE(files.lines().size(), 600);
    QVERIFY(server.delivered() <= 600 + 32);
}

void CliBatchTest::aFullDiskAtTheEndKeepsTheOldOutput()
{
    const BatchFiles files(400);
    LoopbackServer server;
    answerAll(server);
    QCOMPARE(runCli(files.command(server)).exitCode, 0);
    const QByteArray before = BatchFiles::contentOf(files.output());
    CliProcess cli;
    cli.process().setChildProcessModifier([] {
        const rlimit limit{32 * 1024, 32 * 1024};
        ::setrlimit(RLIMIT_FSIZE, &limit);
    });
    cli.start(files.command(server));
    const CliResult result = cli.result();
    QVERIFY2(result.exitCode == 3, result.messages.constData());
    QVERIFY2(result.messages.contains("Nothing that was answered is lost"), result.messages.constData());
    QCOMPARE(files.summary().value(u"stopped"_s), QJsonValue(u"output"_s));
    QCOMPARE(BatchFiles::contentOf(files.output()), before);
    QCOMPARE(server.delivered(), 400);
}

void CliBatchTest::anOutputThatIsTakenMeanwhile()
{
    const BatchFiles files(3);
    LoopbackServer server; // which hangs
    CliProcess cli;
    cli.start(files.command(server));
    QTRY_COMPARE(server.inFlight(), 3);
    QVERIFY(QDir().mkdir(files.output()));
    for (LoopbackConnection *connection : server.held())
        replyWithText(*connection, u"positive"_s);
    const CliResult result = cli.result();
    QVERIFY2(result.exitCode == 3, result.messages.constData());
    QCOMPARE(files.summary().value(u"stopped"_s), QJsonValue(u"output"_s));
    QVERIFY(QDir().rmdir(files.output()));
    QCOMPARE(runCli(files.command(server)).exitCode, 0);
    QCOMPARE(server.delivered(), 3);
    QCOMPARE(files.lines().size(), 3);
}

void CliBatchTest::showsABarOnATerminal()
{
    const BatchFiles files(20);
    LoopbackServer server; // which hangs
    PseudoTerminal terminal;
    if (!terminal.isOpen())
        QSKIP("There are no pseudo terminals here.");
    CliProcess cli;
    cli.setVariable(u"TERM"_s, u"xterm"_s);
    cli.process().setStandardErrorFile(terminal.path());
    cli.start(files.command(server, {u"--max-concurrent"_s, u"3"_s, u"--fixed"_s}));
    QTRY_VERIFY2(terminal.shown().contains("in flight 3 of 3"), terminal.shown().constData());
    QVERIFY(terminal.shown().contains("[....................] 0 %"));
    answerAll(server);
    for (LoopbackConnection *connection : server.held())
        replyWithText(*connection, u"positive"_s);
    QCOMPARE(cli.result().exitCode, 0);
    QTRY_VERIFY(terminal.shown().contains("\r\x1b[K"));
}

void CliBatchTest::theSimulatorMayMove()
{
    const BatchFiles files(5);
    const QStringList command{u"batch"_s, files.input(), u"-o"_s, files.output(), u"--tasks=sentiment"_s};
    const CliResult first = runCli(command);
    QVERIFY2(first.exitCode == 0, first.messages.constData());
    QVERIFY(first.messages.contains("built-in simulator"));
    // It listens at another port each time, and is the same target all the same.
    QCOMPARE(runCli(command).exitCode, 0);
    QCOMPARE(files.lines().size(), 5);
}

QTEST_GUILESS_MAIN(CliBatchTest)
#include "tst_cli_batch.moc"
