// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/httpsession.h"
#include "tests/support/exchangerecorder.h"
#include "tests/support/loopbackserver.h"

#include <QTest>

using namespace Fanlight;
using namespace Qt::StringLiterals;

namespace {

//! A name that resolves nowhere: only a proxy can answer for it.
const QString farHost = u"provider.test"_s;

QNetworkProxy proxyAt(const LoopbackServer &server)
{
    return QNetworkProxy(QNetworkProxy::HttpProxy, u"127.0.0.1"_s, server.serverPort());
}

HttpSessionOptions explicitly(const QNetworkProxy &proxy)
{
    HttpSessionOptions options;
    options.proxyMode = HttpProxyMode::Explicit;
    options.proxy = proxy;
    options.extraCaCertificates = LoopbackServer::authority();
    return options;
}

HttpCall callTo(const QString &url)
{
    return {"POST", QUrl(url), {{"Authorization", "Bearer canary"}}, "{}"};
}

void useAsSystemProxy(const LoopbackServer &proxy)
{
    qputenv("http_proxy", QByteArray("http://127.0.0.1:" + QByteArray::number(proxy.serverPort())));
}

void answer(LoopbackConnection &connection)
{
    connection.reply(200, "by proxy");
}

} // namespace

class TestHttpSessionProxy final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void plainRequestsGoThroughAnExplicitProxy();
    void encryptedRequestsGoThroughItsTunnel();
    void theCertificateBehindATunnelIsChecked();
    void credentialsGoToTheProxyOnly();
    void aPasswordThatComesLateIsUsed();
    void aProxyThatAsksForCredentialsIsNamed_data();
    void aProxyThatAsksForCredentialsIsNamed();
    void aDeadProxyIsNamed_data();
    void aDeadProxyIsNamed();
    void loopbackPassesAnExplicitProxyBy();
    void unlessItIsMeantToo();
    void theSystemsProxyIsUsed();
    void loopbackPassesTheSystemsProxyBy();
    void noneMeansNone();
    void manyAtOnceThroughAProxy();
};

void TestHttpSessionProxy::initTestCase()
{
    for (const char *name :
         {"no_proxy", "NO_PROXY", "HTTP_PROXY", "HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy"})
        qunsetenv(name);
}

void TestHttpSessionProxy::init()
{
    qunsetenv("http_proxy");
}

void TestHttpSessionProxy::plainRequestsGoThroughAnExplicitProxy()
{
    LoopbackServer proxy;
    proxy.setHandler(answer);
    HttpSession session(explicitly(proxyAt(proxy)));
    for (int i = 0; i < 2; ++i) {
        ExchangeRecorder recorder(session.send(callTo(u"http://provider.test/v1/x"_s), {}, nullptr));
        QTRY_VERIFY(recorder.isFinished());
        QCOMPARE(recorder.failure(), HttpFailure::None);
        QCOMPARE(recorder.body(), "by proxy");
        QCOMPARE(recorder.reused(), std::optional(i > 0));
    }
    QCOMPARE(proxy.delivered(), 2);
    QCOMPARE(proxy.requests().constFirst().target, "http://provider.test/v1/x");
    QCOMPARE(proxy.requests().constFirst().body, "{}");
}

void TestHttpSessionProxy::encryptedRequestsGoThroughItsTunnel()
{
    LoopbackServer proxy;
    proxy.setHandler([](LoopbackConnection &connection) {
        if (connection.request().method != "CONNECT")
            return answer(connection);
        connection.send("HTTP/1.1 200 Connection established\r\n\r\n");
        connection.done();
        connection.startTls(LoopbackServer::tlsConfiguration(LoopbackTls::Good));
    });
    HttpSession session(explicitly(proxyAt(proxy)));
    ExchangeRecorder recorder(session.send(callTo(u"https://provider.test/v1/x"_s), {}, nullptr));
    QTRY_VERIFY(recorder.isFinished());
    QVERIFY2(recorder.failure() == HttpFailure::None, qPrintable(recorder.message()));
    QCOMPARE(recorder.body(), "by proxy");
    QCOMPARE(recorder.reused(), std::optional(false));
    QCOMPARE(proxy.delivered(), 2);
    QCOMPARE(proxy.requests().at(0).target, "provider.test:443");
    QVERIFY(!headerValue(proxy.requests().at(0).headers, "authorization"));
    QCOMPARE(proxy.requests().at(1).target, "/v1/x");
}

void TestHttpSessionProxy::theCertificateBehindATunnelIsChecked()
{
    LoopbackServer proxy;
    proxy.setHandler([](LoopbackConnection &connection) {
        connection.send("HTTP/1.1 200 Connection established\r\n\r\n");
        connection.done();
        connection.startTls(LoopbackServer::tlsConfiguration(LoopbackTls::Untrusted));
    });
    HttpSession session(explicitly(proxyAt(proxy)));
    ExchangeRecorder recorder(session.send(callTo(u"https://provider.test/v1/x"_s), {}, nullptr));
    QTRY_VERIFY(recorder.isFinished());
    QCOMPARE(recorder.failure(), HttpFailure::Tls);
    QCOMPARE(proxy.delivered(), 1);
}

void TestHttpSessionProxy::credentialsGoToTheProxyOnly()
{
    LoopbackServer proxy;
    proxy.setHandler(answer);
    LoopbackServer local;
    local.setHandler(answer);
    QNetworkProxy withUser = proxyAt(proxy);
    withUser.setUser(u"user"_s);
    withUser.setPassword(u"p\u00E4ss"_s);
    HttpSession session(explicitly(withUser));
    ExchangeRecorder far(session.send(callTo(u"http://provider.test/"_s), {}, nullptr));
    ExchangeRecorder near(session.send({"POST", local.url(), {}, "{}"}, {}, nullptr));
    QTRY_VERIFY(far.isFinished() && near.isFinished());
    QCOMPARE(headerValue(proxy.requests().constFirst().headers, "proxy-authorization"),
             "Basic " + QByteArray("user:p\xC3\xA4ss").toBase64());
    QVERIFY(!headerValue(local.requests().constFirst().headers, "proxy-authorization"));
}

void TestHttpSessionProxy::aPasswordThatComesLateIsUsed()
{
    LoopbackServer proxy;
    proxy.setHandler(answer);
    QNetworkProxy withUser = proxyAt(proxy);
    withUser.setUser(u"user"_s);
    HttpSession session(explicitly(withUser));
    session.setProxyPassword(u"late"_s);
    ExchangeRecorder recorder(session.send(callTo(u"http://provider.test/"_s), {}, nullptr));
    QTRY_VERIFY(recorder.isFinished());
    QCOMPARE(headerValue(proxy.requests().constFirst().headers, "proxy-authorization"),
             "Basic " + QByteArray("user:late").toBase64());
}

void TestHttpSessionProxy::aProxyThatAsksForCredentialsIsNamed_data()
{
    QTest::addColumn<QString>("url");
    QTest::newRow("plain") << u"http://provider.test/"_s;
    QTest::newRow("tunnel") << u"https://provider.test/"_s;
}

void TestHttpSessionProxy::aProxyThatAsksForCredentialsIsNamed()
{
    QFETCH(QString, url);
    LoopbackServer proxy;
    proxy.setHandler([](LoopbackConnection &connection) {
        connection.reply(407, "who are you?", {{"Proxy-Authenticate", "Basic realm=\"corp\""}});
    });
    HttpSession session(explicitly(proxyAt(proxy)));
    ExchangeRecorder recorder(session.send(callTo(url), {}, nullptr));
    QTRY_VERIFY(recorder.isFinished());
    QCOMPARE(recorder.failure(), HttpFailure::Proxy);
    QVERIFY2(recorder.message().contains(u"127.0.0.1:%1"_s.arg(proxy.serverPort())), qPrintable(recorder.message()));
    QVERIFY(recorder.message().contains(u"provider.test"_s));
}

void TestHttpSessionProxy::aDeadProxyIsNamed_data()
{
    aProxyThatAsksForCredentialsIsNamed_data();
}

void TestHttpSessionProxy::aDeadProxyIsNamed()
{
    QFETCH(QString, url);
    auto gone = std::make_unique<LoopbackServer>();
    const QNetworkProxy proxy = proxyAt(*gone);
    gone.reset();
    HttpSession session(explicitly(proxy));
    ExchangeRecorder recorder(session.send(callTo(url), {}, nullptr));
    QTRY_VERIFY(recorder.isFinished());
    QCOMPARE(recorder.failure(), HttpFailure::Proxy);
    QVERIFY2(recorder.message().contains(u"127.0.0.1:%1"_s.arg(proxy.port())), qPrintable(recorder.message()));
}

void TestHttpSessionProxy::loopbackPassesAnExplicitProxyBy()
{
    LoopbackServer proxy;
    proxy.setHandler(answer);
    LoopbackServer local;
    local.setHandler([](LoopbackConnection &connection) { connection.reply(200, "direct"); });
    HttpSession session(explicitly(proxyAt(proxy)));
    for (const QString &host : {u"localhost"_s, u"127.0.0.1"_s}) {
        ExchangeRecorder recorder(session.send({"POST", local.url(u"/"_s, host), {}, "{}"}, {}, nullptr));
        QTRY_VERIFY(recorder.isFinished());
        QCOMPARE(recorder.body(), "direct");
    }
    QCOMPARE(proxy.accepted(), 0);
}

void TestHttpSessionProxy::unlessItIsMeantToo()
{
    LoopbackServer proxy;
    proxy.setHandler(answer);
    HttpSessionOptions options = explicitly(proxyAt(proxy));
    options.proxyLoopback = true;
    HttpSession session(options);
    ExchangeRecorder recorder(session.send(callTo(u"http://127.0.0.1:1/"_s), {}, nullptr));
    QTRY_VERIFY(recorder.isFinished());
    QCOMPARE(recorder.body(), "by proxy");
}

void TestHttpSessionProxy::theSystemsProxyIsUsed()
{
    LoopbackServer proxy;
    proxy.setHandler(answer);
    useAsSystemProxy(proxy);
    HttpSession session;
    ExchangeRecorder recorder(session.send(callTo(u"http://provider.test/"_s), {}, nullptr));
    QTRY_VERIFY(recorder.isFinished());
    QCOMPARE(recorder.body(), "by proxy");
    QCOMPARE(proxy.requests().constFirst().target, "http://provider.test/");
}

void TestHttpSessionProxy::loopbackPassesTheSystemsProxyBy()
{
    LoopbackServer proxy;
    proxy.setHandler(answer);
    LoopbackServer local;
    local.setHandler([](LoopbackConnection &connection) { connection.reply(200, "direct"); });
    useAsSystemProxy(proxy);
    HttpSession session;
    ExchangeRecorder recorder(session.send({"POST", local.url(), {}, "{}"}, {}, nullptr));
    QTRY_VERIFY(recorder.isFinished());
    QCOMPARE(recorder.body(), "direct");
    QCOMPARE(proxy.accepted(), 0);
}

void TestHttpSessionProxy::noneMeansNone()
{
    LoopbackServer proxy;
    proxy.setHandler(answer);
    useAsSystemProxy(proxy);
    HttpSessionOptions options;
    options.proxyMode = HttpProxyMode::None;
    HttpSession session(options);
    ExchangeRecorder recorder(session.send(callTo(u"http://provider.invalid/"_s), {}, nullptr));
    QTRY_VERIFY_WITH_TIMEOUT(recorder.isFinished(), 30'000);
    QCOMPARE(recorder.failure(), HttpFailure::HostNotFound);
    QCOMPARE(proxy.accepted(), 0);
}

void TestHttpSessionProxy::manyAtOnceThroughAProxy()
{
    constexpr int count = 40;
    LoopbackServer proxy;
    HttpSession session(explicitly(proxyAt(proxy)));
    QObject owner;
    int good = 0;
    for (int i = 0; i < count; ++i) {
        HttpExchange *exchange = session.send(callTo(u"http://provider.test/"_s), {}, &owner);
        connect(exchange, &HttpExchange::finished, &owner,
                [&good](const HttpEnd &end) { good += end.failure == HttpFailure::None ? 1 : 0; });
    }
    QTRY_COMPARE(proxy.inFlight(), count);
    proxy.release();
    QTRY_COMPARE(good, count);
}

QTEST_GUILESS_MAIN(TestHttpSessionProxy)
#include "tst_httpsession_proxy.moc"
