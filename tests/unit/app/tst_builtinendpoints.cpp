// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/endpoints/builtinendpoints.h"

#include <QTest>

using namespace Fanlight;
using namespace Qt::StringLiterals;

class TestBuiltinEndpoints final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyBuiltinIsUsable();
    void findsByName();
    void keyComesFromTheGivenEnvironment_data();
    void keyComesFromTheGivenEnvironment();
    void adHocName_data();
    void adHocName();
};

void TestBuiltinEndpoints::everyBuiltinIsUsable()
{
    QProcessEnvironment environment;
    const QList<BuiltinEndpoint> all = builtinEndpoints();
    QVERIFY(!all.isEmpty());
    for (const BuiltinEndpoint &one : all) {
        environment.insert(one.keyVariable, u"key of "_s + one.name);
        const Endpoint endpoint = endpointFor(one, environment);
        QCOMPARE(endpointProblem(endpoint), std::nullopt);
        QCOMPARE(endpoint.baseUrl.scheme(), u"https"_s);
        QVERIFY(one.name != simulatorEndpointName());
        // No endpoint has the key of another.
        QCOMPARE(QString::fromUtf8(endpoint.apiKey.reveal()), u"key of "_s + one.name);
    }
}

void TestBuiltinEndpoints::findsByName()
{
    const std::optional<BuiltinEndpoint> anthropic = builtinEndpoint(u"anthropic");
    QVERIFY(anthropic);
    QCOMPARE(anthropic->protocol, Protocol::Anthropic);
    QCOMPARE(anthropic->baseUrl, QUrl(u"https://api.anthropic.com"_s));
    QCOMPARE(anthropic->keyVariable, u"ANTHROPIC_API_KEY"_s);
    const std::optional<BuiltinEndpoint> openai = builtinEndpoint(u"openai");
    QVERIFY(openai);
    QCOMPARE(openai->protocol, Protocol::OpenAiChat);
    QCOMPARE(openai->baseUrl, QUrl(u"https://api.openai.com/v1"_s));
    QVERIFY(!builtinEndpoint(u"OpenAI"));
    QVERIFY(!builtinEndpoint(u""));
    QVERIFY(!builtinEndpoint(u"simulator"));
}

void TestBuiltinEndpoints::keyComesFromTheGivenEnvironment_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<QByteArray>("key");
    QTest::newRow("as it is") << u"sk-1"_s << QByteArray("sk-1");
    QTest::newRow("a line feed from a file") << u"sk-1\n"_s << QByteArray("sk-1");
    QTest::newRow("blank") << u"  \t"_s << QByteArray();
    QTest::newRow("empty") << QString() << QByteArray();
}

void TestBuiltinEndpoints::keyComesFromTheGivenEnvironment()
{
    QFETCH(QString, value);
    QProcessEnvironment environment;
    QVERIFY(keyFromEnvironment(environment, u"SOME_KEY"_s).isEmpty());
    environment.insert(u"SOME_KEY"_s, value);
    QTEST(keyFromEnvironment(environment, u"SOME_KEY"_s).reveal(), "key");
}

void TestBuiltinEndpoints::adHocName_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("name");
    QTest::newRow("host and port") << u"http://127.0.0.1:8080/v1"_s << u"127.0.0.1:8080"_s;
    QTest::newRow("no port") << u"https://api.groq.com/openai/v1"_s << u"api.groq.com"_s;
    QTest::newRow("IPv6") << u"http://[::1]:8080/v1"_s << u"[::1]:8080"_s;
    QTest::newRow("capitals") << u"https://API.Example.com"_s << u"api.example.com"_s;
    QTest::newRow("a password stays out") << u"https://me:secret@example.com/v1"_s << u"example.com"_s;
}

void TestBuiltinEndpoints::adHocName()
{
    QFETCH(QString, url);
    QTEST(adHocEndpointName(QUrl(url)), "name");
}

QTEST_GUILESS_MAIN(TestBuiltinEndpoints)
#include "tst_builtinendpoints.moc"
