// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/loopbackserver.h"
#include "tests/unit/app/cliprocess.h"

#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace Fanlight;
using namespace Qt::StringLiterals;

class TestCliInterrupt final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void printsWhatFinished_data();
    void printsWhatFinished();
    void textReportSaysWhatWasStopped();
    void askKeepsWhatCame();
    void aSecondOneEndsAtOnce();
    void whileTheTextIsRead();
    void whileANamedPipeIsRead();
};

void TestCliInterrupt::printsWhatFinished_data()
{
    QTest::addColumn<int>("signal");
    QTest::newRow("Ctrl+C") << SIGINT;
    QTest::newRow("SIGTERM") << SIGTERM;
}

void TestCliInterrupt::printsWhatFinished()
{
    QFETCH(int, signal);
    const QTemporaryDir directory;
    const QString summaryPath = directory.filePath(u"summary.json"_s);
    LoopbackServer server;
    server.setHandler([](LoopbackConnection &connection) {
        if (connection.request().body.contains("sentiment"))
            replyWithText(connection, u"positive"_s);
        // The others hang.
    });
    CliProcess cli;
    cli.start(QStringList{u"analyze"_s, u"--sample"_s, u"--format=json"_s, u"--summary"_s, summaryPath}
              + targetAt(server.url(u"/v1"_s)));
    QTRY_VERIFY(cli.messages().contains("[1/3] ") && server.inFlight() == 2);
    cli.sendSignal(signal);
    const CliResult result = cli.result();
    QCOMPARE(result.exitCode, 3);
    QStringList states;
    const QJsonArray lines = result.json();
    for (const QJsonValue &value : lines) {
        const QJsonObject one = value.toObject();
        states.append(one.value(u"task"_s).toString() + u' ' + one.value(u"status"_s).toString() + u' '
                      + one.value(u"error"_s).toObject().value(u"kind"_s).toString());
    }
    QCOMPARE(states, QStringList({u"sentiment done "_s, u"topics failed cancelled"_s, u"summary failed cancelled"_s}));
    QTRY_COMPARE(server.inFlight(), 0);
    QFile file(summaryPath);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonObject summary = QJsonDocument::fromJson(file.readAll()).object();
    QCOMPARE(summary.value(u"stopped"_s), QJsonValue(u"interrupt"_s));
    QCOMPARE(summary.value(u"done"_s), QJsonValue(1));
}

void TestCliInterrupt::textReportSaysWhatWasStopped()
{
    LoopbackServer server;
    CliProcess cli;
    cli.start(QStringList{u"analyze"_s, u"--sample"_s} + targetAt(server.url(u"/v1"_s)));
    QTRY_COMPARE(server.inFlight(), 3);
    cli.sendSignal(SIGINT);
    const CliResult result = cli.result();
    QCOMPARE(result.exitCode, 3);
    QCOMPARE(result.output.count("Stopped before it was done."), 3);
}

void TestCliInterrupt::askKeepsWhatCame()
{
    LoopbackServer server;
    server.setHandler([](LoopbackConnection &connection) {
        connection.beginChunks();
        connection.chunk(chatEvent(u"Half an"_s));
    });
    CliProcess cli;
    cli.start(QStringList{u"ask"_s, u"Why?"_s, u"--max-attempts=1"_s} + targetAt(server.url(u"/v1"_s)));
    QTRY_COMPARE(cli.output(), "Half an");
    cli.sendSignal(SIGINT);
    const CliResult result = cli.result();
    QCOMPARE(result.exitCode, 3);
    QCOMPARE(result.output, "Half an\n");
}

void TestCliInterrupt::aSecondOneEndsAtOnce()
{
    LoopbackServer server;
    CliProcess cli;
    cli.start(QStringList{u"analyze"_s, u"--sample"_s, u"--format=json"_s} + targetAt(server.url(u"/v1"_s)));
    QTRY_COMPARE(server.inFlight(), 3);
    // Both are pending when it goes on, so the first has no time to be carried out.
    cli.sendSignal(SIGSTOP);
    siginfo_t stopped = {};
    QTRY_COMPARE(::waitid(P_PID, id_t(cli.process().processId()), &stopped, WSTOPPED | WNOHANG | WNOWAIT), 0);
    QTRY_VERIFY(::waitid(P_PID, id_t(cli.process().processId()), &stopped, WSTOPPED | WNOHANG | WNOWAIT) == 0
                && stopped.si_pid != 0);
    cli.sendSignal(SIGINT);
    cli.sendSignal(SIGTERM);
    cli.sendSignal(SIGCONT);
    const CliResult result = cli.result();
    QCOMPARE(result.exitCode, 3);
    QCOMPARE(result.output, QByteArray());
}

void TestCliInterrupt::whileTheTextIsRead()
{
    LoopbackServer server;
    CliProcess cli;
    cli.start(QStringList{u"analyze"_s, u"-"_s} + targetAt(server.url(u"/v1"_s)));
    // More than a pipe holds: once it is written, the program is reading.
    cli.write(QByteArray(1024 * 1024, 'a'));
    QTRY_COMPARE(cli.process().bytesToWrite(), 0);
    cli.sendSignal(SIGINT);
    const CliResult result = cli.result();
    QCOMPARE(result.exitCode, 3);
    QCOMPARE(result.output, QByteArray());
    QCOMPARE(server.accepted(), 0);
}

void TestCliInterrupt::whileANamedPipeIsRead()
{
    const QTemporaryDir directory;
    const QString path = directory.filePath(u"pipe"_s);
    QCOMPARE(::mkfifo(QFile::encodeName(path).constData(), 0600), 0);
    CliProcess cli;
    cli.start({u"analyze"_s, path});
    // Opening it for writing waits for the reader; then nothing is written.
    const int writer = ::open(QFile::encodeName(path).constData(), O_WRONLY | O_CLOEXEC);
    QVERIFY(writer >= 0);
    cli.sendSignal(SIGTERM);
    QCOMPARE(cli.result().exitCode, 3);
    ::close(writer);
}

QTEST_GUILESS_MAIN(TestCliInterrupt)
#include "tst_cli_interrupt.moc"
