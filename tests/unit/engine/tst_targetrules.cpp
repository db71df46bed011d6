// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/targetlimits.h"
#include "tests/unit/engine/enginestage.h"

#include <QTest>

using namespace Fanlight;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

EnginePolicy plain(int initial = 5)
{
    EnginePolicy policy;
    policy.initialInFlight = initial;
    policy.learning = false;
    policy.singleFlight = false;
    policy.retry.maxAttempts = 1;
    return policy;
}

TargetRules capped(int cap)
{
    TargetRules rules;
    rules.limits.maxConcurrent = cap;
    return rules;
}

QueryError refused(ErrorKind kind, int status)
{
    QueryError error;
    error.kind = kind;
    error.httpStatus = status;
    error.message = u"Not now."_s;
    return error;
}

void submit(EngineStage &stage, const QString &endpoint, int count)
{
    for (int i = 0; i < count; ++i)
        stage.engine->submit(queryTo(endpoint, u"Question %1"_s.arg(i)));
    EngineStage::settle();
}

} // namespace

//! Limits that the user changes while a target is being asked, and what is told of limits.
class TargetRulesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRaisedCapSendsAtOnce();
    void aLoweredCapLeavesWhatIsInFlight();
    void aRateHoldsWhatWaitsAndLetsItGo();
    void aLimitThatIsFixedDoesNotAdapt();
    void laterSnapshotsDoNotBringTheOldOnesBack();
    void rulesHoldForTargetsThatWereNeverUsed();
    void rulesAreForOneEndpointAlone();
    void theTightestOfSeveralNamesHolds();
    void aDropIsTold_data();
    void aDropIsTold();
    void oneCongestionIsOneDrop();
    void aFixedLimitDropsNothing();
    void theReportTellsTheGateWhileNothingWaits();
    void theReportTellsWhatHeadersSaid();
};

void TargetRulesTest::aRaisedCapSendsAtOnce()
{
    EngineStage stage(plain(20));
    stage.engine->setRules(u"a"_s, capped(2));
    submit(stage, u"a"_s, 10);
    QCOMPARE(stage.transport.inFlight(), 2);
    stage.engine->setRules(u"a"_s, capped(7));
    EngineStage::settle();
    QCOMPARE(stage.transport.inFlight(), 7);
    QCOMPARE(stage.loads.last().cap, 7);
}

void TargetRulesTest::aLoweredCapLeavesWhatIsInFlight()
{
    EngineStage stage(plain(6));
    submit(stage, u"a"_s, 10);
    QCOMPARE(stage.transport.inFlight(), 6);
    stage.engine->setRules(u"a"_s, capped(2));
    EngineStage::settle();
    QCOMPARE(stage.transport.inFlight(), 6);
    for (int index = 0; index < 4; ++index)
        stage.transport.exchange(index)->answer("text ok\nstop");
    EngineStage::settle();
    QCOMPARE(stage.results.size(), 4);
    QCOMPARE(stage.transport.calls().size(), 6);
    stage.transport.exchange(4)->answer("text ok\nstop");
    EngineStage::settle();
    QCOMPARE(stage.transport.inFlight(), 2);
    QCOMPARE(stage.transport.calls().size(), 7);
}

void TargetRulesTest::aRateHoldsWhatWaitsAndLetsItGo()
{
    EngineStage stage(plain(1));
    stage.answerAll();
    TargetRules slow;
    slow.limits.requestsPerMinute = 60;
    stage.engine->setRules(u"a"_s, slow);
    submit(stage, u"a"_s, 5);
    QCOMPARE(stage.results.size(), 1);
    QCOMPARE(stage.engine->loads().first().hold, HoldReason::RequestRate);
    stage.clock.advance(1s);
    EngineStage::settle();
    QCOMPARE(stage.results.size(), 2);
    stage.engine->setRules(u"a"_s, {});
    EngineStage::settle();
    QCOMPARE(stage.results.size(), 5);
}

void TargetRulesTest::aLimitThatIsFixedDoesNotAdapt()
{
    TargetLimits limits(plain(5), 0s);
    TargetRules fixed = capped(9);
    fixed.fixed = true;
    limits.setRules(fixed, 0s);
    QCOMPARE(limits.limit(), 9);
    limits.finish(limits.start(0s, 0, false), refused(ErrorKind::Overloaded, 529), {}, 0s);
    QCOMPARE(limits.limit(), 9);
    fixed.fixed = false;
    limits.setRules(fixed, 0s);
    QVERIFY(limits.limit() < 9);
}

void TargetRulesTest::laterSnapshotsDoNotBringTheOldOnesBack()
{
    // A batch goes on submitting with the endpoint as it was when the batch began.
    EngineStage stage(plain(20));
    QueryRequest query = queryTo(u"a"_s);
    query.endpoint.limits.maxConcurrent = 3;
    stage.engine->submit(query);
    EngineStage::settle();
    stage.engine->setRules(u"a"_s, capped(5));
    for (int i = 0; i < 9; ++i)
        stage.engine->submit(query);
    EngineStage::settle();
    QCOMPARE(stage.transport.inFlight(), 5);
    QCOMPARE(stage.engine->report(query.endpoint, u"m"_s).rules, capped(5));
}

void TargetRulesTest::rulesHoldForTargetsThatWereNeverUsed()
{
    EngineStage stage(plain(20));
    TargetRules rules = capped(4);
    rules.limits.tokensPerMinute = 900;
    stage.engine->setRules(u"a"_s, rules);
    const TargetReport report = stage.engine->report(queryTo(u"a"_s).endpoint, u"m"_s);
    QCOMPARE(report.load.cap, 4);
    QCOMPARE(report.tokensPerMinute, 900);
    QVERIFY(!report.requestsPerMinute);
    submit(stage, u"a"_s, 9);
    QCOMPARE(stage.engine->load(queryTo(u"a"_s).endpoint, u"m"_s).cap, 4);
}

void TargetRulesTest::rulesAreForOneEndpointAlone()
{
    EngineStage stage(plain(5));
    stage.engine->setRules(u"a"_s, capped(1));
    submit(stage, u"a"_s, 3);
    submit(stage, u"b"_s, 3);
    QCOMPARE(stage.transport.inFlight(), 4);
}

void TargetRulesTest::theTightestOfSeveralNamesHolds()
{
    EngineStage stage(plain(20));
    QueryRequest other = queryTo(u"a"_s);
    other.endpoint.name = u"b"_s;
    stage.engine->submit(queryTo(u"a"_s));
    stage.engine->submit(other);
    EngineStage::settle();
    stage.engine->setRules(u"a"_s, capped(3));
    stage.engine->setRules(u"b"_s, capped(6));
    QCOMPARE(stage.engine->load(other.endpoint, u"m"_s).cap, 3);
    stage.engine->setRules(u"a"_s, {});
    QCOMPARE(stage.engine->load(other.endpoint, u"m"_s).cap, 6);
}

void TargetRulesTest::aDropIsTold_data()
{
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<int>("status");
    QTest::newRow("rate limited") << ErrorKind::RateLimited << 429;
    QTest::newRow("overloaded") << ErrorKind::Overloaded << 529;
}

void TargetRulesTest::aDropIsTold()
{
    QFETCH(ErrorKind, kind);
    QFETCH(int, status);
    TargetLimits limits(plain(10), 0s);
    QVERIFY(!limits.lastDrop());
    limits.finish(limits.start(2s, 0, false), refused(kind, status), {}, 3s);
    const LimitDrop expected{1, 3s, kind, status, 10, 7};
    QVERIFY(limits.lastDrop() == expected);
    limits.finish(limits.start(4s, 0, false), std::nullopt, {}, 5s);
    QVERIFY(limits.lastDrop() == expected);
}

void TargetRulesTest::oneCongestionIsOneDrop()
{
    TargetLimits limits(plain(10), 0s);
    const TargetLimits::Permit first = limits.start(0s, 0, false);
    const TargetLimits::Permit second = limits.start(0s, 0, false);
    limits.finish(first, refused(ErrorKind::RateLimited, 429), {}, 1s);
    limits.finish(second, refused(ErrorKind::RateLimited, 429), {}, 2s);
    QCOMPARE(limits.lastDrop()->number, 1);
    QCOMPARE(limits.lastDrop()->at, Moment(1s));
    limits.finish(limits.start(3s, 0, false), refused(ErrorKind::RateLimited, 429), {}, 3s);
    QCOMPARE(limits.lastDrop()->number, 2);
    QCOMPARE(limits.lastDrop()->before, 7);
}

void TargetRulesTest::aFixedLimitDropsNothing()
{
    TargetLimits limits(fixedPolicy(4), 0s);
    limits.finish(limits.start(0s, 0, false), refused(ErrorKind::RateLimited, 429), {}, 0s);
    QVERIFY(!limits.lastDrop());
}

void TargetRulesTest::theReportTellsTheGateWhileNothingWaits()
{
    TargetTable table(plain());
    const Endpoint endpoint = queryTo(u"a"_s).endpoint;
    TargetLimits &limits = table.queueFor(endpoint, u"m"_s, 0s).limits();
    QueryError error = refused(ErrorKind::RateLimited, 429);
    error.retryAfter = 12s;
    limits.finish(limits.start(0s, 0, false), error, {}, 0s);
    const TargetTable::Heads nobody{[](QueryId) { return false; }, [](QueryId) { return 0.0; }};
    TargetReport report = table.report(endpoint, u"m"_s, 1s, nobody);
    QCOMPARE(report.load.hold, HoldReason::None);
    QCOMPARE(report.gate, HoldReason::RateLimited);
    QCOMPARE(report.opensAt, Moment(12s));
    report = table.report(endpoint, u"m"_s, 12s, nobody);
    QCOMPARE(report.gate, HoldReason::None);
    QVERIFY(!report.opensAt);
    const TargetLimits::Permit probe = limits.start(12s, 0, false);
    QCOMPARE(table.report(endpoint, u"m"_s, 13s, nobody).gate, HoldReason::Probing);
    limits.finish(probe, std::nullopt, {}, 14s);
    QCOMPARE(table.report(endpoint, u"m"_s, 14s, nobody).gate, HoldReason::None);
}

void TargetRulesTest::theReportTellsWhatHeadersSaid()
{
    TargetTable table(plain());
    const Endpoint endpoint = queryTo(u"a"_s).endpoint;
    TargetLimits &limits = table.queueFor(endpoint, u"m"_s, 0s).limits();
    RateLimits told;
    told.requests = {500, 412, 6s};
    limits.takeRateLimits(told, 3s);
    limits.takeRateLimits({}, 4s); // a reply that says nothing of limits
    const TargetTable::Heads nobody{[](QueryId) { return false; }, [](QueryId) { return 0.0; }};
    const TargetReport report = table.report(endpoint, u"m"_s, 5s, nobody);
    QCOMPARE(report.requestsPerMinute, 500);
    QVERIFY(report.told == told);
    QCOMPARE(report.toldAt, Moment(3s));
}

QTEST_GUILESS_MAIN(TargetRulesTest)
#include "tst_targetrules.moc"
