// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/layeredcache.h"
#include "tests/support/fakes/fakeclock.h"

#include <QTest>

#include <utility>

using namespace Fanlight;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

class FakeLayer final : public CacheLayer
{
public:
    void find(const QByteArray &key, Found found) override
    {
        ++asked;
        if (holdsBack)
            waiting = [this, key, found = std::move(found)] { found(lookUp(key)); };
        else
            found(lookUp(key));
    }
    void keep(const QByteArray &key, const CachedAnswer &answer) override { known.insert(key, answer); }

    std::optional<CachedAnswer> lookUp(const QByteArray &key) const
    {
        const auto found = known.constFind(key);
        return found == known.cend() ? std::nullopt : std::optional(*found);
    }

    QHash<QByteArray, CachedAnswer> known;
    std::function<void()> waiting;
    int asked = 0;
    bool holdsBack = false;
};

Answer answer(const QString &text)
{
    Answer given;
    given.text = text;
    return given;
}

struct Layers
{
    explicit Layers(const CacheLimits &limits = {})
        : cache(std::make_unique<LayeredCache>(clock, limits, std::vector<CacheLayer *>{&near, &far}))
    {
    }

    CachedAnswer dated(const QString &text, std::chrono::seconds ago = 0s) const
    {
        return {answer(text),
                std::chrono::sys_seconds(std::chrono::seconds(clock.wallClock().toSecsSinceEpoch())) - ago};
    }

    //! What find() tells: its text, "-" for none, null for nothing yet.
    QString find(const QByteArray &key)
    {
        QString told;
        cache->find(key, [&told](const std::optional<Answer> &found) { told = found ? found->text : u"-"_s; });
        return told;
    }

    FakeClock clock;
    FakeLayer near;
    FakeLayer far;
    std::unique_ptr<LayeredCache> cache;
};

} // namespace

class LayeredCacheTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksTheQuickBeforeTheSlow();
    void bringsNearWhatWasFar();
    void keepsEverywhere();
    void servesNothingTooOld();
    void goesPastWhatIsTooOld();
    void keepsTheDateOfWhatItBringsNear();
    void isAtHandOnlyInMemory();
    void prefersWhatWasAnsweredMeanwhile();
    void bringsNothingBackThatWasCleared();
    void tellsNothingOnceItIsGone();
    void counts();
    void aPlanIsNoUse();
};

void LayeredCacheTest::asksTheQuickBeforeTheSlow()
{
    Layers layers;
    layers.near.known.insert("a", layers.dated(u"near"_s));
    layers.far.known.insert("a", layers.dated(u"far"_s));
    QCOMPARE(layers.find("a"), u"near"_s);
    QCOMPARE(layers.far.asked, 0);
    QCOMPARE(layers.find("b"), u"-"_s);
    QCOMPARE(layers.far.asked, 1);
}

void LayeredCacheTest::bringsNearWhatWasFar()
{
    Layers layers;
    layers.far.known.insert("a", layers.dated(u"far"_s));
    QCOMPARE(layers.find("a"), u"far"_s);
    QVERIFY(layers.near.known.contains("a"));
    QCOMPARE(layers.find("a"), u"far"_s);
    QCOMPARE(layers.near.asked, 1);
    QCOMPARE(layers.far.asked, 1);
}

void LayeredCacheTest::keepsEverywhere()
{
    Layers layers;
    layers.cache->keep("a", QueryRequest(), answer(u"kept"_s));
    QCOMPARE(layers.near.known.value("a"), layers.dated(u"kept"_s));
    QCOMPARE(layers.far.known.value("a"), layers.dated(u"kept"_s));
    QCOMPARE(layers.find("a"), u"kept"_s);
    QCOMPARE(layers.near.asked, 0);
}

void LayeredCacheTest::servesNothingTooOld()
{
    CacheLimits limits;
    limits.age = 1h;
    Layers layers(limits);
    layers.cache->keep("a", QueryRequest(), answer(u"kept"_s));
    layers.clock.advance(1h);
    QCOMPARE(layers.find("a"), u"kept"_s);
    QVERIFY(layers.cache->atHand("a"));
    layers.clock.advance(1s);
    QVERIFY(!layers.cache->atHand("a"));
    QCOMPARE(layers.find("a"), u"-"_s);
    QCOMPARE(layers.cache->size(), CacheSize());
}

void LayeredCacheTest::goesPastWhatIsTooOld()
{
    CacheLimits limits;
    limits.age = 1h;
    Layers layers(limits);
    layers.near.known.insert("a", layers.dated(u"near"_s, 2h));
    layers.far.known.insert("a", layers.dated(u"far"_s, 1min));
    QCOMPARE(layers.find("a"), u"far"_s);
    QCOMPARE(layers.near.known.value("a").answer.text, u"far"_s);
}

void LayeredCacheTest::keepsTheDateOfWhatItBringsNear()
{
    CacheLimits limits;
    limits.age = 1h;
    Layers layers(limits);
    layers.far.known.insert("a", layers.dated(u"far"_s, 50min));
    QCOMPARE(layers.find("a"), u"far"_s);
    layers.clock.advance(11min);
    QCOMPARE(layers.find("a"), u"-"_s);
}

void LayeredCacheTest::isAtHandOnlyInMemory()
{
    Layers layers;
    layers.near.known.insert("a", layers.dated(u"near"_s));
    QVERIFY(!layers.cache->atHand("a"));
    QCOMPARE(layers.near.asked, 0);
}

void LayeredCacheTest::prefersWhatWasAnsweredMeanwhile()
{
    Layers layers;
    layers.near.holdsBack = true;
    layers.near.known.insert("a", layers.dated(u"old"_s, 1min));
    layers.find("a");
    const auto late = std::exchange(layers.near.waiting, {});
    const CachedAnswer old = layers.near.known.value("a");
    layers.cache->keep("a", QueryRequest(), answer(u"new"_s));
    layers.near.known.insert("a", old);
    late();
    QCOMPARE(layers.cache->atHand("a"), answer(u"new"_s));
}

void LayeredCacheTest::bringsNothingBackThatWasCleared()
{
    Layers layers;
    layers.far.holdsBack = true;
    layers.far.known.insert("a", layers.dated(u"far"_s));
    QString told;
    layers.cache->find("a", [&told](const std::optional<Answer> &found) { told = found ? found->text : u"-"_s; });
    layers.cache->clearMemory();
    layers.far.waiting();
    QCOMPARE(told, u"far"_s);
    QVERIFY(!layers.cache->atHand("a"));
    QVERIFY(layers.near.known.isEmpty());
}

void LayeredCacheTest::tellsNothingOnceItIsGone()
{
    Layers layers;
    layers.near.holdsBack = true;
    int told = 0;
    layers.cache->find("a", [&told](const auto &) { ++told; });
    layers.cache.reset();
    layers.near.waiting();
    QCOMPARE(told, 0);
}

void LayeredCacheTest::counts()
{
    Layers layers;
    layers.far.known.insert("a", layers.dated(u"far"_s));
    layers.find("a");
    layers.find("a");
    layers.find("b");
    layers.cache->atHand("a");
    layers.cache->atHand("b"); // it was counted when it was looked for
    QCOMPARE(layers.cache->hits(), 3);
    QCOMPARE(layers.cache->misses(), 1);
}

void LayeredCacheTest::aPlanIsNoUse()
{
    Layers layers;
    layers.far.known.insert("a", layers.dated(u"far"_s));
    QStringList told;
    const auto note = [&told](const std::optional<Answer> &found) { told.append(found ? found->text : u"-"_s); };
    layers.cache->peek("a", note);
    layers.cache->peek("b", note);
    // It is near now.
    layers.cache->peek("a", note);
    QCOMPARE(told, (QStringList{u"far"_s, u"-"_s, u"far"_s}));
    QCOMPARE(layers.far.asked, 2);
    QCOMPARE(layers.cache->hits(), 0);
    QCOMPARE(layers.cache->misses(), 0);
}

QTEST_GUILESS_MAIN(LayeredCacheTest)
#include "tst_layeredcache.moc"
