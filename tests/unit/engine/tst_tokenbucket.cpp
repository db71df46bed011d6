// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/tokenbucket.h"

#include <QTest>

using namespace Fanlight;
using namespace std::chrono_literals;

class TokenBucketTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isFullAtFirst();
    void fillsWithTimeUpToItsCapacity();
    void saysWhenThereIsEnough_data();
    void saysWhenThereIsEnough();
    void waitsUntilFullForMoreThanItHolds();
    void earnsBackWhatWasOverdrawn();
    void givesBackNoMoreThanFits();
    void isLimitedButNeverFilled();
    void keepsWhatIsLeftWhenTheRateChanges();
    void losesNothingToAClockThatStands();
    void waitsLongButNotForEver();
};

void TokenBucketTest::isFullAtFirst()
{
    const TokenBucket bucket(2, 10);
    QCOMPARE(bucket.available(0s), 10.0);
    QCOMPARE(bucket.available(1h), 10.0);
    QCOMPARE(bucket.perSecond(), 2.0);
    QCOMPARE(bucket.capacity(), 10.0);
}

void TokenBucketTest::fillsWithTimeUpToItsCapacity()
{
    TokenBucket bucket(2, 10);
    bucket.take(0s, 10);
    QCOMPARE(bucket.available(0s), 0.0);
    QCOMPARE(bucket.available(500ms), 1.0);
    QCOMPARE(bucket.available(4s), 8.0);
    QCOMPARE(bucket.available(6s), 10.0);
}

void TokenBucketTest::saysWhenThereIsEnough_data()
{
    QTest::addColumn<double>("amount");
    QTest::addColumn<qint64>("milliseconds");
    QTest::newRow("nothing") << 0.0 << qint64(0);
    QTest::newRow("as much as there is") << 4.0 << qint64(0);
    QTest::newRow("one more") << 5.0 << qint64(500);
    QTest::newRow("all that it holds") << 10.0 << qint64(3000);
    QTest::newRow("more than it holds") << 99.0 << qint64(3000);
}

void TokenBucketTest::saysWhenThereIsEnough()
{
    QFETCH(double, amount);
    QFETCH(qint64, milliseconds);
    TokenBucket bucket(2, 10);
    bucket.take(1s, 6);
    const Moment ready = bucket.readyAt(1s, amount);
    QCOMPARE(ready, Moment(1s + std::chrono::milliseconds(milliseconds)));
    // Waiting until then suffices.
    QCOMPARE(bucket.readyAt(ready, amount), ready);
}

void TokenBucketTest::waitsUntilFullForMoreThanItHolds()
{
    TokenBucket bucket(10, 10);
    bucket.take(0s, 35);
    QCOMPARE(bucket.available(0s), -25.0);
    QCOMPARE(bucket.readyAt(0s, 1), Moment(2600ms));
    QCOMPARE(bucket.readyAt(0s, 35), Moment(3500ms));
}

void TokenBucketTest::earnsBackWhatWasOverdrawn()
{
    TokenBucket bucket(10, 10);
    bucket.take(0s, 15);
    // Not even nothing may be taken from a debt.
    QCOMPARE(bucket.readyAt(0s, 0), Moment(500ms));
    QCOMPARE(bucket.available(1s), 5.0);
}

void TokenBucketTest::givesBackNoMoreThanFits()
{
    TokenBucket bucket(1, 10);
    bucket.take(0s, 8);
    bucket.giveBack(1s, 3);
    QCOMPARE(bucket.available(1s), 6.0);
    bucket.giveBack(1s, 100);
    QCOMPARE(bucket.available(1s), 10.0);
    bucket.giveBack(1s, -4); // it used more than was reserved
    QCOMPARE(bucket.available(1s), 6.0);
}

void TokenBucketTest::isLimitedButNeverFilled()
{
    TokenBucket bucket(1, 10);
    bucket.limitTo(0s, 4);
    QCOMPARE(bucket.available(0s), 4.0);
    bucket.limitTo(0s, 9);
    QCOMPARE(bucket.available(0s), 4.0);
}

void TokenBucketTest::keepsWhatIsLeftWhenTheRateChanges()
{
    TokenBucket bucket(1, 10);
    bucket.take(0s, 10);
    bucket.setRate(4s, 2, 5); // four came at the old rate
    QCOMPARE(bucket.available(4s), 4.0);
    QCOMPARE(bucket.available(5s), 5.0);
    bucket.setRate(5s, 2, 3);
    QCOMPARE(bucket.available(5s), 3.0);
    bucket.setRate(5s, 2, 30);
    QCOMPARE(bucket.available(5s), 3.0);
}

void TokenBucketTest::losesNothingToAClockThatStands()
{
    TokenBucket bucket(1, 10);
    bucket.take(5s, 10);
    QCOMPARE(bucket.available(3s), 0.0);
    bucket.take(3s, 0);
    QCOMPARE(bucket.available(6s), 1.0);
}

void TokenBucketTest::waitsLongButNotForEver()
{
    TokenBucket bucket(1e-12, 1);
    bucket.take(0s, 1);
    QCOMPARE(bucket.readyAt(0s, 1), Moment(1h));
}

QTEST_APPLESS_MAIN(TokenBucketTest)
#include "tst_tokenbucket.moc"
