// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shared/cachechoice.h"

#include <QTest>

using namespace Fanlight;
using namespace Qt::StringLiterals;

namespace {

RedisOptions server(const QString &host, quint16 port = 6379, int database = 0)
{
    RedisOptions options;
    options.host = host;
    options.port = port;
    options.database = database;
    return options;
}

RedisOptions socketAt(const QString &path)
{
    RedisOptions options;
    options.socketPath = path;
    return options;
}

} // namespace

class CacheChoiceTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheLimits();
    void keepsNothingWhenSwitchedOff();
    void readsAnAddress_data();
    void readsAnAddress();
    void saysWhatIsNoAddress_data();
    void saysWhatIsNoAddress();
    void takesAPasswordFromTheKeysOnly();
};

void CacheChoiceTest::readsTheLimits()
{
    CacheSettings settings;
    settings.longestAge = std::chrono::days(2);
    settings.megabytes = 3'000;
    settings.memoryMegabytes = 1;
    const CacheLimits limits = cacheLimits(settings);
    QCOMPARE(limits.age.count(), 172'800);
    QCOMPARE(limits.bytes, 3'145'728'000);
    QCOMPARE(limits.memoryBytes, 1'048'576);
}

void CacheChoiceTest::keepsNothingWhenSwitchedOff()
{
    CacheSettings settings;
    settings.enabled = false;
    QCOMPARE(cacheLimits(settings).bytes, 0);
    QCOMPARE(cacheLimits(settings).memoryBytes, 0);
}

void CacheChoiceTest::readsAnAddress_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<RedisOptions>("options");
    QTest::newRow("none") << u"  "_s << RedisOptions();
    QTest::newRow("a host") << u"redis://cache.example"_s << server(u"cache.example"_s);
    QTest::newRow("a port") << u" redis://127.0.0.1:7000/ "_s << server(u"127.0.0.1"_s, 7000);
    QTest::newRow("a database") << u"redis://cache.example:6380/12"_s << server(u"cache.example"_s, 6380, 12);
    QTest::newRow("IPv6") << u"redis://[::1]:6380"_s << server(u"::1"_s, 6380);
    RedisOptions team = server(u"cache.example"_s);
    team.user = u"team"_s;
    QTest::newRow("a user") << u"redis://team@cache.example"_s << team;
    QTest::newRow("a socket") << u"unix:/run/redis/redis.sock"_s << socketAt(u"/run/redis/redis.sock"_s);
    QTest::newRow("a socket with slashes") << u"unix:///run/redis.sock"_s << socketAt(u"/run/redis.sock"_s);
}

void CacheChoiceTest::readsAnAddress()
{
    QFETCH(QString, url);
    QFETCH(RedisOptions, options);
    const auto choice = redisOptions(url, {});
    QVERIFY2(std::holds_alternative<RedisOptions>(choice),
             qPrintable(std::get_if<QString>(&choice) ? std::get<QString>(choice) : QString()));
    QCOMPARE(std::get<RedisOptions>(choice), options);
    QCOMPARE(options.isSet(), !url.trimmed().isEmpty());
}

void CacheChoiceTest::saysWhatIsNoAddress_data()
{
    QTest::addColumn<QString>("url");
    QTest::newRow("words") << u"our redis"_s;
    QTest::newRow("another scheme") << u"https://cache.example"_s;
    QTest::newRow("encrypted, which is not known here") << u"rediss://cache.example"_s;
    QTest::newRow("no host") << u"redis://"_s;
    QTest::newRow("a port beyond all ports") << u"redis://cache.example:99999"_s;
    QTest::newRow("a database with a name") << u"redis://cache.example/main"_s;
    QTest::newRow("a database below zero") << u"redis://cache.example/-1"_s;
    QTest::newRow("a socket that is nowhere") << u"unix:redis.sock"_s;
    QTest::newRow("a query") << u"redis://cache.example?db=1"_s;
}

void CacheChoiceTest::saysWhatIsNoAddress()
{
    QFETCH(QString, url);
    const auto choice = redisOptions(url, {});
    QVERIFY(std::holds_alternative<QString>(choice));
    QVERIFY(std::get<QString>(choice).contains(url));
}

void CacheChoiceTest::takesAPasswordFromTheKeysOnly()
{
    const auto choice = redisOptions(u"redis://cache.example"_s, Secret("pass"));
    QCOMPARE(std::get<RedisOptions>(choice).password, Secret("pass"));
    const auto open = redisOptions(u"redis://team:canary@cache.example"_s, {});
    QVERIFY(std::holds_alternative<QString>(open));
    QVERIFY(!std::get<QString>(open).contains(u"canary"_s));
}

QTEST_GUILESS_MAIN(CacheChoiceTest)
#include "tst_cachechoice.moc"
