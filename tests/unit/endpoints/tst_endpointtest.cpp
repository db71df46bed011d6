// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/endpoints/endpointtest.h"
#include "core/engine/clock.h"
#include "core/http/httpsession.h"
#include "core/simulator/simulatorserver.h"
#include "tests/support/loopbackserver.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

Q_DECLARE_METATYPE(Fanlight::LoopbackServer::Handler)

using namespace Fanlight;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 20'000;
const QByteArray key("sk-canary-0123456789abcdef");

Endpoint endpointAt(const QUrl &baseUrl, Protocol protocol = Protocol::OpenAiChat, const QByteArray &apiKey = key)
{
    return {u"e"_s, protocol, baseUrl, Secret(apiKey)};
}

QByteArray modelsBody()
{
    return R"({"object":"list","data":[{"id":"text-embedding-3"},{"id":"gpt-test"}]})";
}

//! A short answer, streamed as the protocol has it.
QByteArray answerBody(Protocol protocol)
{
    switch (protocol) {
    case Protocol::OpenAiChat:
        return "data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\"OK\"},\"finish_reason\":\"stop\"}]}\n\n"
               "data: [DONE]\n\n";
    case Protocol::OpenAiResponses:
        return "event: response.output_text.delta\n"
               "data: {\"type\":\"response.output_text.delta\",\"delta\":\"OK\"}\n\n"
               "event: response.completed\n"
               "data: {\"type\":\"response.completed\",\"response\":{\"status\":\"completed\"}}\n\n";
    case Protocol::Anthropic:
        return "event: content_block_delta\n"
               "data: "
               "{\"type\":\"content_block_delta\",\"index\":0,\"delta\":{\"type\":\"text_delta\",\"text\":\"OK\"}}\n\n"
               "event: message_delta\n"
               "data: {\"type\":\"message_delta\",\"delta\":{\"stop_reason\":\"end_turn\"},\"usage\":{}}\n\n"
               "event: message_stop\ndata: {\"type\":\"message_stop\"}\n\n";
    }
    Q_UNREACHABLE();
}

bool hasKey(const LoopbackRequest &request)
{
    return headerValue(request.headers, "authorization").value_or(QByteArray()).contains(key)
        || headerValue(request.headers, "x-api-key").value_or(QByteArray()) == key;
}

//! A service as it should be: its list and its answers need the key.
LoopbackServer::Handler goodService(Protocol protocol)
{
    return [protocol](LoopbackConnection &connection) {
        if (!hasKey(connection.request()))
            connection.reply(401, R"({"error":{"message":"No key given","type":"authentication_error"}})");
        else if (connection.request().method == "GET")
            connection.reply(200, modelsBody());
        else
            connection.reply(200, answerBody(protocol), {{"Content-Type", "text/event-stream"}});
    };
}

//! "Settings ok, Connection ok, …": what a test found, in one line.
QString summary(const EndpointCheck &check)
{
    QStringList parts;
    for (const CheckResult &result : check.steps)
        parts.append(checkStepTitle(result.step) + u' ' + checkVerdictText(result.verdict));
    return parts.join(u", "_s);
}

QString textOf(const EndpointCheck &check, CheckStep step)
{
    for (const CheckResult &result : check.steps) {
        if (result.step == step)
            return result.text + u' ' + result.help;
    }
    return {};
}

} // namespace

class EndpointTestTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aGoodServicePasses_data();
    void aGoodServicePasses();
    void oursPasses_data();
    void oursPasses();
    void namesTheStepThatFailed_data();
    void namesTheStepThatFailed();
    void namesWhatFailsBelowHttp();
    void saysWhatIsWrongWithTls_data();
    void saysWhatIsWrongWithTls();
    void usesTheFileOfCertificates();
    void badSettingsSendNothing();
    void namesTheProxy();
    void aDeadProxyIsNamed();
    void costsNothingOnRequest();
    void anOpenListIsNoProofOfTheKey();
    void asksTheModelThatIsNamed();
    void learnsWhatAModelDoesNotTake();
    void neverShowsTheKey();
    void givesUpSilently();

private:
    static EndpointCheck checked(const EndpointTestPlan &plan);
    QTemporaryDir m_folder;
};

EndpointCheck EndpointTestTest::checked(const EndpointTestPlan &plan)
{
    SystemClock clock;
    HttpSession session;
    EndpointTest test(plan, session, [&clock] { return clock.now(); });
    QSignalSpy finished(&test, &EndpointTest::finished);
    test.start();
    if (!finished.isEmpty() || !finished.wait(patience))
        qFatal("The test of an endpoint ends too early or not at all");
    return finished.constFirst().constFirst().value<EndpointCheck>();
}

void EndpointTestTest::initTestCase()
{
    for (const char *name :
         {"no_proxy", "http_proxy", "https_proxy", "all_proxy", "NO_PROXY", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"})
        qunsetenv(name);
}

void EndpointTestTest::aGoodServicePasses_data()
{
    QTest::addColumn<Protocol>("protocol");
    QTest::addColumn<QString>("base");
    QTest::newRow("openai-chat") << Protocol::OpenAiChat << u"/v1"_s;
    QTest::newRow("openai-responses") << Protocol::OpenAiResponses << u"/v1"_s;
    QTest::newRow("anthropic") << Protocol::Anthropic << QString();
}

void EndpointTestTest::aGoodServicePasses()
{
    QFETCH(Protocol, protocol);
    QFETCH(QString, base);
    LoopbackServer server;
    server.setHandler(goodService(protocol));
    const EndpointCheck check = checked({endpointAt(server.url(base), protocol)});
    QCOMPARE(summary(check), u"Settings ok, Connection ok, Key ok, Models ok, Question ok"_s);
    QVERIFY(check.passed());
    QCOMPARE(check.models.size(), 2);
    QCOMPARE(check.askedModel, u"gpt-test"_s); // the first is for embeddings
    QVERIFY(check.connecting && check.firstToken);
    QCOMPARE(textOf(check, CheckStep::Auth), u"The key was accepted. "_s);
    // The list, the list without the key, the question.
    QCOMPARE(server.delivered(), 3);
}

void EndpointTestTest::oursPasses_data()
{
    QTest::addColumn<Protocol>("protocol");
    QTest::addColumn<QByteArray>("needed");
    QTest::addColumn<QByteArray>("sent");
    QTest::addColumn<QString>("found");
    const QString good = u"Settings ok, Connection ok, Key ok, Models ok, Question ok"_s;
    for (const Protocol protocol : {Protocol::OpenAiChat, Protocol::OpenAiResponses, Protocol::Anthropic}) {
        const QByteArray name = protocolName(protocol).toUtf8();
        QTest::newRow(QByteArray(name + " with its key").constData()) << protocol << key << key << good;
        QTest::newRow(QByteArray(name + " without a key").constData())
            << protocol << QByteArray() << QByteArray() << good;
        QTest::newRow(QByteArray(name + " with another key").constData())
            << protocol << key << QByteArray("sk-other-key")
            << u"Settings ok, Connection ok, Key failed, Models skipped, Question skipped"_s;
    }
}

void EndpointTestTest::oursPasses()
{
    QFETCH(Protocol, protocol);
    QFETCH(QByteArray, needed);
    QFETCH(QByteArray, sent);
    QFETCH(QString, found);
    SimulatorOptions options;
    options.requiredKey = needed;
    SimulatorServer simulator(options);
    QVERIFY(simulator.listen());
    const QUrl base = protocol == Protocol::Anthropic ? simulator.anthropicBaseUrl() : simulator.openAiBaseUrl();
    const EndpointCheck check = checked({endpointAt(base, protocol, sent)});
    QCOMPARE(summary(check), found);
}

void EndpointTestTest::namesTheStepThatFailed_data()
{
    QTest::addColumn<LoopbackServer::Handler>("service");
    QTest::addColumn<QString>("found");
    QTest::addColumn<CheckStep>("step");
    QTest::addColumn<QString>("says");
    using Handler = LoopbackServer::Handler;
    const auto always = [](int status, const QByteArray &body, const HttpHeaders &headers = {}) {
        return Handler([=](LoopbackConnection &connection) { connection.reply(status, body, headers); });
    };
    const auto thenAnswers = [](int status, const QByteArray &body, const QByteArray &models = modelsBody()) {
        return Handler([=](LoopbackConnection &connection) {
            if (connection.request().method == "GET")
                connection.reply(200, models);
            else
                connection.reply(status, body,
                                 {{"Content-Type", status == 200 ? "text/event-stream" : "application/json"}});
        });
    };
    const QString prefix = u"Settings ok, Connection ok, "_s;
    QTest::newRow("the key is refused") << always(
        401, R"({"error":{"message":"Incorrect API key provided","code":"invalid_api_key"}})")
                                        << QString(prefix + u"Key failed, Models skipped, Question skipped"_s)
                                        << CheckStep::Auth << u"Incorrect API key provided"_s;
    QTest::newRow("the key may not do that") << always(403, R"({"error":{"message":"Not in your country"}})")
                                             << QString(prefix + u"Key failed, Models skipped, Question skipped"_s)
                                             << CheckStep::Auth << u"Not in your country"_s;
    QTest::newRow("a web page") << always(200, "<html><title>Welcome</title></html>", {{"Content-Type", "text/html"}})
                                << QString(prefix + u"Key unclear, Models failed, Question skipped"_s)
                                << CheckStep::Models << u"base URL"_s;
    QTest::newRow("a redirect") << always(301, {}, {{"Location", "https://elsewhere.example/v1"}})
                                << QString(prefix + u"Key unclear, Models failed, Question skipped"_s)
                                << CheckStep::Models << u"elsewhere.example"_s;
    QTest::newRow("the server fails") << always(500, R"({"error":{"message":"Out of memory"}})")
                                      << QString(prefix + u"Key unclear, Models failed, Question skipped"_s)
                                      << CheckStep::Models << u"Out of memory"_s;
    QTest::newRow("no list of models, and none named")
        << always(404, R"({"error":{"message":"Not found"}})")
        << QString(prefix + u"Key unclear, Models unclear, Question skipped"_s) << CheckStep::Models
        << u"no list of models"_s;
    QTest::newRow("no model is loaded") << always(200, R"({"data":[]})")
                                        << QString(prefix + u"Key unclear, Models failed, Question skipped"_s)
                                        << CheckStep::Models << u"Load a model"_s;
    QTest::newRow("the question is refused for its key")
        << thenAnswers(401, R"({"error":{"message":"No auth credentials found"}})")
        << QString(prefix + u"Key failed, Models ok, Question failed"_s) << CheckStep::Auth
        << u"No auth credentials found"_s;
    QTest::newRow("there is no money left") << thenAnswers(402, R"({"error":{"message":"Insufficient credits"}})")
                                            << QString(prefix + u"Key unclear, Models ok, Question failed"_s)
                                            << CheckStep::Question << u"Insufficient credits"_s;
    QTest::newRow("the stream is cut") << thenAnswers(
        200, "data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\"O\"}}]}\n\n")
                                       << QString(prefix + u"Key unclear, Models ok, Question failed"_s)
                                       << CheckStep::Question << u"ended"_s;
    QTest::newRow("closes without a reply to the list")
        << Handler([](LoopbackConnection &connection) { connection.close(); }) << u"Settings ok, Connection failed"_s
        << CheckStep::Reach << u"https://"_s;
}

void EndpointTestTest::namesTheStepThatFailed()
{
    QFETCH(LoopbackServer::Handler, service);
    QFETCH(QString, found);
    QFETCH(CheckStep, step);
    QFETCH(QString, says);
    for (const Protocol protocol : {Protocol::OpenAiChat, Protocol::OpenAiResponses, Protocol::Anthropic}) {
        // Its stream is another protocol's.
        if (qstrcmp(QTest::currentDataTag(), "the stream is cut") == 0 && protocol != Protocol::OpenAiChat)
            continue;
        LoopbackServer server;
        server.setHandler(service);
        const EndpointCheck check = checked({endpointAt(server.url(u"/v1"_s), protocol)});
        QCOMPARE(summary(check), found);
        QVERIFY2(textOf(check, step).contains(says), qPrintable(textOf(check, step)));
        for (const LoopbackRequest &request : server.requests())
            QVERIFY(request.method == "GET" || request.method == "POST");
    }
}

void EndpointTestTest::namesWhatFailsBelowHttp()
{
    quint16 port = 0;
    {
        const LoopbackServer gone;
        port = gone.serverPort();
    }
    const EndpointCheck refused = checked({endpointAt(QUrl(u"http://127.0.0.1:%1/v1"_s.arg(port)))});
    QCOMPARE(summary(refused), u"Settings ok, Connection failed"_s);
    QVERIFY(textOf(refused, CheckStep::Reach).contains("Start the server"_L1));

    EndpointTestPlan plan{endpointAt(QUrl(u"https://no-such-host.invalid/v1"_s))};
    const EndpointCheck unknown = checked(plan);
    QCOMPARE(summary(unknown), u"Settings ok, Connection failed"_s);
    QVERIFY2(textOf(unknown, CheckStep::Reach).contains("spelling"_L1), qPrintable(textOf(unknown, CheckStep::Reach)));

    LoopbackServer silent;
    plan.endpoint = endpointAt(silent.url(u"/v1"_s));
    plan.deadlines.connect = std::chrono::milliseconds(100);
    const EndpointCheck mute = checked(plan);
    QCOMPARE(summary(mute), u"Settings ok, Connection failed"_s);
    QVERIFY2(textOf(mute, CheckStep::Reach).contains("answers nothing"_L1), qPrintable(textOf(mute, CheckStep::Reach)));

    LoopbackServer closing(LoopbackTls::Hang);
    closing.setConnectionHandler([](LoopbackConnection &connection) { connection.close(); });
    const EndpointCheck closed = checked({endpointAt(closing.url(u"/v1"_s))});
    QCOMPARE(summary(closed), u"Settings ok, Connection failed"_s);
    QVERIFY2(textOf(closed, CheckStep::Reach).contains("limits who may connect"_L1),
             qPrintable(textOf(closed, CheckStep::Reach)));

    LoopbackServer deaf(LoopbackTls::Hang);
    plan.endpoint = endpointAt(deaf.url(u"/v1"_s));
    plan.deadlines.connect = std::chrono::milliseconds(100);
    const EndpointCheck hung = checked(plan);
    QCOMPARE(summary(hung), u"Settings ok, Connection failed"_s);
    QVERIFY2(textOf(hung, CheckStep::Reach).contains("does not speak TLS"_L1),
             qPrintable(textOf(hung, CheckStep::Reach)));
}

void EndpointTestTest::saysWhatIsWrongWithTls_data()
{
    QTest::addColumn<int>("tls");
    QTest::addColumn<QString>("says");
    QTest::newRow("not trusted") << int(LoopbackTls::Good) << u"issuer is not trusted"_s;
    QTest::newRow("another host's") << int(LoopbackTls::WrongHost) << u"another host"_s;
    QTest::newRow("expired") << int(LoopbackTls::Expired) << u"expired"_s;
    QTest::newRow("no TLS at all") << int(LoopbackTls::None) << u"http://"_s;
}

void EndpointTestTest::saysWhatIsWrongWithTls()
{
    QFETCH(int, tls);
    QFETCH(QString, says);
    LoopbackServer server{LoopbackTls(tls)};
    // What is no TLS gets an answer that is none.
    if (LoopbackTls(tls) == LoopbackTls::None)
        server.setConnectionHandler([](LoopbackConnection &connection) {
            connection.send("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n");
        });
    QUrl base = server.url(u"/v1"_s);
    base.setScheme(u"https"_s);
    const EndpointCheck check = checked({endpointAt(base)});
    QCOMPARE(summary(check), u"Settings ok, Connection ok, TLS failed"_s);
    QVERIFY2(textOf(check, CheckStep::Tls).contains(says), qPrintable(textOf(check, CheckStep::Tls)));
    QCOMPARE(server.delivered(), 0);
}

void EndpointTestTest::usesTheFileOfCertificates()
{
    QFile file(m_folder.filePath(u"ca.pem"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(LoopbackServer::authority().constFirst().toPem());
    file.close();
    LoopbackServer server(LoopbackTls::Good);
    server.setHandler(goodService(Protocol::OpenAiChat));
    EndpointTestPlan plan{endpointAt(server.url(u"/v1"_s))};
    plan.endpoint.caFile = file.fileName();
    QCOMPARE(summary(checked(plan)), u"Settings ok, Connection ok, TLS ok, Key ok, Models ok, Question ok"_s);

    plan.endpoint.caFile = m_folder.filePath(u"missing.pem"_s);
    const EndpointCheck missing = checked(plan);
    QCOMPARE(summary(missing), u"Settings failed"_s);
    QVERIFY(textOf(missing, CheckStep::Settings).contains("does not exist"_L1));
}

void EndpointTestTest::badSettingsSendNothing()
{
    LoopbackServer server;
    EndpointTestPlan plan{endpointAt(server.url(u"/v1"_s))};
    plan.endpoint.extraHeaders = {{"Host", Secret("evil.example"), false}};
    const EndpointCheck check = checked(plan);
    QCOMPARE(summary(check), u"Settings failed"_s);
    QCOMPARE(server.accepted(), 0);
}

void EndpointTestTest::namesTheProxy()
{
    LoopbackServer proxy;
    proxy.setHandler(goodService(Protocol::OpenAiChat));
    EndpointTestPlan plan{endpointAt(QUrl(u"http://provider.localhost:1/v1"_s))};
    plan.endpoint.proxy = proxy.url({}, u"127.0.0.1"_s).toString();
    const EndpointCheck check = checked(plan);
    QCOMPARE(summary(check), u"Settings ok, Connection ok, Key ok, Models ok, Question ok"_s);
    QVERIFY2(textOf(check, CheckStep::Reach).contains(u"through the proxy 127.0.0.1:%1"_s.arg(proxy.serverPort())),
             qPrintable(textOf(check, CheckStep::Reach)));
}

void EndpointTestTest::aDeadProxyIsNamed()
{
    quint16 port = 0;
    {
        const LoopbackServer gone;
        port = gone.serverPort();
    }
    EndpointTestPlan plan{endpointAt(QUrl(u"http://provider.localhost:1/v1"_s))};
    plan.endpoint.proxy = u"http://127.0.0.1:%1"_s.arg(port);
    const EndpointCheck check = checked(plan);
    QCOMPARE(summary(check), u"Settings ok, Connection failed"_s);
    QVERIFY2(textOf(check, CheckStep::Reach).contains(u"proxy 127.0.0.1:%1"_s.arg(port)),
             qPrintable(textOf(check, CheckStep::Reach)));
}

void EndpointTestTest::costsNothingOnRequest()
{
    LoopbackServer server;
    server.setHandler(goodService(Protocol::OpenAiChat));
    EndpointTestPlan plan{endpointAt(server.url(u"/v1"_s))};
    plan.asksQuestion = false;
    QCOMPARE(summary(checked(plan)), u"Settings ok, Connection ok, Key ok, Models ok, Question skipped"_s);
    for (const LoopbackRequest &request : server.requests())
        QCOMPARE(request.method, "GET");
}

void EndpointTestTest::anOpenListIsNoProofOfTheKey()
{
    LoopbackServer server;
    server.setHandler([](LoopbackConnection &connection) { connection.reply(200, modelsBody()); });
    EndpointTestPlan plan{endpointAt(server.url(u"/v1"_s))};
    plan.asksQuestion = false;
    QCOMPARE(summary(checked(plan)), u"Settings ok, Connection ok, Key unclear, Models ok, Question skipped"_s);
    QCOMPARE(server.delivered(), 2);
    QVERIFY(hasKey(server.requests().at(0)));
    QVERIFY(!hasKey(server.requests().at(1)));
}

void EndpointTestTest::asksTheModelThatIsNamed()
{
    LoopbackServer server;
    server.setHandler([](LoopbackConnection &connection) {
        if (connection.request().method == "GET")
            connection.reply(404, {});
        else
            connection.reply(200, answerBody(Protocol::OpenAiChat), {{"Content-Type", "text/event-stream"}});
    });
    const EndpointCheck check = checked({endpointAt(server.url(u"/v1"_s)), u"mine"_s});
    QCOMPARE(summary(check), u"Settings ok, Connection ok, Key ok, Models unclear, Question ok"_s);
    QVERIFY(server.requests().constLast().body.contains("\"mine\""));
}

void EndpointTestTest::learnsWhatAModelDoesNotTake()
{
    LoopbackServer server;
    server.setHandler([](LoopbackConnection &connection) {
        if (connection.request().method == "GET")
            connection.reply(200, modelsBody());
        else if (connection.request().body.contains("\"max_tokens\""))
            connection.reply(400,
                             R"({"error":{"message":"Unsupported parameter: 'max_tokens' is not supported with )"
                             R"(this model. Use 'max_completion_tokens' instead.","param":"max_tokens",)"
                             R"("code":"unsupported_parameter"}})");
        else
            connection.reply(200, answerBody(Protocol::OpenAiChat), {{"Content-Type", "text/event-stream"}});
    });
    const EndpointCheck check = checked({endpointAt(server.url(u"/v1"_s), Protocol::OpenAiChat, {})});
    QCOMPARE(summary(check), u"Settings ok, Connection ok, Key ok, Models ok, Question ok"_s);
    QCOMPARE(server.delivered(), 3);
}

void EndpointTestTest::neverShowsTheKey()
{
    LoopbackServer server;
    server.setHandler([](LoopbackConnection &connection) {
        connection.reply(401, R"({"error":{"message":"Bad key )" + key + R"( and header team-canary-secret"}})");
    });
    EndpointTestPlan plan{endpointAt(server.url(u"/v1"_s))};
    plan.endpoint.extraHeaders = {{"X-Team", Secret("team-canary-secret"), true}};
    const EndpointCheck check = checked(plan);
    QString everything;
    for (const CheckResult &result : check.steps)
        everything += result.text + result.help;
    QVERIFY(everything.contains("Bad key"_L1));
    QVERIFY2(!everything.contains("canary"_L1), qPrintable(everything));
}

void EndpointTestTest::givesUpSilently()
{
    LoopbackServer server;
    HttpSession session;
    {
        EndpointTest test({endpointAt(server.url(u"/v1"_s))}, session, [] { return Moment(); });
        test.start();
        QTRY_COMPARE(server.inFlight(), 1);
    }
    QTRY_COMPARE(server.open(), 0);
}

QTEST_GUILESS_MAIN(EndpointTestTest)
#include "tst_endpointtest.moc"
