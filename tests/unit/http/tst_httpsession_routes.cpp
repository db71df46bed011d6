// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/httpsession.h"
#include "tests/support/exchangerecorder.h"
#include "tests/support/loopbackserver.h"
#include "tests/support/socksproxy.h"

#include <QTest>

using namespace Fanlight;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 20'000;

QString addressOf(const QTcpServer &server)
{
    return u"127.0.0.1:%1"_s.arg(server.serverPort());
}

HttpCall callTo(const QUrl &url, const QString &proxy, const QByteArray &login = {})
{
    HttpCall call{"POST", url, {{"Authorization", "Bearer canary"}}, "{}"};
    call.route.proxy = proxy;
    call.route.proxyCredentials = Secret(login);
    return call;
}

HttpSessionOptions trusting()
{
    HttpSessionOptions options;
    options.extraCaCertificates = LoopbackServer::authority();
    return options;
}

void answer(LoopbackConnection &connection)
{
    connection.reply(200, "by proxy");
}

//! Opens tunnels for whom has the password, and shows a good certificate at their ends.
LoopbackServer::Handler tunnelFor(const QByteArray &login)
{
    return [login](LoopbackConnection &connection) {
        const LoopbackRequest &request = connection.request();
        if (request.method != "CONNECT")
            return answer(connection);
        const auto shown = headerValue(request.headers, "proxy-authorization");
        if (!login.isEmpty() && shown != "Basic " + login.toBase64())
            return connection.reply(407, {}, {{"Proxy-Authenticate", "Basic realm=\"corp\""}});
        connection.send("HTTP/1.1 200 Connection established\r\n\r\n");
        connection.done();
        connection.startTls(LoopbackServer::tlsConfiguration(LoopbackTls::Good));
    };
}

} // namespace

//! A proxy for some requests and not for others.
class TestHttpSessionRoutes final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void plainRequestsGoThroughTheRoutesProxy();
    void encryptedRequestsGoThroughItsTunnel();
    void directPassesTheSessionsProxyBy();
    void routesDoNotShareConnections();
    void credentialsGoToTheProxyOnly_data();
    void credentialsGoToTheProxyOnly();
    void aRefusedPasswordIsNamedAndNotShown_data();
    void aRefusedPasswordIsNamedAndNotShown();
    void aDeadProxyIsNamed_data();
    void aDeadProxyIsNamed();
    void aSilentProxyIsNamed();
    void socksProxiesWork_data();
    void socksProxiesWork();
    void aBadProxyIsToldBeforeAnythingIsSent();
    void warmingGoesThroughTheProxy();
    void redirectsAreNotFollowed();
};

void TestHttpSessionRoutes::initTestCase()
{
    for (const char *name :
         {"no_proxy", "NO_PROXY", "http_proxy", "HTTP_PROXY", "HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy"})
        qunsetenv(name);
}

void TestHttpSessionRoutes::plainRequestsGoThroughTheRoutesProxy()
{
    LoopbackServer proxy;
    proxy.setHandler(answer);
    HttpSession session;
    // A loopback name too: the user said so for this very endpoint.
    for (const QString &host : {u"provider.test"_s, u"localhost"_s}) {
        const QUrl url(u"http://%1/v1/x?y=z"_s.arg(host));
        ExchangeRecorder recorder(session.send(callTo(url, u"http://"_s + addressOf(proxy)), {}, nullptr));
        QTRY_VERIFY_WITH_TIMEOUT(recorder.isFinished(), patience);
        QCOMPARE(recorder.body(), "by proxy");
        // As it was asked for, without a mark of ours.
        QCOMPARE(proxy.requests().constLast().target, url.toEncoded());
    }
    QCOMPARE(session.proxyFor(QUrl(u"http://localhost/"_s), callTo({}, u"http://"_s + addressOf(proxy)).route),
             addressOf(proxy));
}

void TestHttpSessionRoutes::encryptedRequestsGoThroughItsTunnel()
{
    LoopbackServer proxy;
    proxy.setHandler(tunnelFor({}));
    HttpSession session(trusting());
    ExchangeRecorder recorder(
        session.send(callTo(QUrl(u"https://provider.test/v1/x"_s), u"http://"_s + addressOf(proxy)), {}, nullptr));
    QTRY_VERIFY_WITH_TIMEOUT(recorder.isFinished(), patience);
    QVERIFY2(recorder.failure() == HttpFailure::None, qPrintable(recorder.message()));
    QCOMPARE(proxy.requests().at(0).target, "provider.test:443");
    QVERIFY(!headerValue(proxy.requests().at(0).headers, "authorization"));
    QCOMPARE(proxy.requests().at(1).target, "/v1/x");
}

void TestHttpSessionRoutes::directPassesTheSessionsProxyBy()
{
    LoopbackServer proxy;
    proxy.setHandler(answer);
    LoopbackServer server;
    server.setHandler([](LoopbackConnection &connection) { connection.reply(200, "direct"); });
    HttpSessionOptions options;
    options.proxyMode = HttpProxyMode::Explicit;
    options.proxy = QNetworkProxy(QNetworkProxy::HttpProxy, u"127.0.0.1"_s, proxy.serverPort());
    options.proxyLoopback = true;
    HttpSession session(options);
    for (const bool direct : {false, true, false}) {
        ExchangeRecorder recorder(session.send(callTo(server.url(), direct ? u"direct"_s : QString()), {}, nullptr));
        QTRY_VERIFY_WITH_TIMEOUT(recorder.isFinished(), patience);
        QCOMPARE(recorder.body(), direct ? "direct" : "by proxy");
    }
    QCOMPARE(server.delivered(), 1);
}

void TestHttpSessionRoutes::routesDoNotShareConnections()
{
    LoopbackServer first;
    LoopbackServer second;
    first.setHandler([](LoopbackConnection &connection) { connection.reply(200, "first"); });
    second.setHandler([](LoopbackConnection &connection) { connection.reply(200, "second"); });
    HttpSession session;
    const QUrl url(u"http://provider.test/"_s);
    for (int round = 0; round < 3; ++round) {
        ExchangeRecorder one(session.send(callTo(url, u"http://"_s + addressOf(first)), {}, nullptr));
        ExchangeRecorder other(session.send(callTo(url, u"http://"_s + addressOf(second)), {}, nullptr));
        QTRY_VERIFY_WITH_TIMEOUT(one.isFinished() && other.isFinished(), patience);
        QCOMPARE(one.body(), "first");
        QCOMPARE(other.body(), "second");
    }
    QCOMPARE(first.accepted(), 1);
    QCOMPARE(second.accepted(), 1);
}

void TestHttpSessionRoutes::credentialsGoToTheProxyOnly_data()
{
    QTest::addColumn<QUrl>("url");
    QTest::newRow("plain") << QUrl(u"http://provider.test/"_s);
    QTest::newRow("tunnel") << QUrl(u"https://provider.test/"_s);
}

void TestHttpSessionRoutes::credentialsGoToTheProxyOnly()
{
    QFETCH(QUrl, url);
    const QByteArray login = "me:p\xC3\xA4ss:word";
    LoopbackServer proxy;
    proxy.setHandler(tunnelFor(login));
    HttpSession session(trusting());
    ExchangeRecorder recorder(session.send(callTo(url, u"http://"_s + addressOf(proxy), login), {}, nullptr));
    QTRY_VERIFY_WITH_TIMEOUT(recorder.isFinished(), patience);
    QVERIFY2(recorder.failure() == HttpFailure::None, qPrintable(recorder.message()));
    QCOMPARE(recorder.body(), "by proxy");
    const bool tunnel = url.scheme() == "https"_L1;
    // What comes out of the tunnel is for the server.
    QCOMPARE(headerValue(proxy.requests().constLast().headers, "proxy-authorization").has_value(), !tunnel);
}

void TestHttpSessionRoutes::aRefusedPasswordIsNamedAndNotShown_data()
{
    credentialsGoToTheProxyOnly_data();
}

void TestHttpSessionRoutes::aRefusedPasswordIsNamedAndNotShown()
{
    QFETCH(QUrl, url);
    LoopbackServer proxy;
    proxy.setHandler([](LoopbackConnection &connection) {
        connection.reply(407, "no", {{"Proxy-Authenticate", "Basic realm=\"corp\""}});
    });
    HttpSession session(trusting());
    ExchangeRecorder recorder(
        session.send(callTo(url, u"http://"_s + addressOf(proxy), "me:canary-password"), {}, nullptr));
    QTRY_VERIFY_WITH_TIMEOUT(recorder.isFinished(), patience);
    QCOMPARE(recorder.failure(), HttpFailure::Proxy);
    QVERIFY2(recorder.message().contains(addressOf(proxy)) && recorder.message().contains("did not accept"_L1),
             qPrintable(recorder.message()));
    QVERIFY(!recorder.message().contains("canary"_L1));
}

void TestHttpSessionRoutes::aDeadProxyIsNamed_data()
{
    QTest::addColumn<QString>("scheme");
    QTest::addColumn<QUrl>("url");
    for (const QString &scheme : {u"http"_s, u"socks5"_s}) {
        QTest::newRow(qPrintable(scheme + u", plain"_s)) << scheme << QUrl(u"http://provider.test/"_s);
        QTest::newRow(qPrintable(scheme + u", encrypted"_s)) << scheme << QUrl(u"https://provider.test/"_s);
    }
}

void TestHttpSessionRoutes::aDeadProxyIsNamed()
{
    QFETCH(QString, scheme);
    QFETCH(QUrl, url);
    auto gone = std::make_unique<LoopbackServer>();
    const QString address = addressOf(*gone);
    gone.reset();
    HttpSession session;
    for (const QByteArray &method : {QByteArray("POST"), QByteArray("GET")}) {
        HttpCall call = callTo(url, scheme + u"://"_s + address);
        call.method = method;
        call.body = method == "GET" ? QByteArray() : call.body;
        ExchangeRecorder recorder(session.send(call, {}, nullptr));
        QTRY_VERIFY_WITH_TIMEOUT(recorder.isFinished(), patience);
        QCOMPARE(recorder.failure(), HttpFailure::Proxy);
        QVERIFY2(recorder.message().contains(address), qPrintable(recorder.message()));
    }
}

void TestHttpSessionRoutes::aSilentProxyIsNamed()
{
    LoopbackServer silent;
    HttpSession session;
    const HttpDeadlines limits{std::chrono::milliseconds(100), {}, {}, {}};
    ExchangeRecorder recorder(
        session.send(callTo(QUrl(u"https://provider.test/"_s), u"http://"_s + addressOf(silent)), limits, nullptr));
    QTRY_VERIFY_WITH_TIMEOUT(recorder.isFinished(), patience);
    QCOMPARE(recorder.failure(), HttpFailure::TimeoutConnect);
    QVERIFY2(recorder.message().contains(u"the proxy "_s + addressOf(silent)), qPrintable(recorder.message()));
}

void TestHttpSessionRoutes::socksProxiesWork_data()
{
    QTest::addColumn<bool>("encrypted");
    QTest::addColumn<QByteArray>("needed");
    QTest::addColumn<QByteArray>("given");
    QTest::addColumn<bool>("works");
    QTest::newRow("plain") << false << QByteArray() << QByteArray() << true;
    QTest::newRow("encrypted") << true << QByteArray() << QByteArray() << true;
    QTest::newRow("with a password") << false << QByteArray("me:canary") << QByteArray("me:canary") << true;
    QTest::newRow("with a wrong password") << false << QByteArray("me:right") << QByteArray("me:canary") << false;
}

void TestHttpSessionRoutes::socksProxiesWork()
{
    QFETCH(bool, encrypted);
    QFETCH(QByteArray, needed);
    QFETCH(QByteArray, given);
    QFETCH(bool, works);
    LoopbackServer server(encrypted ? LoopbackTls::Good : LoopbackTls::None);
    server.setHandler(answer);
    const SocksProxy proxy(server.serverPort(), needed);
    HttpSession session(trusting());
    const QUrl url(encrypted ? u"https://provider.test/v1/x"_s : u"http://provider.test/v1/x"_s);
    ExchangeRecorder recorder(session.send(callTo(url, u"socks5://"_s + addressOf(proxy), given), {}, nullptr));
    QTRY_VERIFY_WITH_TIMEOUT(recorder.isFinished(), patience);
    QVERIFY2((recorder.failure() == HttpFailure::None) == works, qPrintable(recorder.message()));
    if (works) {
        // The name is the proxy's to look up, and the server's requests are as without one.
        QCOMPARE(proxy.asked().constFirst(), encrypted ? "provider.test:443" : "provider.test:80");
        QCOMPARE(server.requests().constFirst().target, "/v1/x");
        QVERIFY(!headerValue(server.requests().constFirst().headers, "proxy-authorization"));
    } else {
        QCOMPARE(recorder.failure(), HttpFailure::Proxy);
        QVERIFY(recorder.message().contains(addressOf(proxy)) && !recorder.message().contains("canary"_L1));
        QCOMPARE(server.accepted(), 0);
    }
}

void TestHttpSessionRoutes::aBadProxyIsToldBeforeAnythingIsSent()
{
    LoopbackServer server;
    HttpSession session;
    ExchangeRecorder recorder(session.send(callTo(server.url(), u"http://me:canary@127.0.0.1:1"_s), {}, nullptr));
    QTRY_VERIFY_WITH_TIMEOUT(recorder.isFinished(), patience);
    QCOMPARE(recorder.events(), QStringList{u"finished"_s});
    QCOMPARE(recorder.failure(), HttpFailure::Proxy);
    QVERIFY(!recorder.message().contains("canary"_L1));
    QCOMPARE(server.accepted(), 0);
}

void TestHttpSessionRoutes::warmingGoesThroughTheProxy()
{
    LoopbackServer proxy;
    proxy.setHandler(answer);
    HttpSession session;
    const QUrl url(u"http://provider.test/"_s);
    const HttpRoute route = callTo(url, u"http://"_s + addressOf(proxy)).route;
    session.warm(url, route, 3);
    QTRY_COMPARE_WITH_TIMEOUT(proxy.accepted(), 3, patience);
    QTRY_COMPARE_WITH_TIMEOUT(session.freeConnections(url, route), 3, patience);
}

void TestHttpSessionRoutes::redirectsAreNotFollowed()
{
    LoopbackServer elsewhere;
    elsewhere.setHandler(answer);
    LoopbackServer server;
    server.setHandler([&elsewhere](LoopbackConnection &connection) {
        connection.reply(307, {}, {{"Location", elsewhere.url(u"/v1/x"_s).toEncoded()}});
    });
    HttpSession session;
    for (const QByteArray &method : {QByteArray("POST"), QByteArray("GET")}) {
        HttpCall call = callTo(server.url(), u"direct"_s);
        call.method = method;
        call.headers.append(HttpHeader{"X-Team", "canary"});
        call.body = method == "GET" ? QByteArray() : call.body;
        ExchangeRecorder recorder(session.send(call, {}, nullptr));
        QTRY_VERIFY_WITH_TIMEOUT(recorder.isFinished(), patience);
        QCOMPARE(recorder.head().status, 307);
    }
    QCOMPARE(elsewhere.accepted(), 0);
}

QTEST_GUILESS_MAIN(TestHttpSessionRoutes)
#include "tst_httpsession_routes.moc"
