// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shared/knownendpoints.h"
#include "app/shared/settingsinuse.h"

#include <QDir>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Fanlight;
using namespace Qt::StringLiterals;

class TestSettingsInUse final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void limitsReachTheEngine();
    void proxies_data();
    void proxies();
    void certificatesThatCannotBeReadAreSaid();
    void foldersDoNotShareKeys();
    void userGoesAheadOfTheBuiltIn();
};

void TestSettingsInUse::limitsReachTheEngine()
{
    LimitSettings limits;
    limits.maxConcurrent = 3;
    limits.fixed = true;
    limits.maxAttempts = 2;
    limits.longestRetryAfter = std::chrono::seconds(9);
    const EnginePolicy policy = withLimits({}, limits);
    QCOMPARE(policy.maxInFlightPerTarget, 3);
    QVERIFY(policy.fixedLimit);
    QCOMPARE(policy.retry.maxAttempts, 2);
    QVERIFY(policy.retry.longestServerWait == std::chrono::seconds(9));
    // The usual settings are the usual policy.
    QVERIFY(withLimits({}, {}) == EnginePolicy());
}

void TestSettingsInUse::proxies_data()
{
    QTest::addColumn<QString>("proxy");
    QTest::addColumn<int>("mode");
    QTest::addColumn<QString>("host");
    QTest::newRow("the system's") << QString() << int(HttpProxyMode::System) << QString();
    QTest::newRow("none") << u"direct"_s << int(HttpProxyMode::None) << QString();
    QTest::newRow("http") << u"http://proxy.example:3128"_s << int(HttpProxyMode::Explicit) << u"proxy.example"_s;
    QTest::newRow("socks") << u"socks5://proxy.example:1080"_s << int(HttpProxyMode::Explicit) << u"proxy.example"_s;
}

void TestSettingsInUse::proxies()
{
    QFETCH(const QString, proxy);
    QString problem;
    const HttpSessionOptions options = withNetwork({}, {proxy, u"me"_s, {}}, problem, Secret("pw"));
    QVERIFY(problem.isEmpty());
    QTEST(int(options.proxyMode), "mode");
    QTEST(options.proxy.hostName(), "host");
    if (options.proxyMode == HttpProxyMode::Explicit)
        QCOMPARE(options.proxy.password(), u"pw"_s);
}

void TestSettingsInUse::certificatesThatCannotBeReadAreSaid()
{
    QString problem;
    const HttpSessionOptions options = withNetwork({}, {{}, {}, u"/no/such/ca.pem"_s}, problem);
    QVERIFY2(problem.contains(u"/no/such/ca.pem"_s), qPrintable(problem));
    QVERIFY(options.extraCaCertificates.isEmpty());
}

void TestSettingsInUse::foldersDoNotShareKeys()
{
    QTemporaryDir one;
    QTemporaryDir other;
    QCOMPARE(keychainService(dataFolder({})), u"fanlight"_s);
    QCOMPARE(keychainService(dataFolder(dataFolder({}).path)), u"fanlight"_s);
    QVERIFY(keychainService({one.path()}) != keychainService({other.path()}));
    QCOMPARE(keychainService({one.path() + u"/../"_s + QDir(one.path()).dirName()}), keychainService({one.path()}));
}

void TestSettingsInUse::userGoesAheadOfTheBuiltIn()
{
    AppSettings settings;
    QCOMPARE(knownEndpoint(settings, u"openai")->baseUrl, QUrl(u"https://api.openai.com/v1"_s));
    QVERIFY(isAsBuiltIn(*knownEndpoint(settings, u"openai")));
    settings.endpoints = {{.name = u"openai"_s, .baseUrl = QUrl(u"https://mine.example/v1"_s)},
                          {.name = u"simulator"_s, .baseUrl = QUrl(u"https://evil.example/v1"_s)}};
    QCOMPARE(knownEndpoint(settings, u"openai")->baseUrl, QUrl(u"https://mine.example/v1"_s));
    QVERIFY(!isAsBuiltIn(settings.endpoints.first()));
    QVERIFY2(!knownEndpoint(settings, u"simulator"), "the simulator's name is its own");
    const QStringList names = knownEndpointNames(settings);
    QCOMPARE(names.first(3), (QStringList{u"simulator"_s, u"openai"_s, u"anthropic"_s}));
    QVERIFY2(names.count(u"simulator"_s) == 1 && names.count(u"openai"_s) == 1, "each name is told once");
}

QTEST_GUILESS_MAIN(TestSettingsInUse)
#include "tst_settingsinuse.moc"
