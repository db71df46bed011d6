// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shared/localcache.h"
#include "core/engine/clock.h"
#include "core/store/database.h"
#include "core/store/schema.h"

#include <QEventLoop>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Fanlight;
using namespace Qt::StringLiterals;

namespace {

const QByteArray key(32, 'k');

Answer answer(const QString &text)
{
    Answer given;
    given.text = text;
    return given;
}

//! The database and the cache of one start of the program.
struct Program
{
    explicit Program(const QString &folder, const CacheSettings &settings = {})
        : database(folder + u"/fanlight.db"_s, storeMigrations())
        , cache(database, clock, settings)
    {
        cache.share(settings, {});
    }

    QString find()
    {
        QEventLoop loop;
        QString text;
        bool isOver = false;
        cache.answers()->find(key, [&](const std::optional<Answer> &found) {
            text = found ? found->text : QString();
            isOver = true;
            loop.quit();
        });
        if (!isOver)
            loop.exec();
        return text;
    }

    CacheStatistics measure()
    {
        QEventLoop loop;
        CacheStatistics measured;
        cache.measure(&loop, [&](const CacheStatistics &statistics) {
            measured = statistics;
            loop.quit();
        });
        loop.exec();
        return measured;
    }

    SystemClock clock;
    Database database;
    LocalCache cache;
};

} // namespace

class LocalCacheTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void remembersFromStartToStart();
    void measures();
    void clears();
    void isNoneWhenSwitchedOff();
    void outlastsNoProgramWhereNoTextsAreKept();
    void saysWhatIsWrongWithItsRedis_data();
    void saysWhatIsWrongWithItsRedis();
    void canBeAskedWhenItIsClosed();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

void LocalCacheTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void LocalCacheTest::remembersFromStartToStart()
{
    {
        Program first(m_folder->path());
        QCOMPARE(first.find(), QString());
        first.cache.answers()->keep(key, QueryRequest(), answer(u"known"_s));
    }
    Program second(m_folder->path());
    QVERIFY(!second.cache.answers()->atHand(key));
    QCOMPARE(second.find(), u"known"_s);
    QVERIFY(second.cache.answers()->atHand(key));
}

void LocalCacheTest::measures()
{
    Program program(m_folder->path());
    program.find();
    program.cache.answers()->keep(key, QueryRequest(), answer(u"known"_s));
    program.find();
    program.find();
    const CacheStatistics measured = program.measure();
    QCOMPARE(measured.onDisk.entries, 1);
    QCOMPARE(measured.inMemory.entries, 1);
    QVERIFY(measured.onDisk.bytes > 0);
    QCOMPARE(measured.hits, 2);
    QCOMPARE(measured.misses, 1);
}

void LocalCacheTest::clears()
{
    Program program(m_folder->path());
    program.cache.answers()->keep(key, QueryRequest(), answer(u"known"_s));
    QEventLoop loop;
    std::optional<CacheSize> cleared;
    program.cache.clear(&loop, [&](std::optional<CacheSize> size) {
        cleared = size;
        loop.quit();
    });
    loop.exec();
    QVERIFY(cleared);
    QCOMPARE(cleared->entries, 1);
    QCOMPARE(program.find(), QString());
    QCOMPARE(program.measure().inMemory, CacheSize());
}

void LocalCacheTest::outlastsNoProgramWhereNoTextsAreKept()
{
    Program program(m_folder->path());
    program.cache.setLasting(false);
    program.cache.answers()->keep(key, QueryRequest(), answer(u"known"_s));
    QCOMPARE(program.find(), u"known"_s);
    const CacheStatistics measured = program.measure();
    QCOMPARE(measured.inMemory.entries, 1);
    QCOMPARE(measured.onDisk.entries, 0);
}

void LocalCacheTest::isNoneWhenSwitchedOff()
{
    {
        Program program(m_folder->path());
        program.cache.answers()->keep(key, QueryRequest(), answer(u"known"_s));
    }
    CacheSettings off;
    off.enabled = false;
    Program program(m_folder->path(), off);
    QCOMPARE(program.find(), QString());
    program.cache.answers()->keep(key, QueryRequest(), answer(u"known"_s));
    QVERIFY(!program.cache.answers()->atHand(key));
    // Nor does anything stay.
    QTRY_COMPARE(program.measure().onDisk, CacheSize());
}

void LocalCacheTest::saysWhatIsWrongWithItsRedis_data()
{
    QTest::addColumn<QString>("url");
    QTest::newRow("no address") << u"our redis"_s;
    QTest::newRow("nobody there") << u"unix:/nowhere/redis.sock"_s;
}

void LocalCacheTest::saysWhatIsWrongWithItsRedis()
{
    QFETCH(QString, url);
    CacheSettings settings;
    settings.redisUrl = url;
    Program program(m_folder->path(), settings);
    QSignalSpy noticed(&program.cache, &LocalCache::noticed);
    program.cache.answers()->keep(key, QueryRequest(), answer(u"known"_s));
    QCOMPARE(program.find(), u"known"_s);
    QTRY_COMPARE(noticed.size(), 1);
    QCOMPARE(program.cache.notices(), QStringList{noticed.first().first().toString()});
}

void LocalCacheTest::canBeAskedWhenItIsClosed()
{
    Program program(m_folder->path());
    AnswerCache *answers = program.cache.answers();
    answers->keep(key, QueryRequest(), answer(u"known"_s));
    program.cache.close();
    QCOMPARE(program.find(), u"known"_s);
    answers->keep(key, QueryRequest(), answer(u"new"_s));
    QCOMPARE(program.find(), u"new"_s);
}

QTEST_GUILESS_MAIN(LocalCacheTest)
#include "tst_localcache.moc"
