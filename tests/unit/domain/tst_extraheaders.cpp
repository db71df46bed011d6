// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/extraheaders.h"
#include "core/domain/proxyaddress.h"

#include <QTest>

using namespace Fanlight;
using namespace Qt::StringLiterals;

class ExtraHeadersTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsProblems_data();
    void findsProblems();
    void findsTooManyBytes();
    void knowsCredentials();
    void readsProxyCredentials_data();
    void readsProxyCredentials();
    void readsProxies_data();
    void readsProxies();
    void endpointsAreCheckedForThem_data();
    void endpointsAreCheckedForThem();
};

void ExtraHeadersTest::findsProblems_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("says");
    QTest::newRow("an ordinary one") << "X-Title"_ba
                                     << "Fanlight"_ba << QString();
    QTest::newRow("every kind of token character") << "!#$%&'*+-.^_`|~aZ09"_ba
                                                   << "x"_ba << QString();
    QTest::newRow("blanks around the value") << "X-Title"_ba
                                             << "  Fanlight\t"_ba << QString();
    QTest::newRow("beyond ASCII") << "X-Title"_ba
                                  << "Caf\xc3\xa9"_ba << QString();
    QTest::newRow("a credential of the user's own") << "Authorization"_ba
                                                    << "Basic canary"_ba << QString();
    QTest::newRow("no name") << ""_ba
                             << "canary"_ba << u"no name"_s;
    QTest::newRow("no value") << "X-Title"_ba
                              << ""_ba << u"no value"_s;
    QTest::newRow("only blanks") << "X-Title"_ba
                                 << " \t "_ba << u"no value"_s;
    QTest::newRow("a blank in the name") << "X Title"_ba
                                         << "canary"_ba << u"no name of a header"_s;
    QTest::newRow("a colon in the name") << "X-Title:"_ba
                                         << "canary"_ba << u"no name of a header"_s;
    QTest::newRow("a line feed in the name") << "X-Title\n"_ba
                                             << "canary"_ba << u"no name of a header"_s;
    QTest::newRow("a name beyond ASCII") << "X-T\xc3\xaftle"_ba
                                         << "canary"_ba << u"no name of a header"_s;
    QTest::newRow("a line break in the value") << "X-Title"_ba
                                               << "a\r\nHost: canary"_ba << u"line break"_s;
    QTest::newRow("a bare line feed") << "X-Title"_ba
                                      << "canary\nb"_ba << u"line break"_s;
    QTest::newRow("a null byte") << "X-Title"_ba << QByteArray("canary\0b", 8) << u"control character"_s;
    QTest::newRow("an escape") << "X-Title"_ba
                               << "\x1b[31mcanary"_ba << u"control character"_s;
    QTest::newRow("a delete") << "X-Title"_ba
                              << "canary\x7f"_ba << u"control character"_s;
    for (const char *name : {"Host", "content-length", "Transfer-Encoding", "CONNECTION", "Upgrade", "TE", "Trailer",
                             "Expect", "Keep-Alive", "Accept-Encoding", "Content-Type", "Content-Encoding",
                             "Proxy-Connection", "x-fanlight-attempt"})
        QTest::newRow(name) << QByteArray(name) << "canary"_ba << u"not yours to set"_s;
    QTest::newRow("for the proxy, not Basic") << "Proxy-Authorization"_ba
                                              << "Bearer canary"_ba << u"Basic"_s;
    QTest::newRow("for the proxy, no Base64") << "Proxy-Authorization"_ba
                                              << "Basic canary!"_ba << u"Basic"_s;
    QTest::newRow("for the proxy, no colon") << "Proxy-Authorization"_ba
                                             << "Basic Y2FuYXJ5"_ba << u"Basic"_s;
}

void ExtraHeadersTest::findsProblems()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, value);
    QFETCH(QString, says);
    const std::optional<QString> problem =
        extraHeadersProblem({{"X-Other", Secret("o"), false}, {name, Secret(value)}});
    QCOMPARE(problem.has_value(), !says.isEmpty());
    if (!problem)
        return;
    QVERIFY2(problem->contains(says), qPrintable(*problem));
    QVERIFY2(!problem->contains("canary"_L1), qPrintable(*problem));
}

void ExtraHeadersTest::findsTooManyBytes()
{
    QVERIFY(extraHeadersProblem({{"X-A", Secret("a")}, {"x-a", Secret("b")}})->contains("twice"_L1));
    const QByteArray half(3 * 1024, 'x');
    QVERIFY(!extraHeadersProblem({{"X-A", Secret(half)}}));
    QVERIFY(extraHeadersProblem({{"X-A", Secret(half)}, {"X-B", Secret(half)}})->contains("longer"_L1));
}

void ExtraHeadersTest::knowsCredentials()
{
    QVERIFY(isCredentialHeader("authorization"));
    QVERIFY(isCredentialHeader("X-API-Key"));
    QVERIFY(isSecret({"Cookie", Secret("x"), false}));
    QVERIFY(isSecret({"X-Team", Secret("x"), true}));
    QVERIFY(!isSecret({"X-Team", Secret("x"), false}));
}

void ExtraHeadersTest::readsProxyCredentials_data()
{
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("password");
    QTest::newRow("ordinary") << u"me"_s << u"secret"_s;
    QTest::newRow("a colon in the password") << u"me"_s << u"se:cr:et"_s;
    QTest::newRow("beyond ASCII") << u"jörg"_s << u"pä§"_s;
    QTest::newRow("no password") << u"me"_s << QString();
}

void ExtraHeadersTest::readsProxyCredentials()
{
    QFETCH(QString, user);
    QFETCH(QString, password);
    const ExtraHeader header = proxyAuthorization(user, password);
    QVERIFY(isSecret(header) && isForProxy(header));
    QCOMPARE(extraHeadersProblem({header}), std::nullopt);
    QCOMPARE(proxyCredentials({{"X-A", Secret("a")}, header}).reveal(), QString(user + u':' + password).toUtf8());
    QVERIFY(proxyCredentials({}).isEmpty());
}

void ExtraHeadersTest::readsProxies_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isGood");
    QTest::addColumn<QString>("host");
    QTest::newRow("the program's") << QString() << true << QString();
    QTest::newRow("none") << u"direct"_s << true << QString();
    QTest::newRow("http") << u"http://proxy.corp:3128"_s << true << u"proxy.corp"_s;
    QTest::newRow("http with a slash") << u"http://proxy.corp:3128/"_s << true << u"proxy.corp"_s;
    QTest::newRow("SOCKS") << u"socks5://127.0.0.1:1080"_s << true << u"127.0.0.1"_s;
    QTest::newRow("IPv6") << u"http://[::1]:3128"_s << true << u"::1"_s;
    QTest::newRow("no port") << u"http://proxy.corp"_s << false << QString();
    QTest::newRow("no scheme") << u"proxy.corp:3128"_s << false << QString();
    QTest::newRow("another scheme") << u"https://proxy.corp:3128"_s << false << QString();
    QTest::newRow("a path") << u"http://proxy.corp:3128/pac"_s << false << QString();
    QTest::newRow("a query") << u"http://proxy.corp:3128/?a=b"_s << false << QString();
    QTest::newRow("a word") << u"none"_s << false << QString();
    QTest::newRow("a password") << u"http://me:canary@proxy.corp:3128"_s << false << QString();
    QTest::newRow("a password, badly written") << u"htp//me:canary@proxy"_s << false << QString();
}

void ExtraHeadersTest::readsProxies()
{
    QFETCH(QString, text);
    QFETCH(bool, isGood);
    QFETCH(QString, host);
    const std::optional<ProxyAddress> address = readProxyAddress(text);
    QCOMPARE(address.has_value(), isGood);
    QCOMPARE(address.value_or(ProxyAddress()).host, host);
    const std::optional<QString> problem = proxyAddressProblem(text);
    QCOMPARE(problem.has_value(), !isGood);
    if (problem)
        QVERIFY2(!problem->contains("canary"_L1), qPrintable(*problem));
}

void ExtraHeadersTest::endpointsAreCheckedForThem_data()
{
    QTest::addColumn<Endpoint>("endpoint");
    QTest::addColumn<QString>("says");
    const auto endpoint = [](const QString &url) { return Endpoint{u"e"_s, Protocol::OpenAiChat, QUrl(url), {}}; };
    const QString far = u"http://192.168.1.5/v1"_s;
    const QString near = u"http://localhost:1/v1"_s;

    Endpoint one = endpoint(far);
    one.extraHeaders = {{"X-Team", Secret("a"), false}};
    QTest::newRow("an open header over plain http") << one << QString();
    one.extraHeaders = {{"X-Team", Secret("a"), true}};
    QTest::newRow("a secret header over plain http") << one << u"unencrypted"_s;
    one.extraHeaders = {{"Authorization", Secret("a"), false}};
    QTest::newRow("a credential called open") << one << u"unencrypted"_s;
    one.allowsPlainHttp = true;
    QTest::newRow("the user allows it") << one << QString();

    one = endpoint(near);
    one.apiKey = Secret("k");
    QTest::newRow("a key to this machine") << one << QString();
    one.proxy = u"http://proxy.corp:3128"_s;
    QTest::newRow("a key to this machine, through a proxy elsewhere") << one << u"unencrypted"_s;
    one.proxy = u"socks5://127.0.0.1:1080"_s;
    QTest::newRow("a key to this machine, through a proxy here") << one << QString();
    one.proxy = u"proxy"_s;
    QTest::newRow("a proxy that is none") << one << u"not usable"_s;

    one = endpoint(near);
    one.extraHeaders = {proxyAuthorization(u"me"_s, u"secret"_s)};
    QTest::newRow("a password for no proxy") << one << u"needs a proxy"_s;
    one.proxy = u"http://127.0.0.1:3128"_s;
    QTest::newRow("a password for a proxy") << one << QString();
    one.extraHeaders = {{"Host", Secret("evil")}};
    QTest::newRow("a header that HTTP needs") << one << u"not yours to set"_s;

    one = endpoint(near);
    one.caFile = u"certificates.pem"_s;
    QTest::newRow("certificates by half a path") << one << u"full path"_s;
    one.caFile = u"/etc/ssl/own.pem"_s;
    QTest::newRow("certificates") << one << QString();
}

void ExtraHeadersTest::endpointsAreCheckedForThem()
{
    QFETCH(Endpoint, endpoint);
    QFETCH(QString, says);
    const std::optional<QString> problem = endpointProblem(endpoint);
    QCOMPARE(problem.has_value(), !says.isEmpty());
    if (problem)
        QVERIFY2(problem->contains(says), qPrintable(*problem));
}

QTEST_APPLESS_MAIN(ExtraHeadersTest)
#include "tst_extraheaders.moc"
