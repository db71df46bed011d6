// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/protocol.h"
#include "core/simulator/simulatorserver.h"
#include "tests/support/loopbackserver.h"
#include "tests/unit/app/batchfiles.h"
#include "tests/unit/app/cliprocess.h"

#include <QDir>
#include <QDirIterator>
#include <QTest>

#include <csignal>
#include <memory>

using namespace Fanlight;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int rows = 12;
const auto canary = QByteArrayLiteral("sk-canary-9876543210");

SimulatorOptions lasting(std::chrono::milliseconds duration)
{
    SimulatorOptions options;
    options.requiredKey = canary;
    options.batches.duration = duration;
    return options;
}

QStringList command(const BatchFiles &files, const SimulatorServer &server, Protocol protocol,
                    const QStringList &more = {})
{
    const QUrl url = protocol == Protocol::Anthropic ? server.anthropicBaseUrl() : server.openAiBaseUrl();
    return QStringList{u"--data-dir"_s, files.path(u"data"),    u"batch"_s,   files.input(),
                       u"-o"_s,         files.output(),         u"--tasks"_s, u"sentiment"_s,
                       u"--summary"_s,  files.summaryPath(),    u"--url"_s,   url.toString(),
                       u"--protocol"_s, protocolName(protocol), u"--model"_s, SimulatorServer::modelName(),
                       u"--key-env"_s,  u"BATCH_KEY"_s}
    + more;
}

QStringList viaProvider()
{
    return {u"--via"_s, u"provider-batch"_s, u"--poll-seconds"_s, u"0.1"_s};
}

void start(CliProcess &cli, const QStringList &arguments)
{
    cli.setVariable(u"BATCH_KEY"_s, QString::fromLatin1(canary));
    cli.start(arguments);
}

CliResult run(const QStringList &arguments)
{
    CliProcess cli;
    start(cli, arguments);
    return cli.result();
}

//! Every row once, in the order of the input, and answered.
QString problemWith(const BatchFiles &files)
{
    const QList<QJsonObject> lines = files.lines();
    if (lines.size() != rows)
        return u"%1 lines"_s.arg(lines.size());
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (lines.at(i)["row"_L1].toInt() != i + 1 || lines.at(i)["status"_L1].toString() != "done"_L1)
            return u"line %1 is not as it should be"_s.arg(i + 1);
    }
    return {};
}

} // namespace

class TestCliProviderBatch final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersThroughBatches_data();
    void answersThroughBatches();
    void failuresAreInTheOutput();
    void interruptedBatchIsCollectedLater();
    void killedBatchIsCollectedLater_data();
    void killedBatchIsCollectedLater();
    void requestsAreRefusedMeanwhile();
    void restartCancels();
    void restartKeepsWhatItCannotCancel();
    void endpointWithoutTheApi();
    void planIsCheaperAndLater();
    void planCountsWhatIsAtTheProvider();
    void keyIsNowhere();
};

void TestCliProviderBatch::answersThroughBatches_data()
{
    QTest::addColumn<int>("protocol");
    QTest::newRow("chat") << int(Protocol::OpenAiChat);
    QTest::newRow("responses") << int(Protocol::OpenAiResponses);
    QTest::newRow("anthropic") << int(Protocol::Anthropic);
}

void TestCliProviderBatch::answersThroughBatches()
{
    QFETCH(int, protocol);
    SimulatorServer server(lasting(300ms));
    QVERIFY(server.listen());
    const BatchFiles files(rows);
    const CliResult result = run(command(files, server, Protocol(protocol), viaProvider()));
    QVERIFY2(result.exitCode == 0, result.messages.constData());
    QCOMPARE(problemWith(files), QString());
    QCOMPARE(files.summary()["done"_L1].toInt(), rows);
    QCOMPARE(files.summary()["attempts"_L1].toInt(), rows);
    // In the log as every query is.
    const CliResult log = runCli({u"--data-dir"_s, files.path(u"data"), u"log"_s, u"--format=json"_s});
    QCOMPARE(log.json().size(), rows);
    const QJsonObject first = log.json().at(0).toObject();
    QVERIFY2(first["message"_L1].toString().contains(u"text-"_s), log.output.constData());
}

void TestCliProviderBatch::failuresAreInTheOutput()
{
    SimulatorOptions options = lasting(100ms);
    options.batches.expire = true;
    SimulatorServer server(options);
    QVERIFY(server.listen());
    const BatchFiles files(rows);
    const CliResult result = run(command(files, server, Protocol::OpenAiChat, viaProvider()));
    QVERIFY2(result.exitCode == 1, result.messages.constData());
    QCOMPARE(files.summary()["failed"_L1].toInt(), rows / 2);
    const QJsonObject error = files.lines().last()["error"_L1].toObject();
    QCOMPARE(error["code"_L1].toString(), u"batch_expired"_s);
    QVERIFY(error["message"_L1].toString().contains(u"--retry-failed"_s));
}

void TestCliProviderBatch::interruptedBatchIsCollectedLater()
{
    SimulatorServer server(lasting(4s));
    QVERIFY(server.listen());
    const BatchFiles files(rows);
    const QStringList asking = command(files, server, Protocol::OpenAiChat, viaProvider());
    CliProcess cli;
    start(cli, asking);
    QTRY_VERIFY(cli.messages().contains("is the provider's batch"));
    cli.sendSignal(SIGINT);
    const CliResult stopped = cli.result();
    QCOMPARE(stopped.exitCode, 3);
    QVERIFY2(stopped.messages.contains("The providers go on with the 12 queries"), stopped.messages.constData());
    QVERIFY(stopped.messages.contains("The same command collects the results."));
    QCOMPARE(files.summary()["stopped"_L1].toString(), u"interrupt"_s);
    QVERIFY(files.lines().isEmpty());

    const CliResult result = run(asking);
    QVERIFY2(result.exitCode == 0, result.messages.constData());
    QCOMPARE(problemWith(files), QString());
    QVERIFY(!result.messages.contains("is the provider's batch")); // no second one
}

void TestCliProviderBatch::killedBatchIsCollectedLater_data()
{
    answersThroughBatches_data();
}

void TestCliProviderBatch::killedBatchIsCollectedLater()
{
    QFETCH(int, protocol);
    SimulatorServer server(lasting(3s));
    QVERIFY(server.listen());
    const BatchFiles files(rows);
    const QStringList asking = command(files, server, Protocol(protocol), viaProvider());
    CliProcess cli;
    start(cli, asking);
    QTRY_VERIFY(cli.messages().contains("is the provider's batch"));
    cli.sendSignal(SIGKILL);
    cli.result();
    const CliResult result = run(asking);
    QVERIFY2(result.exitCode == 0, result.messages.constData());
    QCOMPARE(problemWith(files), QString());
    QVERIFY(!result.messages.contains("is the provider's batch"));
    // Nothing of the collecting is left beside the output.
    QCOMPARE(QDir(files.path(u"")).entryList({u"fanlight-results*"_s}), QStringList());
}

void TestCliProviderBatch::requestsAreRefusedMeanwhile()
{
    SimulatorServer server(lasting(1h));
    QVERIFY(server.listen());
    const BatchFiles files(rows);
    CliProcess cli;
    start(cli, command(files, server, Protocol::OpenAiChat, viaProvider()));
    QTRY_VERIFY(cli.messages().contains("is the provider's batch"));
    cli.sendSignal(SIGKILL);
    cli.result();
    const qint64 before = server.requestCount();
    const CliResult result = run(command(files, server, Protocol::OpenAiChat));
    QCOMPARE(result.exitCode, 2);
    QVERIFY2(result.messages.contains("--via provider-batch goes on"), result.messages.constData());
    QCOMPARE(server.requestCount(), before);
}

void TestCliProviderBatch::restartCancels()
{
    SimulatorServer server(lasting(1h));
    QVERIFY(server.listen());
    const BatchFiles files(rows);
    CliProcess cli;
    start(cli, command(files, server, Protocol::Anthropic, viaProvider()));
    QTRY_VERIFY(cli.messages().contains("is the provider's batch"));
    cli.sendSignal(SIGKILL);
    cli.result();
    const CliResult result = run(command(files, server, Protocol::Anthropic, {u"--restart"_s}));
    QVERIFY2(result.exitCode == 0, result.messages.constData());
    QVERIFY2(result.messages.contains("is cancelled"), result.messages.constData());
    QCOMPARE(problemWith(files), QString());
}

void TestCliProviderBatch::restartKeepsWhatItCannotCancel()
{
    auto server = std::make_unique<SimulatorServer>(lasting(1h));
    QVERIFY(server->listen());
    const BatchFiles files(rows);
    CliProcess cli;
    start(cli, command(files, *server, Protocol::Anthropic, viaProvider()));
    QTRY_VERIFY(cli.messages().contains("is the provider's batch"));
    cli.sendSignal(SIGKILL);
    cli.result();
    const QByteArray before = BatchFiles::contentOf(files.journal());
    const QStringList again = command(files, *server, Protocol::Anthropic, {u"--restart"_s});
    server.reset();
    const CliResult result = run(again);
    QCOMPARE(result.exitCode, 2);
    QVERIFY2(result.messages.contains("Nothing is begun anew"), result.messages.constData());
    QVERIFY2(result.messages.contains("msgbatch_"), result.messages.constData());
    QCOMPARE(BatchFiles::contentOf(files.journal()), before);
}

void TestCliProviderBatch::endpointWithoutTheApi()
{
    LoopbackServer server;
    server.setHandler([](LoopbackConnection &connection) { replyWithError(connection, 404, u"No such route."_s); });
    const BatchFiles files(rows);
    const CliResult result = runCli(files.command(server, {u"--via"_s, u"provider-batch"_s}));
    QCOMPARE(result.exitCode, 2);
    QVERIFY2(result.messages.contains("has no batch API"), result.messages.constData());
    QVERIFY(result.messages.contains("--via requests"));
}

void TestCliProviderBatch::planIsCheaperAndLater()
{
    SimulatorServer server(lasting(1h));
    QVERIFY(server.listen());
    const BatchFiles files(rows);
    const qint64 before = server.requestCount();
    const CliResult result =
        run(command(files, server, Protocol::OpenAiChat, viaProvider() + QStringList{u"--plan"_s}));
    QCOMPARE(result.exitCode, 0);
    QVERIFY2(result.output.contains("up to 24 hours"), result.output.constData());
    QCOMPARE(server.requestCount(), before);
}

void TestCliProviderBatch::planCountsWhatIsAtTheProvider()
{
    SimulatorServer server(lasting(1h));
    QVERIFY(server.listen());
    const BatchFiles files(rows);
    // The cache has all of the answers, and batches do not ask it.
    const BatchFiles others(rows);
    QStringList requests = command(others, server, Protocol::OpenAiChat);
    requests[1] = files.path(u"data");
    const CliResult asked = run(requests);
    QVERIFY2(asked.exitCode == 0, asked.messages.constData());
    const QStringList planning = command(files, server, Protocol::OpenAiChat, viaProvider() + QStringList{u"--plan"_s});
    QVERIFY2(run(planning).output.contains("12 new, 0 cached"), run(planning).output.constData());
    CliProcess cli;
    start(cli, command(files, server, Protocol::OpenAiChat, viaProvider()));
    QTRY_VERIFY(cli.messages().contains("is the provider's batch"));
    cli.sendSignal(SIGKILL);
    cli.result();
    const CliResult result = run(planning);
    QVERIFY2(result.output.contains("0 new, 0 cached, 12 at the provider"), result.output.constData());
}

void TestCliProviderBatch::keyIsNowhere()
{
    SimulatorServer server(lasting(100ms));
    QVERIFY(server.listen());
    const BatchFiles files(rows);
    const CliResult result = run(command(files, server, Protocol::OpenAiChat, viaProvider()));
    QCOMPARE(result.exitCode, 0);
    QVERIFY(!result.messages.contains(canary) && !result.output.contains(canary));
    int looked = 0;
    QDirIterator found(files.path(u""), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (found.hasNext()) {
        const QString path = found.next();
        QVERIFY2(!BatchFiles::contentOf(path).contains(canary), qPrintable(path));
        ++looked;
    }
    QVERIFY(looked >= 4); // table, output, journal, log
}

QTEST_GUILESS_MAIN(TestCliProviderBatch)
#include "tst_cli_providerbatch.moc"
