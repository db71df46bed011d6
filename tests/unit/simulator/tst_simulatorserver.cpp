// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/simulatorserver.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QtTest>

#include <memory>
#include <vector>

using namespace Fanlight;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestSimulatorServer final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listens();
    void replies_data();
    void replies();
    void streams_data();
    void streams();
    void asksForTheKey_data();
    void asksForTheKey();
    void otherRoutes_data();
    void otherRoutes();
    void garbageIsRefused();
    void pipelinedRequestsKeepTheirOrder();
    void answersHttp10WithoutChunks();
    void sends100Continue();
    void resetBefore();
    void resetAfter();
    void truncate_data();
    void truncate();
    void hangUntilTheClientLeaves();
    void trickle_data();
    void trickle();
    void otherFaults_data();
    void otherFaults();
    void capacity();
    void manyConnections();
    void endsWithRequestsInFlight();
    void tokensAreRandom();
};

//! A raw client: bytes in, bytes out.
class RawClient final
{
public:
    explicit RawClient(const SimulatorServer &server, const QByteArray &bytes = {})
    {
        QObject::connect(&m_socket, &QTcpSocket::readyRead, &m_socket, [this] { m_received += m_socket.readAll(); });
        m_socket.connectToHost(u"127.0.0.1"_s, server.port());
        send(bytes);
    }

    //! Written once connected.
    void send(const QByteArray &bytes)
    {
        if (m_socket.state() == QAbstractSocket::ConnectedState)
            m_socket.write(bytes);
        else
            QObject::connect(&m_socket, &QTcpSocket::connected, &m_socket, [this, bytes] { m_socket.write(bytes); });
    }

    const QByteArray &received() const { return m_received; }
    bool isClosed() const { return m_socket.state() == QAbstractSocket::UnconnectedState; }
    //! Qt says RemoteHostClosedError for an orderly end and for a reset alike, but words them by errno.
    QAbstractSocket::SocketError error() const { return m_socket.error(); }
    void leave() { m_socket.abort(); }

private:
    QTcpSocket m_socket;
    QByteArray m_received;
};

static QByteArray post(const QByteArray &path, const QByteArray &body, const QByteArray &more = {})
{
    return "POST " + path + " HTTP/1.1\r\nHost: a\r\n" + more + "Content-Length: " + QByteArray::number(body.size())
        + "\r\n\r\n" + body;
}

static QByteArray chatBody(bool stream)
{
    return QByteArray(R"({"model":"extractive","stream":)") + (stream ? "true" : "false")
        + R"(,"messages":[{"role":"user","content":"Sentiment: I love it."}]})";
}

static QByteArray chat(bool stream = false)
{
    return post("/v1/chat/completions", chatBody(stream));
}

static SimulatorOptions always(FaultKind kind, int status = 500)
{
    SimulatorOptions options;
    options.faults = {{kind, status, 1.0}};
    return options;
}

//! Sends by Qt's own HTTP client and waits for the end.
static std::unique_ptr<QNetworkReply> fetch(QNetworkAccessManager &manager, const QUrl &url, const QByteArray &body,
                                            const QList<std::pair<QByteArray, QByteArray>> &headers = {})
{
    QNetworkRequest request(url);
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    for (const auto &[name, value] : headers)
        request.setRawHeader(name, value);
    std::unique_ptr<QNetworkReply> reply(body.isNull() ? manager.get(request) : manager.post(request, body));
    QSignalSpy finished(reply.get(), &QNetworkReply::finished);
    if (!reply->isFinished() && !finished.wait(30'000))
        qWarning("no answer");
    return reply;
}

static int statusOf(const QNetworkReply &reply)
{
    return reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

void TestSimulatorServer::listens()
{
    SimulatorServer server({});
    QVERIFY(server.listen());
    QVERIFY(server.port() != 0);
    QCOMPARE(server.openAiBaseUrl().toString(), u"http://127.0.0.1:%1/v1"_s.arg(server.port()));
    QCOMPARE(server.anthropicBaseUrl().toString(), u"http://127.0.0.1:%1"_s.arg(server.port()));
    SimulatorServer second({});
    QVERIFY(!second.listen(server.port()));
    QVERIFY(!second.errorString().isEmpty());
    SimulatorOptions bad = always(FaultKind::Hang);
    bad.faults.append(bad.faults.first());
    SimulatorServer third(bad);
    QVERIFY(!third.listen());
    QVERIFY(!third.errorString().isEmpty());
}

void TestSimulatorServer::replies_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("part");
    QTest::addColumn<QByteArray>("idHeader");

    QTest::newRow("openai-chat") << u"/v1/chat/completions"_s << chatBody(false)
                                 << QByteArray(R"("content":"positive")") << QByteArray("x-request-id");
    QTest::newRow("openai-responses") << u"/v1/responses"_s
                                      << QByteArray(R"({"model":"extractive","input":"Sentiment: I love it."})")
                                      << QByteArray(R"("text":"positive")") << QByteArray("x-request-id");
    QTest::newRow("anthropic")
        << u"/v1/messages"_s
        << QByteArray(
               R"({"model":"extractive","max_tokens":5,"messages":[{"role":"user","content":"Sentiment: I love it."}]})")
        << QByteArray(R"("text":"positive")") << QByteArray("request-id");
}

void TestSimulatorServer::replies()
{
    QFETCH(QString, path);
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, part);
    QFETCH(QByteArray, idHeader);
    SimulatorServer server({});
    QVERIFY(server.listen());
    QNetworkAccessManager manager;
    const auto reply = fetch(manager, server.anthropicBaseUrl().resolved(QUrl(path)), body);
    QCOMPARE(statusOf(*reply), 200);
    QVERIFY(reply->rawHeader(idHeader).startsWith("req_"));
    const QByteArray bytes = reply->readAll();
    QVERIFY2(bytes.contains(part), bytes.constData());
    QVERIFY(QJsonDocument::fromJson(bytes).isObject());
    QCOMPARE(server.requestCount(), 1);
    QCOMPARE(server.inFlight(), 0);
}

void TestSimulatorServer::streams_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("last");
    QTest::addColumn<double>("tokensPerSecond");

    const QByteArray messages = R"({"model":"extractive","stream":true,"max_tokens":20,)"
                                R"("messages":[{"role":"user","content":"Who are you?"}]})";
    const QByteArray input = R"({"model":"extractive","stream":true,"input":"Who are you?"})";
    for (const double rate : {0.0, 2000.0}) {
        const char *pace = rate > 0 ? "paced" : "at once";
        QTest::addRow("openai-chat, %s", pace)
            << QByteArray("/v1/chat/completions") << messages << QByteArray("data: [DONE]\n\n") << rate;
        QTest::addRow("openai-responses, %s", pace)
            << QByteArray("/v1/responses") << input << QByteArray("event: response.completed\n") << rate;
        QTest::addRow("anthropic, %s", pace)
            << QByteArray("/v1/messages") << messages << QByteArray("event: message_stop\n") << rate;
    }
}

void TestSimulatorServer::streams()
{
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, last);
    QFETCH(double, tokensPerSecond);
    SimulatorOptions options;
    options.tokensPerSecond = tokensPerSecond;
    options.firstToken = tokensPerSecond > 0 ? 5ms : 0ms;
    SimulatorServer server(options);
    QVERIFY(server.listen());
    QNetworkAccessManager manager;
    const auto reply = fetch(manager, server.anthropicBaseUrl().resolved(QUrl(QString::fromLatin1(path))), body);
    QCOMPARE(reply->error(), QNetworkReply::NoError);
    QVERIFY(reply->rawHeader("content-type").startsWith("text/event-stream"));
    const QByteArray bytes = reply->readAll();
    QVERIFY2(bytes.contains(last), bytes.constData());
    QVERIFY(bytes.endsWith("\n\n"));
    QVERIFY(bytes.contains("Fanlight"));
    QTRY_COMPARE(server.inFlight(), 0);
    QCOMPARE(server.maxInFlightSeen(), 1);
}

void TestSimulatorServer::asksForTheKey_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<int>("status");

    QTest::newRow("none") << u"/v1/models"_s << QByteArray("x-other") << QByteArray("1") << 401;
    QTest::newRow("bearer") << u"/v1/models"_s << QByteArray("Authorization") << QByteArray("Bearer secret") << 200;
    QTest::newRow("bearer in lower case")
        << u"/v1/models"_s << QByteArray("authorization") << QByteArray("bearer secret") << 200;
    QTest::newRow("x-api-key") << u"/v1/models"_s << QByteArray("X-Api-Key") << QByteArray("secret") << 200;
    QTest::newRow("a part of it") << u"/v1/models"_s << QByteArray("x-api-key") << QByteArray("secre") << 401;
    QTest::newRow("twice of it") << u"/v1/models"_s << QByteArray("x-api-key") << QByteArray("secretsecret") << 401;
    QTest::newRow("basic") << u"/v1/models"_s << QByteArray("Authorization") << QByteArray("Basic secret") << 401;
    QTest::newRow("health needs none") << u"/health"_s << QByteArray("x-other") << QByteArray("1") << 200;
}

void TestSimulatorServer::asksForTheKey()
{
    QFETCH(QString, path);
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, value);
    QFETCH(int, status);
    SimulatorOptions options;
    options.requiredKey = "secret";
    SimulatorServer server(options);
    QVERIFY(server.listen());
    QNetworkAccessManager manager;
    const auto reply = fetch(manager, server.anthropicBaseUrl().resolved(QUrl(path)), {}, {{name, value}});
    QCOMPARE(statusOf(*reply), status);
    QVERIFY(!reply->readAll().contains("secret"));
}

void TestSimulatorServer::otherRoutes_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<QByteArray>("part");

    const auto row = [](const char *name, const QByteArray &request, const QByteArray &status, const QByteArray &part) {
        QTest::newRow(name) << request << status << part;
    };
    row("models", "GET /v1/models HTTP/1.1\r\nHost: a\r\n\r\n", "200", R"("object":"list")");
    row("models for anthropic", "GET /v1/models HTTP/1.1\r\nHost: a\r\nanthropic-version: 2023-06-01\r\n\r\n", "200",
        R"("has_more":false)");
    row("one model", "GET /v1/models/extractive HTTP/1.1\r\nHost: a\r\n\r\n", "200", R"("object":"model")");
    row("another model", "GET /v1/models/gpt HTTP/1.1\r\nHost: a\r\n\r\n", "404", "model_not_found");
    row("health", "GET /health HTTP/1.1\r\nHost: a\r\n\r\n", "200", "ok");
    row("nowhere", "GET /nowhere HTTP/1.1\r\nHost: a\r\n\r\n", "404", "invalid_request_error");
    row("nowhere for anthropic", "GET /v1/messages/count_tokens HTTP/1.1\r\nHost: a\r\n\r\n", "404", "not_found_error");
    row("wrong method", "GET /v1/chat/completions HTTP/1.1\r\nHost: a\r\n\r\n", "405", "Allow: POST");
    row("wrong method for models", post("/v1/models", ""), "405", "Allow: GET");
}

void TestSimulatorServer::otherRoutes()
{
    QFETCH(QByteArray, request);
    QFETCH(QByteArray, status);
    QFETCH(QByteArray, part);
    SimulatorServer server({});
    QVERIFY(server.listen());
    RawClient client(server, request);
    QTRY_VERIFY2(client.received().contains(part), client.received().constData());
    QVERIFY(client.received().startsWith(QByteArray("HTTP/1.1 " + status)));
    QVERIFY(!client.isClosed());
}

void TestSimulatorServer::garbageIsRefused()
{
    SimulatorServer server({});
    QVERIFY(server.listen());
    RawClient garbage(server, "\x16\x03\x01 what is this\r\n\r\n");
    RawClient tooLong(server, "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 67108865\r\n\r\n");
    QTRY_VERIFY(garbage.isClosed());
    QTRY_VERIFY(tooLong.isClosed());
    QVERIFY(garbage.received().startsWith("HTTP/1.1 400 "));
    QVERIFY(tooLong.received().startsWith("HTTP/1.1 413 "));
    QVERIFY(tooLong.received().contains("Connection: close"));
    RawClient good(server, chat());
    QTRY_VERIFY(good.received().contains("positive"));
}

void TestSimulatorServer::pipelinedRequestsKeepTheirOrder()
{
    SimulatorOptions options;
    options.latency = 5ms;
    SimulatorServer server(options);
    QVERIFY(server.listen());
    const QByteArray models = "GET /v1/models HTTP/1.1\r\nHost: a\r\n\r\n";
    RawClient client(server, chat() + models + chat(true) + models);
    QTRY_COMPARE(client.received().count("HTTP/1.1 200 OK"), 4);
    QTRY_COMPARE(client.received().count("\"object\":\"list\""), 2);
    const QByteArray bytes = client.received();
    const qsizetype whole = bytes.indexOf("chat.completion\"");
    const qsizetype list = bytes.indexOf("\"object\":\"list\"");
    const qsizetype stream = bytes.indexOf("[DONE]");
    QVERIFY(whole > 0 && whole < list && list < stream && stream < bytes.lastIndexOf("\"object\":\"list\""));
    QCOMPARE(server.maxInFlightSeen(), 1);
}

void TestSimulatorServer::answersHttp10WithoutChunks()
{
    SimulatorServer server({});
    QVERIFY(server.listen());
    const QByteArray body = chatBody(true);
    RawClient client(server,
                     "POST /v1/chat/completions HTTP/1.0\r\nConnection: keep-alive\r\nContent-Length: "
                         + QByteArray::number(body.size()) + "\r\n\r\n" + body);
    QTRY_VERIFY(client.isClosed());
    QVERIFY(!client.received().contains("chunked"));
    QVERIFY(client.received().endsWith("data: [DONE]\n\n"));
}

void TestSimulatorServer::sends100Continue()
{
    SimulatorServer server({});
    QVERIFY(server.listen());
    const QByteArray request = post("/v1/chat/completions", chatBody(false), "Expect: 100-continue\r\n");
    const qsizetype body = request.indexOf("\r\n\r\n") + 4;
    RawClient client(server, request.first(body));
    QTRY_COMPARE(client.received(), QByteArray("HTTP/1.1 100 Continue\r\n\r\n"));
    client.send(request.sliced(body));
    QTRY_VERIFY(client.received().contains("positive"));
}

void TestSimulatorServer::resetBefore()
{
    SimulatorServer server(always(FaultKind::ResetBefore));
    QVERIFY(server.listen());
    RawClient client(server, chat());
    QTRY_VERIFY(client.isClosed());
    QCOMPARE(client.received(), QByteArray());
    QCOMPARE(server.requestCount(), 1);
    QTRY_COMPARE(server.inFlight(), 0);
}

void TestSimulatorServer::resetAfter()
{
    SimulatorServer server(always(FaultKind::ResetAfter));
    QVERIFY(server.listen());
    RawClient client(server, chat());
    QTRY_VERIFY(client.isClosed());
    QVERIFY(client.received().startsWith("HTTP/1.1 200 OK"));
    QVERIFY(client.received().endsWith("\r\n\r\n"));
    QTRY_COMPARE(server.inFlight(), 0);
}

void TestSimulatorServer::truncate_data()
{
    QTest::addColumn<bool>("stream");
    QTest::newRow("whole") << false;
    QTest::newRow("streamed") << true;
}

void TestSimulatorServer::truncate()
{
    QFETCH(bool, stream);
    SimulatorServer server(always(FaultKind::Truncate));
    QVERIFY(server.listen());
    RawClient client(server, chat(stream));
    QTRY_VERIFY(client.isClosed());
    const QByteArray bytes = client.received();
    QVERIFY(bytes.startsWith("HTTP/1.1 200 OK"));
    if (stream) {
        QVERIFY(bytes.contains("data: {"));
        QVERIFY(!bytes.contains("finish_reason\":\"stop"));
        QVERIFY(!bytes.endsWith("0\r\n\r\n"));
    } else {
        const qsizetype body = bytes.size() - bytes.indexOf("\r\n\r\n") - 4;
        QVERIFY(body > 0);
        QVERIFY(!bytes.contains(QByteArray("Content-Length: " + QByteArray::number(body) + "\r\n")));
        QVERIFY(!bytes.endsWith("}}"));
    }
    // Qt's client takes the end of a connection for the end of a chunked body, so only the other is an error to it.
    if (stream)
        return;
    QNetworkAccessManager manager;
    const auto reply =
        fetch(manager, QUrl(server.openAiBaseUrl().toString() + u"/chat/completions"_s), chatBody(stream));
    QVERIFY(reply->error() != QNetworkReply::NoError);
}

void TestSimulatorServer::hangUntilTheClientLeaves()
{
    SimulatorServer server(always(FaultKind::Hang));
    QVERIFY(server.listen());
    RawClient client(server, chat());
    QTRY_COMPARE(server.inFlight(), 1);
    // Another connection is answered meanwhile, so the first had its time.
    RawClient other(server, "GET /health HTTP/1.1\r\nHost: a\r\n\r\n");
    QTRY_VERIFY(other.received().contains("ok"));
    QCOMPARE(client.received(), QByteArray());
    QVERIFY(!client.isClosed());
    client.leave();
    QTRY_COMPARE(server.inFlight(), 0);
}

void TestSimulatorServer::trickle_data()
{
    truncate_data();
}

void TestSimulatorServer::trickle()
{
    QFETCH(bool, stream);
    SimulatorServer server(always(FaultKind::Trickle));
    QVERIFY(server.listen());
    RawClient client(server, chat(stream));
    if (stream) {
        QTRY_VERIFY(client.received().count(": keep-alive\n\n") >= 3);
        QVERIFY(!client.received().contains("data:"));
    } else {
        QTRY_VERIFY(client.received().contains("\r\n\r\n{\"c"));
        QVERIFY(!client.received().endsWith("}"));
    }
    QCOMPARE(server.inFlight(), 1);
    client.leave();
    QTRY_COMPARE(server.inFlight(), 0);
}

void TestSimulatorServer::otherFaults_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("stream");
    QTest::addColumn<int>("expectedStatus");
    QTest::addColumn<QByteArray>("part");
    QTest::addColumn<QByteArray>("absent");

    const auto row = [](const char *name, FaultKind kind, int status, bool stream, int expected, const char *part,
                        const char *absent) {
        QTest::newRow(name) << int(kind) << status << stream << expected << QByteArray(part) << QByteArray(absent);
    };
    row("500", FaultKind::Status, 500, false, 500, "server_error", "positive");
    row("503 to a stream", FaultKind::Status, 503, true, 503, "overloaded", "positive");
    row("429", FaultKind::Status, 429, false, 429, "rate_limit_exceeded", "positive");
    row("HTML", FaultKind::Html, 500, false, 502, "<html>", "positive");
    row("malformed", FaultKind::Malformed, 500, false, 200, "{", "positive");
    row("malformed stream", FaultKind::Malformed, 500, true, 200, "unfinis", "finish_reason");
    row("an error inside a stream", FaultKind::StreamError, 500, true, 200, "data: {\"error\"", "[DONE]");
    row("a stream's error without a stream", FaultKind::StreamError, 500, false, 500, "on purpose", "positive");
}

void TestSimulatorServer::otherFaults()
{
    QFETCH(int, kind);
    QFETCH(int, status);
    QFETCH(bool, stream);
    QFETCH(int, expectedStatus);
    QFETCH(QByteArray, part);
    QFETCH(QByteArray, absent);
    SimulatorServer server(always(FaultKind(kind), status));
    QVERIFY(server.listen());
    QNetworkAccessManager manager;
    const auto reply =
        fetch(manager, QUrl(server.openAiBaseUrl().toString() + u"/chat/completions"_s), chatBody(stream));
    QCOMPARE(statusOf(*reply), expectedStatus);
    const QByteArray bytes = reply->readAll();
    QVERIFY2(bytes.contains(part), bytes.constData());
    QVERIFY2(!bytes.contains(absent), bytes.constData());
    QTRY_COMPARE(server.inFlight(), 0);
}

void TestSimulatorServer::capacity()
{
    SimulatorOptions options = always(FaultKind::Hang);
    options.maxInFlight = 3;
    SimulatorServer server(options);
    QVERIFY(server.listen());
    std::vector<std::unique_ptr<RawClient>> clients;
    for (int i = 0; i < 3; ++i)
        clients.push_back(std::make_unique<RawClient>(server, chat()));
    QTRY_COMPARE(server.inFlight(), 3);
    RawClient refused(server, chat());
    QTRY_VERIFY(refused.received().startsWith("HTTP/1.1 429 "));
    QVERIFY(refused.received().contains("Retry-After: 1.000\r\n"));
    clients.front()->leave();
    QTRY_COMPARE(server.inFlight(), 2);
    RawClient taken(server, chat());
    QTRY_COMPARE(server.inFlight(), 3);
    QCOMPARE(server.maxInFlightSeen(), 3);
}

void TestSimulatorServer::manyConnections()
{
    SimulatorOptions options;
    options.latency = 100ms;
    SimulatorServer server(options);
    QVERIFY(server.listen());
    constexpr int count = 300;
    std::vector<std::unique_ptr<RawClient>> clients;
    for (int i = 0; i < count; ++i)
        clients.push_back(std::make_unique<RawClient>(server, chat(i % 2 == 0)));
    for (const auto &client : clients)
        QTRY_VERIFY_WITH_TIMEOUT(client->received().contains("positive"), 30'000);
    QCOMPARE(server.requestCount(), count);
    QTRY_COMPARE(server.inFlight(), 0);
}

void TestSimulatorServer::endsWithRequestsInFlight()
{
    auto server = std::make_unique<SimulatorServer>(always(FaultKind::Hang));
    QVERIFY(server->listen());
    RawClient hanging(*server, chat());
    RawClient half(*server, chat().first(40));
    QTRY_COMPARE(server->inFlight(), 1);
    server.reset();
    QTRY_VERIFY(hanging.isClosed());
    QTRY_VERIFY(half.isClosed());
}

void TestSimulatorServer::tokensAreRandom()
{
    const QByteArray token = SimulatorServer::newToken();
    QCOMPARE(token.size(), 64);
    QCOMPARE(QByteArray::fromHex(token).toHex(), token);
    QVERIFY(SimulatorServer::newToken() != token);
}

QTEST_GUILESS_MAIN(TestSimulatorServer)
#include "tst_simulatorserver.moc"
