// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/endpoint.h"
#include "core/endpoints/serverdetection.h"
#include "core/http/httpsession.h"
#include "core/simulator/simulatorserver.h"
#include "tests/support/fakes/faketransport.h"
#include "tests/support/loopbackserver.h"

#include <QSignalSpy>
#include <QTest>

using namespace Fanlight;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(Fanlight::LoopbackServer::Handler)

namespace {

constexpr int patience = 20'000;

constexpr auto list = R"({"object":"list","data":[{"id":"b"},{"id":"a"}]})";

//! Answers the paths it knows, and 404 to the others.
LoopbackServer::Handler serving(const QHash<QByteArray, QByteArray> &bodies, const HttpHeaders &headers = {})
{
    return [bodies, headers](LoopbackConnection &connection) {
        const auto found = bodies.constFind(connection.request().target);
        if (found == bodies.cend())
            connection.reply(404, R"({"error":"not found"})", headers);
        else
            connection.reply(200, *found, headers);
    };
}

} // namespace

class ServerDetectionTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesWhatAnswers_data();
    void namesWhatAnswers();
    void survivesWhateverAPortDoes_data();
    void survivesWhateverAPortDoes();
    void findsAnOllamaWithoutModels();
    void namesOurSimulator_data();
    void namesOurSimulator();
    void aDeadPortIsNoServer();
    void asksEverythingAtOnceAndBriefly();
    void sendsNoKeyAndOnlyReads();
    void findsSeveralInTheOrderOfThePorts();
    void aServerOnBothAddressesIsOne();
    void looksAgain();

private:
    static QList<LocalServer> detected(const QList<DetectionPort> &ports);
};

QList<LocalServer> ServerDetectionTest::detected(const QList<DetectionPort> &ports)
{
    HttpSession session;
    ServerDetection detection(session);
    QSignalSpy finished(&detection, &ServerDetection::finished);
    detection.start(ports);
    if (!finished.wait(patience))
        qFatal("The detection does not end");
    return finished.constFirst().constFirst().value<QList<LocalServer>>();
}

void ServerDetectionTest::namesWhatAnswers_data()
{
    using Bodies = QHash<QByteArray, QByteArray>;
    QTest::addColumn<Bodies>("bodies");
    QTest::addColumn<QByteArray>("server");
    QTest::addColumn<LocalServerKind>("usual");
    QTest::addColumn<LocalServerKind>("kind");
    const LocalServerKind other = LocalServerKind::Other;
    QTest::newRow("Ollama") << Bodies{{"/v1/models", list}, {"/api/version", R"({"version":"0.12.6"})"}} << QByteArray()
                            << LocalServerKind::Ollama << LocalServerKind::Ollama;
    QTest::newRow("Ollama on another's port")
        << Bodies{{"/v1/models", list}, {"/api/version", R"({"version":"0.12.6"})"}} << QByteArray()
        << LocalServerKind::Jan << LocalServerKind::Ollama;
    QTest::newRow("LM Studio") << Bodies{{"/v1/models", list},
                                         {"/api/v0/models", R"({"data":[{"id":"b","state":"not-loaded"}]})"}}
                               << QByteArray() << LocalServerKind::LmStudio << LocalServerKind::LmStudio;
    QTest::newRow("LM Studio answers unknown paths with 200")
        << Bodies{{"/v1/models", list},
                  {"/api/version", R"({"error":"Unexpected endpoint"})"},
                  {"/props", R"({"error":"Unexpected endpoint"})"},
                  {"/version", R"({"error":"Unexpected endpoint"})"},
                  {"/api/v0/models", R"({"data":[{"id":"b","state":"loaded"}]})"}}
        << QByteArray() << other << LocalServerKind::LmStudio;
    QTest::newRow("llama.cpp by its header")
        << Bodies{{"/v1/models", list}} << QByteArray("llama.cpp") << other << LocalServerKind::LlamaCpp;
    QTest::newRow("llama.cpp by its properties")
        << Bodies{{"/v1/models", list}, {"/props", R"({"default_generation_settings":{},"total_slots":1})"}}
        << QByteArray() << other << LocalServerKind::LlamaCpp;
    QTest::newRow("vLLM") << Bodies{{"/v1/models", list}, {"/version", R"({"version":"0.11.0"})"}}
                          << QByteArray("uvicorn") << LocalServerKind::Vllm << LocalServerKind::Vllm;
    QTest::newRow("Jan") << Bodies{{"/v1/models", list}} << QByteArray() << LocalServerKind::Jan
                         << LocalServerKind::Jan;
    QTest::newRow("Jan, which passes llama.cpp's replies on")
        << Bodies{{"/v1/models", list}} << QByteArray("llama.cpp") << LocalServerKind::Jan << LocalServerKind::Jan;
    QTest::newRow("some other") << Bodies{{"/v1/models", list}} << QByteArray() << LocalServerKind::LlamaCpp << other;
}

void ServerDetectionTest::namesWhatAnswers()
{
    using Bodies = QHash<QByteArray, QByteArray>;
    QFETCH(Bodies, bodies);
    QFETCH(QByteArray, server);
    QFETCH(LocalServerKind, usual);
    QFETCH(LocalServerKind, kind);
    LoopbackServer fake;
    fake.setHandler(serving(bodies, server.isEmpty() ? HttpHeaders() : HttpHeaders{{"Server", server}}));
    const QList<LocalServer> found = detected({{fake.serverPort(), usual}});
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.constFirst().kind, kind);
    QCOMPARE(found.constFirst().models, (QStringList{u"b"_s, u"a"_s}));
    QCOMPARE(found.constFirst().baseUrl, fake.url(u"/v1"_s, u"127.0.0.1"_s));
    QVERIFY(!found.constFirst().needsKey);
}

void ServerDetectionTest::survivesWhateverAPortDoes_data()
{
    QTest::addColumn<int>("tls");
    QTest::addColumn<LoopbackServer::Handler>("onConnection");
    QTest::addColumn<LoopbackServer::Handler>("onRequest");
    QTest::addColumn<int>("found");
    const LoopbackServer::Handler nothing = [](LoopbackConnection &) {};
    const int plain = int(LoopbackTls::None);
    QTest::newRow("accepts and is silent") << plain << nothing << nothing << 0;
    QTest::newRow("speaks garbage") << plain << LoopbackServer::Handler([](LoopbackConnection &connection) {
        connection.send(QByteArray(64, '\0') + "220 smtp.example ESMTP\r\n\r\n");
    }) << nothing << 0;
    QTest::newRow("resets every connection")
        << plain << LoopbackServer::Handler([](LoopbackConnection &connection) { connection.reset(); }) << nothing << 0;
    QTest::newRow("closes every connection")
        << plain << LoopbackServer::Handler([](LoopbackConnection &connection) { connection.close(); }) << nothing << 0;
    QTest::newRow("a head that never ends")
        << plain << nothing << LoopbackServer::Handler([](LoopbackConnection &connection) {
               connection.trickle("HTTP/1.1 200 OK\r\nX: " + QByteArray(9999, 'x'), std::chrono::milliseconds(10));
           })
        << 0;
    QTest::newRow("a body that never ends")
        << plain << nothing << LoopbackServer::Handler([](LoopbackConnection &connection) {
               connection.beginChunks(200, "application/json");
               for (int i = 0; i < 40; ++i)
                   connection.chunk(QByteArray(64 * 1024, '['));
           })
        << 0;
    QTest::newRow("a body that stops half way")
        << plain << nothing << LoopbackServer::Handler([](LoopbackConnection &connection) {
               connection.send("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{\"data\":[");
           })
        << 0;
    QTest::newRow("HTTPS") << int(LoopbackTls::Good) << nothing << nothing << 0;
    QTest::newRow("redirects") << plain << nothing << LoopbackServer::Handler([](LoopbackConnection &connection) {
        connection.reply(302, {}, {{"Location", "https://elsewhere.example/"}});
    }) << 0;
    QTest::newRow("a web page for everything")
        << plain << nothing << LoopbackServer::Handler([](LoopbackConnection &connection) {
               connection.reply(200, "<html><title>Jenkins</title></html>", {{"Content-Type", "text/html"}});
           })
        << 0;
    QTest::newRow("some JSON for everything")
        << plain << nothing
        << LoopbackServer::Handler([](LoopbackConnection &connection) { connection.reply(200, R"({"status":"ok"})"); })
        << 0;
    QTest::newRow("tells its version where Ollama does")
        << plain << nothing << serving({{"/api/version", R"({"version":"5.1"})"}}) << 0;
    QTest::newRow("wants a password for everything")
        << plain << nothing
        << LoopbackServer::Handler([](LoopbackConnection &connection) { connection.reply(401, "{}"); }) << 0;
    QTest::newRow("llama.cpp that wants a key")
        << plain << nothing << LoopbackServer::Handler([](LoopbackConnection &connection) {
               connection.reply(401, R"({"error":{"message":"Invalid API Key"}})", {{"Server", "llama.cpp"}});
           })
        << 1;
}

void ServerDetectionTest::survivesWhateverAPortDoes()
{
    QFETCH(int, tls);
    QFETCH(LoopbackServer::Handler, onConnection);
    QFETCH(LoopbackServer::Handler, onRequest);
    QFETCH(int, found);
    LoopbackServer bad{LoopbackTls(tls)};
    bad.setConnectionHandler(onConnection);
    bad.setHandler(onRequest);
    LoopbackServer good;
    good.setHandler(serving({{"/v1/models", list}}));
    const QList<LocalServer> servers = detected({{bad.serverPort(), LocalServerKind::Ollama}, {good.serverPort()}});
    QCOMPARE(servers.size(), found + 1);
    QCOMPARE(servers.constLast().kind, LocalServerKind::Other);
    if (found > 0) {
        QCOMPARE(servers.constFirst().kind, LocalServerKind::LlamaCpp);
        QVERIFY(servers.constFirst().needsKey);
        QVERIFY(servers.constFirst().models.isEmpty());
    }
}

void ServerDetectionTest::findsAnOllamaWithoutModels()
{
    LoopbackServer fresh;
    fresh.setHandler(
        serving({{"/v1/models", R"({"object":"list","data":null})"}, {"/api/version", R"({"version":"0.12.6"})"}}));
    const QList<LocalServer> found = detected({{fresh.serverPort(), LocalServerKind::Ollama}});
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.constFirst().kind, LocalServerKind::Ollama);
    QVERIFY(found.constFirst().models.isEmpty());
}

void ServerDetectionTest::namesOurSimulator_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::newRow("open to everyone") << QByteArray();
    QTest::newRow("with a key") << QByteArray("canary");
}

void ServerDetectionTest::namesOurSimulator()
{
    QFETCH(QByteArray, key);
    SimulatorOptions options;
    options.requiredKey = key;
    SimulatorServer simulator(options);
    QVERIFY(simulator.listen());
    const QList<LocalServer> found = detected({{quint16(simulator.openAiBaseUrl().port()), LocalServerKind::LlamaCpp}});
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.constFirst().kind, LocalServerKind::Simulator);
    QCOMPARE(found.constFirst().baseUrl, simulator.openAiBaseUrl());
    QCOMPARE(found.constFirst().needsKey, !key.isEmpty());
    QCOMPARE(found.constFirst().models, key.isEmpty() ? QStringList{SimulatorServer::modelName()} : QStringList());
}

void ServerDetectionTest::aDeadPortIsNoServer()
{
    quint16 port = 0;
    {
        const LoopbackServer gone;
        port = gone.serverPort();
    }
    QCOMPARE(detected({{port, LocalServerKind::Ollama}}), QList<LocalServer>());
    QCOMPARE(detected({}), QList<LocalServer>());
}

void ServerDetectionTest::asksEverythingAtOnceAndBriefly()
{
    FakeTransport transport;
    ServerDetection detection(transport);
    detection.start();
    QCOMPARE(transport.calls().size(), 5 * 2 * detectionPaths().size());
    QSet<int> ports;
    for (qsizetype i = 0; i < transport.calls().size(); ++i) {
        const HttpDeadlines &limits = transport.exchange(i)->deadlines();
        QVERIFY(limits.total > std::chrono::milliseconds::zero());
        QVERIFY(limits.total < std::chrono::seconds(1));
        ports.insert(transport.calls().at(i).url.port());
    }
    QCOMPARE(ports, (QSet<int>{11434, 1234, 8080, 8000, 1337}));
}

void ServerDetectionTest::sendsNoKeyAndOnlyReads()
{
    FakeTransport transport;
    ServerDetection detection(transport);
    detection.start();
    for (const HttpCall &call : transport.calls()) {
        QCOMPARE(call.method, "GET");
        QVERIFY(call.body.isEmpty());
        QVERIFY(isLoopback(call.url));
        QCOMPARE(call.headers, (HttpHeaders{{"Accept", "application/json"}}));
        QCOMPARE(call.route.proxy, u"direct"_s);
    }
}

void ServerDetectionTest::findsSeveralInTheOrderOfThePorts()
{
    LoopbackServer first;
    LoopbackServer second;
    first.setHandler(serving({{"/v1/models", list}}));
    second.setHandler(serving({{"/v1/models", list}}));
    const QList<LocalServer> found =
        detected({{second.serverPort(), LocalServerKind::Jan}, {first.serverPort(), LocalServerKind::Other}});
    QCOMPARE(found.size(), 2);
    QCOMPARE(found.at(0).kind, LocalServerKind::Jan);
    QCOMPARE(found.at(1).kind, LocalServerKind::Other);
}

void ServerDetectionTest::aServerOnBothAddressesIsOne()
{
    FakeTransport transport;
    transport.setServer([](FakeExchange &exchange) { exchange.answer(list); });
    ServerDetection detection(transport);
    QSignalSpy finished(&detection, &ServerDetection::finished);
    detection.start({{1337, LocalServerKind::Jan}});
    QTRY_COMPARE(finished.size(), 1);
    const auto servers = finished.constFirst().constFirst().value<QList<LocalServer>>();
    QCOMPARE(servers.size(), 1);
    QCOMPARE(servers.constFirst().baseUrl, QUrl(u"http://127.0.0.1:1337/v1"_s));
}

void ServerDetectionTest::looksAgain()
{
    FakeTransport transport;
    transport.setServer([](FakeExchange &exchange) { exchange.end(HttpFailure::ConnectionRefused); });
    ServerDetection detection(transport);
    QSignalSpy finished(&detection, &ServerDetection::finished);
    detection.start();
    detection.start(); // while it looks
    QTRY_COMPARE(finished.size(), 1);
    detection.start();
    QTRY_COMPARE(finished.size(), 2);
}

QTEST_GUILESS_MAIN(ServerDetectionTest)
#include "tst_serverdetection.moc"
