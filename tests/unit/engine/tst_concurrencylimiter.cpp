// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/concurrencylimiter.h"

#include <QTest>

using namespace Fanlight;

class ConcurrencyLimiterTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stopsAtItsLimit();
    void makesRoomWhenOneEnds();
    void isNeverBelowOne();
    void startsNothingAboveALoweredLimit();
};

void ConcurrencyLimiterTest::stopsAtItsLimit()
{
    ConcurrencyLimiter limiter(2);
    QVERIFY(limiter.canStart());
    limiter.start();
    QVERIFY(limiter.canStart());
    limiter.start();
    QVERIFY(!limiter.canStart());
    QCOMPARE(limiter.inFlight(), 2);
}

void ConcurrencyLimiterTest::makesRoomWhenOneEnds()
{
    ConcurrencyLimiter limiter(1);
    limiter.start();
    limiter.finish();
    QVERIFY(limiter.canStart());
    QCOMPARE(limiter.inFlight(), 0);
}

void ConcurrencyLimiterTest::isNeverBelowOne()
{
    QCOMPARE(ConcurrencyLimiter(0).limit(), 1);
    ConcurrencyLimiter limiter(5);
    limiter.setLimit(-3);
    QCOMPARE(limiter.limit(), 1);
    QVERIFY(limiter.canStart());
}

void ConcurrencyLimiterTest::startsNothingAboveALoweredLimit()
{
    ConcurrencyLimiter limiter(3);
    for (int i = 0; i < 3; ++i)
        limiter.start();
    limiter.setLimit(2);
    limiter.finish();
    QVERIFY(!limiter.canStart());
    limiter.finish();
    QVERIFY(limiter.canStart());
}

QTEST_APPLESS_MAIN(ConcurrencyLimiterTest)
#include "tst_concurrencylimiter.moc"
