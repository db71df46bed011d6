// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/endpoint.h"

#include <QTest>

using namespace Fanlight;
using namespace Qt::StringLiterals;

class EndpointTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsLoopback_data();
    void knowsLoopback();
    void findsProblems_data();
    void findsProblems();
    void neverRepeatsCredentials_data();
    void neverRepeatsCredentials();
    void namesOrigins_data();
    void namesOrigins();
};

void EndpointTest::knowsLoopback_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("loopback");
    QTest::newRow("127.0.0.1") << u"http://127.0.0.1:8080/v1"_s << true;
    QTest::newRow("elsewhere in 127/8") << u"http://127.3.2.1"_s << true;
    QTest::newRow("IPv6 loopback") << u"http://[::1]:11434/v1"_s << true;
    QTest::newRow("localhost") << u"http://localhost:1234"_s << true;
    QTest::newRow("localhost in capitals") << u"http://LOCALHOST:1234"_s << true;
    QTest::newRow("a name below localhost") << u"http://llm.localhost"_s << true;
    QTest::newRow("a private network") << u"http://192.168.1.5"_s << false;
    QTest::newRow("a name that begins like 127") << u"http://127.0.0.1.example.com"_s << false;
    QTest::newRow("a name that ends like localhost") << u"http://evillocalhost"_s << false;
    QTest::newRow("localhost as a label of another domain") << u"http://localhost.example.com"_s << false;
    QTest::newRow("any address") << u"http://0.0.0.0:8080"_s << false;
    QTest::newRow("another IPv6 address") << u"http://[2001:db8::1]"_s << false;
}

void EndpointTest::knowsLoopback()
{
    QFETCH(QString, url);
    QFETCH(bool, loopback);
    QCOMPARE(isLoopback(QUrl(url)), loopback);
}

void EndpointTest::findsProblems_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("url");
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QString>("says");
    const QString https = u"https://api.example.com/v1"_s;
    QTest::newRow("fine") << u"example"_s << https << "k"_ba << QString();
    QTest::newRow("fine with a port") << u"e"_s << u"https://example.com:8443/v1"_s << "k"_ba << QString();
    QTest::newRow("fine in capitals") << u"e"_s << u"HTTPS://EXAMPLE.COM/v1"_s << "k"_ba << QString();
    QTest::newRow("an IPv6 address") << u"e"_s << u"https://[2001:db8::1]:8443/v1"_s << "k"_ba << QString();
    QTest::newRow("an international name") << u"e"_s << u"https://bücher.example/v1"_s << "k"_ba << QString();
    QTest::newRow("plain http without a key") << u"e"_s << u"http://192.168.1.5/v1"_s << ""_ba << QString();
    QTest::newRow("a key over plain http to this machine")
        << u"e"_s << u"http://127.0.0.1:80/v1"_s << "k"_ba << QString();
    QTest::newRow("a key over plain http to IPv6 loopback") << u"e"_s << u"http://[::1]/v1"_s << "k"_ba << QString();
    QTest::newRow("a key over plain http") << u"e"_s << u"http://192.168.1.5/v1"_s << "k"_ba << u"unencrypted"_s;
    QTest::newRow("a key over plain http to an IPv6 host")
        << u"e"_s << u"http://[2001:db8::1]/v1"_s << "k"_ba << u"unencrypted"_s;
    QTest::newRow("no name") << QString() << https << ""_ba << u"name"_s;
    QTest::newRow("a name with a slash") << u"a/b"_s << https << ""_ba << u"slash"_s;
    QTest::newRow("no URL") << u"e"_s << QString() << ""_ba << u"not usable"_s;
    QTest::newRow("no scheme") << u"e"_s << u"api.example.com/v1"_s << ""_ba << u"not usable"_s;
    QTest::newRow("a host taken for a scheme") << u"e"_s << u"localhost:8080"_s << ""_ba << u"not usable"_s;
    QTest::newRow("another scheme") << u"e"_s << u"ftp://example.com"_s << ""_ba << u"not usable"_s;
    QTest::newRow("a file") << u"e"_s << u"file:///etc/passwd"_s << ""_ba << u"not usable"_s;
    QTest::newRow("no host") << u"e"_s << u"https:///v1"_s << ""_ba << u"not usable"_s;
    QTest::newRow("a port that is none") << u"e"_s << u"https://example.com:99999/"_s << ""_ba << u"not usable"_s;
    QTest::newRow("a query") << u"e"_s << u"https://example.com/v1?key=x"_s << ""_ba << u"query"_s;
    const QString azure = u"https://me.openai.azure.com/openai/deployments/gpt"_s;
    QTest::newRow("Azure's version") << u"e"_s << QString(azure + u"?api-version=2024-10-21"_s) << "k"_ba << QString();
    QTest::newRow("Azure's version, a preview")
        << u"e"_s << QString(azure + u"?api-version=2025-01-01-preview"_s) << "k"_ba << QString();
    QTest::newRow("an empty query") << u"e"_s << QString(azure + u'?') << ""_ba << u"query"_s;
    QTest::newRow("Azure's version, empty") << u"e"_s << QString(azure + u"?api-version="_s) << ""_ba << u"query"_s;
    QTest::newRow("Azure's version and a key")
        << u"e"_s << QString(azure + u"?api-version=2024-10-21&key=x"_s) << ""_ba << u"query"_s;
    QTest::newRow("Azure's version and an empty item")
        << u"e"_s << QString(azure + u"?api-version=2024-10-21&"_s) << ""_ba << u"query"_s;
    QTest::newRow("Azure's version twice")
        << u"e"_s << QString(azure + u"?api-version=1&api-version=2"_s) << ""_ba << u"query"_s;
    QTest::newRow("Azure's version in capitals")
        << u"e"_s << QString(azure + u"?API-VERSION=1"_s) << ""_ba << u"query"_s;
    QTest::newRow("another name that ends alike")
        << u"e"_s << QString(azure + u"?my-api-version=1"_s) << ""_ba << u"query"_s;
    QTest::newRow("a key as Azure's version")
        << u"e"_s << QString(azure + u"?api-version=0123456789abcdef0123456789abcdef"_s) << ""_ba << u"query"_s;
    QTest::newRow("Azure's version, encoded")
        << u"e"_s << QString(azure + u"?api-version=2024%2D10"_s) << "k"_ba << QString();
    QTest::newRow("Azure's version with an encoded ampersand")
        << u"e"_s << QString(azure + u"?api-version=1%26key=x"_s) << ""_ba << u"query"_s;
    QTest::newRow("Azure's version with a blank")
        << u"e"_s << QString(azure + u"?api-version=1%20x"_s) << ""_ba << u"query"_s;
    QTest::newRow("Azure's version and a fragment")
        << u"e"_s << QString(azure + u"?api-version=1#x"_s) << ""_ba << u"fragment"_s;
    QTest::newRow("Azure's version and a user name")
        << u"e"_s << u"https://me@example.com/v1?api-version=1"_s << ""_ba << u"user name"_s;
    QTest::newRow("Azure's version, the key over plain http")
        << u"e"_s << u"http://example.com/v1?api-version=1"_s << "k"_ba << u"unencrypted"_s;
    QTest::newRow("a fragment") << u"e"_s << u"https://example.com/v1#x"_s << ""_ba << u"fragment"_s;
    QTest::newRow("a user name") << u"e"_s << u"https://me@example.com/v1"_s << ""_ba << u"user name"_s;
}

void EndpointTest::findsProblems()
{
    QFETCH(QString, name);
    QFETCH(QString, url);
    QFETCH(QByteArray, key);
    QFETCH(QString, says);
    const Endpoint endpoint{name, Protocol::OpenAiChat, QUrl(url), Secret(key)};
    const std::optional<QString> problem = endpointProblem(endpoint);
    QCOMPARE(problem.has_value(), !says.isEmpty());
    if (problem)
        QVERIFY2(problem->contains(says), qPrintable(*problem));
}

void EndpointTest::neverRepeatsCredentials_data()
{
    QTest::addColumn<QString>("url");
    QTest::newRow("a password") << u"https://me:canary@example.com/v1"_s;
    QTest::newRow("a password with another scheme") << u"ftp://me:canary@example.com/v1"_s;
    QTest::newRow("a key in the query") << u"https://example.com/v1?key=canary"_s;
    QTest::newRow("a key beside Azure's version") << u"https://example.com/v1?api-version=1&key=canary"_s;
    QTest::newRow("a key in the fragment") << u"https://example.com/v1#canary"_s;
}

void EndpointTest::neverRepeatsCredentials()
{
    QFETCH(QString, url);
    const Endpoint endpoint{u"e"_s, Protocol::OpenAiChat, QUrl(url), Secret("canary")};
    const std::optional<QString> problem = endpointProblem(endpoint);
    QVERIFY(problem);
    QVERIFY2(!problem->contains("canary"_L1), qPrintable(*problem));
}

void EndpointTest::namesOrigins_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("origin");
    QTest::newRow("path and query left out") << u"https://api.example.com/v1/x?y=z"_s << u"https://api.example.com"_s;
    QTest::newRow("default port left out") << u"https://example.com:443/"_s << u"https://example.com"_s;
    QTest::newRow("default port of http left out") << u"http://example.com:80"_s << u"http://example.com"_s;
    QTest::newRow("another port kept") << u"http://example.com:443"_s << u"http://example.com:443"_s;
    QTest::newRow("capitals") << u"HTTPS://API.Example.COM/V1"_s << u"https://api.example.com"_s;
    QTest::newRow("IPv6") << u"http://[::1]:8080/v1"_s << u"http://[::1]:8080"_s;
    QTest::newRow("an international name") << u"https://bücher.example"_s << u"https://xn--bcher-kva.example"_s;
    QTest::newRow("credentials left out") << u"https://me:secret@example.com"_s << u"https://example.com"_s;
}

void EndpointTest::namesOrigins()
{
    QFETCH(QString, url);
    QFETCH(QString, origin);
    QCOMPARE(originOf(QUrl(url)), origin);
}

QTEST_APPLESS_MAIN(EndpointTest)
#include "tst_endpoint.moc"
