// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/limitsrow.h"

#include <QTest>

using namespace Fanlight;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

TargetReport report(HoldReason gate = HoldReason::None, std::optional<Moment> opensAt = {})
{
    TargetReport report;
    report.load.target = {u"openai"_s, u"m"_s};
    report.load.limit = 5;
    report.load.cap = 32;
    report.gate = gate;
    report.opensAt = opensAt;
    return report;
}

TargetLoad load(const QString &endpoint, int inFlight, HoldReason hold = HoldReason::None)
{
    TargetLoad load;
    load.target = {endpoint, u"m"_s};
    load.inFlight = inFlight;
    load.queued = 2;
    load.limit = 5;
    load.cap = 32;
    load.hold = hold;
    return load;
}

} // namespace

class LimitsRowTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatATargetDoes();
    void tellsTheProvidersWaitAlsoWhileNothingIsQueued();
    void saysWhyNobodyCanAskNow();
    void tellsWhatIsLeft_data();
    void tellsWhatIsLeft();
    void sumsUpSeveralTargets();
};

void LimitsRowTest::tellsWhatATargetDoes()
{
    TargetReport busy = report();
    busy.load.inFlight = 2;
    busy.load.queued = 4;
    busy.rules.fixed = true;
    const LimitsRow row = limitsRow(busy, LimitTrend::Up, 0s);
    QCOMPARE(row.title, u"openai/m"_s);
    QCOMPARE(row.inFlight, u"2 / 5"_s);
    QCOMPARE(row.limit, u"limit 5 ↑"_s);
    QCOMPARE(row.queued, u"4 queued"_s);
    QVERIFY(!row.isHeld);
    QVERIFY(row.rules.fixed);
    QCOMPARE(limitsRow(report(), LimitTrend::Down, 0s).limit, u"limit 5 ↓"_s);
    QCOMPARE(limitsRow(report(), LimitTrend::Steady, 0s).limit, u"limit 5"_s);
    QVERIFY(limitsRow(report(), LimitTrend::Steady, 0s).state != row.state);
}

void LimitsRowTest::tellsTheProvidersWaitAlsoWhileNothingIsQueued()
{
    const LimitsRow row = limitsRow(report(HoldReason::RateLimited, Moment(15s)), LimitTrend::Steady, 3s);
    QVERIFY(row.isHeld);
    QCOMPARE(row.state, u"rate limited by openai, resumes in 12 s"_s);
}

void LimitsRowTest::saysWhyNobodyCanAskNow()
{
    for (const HoldReason wait : {HoldReason::RateLimited, HoldReason::Overloaded, HoldReason::Parked}) {
        const LimitsRow row = limitsRow(report(wait, Moment(15s)), LimitTrend::Steady, 3s);
        QVERIFY(row.stateHint.contains(u"no way to ask before"_s));
    }
    QVERIFY(limitsRow(report(), LimitTrend::Steady, 3s).stateHint.isEmpty());
}

void LimitsRowTest::tellsWhatIsLeft_data()
{
    using std::chrono::milliseconds;
    QTest::addColumn<std::optional<qint64>>("limit");
    QTest::addColumn<std::optional<qint64>>("remaining");
    QTest::addColumn<std::optional<milliseconds>>("reset");
    QTest::addColumn<Duration>("ago");
    QTest::addColumn<QString>("text");
    using Count = std::optional<qint64>;
    using Wait = std::optional<milliseconds>;
    QTest::newRow("nothing was told") << Count() << Count() << Wait() << Duration(1s) << QString();
    QTest::newRow("just told") << Count(500) << Count(412) << Wait() << Duration(1s) << u"412 of 500 left"_s;
    QTest::newRow("a while ago") << Count(500) << Count(412) << Wait(60s) << Duration(12s)
                                 << u"412 of 500 left, told 12 s ago"_s;
    QTest::newRow("full again by now") << Count(500) << Count(0) << Wait(10s) << Duration(12s) << u"all of 500 left"_s;
    QTest::newRow("the limit alone") << Count(500) << Count() << Wait() << Duration(1s) << u"the provider allows 500"_s;
    QTest::newRow("what is left alone") << Count() << Count(3) << Wait() << Duration(1s) << u"3 left"_s;
}

void LimitsRowTest::tellsWhatIsLeft()
{
    QFETCH(std::optional<qint64>, limit);
    QFETCH(std::optional<qint64>, remaining);
    QFETCH(std::optional<std::chrono::milliseconds>, reset);
    QFETCH(Duration, ago);
    QFETCH(QString, text);
    QCOMPARE(leftText({limit, remaining, reset}, ago), text);
}

void LimitsRowTest::sumsUpSeveralTargets()
{
    QCOMPARE(loadsText({}, 0s), QString());
    QCOMPARE(loadsText({load(u"a"_s, 1)}, 0s), u"in flight 1/5 · queued 2 · limit 5 of 32"_s);
    QCOMPARE(loadsText({load(u"a"_s, 1), load(u"b"_s, 3)}, 0s), u"2 targets · in flight 4/10 · queued 4"_s);
    QCOMPARE(loadsText({load(u"a"_s, 1), load(u"b"_s, 3, HoldReason::Overloaded)}, 0s),
             u"2 targets · in flight 4/10 · queued 4 · b is overloaded"_s);
    QCOMPARE(loadsText({load(u"a"_s, 1, HoldReason::Probing), load(u"b"_s, 3, HoldReason::Overloaded),
                        load(u"c"_s, 0, HoldReason::Overloaded)},
                       0s),
             u"3 targets · in flight 4/15 · queued 6 · checking whether a takes more · 2 more held back"_s);
}

QTEST_APPLESS_MAIN(LimitsRowTest)
#include "tst_limitsrow.moc"
