// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/ratemeter.h"

#include <QTest>

using namespace Fanlight;
using namespace std::chrono_literals;

class RateMeterTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysNothingTooEarly();
    void measuresASteadyOne();
    void forgetsWhatIsLongAgo();
    void nothingGrows();
};

void RateMeterTest::saysNothingTooEarly()
{
    RateMeter meter;
    QCOMPARE(meter.perSecond(), std::nullopt);
    meter.note(5s, 100);
    meter.note(5900ms, 200);
    QCOMPARE(meter.perSecond(), std::nullopt);
    QCOMPARE(meter.timeUntil(300), std::nullopt);
}

void RateMeterTest::measuresASteadyOne()
{
    RateMeter meter;
    for (int tick = 0; tick <= 100; ++tick)
        meter.note(tick * 100ms, tick * 10);
    QCOMPARE(meter.perSecond(), 100.0);
    QCOMPARE(meter.timeUntil(1500), 5s);
    QCOMPARE(meter.timeUntil(10), 0s);
}

void RateMeterTest::forgetsWhatIsLongAgo()
{
    RateMeter meter;
    for (int second = 0; second <= 60; ++second)
        meter.note(second * 1s, second < 20 ? second * 1000 : 20'000 + (second - 20) * 10);
    QVERIFY(*meter.perSecond() < 15);
}

void RateMeterTest::nothingGrows()
{
    RateMeter meter;
    meter.note(0s, 7);
    meter.note(9s, 7);
    QCOMPARE(meter.perSecond(), 0.0);
    QCOMPARE(meter.timeUntil(10), std::nullopt);
}

QTEST_GUILESS_MAIN(RateMeterTest)
#include "tst_ratemeter.moc"
