// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/httpsession.h"
#include "tests/support/exchangerecorder.h"
#include "tests/support/loopbackserver.h"

#include <QTest>

using namespace Fanlight;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(Fanlight::LoopbackTls)

namespace {

HttpSessionOptions trustingOptions()
{
    HttpSessionOptions options;
    options.extraCaCertificates = LoopbackServer::authority();
    return options;
}

HttpCall postTo(const QUrl &url, const QByteArray &body = "{}")
{
    return {"POST",
            url,
            {{"Content-Type", "application/json"}, {"Authorization", "Bearer sk-canary"}, {"x-api-key", "canary"}},
            body};
}

} // namespace

class TestHttpSession final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void postArrivesAsWritten();
    void getArrivesAsWritten();
    void largeBodiesArriveWhole_data();
    void largeBodiesArriveWhole();
    void signalsComeInOrderAndNotFromSend();
    void anyStatusThatCameWholeIsNoFailure_data();
    void anyStatusThatCameWholeIsNoFailure();
    void redirectsAreNotFollowed_data();
    void redirectsAreNotFollowed();
    void cookiesAreNotKept();
    void compressedRepliesAreUnpacked();
    void earlyHintsAreNotTheHead_data();
    void earlyHintsAreNotTheHead();
    void refusedConnection();
    void unknownHost();
    void notHttp();
    void notTls();
    void certificatesAreRefusedInWords_data();
    void certificatesAreRefusedInWords();
    void callsThatCanNotBeSent_data();
    void callsThatCanNotBeSent();
};

void TestHttpSession::postArrivesAsWritten()
{
    LoopbackServer server;
    HttpSession session;
    HttpCall call = postTo(server.url(u"/v1/chat/completions?api-version=2"_s), "{\"text\":\"Gr\xC3\xBC\xC3\x9F\"}");
    call.headers += {{"Accept-Encoding", "identity"}, {"Connection", "close"}, {"content-length", "1"}};
    call.headers += HttpHeader{"X-Twice", "a"};
    call.headers += HttpHeader{"x-twice", "b"};
    ExchangeRecorder recorder(session.send(call, {}, nullptr));
    QTRY_COMPARE(server.delivered(), 1);

    const LoopbackRequest request = server.requests().constFirst();
    QCOMPARE(request.method, "POST");
    QCOMPARE(request.target, "/v1/chat/completions?api-version=2");
    QCOMPARE(request.body, call.body);
    QCOMPARE(headerValue(request.headers, "content-type"), "application/json");
    QCOMPARE(headerValue(request.headers, "authorization"), "Bearer sk-canary");
    QCOMPARE(headerValue(request.headers, "x-api-key"), "canary");
    QCOMPARE(headerValue(request.headers, "content-length"), QByteArray::number(call.body.size()));
    QCOMPARE(headerValue(request.headers, "x-twice"), "a, b");
    QCOMPARE(headerValue(request.headers, "user-agent"), QByteArray("Fanlight/" FANLIGHT_VERSION));
    QVERIFY(headerValue(request.headers, "accept-encoding").value_or("").contains("gzip"));
    QVERIFY(headerValue(request.headers, "connection").value_or("").toLower() != "close");
}

void TestHttpSession::getArrivesAsWritten()
{
    LoopbackServer server;
    server.setHandler([](LoopbackConnection &connection) { connection.reply(200, "{\"data\":[]}"); });
    HttpSession session;
    for (int i = 0; i < 2; ++i) {
        ExchangeRecorder recorder(
            session.send({"GET", server.url(u"/v1/models"_s), {{"x-api-key", "k"}}, {}}, {}, nullptr));
        QTRY_VERIFY(recorder.isFinished());
        QCOMPARE(recorder.events(),
                 (QStringList{u"dispatched"_s, i == 0 ? u"sent new"_s : u"sent kept"_s, u"head 200"_s, u"body"_s,
                              u"finished"_s}));
        QCOMPARE(recorder.body(), "{\"data\":[]}");
    }
    QCOMPARE(server.delivered(), 2);
    QCOMPARE(server.requests().constFirst().method, "GET");
    QCOMPARE(server.requests().constFirst().target, "/v1/models");
    QVERIFY(!headerValue(server.requests().constFirst().headers, "content-type"));
}

void TestHttpSession::largeBodiesArriveWhole_data()
{
    QTest::addColumn<LoopbackTls>("tls");
    QTest::newRow("plain") << LoopbackTls::None;
    QTest::newRow("TLS") << LoopbackTls::Good;
}

void TestHttpSession::largeBodiesArriveWhole()
{
    QFETCH(LoopbackTls, tls);
    QByteArray body;
    for (int i = 0; body.size() < 5'000'000; ++i)
        body += QByteArray::number(i);
    LoopbackServer server(tls);
    server.setHandler([](LoopbackConnection &connection) { connection.reply(200, connection.request().body); });
    HttpSession session(trustingOptions());
    ExchangeRecorder recorder(session.send(postTo(server.url(), body), {}, nullptr));
    QTRY_VERIFY_WITH_TIMEOUT(recorder.isFinished(), 20'000);
    QCOMPARE(recorder.failure(), HttpFailure::None);
    QVERIFY(server.requests().constFirst().body == body);
    QVERIFY(recorder.body() == body);
}

void TestHttpSession::signalsComeInOrderAndNotFromSend()
{
    LoopbackServer server;
    server.setHandler([](LoopbackConnection &connection) { connection.reply(200, "body", {{"X-Request-Id", "r1"}}); });
    HttpSession session;
    HttpExchange *exchange = session.send(postTo(server.url()), {}, nullptr);
    ExchangeRecorder recorder(exchange);
    QVERIFY(recorder.events().isEmpty());
    QTRY_VERIFY(recorder.isFinished());
    QCOMPARE(recorder.events(), (QStringList{u"dispatched"_s, u"sent new"_s, u"head 200"_s, u"body"_s, u"finished"_s}));
    QCOMPARE(recorder.body(), "body");
    QCOMPARE(headerValue(recorder.head().headers, "x-request-id"), "r1");
}

void TestHttpSession::anyStatusThatCameWholeIsNoFailure_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<HttpHeaders>("headers");
    for (const int status : {201, 202, 400, 402, 403, 404, 405, 408, 409, 410, 413, 418,
                             422, 425, 429, 451, 500, 501, 502, 503, 504, 529, 599})
        QTest::addRow("%d", status) << status << HttpHeaders{};
    QTest::newRow("401 without a challenge") << 401 << HttpHeaders{};
    QTest::newRow("401 Bearer") << 401 << HttpHeaders{{"WWW-Authenticate", "Bearer realm=\"api\""}};
    QTest::newRow("401 Basic") << 401 << HttpHeaders{{"WWW-Authenticate", "Basic realm=\"api\""}};
    QTest::newRow("401 Digest") << 401
                                << HttpHeaders{{"WWW-Authenticate", "Digest realm=\"api\", nonce=\"n\", qop=\"auth\""}};
    QTest::newRow("401 Negotiate") << 401 << HttpHeaders{{"WWW-Authenticate", "Negotiate"}};
    QTest::newRow("401 NTLM") << 401 << HttpHeaders{{"WWW-Authenticate", "NTLM"}};
}

void TestHttpSession::anyStatusThatCameWholeIsNoFailure()
{
    QFETCH(int, status);
    QFETCH(HttpHeaders, headers);
    LoopbackServer server;
    server.setHandler(
        [&](LoopbackConnection &connection) { connection.reply(status, "{\"error\":\"words\"}", headers); });
    HttpSession session;
    ExchangeRecorder recorder(session.send(postTo(server.url()), {}, nullptr));
    QTRY_VERIFY(recorder.isFinished());
    QVERIFY2(recorder.failure() == HttpFailure::None, qPrintable(recorder.message()));
    QCOMPARE(recorder.head().status, status);
    QCOMPARE(recorder.body(), "{\"error\":\"words\"}");
    QCOMPARE(server.delivered(), 1);
}

void TestHttpSession::redirectsAreNotFollowed_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {301, 302, 303, 305, 307, 308})
        QTest::addRow("%d", status) << status;
}

void TestHttpSession::redirectsAreNotFollowed()
{
    QFETCH(int, status);
    LoopbackServer other;
    LoopbackServer server;
    const QByteArray location = other.url(u"/stolen"_s).toEncoded();
    server.setHandler([&](LoopbackConnection &connection) {
        connection.reply(status, "moved", {{"Location", location}});
    });
    HttpSession session;
    ExchangeRecorder recorder(session.send(postTo(server.url()), {}, nullptr));
    QTRY_VERIFY(recorder.isFinished());
    QCOMPARE(recorder.failure(), HttpFailure::None);
    QCOMPARE(recorder.head().status, status);
    QCOMPARE(headerValue(recorder.head().headers, "location"), location);
    QCOMPARE(recorder.body(), "moved");

    // One more round trip to the other server: whatever was on its way there came before it.
    other.setHandler([](LoopbackConnection &connection) { connection.reply(200); });
    ExchangeRecorder later(session.send({"GET", other.url(u"/later"_s), {}, {}}, {}, nullptr));
    QTRY_VERIFY(later.isFinished());
    QCOMPARE(other.delivered(), 1);
    QCOMPARE(other.requests().constFirst().target, "/later");
    QVERIFY(!headerValue(other.requests().constFirst().headers, "authorization"));
    QVERIFY(!headerValue(other.requests().constFirst().headers, "x-api-key"));
}

void TestHttpSession::cookiesAreNotKept()
{
    LoopbackServer server;
    server.setHandler([](LoopbackConnection &connection) {
        connection.reply(200, "{}", {{"Set-Cookie", "session=canary; Path=/; Max-Age=1000"}});
    });
    HttpSession session;
    for (int i = 0; i < 2; ++i) {
        ExchangeRecorder recorder(session.send(postTo(server.url()), {}, nullptr));
        QTRY_VERIFY(recorder.isFinished());
        QVERIFY(headerValue(recorder.head().headers, "set-cookie"));
    }
    QCOMPARE(server.delivered(), 2);
    for (const LoopbackRequest &request : server.requests())
        QVERIFY(!headerValue(request.headers, "cookie"));
}

void TestHttpSession::compressedRepliesAreUnpacked()
{
    // "hi" by gzip: longer than what it holds, so that a length check against the unpacked bytes would fail.
    const QByteArray gzip = QByteArray::fromHex("1f8b08000000000000ffcbc80400ac2a93d802000000");
    LoopbackServer server;
    server.setHandler([&](LoopbackConnection &connection) {
        connection.reply(200, gzip, {{"Content-Encoding", "gzip"}});
    });
    HttpSession session;
    for (int i = 0; i < 2; ++i) {
        ExchangeRecorder recorder(session.send(postTo(server.url()), {}, nullptr));
        QTRY_VERIFY(recorder.isFinished());
        QVERIFY2(recorder.failure() == HttpFailure::None, qPrintable(recorder.message()));
        QCOMPARE(recorder.body(), "hi");
        QCOMPARE(recorder.reused(), std::optional(i > 0));
    }

    server.setHandler([&](LoopbackConnection &connection) {
        connection.reply(200, "no gzip at all, whatever the header says", {{"Content-Encoding", "gzip"}});
    });
    ExchangeRecorder broken(session.send(postTo(server.url()), {}, nullptr));
    QTRY_VERIFY(broken.isFinished());
    QCOMPARE(broken.failure(), HttpFailure::Other);
    QVERIFY2(broken.message().contains(u"unpacked"_s), qPrintable(broken.message()));
}

void TestHttpSession::earlyHintsAreNotTheHead_data()
{
    QTest::addColumn<QByteArray>("interim");
    QTest::newRow("100 Continue") << QByteArray("HTTP/1.1 100 Continue\r\n\r\n");
}

void TestHttpSession::earlyHintsAreNotTheHead()
{
    QFETCH(QByteArray, interim);
    LoopbackServer server;
    server.setHandler([&](LoopbackConnection &connection) {
        connection.send(interim);
        connection.reply(200, "{}");
    });
    HttpSession session;
    ExchangeRecorder recorder(session.send(postTo(server.url()), {}, nullptr));
    QTRY_VERIFY(recorder.isFinished());
    QCOMPARE(recorder.head().status, 200);
    QCOMPARE(recorder.body(), "{}");
}

void TestHttpSession::refusedConnection()
{
    QUrl url;
    {
        LoopbackServer gone;
        url = gone.url(u"/path?key=canary"_s, u"127.0.0.1"_s);
    }
    HttpSession session;
    ExchangeRecorder recorder(session.send(postTo(url), {}, nullptr));
    QTRY_VERIFY(recorder.isFinished());
    QCOMPARE(recorder.failure(), HttpFailure::ConnectionRefused);
    QCOMPARE(recorder.events(), (QStringList{u"dispatched"_s, u"finished"_s}));
    QVERIFY(recorder.message().contains(u"127.0.0.1:%1"_s.arg(url.port())));
    QVERIFY(!recorder.message().contains(u"canary"_s) && !recorder.message().contains(u"path"_s));
}

void TestHttpSession::unknownHost()
{
    HttpSessionOptions options;
    options.proxyMode = HttpProxyMode::None;
    HttpSession session(options);
    ExchangeRecorder recorder(
        session.send(postTo(QUrl(u"http://no-such-host.invalid/path?key=canary"_s)), {}, nullptr));
    QTRY_VERIFY_WITH_TIMEOUT(recorder.isFinished(), 30'000);
    QCOMPARE(recorder.failure(), HttpFailure::HostNotFound);
    QVERIFY(recorder.message().contains(u"no-such-host.invalid:80"_s));
    QVERIFY(!recorder.message().contains(u"canary"_s));
}

void TestHttpSession::notHttp()
{
    LoopbackServer server;
    server.setHandler([](LoopbackConnection &connection) {
        connection.send("SSH-2.0-OpenSSH_9.2\r\n\r\n");
        connection.close();
    });
    HttpSession session;
    ExchangeRecorder recorder(session.send(postTo(server.url()), {}, nullptr));
    QTRY_VERIFY(recorder.isFinished());
    QVERIFY(recorder.failure() != HttpFailure::None);
    QVERIFY(!recorder.message().isEmpty());
    QCOMPARE(server.delivered(), 1);
}

void TestHttpSession::notTls()
{
    LoopbackServer server;
    server.setConnectionHandler(
        [](LoopbackConnection &connection) { connection.send("HTTP/1.1 400 Bad Request\r\n\r\n"); });
    HttpSession session;
    QUrl url = server.url();
    url.setScheme(u"https"_s);
    ExchangeRecorder recorder(session.send(postTo(url), {}, nullptr));
    QTRY_VERIFY(recorder.isFinished());
    QCOMPARE(recorder.failure(), HttpFailure::Tls);
    QVERIFY(recorder.message().contains(u"localhost:%1"_s.arg(server.serverPort())));
}

void TestHttpSession::certificatesAreRefusedInWords_data()
{
    QTest::addColumn<LoopbackTls>("tls");
    QTest::addColumn<bool>("trust");
    QTest::addColumn<QString>("words");
    QTest::newRow("untrusted") << LoopbackTls::Untrusted << true << u"issuer is not trusted"_s;
    QTest::newRow("wrong host") << LoopbackTls::WrongHost << true << u"another host"_s;
    QTest::newRow("expired") << LoopbackTls::Expired << true << u"expired"_s;
    QTest::newRow("good, but its authority is not ours") << LoopbackTls::Good << false << u"issuer is not trusted"_s;
}

void TestHttpSession::certificatesAreRefusedInWords()
{
    QFETCH(LoopbackTls, tls);
    QFETCH(bool, trust);
    QFETCH(QString, words);
    LoopbackServer server(tls);
    HttpSession session(trust ? trustingOptions() : HttpSessionOptions{});
    ExchangeRecorder recorder(session.send(postTo(server.url(u"/p?canary"_s)), {}, nullptr));
    QTRY_VERIFY(recorder.isFinished());
    QCOMPARE(recorder.failure(), HttpFailure::Tls);
    QVERIFY2(recorder.message().contains(words), qPrintable(recorder.message()));
    QVERIFY(recorder.message().contains(u"localhost:%1"_s.arg(server.serverPort())));
    QVERIFY(!recorder.message().contains(u"canary"_s));
    QCOMPARE(server.delivered(), 0);
}

void TestHttpSession::callsThatCanNotBeSent_data()
{
    QTest::addColumn<HttpCall>("call");
    const QUrl url(u"http://127.0.0.1:1/"_s);
    QTest::newRow("no address") << HttpCall{"POST", {}, {}, "{}"};
    QTest::newRow("a file") << HttpCall{"POST", QUrl(u"file:///etc/passwd"_s), {}, "{}"};
    QTest::newRow("no host") << HttpCall{"POST", QUrl(u"http:///path"_s), {}, "{}"};
    QTest::newRow("no method") << HttpCall{"", url, {}, "{}"};
    QTest::newRow("a method that smuggles") << HttpCall{"GET / HTTP/1.1\r\nX: y\r\n", url, {}, "{}"};
    QTest::newRow("a key with a line break")
        << HttpCall{"POST", url, {{"Authorization", "Bearer canary\r\nX-Evil: 1"}}, ""};
    QTest::newRow("a key that ends in a line feed") << HttpCall{"POST", url, {{"x-api-key", "canary\n"}}, ""};
    QTest::newRow("a header without a name") << HttpCall{"POST", url, {{"", "canary"}}, ""};
    QTest::newRow("a header name with a colon") << HttpCall{"POST", url, {{"X:Y", "canary"}}, ""};
}

void TestHttpSession::callsThatCanNotBeSent()
{
    QFETCH(HttpCall, call);
    HttpSession session;
    ExchangeRecorder recorder(session.send(call, {}, nullptr));
    QVERIFY(recorder.events().isEmpty());
    QTRY_VERIFY(recorder.isFinished());
    QCOMPARE(recorder.events(), QStringList{u"finished"_s});
    QCOMPARE(recorder.failure(), HttpFailure::Other);
    QVERIFY(!recorder.message().isEmpty());
    QVERIFY(!recorder.message().contains(u"canary"_s));
}

QTEST_GUILESS_MAIN(TestHttpSession)
#include "tst_httpsession.moc"
