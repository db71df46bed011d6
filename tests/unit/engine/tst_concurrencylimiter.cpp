// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/concurrencylimiter.h"

#include <QList>
#include <QTest>

using namespace Fanlight;

namespace {

ConcurrencyLimiter::Rules startingAt(int initial, int cap = 100)
{
    return {initial, cap, false};
}

//! Fills the limit, and gives the numbers of what was started.
QList<quint64> fill(ConcurrencyLimiter &limiter)
{
    QList<quint64> numbers;
    while (limiter.canStart())
        numbers.append(limiter.start());
    return numbers;
}

} // namespace

class ConcurrencyLimiterTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stopsAtItsLimit();
    void doublesUntilTheFirstDrop();
    void growsOnlyWhenHalfIsInUse();
    void neverPassesTheCap();
    void fallsToSevenTenths();
    void fallsOnceForAHundredDropsAtOnce();
    void fallsAgainForWhatWasSentAfterwards();
    void growsByOnePerRoundAfterADrop();
    void ignoresNeutralEnds();
    void isNeverBelowOne();
    void staysWhereItIsPinned();
    void startsNothingAboveALoweredCap();
    void findsItsLimitAgainUnderARaisedCap();
    void keepsToTheSlotsOfTheServer();
    void staysWithinItsBounds();
};

void ConcurrencyLimiterTest::stopsAtItsLimit()
{
    ConcurrencyLimiter limiter(startingAt(2));
    QCOMPARE(limiter.start(), quint64(1));
    QVERIFY(limiter.canStart());
    QCOMPARE(limiter.start(), quint64(2));
    QVERIFY(!limiter.canStart());
    QCOMPARE(limiter.inFlight(), 2);
    limiter.finish(1, DeliverySign::Neutral);
    QVERIFY(limiter.canStart());
}

void ConcurrencyLimiterTest::doublesUntilTheFirstDrop()
{
    ConcurrencyLimiter limiter(startingAt(5));
    for (const quint64 number : fill(limiter))
        limiter.finish(number, DeliverySign::Success);
    // The last ones ended with less than half in flight: 5 4 3 (of 6, 7, 8) count, then 2 of 8 does not.
    QCOMPARE(limiter.limit(), 7);
}

void ConcurrencyLimiterTest::growsOnlyWhenHalfIsInUse()
{
    ConcurrencyLimiter limiter(startingAt(10));
    for (int i = 0; i < 4; ++i)
        limiter.start();
    for (quint64 number = 1; number <= 4; ++number)
        limiter.finish(number, DeliverySign::Success);
    QCOMPARE(limiter.limit(), 10);
    for (int i = 0; i < 5; ++i)
        limiter.start();
    limiter.finish(5, DeliverySign::Success);
    QCOMPARE(limiter.limit(), 11);
}

void ConcurrencyLimiterTest::neverPassesTheCap()
{
    ConcurrencyLimiter limiter(startingAt(5, 8));
    for (int round = 0; round < 10; ++round) {
        for (const quint64 number : fill(limiter))
            limiter.finish(number, DeliverySign::Success);
        QVERIFY(limiter.limit() <= 8);
    }
    QCOMPARE(limiter.limit(), 8);
}

void ConcurrencyLimiterTest::fallsToSevenTenths()
{
    ConcurrencyLimiter limiter(startingAt(20));
    QVERIFY(limiter.finish(limiter.start(), DeliverySign::Drop));
    QCOMPARE(limiter.limit(), 14);
}

void ConcurrencyLimiterTest::fallsOnceForAHundredDropsAtOnce()
{
    ConcurrencyLimiter limiter(startingAt(100));
    const QList<quint64> numbers = fill(limiter);
    QCOMPARE(numbers.size(), 100);
    int decreases = 0;
    for (const quint64 number : numbers)
        decreases += limiter.finish(number, DeliverySign::Drop) ? 1 : 0;
    QCOMPARE(decreases, 1);
    QCOMPARE(limiter.limit(), 70);
}

void ConcurrencyLimiterTest::fallsAgainForWhatWasSentAfterwards()
{
    ConcurrencyLimiter limiter(startingAt(100));
    const quint64 before = limiter.start();
    limiter.finish(limiter.start(), DeliverySign::Drop);
    const quint64 after = limiter.start();
    QVERIFY(!limiter.finish(before, DeliverySign::Drop));
    QVERIFY(limiter.finish(after, DeliverySign::Drop));
    QCOMPARE(limiter.limit(), 49);
}

void ConcurrencyLimiterTest::growsByOnePerRoundAfterADrop()
{
    ConcurrencyLimiter limiter(startingAt(20));
    limiter.finish(limiter.start(), DeliverySign::Drop);
    QCOMPARE(limiter.limit(), 14);
    // As many successes as the limit is, with all of it in flight: one more, not twice as many.
    fill(limiter);
    quint64 oldest = 2;
    for (int i = 0; i < 15; ++i) {
        limiter.finish(oldest++, DeliverySign::Success);
        limiter.start();
    }
    QCOMPARE(limiter.limit(), 15);
}

void ConcurrencyLimiterTest::ignoresNeutralEnds()
{
    ConcurrencyLimiter limiter(startingAt(5));
    for (const quint64 number : fill(limiter))
        QVERIFY(!limiter.finish(number, DeliverySign::Neutral));
    QCOMPARE(limiter.limit(), 5);
}

void ConcurrencyLimiterTest::isNeverBelowOne()
{
    ConcurrencyLimiter limiter(startingAt(-3, 0));
    for (int i = 0; i < 10; ++i) {
        QCOMPARE(limiter.limit(), 1);
        limiter.finish(limiter.start(), DeliverySign::Drop);
    }
    QVERIFY(limiter.canStart());
}

void ConcurrencyLimiterTest::staysWhereItIsPinned()
{
    ConcurrencyLimiter limiter({5, 12, true});
    QCOMPARE(limiter.limit(), 12);
    limiter.finish(limiter.start(), DeliverySign::Drop);
    QCOMPARE(limiter.limit(), 12);
    limiter.finish(limiter.start(), DeliverySign::Success);
    QCOMPARE(limiter.limit(), 12);
}

void ConcurrencyLimiterTest::startsNothingAboveALoweredCap()
{
    ConcurrencyLimiter limiter(startingAt(3));
    fill(limiter);
    limiter.setRules(startingAt(3, 2));
    limiter.finish(1, DeliverySign::Neutral);
    QVERIFY(!limiter.canStart());
    limiter.finish(2, DeliverySign::Neutral);
    QVERIFY(limiter.canStart());
}

void ConcurrencyLimiterTest::findsItsLimitAgainUnderARaisedCap()
{
    ConcurrencyLimiter limiter(startingAt(12, 32));
    limiter.setRules(startingAt(12, 2));
    QCOMPARE(limiter.limit(), 2);
    for (const quint64 number : fill(limiter))
        limiter.finish(number, DeliverySign::Success);
    QCOMPARE(limiter.limit(), 2);
    limiter.setRules(startingAt(12, 32));
    QCOMPARE(limiter.limit(), 12);
    // A drop counts from what was really allowed.
    limiter.setRules(startingAt(12, 4));
    limiter.finish(limiter.start(), DeliverySign::Drop);
    limiter.setRules(startingAt(12, 32));
    QCOMPARE(limiter.limit(), 2);
}

void ConcurrencyLimiterTest::keepsToTheSlotsOfTheServer()
{
    ConcurrencyLimiter limiter(startingAt(5, 32));
    limiter.setSlotCount(8);
    QCOMPARE(limiter.limit(), 8);
    for (int round = 0; round < 5; ++round) {
        for (const quint64 number : fill(limiter))
            limiter.finish(number, DeliverySign::Success);
    }
    QCOMPARE(limiter.limit(), 8);
    ConcurrencyLimiter capped(startingAt(5, 4));
    capped.setSlotCount(8);
    QCOMPARE(capped.limit(), 4);
}

void ConcurrencyLimiterTest::staysWithinItsBounds()
{
    ConcurrencyLimiter limiter(startingAt(20, 64));
    limiter.finish(limiter.start(), DeliverySign::Drop);
    limiter.setBounds({19, 19});
    QCOMPARE(limiter.limit(), 19);
    for (int round = 0; round < 20; ++round) {
        for (const quint64 number : fill(limiter))
            limiter.finish(number, DeliverySign::Success);
    }
    QCOMPARE(limiter.limit(), 19);
    // Nothing was gathered beyond the bounds in the meantime.
    limiter.setBounds({});
    QVERIFY(limiter.limit() <= 19);
    limiter.setBounds({200, std::nullopt});
    QCOMPARE(limiter.limit(), 64);
}

QTEST_APPLESS_MAIN(ConcurrencyLimiterTest)
#include "tst_concurrencylimiter.moc"
