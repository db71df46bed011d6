// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/simulatorserver.h"
#include "tests/support/loopbackserver.h"
#include "tests/unit/app/cliprocess.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QStringEncoder>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

using namespace Fanlight;
using namespace Qt::StringLiterals;

namespace {

//! Answers by the task's system prompt, so that a test sees which task asked.
void answerEveryTask(LoopbackConnection &connection)
{
    const QByteArray body = connection.request().body;
    if (body.contains("sentiment"))
        replyWithText(connection, u"Positive."_s);
    else if (body.contains("topics"))
        replyWithText(connection, u"screen, battery, price"_s);
    else
        replyWithText(connection, u"It is a good tablet."_s);
}

QJsonObject resultOf(const QJsonArray &results, const QString &task)
{
    for (const QJsonValue &result : results) {
        if (result.toObject().value(u"task"_s) == task)
            return result.toObject();
    }
    return {};
}

QString errorKindOf(const QJsonValue &result)
{
    return result.toObject().value(u"error"_s).toObject().value(u"kind"_s).toString();
}

} // namespace

class TestCliAnalyze final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void simulatorIsTheDefault();
    void jsonIsTheContract();
    void readsTheText_data();
    void readsTheText();
    void readsStandardInputUnasked();
    void badInputIsOneLineAndNothingIsSent_data();
    void badInputIsOneLineAndNothingIsSent();

    void deadPort();
    void wrongModel();
    void oneFailureTouchesNoOther();
    void unreadableReplyIsKept();
    void timeout();
    void severalTargets();

    void keyReachesTheServer_data();
    void keyReachesTheServer();
    void withoutAVariableNoKeyIsSent();
    void certificateFile_data();
    void certificateFile();

    void everythingAtOnceUnlessLimited();
    void settingsLimitUnlessTheCommandLineDoes();
    void summary();
    void quiet();
    void outputThatCannotBeWritten();
    void plainLocale();

private:
    QString fileWith(const QByteArray &bytes);

    QTemporaryDir m_directory;
};

void TestCliAnalyze::init()
{
    QVERIFY(m_directory.isValid());
}

QString TestCliAnalyze::fileWith(const QByteArray &bytes)
{
    const QString path = m_directory.filePath(u"text.txt"_s);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("The test cannot write its own file.");
    return path;
}

void TestCliAnalyze::simulatorIsTheDefault()
{
    const CliResult result = runCli({u"analyze"_s, u"--sample"_s});
    QCOMPARE(result.exitCode, 0);
    for (const char *title : {"Sentiment ", "Topics ", "Summary "})
        QVERIFY2(result.output.contains(title), result.output.constData());
    // Progress is on standard error: a line per query.
    QVERIFY(!result.output.contains("/3]"));
    QCOMPARE(result.messages.count('\n'), 4);
    for (const char *line : {"not a language model", "[1/3] ", "[2/3] ", "[3/3] "})
        QVERIFY2(result.messages.contains(line), result.messages.constData());
}

void TestCliAnalyze::jsonIsTheContract()
{
    const CliResult result =
        runCli({u"analyze"_s, u"--text"_s, u"I love this wonderful phone."_s, u"--format"_s, u"json"_s});
    QCOMPARE(result.exitCode, 0);
    const QJsonArray results = result.json();
    QCOMPARE(results.size(), 3);
    QStringList keys{u"row"_s,          u"id"_s,       u"task"_s,     u"target"_s,         u"status"_s,
                     u"answer"_s,       u"text"_s,     u"error"_s,    u"attempts"_s,       u"queued_ms"_s,
                     u"input_tokens"_s, u"cost_usd"_s, u"total_ms"_s, u"first_token_ms"_s, u"output_tokens"_s,
                     u"cached"_s,       u"input"_s};
    keys.sort();
    for (const QJsonValue &value : results) {
        const QJsonObject one = value.toObject();
        QCOMPARE(one.keys(), keys);
        QCOMPARE(one.value(u"row"_s), QJsonValue(1));
        QVERIFY(one.value(u"id"_s).isString());
        QCOMPARE(one.value(u"target"_s), QJsonValue(u"simulator/extractive"_s));
        QCOMPARE(one.value(u"status"_s), QJsonValue(u"done"_s));
        QVERIFY(!one.value(u"text"_s).toString().isEmpty());
        QVERIFY(one.value(u"error"_s).isNull());
        QCOMPARE(one.value(u"attempts"_s), QJsonValue(1));
        QVERIFY(one.value(u"queued_ms"_s).toDouble(-1) >= 0);
        QVERIFY(one.value(u"first_token_ms"_s).toDouble(-1) > 0);
        QVERIFY(one.value(u"total_ms"_s).toDouble() >= one.value(u"first_token_ms"_s).toDouble());
        QVERIFY(one.value(u"input_tokens"_s).toInt() > 0);
        QVERIFY(one.value(u"output_tokens"_s).toInt() > 0);
        QCOMPARE(one.value(u"cost_usd"_s), QJsonValue(0)); // the simulator is free, and that is known
        QCOMPARE(one.value(u"cached"_s), QJsonValue(false));
        QCOMPARE(one.value(u"input"_s), QJsonValue(QJsonObject{{u"text"_s, u"I love this wonderful phone."_s}}));
    }
    const QJsonObject label{{u"label"_s, u"positive"_s}};
    QCOMPARE(resultOf(results, u"sentiment"_s).value(u"answer"_s).toObject(), label);
    QVERIFY(!resultOf(results, u"topics"_s).value(u"answer"_s).toObject().value(u"topics"_s).toArray().isEmpty());
    QVERIFY(!resultOf(results, u"summary"_s).value(u"answer"_s).toObject().value(u"summary"_s).toString().isEmpty());
}

void TestCliAnalyze::readsTheText_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QString text = u"Schön und gut, 很好 😀"_s;
    QTest::newRow("UTF-8") << text.toUtf8();
    QTest::newRow("UTF-8 with a byte order mark") << "\xef\xbb\xbf" + text.toUtf8();
    for (const auto encoding : {QStringConverter::Utf16LE, QStringConverter::Utf16BE}) {
        QStringEncoder encoder(encoding, QStringConverter::Flag::WriteBom);
        const QByteArray bytes = encoder(text);
        QTest::newRow(QStringConverter::nameForEncoding(encoding)) << bytes;
    }
}

void TestCliAnalyze::readsTheText()
{
    QFETCH(QByteArray, bytes);
    LoopbackServer server;
    server.setHandler(answerEveryTask);
    const QStringList rest = targetAt(server.url(u"/v1"_s)) + QStringList{u"--tasks"_s, u"summary"_s};
    QCOMPARE(runCli(QStringList{u"analyze"_s, fileWith(bytes)} + rest).exitCode, 0);
    QCOMPARE(runCli(QStringList{u"analyze"_s, u"-"_s} + rest, bytes).exitCode, 0);
    QCOMPARE(server.delivered(), 2);
    for (const LoopbackRequest &request : server.requests())
        QVERIFY(request.body.contains(u"Schön und gut, 很好 😀"_s.toUtf8()));
}

void TestCliAnalyze::readsStandardInputUnasked()
{
    const CliResult result = runCli({u"analyze"_s, u"--tasks=sentiment"_s}, "What a terrible, awful day.");
    QCOMPARE(result.exitCode, 0);
    QVERIFY2(result.output.contains("negative"), result.output.constData());
}

void TestCliAnalyze::badInputIsOneLineAndNothingIsSent_data()
{
    QTest::addColumn<QByteArray>("content"); // of the file FILE
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("mention");
    const auto row = [](const char *name, const QByteArray &content, const QStringList &arguments,
                        const QByteArray &mention) { QTest::newRow(name) << content << arguments << mention; };
    const QString file = u"FILE"_s;
    row("no such file", "x", {u"nowhere.txt"_s}, "nowhere.txt");
    row("a folder", "x", {u"/"_s}, "folder");
    row("empty", "", {file}, "empty");
    row("white space", " \n\t\n", {file}, "empty");
    row("binary",
        QByteArray("\x7f"
                   "ELF\0\0",
                   6),
        {file}, "NUL");
    row("Latin-1", "caf\xe9", {file}, "UTF-8");
    row("an endless file", "x", {u"/dev/zero"_s}, "64 MiB");
    row("empty standard input", "x", {u"-"_s}, "empty");
    row("empty --text", "x", {u"--text"_s, u" "_s}, "--text");
    row("file and --text", "x", {file, u"--text"_s, u"y"_s}, "--text");
    row("an argument that would move the cursor", "x", {file, u"--target"_s, u"a\x1b[2J\nb/c"_s}, "a␛[2J␊b");
    row("unknown task", "x", {file, u"--tasks"_s, u"mood"_s}, "mood");
    row("unknown option", "x", {file, u"--bogus"_s}, "--bogus");
    row("unknown endpoint", "x", {file, u"--target"_s, u"nobody/m"_s}, "nobody");
    row("no key for openai", "x", {file, u"--target"_s, u"openai/m"_s}, "OPENAI_API_KEY");
    row("key variable not set", "x", {file, u"--key-env"_s, u"FANLIGHT_TEST_UNSET"_s}, "FANLIGHT_TEST_UNSET");
    row("summary in no folder", "x", {file, u"--summary"_s, u"/no/such/folder/s.json"_s}, "/no/such/folder/s.json");
    row("summary is a folder", "x", {file, u"--summary"_s, u"/"_s}, "\"/\"");
    row("data directory is a file", "x", {file, u"--data-dir"_s, file}, "not a folder");
    row("timeout of nothing", "x", {file, u"--timeout"_s, u"0"_s}, "--timeout");
    row("request rate", "x", {file, u"--rpm"_s, u"-5"_s}, "--rpm");
}

void TestCliAnalyze::badInputIsOneLineAndNothingIsSent()
{
    QFETCH(QByteArray, content);
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, mention);
    LoopbackServer server;
    arguments.replaceInStrings(u"FILE"_s, fileWith(content));
    const CliResult result = runCli(QStringList{u"analyze"_s} + arguments + targetAt(server.url(u"/v1"_s)));
    QCOMPARE(result.exitCode, 2);
    QCOMPARE(result.output, QByteArray());
    QVERIFY2(result.messages.startsWith("fanlight-cli: ") && result.messages.contains(mention),
             result.messages.constData());
    QVERIFY(!result.messages.contains('\x1b'));
    QVERIFY2(result.messages.count('\n') == 1 && result.messages.endsWith('\n'), result.messages.constData());
    QCOMPARE(server.accepted(), 0);
}

void TestCliAnalyze::deadPort()
{
    QUrl url;
    {
        const LoopbackServer server;
        url = server.url(u"/v1"_s, u"127.0.0.1"_s);
    }
    const QStringList arguments = QStringList{u"analyze"_s, u"--sample"_s, u"--max-attempts=1"_s} + targetAt(url);
    const CliResult json = runCli(arguments + QStringList{u"--format=json"_s});
    QCOMPARE(json.exitCode, 1);
    QCOMPARE(json.json().size(), 3);
    const QJsonArray lines = json.json();
    for (const QJsonValue &value : lines) {
        QCOMPARE(errorKindOf(value), u"network"_s);
        QCOMPARE(value.toObject().value(u"status"_s), QJsonValue(u"failed"_s));
        QVERIFY(value.toObject().value(u"answer"_s).isNull());
    }
    const CliResult text = runCli(arguments);
    QCOMPARE(text.exitCode, 1);
    QCOMPARE(text.output.count("Failed: network: "), 3);
}

void TestCliAnalyze::wrongModel()
{
    SimulatorServer server({});
    QVERIFY(server.listen());
    const QStringList target{u"--url"_s, server.openAiBaseUrl().toString(), u"--model"_s, u"gpt-nonsense"_s};
    const CliResult text = runCli(QStringList{u"analyze"_s, u"--sample"_s} + target);
    QCOMPARE(text.exitCode, 1);
    QVERIFY2(text.output.contains("HTTP 404") && text.output.contains("gpt-nonsense"), text.output.constData());
    const CliResult json = runCli(QStringList{u"analyze"_s, u"--sample"_s, u"--format=json"_s} + target);
    const QJsonObject error = json.json().first().toObject().value(u"error"_s).toObject();
    QCOMPARE(error.value(u"http_status"_s), QJsonValue(404));
    QCOMPARE(error.value(u"code"_s), QJsonValue(u"model_not_found"_s));
}

void TestCliAnalyze::oneFailureTouchesNoOther()
{
    LoopbackServer server;
    server.setHandler([](LoopbackConnection &connection) {
        if (connection.request().body.contains("topics"))
            replyWithError(connection, 500, u"The topics engine is on fire."_s, u"on_fire"_s);
        else
            answerEveryTask(connection);
    });
    const QStringList arguments =
        QStringList{u"analyze"_s, u"--sample"_s, u"--max-attempts=1"_s} + targetAt(server.url(u"/v1"_s));
    const CliResult result = runCli(arguments + QStringList{u"--format"_s, u"json"_s});
    QCOMPARE(result.exitCode, 1);
    const QJsonArray results = result.json();
    QCOMPARE(resultOf(results, u"sentiment"_s).value(u"status"_s), QJsonValue(u"done"_s));
    QCOMPARE(resultOf(results, u"summary"_s).value(u"status"_s), QJsonValue(u"done"_s));
    const QJsonObject error = resultOf(results, u"topics"_s).value(u"error"_s).toObject();
    QCOMPARE(error.value(u"kind"_s), QJsonValue(u"server_error"_s));
    QCOMPARE(error.value(u"http_status"_s), QJsonValue(500));
    QCOMPARE(error.value(u"message"_s), QJsonValue(u"The topics engine is on fire."_s));

    const CliResult text = runCli(arguments);
    QCOMPARE(text.exitCode, 1);
    QVERIFY2(text.output.contains("The topics engine is on fire.") && text.output.contains("positive"),
             text.output.constData());
}

void TestCliAnalyze::unreadableReplyIsKept()
{
    LoopbackServer server;
    server.setHandler([](LoopbackConnection &connection) { replyWithText(connection, u"Bananas \x1b[2J"_s); });
    const QStringList arguments =
        QStringList{u"analyze"_s, u"--sample"_s, u"--tasks=sentiment"_s} + targetAt(server.url(u"/v1"_s));
    const CliResult json = runCli(arguments + QStringList{u"--format=json"_s});
    QCOMPARE(json.exitCode, 1);
    QCOMPARE(errorKindOf(json.json().first()), u"unreadable_answer"_s);
    QCOMPARE(json.json().first().toObject().value(u"text"_s), QJsonValue(u"Bananas \x1b[2J"_s));
    const CliResult text = runCli(arguments);
    QCOMPARE(text.exitCode, 1);
    QVERIFY(text.output.contains("Bananas"));
    QVERIFY(!text.output.contains('\x1b') && !text.messages.contains('\x1b'));
}

void TestCliAnalyze::timeout()
{
    LoopbackServer server; // holds every request
    const CliResult result = runCli(
        QStringList{u"analyze"_s, u"--sample"_s, u"--tasks=summary"_s, u"--timeout"_s, u"0.3"_s, u"--format=json"_s}
        + targetAt(server.url(u"/v1"_s)));
    QCOMPARE(result.exitCode, 1);
    QVERIFY2(errorKindOf(result.json().first()).startsWith(u"timeout_"_s), result.output.constData());
}

void TestCliAnalyze::severalTargets()
{
    LoopbackServer server;
    server.setHandler(answerEveryTask);
    const QStringList arguments = QStringList{u"analyze"_s,  u"--sample"_s,
                                              u"--target"_s, u"simulator/extractive"_s,
                                              u"--target"_s, u"simulator/extractive"_s}
        + targetAt(server.url(u"/v1"_s, u"127.0.0.1"_s));
    const CliResult json = runCli(arguments + QStringList{u"--format=json"_s});
    QCOMPARE(json.exitCode, 0);
    QStringList cells;
    const QJsonArray lines = json.json();
    for (const QJsonValue &value : lines)
        cells.append(value.toObject().value(u"task"_s).toString() + u' '
                     + value.toObject().value(u"target"_s).toString());
    const QString other = u" 127.0.0.1:%1/m"_s.arg(server.serverPort());
    const QString simulator = u" simulator/extractive"_s;
    QCOMPARE(cells,
             QStringList({u"sentiment"_s + simulator, u"sentiment"_s + other, u"topics"_s + simulator,
                          u"topics"_s + other, u"summary"_s + simulator, u"summary"_s + other}));
    const CliResult text = runCli(arguments);
    QCOMPARE(text.exitCode, 0);
    QCOMPARE(text.output.count("  simulator/extractive  "), 3);
}

void TestCliAnalyze::keyReachesTheServer_data()
{
    QTest::addColumn<QString>("protocol");
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("openai-chat") << u"openai-chat"_s << QByteArray("authorization") << QByteArray("Bearer sk-canary");
    QTest::newRow("openai-responses") << u"openai-responses"_s << QByteArray("authorization")
                                      << QByteArray("Bearer sk-canary");
    QTest::newRow("anthropic") << u"anthropic"_s << QByteArray("x-api-key") << QByteArray("sk-canary");
}

void TestCliAnalyze::keyReachesTheServer()
{
    QFETCH(QString, protocol);
    QFETCH(QByteArray, header);
    QFETCH(QByteArray, value);
    LoopbackServer server;
    server.setHandler([](LoopbackConnection &connection) { replyWithError(connection, 401, u"No."_s); });
    CliProcess cli;
    cli.setVariable(u"MY_KEY"_s, u"sk-canary"_s);
    cli.start(QStringList{u"analyze"_s, u"--sample"_s, u"--protocol"_s, protocol, u"--key-env"_s, u"MY_KEY"_s}
              + targetAt(server.url(u"/v1"_s)));
    const CliResult result = cli.result();
    QCOMPARE(result.exitCode, 1);
    QCOMPARE(server.delivered(), 3);
    for (const LoopbackRequest &request : server.requests())
        QCOMPARE(headerValue(request.headers, header), value);
    QVERIFY(!result.output.contains("canary") && !result.messages.contains("canary"));
}

void TestCliAnalyze::withoutAVariableNoKeyIsSent()
{
    LoopbackServer server;
    server.setHandler(answerEveryTask);
    CliProcess cli;
    cli.setVariable(u"OPENAI_API_KEY"_s, u"sk-canary"_s);
    cli.start(QStringList{u"analyze"_s, u"--sample"_s} + targetAt(server.url(u"/v1"_s)));
    QCOMPARE(cli.result().exitCode, 0);
    QVERIFY(server.delivered() > 0);
    for (const LoopbackRequest &request : server.requests()) {
        for (const HttpHeader &header : request.headers)
            QVERIFY2(!header.value.contains("canary"), header.name.constData());
        QVERIFY(!headerValue(request.headers, "authorization"));
    }
}

void TestCliAnalyze::certificateFile_data()
{
    QTest::addColumn<QString>("certificateFile");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QByteArray>("mention");
    const QString authority = QStringLiteral(FANLIGHT_SOURCE_DIR) + u"/tests/support/certificates/authority.pem"_s;
    QTest::newRow("its authority is named") << authority << 0 << QByteArray("positive");
    QTest::newRow("nothing is named") << QString() << 1 << QByteArray("tls");
    QTest::newRow("the file is missing") << u"/no/such/ca.pem"_s << 2 << QByteArray("/no/such/ca.pem");
    QTest::newRow("the file is something else")
        << QString(QStringLiteral(FANLIGHT_SOURCE_DIR) + u"/LICENSE"_s) << 2 << QByteArray("no PEM certificate");
}

void TestCliAnalyze::certificateFile()
{
    QFETCH(QString, certificateFile);
    QFETCH(int, exitCode);
    QFETCH(QByteArray, mention);
    LoopbackServer server(LoopbackTls::Good);
    server.setHandler(answerEveryTask);
    CliProcess cli;
    if (!certificateFile.isEmpty())
        cli.setVariable(u"SSL_CERT_FILE"_s, certificateFile);
    cli.start(QStringList{u"analyze"_s, u"--sample"_s} + targetAt(server.url(u"/v1"_s)));
    const CliResult result = cli.result();
    QVERIFY2(result.exitCode == exitCode, result.messages.constData());
    QVERIFY2(result.output.contains(mention) || result.messages.contains(mention), result.messages.constData());
    QCOMPARE(server.delivered(), exitCode == 0 ? 3 : 0);
}

void TestCliAnalyze::everythingAtOnceUnlessLimited()
{
    LoopbackServer server; // holds
    CliProcess cli;
    cli.start(QStringList{u"analyze"_s, u"--sample"_s} + targetAt(server.url(u"/v1"_s)));
    QTRY_COMPARE(server.inFlight(), 3);
    for (LoopbackConnection *connection : server.held())
        answerEveryTask(*connection);
    QCOMPARE(cli.result().exitCode, 0);

    LoopbackServer limited;
    limited.setHandler(answerEveryTask);
    const CliResult result = runCli(QStringList{u"analyze"_s, u"--sample"_s, u"--max-concurrent"_s, u"1"_s}
                                    + targetAt(limited.url(u"/v1"_s)));
    QCOMPARE(result.exitCode, 0);
    QCOMPARE(limited.delivered(), 3);
    QCOMPARE(limited.maxInFlight(), 1);
}

void TestCliAnalyze::settingsLimitUnlessTheCommandLineDoes()
{
    const QString folder = m_directory.filePath(u"limited"_s);
    QVERIFY(QDir().mkpath(folder));
    QFile settings(folder + u"/settings.ini"_s);
    QVERIFY(settings.open(QIODevice::WriteOnly));
    settings.write("[limits]\nmaxConcurrent = 1\nfixed = true\nmaxAttempts = 1\n");
    settings.close();
    const QStringList command{u"--data-dir"_s, folder, u"analyze"_s, u"--sample"_s, u"--no-cache"_s};

    LoopbackServer server;
    server.setHandler(answerEveryTask);
    QCOMPARE(runCli(command + targetAt(server.url(u"/v1"_s))).exitCode, 0);
    QCOMPARE(server.delivered(), 3);
    QCOMPARE(server.maxInFlight(), 1);

    LoopbackServer failing;
    failing.setHandler([](LoopbackConnection &connection) { replyWithError(connection, 500, u"Not now."_s); });
    QCOMPARE(runCli(command + targetAt(failing.url(u"/v1"_s))).exitCode, 1);
    QCOMPARE(failing.delivered(), 3);

    LoopbackServer wide; // holds
    CliProcess cli;
    cli.start(command + QStringList{u"--max-concurrent"_s, u"3"_s} + targetAt(wide.url(u"/v1"_s)));
    QTRY_COMPARE(wide.inFlight(), 3);
    for (LoopbackConnection *connection : wide.held())
        answerEveryTask(*connection);
    QCOMPARE(cli.result().exitCode, 0);
}

void TestCliAnalyze::summary()
{
    const QString path = m_directory.filePath(u"summary.json"_s);
    const CliResult result = runCli({u"analyze"_s, u"--sample"_s, u"--summary"_s, path});
    QCOMPARE(result.exitCode, 0);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonObject summary = QJsonDocument::fromJson(file.readAll()).object();
    QCOMPARE(summary.value(u"queries"_s), QJsonValue(3));
    QCOMPARE(summary.value(u"done"_s), QJsonValue(3));
    QCOMPARE(summary.value(u"failed"_s), QJsonValue(0));
    QVERIFY(summary.value(u"stopped"_s).isNull());
    QVERIFY(summary.value(u"wall_s"_s).toDouble() > 0);
}

void TestCliAnalyze::quiet()
{
    const CliResult result = runCli({u"analyze"_s, u"--sample"_s, u"--quiet"_s});
    QCOMPARE(result.exitCode, 0);
    QCOMPARE(result.messages, QByteArray());
}

void TestCliAnalyze::outputThatCannotBeWritten()
{
    if (!QFile::exists(u"/dev/full"_s))
        QSKIP("There is no /dev/full here.");
    CliProcess cli;
    cli.process().setStandardOutputFile(u"/dev/full"_s);
    cli.start({u"analyze"_s, u"--sample"_s, u"-q"_s});
    const CliResult result = cli.result();
    QCOMPARE(result.exitCode, 3);
    QVERIFY2(result.messages.contains("could not be written"), result.messages.constData());
}

void TestCliAnalyze::plainLocale()
{
    LoopbackServer server;
    server.setHandler([](LoopbackConnection &connection) { replyWithText(connection, u"Größe, 语, 😀"_s); });
    CliProcess cli;
    cli.setVariable(u"LC_ALL"_s, u"C"_s);
    cli.start(QStringList{u"analyze"_s, u"--text"_s, u"Grüße"_s, u"--tasks=topics"_s} + targetAt(server.url(u"/v1"_s)));
    const CliResult result = cli.result();
    QCOMPARE(result.exitCode, 0);
    QVERIFY2(result.output.contains("Größe, 语, 😀"), result.output.constData());
    QVERIFY(server.requests().first().body.contains("Grüße"));
    // Not a word about the locale.
    QCOMPARE(result.messages.count('\n'), 1);
}

QTEST_GUILESS_MAIN(TestCliAnalyze)
#include "tst_cli_analyze.moc"
