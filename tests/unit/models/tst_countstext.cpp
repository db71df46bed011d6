// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/countstext.h"

#include <QTest>

using namespace Fanlight;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

TargetLoad held(HoldReason reason)
{
    TargetLoad load;
    load.target = {u"openai"_s, u"gpt"_s};
    load.inFlight = 2;
    load.queued = 4;
    load.limit = 5;
    load.cap = 32;
    load.hold = reason;
    return load;
}

} // namespace

class CountsTextTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void planTellsWhatTheCacheHas();
    void loadSaysWhyItHolds_data();
    void loadSaysWhyItHolds();
    void waitsRunDown();
};

void CountsTextTest::planTellsWhatTheCacheHas()
{
    QCOMPARE(planText(3, 2), u"6 queries: 3 tasks × 2 targets"_s);
    QCOMPARE(planText(3, 2, 2), u"6 queries: 4 new, 2 cached"_s);
    QCOMPARE(planText(3, 2, 6), u"6 queries: 0 new, 6 cached"_s);
    QCOMPARE(planText(3, 2, 2, u"free"_s), u"6 queries: 4 new, 2 cached · free"_s);
}

void CountsTextTest::loadSaysWhyItHolds_data()
{
    QTest::addColumn<TargetLoad>("load");
    QTest::addColumn<QString>("why");
    const auto timed = [](HoldReason reason) {
        TargetLoad load = held(reason);
        load.resumesAt = 13s;
        return load;
    };
    TargetLoad paced = held(HoldReason::Pace);
    paced.ratePerSecond = 389.6;
    QTest::newRow("nothing") << held(HoldReason::None) << QString();
    QTest::newRow("as many as may be") << held(HoldReason::InFlight) << QString();
    QTest::newRow("rate limited") << timed(HoldReason::RateLimited) << u"rate limited by openai, resumes in 12 s"_s;
    QTest::newRow("rate limited, no time said") << held(HoldReason::RateLimited) << u"rate limited by openai"_s;
    QTest::newRow("overloaded") << timed(HoldReason::Overloaded) << u"openai is overloaded, resumes in 12 s"_s;
    QTest::newRow("parked") << timed(HoldReason::Parked) << u"openai asked for a long wait, resumes in 12 s"_s;
    QTest::newRow("probing") << held(HoldReason::Probing) << u"checking whether openai takes more"_s;
    QTest::newRow("requests a minute") << held(HoldReason::RequestRate)
                                       << u"waiting for the limit of requests a minute"_s;
    QTest::newRow("tokens a minute") << held(HoldReason::TokenRate) << u"waiting for the limit of tokens a minute"_s;
    QTest::newRow("pace") << paced << u"sending 390 a second, as openai allows"_s;
    QTest::newRow("pace, rate forgotten") << held(HoldReason::Pace) << u"sending no faster than openai allows"_s;
    QTest::newRow("too many retries") << held(HoldReason::TooManyRetries)
                                      << u"paused: too many of the recent queries to openai had to be asked again"_s;
}

void CountsTextTest::loadSaysWhyItHolds()
{
    QFETCH(TargetLoad, load);
    QFETCH(QString, why);
    QCOMPARE(holdText(load, 1s), why);
    const QString plain = u"in flight 2/5 · queued 4 · limit 5 of 32"_s;
    QCOMPARE(loadText(load, 1s), why.isEmpty() ? plain : QString(plain + u" · "_s + why));
}

void CountsTextTest::waitsRunDown()
{
    TargetLoad load = held(HoldReason::RateLimited);
    load.resumesAt = 13s;
    QCOMPARE(holdText(load, 9s), u"rate limited by openai, resumes in 4.0 s"_s);
    QCOMPARE(holdText(load, 14s), u"rate limited by openai"_s);
}

QTEST_GUILESS_MAIN(CountsTextTest)
#include "tst_countstext.moc"
