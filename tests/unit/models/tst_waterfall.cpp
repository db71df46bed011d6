// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/waterfall.h"

#include <QTest>

using namespace Fanlight;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(Fanlight::Timeline)

namespace {

Attempt attempt(int number, Moment enqueued, std::optional<Moment> dispatched = {}, std::optional<Moment> sent = {},
                std::optional<Moment> firstByte = {}, std::optional<Moment> firstToken = {},
                std::optional<Moment> finished = {})
{
    Attempt made;
    made.number = number;
    made.enqueued = enqueued;
    made.dispatched = dispatched;
    made.requestSent = sent;
    made.firstByte = firstByte;
    made.firstToken = firstToken;
    made.finished = finished;
    return made;
}

Attempt reused(Attempt made)
{
    made.connectionReused = true;
    return made;
}

Attempt thenWait(Attempt made, Duration wait)
{
    made.retryWait = wait;
    return made;
}

//! "queued 1000-1010 | streaming 1010-1200": a bar as a picture.
QString picture(const WaterfallBar &bar)
{
    QStringList parts;
    for (const WaterfallSegment &segment : bar.segments) {
        parts.append(u"%1%2 %3-%4"_s.arg(phaseText(segment.phase).toLower(),
                                         segment.attempt > 1 ? QString::number(segment.attempt) : QString(),
                                         QString::number(segment.begin / 1ms), QString::number(segment.end / 1ms)));
    }
    return parts.join(u" | "_s);
}

} // namespace

class TestWaterfall : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void segmentsOfTimelines_data();
    void segmentsOfTimelines();
    void anErrorHasNoFirstToken();
    void segmentsNeverOverlap_data();
    void segmentsNeverOverlap();
    void aReusedConnectionIsMarkedAndNeverZero();
    void theSummarySaysEveryNumber();
    void everyPhaseHasItsOwnWords();
};

void TestWaterfall::segmentsOfTimelines_data()
{
    QTest::addColumn<Timeline>("timeline");
    QTest::addColumn<QString>("expected");

    const auto whole = attempt(1, 1s, 1010ms, 1030ms, 1200ms, 1220ms, 1500ms);
    QTest::newRow("every phase") << Timeline{1s, {whole}, 1500ms}
                                 << u"queued 1000-1010 | connecting 1010-1030 | waiting 1030-1200 | "
                                    "first token 1200-1220 | streaming 1220-1500"_s;
    QTest::newRow("submitted, nothing else known") << Timeline{1s, {}, {}} << u"queued 1000-2000"_s;
    QTest::newRow("still in the queue") << Timeline{1s, {attempt(1, 1s)}, {}} << u"queued 1000-2000"_s;
    QTest::newRow("cancelled while queued")
        << Timeline{1s, {attempt(1, 1s, {}, {}, {}, {}, 1100ms)}, 1100ms} << u"queued 1000-1100"_s;
    QTest::newRow("cancelled before there was an attempt") << Timeline{1s, {}, 1100ms} << u"queued 1000-1100"_s;
    QTest::newRow("connecting now") << Timeline{1s, {attempt(1, 1s, 1010ms)}, {}}
                                    << u"queued 1000-1010 | connecting 1010-2000"_s;
    QTest::newRow("connection refused") << Timeline{1s, {attempt(1, 1s, 1010ms, {}, {}, {}, 1012ms)}, 1012ms}
                                        << u"queued 1000-1010 | connecting 1010-1012"_s;
    QTest::newRow("waiting now") << Timeline{1s, {attempt(1, 1s, 1s, 1030ms)}, {}}
                                 << u"connecting 1000-1030 | waiting 1030-2000"_s;
    QTest::newRow("an error body, no text") << Timeline{1s, {attempt(1, 1s, 1s, 1030ms, 1100ms, {}, 1105ms)}, 1105ms}
                                            << u"connecting 1000-1030 | waiting 1030-1100 | first token 1100-1105"_s;
    QTest::newRow("reused connection") << Timeline{1s, {reused(whole)}, 1500ms}
                                       << u"queued 1000-1010 | waiting 1010-1200 | first token 1200-1220 | "
                                          "streaming 1220-1500"_s;
    QTest::newRow("answered before all of it was sent")
        << Timeline{1s, {attempt(1, 1s, 1010ms, 1300ms, 1200ms, 1220ms, 1500ms)}, 1500ms}
        << u"queued 1000-1010 | connecting 1010-1300 | streaming 1300-1500"_s;
    QTest::newRow("the moment of sending was never told")
        << Timeline{1s, {attempt(1, 1s, 1010ms, {}, 1200ms, 1220ms, 1500ms)}, 1500ms}
        << u"queued 1000-1010 | waiting 1010-1200 | first token 1200-1220 | streaming 1220-1500"_s;

    auto refused = thenWait(attempt(1, 1s, 1010ms, 1030ms, 1050ms, {}, 1060ms), 200ms);
    refused.error = QueryError();
    const auto refusedForLong = thenWait(refused, 5s);
    const auto refusedOnce = thenWait(refused, 0s);
    QTest::newRow("second attempt after a wait and a queue")
        << Timeline{1s, {refused, attempt(2, 1260ms, 1280ms, 1290ms, 1400ms, 1410ms, 1500ms)}, 1500ms}
        << u"queued 1000-1010 | connecting 1010-1030 | waiting 1030-1050 | first token 1050-1060 | "
           "retry wait 1060-1260 | queued2 1260-1280 | connecting2 1280-1290 | waiting2 1290-1400 | "
           "first token2 1400-1410 | streaming2 1410-1500"_s;
    QTest::newRow("held by our own limit after the wait")
        << Timeline{1s, {refused}, {}}
        << u"queued 1000-1010 | connecting 1010-1030 | waiting 1030-1050 | first token 1050-1060 | "
           "retry wait 1060-1260 | queued2 1260-2000"_s;
    QTest::newRow("to be asked again at once")
        << Timeline{1s, {refusedOnce}, {}}
        << u"queued 1000-1010 | connecting 1010-1030 | waiting 1030-1050 | first token 1050-1060 | "
           "queued2 1060-2000"_s;
    QTest::newRow("waiting to retry now") << Timeline{1s, {refusedForLong}, {}}
                                          << u"queued 1000-1010 | connecting 1010-1030 | waiting 1030-1050 | "
                                             "first token 1050-1060 | retry wait 1060-2000"_s;
    QTest::newRow("cancelled while waiting to retry")
        << Timeline{1s, {refused}, 1100ms}
        << u"queued 1000-1010 | connecting 1010-1030 | waiting 1030-1050 | first token 1050-1060 | "
           "retry wait 1060-1100"_s;
}

void TestWaterfall::anErrorHasNoFirstToken()
{
    Attempt refused = attempt(1, 1s, 1010ms, 1030ms, 1050ms, {}, 1060ms);
    refused.error = QueryError();
    const WaterfallBar failed = waterfallBar({1s, {refused}, 1060ms}, QueryState::Failed, 1s, 2s);
    QCOMPARE(waterfallSummary(failed), u"Queued 10 ms · Connecting 20 ms · Waiting 20 ms · Reply without text 10 ms"_s);
    // Under way, text may still come.
    const WaterfallBar running =
        waterfallBar({1s, {attempt(1, 1s, 1010ms, 1030ms, 1050ms, {}, {})}, {}}, QueryState::Waiting, 1s, 2s);
    QVERIFY(waterfallSummary(running).endsWith(u"First token 950 ms"_s));
}

void TestWaterfall::segmentsOfTimelines()
{
    QFETCH(Timeline, timeline);
    QFETCH(QString, expected);
    QCOMPARE(picture(waterfallBar(timeline, QueryState::Streaming, 1s, 2s)), expected);
}

void TestWaterfall::segmentsNeverOverlap_data()
{
    segmentsOfTimelines_data();
    QTest::newRow("times that all run backwards")
        << Timeline{1s, {attempt(1, 900ms, 800ms, 700ms, 600ms, 500ms, 400ms)}, 300ms} << QString();
    QTest::newRow("a clock that is behind the submission") << Timeline{3s, {attempt(1, 3s)}, {}} << QString();
    QTest::newRow("a second attempt before the first one's end")
        << Timeline{1s, {attempt(1, 1s, 1s, 1s, 1s, 1s, 1900ms), attempt(2, 1100ms, 1200ms)}, {}} << QString();
}

void TestWaterfall::segmentsNeverOverlap()
{
    QFETCH(Timeline, timeline);
    const WaterfallBar bar = waterfallBar(timeline, QueryState::Streaming, 1s, 2s);
    Moment cursor = timeline.submitted;
    for (const WaterfallSegment &segment : bar.segments) {
        QVERIFY(segment.begin >= cursor);
        QVERIFY(segment.end > segment.begin);
        cursor = segment.end;
    }
    QCOMPARE(bar.end(), cursor);
}

void TestWaterfall::aReusedConnectionIsMarkedAndNeverZero()
{
    const auto first = thenWait(attempt(1, 1s, 1s, 1020ms, 1030ms, {}, 1040ms), 60ms);
    const auto second = reused(attempt(2, 1100ms, 1100ms, 1100ms, 1200ms, 1210ms, 1300ms));
    const WaterfallBar bar = waterfallBar({1s, {first, second}, 1300ms}, QueryState::Done, 1s, 2s);
    QCOMPARE(bar.reused, QList<Moment>{1100ms});
    const QList<WaterfallNumber> numbers = waterfallNumbers(bar);
    QCOMPARE(numbers.first(), (WaterfallNumber{1, u"Connecting"_s, u"20 ms"_s}));
    QVERIFY(numbers.contains({2, u"Connecting"_s, u"reused"_s}));
    for (const WaterfallNumber &number : numbers)
        QVERIFY2(number.value != u"0 ms"_s, qPrintable(number.label));
}

void TestWaterfall::theSummarySaysEveryNumber()
{
    const Timeline timeline{1s, {reused(attempt(1, 1s, 1012ms, 1012ms, 1226ms, 1230ms, 2470ms))}, 2470ms};
    QCOMPARE(waterfallSummary(waterfallBar(timeline, QueryState::Done, 1s, 2s)),
             u"Queued 12 ms · Connecting reused · Waiting 214 ms · First token 4 ms · Streaming 1.24 s"_s);
}

void TestWaterfall::everyPhaseHasItsOwnWords()
{
    QStringList texts;
    for (const Phase phase : allPhases()) {
        texts.append(phaseText(phase));
        QVERIFY(phaseExplanation(phase).endsWith(u'.'));
    }
    QCOMPARE(texts.size(), 6);
    QCOMPARE(texts.removeDuplicates(), 0);
}

QTEST_GUILESS_MAIN(TestWaterfall)
#include "tst_waterfall.moc"
