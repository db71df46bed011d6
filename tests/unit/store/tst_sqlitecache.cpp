// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/cacheschema.h"
#include "core/store/database.h"
#include "core/store/schema.h"
#include "core/store/sqlitecache.h"
#include "tests/support/fakes/fakeclock.h"
#include "tests/unit/store/databaseanswer.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Fanlight;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

//! The database in a folder, with a cache in it.
struct CacheFile
{
    explicit CacheFile(const QString &folder, const CacheLimits &limits = {})
        : database(folder + u"/fanlight.db"_s, storeMigrations())
        , cache(database, clock, limits)
    {
    }

    void keep(const QByteArray &key, const QString &text)
    {
        CachedAnswer answer;
        answer.answer.text = text;
        answer.keptAt = std::chrono::sys_seconds(std::chrono::seconds(clock.wallClock().toSecsSinceEpoch()));
        cache.keep(key, answer);
    }

    //! The text of what is found, null when there is none.
    QString find(const QByteArray &key)
    {
        QEventLoop loop;
        QString text;
        cache.find(key, [&](const std::optional<CachedAnswer> &answer) {
            text = answer ? answer->answer.text : QString();
            loop.quit();
        });
        loop.exec();
        return text;
    }

    CacheSize size()
    {
        QEventLoop loop;
        std::optional<CacheSize> size;
        cache.measure(&loop, [&](std::optional<CacheSize> measured) {
            size = measured;
            loop.quit();
        });
        loop.exec();
        return size.value_or(CacheSize{-1, -1});
    }

    //! Runs a statement behind the cache's back.
    void run(const QString &sql)
    {
        database.write([sql](DatabaseSession &session) { session.run(sql); });
    }

    FakeClock clock;
    Database database;
    SqliteCache cache;
};

CacheLimits limitedTo(qint64 bytes)
{
    CacheLimits limits;
    limits.bytes = bytes;
    return limits;
}

QByteArray keyOf(int number)
{
    return QByteArray::number(number).rightJustified(32, '0');
}

} // namespace

class SqliteCacheTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void findsWhatWasKept();
    void survivesARestart();
    void replaces();
    void countsWhatItHolds();
    void sharesTheFileWithAnother();
    void forgetsTheOldest();
    void forgetsWhatWasUsedLeastRecently();
    void holdsItsSize();
    void keepsNothingThatWouldFillIt();
    void keepsNothingWhenSwitchedOff();
    void missesABrokenRow_data();
    void missesABrokenRow();
    void missesWhenTheFileIsDamaged();
    void answersWhileAnotherHasItLocked();
    void clears();
    void tellsNothingOnceItIsGone();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

void SqliteCacheTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void SqliteCacheTest::findsWhatWasKept()
{
    CacheFile file(m_folder->path());
    QCOMPARE(file.find(keyOf(1)), QString());
    CachedAnswer answer;
    answer.answer.text = u"Grüße"_s;
    answer.answer.usage.output = 7;
    answer.keptAt = std::chrono::sys_seconds(1'767'000'000s);
    file.cache.keep(keyOf(1), answer);
    QEventLoop loop;
    std::optional<CachedAnswer> found;
    file.cache.find(keyOf(1), [&](const std::optional<CachedAnswer> &known) {
        found = known;
        loop.quit();
    });
    loop.exec();
    QCOMPARE(found, answer);
}

void SqliteCacheTest::survivesARestart()
{
    {
        CacheFile file(m_folder->path());
        file.keep(keyOf(1), u"still here"_s);
    }
    CacheFile file(m_folder->path());
    QCOMPARE(file.find(keyOf(1)), u"still here"_s);
}

void SqliteCacheTest::replaces()
{
    CacheFile file(m_folder->path());
    file.keep(keyOf(1), QString(5'000, u'x'));
    const CacheSize before = file.size();
    file.keep(keyOf(1), u"new"_s);
    QCOMPARE(file.find(keyOf(1)), u"new"_s);
    QCOMPARE(file.size().entries, 1);
    QVERIFY(file.size().bytes < before.bytes - 4'000);
}

void SqliteCacheTest::countsWhatItHolds()
{
    CacheFile file(m_folder->path());
    QCOMPARE(file.size(), CacheSize());
    for (int i = 0; i < 10; ++i)
        file.keep(keyOf(i), QString(1'000, u'x'));
    QCOMPARE(file.size().entries, 10);
    QVERIFY(file.size().bytes > 10'000);
    QVERIFY(file.size().bytes < 15'000);
    // The count that goes along is that of the rows.
    const auto counted = answerOf<qint64>(file.database, [](DatabaseSession &session) {
        return session.value(u"SELECT sum(bytes) FROM answers"_s).toLongLong();
    });
    QCOMPARE(counted, file.size().bytes);
}

void SqliteCacheTest::sharesTheFileWithAnother()
{
    CacheFile one(m_folder->path());
    CacheFile other(m_folder->path());
    one.keep(keyOf(1), u"from one"_s);
    QCOMPARE(one.find(keyOf(1)), u"from one"_s);
    // While the file is busy there is nothing to be found in it.
    QTRY_COMPARE(other.find(keyOf(1)), u"from one"_s);
    other.keep(keyOf(1), u"from the other"_s);
    QCOMPARE(other.find(keyOf(1)), u"from the other"_s);
    QTRY_COMPARE(one.find(keyOf(1)), u"from the other"_s);
    QCOMPARE(one.size().entries, 1);
}

void SqliteCacheTest::forgetsTheOldest()
{
    CacheLimits limits;
    limits.age = 24h;
    CacheFile file(m_folder->path(), limits);
    for (int i = 0; i < 500; ++i) // more than a sweep takes at once
        file.keep(keyOf(i), u"old"_s);
    file.clock.advance(12h);
    file.keep(keyOf(1000), u"young"_s);
    file.clock.advance(13h);
    QTRY_COMPARE(file.size().entries, 1);
    QCOMPARE(file.find(keyOf(1000)), u"young"_s);
}

void SqliteCacheTest::forgetsWhatWasUsedLeastRecently()
{
    CacheFile file(m_folder->path(), limitedTo(100'000));
    for (int i = 0; i < 10; ++i)
        file.keep(keyOf(i), QString(8'000, u'x'));
    file.clock.advance(2h);
    QVERIFY(!file.find(keyOf(0)).isNull());
    file.cache.setLimits(limitedTo(20'000));
    QTRY_VERIFY(file.size().bytes <= 20'000);
    QVERIFY(!file.find(keyOf(0)).isNull());
    QVERIFY(file.find(keyOf(1)).isNull());
}

void SqliteCacheTest::holdsItsSize()
{
    constexpr qint64 most = 400'000;
    CacheFile file(m_folder->path(), limitedTo(most));
    for (int i = 0; i < 1'000; ++i)
        file.keep(keyOf(i), QString(1'000, u'x'));
    QTRY_VERIFY(file.size().bytes <= most + most / 16);
    QVERIFY(file.size().bytes > most / 2);
    QVERIFY(!file.find(keyOf(999)).isNull());
}

void SqliteCacheTest::keepsNothingThatWouldFillIt()
{
    CacheFile file(m_folder->path(), limitedTo(100'000));
    file.keep(keyOf(1), QString(50'000, u'x'));
    QCOMPARE(file.size(), CacheSize());
}

void SqliteCacheTest::keepsNothingWhenSwitchedOff()
{
    CacheFile file(m_folder->path());
    file.keep(keyOf(1), u"x"_s);
    file.cache.setLimits(limitedTo(0));
    file.keep(keyOf(2), u"x"_s);
    QTRY_COMPARE(file.size(), CacheSize());
}

void SqliteCacheTest::missesABrokenRow_data()
{
    QTest::addColumn<QString>("damage");
    QTest::newRow("no JSON") << u"UPDATE answers SET answer = 'nonsense'"_s;
    QTest::newRow("no bytes") << u"UPDATE answers SET answer = x''"_s;
    QTest::newRow("cut off") << u"UPDATE answers SET answer = substr(answer, 1, 20)"_s;
    QTest::newRow("of a later version") << u"UPDATE answers SET answer = replace(answer, '\"v\":1', '\"v\":9')"_s;
}

void SqliteCacheTest::missesABrokenRow()
{
    QFETCH(QString, damage);
    CacheFile file(m_folder->path());
    file.keep(keyOf(1), u"x"_s);
    QCOMPARE(file.find(keyOf(1)), u"x"_s);
    file.run(damage);
    QVERIFY(file.find(keyOf(1)).isNull());
    file.keep(keyOf(1), u"mended"_s);
    QCOMPARE(file.find(keyOf(1)), u"mended"_s);
    QCOMPARE(file.size().entries, 1);
}

void SqliteCacheTest::missesWhenTheFileIsDamaged()
{
    QFile damaged(m_folder->filePath(u"fanlight.db"_s));
    QVERIFY(damaged.open(QIODevice::WriteOnly));
    damaged.write(QByteArray(10'000, 'x'));
    damaged.close();
    CacheFile file(m_folder->path());
    QVERIFY(file.find(keyOf(1)).isNull());
    file.keep(keyOf(1), u"x"_s);
    QCOMPARE(file.find(keyOf(1)), u"x"_s);
}

void SqliteCacheTest::answersWhileAnotherHasItLocked()
{
    CacheFile file(m_folder->path());
    file.keep(keyOf(1), u"x"_s);
    QCOMPARE(file.find(keyOf(1)), u"x"_s);
    const QString connection = u"the other"_s;
    {
        QSqlDatabase other = QSqlDatabase::addDatabase(u"QSQLITE"_s, connection);
        other.setDatabaseName(m_folder->filePath(u"fanlight.db"_s));
        QVERIFY(other.open());
        QVERIFY(QSqlQuery(other).exec(u"BEGIN EXCLUSIVE"_s));
        file.keep(keyOf(2), u"y"_s);
        QCOMPARE(file.find(keyOf(1)), u"x"_s);
        QVERIFY(QSqlQuery(other).exec(u"COMMIT"_s));
        other.close();
    }
    QSqlDatabase::removeDatabase(connection);
    QTRY_COMPARE(file.find(keyOf(2)), u"y"_s);
}

void SqliteCacheTest::clears()
{
    CacheFile file(m_folder->path());
    for (int i = 0; i < 300; ++i)
        file.keep(keyOf(i), QString(10'000, u'x'));
    const CacheSize before = file.size();
    QVERIFY(QFileInfo(m_folder->filePath(u"fanlight.db-wal"_s)).size() > 0);
    QEventLoop loop;
    std::optional<CacheSize> cleared;
    file.cache.clear(&loop, [&](std::optional<CacheSize> size) {
        cleared = size;
        loop.quit();
    });
    loop.exec();
    QCOMPARE(cleared, before);
    QCOMPARE(cleared->entries, 300);
    QCOMPARE(file.size(), CacheSize());
    QVERIFY(file.find(keyOf(1)).isNull());
    const auto pages = [&file] {
        return answerOf<int>(file.database,
                             [](DatabaseSession &session) { return session.value(u"PRAGMA page_count"_s).toInt(); })
            .value_or(-1);
    };
    QTRY_VERIFY2(pages() < 100, qPrintable(QString::number(pages())));
}

void SqliteCacheTest::tellsNothingOnceItIsGone()
{
    FakeClock clock;
    Database database(m_folder->filePath(u"fanlight.db"_s), storeMigrations());
    int told = 0;
    {
        SqliteCache cache(database, clock, {});
        cache.find(keyOf(1), [&told](const auto &) { ++told; });
    }
    // What comes back later comes behind it.
    answerOf<int>(database, [](DatabaseSession &) { return 1; });
    QCOMPARE(told, 0);
}

QTEST_GUILESS_MAIN(SqliteCacheTest)
#include "tst_sqlitecache.moc"
