// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/endpointscommand.h"
#include "core/settings/settingsstore.h"
#include "tests/support/loopbackserver.h"
#include "tests/unit/app/cliprocess.h"

#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace Fanlight;
using namespace Qt::StringLiterals;

namespace {

const QByteArray key("sk-canary-0123456789abcdef");

//! Lists two models to who has the key, and answers.
void serve(LoopbackConnection &connection)
{
    if (headerValue(connection.request().headers, "authorization").value_or(QByteArray()) != "Bearer " + key)
        connection.reply(401, R"({"error":{"message":"Incorrect API key \u001b[31mprovided"}})");
    else if (connection.request().method == "GET")
        connection.reply(200, R"({"data":[{"id":"small"},{"id":"large"}]})");
    else
        replyWithText(connection, u"OK"_s);
}

} // namespace

class TestCliEndpoints final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void listsWhatCanBeAsked();
    void findsTheUsersOwn();
    void detectEndsByItself();
    void testsTheSimulator();
    void testsByName_data();
    void testsByName();
    void testsByAddress();
    void saysWhatFailed();
    void goesTheWayOfTheSettings_data();
    void goesTheWayOfTheSettings();
    void aLongTimeoutIsLong();
    void keyOfABuiltInServiceIsNotForAnotherAddress();
    void badUsageSendsNothing_data();
    void badUsageSendsNothing();
    void keyIsRefused_data();
    void keyIsRefused();
    void keyWithoutAKeychainIsNotKept();
    void endsOnInterrupt();

private:
    void saveEndpoint(const EndpointSettings &endpoint) const;
    CliResult run(const QStringList &arguments, const QByteArray &apiKey = key);

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestCliEndpoints::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestCliEndpoints::saveEndpoint(const EndpointSettings &endpoint) const
{
    SettingsStore store(m_folder->path());
    AppSettings settings = store.load().settings;
    settings.endpoints.append(endpoint);
    QCOMPARE(store.save(settings), std::nullopt);
}

CliResult TestCliEndpoints::run(const QStringList &arguments, const QByteArray &apiKey)
{
    CliProcess cli;
    cli.setVariable(u"TEST_KEY"_s, QString::fromUtf8(apiKey));
    cli.start(QStringList{u"--data-dir"_s, m_folder->path(), u"endpoints"_s} + arguments);
    const CliResult result = cli.result();
    if (result.output.contains(key) || result.messages.contains(key))
        qFatal("The key was shown");
    return result;
}

void TestCliEndpoints::listsWhatCanBeAsked()
{
    const CliResult result = run({});
    QCOMPARE(result.exitCode, 0);
    QVERIFY(result.output.startsWith("NAME "));
    for (const char *name : {"simulator", "openai", "anthropic", "gemini", "openrouter", "ollama", "vllm"})
        QVERIFY2(result.output.contains(QByteArray("\n" + QByteArray(name) + ' ')), name);
    QVERIFY(result.output.contains("missing: set OPENAI_API_KEY"));
    QVERIFY(result.output.contains("https://generativelanguage.googleapis.com/v1beta/openai"));
    QCOMPARE(run({u"list"_s}).output, result.output);
}

void TestCliEndpoints::findsTheUsersOwn()
{
    saveEndpoint({.name = u"work"_s,
                  .protocol = Protocol::Anthropic,
                  .baseUrl = QUrl(u"https://llm.example"_s),
                  .keyVariable = u"TEST_KEY"_s,
                  .requestsPerMinute = 60,
                  .maxConcurrent = 4});
    const QByteArray line = [this] {
        for (const QByteArray &candidate : run({u"list"_s}).output.split('\n')) {
            if (candidate.startsWith("work "))
                return candidate.simplified();
        }
        return QByteArray();
    }();
    QVERIFY2(line.startsWith("work anthropic https://llm.example "), line.constData());
    QVERIFY2(line.contains("TEST_KEY"), line.constData());
    QVERIFY2(line.endsWith("4 at once, 60 requests/min"), line.constData());
}

void TestCliEndpoints::detectEndsByItself()
{
    const CliResult result = run({u"detect"_s});
    QCOMPARE(result.exitCode, 0);
    // What runs on this machine is not the test's to say.
    QVERIFY(result.output.startsWith("SERVER ") || result.messages.contains("No model server"));
}

void TestCliEndpoints::testsTheSimulator()
{
    const CliResult result = run({u"test"_s, u"simulator"_s});
    QVERIFY2(result.exitCode == 0, result.output.constData());
    QVERIFY2(result.output.contains("Key         ok") && result.output.contains("Question    ok"),
             result.output.constData());
    QCOMPARE(result.messages, QByteArray());
}

void TestCliEndpoints::testsByName_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QByteArray>("asked");
    QTest::newRow("the first model") << QStringList{u"own"_s} << QByteArray("small");
    QTest::newRow("a model by name") << QStringList{u"own"_s, u"--model"_s, u"large"_s} << QByteArray("large");
    QTest::newRow("a target") << QStringList{u"own/large"_s} << QByteArray("large");
    QTest::newRow("none") << QStringList{u"own"_s, u"--no-question"_s} << QByteArray();
}

void TestCliEndpoints::testsByName()
{
    QFETCH(QStringList, options);
    QFETCH(QByteArray, asked);
    LoopbackServer server;
    server.setHandler(serve);
    saveEndpoint({.name = u"own"_s, .baseUrl = server.url(u"/v1"_s), .keyVariable = u"TEST_KEY"_s});
    const CliResult result = run(QStringList{u"test"_s} + options);
    QVERIFY2(result.exitCode == 0, result.output.constData());
    QVERIFY2(result.output.contains("2 model(s): small, large"), result.output.constData());
    const QByteArray last = server.requests().constLast().body;
    QVERIFY(asked.isEmpty() ? last.isEmpty() : last.contains(QByteArray('"' + asked + '"')));
}

void TestCliEndpoints::testsByAddress()
{
    LoopbackServer server;
    server.setHandler(serve);
    const CliResult result =
        run({u"test"_s, u"--url"_s, server.url(u"/v1"_s).toString(), u"--key-env"_s, u"TEST_KEY"_s});
    QVERIFY2(result.exitCode == 0, result.output.constData());
    QVERIFY(result.output.contains("The key was accepted."));
}

void TestCliEndpoints::saysWhatFailed()
{
    LoopbackServer server;
    server.setHandler(serve);
    const CliResult result =
        run({u"test"_s, u"--url"_s, server.url(u"/v1"_s).toString(), u"--key-env"_s, u"TEST_KEY"_s}, "sk-another");
    QCOMPARE(result.exitCode, 1);
    QVERIFY2(result.output.contains("Incorrect API key"), result.output.constData());
    QVERIFY2(result.output.contains("Key         failed"), result.output.constData());
    // What a server says never reaches the terminal raw.
    QVERIFY(!result.output.contains('\x1b'));
}

void TestCliEndpoints::goesTheWayOfTheSettings_data()
{
    QTest::addColumn<bool>("throughProxy");
    QTest::addColumn<QString>("caFile");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("through its proxy") << true << QString() << 0 << QByteArray("through the proxy 127.0.0.1:");
    QTest::newRow("not with a file of certificates that is missing")
        << false << u"/no/such/ca.pem"_s << 2 << QByteArray("/no/such/ca.pem");
}

void TestCliEndpoints::goesTheWayOfTheSettings()
{
    QFETCH(bool, throughProxy);
    QFETCH(QString, caFile);
    QFETCH(int, exitCode);
    QFETCH(QByteArray, says);
    LoopbackServer proxy;
    proxy.setHandler([](LoopbackConnection &connection) {
        if (connection.request().method == "GET")
            connection.reply(200, R"({"data":[{"id":"small"}]})");
        else
            replyWithText(connection, u"OK"_s);
    });
    AppSettings settings;
    if (throughProxy)
        settings.network.proxy = u"http://127.0.0.1:%1"_s.arg(proxy.serverPort());
    settings.network.caFile = caFile;
    QCOMPARE(SettingsStore(m_folder->path()).save(settings), std::nullopt);
    const CliResult result = run({u"test"_s, u"--url"_s, u"http://provider.test/v1"_s});
    QCOMPARE(result.exitCode, exitCode);
    const QByteArray said = result.output + result.messages;
    QVERIFY2(said.contains(says), said.constData());
}

void TestCliEndpoints::aLongTimeoutIsLong()
{
    using namespace std::chrono_literals;
    const Deadlines day = EndpointsCommand::stepDeadlines(24h);
    QVERIFY(day.connect == 24h && day.firstByte == 24h && day.idle == 24h && day.total == 24h);
    const Deadlines moment = EndpointsCommand::stepDeadlines(1ms);
    QVERIFY(moment.connect == 1ms && moment.total == 1ms);
}

void TestCliEndpoints::keyOfABuiltInServiceIsNotForAnotherAddress()
{
    LoopbackServer server;
    server.setHandler([](LoopbackConnection &connection) { replyWithText(connection, u"OK"_s); });
    saveEndpoint({.name = u"openai"_s, .baseUrl = server.url(u"/v1"_s)});
    CliProcess cli;
    cli.setVariable(u"OPENAI_API_KEY"_s, QString::fromUtf8(key));
    cli.start({u"--data-dir"_s, m_folder->path(), u"ask"_s, u"--target"_s, u"openai/m"_s, u"Hello"_s});
    QCOMPARE(cli.result().exitCode, 0);
    QVERIFY(server.delivered() > 0);
    for (const LoopbackRequest &request : server.requests()) {
        for (const HttpHeader &header : request.headers)
            QVERIFY2(!header.value.contains(key), header.name.constData());
    }
}

void TestCliEndpoints::badUsageSendsNothing_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("no such endpoint") << QStringList{u"test"_s, u"opnai"_s} << QByteArray("There is no endpoint");
    QTest::newRow("no address yet") << QStringList{u"test"_s, u"azure"_s} << QByteArray("--url");
    QTest::newRow("no such variable") << QStringList{u"test"_s, u"--url"_s, u"http://127.0.0.1:1/v1"_s, u"--key-env"_s,
                                                     u"NO_SUCH_KEY"_s}
                                      << QByteArray("NO_SUCH_KEY");
    QTest::newRow("no such action") << QStringList{u"probe"_s} << QByteArray("probe");
}

void TestCliEndpoints::badUsageSendsNothing()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, says);
    const CliResult result = run(arguments);
    QCOMPARE(result.exitCode, 2);
    QCOMPARE(result.output, QByteArray());
    QVERIFY2(result.messages.contains(says), result.messages.constData());
}

void TestCliEndpoints::keyIsRefused_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<QByteArray>("message");
    QTest::newRow("no name") << QStringList{u"key"_s} << key << QByteArray("whose key");
    QTest::newRow("unknown name") << QStringList{u"key"_s, u"nowhere"_s} << key
                                  << QByteArray("no endpoint \"nowhere\"");
    QTest::newRow("simulator") << QStringList{u"key"_s, u"simulator"_s} << key << QByteArray("needs no key");
    QTest::newRow("no address") << QStringList{u"key"_s, u"azure"_s} << key << QByteArray("no address");
    QTest::newRow("nothing entered") << QStringList{u"key"_s, u"openai"_s} << QByteArray("\n")
                                     << QByteArray("Nothing was");
    QTest::newRow("control character") << QStringList{u"key"_s, u"openai"_s} << QByteArray("sk\x1b[31m")
                                       << QByteArray("control character");
    QTest::newRow("too long") << QStringList{u"key"_s, u"openai"_s} << QByteArray(100'000, 'k') << QByteArray("longer");
    QTest::newRow("no such header") << QStringList{u"key"_s, u"openai"_s, u"--header"_s, u"X-Gate"_s} << key
                                    << QByteArray("no secret header \"X-Gate\"");
    QTest::newRow("no name for the proxy")
        << QStringList{u"key"_s, u"openai"_s, u"--proxy"_s} << key << QByteArray("no password");
    QTest::newRow("both") << QStringList{u"key"_s, u"openai"_s, u"--proxy"_s, u"--header"_s, u"X"_s} << key
                          << QByteArray("not both");
    QTest::newRow("option of another") << QStringList{u"list"_s, u"--forget"_s} << key << QByteArray("endpoints key");
}

void TestCliEndpoints::keyIsRefused()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, input);
    QFETCH(QByteArray, message);
    const CliResult result =
        runCli(QStringList{u"--data-dir"_s, m_folder->path(), u"endpoints"_s} + arguments, input + '\n');
    QCOMPARE(result.exitCode, 2);
    QVERIFY2(result.messages.contains(message), result.messages.constData());
    QCOMPARE(result.messages.count('\n'), 1);
    QVERIFY(!result.messages.contains(key) && !result.messages.contains('\x1b'));
}

void TestCliEndpoints::keyWithoutAKeychainIsNotKept()
{
    const CliResult result =
        runCli({u"--data-dir"_s, m_folder->path(), u"endpoints"_s, u"key"_s, u"openai"_s}, key + '\n');
    QCOMPARE(result.exitCode, 1);
    QVERIFY2(result.messages.contains("Nothing was changed. "), result.messages.constData());
    QVERIFY2(result.messages.contains("keychain"), result.messages.constData());
    QVERIFY(!result.messages.contains(key));
}

void TestCliEndpoints::endsOnInterrupt()
{
    LoopbackServer silent;
    CliProcess cli;
    cli.start({u"endpoints"_s, u"test"_s, u"--url"_s, silent.url(u"/v1"_s).toString()});
    QTRY_COMPARE_WITH_TIMEOUT(silent.inFlight(), 1, 30'000);
    cli.sendSignal(SIGINT);
    QCOMPARE(cli.result().exitCode, 3);
}

QTEST_GUILESS_MAIN(TestCliEndpoints)
#include "tst_cli_endpoints.moc"
