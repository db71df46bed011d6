// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/limitlearner.h"

#include <QTest>

#include <algorithm>
#include <deque>
#include <limits>

using namespace Fanlight;
using namespace std::chrono_literals;

namespace {

double seconds(Duration duration)
{
    return std::chrono::duration<double>(duration).count();
}

//! A client that presses evenly against a provider with a bucket, and tells a learner what it sees.
struct Pressure
{
    double pace = 200; //!< sent per second, as far as the learner lets
    double rate = 100; //!< the provider's
    double bucket = 100;
    Duration retryAfter = 1s;

    //! Presses for so long; how many refusals there were.
    int press(Duration duration)
    {
        int refusals = 0;
        const Moment end = now + duration;
        while (now < end) {
            now = std::max(now + Duration(static_cast<qint64>(1e9 / pace)), learner.readyAt(now));
            held = std::min(bucket, held + rate * seconds(now - filled));
            filled = now;
            learner.noteSent(++number, now, 10, true);
            ++sent;
            if (held >= 1) {
                held -= 1;
                learner.noteAdmitted(now - 50ms, now, false);
                continue;
            }
            ++refusals;
            learner.noteRefused(number, now, now + retryAfter);
            now += retryAfter;
        }
        return refusals;
    }

    LimitLearner learner;
    Moment now{};
    Moment filled{};
    double held = 100;
    quint64 number = 0;
    int sent = 0;
};

//! A provider that refuses at so many in flight: a hundred deliveries up to there, then a refusal.
void meetWall(LimitLearner &learner, quint64 &number, Moment &now, int inFlight, bool freely = true)
{
    for (int i = 0; i < 100; ++i) {
        now += 10ms;
        learner.noteSent(++number, now, std::min(inFlight - 1, 1 + i), freely);
        learner.noteAdmitted(now - 50ms, now, false);
    }
    now += 10ms;
    learner.noteSent(++number, now, inFlight, freely);
    learner.noteRefused(number, now, std::nullopt);
}

} // namespace

class LimitLearnerTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void believesNothingAtFirst();
    void believesNothingOfOneRefusal();
    void findsARateFromTwoRefusals_data();
    void findsARateFromTwoRefusals();
    void staysBelowTheRateItFound();
    void findsTheNumberInFlight();
    void believesNoNumberThatOurOwnCapHeld();
    void believesNoTwoNumbersThatDiffer();
    void doesNotBelieveCyclesThatAreTooShort();
    void countsAHundredRefusalsOfOneWallOnce();
    void probesUpwardWhileNothingIsRefused();
    void takesFewLossesForNoise();
    void takesManyLossesSeriously();
    void waitsForEnoughBeforeItSpeaksOfNoise();
    void survivesWordOfWhatItNeverSent();
};

void LimitLearnerTest::believesNothingAtFirst()
{
    LimitLearner learner;
    QCOMPARE(learner.readyAt(5s), Moment(5s));
    QCOMPARE(learner.concurrencyBounds(5s), ConcurrencyLimiter::Bounds());
    QVERIFY(!learner.rate(5s));
    QVERIFY(!learner.lossIsNoise());
    for (quint64 number = 1; number <= 1000; ++number) {
        learner.noteSent(number, 5s, 10, true);
        learner.noteAdmitted(5s, 5s, false);
    }
    QCOMPARE(learner.readyAt(5s), Moment(5s));
    QVERIFY(!learner.rate(5s));
}

void LimitLearnerTest::believesNothingOfOneRefusal()
{
    Pressure provider;
    provider.pace = 200;
    while (provider.press(5ms) == 0) { }
    QVERIFY(!provider.learner.rate(provider.now)); // at most a guess
    QCOMPARE(provider.learner.concurrencyBounds(provider.now), ConcurrencyLimiter::Bounds());
}

void LimitLearnerTest::findsARateFromTwoRefusals_data()
{
    QTest::addColumn<double>("rate");
    QTest::addColumn<double>("pace");
    QTest::newRow("a hundred a second, pressed twice as hard") << 100.0 << 200.0;
    QTest::newRow("a hundred a second, pressed half as hard again") << 100.0 << 150.0;
    QTest::newRow("four hundred a second") << 400.0 << 800.0;
    QTest::newRow("ten a second") << 10.0 << 20.0;
}

void LimitLearnerTest::findsARateFromTwoRefusals()
{
    QFETCH(double, rate);
    QFETCH(double, pace);
    Pressure provider;
    provider.pace = pace;
    provider.rate = rate;
    provider.bucket = rate; // a second's worth, as most have
    provider.held = rate;
    int refusals = 0;
    for (int i = 0; i < 20'000 && refusals < 2; ++i)
        refusals += provider.press(1ms);
    QCOMPARE(refusals, 2);
    const auto found = provider.learner.rate(provider.now);
    QVERIFY(found);
    QVERIFY2(*found > 0.85 * rate && *found <= 1.05 * rate, qPrintable(QString::number(*found)));
}

void LimitLearnerTest::staysBelowTheRateItFound()
{
    Pressure provider;
    provider.press(10s);
    provider.sent = 0;
    const Moment before = provider.now;
    const int refusals = provider.press(60s);
    const double elapsed = seconds(provider.now - before);
    QVERIFY2(provider.sent > 0.85 * 100 * elapsed, qPrintable(QString::number(provider.sent)));
    QVERIFY2(refusals < 0.01 * provider.sent, qPrintable(QString::number(refusals)));
    // Room for what is in flight at that rate: a hundred a second of 50 ms each.
    QVERIFY(provider.learner.concurrencyBounds(provider.now).least >= 5);
    QVERIFY(!provider.learner.concurrencyBounds(provider.now).most);
}

void LimitLearnerTest::findsTheNumberInFlight()
{
    LimitLearner learner;
    quint64 number = 0;
    Moment now{};
    meetWall(learner, number, now, 20);
    QCOMPARE(learner.concurrencyBounds(now).most.value_or(0), 0);
    meetWall(learner, number, now, 20);
    QCOMPARE(learner.concurrencyBounds(now), (ConcurrencyLimiter::Bounds{19, 19}));
    QVERIFY(!learner.rate(now));
    QCOMPARE(learner.readyAt(now), now);
}

void LimitLearnerTest::believesNoNumberThatOurOwnCapHeld()
{
    LimitLearner learner;
    quint64 number = 0;
    Moment now{};
    for (int i = 0; i < 4; ++i)
        meetWall(learner, number, now, 20, false);
    QVERIFY(!learner.concurrencyBounds(now).most);
}

void LimitLearnerTest::believesNoTwoNumbersThatDiffer()
{
    LimitLearner learner;
    quint64 number = 0;
    Moment now{};
    meetWall(learner, number, now, 20);
    meetWall(learner, number, now, 40);
    QVERIFY(!learner.concurrencyBounds(now).most);
}

void LimitLearnerTest::doesNotBelieveCyclesThatAreTooShort()
{
    LimitLearner learner;
    Moment now{};
    quint64 number = 0;
    // Every third is refused: no wall, only a provider in a bad mood.
    for (int i = 0; i < 60; ++i) {
        now += 10ms;
        learner.noteSent(++number, now, 3, false);
        if (i % 3 == 2)
            learner.noteRefused(number, now, std::nullopt);
        else
            learner.noteAdmitted(now - 10ms, now, false);
    }
    QVERIFY(!learner.rate(now));
    QCOMPARE(learner.concurrencyBounds(now), ConcurrencyLimiter::Bounds());
}

void LimitLearnerTest::countsAHundredRefusalsOfOneWallOnce()
{
    LimitLearner learner;
    Moment now{};
    // All in flight at once; the first fifty pass.
    for (quint64 number = 1; number <= 150; ++number)
        learner.noteSent(number, now += 10ms, static_cast<int>(number), true);
    for (quint64 number = 1; number <= 50; ++number)
        learner.noteAdmitted(now, now, false);
    for (quint64 number = 51; number <= 150; ++number)
        learner.noteRefused(number, now, std::nullopt);
    QVERIFY(!learner.rate(now));
    QCOMPARE(learner.concurrencyBounds(now), ConcurrencyLimiter::Bounds());
}

void LimitLearnerTest::probesUpwardWhileNothingIsRefused()
{
    LimitLearner learner;
    quint64 number = 0;
    Moment now{};
    meetWall(learner, number, now, 20);
    meetWall(learner, number, now, 20);
    const int first = learner.concurrencyBounds(now).most.value_or(0);
    QCOMPARE(learner.concurrencyBounds(now + 1s).most, std::optional(first));
    const int later = learner.concurrencyBounds(now + 3s).most.value_or(0);
    QVERIFY(later > first);
    QVERIFY(learner.concurrencyBounds(now + 6s).most.value_or(0) > 2 * later);
    QVERIFY(learner.concurrencyBounds(now + 24h).most.value_or(0) < std::numeric_limits<int>::max());

    Pressure provider;
    provider.press(10s);
    const double rate = provider.learner.rate(provider.now).value_or(0);
    QVERIFY(rate > 0);
    QVERIFY(provider.learner.rate(provider.now + 60s).value_or(0) > rate);
}

void LimitLearnerTest::takesFewLossesForNoise()
{
    LimitLearner learner;
    for (int i = 0; i < 100; ++i)
        learner.noteAdmitted(0s, 0s, i % 25 == 0);
    QVERIFY(learner.lossIsNoise());
}

void LimitLearnerTest::takesManyLossesSeriously()
{
    LimitLearner learner;
    for (int i = 0; i < 100; ++i)
        learner.noteAdmitted(0s, 0s, i % 10 == 0);
    QVERIFY(!learner.lossIsNoise());
    for (int i = 0; i < 100; ++i) // and forgets them
        learner.noteAdmitted(0s, 0s, false);
    QVERIFY(learner.lossIsNoise());
}

void LimitLearnerTest::waitsForEnoughBeforeItSpeaksOfNoise()
{
    LimitLearner learner;
    for (int i = 0; i < 19; ++i) {
        learner.noteAdmitted(0s, 0s, false);
        QVERIFY(!learner.lossIsNoise());
    }
    learner.noteAdmitted(0s, 0s, false);
    QVERIFY(learner.lossIsNoise());
}

void LimitLearnerTest::survivesWordOfWhatItNeverSent()
{
    // What was in flight when learning was switched on.
    LimitLearner learner;
    learner.noteRefused(7, 1s, 2s);
    learner.noteAdmitted(0s, 1s, false);
    learner.noteSent(50, 1s, 10, true);
    learner.noteRefused(49, 1s, std::nullopt);
    QCOMPARE(learner.readyAt(1s), Moment(1s));
    QVERIFY(!learner.rate(1s));
}

QTEST_APPLESS_MAIN(LimitLearnerTest)
#include "tst_limitlearner.moc"
