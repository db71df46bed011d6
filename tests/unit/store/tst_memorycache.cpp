// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/memorycache.h"

#include <QTest>

using namespace Fanlight;
using namespace Qt::StringLiterals;

namespace {

CachedAnswer answer(const QString &text)
{
    CachedAnswer cached;
    cached.answer.text = text;
    return cached;
}

//! What an entry under a key of one letter takes.
qint64 sizeOf(const CachedAnswer &cached)
{
    return sizeInMemory(cached) + 1;
}

QByteArrayList keysIn(MemoryCache &cache)
{
    QByteArrayList keys;
    for (const char *key : {"a", "b", "c", "d"}) {
        if (cache.find(key))
            keys.append(key);
    }
    return keys;
}

} // namespace

class MemoryCacheTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsWhatWasKept();
    void dropsWhatWasUsedLeastRecently();
    void replaces();
    void keepsNothingLargerThanItself();
    void keepsNothingWhenSwitchedOff();
    void countsItsBytes();
    void givesUpWhatALowerLimitAsks();
};

void MemoryCacheTest::findsWhatWasKept()
{
    MemoryCache cache(10'000);
    QCOMPARE(cache.find("a"), std::nullopt);
    cache.insert("a", answer(u"one"_s));
    cache.insert("b", answer(u"two"_s));
    QCOMPARE(cache.find("a"), answer(u"one"_s));
    QCOMPARE(cache.find("b"), answer(u"two"_s));
}

void MemoryCacheTest::dropsWhatWasUsedLeastRecently()
{
    MemoryCache cache(3 * sizeOf(answer(u"x"_s)));
    for (const char *key : {"a", "b", "c"})
        cache.insert(key, answer(u"x"_s));
    QVERIFY(cache.find("a"));
    cache.insert("d", answer(u"x"_s));
    QCOMPARE(keysIn(cache), (QByteArrayList{"a", "c", "d"}));
}

void MemoryCacheTest::replaces()
{
    MemoryCache cache(10'000);
    cache.insert("a", answer(u"long ago"_s));
    cache.insert("a", answer(u"new"_s));
    QCOMPARE(cache.find("a"), answer(u"new"_s));
    QCOMPARE(cache.size(), (CacheSize{1, sizeOf(answer(u"new"_s))}));
}

void MemoryCacheTest::keepsNothingLargerThanItself()
{
    MemoryCache cache(1'000);
    cache.insert("a", answer(u"x"_s));
    cache.insert("b", answer(QString(1'000, u'x')));
    QCOMPARE(keysIn(cache), QByteArrayList{"a"});
    // Nor what it was before: that is not the answer any more.
    cache.insert("a", answer(QString(1'000, u'x')));
    QCOMPARE(cache.size(), CacheSize());
}

void MemoryCacheTest::keepsNothingWhenSwitchedOff()
{
    MemoryCache cache(0);
    cache.insert("a", answer(u"x"_s));
    QCOMPARE(cache.size(), CacheSize());
}

void MemoryCacheTest::countsItsBytes()
{
    MemoryCache cache(1'000'000);
    cache.insert("a", answer(QString(1'000, u'x')));
    QVERIFY(cache.size().bytes >= 2'000);
    cache.insert("b", answer(u"x"_s));
    cache.remove("a");
    cache.remove("never kept");
    QCOMPARE(cache.size(), (CacheSize{1, sizeOf(answer(u"x"_s))}));
    cache.clear();
    QCOMPARE(cache.size(), CacheSize());
    QVERIFY(!cache.find("b"));
}

void MemoryCacheTest::givesUpWhatALowerLimitAsks()
{
    MemoryCache cache(10'000);
    for (const char *key : {"a", "b", "c"})
        cache.insert(key, answer(u"x"_s));
    cache.setMostBytes(2 * sizeOf(answer(u"x"_s)));
    QCOMPARE(keysIn(cache), (QByteArrayList{"b", "c"}));
}

QTEST_GUILESS_MAIN(MemoryCacheTest)
#include "tst_memorycache.moc"
