// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/deliveryend.h"

#include <QTest>

using namespace Fanlight;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

ReplyFacts factsOf(QNetworkReply::NetworkError error, int status = 0, bool sent = true)
{
    ReplyFacts facts;
    facts.url = QUrl(u"https://user:canary@api.example.com/v1/canary?key=canary"_s);
    facts.error = error;
    facts.errorString = u"Error transferring https://api.example.com/v1/canary?key=canary - server replied"_s;
    facts.status = status;
    facts.sent = sent;
    return facts;
}

} // namespace

class TestDeliveryEnd final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void authorityIsHostAndPort_data();
    void authorityIsHostAndPort();
    void endsAreRead_data();
    void endsAreRead();
    void missingBytesAreTruncation();
    void qtsWordsAreGivenWhereTheyAreSafe();
    void reasonsOfTlsAreToldOnce();
    void behindAProxyFailuresAreTheProxys();
    void deadlinesSayWhichAndHowLong_data();
    void deadlinesSayWhichAndHowLong();
    void deadlineOfARequestWithoutABodySaysWhatIsNotKnown_data();
    void deadlineOfARequestWithoutABodySaysWhatIsNotKnown();
};

void TestDeliveryEnd::authorityIsHostAndPort_data()
{
    QTest::addColumn<QUrl>("url");
    QTest::addColumn<QString>("authority");
    QTest::newRow("default port of http") << QUrl(u"http://host/x?y"_s) << u"host:80"_s;
    QTest::newRow("default port of https") << QUrl(u"https://host/x?y"_s) << u"host:443"_s;
    QTest::newRow("own port") << QUrl(u"https://host:8443"_s) << u"host:8443"_s;
    QTest::newRow("IPv6") << QUrl(u"http://[::1]:80/"_s) << u"[::1]:80"_s;
    QTest::newRow("never the user") << QUrl(u"http://user:canary@host/"_s) << u"host:80"_s;
}

void TestDeliveryEnd::authorityIsHostAndPort()
{
    QFETCH(QUrl, url);
    QFETCH(QString, authority);
    QCOMPARE(authorityOf(url), authority);
}

void TestDeliveryEnd::endsAreRead_data()
{
    using Error = QNetworkReply;
    QTest::addColumn<int>("error");
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("sent");
    QTest::addColumn<HttpFailure>("failure");
    const auto row = [](const char *name, QNetworkReply::NetworkError error, int status, bool sent,
                        HttpFailure failure) { QTest::newRow(name) << int(error) << status << sent << failure; };
    row("whole", Error::NoError, 200, true, HttpFailure::None);
    row("not found, whole", Error::ContentNotFoundError, 404, true, HttpFailure::None);
    row("bad request, whole", Error::ProtocolInvalidOperationError, 400, true, HttpFailure::None);
    row("unusual 4xx, whole", Error::UnknownContentError, 429, true, HttpFailure::None);
    row("unusual 5xx, whole", Error::UnknownServerError, 529, true, HttpFailure::None);
    row("307, whole, which Qt would send again", Error::ContentReSendError, 307, true, HttpFailure::None);
    row("unpacking failed", Error::UnknownContentError, 200, true, HttpFailure::Other);
    row("closed inside the body", Error::RemoteHostClosedError, 200, true, HttpFailure::Truncated);
    row("closed inside an error's body", Error::RemoteHostClosedError, 503, true, HttpFailure::Truncated);
    row("chunking broken", Error::ProtocolFailure, 200, true, HttpFailure::Truncated);
    row("network gone inside the body", Error::UnknownNetworkError, 200, true, HttpFailure::Truncated);
    row("closed before the head", Error::RemoteHostClosedError, 0, true, HttpFailure::ConnectionLost);
    row("closed before the head, body sent", Error::ContentReSendError, 0, true, HttpFailure::ConnectionLost);
    row("closed before sending", Error::RemoteHostClosedError, 0, false, HttpFailure::ConnectionLost);
    row("network gone before the head", Error::UnknownNetworkError, 0, true, HttpFailure::ConnectionLost);
    row("network unreachable", Error::UnknownNetworkError, 0, false, HttpFailure::Other);
    row("refused", Error::ConnectionRefusedError, 0, false, HttpFailure::ConnectionRefused);
    row("no such host", Error::HostNotFoundError, 0, false, HttpFailure::HostNotFound);
    row("the system gave up connecting", Error::TimeoutError, 0, false, HttpFailure::TimeoutConnect);
    row("the system gave up waiting", Error::TimeoutError, 0, true, HttpFailure::ConnectionLost);
    row("handshake failed", Error::SslHandshakeFailedError, 0, false, HttpFailure::Tls);
    row("proxy refused", Error::ProxyConnectionRefusedError, 0, false, HttpFailure::Proxy);
    row("proxy closed", Error::ProxyConnectionClosedError, 0, false, HttpFailure::Proxy);
    row("proxy not found", Error::ProxyNotFoundError, 0, false, HttpFailure::Proxy);
    row("proxy silent", Error::ProxyTimeoutError, 0, false, HttpFailure::Proxy);
    row("proxy wants a password", Error::ProxyAuthenticationRequiredError, 407, true, HttpFailure::Proxy);
    row("not HTTP", Error::ProtocolFailure, 0, true, HttpFailure::Other);
}

void TestDeliveryEnd::endsAreRead()
{
    QFETCH(int, error);
    QFETCH(int, status);
    QFETCH(bool, sent);
    QFETCH(HttpFailure, failure);
    const HttpEnd end = endOfReply(factsOf(QNetworkReply::NetworkError(error), status, sent));
    QCOMPARE(end.failure, failure);
    QCOMPARE(end.message.isEmpty(), failure == HttpFailure::None);
    QVERIFY(failure == HttpFailure::None || end.message.contains(u"api.example.com:443"_s));
    QVERIFY2(!end.message.contains(u"canary"_s), qPrintable(end.message));
}

void TestDeliveryEnd::missingBytesAreTruncation()
{
    ReplyFacts facts = factsOf(QNetworkReply::NoError, 200);
    facts.missing = 5'000'000'000;
    QCOMPARE(endOfReply(facts).failure, HttpFailure::Truncated);
    facts.missing = -3; // more came than was promised
    QCOMPARE(endOfReply(facts).failure, HttpFailure::None);
}

void TestDeliveryEnd::qtsWordsAreGivenWhereTheyAreSafe()
{
    ReplyFacts facts = factsOf(QNetworkReply::UnknownNetworkError, 0, false);
    facts.errorString = u"Network unreachable"_s;
    QVERIFY(endOfReply(facts).message.contains(u"Network unreachable"_s));
    facts.errorString = u"Could not send to /v1/canary"_s;
    QVERIFY(!endOfReply(facts).message.contains(u"canary"_s));
}

void TestDeliveryEnd::reasonsOfTlsAreToldOnce()
{
    ReplyFacts facts = factsOf(QNetworkReply::SslHandshakeFailedError, 0, false);
    facts.sslErrors = {QSslError(QSslError::UnableToGetLocalIssuerCertificate),
                       QSslError(QSslError::UnableToVerifyFirstCertificate), QSslError(QSslError::HostNameMismatch),
                       QSslError(QSslError::InvalidPurpose)};
    const HttpEnd end = endOfReply(facts);
    QCOMPARE(end.failure, HttpFailure::Tls);
    QCOMPARE(end.message.count(u"issuer is not trusted"_s), 1);
    QCOMPARE(end.message.count(u"another host"_s), 1);
    QVERIFY(end.message.contains(QSslError(QSslError::InvalidPurpose).errorString()));
}

void TestDeliveryEnd::behindAProxyFailuresAreTheProxys()
{
    ReplyFacts facts = factsOf(QNetworkReply::ConnectionRefusedError, 0, false);
    facts.proxy = QNetworkProxy(QNetworkProxy::HttpProxy, u"proxy.corp"_s, 3128, u"user"_s, u"canary"_s);
    const HttpEnd end = endOfReply(facts);
    QCOMPARE(end.failure, HttpFailure::Proxy);
    QVERIFY(end.message.contains(u"proxy.corp:3128"_s));
    QVERIFY(!end.message.contains(u"canary"_s));

    facts.error = QNetworkReply::SslHandshakeFailedError;
    QCOMPARE(endOfReply(facts).failure, HttpFailure::Tls);
}

void TestDeliveryEnd::deadlinesSayWhichAndHowLong_data()
{
    QTest::addColumn<HttpFailure>("failure");
    QTest::addColumn<QString>("words");
    QTest::newRow("connect") << HttpFailure::TimeoutConnect << u"10 s"_s;
    QTest::newRow("first byte") << HttpFailure::TimeoutFirstByte << u"120 s"_s;
    QTest::newRow("idle") << HttpFailure::TimeoutIdle << u"60 s"_s;
    QTest::newRow("total") << HttpFailure::TimeoutTotal << u"0.5 s"_s;
}

void TestDeliveryEnd::deadlinesSayWhichAndHowLong()
{
    QFETCH(HttpFailure, failure);
    QFETCH(QString, words);
    QLocale::setDefault(QLocale::c());
    const HttpEnd end = endByDeadline(failure, {10s, 120s, 60s, 500ms}, QUrl(u"http://host/canary"_s));
    QCOMPARE(end.failure, failure);
    QVERIFY2(end.message.contains(words), qPrintable(end.message));
    QVERIFY(end.message.contains(u"host:80"_s));
    QVERIFY(!end.message.contains(u"canary"_s));
}

void TestDeliveryEnd::deadlineOfARequestWithoutABodySaysWhatIsNotKnown_data()
{
    QTest::addColumn<QUrl>("url");
    QTest::addColumn<bool>("throughProxy");
    QTest::addColumn<QString>("words");
    QTest::newRow("http") << QUrl(u"http://host/"_s) << false << u"No answer from host:80 within"_s;
    QTest::newRow("http through a proxy")
        << QUrl(u"http://host/"_s) << true << u"No answer from host:80 through the proxy p:1 within"_s;
    QTest::newRow("https") << QUrl(u"https://host/"_s) << false << u"No connection to host:443 within"_s;
    QTest::newRow("https through a proxy")
        << QUrl(u"https://host/"_s) << true << u"No connection to host:443 through the proxy p:1 within"_s;
}

void TestDeliveryEnd::deadlineOfARequestWithoutABodySaysWhatIsNotKnown()
{
    QFETCH(const QUrl, url);
    QFETCH(const bool, throughProxy);
    QFETCH(const QString, words);
    const QNetworkProxy proxy =
        throughProxy ? QNetworkProxy(QNetworkProxy::HttpProxy, u"p"_s, 1) : QNetworkProxy(QNetworkProxy::NoProxy);
    const HttpEnd end = endByDeadline(HttpFailure::TimeoutConnect, {10s, 120s, 60s, 500ms}, url, proxy, true);
    QVERIFY2(end.message.startsWith(words), qPrintable(end.message));
}

QTEST_GUILESS_MAIN(TestDeliveryEnd)
#include "tst_deliveryend.moc"
