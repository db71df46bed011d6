// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/endpointsecrets.h"
#include "core/settings/secretstore.h"
#include "tests/support/fakes/fakekeychain.h"

#include <QSignalSpy>
#include <QTest>

using namespace Fanlight;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const auto endpointUrl = QUrl(u"https://api.example.com/v1"_s);

QProcessEnvironment environmentWith(const QString &variable, const QString &value)
{
    QProcessEnvironment environment;
    environment.insert(variable, value);
    return environment;
}

EndpointSettings work()
{
    return {.name = u"work"_s, .baseUrl = endpointUrl, .keyVariable = u"WORK_KEY"_s};
}

} // namespace

class TestSecretStore final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keychainGoesAheadOfTheEnvironment();
    void environmentServesWhereTheKeychainHasNothing();
    void enteredNowGoesAheadOfBoth();
    void rememberedIsFoundByTheNextProgram();
    void forgottenIsGone();
    void otherOriginGetsNothing_data();
    void otherOriginGetsNothing();
    void entriesThatSayNoOriginAreNotUsed_data();
    void entriesThatSayNoOriginAreNotUsed();
    void keychainThatCannotBeUsedIsSaidOnce_data();
    void keychainThatCannotBeUsedIsSaidOnce();
    void whatCannotBeKeptIsKeptForTheSession();
    void silentKeychainHoldsUpNothing();
    void lateAnswerIsHeard();
    void lateWriteIsReportedAgain();
    void storeMayGoBeforeTheAnswer();
    void secretHeadersComeWithTheKey();
    void namesTellSecretsApart();

private:
    static FoundSecret found(SecretStore &store, const SecretId &id, const QString &variable = {});
    static std::optional<QString> remembered(SecretStore &store, const SecretId &id, const QByteArray &secret);

    const SecretId m_id = endpointKeyId(u"work"_s, endpointUrl);
};

FoundSecret TestSecretStore::found(SecretStore &store, const SecretId &id, const QString &variable)
{
    std::optional<FoundSecret> result;
    store.find(id, variable, [&result](const FoundSecret &secret) { result = secret; });
    [&] { QTRY_VERIFY(result); }();
    return result.value_or(FoundSecret());
}

std::optional<QString> TestSecretStore::remembered(SecretStore &store, const SecretId &id, const QByteArray &secret)
{
    std::optional<std::optional<QString>> result;
    store.remember(id, Secret(secret), [&result](const std::optional<QString> &problem) { result = problem; });
    [&] { QTRY_VERIFY(result); }();
    return result.value_or(u"no answer"_s);
}

void TestSecretStore::keychainGoesAheadOfTheEnvironment()
{
    FakeKeychain keychain;
    SecretStore store(keychain, environmentWith(u"WORK_KEY"_s, u"from-environment"_s));
    QCOMPARE(remembered(store, m_id, "from-keychain"), std::nullopt);
    QVERIFY(found(store, m_id, u"WORK_KEY"_s) == (FoundSecret{Secret("from-keychain"), SecretSource::Keychain}));
}

void TestSecretStore::environmentServesWhereTheKeychainHasNothing()
{
    FakeKeychain keychain;
    SecretStore store(keychain, environmentWith(u"WORK_KEY"_s, u" sk-1\n"_s));
    QVERIFY(found(store, m_id, u"WORK_KEY"_s) == (FoundSecret{Secret("sk-1"), SecretSource::Environment}));
    QVERIFY(found(store, m_id, u"OTHER_KEY"_s) == FoundSecret());
    QVERIFY(found(store, m_id) == FoundSecret());
    QVERIFY(store.keychainProblem().isEmpty());
}

void TestSecretStore::enteredNowGoesAheadOfBoth()
{
    FakeKeychain keychain;
    SecretStore store(keychain, environmentWith(u"WORK_KEY"_s, u"from-environment"_s));
    QCOMPARE(remembered(store, m_id, "old"), std::nullopt);
    store.keepForSession(m_id, Secret("new"));
    QVERIFY(found(store, m_id, u"WORK_KEY"_s) == (FoundSecret{Secret("new"), SecretSource::Session}));
    QVERIFY2(!keychain.entries.value(m_id.name).reveal().contains("new"), "it was not to be kept");
}

void TestSecretStore::rememberedIsFoundByTheNextProgram()
{
    FakeKeychain keychain;
    {
        SecretStore store(keychain, {});
        QCOMPARE(remembered(store, m_id, "sk-\xc3\xa4\"\\"), std::nullopt);
    }
    SecretStore next(keychain, {});
    QVERIFY(found(next, m_id) == (FoundSecret{Secret("sk-\xc3\xa4\"\\"), SecretSource::Keychain}));
}

void TestSecretStore::forgottenIsGone()
{
    FakeKeychain keychain;
    SecretStore store(keychain, {});
    QCOMPARE(remembered(store, m_id, "sk"), std::nullopt);
    store.keepForSession(m_id, Secret("sk2"));
    std::optional<QString> problem = u"no answer"_s;
    store.forget(m_id, [&problem](const std::optional<QString> &said) { problem = said; });
    QTRY_COMPARE(problem, std::nullopt);
    QVERIFY(keychain.entries.isEmpty());
    QVERIFY(found(store, m_id) == FoundSecret());
}

void TestSecretStore::otherOriginGetsNothing_data()
{
    QTest::addColumn<QUrl>("now");
    QTest::newRow("another host") << QUrl(u"https://evil.example/v1"_s);
    QTest::newRow("another port") << QUrl(u"https://api.example.com:8443/v1"_s);
    QTest::newRow("no longer encrypted") << QUrl(u"http://api.example.com/v1"_s);
    QTest::newRow("a host that begins the same") << QUrl(u"https://api.example.com.evil.example/v1"_s);
}

void TestSecretStore::otherOriginGetsNothing()
{
    QFETCH(const QUrl, now);
    FakeKeychain keychain;
    SecretStore store(keychain, {});
    QCOMPARE(remembered(store, m_id, "canary"), std::nullopt);
    const SecretId moved = endpointKeyId(u"work"_s, now);
    const FoundSecret secret = found(store, moved);
    QVERIFY(secret.value.isEmpty());
    QVERIFY(secret.source == SecretSource::None);
    QVERIFY2(secret.problem.contains(u"https://api.example.com"_s), qPrintable(secret.problem));
    QVERIFY2(secret.problem.contains(moved.origin), qPrintable(secret.problem));
    QVERIFY2(!secret.problem.contains(u"canary"_s), qPrintable(secret.problem));

    store.keepForSession(m_id, Secret("canary"));
    QVERIFY(found(store, moved).value.isEmpty());
    // The way there may differ, and the default port may be said.
    QVERIFY(found(store, endpointKeyId(u"work"_s, QUrl(u"https://API.example.com:443/other"_s))).value
            == Secret("canary"));
}

void TestSecretStore::entriesThatSayNoOriginAreNotUsed_data()
{
    QTest::addColumn<QByteArray>("entry");
    QTest::newRow("a bare key, as somebody pasted it") << QByteArray("sk-canary");
    QTest::newRow("no secret in it") << QByteArray(R"({"origin":"https://api.example.com"})");
    QTest::newRow("no origin in it") << QByteArray(R"({"secret":"sk-canary"})");
    QTest::newRow("not objects") << QByteArray(R"(["sk-canary"])");
    QTest::newRow("empty") << QByteArray();
}

void TestSecretStore::entriesThatSayNoOriginAreNotUsed()
{
    QFETCH(const QByteArray, entry);
    FakeKeychain keychain;
    keychain.entries.insert(m_id.name, Secret(entry));
    SecretStore store(keychain, {});
    const FoundSecret secret = found(store, m_id);
    QVERIFY(secret.value.isEmpty());
    QVERIFY(secret.problem.contains(m_id.name));
    QVERIFY(!secret.problem.contains(u"canary"_s));
}

void TestSecretStore::keychainThatCannotBeUsedIsSaidOnce_data()
{
    QTest::addColumn<KeychainStatus>("state");
    QTest::addColumn<QString>("mention");
    QTest::newRow("locked") << KeychainStatus::Locked << u"locked"_s;
    QTest::newRow("refused") << KeychainStatus::Refused << u"refused"_s;
    QTest::newRow("none") << KeychainStatus::Unavailable << u"no keychain"_s;
    QTest::newRow("another failure") << KeychainStatus::Failed << u"in the system's words"_s;
}

void TestSecretStore::keychainThatCannotBeUsedIsSaidOnce()
{
    QFETCH(const KeychainStatus, state);
    QFETCH(const QString, mention);
    FakeKeychain keychain;
    keychain.state = state;
    SecretStore store(keychain, environmentWith(u"WORK_KEY"_s, u"sk-1"_s));
    QSignalSpy said(&store, &SecretStore::keychainFailed);
    QVERIFY(found(store, m_id, u"WORK_KEY"_s) == (FoundSecret{Secret("sk-1"), SecretSource::Environment}));
    QVERIFY(found(store, m_id) == FoundSecret());
    QCOMPARE(said.size(), 1);
    QVERIFY2(said.first().first().toString().contains(mention), qPrintable(said.first().first().toString()));
    QCOMPARE(store.keychainProblem(), said.first().first().toString());
}

void TestSecretStore::whatCannotBeKeptIsKeptForTheSession()
{
    FakeKeychain keychain;
    keychain.state = KeychainStatus::Locked;
    SecretStore store(keychain, {});
    const std::optional<QString> problem = remembered(store, m_id, "sk-canary");
    QVERIFY(problem);
    QVERIFY2(problem->contains(u"this session only"_s), qPrintable(*problem));
    QVERIFY2(!problem->contains(u"canary"_s), qPrintable(*problem));
    QVERIFY(found(store, m_id) == (FoundSecret{Secret("sk-canary"), SecretSource::Session}));
    // A second try, when it is open, keeps it for good.
    keychain.state = KeychainStatus::Done;
    QCOMPARE(remembered(store, m_id, "sk-canary"), std::nullopt);
    QVERIFY(found(store, m_id).source == SecretSource::Keychain);
    QVERIFY(store.keychainProblem().isEmpty());
}

void TestSecretStore::silentKeychainHoldsUpNothing()
{
    FakeKeychain keychain;
    keychain.silent = true;
    SecretStore store(keychain, environmentWith(u"WORK_KEY"_s, u"sk-1"_s), 1ms, 1ms);
    QSignalSpy said(&store, &SecretStore::keychainFailed);
    QVERIFY(found(store, m_id, u"WORK_KEY"_s) == (FoundSecret{Secret("sk-1"), SecretSource::Environment}));
    QCOMPARE(said.size(), 1);
    QVERIFY(said.first().first().toString().contains(u"does not answer"_s));
    // It is not waited for again.
    QVERIFY(found(store, m_id, u"WORK_KEY"_s).source == SecretSource::Environment);
    QCOMPARE(keychain.reads, 1);
    QVERIFY(remembered(store, m_id, "sk-2"));
    QVERIFY(found(store, m_id).source == SecretSource::Session);
}

void TestSecretStore::lateAnswerIsHeard()
{
    FakeKeychain keychain;
    {
        SecretStore before(keychain, {});
        QCOMPARE(remembered(before, m_id, "sk-kept"), std::nullopt);
    }
    keychain.silent = true;
    SecretStore store(keychain, {}, 1ms);
    QSignalSpy answered(&store, &SecretStore::keychainAnswered);
    QVERIFY(found(store, m_id) == FoundSecret());
    keychain.speak();
    QCOMPARE(answered.size(), 1);
    QVERIFY(store.keychainProblem().isEmpty());
    QVERIFY(found(store, m_id) == (FoundSecret{Secret("sk-kept"), SecretSource::Keychain}));
}

void TestSecretStore::lateWriteIsReportedAgain()
{
    FakeKeychain keychain;
    keychain.silent = true;
    SecretStore store(keychain, {}, 1ms, 1ms);
    QList<std::optional<QString>> told;
    store.remember(m_id, Secret("sk-late"), [&told](const std::optional<QString> &problem) { told.append(problem); });
    QTRY_COMPARE(told.size(), 1);
    QVERIFY(told.first());
    QVERIFY(found(store, m_id).source == SecretSource::Session);
    keychain.speak();
    QCOMPARE(told.size(), 2);
    QCOMPARE(told.last(), std::nullopt);
    QVERIFY(found(store, m_id) == (FoundSecret{Secret("sk-late"), SecretSource::Keychain}));
}

void TestSecretStore::storeMayGoBeforeTheAnswer()
{
    FakeKeychain keychain;
    keychain.silent = true;
    bool called = false;
    {
        SecretStore store(keychain, {});
        store.find(m_id, {}, [&called](const FoundSecret &) { called = true; });
    }
    keychain.speak();
    QVERIFY(!called);
}

void TestSecretStore::secretHeadersComeWithTheKey()
{
    FakeKeychain keychain;
    SecretStore store(keychain, environmentWith(u"WORK_KEY"_s, u"sk-1"_s));
    EndpointSettings settings = work();
    settings.headers = {{u"X-Team"_s, u"blue"_s, false}, {u"X-Gate"_s, {}, true}, {u"X-Lost"_s, {}, true}};
    QCOMPARE(remembered(store, headerSecretId(u"work"_s, endpointUrl, u"X-GATE"_s), "gate-1"), std::nullopt);
    std::optional<KeyedEndpoint> result;
    findSecrets(store, settings, [&result](const KeyedEndpoint &keyed) { result = keyed; });
    QTRY_VERIFY(result);
    QVERIFY(result->endpoint.apiKey == Secret("sk-1"));
    QVERIFY(result->keySource == SecretSource::Environment);
    QVERIFY(result->endpoint.extraHeaders
            == (QList<ExtraHeader>{{"X-Team", Secret("blue"), false}, {"X-Gate", Secret("gate-1"), true}}));
    QCOMPARE(result->problems.size(), 1);
    QVERIFY(result->problems.first().contains(u"X-Lost"_s));
    // None of them goes to another address.
    settings.baseUrl = QUrl(u"https://evil.example"_s);
    settings.keyVariable.clear();
    result.reset();
    findSecrets(store, settings, [&result](const KeyedEndpoint &keyed) { result = keyed; });
    QTRY_VERIFY(result);
    QCOMPARE(result->endpoint.extraHeaders.size(), 1);
    QVERIFY(result->problems.join(u' ').contains(u"https://evil.example"_s));
}

void TestSecretStore::namesTellSecretsApart()
{
    const QList<SecretId> all{endpointKeyId(u"a"_s, endpointUrl),
                              endpointKeyId(u"b"_s, endpointUrl),
                              headerSecretId(u"a"_s, endpointUrl, u"key"_s),
                              endpointProxyPasswordId(u"a"_s, u"http://proxy.example:3128"_s),
                              proxyPasswordId(u"http://proxy.example:3128"_s),
                              redisPasswordId(u"redis://redis.example:6379/1"_s)};
    QSet<QString> names;
    for (const SecretId &id : all)
        names.insert(id.name);
    QCOMPARE(names.size(), all.size());
    QVERIFY(redisPasswordId(u"unix:/a.sock"_s) != redisPasswordId(u"unix:/b.sock"_s));
    QVERIFY(proxyPasswordId(u"http://a.example:1"_s) != proxyPasswordId(u"http://a.example:2"_s));
}

QTEST_GUILESS_MAIN(TestSecretStore)
#include "tst_secretstore.moc"
