// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/httpsession.h"
#include "tests/support/loopbackserver.h"
#include "tests/support/volley.h"

#include <QRegularExpression>
#include <QTest>

#include <optional>

using namespace Fanlight;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(Fanlight::LoopbackTls)

namespace {

constexpr int patience = 20'000;

HttpSessionOptions trustingOptions()
{
    HttpSessionOptions options;
    options.extraCaCertificates = LoopbackServer::authority();
    return options;
}

void closeAll(const LoopbackServer &server)
{
    const QList<LoopbackConnection *> connections = server.connections();
    for (LoopbackConnection *connection : connections)
        connection->close();
}

} // namespace

class TestHttpSessionWarm final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void firstCallsGoOverOpenConnections_data();
    void firstCallsGoOverOpenConnections();
    void callsThatDoNotWaitShareTheConnectionsBeingOpened_data();
    void callsThatDoNotWaitShareTheConnectionsBeingOpened();
    void freeConnectionsCount_data();
    void freeConnectionsCount();
    void connectionsInUseDoNotCount();
    void askedTwiceIsOpenedOnce();
    void whatTheServerClosedIsOpenedAgain_data();
    void whatTheServerClosedIsOpenedAgain();
    void aDeadPortIsSilent();
    void anUntrustedServerStaysRefusedInEveryLane_data();
    void anUntrustedServerStaysRefusedInEveryLane();
    void aHostWithOneLaneIsNotWarmed();
    void nothingIsOpenedForNothing_data();
    void nothingIsOpenedForNothing();
    void throughAProxy();
    void throughATunnel();
    void theSessionMayBeDestroyedAtOnce_data();
    void theSessionMayBeDestroyedAtOnce();
    void theSessionMayBeDestroyedInAHandshake();
};

void TestHttpSessionWarm::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
}

void TestHttpSessionWarm::firstCallsGoOverOpenConnections_data()
{
    QTest::addColumn<LoopbackTls>("tls");
    QTest::addColumn<int>("count");
    for (const int count : {1, 6, 20}) {
        QTest::addRow("%d, plain", count) << LoopbackTls::None << count;
        QTest::addRow("%d, TLS", count) << LoopbackTls::Good << count;
    }
}

void TestHttpSessionWarm::firstCallsGoOverOpenConnections()
{
    QFETCH(LoopbackTls, tls);
    QFETCH(int, count);
    LoopbackServer server(tls);
    HttpSession session(trustingOptions());

    session.warm(server.url(), count);
    QTRY_COMPARE_WITH_TIMEOUT(session.freeConnections(server.url()), count, patience);
    QTRY_COMPARE_WITH_TIMEOUT(server.open(), count, patience);
    QCOMPARE(server.delivered(), 0);

    Volley volley(session, server.url(u"/v1/chat/completions"_s), count);
    QTRY_COMPARE_WITH_TIMEOUT(server.inFlight(), count, patience);
    QCOMPARE(server.accepted(), count);
    const QList<LoopbackConnection *> held = server.held();
    for (LoopbackConnection *connection : held) {
        // Whatever had been sent before would have come first.
        QCOMPARE(connection->requestCount(), 1);
        QCOMPARE(connection->request().method, "POST");
        QCOMPARE(connection->request().target, "/v1/chat/completions");
    }
    QCOMPARE(volley.overKeptConnections(), count);
    server.release();
    QTRY_COMPARE_WITH_TIMEOUT(volley.succeeded(), count, patience);
    QCOMPARE(server.accepted(), count);
    QCOMPARE(server.delivered(), count);
}

void TestHttpSessionWarm::callsThatDoNotWaitShareTheConnectionsBeingOpened_data()
{
    firstCallsGoOverOpenConnections_data();
}

void TestHttpSessionWarm::callsThatDoNotWaitShareTheConnectionsBeingOpened()
{
    QFETCH(LoopbackTls, tls);
    QFETCH(int, count);
    LoopbackServer server(tls);
    HttpSession session(trustingOptions());

    session.warm(server.url(), count);
    Volley volley(session, server.url(), count);
    QTRY_COMPARE_WITH_TIMEOUT(server.inFlight(), count, patience);
    server.release();
    QTRY_COMPARE_WITH_TIMEOUT(volley.succeeded(), count, patience);
    QCOMPARE(server.accepted(), count);
}

void TestHttpSessionWarm::freeConnectionsCount_data()
{
    QTest::addColumn<LoopbackTls>("tls");
    QTest::newRow("plain") << LoopbackTls::None;
    QTest::newRow("TLS") << LoopbackTls::Good;
}

void TestHttpSessionWarm::freeConnectionsCount()
{
    QFETCH(LoopbackTls, tls);
    LoopbackServer server(tls);
    HttpSession session(trustingOptions());
    Volley earlier(session, server.url(), 8);
    QTRY_COMPARE_WITH_TIMEOUT(server.inFlight(), 8, patience);
    server.release();
    QTRY_COMPARE_WITH_TIMEOUT(earlier.succeeded(), 8, patience);

    session.warm(server.url(), 3);
    session.warm(server.url(), 12);
    QTRY_COMPARE_WITH_TIMEOUT(session.freeConnections(server.url()), 12, patience);
    Volley volley(session, server.url(), 12);
    QTRY_COMPARE_WITH_TIMEOUT(server.inFlight(), 12, patience);
    QCOMPARE(volley.overKeptConnections(), 12);
    QCOMPARE(server.accepted(), 12);
}

void TestHttpSessionWarm::connectionsInUseDoNotCount()
{
    LoopbackServer server;
    HttpSession session;
    Volley busy(session, server.url(), 6);
    QTRY_COMPARE_WITH_TIMEOUT(server.inFlight(), 6, patience);

    session.warm(server.url(), 4);
    QTRY_COMPARE_WITH_TIMEOUT(session.freeConnections(server.url()), 4, patience);
    Volley volley(session, server.url(), 4);
    QTRY_COMPARE_WITH_TIMEOUT(server.inFlight(), 10, patience);
    QCOMPARE(volley.overKeptConnections(), 4);
    QCOMPARE(server.accepted(), 10);
}

void TestHttpSessionWarm::askedTwiceIsOpenedOnce()
{
    LoopbackServer server;
    HttpSession session;
    session.warm(server.url(), 6);
    session.warm(server.url(), 6);
    QTRY_COMPARE_WITH_TIMEOUT(session.freeConnections(server.url()), 6, patience);
    session.warm(server.url(), 6);
    Volley volley(session, server.url(), 6);
    QTRY_COMPARE_WITH_TIMEOUT(server.inFlight(), 6, patience);
    QCOMPARE(volley.overKeptConnections(), 6);
    QCOMPARE(server.accepted(), 6);
}

void TestHttpSessionWarm::whatTheServerClosedIsOpenedAgain_data()
{
    freeConnectionsCount_data();
}

void TestHttpSessionWarm::whatTheServerClosedIsOpenedAgain()
{
    QFETCH(LoopbackTls, tls);
    LoopbackServer server(tls);
    HttpSession session(trustingOptions());
    int accepted = 0;
    for (int round = 0; round < 3; ++round) {
        // The first ones are opened by calls, several in one lane; the later ones ahead, one in each.
        Volley volley(session, server.url(), 8);
        QTRY_COMPARE_WITH_TIMEOUT(server.inFlight(), 8, patience);
        QCOMPARE(volley.overKeptConnections(), round == 0 ? 0 : 8);
        QVERIFY(round == 0 || server.accepted() == accepted);
        server.release();
        QTRY_COMPARE_WITH_TIMEOUT(volley.succeeded(), 8, patience);

        closeAll(server);
        QTRY_COMPARE_WITH_TIMEOUT(server.open(), 0, patience);
        session.warm(server.url(), 8);
        QTRY_COMPARE_WITH_TIMEOUT(server.open(), 8, patience);
        QTRY_COMPARE_WITH_TIMEOUT(session.freeConnections(server.url()), 8, patience);
        accepted = server.accepted();
    }
}

void TestHttpSessionWarm::aDeadPortIsSilent()
{
    LoopbackServer server;
    const quint16 port = server.serverPort();
    const QUrl url = server.url();
    server.close();
    HttpSession session;

    session.warm(url, 20);
    Volley refused(session, url, 20);
    QTRY_COMPARE_WITH_TIMEOUT(refused.finished(), 20, patience);
    for (int i = 0; i < 20; ++i)
        QCOMPARE(refused.at(i).failure(), HttpFailure::ConnectionRefused);

    // What failed leaves nothing behind that holds up, or doubles, the connections of later calls.
    QVERIFY(server.listen(QHostAddress::LocalHost, port));
    session.warm(url, 20);
    Volley volley(session, url, 64);
    QTRY_COMPARE_WITH_TIMEOUT(server.inFlight(), 64, patience);
    QCOMPARE(server.accepted(), 64);
}

void TestHttpSessionWarm::anUntrustedServerStaysRefusedInEveryLane_data()
{
    QTest::addColumn<LoopbackTls>("tls");
    QTest::newRow("certificate of an untrusted authority") << LoopbackTls::Untrusted;
    QTest::newRow("certificate for another host") << LoopbackTls::WrongHost;
    QTest::newRow("expired certificate") << LoopbackTls::Expired;
}

void TestHttpSessionWarm::anUntrustedServerStaysRefusedInEveryLane()
{
    QFETCH(LoopbackTls, tls);
    constexpr int count = 20;
    LoopbackServer server(tls);
    server.setHandler([](LoopbackConnection &connection) { connection.reply(200, "{}"); });
    HttpSession session(trustingOptions());

    session.warm(server.url(), count);
    QTRY_COMPARE_WITH_TIMEOUT(server.accepted(), count, patience);
    QTRY_COMPARE_WITH_TIMEOUT(server.open(), 0, patience);
    Volley volley(session, server.url(), 3 * count);
    QTRY_COMPARE_WITH_TIMEOUT(volley.finished(), 3 * count, patience);
    for (int i = 0; i < 3 * count; ++i)
        QCOMPARE(volley.at(i).failure(), HttpFailure::Tls);
    QCOMPARE(server.delivered(), 0);
}

// A connection that fails to open ahead would spoil it.
void TestHttpSessionWarm::aHostWithOneLaneIsNotWarmed()
{
    LoopbackServer server(LoopbackTls::Good);
    HttpSessionOptions options = trustingOptions();
    options.mostLanesPerHost = 1;
    HttpSession session(options);
    const QUrl url = server.url(u"/"_s, u"127.0.0.1"_s);
    session.warm(url, 6);
    Volley volley(session, url, 2);
    QTRY_COMPARE_WITH_TIMEOUT(server.inFlight(), 2, patience);
    QCOMPARE(server.accepted(), 2);
    QCOMPARE(volley.overNewConnections(), 2);
}

void TestHttpSessionWarm::nothingIsOpenedForNothing_data()
{
    QTest::addColumn<QString>("scheme");
    QTest::addColumn<int>("count");
    QTest::newRow("no connections") << u"http"_s << 0;
    QTest::newRow("less than none") << u"http"_s << -3;
    QTest::newRow("no web address") << u"ftp"_s << 3;
}

void TestHttpSessionWarm::nothingIsOpenedForNothing()
{
    QFETCH(QString, scheme);
    QFETCH(int, count);
    LoopbackServer server;
    HttpSession session;
    QUrl url = server.url();
    url.setScheme(scheme);
    session.warm(url, count);
    session.warm({}, 3);
    Volley volley(session, server.url(), 1);
    QTRY_COMPARE_WITH_TIMEOUT(server.inFlight(), 1, patience);
    QCOMPARE(server.accepted(), 1);
}

void TestHttpSessionWarm::throughAProxy()
{
    LoopbackServer proxy;
    HttpSessionOptions options;
    options.proxyMode = HttpProxyMode::Explicit;
    options.proxy = QNetworkProxy(QNetworkProxy::HttpProxy, u"127.0.0.1"_s, proxy.serverPort());
    HttpSession session(options);
    const QUrl url(u"http://provider.test/v1"_s);

    session.warm(url, 6);
    QTRY_COMPARE_WITH_TIMEOUT(session.freeConnections(url), 6, patience);
    Volley volley(session, url, 6);
    QTRY_COMPARE_WITH_TIMEOUT(proxy.inFlight(), 6, patience);
    QCOMPARE(volley.overKeptConnections(), 6);
    QCOMPARE(proxy.accepted(), 6);
    QCOMPARE(proxy.requests().constFirst().target, "http://provider.test/v1");
}

void TestHttpSessionWarm::throughATunnel()
{
    LoopbackServer proxy;
    int tunnels = 0;
    proxy.setHandler([&tunnels](LoopbackConnection &connection) {
        if (connection.request().method != "CONNECT")
            return;
        ++tunnels;
        connection.send("HTTP/1.1 200 Connected\r\n\r\n");
        connection.done();
        connection.startTls(LoopbackServer::tlsConfiguration(LoopbackTls::Good));
    });
    HttpSessionOptions options = trustingOptions();
    options.proxyMode = HttpProxyMode::Explicit;
    options.proxy = QNetworkProxy(QNetworkProxy::HttpProxy, u"127.0.0.1"_s, proxy.serverPort());
    HttpSession session(options);
    const QUrl url(u"https://provider.test/v1"_s);

    session.warm(url, 6);
    QTRY_COMPARE_WITH_TIMEOUT(session.freeConnections(url), 6, patience);
    Volley volley(session, url, 6);
    QTRY_COMPARE_WITH_TIMEOUT(proxy.inFlight(), 6, patience);
    QCOMPARE(volley.overKeptConnections(), 6);
    QCOMPARE(proxy.delivered(), 12);
    QCOMPARE(tunnels, 6);
}

void TestHttpSessionWarm::theSessionMayBeDestroyedAtOnce_data()
{
    freeConnectionsCount_data();
}

void TestHttpSessionWarm::theSessionMayBeDestroyedAtOnce()
{
    QFETCH(LoopbackTls, tls);
    LoopbackServer server(tls);
    {
        HttpSession session(trustingOptions());
        session.warm(server.url(), 20);
    }
    HttpSession next(trustingOptions());
    Volley volley(next, server.url(), 1);
    QTRY_COMPARE_WITH_TIMEOUT(server.inFlight(), 1, patience);
    QTRY_COMPARE_WITH_TIMEOUT(server.open(), 1, patience);
    QCOMPARE(server.delivered(), 1);
}

void TestHttpSessionWarm::theSessionMayBeDestroyedInAHandshake()
{
    LoopbackServer server(LoopbackTls::Hang);
    std::optional<HttpSession> session(trustingOptions());
    session->warm(server.url(), 6);
    QTRY_COMPARE_WITH_TIMEOUT(server.open(), 6, patience);
    session.reset();
    QTRY_COMPARE_WITH_TIMEOUT(server.open(), 0, patience);
}

QTEST_GUILESS_MAIN(TestHttpSessionWarm)
#include "tst_httpsession_warm.moc"
