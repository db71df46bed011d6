// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/rediscache.h"
#include "tests/unit/store/redisserver.h"

#include <QEventLoop>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <memory>

using namespace Fanlight;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QByteArray key(32, 'k');
const QByteArray redisKey = "fanlight:answer:" + key.toHex();

CachedAnswer answer(const QString &text = u"known"_s)
{
    CachedAnswer cached;
    cached.answer.text = text;
    cached.keptAt = std::chrono::sys_seconds(1'767'225'600s);
    return cached;
}

//! Patient with a machine that is busy, and quick to try again.
RedisTimes testTimes()
{
    RedisTimes times;
    times.connect = 5s;
    times.command = 5s;
    times.firstWait = times.longestWait = 1ms;
    times.close = 5s;
    return times;
}

//! As the program has them, but for the wait.
RedisTimes impatient()
{
    RedisTimes times;
    times.firstWait = times.longestWait = 1ms;
    return times;
}

std::optional<CachedAnswer> foundIn(RedisCache &cache)
{
    QEventLoop loop;
    std::optional<CachedAnswer> result;
    bool isOver = false;
    cache.find(key, [&](const std::optional<CachedAnswer> &found) {
        result = found;
        isOver = true;
        loop.quit();
    });
    if (!isOver)
        loop.exec();
    return result;
}

//! Whether find() answers from within, without anything having been asked.
bool isLeftAlone(RedisCache &cache)
{
    auto told = std::make_shared<bool>(false);
    cache.find(key, [told](const auto &) { *told = true; });
    return *told;
}

} // namespace

class RedisCacheTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void findsWhatWasKept_data();
    void findsWhatWasKept();
    void keepsForTheTimeThatIsAllowed();
    void logsInAsAUser();
    void choosesItsDatabase();
    void keepsWhatIsLeftAtTheEnd();
    void missesWhatIsNotOurs_data();
    void missesWhatIsNotOurs();
    void goesOnWithoutAPassword();
    void goesOnWithoutAServer();
    void goesOnWithAnotherKindOfServer();
    void goesOnWithAServerThatIsSilent();
    void readsFromAFullOne();
    void leavesAFrozenOneAlone();
    void comesBackToOneThatWasKilled();
    void reconnectsWhenItsConnectionWasClosed();
    void tellsNothingOnceItIsGone();
};

void RedisCacheTest::init()
{
    if (!RedisCache::isBuiltIn())
        QSKIP("This build has no hiredis.");
    if (!RedisServer::isInstalled())
        QSKIP("redis-server is not installed.");
}

void RedisCacheTest::findsWhatWasKept_data()
{
    QTest::addColumn<RedisServer::Reach>("reach");
    QTest::addColumn<QByteArray>("password");
    QTest::newRow("over a unix socket") << RedisServer::Reach::Socket << QByteArray();
    QTest::newRow("over TCP with a password") << RedisServer::Reach::Tcp << "s3cret pass"_ba;
}

void RedisCacheTest::findsWhatWasKept()
{
    QFETCH(RedisServer::Reach, reach);
    QFETCH(QByteArray, password);
    RedisServer server(reach, password);
    QVERIFY(server.start());
    RedisCache cache(server.options(), 24h, testTimes());
    QCOMPARE(foundIn(cache), std::nullopt);
    cache.keep(key, answer(u"Grüße"_s));
    QCOMPARE(foundIn(cache), answer(u"Grüße"_s));
    // A colleague's.
    RedisCache other(server.options(), 24h, testTimes());
    QCOMPARE(foundIn(other), answer(u"Grüße"_s));
    const CachedAnswer large = answer(QString(1'000'000, u'x'));
    cache.keep(key, large);
    QCOMPARE(foundIn(cache), large);
}

void RedisCacheTest::keepsForTheTimeThatIsAllowed()
{
    RedisServer server(RedisServer::Reach::Socket);
    QVERIFY(server.start());
    {
        RedisCache cache(server.options(), 24h, testTimes());
        cache.keep(key, answer());
    }
    // As of a moment in 2100, or thereabouts, in seconds; a reply that is a number has no text.
    QVERIFY(server.ask({"GETEX", redisKey, "PERSIST"}).contains("known"));
    QCOMPARE(server.ask({"EVAL", "return tostring(redis.call('TTL', KEYS[1]))", "1", redisKey}), "-1"_ba);
    {
        RedisCache cache(server.options(), 24h, testTimes());
        cache.keep(key, answer());
    }
    const int left = server.ask({"EVAL", "return tostring(redis.call('TTL', KEYS[1]))", "1", redisKey}).toInt();
    QVERIFY2(left > 80'000 && left <= 86'400, qPrintable(QString::number(left)));
    {
        RedisCache cache(server.options(), 0s, testTimes());
        cache.keep(key, answer());
    }
    QCOMPARE(server.ask({"EVAL", "return tostring(redis.call('TTL', KEYS[1]))", "1", redisKey}), "-1"_ba);
}

void RedisCacheTest::logsInAsAUser()
{
    RedisServer server(RedisServer::Reach::Tcp);
    QVERIFY(server.start());
    QCOMPARE(server.ask({"ACL", "SETUSER", "team", "on", ">open sesame", "~fanlight:answer:*", "+get", "+set"}),
             "OK"_ba);
    QCOMPARE(server.ask({"ACL", "SETUSER", "default", "off"}), "OK"_ba);
    RedisOptions options = server.options();
    options.user = u"team"_s;
    options.password = Secret("open sesame");
    RedisCache cache(options, 24h, testTimes());
    cache.keep(key, answer());
    QCOMPARE(foundIn(cache), answer());
    options.password = Secret("guess");
    RedisCache stranger(options, 24h, testTimes());
    QCOMPARE(foundIn(stranger), std::nullopt);
}

void RedisCacheTest::choosesItsDatabase()
{
    RedisServer server(RedisServer::Reach::Socket);
    QVERIFY(server.start());
    RedisOptions options = server.options();
    options.database = 3;
    RedisCache cache(options, 24h, testTimes());
    cache.keep(key, answer());
    QCOMPARE(foundIn(cache), answer());
    QCOMPARE(server.ask({"GET", redisKey}), ""_ba);
}

void RedisCacheTest::keepsWhatIsLeftAtTheEnd()
{
    RedisServer server(RedisServer::Reach::Socket);
    QVERIFY(server.start());
    {
        RedisCache cache(server.options(), 24h, testTimes());
        for (int i = 0; i < 300; ++i)
            cache.keep(QByteArray::number(i), answer());
    }
    for (const int i : {0, 150, 299})
        QVERIFY(server.ask({"GET", "fanlight:answer:" + QByteArray::number(i).toHex()}).contains("known"));
}

void RedisCacheTest::missesWhatIsNotOurs_data()
{
    QTest::addColumn<QByteArrayList>("command");
    QTest::newRow("words") << QByteArrayList{"SET", redisKey, "hello"};
    QTest::newRow("nothing") << QByteArrayList{"SET", redisKey, ""};
    QTest::newRow("JSON of somebody else") << QByteArrayList{"SET", redisKey, R"({"text":"hello"})"};
    QTest::newRow("a later version") << QByteArrayList{"SET", redisKey, R"({"v":2,"at":1,"text":"x","finish":"stop"})"};
    QTest::newRow("a list") << QByteArrayList{"RPUSH", redisKey, "hello"};
}

void RedisCacheTest::missesWhatIsNotOurs()
{
    QFETCH(QByteArrayList, command);
    RedisServer server(RedisServer::Reach::Socket);
    QVERIFY(server.start());
    server.ask(command);
    RedisCache cache(server.options(), 24h, testTimes());
    QCOMPARE(foundIn(cache), std::nullopt);
    QVERIFY(cache.isAvailable());
    cache.keep(key, answer());
    QCOMPARE(foundIn(cache), answer());
}

void RedisCacheTest::goesOnWithoutAPassword()
{
    RedisServer server(RedisServer::Reach::Tcp, "right");
    QVERIFY(server.start());
    RedisOptions options = server.options();
    options.password = Secret("canary-wrong");
    RedisCache cache(options, 24h, testTimes());
    QSignalSpy noticed(&cache, &RedisCache::noticed);
    QCOMPARE(foundIn(cache), std::nullopt);
    QTRY_COMPARE(noticed.size(), 1);
    const QString notice = noticed.first().first().toString();
    QVERIFY2(notice.contains("WRONGPASS"_L1), qPrintable(notice));
    QVERIFY(notice.contains(options.name()));
    QVERIFY(!notice.contains("canary"_L1));
    options.password = {};
    RedisCache without(options, 24h, testTimes());
    QSignalSpy said(&without, &RedisCache::noticed);
    QCOMPARE(foundIn(without), std::nullopt);
    QTRY_COMPARE(said.size(), 1);
    QVERIFY(said.first().first().toString().contains("NOAUTH"_L1));
}

void RedisCacheTest::goesOnWithoutAServer()
{
    RedisServer server(RedisServer::Reach::Socket);
    RedisCache cache(server.options(), 24h, testTimes());
    QSignalSpy noticed(&cache, &RedisCache::noticed);
    for (int i = 0; i < 20; ++i)
        QCOMPARE(foundIn(cache), std::nullopt);
    cache.keep(key, answer());
    QVERIFY(!cache.isAvailable());
    QTRY_COMPARE(noticed.size(), 1);
    // It is started at last.
    QVERIFY(server.start());
    QTRY_VERIFY(!isLeftAlone(cache));
    cache.keep(key, answer());
    QCOMPARE(foundIn(cache), answer());
    QCOMPARE(noticed.size(), 1);
}

void RedisCacheTest::goesOnWithAnotherKindOfServer()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    connect(&server, &QTcpServer::newConnection, this,
            [&server] { server.nextPendingConnection()->write("HTTP/1.1 400 Bad Request\r\n\r\n"); });
    RedisOptions options;
    options.host = u"127.0.0.1"_s;
    options.port = server.serverPort();
    RedisCache cache(options, 24h, testTimes());
    QSignalSpy noticed(&cache, &RedisCache::noticed);
    QCOMPARE(foundIn(cache), std::nullopt);
    QTRY_COMPARE(noticed.size(), 1);
    QVERIFY2(noticed.first().first().toString().contains(u"no Redis"_s),
             qPrintable(noticed.first().first().toString()));
}

void RedisCacheTest::goesOnWithAServerThatIsSilent()
{
    QTcpServer server; // accepts, and that is all
    QVERIFY(server.listen(QHostAddress::LocalHost));
    RedisOptions options;
    options.host = u"127.0.0.1"_s;
    options.port = server.serverPort();
    RedisCache cache(options, 24h, impatient());
    QSignalSpy noticed(&cache, &RedisCache::noticed);
    QCOMPARE(foundIn(cache), std::nullopt);
    QTRY_COMPARE(noticed.size(), 1);
    QVERIFY2(noticed.first().first().toString().contains(u"in time"_s), qPrintable(noticed.first().first().toString()));
}

void RedisCacheTest::readsFromAFullOne()
{
    RedisServer server(RedisServer::Reach::Socket);
    QVERIFY(server.start());
    RedisCache cache(server.options(), 24h, testTimes());
    QSignalSpy noticed(&cache, &RedisCache::noticed);
    cache.keep(key, answer());
    QCOMPARE(foundIn(cache), answer());
    QCOMPARE(server.ask({"CONFIG", "SET", "maxmemory", "1"}), "OK"_ba);
    for (int i = 0; i < 5; ++i) {
        cache.keep(QByteArray::number(i), answer());
        QCOMPARE(foundIn(cache), answer());
    }
    QVERIFY(cache.isAvailable());
    QTRY_COMPARE(noticed.size(), 1);
    QVERIFY2(noticed.first().first().toString().contains(u"is full"_s), qPrintable(noticed.first().first().toString()));
    QCOMPARE(server.ask({"GET", "fanlight:answer:" + QByteArray("0").toHex()}), ""_ba);
}

void RedisCacheTest::leavesAFrozenOneAlone()
{
    RedisServer server(RedisServer::Reach::Tcp, "pass");
    QVERIFY(server.start());
    RedisTimes times = impatient();
    times.firstWait = times.longestWait = 1h;
    RedisCache cache(server.options(), 24h, times);
    RedisCache returning(server.options(), 24h, impatient());
    QSignalSpy noticed(&cache, &RedisCache::noticed);
    // A machine that is busy may keep it from answering in time even now.
    foundIn(cache);
    server.freeze();
    QCOMPARE(foundIn(cache), std::nullopt);
    QVERIFY(!cache.isAvailable());
    for (int i = 0; i < 1'000; ++i) {
        QVERIFY(isLeftAlone(cache));
        cache.keep(key, answer());
    }
    QTRY_COMPARE(noticed.size(), 1);
    QCOMPARE(foundIn(returning), std::nullopt);
    server.thaw();
    QTRY_VERIFY(!isLeftAlone(returning));
}

void RedisCacheTest::comesBackToOneThatWasKilled()
{
    RedisServer server(RedisServer::Reach::Socket);
    QVERIFY(server.start());
    RedisCache cache(server.options(), 24h, testTimes());
    cache.keep(key, answer());
    QCOMPARE(foundIn(cache), answer());
    int told = 0;
    for (int i = 0; i < 200; ++i) {
        cache.keep(QByteArray::number(i), answer(QString(10'000, u'x')));
        cache.find(key, [&told](const auto &) { ++told; });
        if (i == 100)
            server.kill();
    }
    QTRY_COMPARE(told, 200);
    QCOMPARE(foundIn(cache), std::nullopt);
    QVERIFY(server.start());
    QTRY_VERIFY(!isLeftAlone(cache));
    cache.keep(key, answer(u"new"_s));
    QCOMPARE(foundIn(cache), answer(u"new"_s));
}

void RedisCacheTest::reconnectsWhenItsConnectionWasClosed()
{
    RedisServer server(RedisServer::Reach::Socket);
    QVERIFY(server.start());
    RedisCache cache(server.options(), 24h, testTimes());
    QSignalSpy noticed(&cache, &RedisCache::noticed);
    cache.keep(key, answer());
    QCOMPARE(foundIn(cache), answer());
    for (int i = 0; i < 3; ++i) {
        server.ask({"CLIENT", "KILL", "TYPE", "normal"});
        QCOMPARE(foundIn(cache), answer());
    }
    QVERIFY(cache.isAvailable());
    QCOMPARE(noticed.size(), 0);
}

void RedisCacheTest::tellsNothingOnceItIsGone()
{
    RedisServer server(RedisServer::Reach::Socket);
    QVERIFY(server.start());
    int told = 0;
    {
        RedisCache cache(server.options(), 24h, testTimes());
        cache.find(key, [&told](const auto &) { ++told; });
    }
    RedisCache other(server.options(), 24h, testTimes());
    foundIn(other);
    QCOMPARE(told, 0);
}

QTEST_GUILESS_MAIN(RedisCacheTest)
#include "tst_rediscache.moc"
