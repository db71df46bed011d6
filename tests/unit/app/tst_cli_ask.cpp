// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/loopbackserver.h"
#include "tests/unit/app/cliprocess.h"
#include "tests/unit/app/pseudoterminal.h"

#include <QFile>
#include <QTest>

using namespace Fanlight;
using namespace Qt::StringLiterals;

class TestCliAsk final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theProgramsProxyGetsItsPassword();
    void printsTheAnswerAsItArrives();
    void aPipeGetsTheAnswerWhole();
    void aTerminalIsToldThatTheReplyComesAgain();
    void sendsWhatWasAsked();
    void withoutOptionsNothingIsInvented();
    void readsThePromptFromStandardInput();
    void badInputIsOneLineAndNothingIsSent_data();
    void badInputIsOneLineAndNothingIsSent();
    void noStream();
    void json();
    void severalTargets();
    void failureInTheMiddleKeepsWhatCame();
    void theTokenLimitIsTold();
    void tokensUsedUpByThinkingAreOneLine();
    void hostileTextNeverReachesTheTerminalRaw();
    void halvesInTwoEventsAreJoined();
    void readerThatLeaves();
    void closedStandardOutput();
};

void TestCliAsk::printsTheAnswerAsItArrives()
{
    LoopbackServer server;
    server.setHandler([](LoopbackConnection &connection) {
        connection.beginChunks();
        connection.chunk(chatEvent(u"First "_s));
    });
    CliProcess cli;
    cli.start(QStringList{u"ask"_s, u"Why?"_s, u"--max-attempts=1"_s} + targetAt(server.url(u"/v1"_s)));
    QTRY_COMPARE(cli.output(), "First ");
    LoopbackConnection *connection = server.held().constFirst();
    connection->chunk(chatEvent(u"second"_s));
    QTRY_COMPARE(cli.output(), "First second");
    connection->chunk(chatEvent({}) + "data: [DONE]\n\n");
    connection->endChunks();
    const CliResult result = cli.result();
    QCOMPARE(result.exitCode, 0);
    QCOMPARE(result.output, "First second\n");
    QCOMPARE(result.messages.count('\n'), 1);
}

void TestCliAsk::theProgramsProxyGetsItsPassword()
{
    LoopbackServer proxy;
    proxy.setHandler([](LoopbackConnection &connection) { replyWithText(connection, u"By proxy."_s); });
    const QTemporaryDir folder;
    QFile settings(folder.filePath(u"settings.ini"_s));
    QVERIFY(settings.open(QIODevice::WriteOnly));
    settings.write("[network]\nproxy = http://127.0.0.1:" + QByteArray::number(proxy.serverPort())
                   + "\nproxyUser = ada\n");
    settings.close();
    CliProcess cli;
    cli.setVariable(u"FANLIGHT_PROXY_PASSWORD"_s, u"canary"_s);
    cli.start(QStringList{u"--data-dir"_s, folder.path(), u"ask"_s, u"Why?"_s, u"-q"_s}
              + targetAt(QUrl(u"http://provider.test/v1"_s)));
    const CliResult result = cli.result();
    QVERIFY2(result.exitCode == 0, result.messages.constData());
    QCOMPARE(result.output, "By proxy.\n");
    QCOMPARE(headerValue(proxy.requests().constFirst().headers, "proxy-authorization"),
             "Basic " + QByteArray("ada:canary").toBase64());
}

void TestCliAsk::aPipeGetsTheAnswerWhole()
{
    LoopbackServer server;
    server.setHandler([&server](LoopbackConnection &connection) {
        connection.beginChunks();
        const bool first = server.requests().size() == 1;
        connection.chunk(chatEvent(first ? u"It is half"_s : u"It is "_s));
        if (first)
            connection.close();
    });
    CliProcess cli;
    cli.start(QStringList{u"ask"_s, u"Why?"_s} + targetAt(server.url(u"/v1"_s)));
    QTRY_COMPARE(server.requests().size(), 2);
    QTRY_COMPARE(server.held().size(), 1);
    LoopbackConnection *connection = server.held().constFirst();
    QTRY_VERIFY2(cli.messages().contains("[retry] ask "), cli.messages().constData());
    QCOMPARE(cli.output(), "");
    connection->chunk(chatEvent(u"whole."_s) + chatEvent({}) + "data: [DONE]\n\n");
    connection->endChunks();
    const CliResult result = cli.result();
    QCOMPARE(result.exitCode, 0);
    QCOMPARE(result.output, "It is whole.\n");
    QVERIFY2(result.messages.contains("again in 0.") && result.messages.contains(" (2 of 5)\n"),
             result.messages.constData());
    QVERIFY2(result.messages.contains("2 attempts"), result.messages.constData());
}

void TestCliAsk::aTerminalIsToldThatTheReplyComesAgain()
{
    LoopbackServer server;
    server.setHandler([&server](LoopbackConnection &connection) {
        connection.beginChunks();
        if (server.requests().size() == 1) {
            connection.chunk(chatEvent(u"It is half"_s));
            return;
        }
        connection.chunk(chatEvent(u"It is whole."_s) + chatEvent({}) + "data: [DONE]\n\n");
        connection.endChunks();
    });
    PseudoTerminal terminal;
    QVERIFY(terminal.isOpen());
    CliProcess cli;
    cli.process().setStandardOutputFile(terminal.path());
    cli.start(QStringList{u"ask"_s, u"Why?"_s} + targetAt(server.url(u"/v1"_s)));
    QTRY_COMPARE(terminal.shown(), "It is half");
    server.held().constFirst()->close();
    QTRY_COMPARE(terminal.shown(), "It is half\r\nIt is whole.\r\n");
    const CliResult result = cli.result();
    QCOMPARE(result.exitCode, 0);
    QVERIFY2(result.messages.contains("The reply broke off and comes again."), result.messages.constData());
}

void TestCliAsk::sendsWhatWasAsked()
{
    LoopbackServer server;
    server.setHandler([](LoopbackConnection &connection) { replyWithText(connection, u"Because."_s); });
    const CliResult result = runCli(QStringList{u"ask"_s, u"Why {text}?"_s, u"--system"_s, u"Be brief."_s,
                                                u"--temperature"_s, u"0.5"_s, u"--max-tokens"_s, u"17"_s}
                                    + targetAt(server.url(u"/v1"_s)));
    QCOMPARE(result.exitCode, 0);
    const LoopbackRequest request = server.requests().first();
    QCOMPARE(request.target, "/v1/chat/completions");
    const QJsonObject body = bodyOf(request);
    QCOMPARE(body.value(u"model"_s), QJsonValue(u"m"_s));
    QCOMPARE(body.value(u"temperature"_s), QJsonValue(0.5));
    QCOMPARE(body.value(u"max_tokens"_s), QJsonValue(17));
    QCOMPARE(body.value(u"stream"_s), QJsonValue(true));
    const QJsonArray messages = body.value(u"messages"_s).toArray();
    QCOMPARE(messages.size(), 2);
    QCOMPARE(messages.first().toObject().value(u"content"_s), QJsonValue(u"Be brief."_s));
    QCOMPARE(messages.last().toObject().value(u"content"_s), QJsonValue(u"Why {text}?"_s));
}

void TestCliAsk::withoutOptionsNothingIsInvented()
{
    LoopbackServer server;
    server.setHandler([](LoopbackConnection &connection) { replyWithText(connection, u"Because."_s); });
    QCOMPARE(runCli(QStringList{u"ask"_s, u"Why?"_s} + targetAt(server.url(u"/v1"_s))).exitCode, 0);
    const QJsonObject body = bodyOf(server.requests().first());
    for (const QString &key : {u"temperature"_s, u"max_tokens"_s, u"max_completion_tokens"_s})
        QVERIFY2(!body.contains(key), qPrintable(key));
    QCOMPARE(body.value(u"messages"_s).toArray().size(), 1);
}

void TestCliAsk::readsThePromptFromStandardInput()
{
    LoopbackServer server;
    server.setHandler([](LoopbackConnection &connection) { replyWithText(connection, u"Ja."_s); });
    const CliResult result =
        runCli(QStringList{u"ask"_s, u"-"_s} + targetAt(server.url(u"/v1"_s)), u"Können Fische\nhören?"_s.toUtf8());
    QCOMPARE(result.exitCode, 0);
    const QJsonArray messages = bodyOf(server.requests().first()).value(u"messages"_s).toArray();
    QCOMPARE(messages.last().toObject().value(u"content"_s), QJsonValue(u"Können Fische\nhören?"_s));
}

void TestCliAsk::badInputIsOneLineAndNothingIsSent_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("mention");
    QTest::newRow("no prompt") << QStringList{} << QByteArray("prompt");
    QTest::newRow("empty prompt") << QStringList{QString()} << QByteArray("empty");
    QTest::newRow("blank prompt") << QStringList{u" \n"_s} << QByteArray("empty");
    QTest::newRow("empty standard input") << QStringList{u"-"_s} << QByteArray("empty");
    QTest::newRow("unquoted prompt") << QStringList{u"why"_s, u"not"_s} << QByteArray("quotes");
    QTest::newRow("bad temperature") << QStringList{u"x"_s, u"--temperature=warm"_s} << QByteArray("warm");
    QTest::newRow("bad token limit") << QStringList{u"x"_s, u"--max-tokens=-1"_s} << QByteArray("--max-tokens");
}

void TestCliAsk::badInputIsOneLineAndNothingIsSent()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, mention);
    LoopbackServer server;
    const CliResult result = runCli(QStringList{u"ask"_s} + arguments + targetAt(server.url(u"/v1"_s)));
    QCOMPARE(result.exitCode, 2);
    QCOMPARE(result.output, QByteArray());
    QVERIFY2(result.messages.contains(mention), result.messages.constData());
    QCOMPARE(result.messages.count('\n'), 1);
    QCOMPARE(server.accepted(), 0);
}

void TestCliAsk::noStream()
{
    LoopbackServer server;
    server.setHandler([](LoopbackConnection &connection) { replyWithText(connection, u"Because."_s); });
    const CliResult result =
        runCli(QStringList{u"ask"_s, u"Why?"_s, u"--no-stream"_s} + targetAt(server.url(u"/v1"_s)));
    QCOMPARE(result.exitCode, 0);
    QCOMPARE(result.output, "Because.\n");
    QVERIFY(!bodyOf(server.requests().first()).value(u"stream"_s).toBool());
}

void TestCliAsk::json()
{
    LoopbackServer server;
    server.setHandler([](LoopbackConnection &connection) { replyWithText(connection, u"Because.\n"_s); });
    const CliResult result =
        runCli(QStringList{u"ask"_s, u"Why?"_s, u"--format"_s, u"json"_s} + targetAt(server.url(u"/v1"_s)));
    QCOMPARE(result.exitCode, 0);
    QCOMPARE(result.json().size(), 1);
    const QJsonObject one = result.json().first().toObject();
    QCOMPARE(one.value(u"task"_s), QJsonValue(u"ask"_s));
    QVERIFY(one.value(u"answer"_s).toObject().value(u"text"_s).toString().startsWith(u"Because."_s));
    QCOMPARE(one.value(u"text"_s), QJsonValue(u"Because.\n"_s));
    QCOMPARE(one.value(u"input_tokens"_s), QJsonValue(11));
    QCOMPARE(one.value(u"output_tokens"_s), QJsonValue(3));
}

void TestCliAsk::severalTargets()
{
    LoopbackServer server;
    server.setHandler([](LoopbackConnection &connection) { replyWithText(connection, u"Because."_s); });
    const CliResult result =
        runCli(QStringList{u"ask"_s, u"Is this phone any good? I love it."_s, u"--target"_s, u"simulator/extractive"_s}
               + targetAt(server.url(u"/v1"_s)));
    QCOMPARE(result.exitCode, 0);
    QCOMPARE(result.output.count("── "), 2);
    QVERIFY2(result.output.contains("── simulator/extractive") && result.output.contains("\nBecause.\n"),
             result.output.constData());
}

void TestCliAsk::failureInTheMiddleKeepsWhatCame()
{
    LoopbackServer server;
    server.setHandler([](LoopbackConnection &connection) {
        connection.beginChunks();
        connection.chunk(chatEvent(u"It is because "_s));
        connection.chunk("data: {\"error\":{\"message\":\"Out of memory.\",\"code\":500}}\n\n");
        connection.endChunks();
    });
    const CliResult result =
        runCli(QStringList{u"ask"_s, u"Why?"_s, u"--max-attempts=1"_s} + targetAt(server.url(u"/v1"_s)));
    QCOMPARE(result.exitCode, 1);
    QCOMPARE(result.output, "It is because \n");
    QVERIFY2(result.messages.contains("Out of memory."), result.messages.constData());
    QCOMPARE(result.messages.count('\n'), 1);
}

void TestCliAsk::theTokenLimitIsTold()
{
    LoopbackServer server;
    server.setHandler([](LoopbackConnection &connection) {
        connection.beginChunks();
        connection.chunk(chatEvent(u"It is"_s)
                         + "data: {\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"length\"}]}\n\n");
        connection.endChunks();
    });
    const CliResult result = runCli(QStringList{u"ask"_s, u"Why?"_s} + targetAt(server.url(u"/v1"_s)));
    QCOMPARE(result.exitCode, 0);
    QVERIFY2(result.messages.contains("token limit"), result.messages.constData());
}

void TestCliAsk::tokensUsedUpByThinkingAreOneLine()
{
    LoopbackServer server;
    server.setHandler([](LoopbackConnection &connection) {
        connection.reply(200,
                         R"({"choices":[{"index":0,"message":{"content":"","reasoning_content":"Hm."},)"
                         R"("finish_reason":"length"}]})");
    });
    const CliResult result = runCli(QStringList{u"ask"_s, u"Why?"_s} + targetAt(server.url(u"/v1"_s)));
    QCOMPARE(result.exitCode, 1);
    QVERIFY2(result.messages.contains("higher limit"), result.messages.constData());
    QCOMPARE(result.messages.count('\n'), 1);
}

void TestCliAsk::hostileTextNeverReachesTheTerminalRaw()
{
    LoopbackServer server;
    server.setHandler(
        [](LoopbackConnection &connection) { replyWithText(connection, u"a\x1b[2Jb\u009b1mc\u202ed\re\r\nf\tg"_s); });
    const QStringList arguments = QStringList{u"ask"_s, u"Why?"_s} + targetAt(server.url(u"/v1"_s));
    const CliResult text = runCli(arguments);
    QCOMPARE(text.exitCode, 0);
    QCOMPARE(QString::fromUtf8(text.output), u"a␛[2Jb⟨U+009B⟩1mc⟨U+202E⟩d␍e\nf\tg\n"_s);
    const CliResult json = runCli(arguments + QStringList{u"--format=json"_s});
    QVERIFY(!json.output.contains('\x1b') && !QString::fromUtf8(json.output).contains(u'\u202e'));
    QCOMPARE(json.json().first().toObject().value(u"text"_s), QJsonValue(u"a\x1b[2Jb\u009b1mc\u202ed\re\r\nf\tg"_s));
}

void TestCliAsk::halvesInTwoEventsAreJoined()
{
    LoopbackServer server;
    server.setHandler([](LoopbackConnection &connection) {
        connection.beginChunks();
        connection.chunk(chatEvent(u"a\r"_s) + chatEvent(u"\nb"_s));
        // Escapes of JSON, as a server writes that cuts its text between UTF-16 units.
        connection.chunk("data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\"\\ud83d\"}}]}\n\n");
        connection.chunk("data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\"\\ude00\"}}]}\n\n");
        connection.chunk(chatEvent(u"end\r"_s) + chatEvent({}));
        connection.endChunks();
    });
    const CliResult result = runCli(QStringList{u"ask"_s, u"Why?"_s} + targetAt(server.url(u"/v1"_s)));
    QCOMPARE(result.exitCode, 0);
    QCOMPARE(QString::fromUtf8(result.output), u"a\nb😀end␍\n"_s);
}

void TestCliAsk::readerThatLeaves()
{
    // The rest of the answer never comes: only noticing that nobody reads ends the program.
    LoopbackServer server;
    server.setHandler([](LoopbackConnection &connection) {
        connection.beginChunks();
        connection.chunk(chatEvent(u"First "_s));
    });
    CliProcess cli;
    cli.process().setProgram(u"/bin/sh"_s);
    cli.start(QStringList{u"-c"_s, u"{ \"$@\"; echo \"exit $?\" >&2; } | head -c 5"_s, u"sh"_s, cliProgram(), u"ask"_s,
                          u"Why?"_s, u"--max-attempts=1"_s}
              + targetAt(server.url(u"/v1"_s)));
    QTRY_COMPARE(cli.output(), "First");
    QTRY_COMPARE(server.held().size(), 1);
    LoopbackConnection *connection = server.held().constFirst();
    // The pipe may take one more write before it is known to be closed.
    for (int i = 0; i < 2000; ++i) {
        connection->chunk(chatEvent(u"more "_s));
        if (QTest::qWaitFor([&server] { return server.open() == 0; }, 5))
            break;
    }
    const CliResult result = cli.result();
    QVERIFY2(result.messages.contains("exit 3"), result.messages.constData());
    QCOMPARE(server.open(), 0);
}

void TestCliAsk::closedStandardOutput()
{
    LoopbackServer server;
    server.setHandler([](LoopbackConnection &connection) { replyWithText(connection, u"Because."_s); });
    CliProcess cli;
    cli.process().setProgram(u"/bin/sh"_s);
    cli.start(QStringList{u"-c"_s, u"\"$@\" <&- >&-"_s, u"sh"_s, cliProgram(), u"ask"_s, u"Why?"_s}
              + targetAt(server.url(u"/v1"_s)));
    QCOMPARE(cli.result().exitCode, 3);
    // What was meant for standard output went into no socket.
    for (const LoopbackRequest &request : server.requests())
        QVERIFY(!request.body.contains("Because."));
}

QTEST_GUILESS_MAIN(TestCliAsk)
#include "tst_cli_ask.moc"
