// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/targetresolver.h"
#include "tests/support/fakes/fakekeychain.h"

#include <QTest>

using namespace Fanlight;
using namespace Qt::StringLiterals;

namespace {

using Resolution = std::variant<QList<BoundTarget>, UsageProblem>;

Endpoint simulator()
{
    return {u"simulator"_s, Protocol::OpenAiChat, QUrl(u"http://127.0.0.1:1/v1"_s), Secret(QByteArray("token"))};
}

QString problemOf(const Resolution &resolution)
{
    const auto *problem = std::get_if<UsageProblem>(&resolution);
    return problem ? problem->message : QString();
}

QList<BoundTarget> boundOf(const Resolution &resolution)
{
    if (!problemOf(resolution).isEmpty())
        qWarning("%s", qPrintable(problemOf(resolution)));
    const auto *bound = std::get_if<QList<BoundTarget>>(&resolution);
    return bound ? *bound : QList<BoundTarget>();
}

AdHocArguments adHoc(const QString &url, const std::optional<QString> &keyVariable = std::nullopt)
{
    return {QUrl(url), Protocol::Anthropic, u"org/model"_s, keyVariable};
}

} // namespace

class TestTargetResolver final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void simulatorIsTheDefault();
    void simulatorStartsOnlyWhenItIsAsked();
    void namedEndpointsTakeTheirKey();
    void keychainGoesAheadOfTheEnvironment();
    void endpointsOfTheUser();
    void headerInThePlaceOfTheKey();
    void keyOfAnotherOriginIsNotGivenOut();
    void keychainThatCannotBeUsedIsNamedWhereAKeyIsMissing();
    void keyTravelsInTheClearOnlyWhereAllowed();
    void namedAndAdHocTogether();
    void adHocWithoutAVariableSendsNoKey();
    void problemNamesTheCause_data();
    void problemNamesTheCause();
    void keyIsNeverRepeated_data();
    void keyIsNeverRepeated();

private:
    Resolution resolve(const TargetArguments &arguments);

    void keep(const QString &endpoint, const QUrl &baseUrl, const QByteArray &key);

    QProcessEnvironment m_environment;
    AppSettings m_settings;
    FakeKeychain m_keychain;
    int m_starts = 0;
};

void TestTargetResolver::init()
{
    m_environment.clear();
    m_starts = 0;
    m_settings = {};
    m_keychain.entries.clear();
    m_keychain.state = KeychainStatus::Done;
}

Resolution TestTargetResolver::resolve(const TargetArguments &arguments)
{
    SecretStore store(m_keychain, m_environment);
    QList<KeyedEndpoint> keyed;
    findSecretsOfAll(store, TargetResolver::askedEndpoints(arguments, m_settings),
                     [&keyed](const QList<KeyedEndpoint> &found) { keyed = found; });
    return TargetResolver(
               m_environment,
               [this]() -> std::variant<Endpoint, UsageProblem> {
                   ++m_starts;
                   return simulator();
               },
               keyed, store.keychainProblem())
        .resolve(arguments);
}

void TestTargetResolver::simulatorIsTheDefault()
{
    const QList<BoundTarget> bound = boundOf(resolve({}));
    QCOMPARE(bound.size(), 1);
    QCOMPARE(bound.first().target().name(), u"simulator/extractive"_s);
    QCOMPARE(bound.first().endpoint, simulator());
}

void TestTargetResolver::simulatorStartsOnlyWhenItIsAsked()
{
    boundOf(resolve({{}, adHoc(u"http://127.0.0.1:9"_s)}));
    QCOMPARE(m_starts, 0);
}

void TestTargetResolver::namedEndpointsTakeTheirKey()
{
    m_environment.insert(u"OPENAI_API_KEY"_s, u"sk-o"_s);
    m_environment.insert(u"ANTHROPIC_API_KEY"_s, u"sk-a"_s);
    const QList<BoundTarget> bound =
        boundOf(resolve({{{u"openai"_s, u"gpt"_s}, {u"anthropic"_s, u"claude"_s}}, std::nullopt}));
    QCOMPARE(bound.size(), 2);
    QCOMPARE(bound.first().endpoint.apiKey.reveal(), "sk-o");
    QCOMPARE(bound.first().model, u"gpt"_s);
    QCOMPARE(bound.last().endpoint.apiKey.reveal(), "sk-a");
    QCOMPARE(bound.last().endpoint.protocol, Protocol::Anthropic);
}

void TestTargetResolver::keep(const QString &endpoint, const QUrl &baseUrl, const QByteArray &key)
{
    SecretStore(m_keychain, {}).remember(endpointKeyId(endpoint, baseUrl), Secret(key), [](const auto &) {});
}

void TestTargetResolver::keychainGoesAheadOfTheEnvironment()
{
    m_environment.insert(u"OPENAI_API_KEY"_s, u"sk-o"_s);
    keep(u"openai"_s, QUrl(u"https://api.openai.com/v1"_s), "sk-kept");
    const QList<BoundTarget> bound = boundOf(resolve({{{u"openai"_s, u"gpt"_s}}, std::nullopt}));
    QCOMPARE(bound.size(), 1);
    QCOMPARE(bound.first().endpoint.apiKey.reveal(), "sk-kept");
}

void TestTargetResolver::endpointsOfTheUser()
{
    m_settings.endpoints = {{.name = u"work"_s,
                             .protocol = Protocol::Anthropic,
                             .baseUrl = QUrl(u"https://llm.example"_s),
                             .headers = {{u"X-Team"_s, u"blue"_s, false}}},
                            // One that goes by a built-in name takes its place.
                            {.name = u"openai"_s, .baseUrl = QUrl(u"https://proxy.example/v1"_s)}};
    keep(u"work"_s, QUrl(u"https://llm.example"_s), "sk-w");
    const QList<BoundTarget> bound = boundOf(resolve({{{u"work"_s, u"m"_s}, {u"openai"_s, u"gpt"_s}}, std::nullopt}));
    QCOMPARE(bound.size(), 2);
    QCOMPARE(bound.first().endpoint.protocol, Protocol::Anthropic);
    QCOMPARE(bound.first().endpoint.apiKey.reveal(), "sk-w");
    QCOMPARE(bound.first().endpoint.extraHeaders.size(), 1);
    QCOMPARE(bound.last().endpoint.baseUrl, QUrl(u"https://proxy.example/v1"_s));
    QVERIFY(bound.last().endpoint.apiKey.isEmpty());
}

void TestTargetResolver::headerInThePlaceOfTheKey()
{
    const QUrl url(u"https://llm.example/v1"_s);
    m_settings.endpoints = {
        {.name = u"work"_s, .baseUrl = url, .keyVariable = u"WORK_KEY"_s, .headers = {{u"X-Auth-Token"_s, {}, true}}}};
    QVERIFY(problemOf(resolve({{{u"work"_s, u"m"_s}}, std::nullopt})).contains(u"WORK_KEY"_s));
    SecretStore(m_keychain, {})
        .remember(headerSecretId(u"work"_s, url, u"X-Auth-Token"_s), Secret("t-1"), [](const auto &) {});
    const QList<BoundTarget> bound = boundOf(resolve({{{u"work"_s, u"m"_s}}, std::nullopt}));
    QCOMPARE(bound.size(), 1);
    QCOMPARE(bound.first().endpoint.extraHeaders.size(), 1);
}

void TestTargetResolver::keyOfAnotherOriginIsNotGivenOut()
{
    keep(u"openai"_s, QUrl(u"https://other.example/v1"_s), "sk-canary");
    const QString problem = problemOf(resolve({{{u"openai"_s, u"gpt"_s}}, std::nullopt}));
    QVERIFY2(problem.contains(u"https://other.example"_s), qPrintable(problem));
    QVERIFY2(!problem.contains(u"canary"_s), qPrintable(problem));
}

void TestTargetResolver::keychainThatCannotBeUsedIsNamedWhereAKeyIsMissing()
{
    m_keychain.state = KeychainStatus::Locked;
    const QString problem = problemOf(resolve({{{u"openai"_s, u"gpt"_s}}, std::nullopt}));
    QVERIFY2(problem.contains(u"keychain is locked"_s), qPrintable(problem));
    m_environment.insert(u"OPENAI_API_KEY"_s, u"sk-o"_s);
    QCOMPARE(boundOf(resolve({{{u"openai"_s, u"gpt"_s}}, std::nullopt})).size(), 1);
}

void TestTargetResolver::keyTravelsInTheClearOnlyWhereAllowed()
{
    const QUrl url(u"http://192.0.2.1/v1"_s);
    m_settings.endpoints = {{.name = u"lab"_s, .baseUrl = url}};
    keep(u"lab"_s, url, "sk-canary");
    const QString problem = problemOf(resolve({{{u"lab"_s, u"m"_s}}, std::nullopt}));
    QVERIFY2(problem.contains(u"unencrypted"_s) && !problem.contains(u"canary"_s), qPrintable(problem));
    m_settings.endpoints.first().allowsPlainHttp = true;
    QCOMPARE(boundOf(resolve({{{u"lab"_s, u"m"_s}}, std::nullopt})).size(), 1);
}

void TestTargetResolver::namedAndAdHocTogether()
{
    m_environment.insert(u"MY_KEY"_s, u"sk-m\n"_s);
    const QList<BoundTarget> bound =
        boundOf(resolve({{{u"simulator"_s, u"other"_s}}, adHoc(u"http://127.0.0.1:8080"_s, u"MY_KEY"_s)}));
    QCOMPARE(bound.size(), 2);
    QCOMPARE(bound.first().target().name(), u"simulator/other"_s);
    QCOMPARE(bound.last().target().name(), u"127.0.0.1:8080/org/model"_s);
    QCOMPARE(bound.last().endpoint.apiKey.reveal(), "sk-m");
    QCOMPARE(bound.last().endpoint.protocol, Protocol::Anthropic);
    QCOMPARE(bound.last().endpoint.baseUrl, QUrl(u"http://127.0.0.1:8080"_s));
}

void TestTargetResolver::adHocWithoutAVariableSendsNoKey()
{
    m_environment.insert(u"OPENAI_API_KEY"_s, u"sk-o"_s);
    const QList<BoundTarget> bound = boundOf(resolve({{}, adHoc(u"http://192.0.2.1/v1"_s)}));
    QCOMPARE(bound.size(), 1);
    QVERIFY(bound.first().endpoint.apiKey.isEmpty());
}

void TestTargetResolver::problemNamesTheCause_data()
{
    QTest::addColumn<QString>("target");
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("variable");
    QTest::addColumn<QString>("mention");
    QTest::newRow("unknown endpoint") << u"opennai/gpt"_s << QString() << QString() << u"opennai"_s;
    QTest::newRow("unknown endpoint tells the known ones")
        << u"x/y"_s << QString() << QString() << u"simulator, openai, anthropic"_s;
    QTest::newRow("no key for openai") << u"openai/gpt"_s << QString() << QString() << u"OPENAI_API_KEY"_s;
    QTest::newRow("no key for anthropic") << u"anthropic/c"_s << QString() << QString() << u"ANTHROPIC_API_KEY"_s;
    QTest::newRow("variable not set") << QString() << u"http://127.0.0.1:1"_s << u"UNSET_KEY"_s << u"UNSET_KEY"_s;
    QTest::newRow("variable empty") << QString() << u"http://127.0.0.1:1"_s << u"EMPTY_KEY"_s << u"EMPTY_KEY"_s;
    QTest::newRow("key with a line feed inside")
        << QString() << u"http://127.0.0.1:1"_s << u"BROKEN_KEY"_s << u"BROKEN_KEY"_s;
    QTest::newRow("key in the clear") << QString() << u"http://192.0.2.1/v1"_s << u"GOOD_KEY"_s << u"https"_s;
    QTest::newRow("query in the URL") << QString() << u"http://127.0.0.1:1/v1?a=b"_s << QString() << u"query"_s;
}

void TestTargetResolver::problemNamesTheCause()
{
    QFETCH(QString, target);
    QFETCH(QString, url);
    QFETCH(QString, variable);
    QFETCH(QString, mention);
    m_environment.insert(u"EMPTY_KEY"_s, QString());
    m_environment.insert(u"GOOD_KEY"_s, u"sk-good"_s);
    m_environment.insert(u"BROKEN_KEY"_s, u"sk\r\nX-Injected: yes"_s);
    TargetArguments arguments;
    if (const std::optional<Target> named = targetFromName(target))
        arguments.targets.append(*named);
    if (!url.isEmpty())
        arguments.adHoc = adHoc(url, variable.isEmpty() ? std::nullopt : std::optional(variable));
    const QString problem = problemOf(resolve(arguments));
    QVERIFY2(problem.contains(mention), qPrintable(problem));
    QVERIFY2(!problem.contains(u'\n'), qPrintable(problem));
}

void TestTargetResolver::keyIsNeverRepeated_data()
{
    QTest::addColumn<AdHocArguments>("arguments");
    QTest::newRow("the key where its variable belongs") << adHoc(u"http://127.0.0.1:1"_s, u"sk-canary-1"_s);
    QTest::newRow("a key that looks like a name") << adHoc(u"http://127.0.0.1:1"_s, u"gsk_canary"_s);
    QTest::newRow("a password in the URL") << adHoc(u"http://me:canary@127.0.0.1:1"_s);
    QTest::newRow("a key in the URL's query") << adHoc(u"http://127.0.0.1:1/v1?key=canary"_s);
    QTest::newRow("a key sent in the clear") << adHoc(u"http://192.0.2.1/v1"_s, u"SECRET"_s);
}

void TestTargetResolver::keyIsNeverRepeated()
{
    QFETCH(AdHocArguments, arguments);
    m_environment.insert(u"SECRET"_s, u"canary"_s);
    const QString problem = problemOf(resolve({{}, arguments}));
    QVERIFY(!problem.isEmpty());
    QVERIFY2(!problem.contains(u"canary"_s), qPrintable(problem));
}

QTEST_GUILESS_MAIN(TestTargetResolver)
#include "tst_targetresolver.moc"
