// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/extraheaders.h"
#include "core/providers/providercodec.h"
#include "ui/models/curltext.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTest>

using namespace Fanlight;
using namespace Qt::StringLiterals;

class TestCurlText final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aShellPassesOnExactlyWhatWouldBeSent_data();
    void aShellPassesOnExactlyWhatWouldBeSent();
    void noSecretIsInIt();
    void withoutAKeyThereIsNoVariable();
    void theWayIsTheEndpoints();
    void variablesHaveNamesThatAShellTakes_data();
    void variablesHaveNamesThatAShellTakes();
};

namespace {

QueryRequest requestOf(Protocol protocol, const QString &message)
{
    QueryRequest request;
    request.endpoint = {u"my gateway"_s, protocol, QUrl(u"https://llm.example.com/v1"_s), Secret("sk-canary-012345")};
    request.model = u"large"_s;
    request.message = message;
    request.maxTokens = 20;
    return request;
}

//! What a shell hands to a program called curl, with that key in its environment.
QStringList argumentsInShell(const QString &command, const QString &variable, const QString &key)
{
    QProcess shell;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(variable, key);
    shell.setProcessEnvironment(environment);
    shell.start(u"sh"_s, {u"-c"_s, u"curl() { printf '%s\\036' \"$@\"; }\n"_s + command});
    if (!shell.waitForFinished() || shell.exitCode() != 0)
        return {QString::fromUtf8(shell.readAllStandardError())};
    QStringList arguments = QString::fromUtf8(shell.readAllStandardOutput()).split(QChar(0x1e));
    arguments.removeLast();
    return arguments;
}

} // namespace

void TestCurlText::aShellPassesOnExactlyWhatWouldBeSent_data()
{
    QTest::addColumn<Protocol>("protocol");
    QTest::addColumn<QString>("message");
    QTest::newRow("a plain text") << Protocol::OpenAiChat << u"Is it good?"_s;
    QTest::newRow("single quotes") << Protocol::OpenAiChat << u"It's 'good', isn't it?''"_s;
    QTest::newRow("double quotes and backslashes") << Protocol::OpenAiResponses << u"\"C:\\new\\\" \\\\ \\'"_s;
    QTest::newRow("several lines") << Protocol::Anthropic << u"One\nTwo\r\n\n\tThree\n"_s;
    QTest::newRow("what a shell would run") << Protocol::OpenAiChat << u"$(id) `id` $HOME ${PATH} !! ; rm * & | > x"_s;
    QTest::newRow("what curl would read") << Protocol::OpenAiChat << u"@/etc/passwd"_s;
    QTest::newRow("Unicode") << Protocol::OpenAiChat << u"Größe 价格 😀 \u202e\u0085 é"_s;
    QTest::newRow("half a pair") << Protocol::OpenAiChat << QString(u"a"_s + QChar(0xd83d) + u"b"_s);
    QTest::newRow("a zero") << Protocol::OpenAiChat << QString(u"a"_s + QChar(0) + u"b"_s);
    QTest::newRow("nothing") << Protocol::Anthropic << QString();
}

void TestCurlText::aShellPassesOnExactlyWhatWouldBeSent()
{
    if (QStandardPaths::findExecutable(u"sh"_s).isEmpty())
        QSKIP("There is no sh here.");
    QFETCH(Protocol, protocol);
    QFETCH(QString, message);
    const QueryRequest request = requestOf(protocol, message);
    const HttpCall call = codecFor(protocol).encode(request);
    QStringList expected{call.url.toString(QUrl::FullyEncoded), u"--no-buffer"_s};
    for (const HttpHeader &header : call.headers)
        expected << u"--header"_s
                 << QString(QString::fromLatin1(header.name) + u": "_s + QString::fromUtf8(header.value));
    expected << u"--data-raw"_s << QString::fromUtf8(call.body);
    const QString command = curlText(request, u"MY_KEY"_s);
    QCOMPARE(argumentsInShell(command, u"MY_KEY"_s, u"sk-canary-012345"_s), expected);
}

void TestCurlText::noSecretIsInIt()
{
    QueryRequest request = requestOf(Protocol::OpenAiChat, u"Is it good?"_s);
    request.endpoint.extraHeaders = {{"X-Gate-Token", Secret("canary-of-the-gate"), true},
                                     {"X-Team", Secret("blue"), false},
                                     proxyAuthorization(u"ann"_s, u"canary-of-the-proxy"_s)};
    request.endpoint.proxy = u"http://proxy.example.com:3128"_s;
    const QString command = curlText(request, u"MY_KEY"_s);
    QVERIFY2(!command.contains(u"canary"_s), qPrintable(command));
    QVERIFY2(command.contains(u"'Authorization: Bearer '\"$MY_KEY\""_s), qPrintable(command));
    QVERIFY2(command.contains(u"'X-Gate-Token: '\"$X_GATE_TOKEN\""_s), qPrintable(command));
    QVERIFY2(command.contains(u"'X-Team: blue'"_s), qPrintable(command));
    QVERIFY2(command.contains(u"--proxy 'http://proxy.example.com:3128'"_s), qPrintable(command));
    QVERIFY2(command.contains(u"--proxy-user \"$PROXY_LOGIN\""_s), qPrintable(command));
}

void TestCurlText::withoutAKeyThereIsNoVariable()
{
    QueryRequest request = requestOf(Protocol::Anthropic, u"Is it good?"_s);
    request.endpoint.apiKey = {};
    request.stream = false;
    const QString command = curlText(request, u"MY_KEY"_s);
    QVERIFY2(!command.contains(u'$'), qPrintable(command));
    QVERIFY2(!command.contains(u"--no-buffer"_s), qPrintable(command));
}

void TestCurlText::theWayIsTheEndpoints()
{
    QueryRequest request = requestOf(Protocol::OpenAiChat, u"Is it good?"_s);
    request.endpoint.caFile = u"/etc/it's ours.pem"_s;
    request.endpoint.proxy = u"direct"_s;
    const QString command = curlText(request, u"MY_KEY"_s);
    QVERIFY2(command.contains(u"--cacert '/etc/it'\\''s ours.pem'"_s), qPrintable(command));
    QVERIFY2(command.contains(u"--noproxy '*'"_s), qPrintable(command));
}

void TestCurlText::variablesHaveNamesThatAShellTakes_data()
{
    QTest::addColumn<QString>("endpoint");
    QTest::addColumn<QString>("known");
    QTest::addColumn<QString>("name");
    QTest::newRow("the endpoint's own") << u"openai"_s << u"OPENAI_API_KEY"_s << u"OPENAI_API_KEY"_s;
    QTest::newRow("in small letters") << u"x"_s << u"my_key"_s << u"my_key"_s;
    QTest::newRow("none known") << u"my gateway"_s << QString() << u"MY_GATEWAY_API_KEY"_s;
    QTest::newRow("one that runs a command") << u"x"_s << u"A$(id)"_s << u"X_API_KEY"_s;
    QTest::newRow("one that begins with a digit") << u"7b"_s << u"7KEY"_s << u"_7B_API_KEY"_s;
    QTest::newRow("letters of another script") << u"größe"_s << QString() << u"GR_SSE_API_KEY"_s;
}

void TestCurlText::variablesHaveNamesThatAShellTakes()
{
    QFETCH(QString, endpoint);
    QFETCH(QString, known);
    QFETCH(QString, name);
    QCOMPARE(keyVariableName(endpoint, known), name);
}

QTEST_GUILESS_MAIN(TestCurlText)

#include "tst_curltext.moc"
