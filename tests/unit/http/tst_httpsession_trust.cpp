// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/httpsession.h"
#include "core/http/lanepool.h"
#include "tests/support/exchangerecorder.h"
#include "tests/support/loopbackserver.h"
#include "tests/support/volley.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Fanlight;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 20'000;

void answer(LoopbackConnection &connection)
{
    connection.reply(200, "{}");
}

} // namespace

//! A file of certificates for some requests and not for others.
class TestHttpSessionTrust final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void trustedWithTheFileRefusedWithout_data();
    void trustedWithTheFileRefusedWithout();
    void twoEndpointsOfOneHostDoNotShare_data();
    void twoEndpointsOfOneHostDoNotShare();
    void theSameFileSharesConnections();
    void aChangedFileIsReadAgain();
    void otherFaultsAreNotForgiven_data();
    void otherFaultsAreNotForgiven();
    void aBadFileIsNamedBeforeAnythingIsSent_data();
    void aBadFileIsNamedBeforeAnythingIsSent();
    void aBadFileDoesNotMatterWithoutTls();
    void warmingUsesTheFile();
    void addressesHaveLanesToo();
    void whoFindsNoLaneLeftIsTold();
    void theDefaultPortIsTheSameWrittenOut_data();
    void theDefaultPortIsTheSameWrittenOut();

private:
    QString writeFile(const QString &name, const QByteArray &bytes);
    HttpCall callTo(const LoopbackServer &server, const QString &caFile, const QString &host = u"localhost"_s) const;
    void deliver(HttpSession &session, const HttpCall &call, HttpFailure failure);

    QTemporaryDir m_folder;
    QString m_authority;
    QString m_stranger;
};

QString TestHttpSessionTrust::writeFile(const QString &name, const QByteArray &bytes)
{
    QFile file(m_folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s can't be written", qPrintable(file.fileName()));
    return file.fileName();
}

HttpCall TestHttpSessionTrust::callTo(const LoopbackServer &server, const QString &caFile, const QString &host) const
{
    HttpCall call{"POST", server.url(u"/v1/x"_s, host), {{"Authorization", "Bearer canary"}}, "{}"};
    call.route.caFile = caFile;
    return call;
}

void TestHttpSessionTrust::deliver(HttpSession &session, const HttpCall &call, HttpFailure failure)
{
    ExchangeRecorder recorder(session.send(call, {}, nullptr));
    QTRY_VERIFY_WITH_TIMEOUT(recorder.isFinished(), patience);
    QVERIFY2(recorder.failure() == failure, qPrintable(recorder.message()));
}

void TestHttpSessionTrust::initTestCase()
{
    m_authority = writeFile(u"authority.pem"_s, LoopbackServer::authority().constFirst().toPem());
    m_stranger =
        writeFile(u"stranger.pem"_s, LoopbackServer::tlsConfiguration(LoopbackTls::Expired).localCertificate().toPem());
}

void TestHttpSessionTrust::trustedWithTheFileRefusedWithout_data()
{
    QTest::addColumn<QString>("host");
    QTest::newRow("by name") << u"localhost"_s;
    QTest::newRow("by address") << u"127.0.0.1"_s;
}

void TestHttpSessionTrust::trustedWithTheFileRefusedWithout()
{
    QFETCH(QString, host);
    LoopbackServer server(LoopbackTls::Good);
    server.setHandler(answer);
    HttpSession session;
    deliver(session, callTo(server, m_authority, host), HttpFailure::None);
    QCOMPARE(server.delivered(), 1);
    // The connection is open and free, and still not for those who would not trust it.
    QCOMPARE(server.open(), 1);
    deliver(session, callTo(server, {}, host), HttpFailure::Tls);
    deliver(session, callTo(server, m_stranger, host), HttpFailure::Tls);
    QCOMPARE(server.delivered(), 1);
    deliver(session, callTo(server, m_authority, host), HttpFailure::None);
    QCOMPARE(server.delivered(), 2);
}

void TestHttpSessionTrust::twoEndpointsOfOneHostDoNotShare_data()
{
    QTest::addColumn<QString>("host");
    QTest::newRow("by name") << u"localhost"_s;
    QTest::newRow("by address") << u"127.0.0.1"_s;
}

void TestHttpSessionTrust::twoEndpointsOfOneHostDoNotShare()
{
    QFETCH(QString, host);
    LoopbackServer server(LoopbackTls::Good);
    HttpSession session;
    // Both at once and interleaved, over more lanes than one.
    const int count = 3 * 6;
    std::vector<std::unique_ptr<ExchangeRecorder>> trusting;
    std::vector<std::unique_ptr<ExchangeRecorder>> others;
    QObject owner;
    for (int i = 0; i < count; ++i) {
        trusting.push_back(
            std::make_unique<ExchangeRecorder>(session.send(callTo(server, m_authority, host), {}, &owner)));
        others.push_back(std::make_unique<ExchangeRecorder>(session.send(callTo(server, {}, host), {}, &owner)));
    }
    for (const auto &other : others) {
        QTRY_VERIFY_WITH_TIMEOUT(other->isFinished(), patience);
        QCOMPARE(other->failure(), HttpFailure::Tls);
    }
    QTRY_COMPARE_WITH_TIMEOUT(server.inFlight(), count, patience);
    server.release();
    for (const auto &one : trusting) {
        QTRY_VERIFY_WITH_TIMEOUT(one->isFinished(), patience);
        QVERIFY2(one->failure() == HttpFailure::None, qPrintable(one->message()));
    }
    QCOMPARE(server.delivered(), count);
}

void TestHttpSessionTrust::theSameFileSharesConnections()
{
    LoopbackServer server(LoopbackTls::Good);
    server.setHandler(answer);
    HttpSession session;
    const QString copy = writeFile(u"copy.pem"_s, LoopbackServer::authority().constFirst().toPem());
    deliver(session, callTo(server, m_authority), HttpFailure::None);
    deliver(session, callTo(server, copy), HttpFailure::None);
    QCOMPARE(server.accepted(), 1);
}

void TestHttpSessionTrust::aChangedFileIsReadAgain()
{
    LoopbackServer server(LoopbackTls::Good);
    server.setHandler(answer);
    HttpSession session;
    const QString path = writeFile(u"changing.pem"_s, "not yet");
    deliver(session, callTo(server, path), HttpFailure::Tls);
    QCOMPARE(server.accepted(), 0);
    writeFile(u"changing.pem"_s, LoopbackServer::authority().constFirst().toPem());
    deliver(session, callTo(server, path), HttpFailure::None);
    // What was trusted by the file as it was is not by the file as it is, though its connection is still open.
    QFile stranger(m_stranger);
    QVERIFY(stranger.open(QIODevice::ReadOnly));
    writeFile(u"changing.pem"_s, stranger.readAll() + "\n");
    deliver(session, callTo(server, path), HttpFailure::Tls);
    QCOMPARE(server.delivered(), 1);
}

void TestHttpSessionTrust::otherFaultsAreNotForgiven_data()
{
    QTest::addColumn<int>("tls");
    QTest::newRow("a certificate for another host") << int(LoopbackTls::WrongHost);
    QTest::newRow("expired") << int(LoopbackTls::Expired);
    QTest::newRow("of another authority") << int(LoopbackTls::Untrusted);
}

void TestHttpSessionTrust::otherFaultsAreNotForgiven()
{
    QFETCH(int, tls);
    LoopbackServer server{LoopbackTls(tls)};
    HttpSession session;
    for (const QString &host : {u"localhost"_s, u"127.0.0.1"_s})
        deliver(session, callTo(server, m_authority, host), HttpFailure::Tls);
    QCOMPARE(server.delivered(), 0);
}

void TestHttpSessionTrust::aBadFileIsNamedBeforeAnythingIsSent_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("says");
    const QByteArray pem = LoopbackServer::authority().constFirst().toPem();
    QTest::newRow("missing") << m_folder.filePath(u"missing.pem"_s) << u"does not exist"_s;
    QTest::newRow("a folder") << m_folder.path() << u"folder"_s;
    QTest::newRow("a device") << u"/dev/null"_s << u"device"_s;
    QTest::newRow("empty") << writeFile(u"empty.pem"_s, "") << u"is empty"_s;
    QTest::newRow("blanks only") << writeFile(u"blank.pem"_s, " \n\n") << u"is empty"_s;
    QTest::newRow("not PEM") << writeFile(u"other.pem"_s, "hello") << u"holds no PEM certificate"_s;
    QTest::newRow("DER") << writeFile(u"der.pem"_s, LoopbackServer::authority().constFirst().toDer()) << u"DER"_s;
    QTest::newRow("a key") << writeFile(u"key.pem"_s, "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n")
                           << u"holds no PEM certificate"_s;
    QTest::newRow("cut off") << writeFile(u"cut.pem"_s, pem + pem.first(pem.size() / 2)) << u"cut off"_s;
    QTest::newRow("too large") << writeFile(u"large.pem"_s, QByteArray(5 * 1024 * 1024, '-')) << u"too large"_s;
}

void TestHttpSessionTrust::aBadFileIsNamedBeforeAnythingIsSent()
{
    QFETCH(QString, path);
    QFETCH(QString, says);
    LoopbackServer server(LoopbackTls::Good);
    HttpSession session;
    session.warm(server.url(), callTo(server, path).route, 2);
    HttpExchange *exchange = session.send(callTo(server, path), {}, nullptr);
    ExchangeRecorder recorder(exchange);
    QTRY_VERIFY(recorder.isFinished());
    QCOMPARE(recorder.events(), QStringList{u"finished"_s});
    QCOMPARE(recorder.failure(), HttpFailure::Tls);
    QVERIFY2(recorder.message().contains(says) && recorder.message().contains(path), qPrintable(recorder.message()));
    QCOMPARE(server.accepted(), 0);
}

void TestHttpSessionTrust::aBadFileDoesNotMatterWithoutTls()
{
    LoopbackServer server;
    server.setHandler(answer);
    HttpSession session;
    deliver(session, callTo(server, m_folder.filePath(u"missing.pem"_s)), HttpFailure::None);
}

void TestHttpSessionTrust::warmingUsesTheFile()
{
    LoopbackServer server(LoopbackTls::Good);
    server.setHandler(answer);
    HttpSession session;
    const HttpRoute route = callTo(server, m_authority).route;
    session.warm(server.url(), route, 4);
    QTRY_COMPARE_WITH_TIMEOUT(session.freeConnections(server.url(), route), 4, patience);
    QCOMPARE(session.freeConnections(server.url()), 0);
    ExchangeRecorder recorder(session.send(callTo(server, m_authority), {}, nullptr));
    QTRY_VERIFY_WITH_TIMEOUT(recorder.isFinished(), patience);
    QCOMPARE(recorder.reused(), std::optional(true));
    QCOMPARE(server.accepted(), 4);
}

void TestHttpSessionTrust::addressesHaveLanesToo()
{
    LoopbackServer server(LoopbackTls::Good);
    HttpSessionOptions options;
    options.extraCaCertificates = LoopbackServer::authority();
    HttpSession session(options);
    const int count = 5 * 6;
    Volley volley(session, server.url(u"/"_s, u"127.0.0.1"_s), count);
    QTRY_COMPARE_WITH_TIMEOUT(server.inFlight(), count, patience);
    server.release();
    QTRY_COMPARE_WITH_TIMEOUT(volley.succeeded(), count, patience);
}

void TestHttpSessionTrust::whoFindsNoLaneLeftIsTold()
{
    LoopbackServer server(LoopbackTls::Good);
    server.setHandler(answer);
    HttpSessionOptions options;
    options.mostLanesPerHost = 1;
    HttpSession session(options);
    deliver(session, callTo(server, m_authority), HttpFailure::None);
    ExchangeRecorder recorder(session.send(callTo(server, {}), {}, nullptr));
    QTRY_VERIFY(recorder.isFinished());
    QCOMPARE(recorder.failure(), HttpFailure::Tls);
    QVERIFY2(recorder.message().contains("too many other files"_L1), qPrintable(recorder.message()));
    QCOMPARE(server.delivered(), 1);
}

void TestHttpSessionTrust::theDefaultPortIsTheSameWrittenOut_data()
{
    QTest::addColumn<QString>("caFile");
    QTest::addColumn<bool>("sharesTheLane");
    QTest::newRow("the same trust") << m_authority << true;
    QTest::newRow("another trust") << QString() << false;
}

// Nobody need answer there: who may use the host's only lane is decided before anybody is asked.
void TestHttpSessionTrust::theDefaultPortIsTheSameWrittenOut()
{
    QFETCH(QString, caFile);
    QFETCH(bool, sharesTheLane);
    HttpSessionOptions options;
    options.mostLanesPerHost = 1;
    options.proxyMode = HttpProxyMode::None;
    HttpSession session(options);
    HttpCall call{"POST", QUrl(u"https://localhost:443/v1/x"_s), {}, "{}"};
    call.route.caFile = m_authority;
    ExchangeRecorder first(session.send(call, {}, nullptr));
    QTRY_VERIFY_WITH_TIMEOUT(first.isFinished(), patience);
    call.url.setPort(-1);
    call.route.caFile = caFile;
    ExchangeRecorder second(session.send(call, {}, nullptr));
    QTRY_VERIFY_WITH_TIMEOUT(second.isFinished(), patience);
    QVERIFY2(second.message().contains("too many other files"_L1) != sharesTheLane, qPrintable(second.message()));
}

QTEST_GUILESS_MAIN(TestHttpSessionTrust)
#include "tst_httpsession_trust.moc"
