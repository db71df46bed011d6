// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/ratebucket.h"

#include <QtTest>

using namespace Fanlight;
using namespace std::chrono_literals;

class TestRateBucket final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutALimit();
    void aSecondsWorthAtOnce();
    void tellsTheTruth_data();
    void tellsTheTruth();
    void neverMoreThanFull();
};

void TestRateBucket::withoutALimit()
{
    RateBucket bucket(0);
    for (int i = 0; i < 10'000; ++i)
        QVERIFY(bucket.take(0s));
}

void TestRateBucket::aSecondsWorthAtOnce()
{
    RateBucket bucket(5);
    QCOMPARE(bucket.remaining(0s), 5);
    for (int i = 0; i < 5; ++i)
        QVERIFY(bucket.take(0s));
    QVERIFY(!bucket.take(0s));
    QCOMPARE(bucket.remaining(0s), 0);
    QCOMPARE(bucket.untilFull(0s), RateBucket::Time(1s));
}

void TestRateBucket::tellsTheTruth_data()
{
    QTest::addColumn<double>("rate");
    QTest::newRow("two a minute") << 1.0 / 30;
    QTest::newRow("one in three seconds") << 1.0 / 3;
    QTest::newRow("seven a second") << 7.0;
    QTest::newRow("thousands") << 3333.3;
}

void TestRateBucket::tellsTheTruth()
{
    QFETCH(double, rate);
    RateBucket bucket(rate);
    RateBucket::Time now = 0s;
    while (bucket.take(now)) { }
    for (int i = 0; i < 1000; ++i) {
        const RateBucket::Time wait = bucket.untilNext(now);
        QVERIFY(wait > 0s);
        // Two microseconds sooner is too soon, the time told is enough.
        if (rate < 100)
            QVERIFY(!bucket.take(now + wait - 2us));
        now += wait;
        QVERIFY(bucket.take(now));
    }
}

void TestRateBucket::neverMoreThanFull()
{
    RateBucket bucket(0.5);
    QCOMPARE(bucket.remaining(1h), 1);
    QVERIFY(bucket.take(1h));
    QVERIFY(!bucket.take(1h));
    QVERIFY(!bucket.take(1h + 1s));
    QVERIFY(bucket.take(1h + 2s));
}

QTEST_GUILESS_MAIN(TestRateBucket)
#include "tst_ratebucket.moc"
