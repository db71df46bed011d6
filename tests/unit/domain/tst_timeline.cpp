// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/timeline.h"

#include <QTest>

using namespace Fanlight;
using namespace std::chrono_literals;

class TimelineTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsTheQueueUpToNow();
    void countsTheWholeLifeAsQueueWhenItWasNeverSent();
    void partsQueueFromTotal();
    void countsUpToNowWhileUnderWay();
    void includesRetryWaitsInTheTotal();
    void takesTheFirstTokenOfTheLastAttempt();
    void hasNoFirstTokenWithoutText();
    void keepsFractionsOfMilliseconds();
};

namespace {

Attempt attempt(Moment enqueued, std::optional<Moment> dispatched)
{
    Attempt attempt;
    attempt.enqueued = enqueued;
    attempt.dispatched = dispatched;
    return attempt;
}

} // namespace

void TimelineTest::countsTheQueueUpToNow()
{
    Timeline timeline;
    timeline.submitted = 10ms;
    QCOMPARE(timeline.queued(25ms), Duration(15ms));
    QCOMPARE(timeline.total(25ms), Duration(0));
    // Handed to the transport, which waits for a connection: still ours.
    timeline.attempts.append(attempt(10ms, std::nullopt));
    QCOMPARE(timeline.queued(25ms), Duration(15ms));
    QCOMPARE(timeline.total(25ms), Duration(0));
}

void TimelineTest::countsTheWholeLifeAsQueueWhenItWasNeverSent()
{
    Timeline timeline;
    timeline.submitted = 10ms;
    timeline.finished = 40ms;
    QCOMPARE(timeline.queued(1h), Duration(30ms));
    QCOMPARE(timeline.total(1h), Duration(0));
}

void TimelineTest::partsQueueFromTotal()
{
    Timeline timeline;
    timeline.submitted = 10ms;
    timeline.attempts.append(attempt(10ms, 15ms));
    timeline.finished = 100ms;
    QCOMPARE(timeline.queued(1h), Duration(5ms));
    QCOMPARE(timeline.total(1h), Duration(85ms));
    QCOMPARE(timeline.queued(1h) + timeline.total(1h), *timeline.finished - timeline.submitted);
}

void TimelineTest::countsUpToNowWhileUnderWay()
{
    Timeline timeline;
    timeline.attempts.append(attempt(0ms, 15ms));
    QCOMPARE(timeline.queued(1s), Duration(15ms));
    QCOMPARE(timeline.total(1s), Duration(985ms));
}

void TimelineTest::includesRetryWaitsInTheTotal()
{
    Timeline timeline;
    timeline.attempts.append(attempt(0ms, 5ms));
    timeline.attempts.append(attempt(500ms, 600ms));
    timeline.finished = 700ms;
    QCOMPARE(timeline.queued(1h), Duration(5ms));
    QCOMPARE(timeline.total(1h), Duration(695ms));
}

void TimelineTest::takesTheFirstTokenOfTheLastAttempt()
{
    Timeline timeline;
    timeline.attempts.append(attempt(0ms, 5ms));
    timeline.attempts.last().firstToken = 50ms;
    timeline.attempts.append(attempt(100ms, 110ms));
    QVERIFY(!timeline.firstToken());
    timeline.attempts.last().firstToken = 140ms;
    QCOMPARE(timeline.firstToken(), Duration(30ms));
}

void TimelineTest::hasNoFirstTokenWithoutText()
{
    Timeline timeline;
    QVERIFY(!timeline.firstToken());
    timeline.attempts.append(attempt(0ms, 5ms));
    QVERIFY(!timeline.firstToken());
}

void TimelineTest::keepsFractionsOfMilliseconds()
{
    QCOMPARE(toMilliseconds(1'234'567ns), 1.234567);
    QCOMPARE(toMilliseconds(Duration::zero()), 0.0);
}

QTEST_APPLESS_MAIN(TimelineTest)
#include "tst_timeline.moc"
