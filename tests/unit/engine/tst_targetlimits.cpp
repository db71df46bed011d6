// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/targetlimits.h"

#include <QTest>

#include <algorithm>

using namespace Fanlight;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Hold = TargetLimits::Hold;
using Permit = TargetLimits::Permit;

EnginePolicy plain(int initial = 5)
{
    EnginePolicy policy;
    policy.initialInFlight = initial;
    policy.learning = false;
    return policy;
}

QueryError failure(ErrorKind kind, int status, std::optional<std::chrono::milliseconds> retryAfter = {})
{
    QueryError error;
    error.kind = kind;
    error.httpStatus = status;
    error.message = u"It failed."_s;
    error.retryAfter = retryAfter;
    return error;
}

QueryError rateLimited(std::optional<std::chrono::milliseconds> retryAfter = {})
{
    return failure(ErrorKind::RateLimited, 429, retryAfter);
}

Usage used(qint64 input, qint64 output)
{
    Usage usage;
    usage.input = input;
    usage.output = output;
    return usage;
}

HoldReason reasonAt(const TargetLimits &limits, Moment now, Priority priority = Priority::Interactive)
{
    return limits.hold(now, 0, priority).value_or(Hold()).reason;
}

//! Sends one and ends it at the same moment.
void deliver(TargetLimits &limits, Moment now, const std::optional<QueryError> &error = std::nullopt)
{
    limits.finish(limits.start(now, 0, false), error, {}, now);
}

} // namespace

class TargetLimitsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numbersWhatItLetsOut();
    void keepsToTheTighterOfPolicyAndEndpoint_data();
    void keepsToTheTighterOfPolicyAndEndpoint();
    void takesOverOtherLimitsOfTheEndpoint();
    void ignoresARateThatWouldNeverSend();
    void namesTheFirstReasonOfMany();
    void saysWhichRateIsMissing_data();
    void saysWhichRateIsMissing();
    void shutsForAsLongAsTheProviderAsks_data();
    void shutsForAsLongAsTheProviderAsks();
    void keepsTheReasonOfTheLongerWait();
    void opensAfterAProbe();
    void probesAgainAfterAProbeWasRefused();
    void probesAgainAfterAProbeWasCancelled();
    void opensAfterAProbeThatFailedForItself();
    void settlesWithTheUsage();
    void chargesNobodyTwiceForWhatHeadersTold();
    void givesBackWhatNeverArrived_data();
    void givesBackWhatNeverArrived();
    void pausesBatchesOnly();
    void countsOnlyTheRetriesThatItGrants();
    void countsNoRetryAfterAWaitThatWasAskedFor();
    void pinsTheLimit();
    void takesAnotherPolicyWhileInFlight();
    void pacesBelowWhatItLearned();
    void takesALostConnectionAmongManyForNoise();
};

void TargetLimitsTest::keepsToTheTighterOfPolicyAndEndpoint_data()
{
    QTest::addColumn<std::optional<double>>("policyRate");
    QTest::addColumn<int>("policyCap");
    QTest::addColumn<EndpointLimits>("own");
    QTest::addColumn<std::optional<double>>("rate");
    QTest::addColumn<int>("cap");
    using Rate = std::optional<double>;
    QTest::newRow("the endpoint says nothing") << Rate(600) << 8 << EndpointLimits{} << Rate(600) << 8;
    QTest::newRow("only the endpoint says something") << Rate() << 8 << EndpointLimits{600, 600, {}} << Rate(600) << 8;
    QTest::newRow("the endpoint is tighter") << Rate(600) << 8 << EndpointLimits{60, 60, 2} << Rate(60) << 2;
    QTest::newRow("the policy is tighter") << Rate(60) << 2 << EndpointLimits{600, 600, 8} << Rate(60) << 2;
}

void TargetLimitsTest::keepsToTheTighterOfPolicyAndEndpoint()
{
    QFETCH(std::optional<double>, policyRate);
    QFETCH(int, policyCap);
    QFETCH(EndpointLimits, own);
    QFETCH(std::optional<double>, rate);
    QFETCH(int, cap);
    EnginePolicy policy = plain(20);
    policy.maxInFlightPerTarget = policyCap;
    policy.tokensPerMinute = policyRate;
    policy.requestsPerMinute = policyRate;
    const TargetLimits limits(policy, 0s, {own});
    QCOMPARE(limits.tokensPerMinute(), rate);
    QCOMPARE(limits.cap(), cap);
    QCOMPARE(limits.limit(), cap);
}

void TargetLimitsTest::takesOverOtherLimitsOfTheEndpoint()
{
    TargetLimits limits(plain(20), 0s, {{60, {}, 2}});
    deliver(limits, 0s);
    QCOMPARE(reasonAt(limits, 0s), HoldReason::RequestRate);
    limits.setRules({{{}, 600, 4}}, 0s);
    QCOMPARE(reasonAt(limits, 0s), HoldReason::None);
    QCOMPARE(limits.tokensPerMinute(), 600);
    QCOMPARE(limits.cap(), 4);
    EnginePolicy tighter = plain(20);
    tighter.maxInFlightPerTarget = 3;
    limits.setPolicy(tighter, 0s);
    QCOMPARE(limits.tokensPerMinute(), 600);
    QCOMPARE(limits.cap(), 3);
}

void TargetLimitsTest::ignoresARateThatWouldNeverSend()
{
    TargetLimits limits(plain(), 0s, {{0, -1, 0}});
    deliver(limits, 0s);
    QCOMPARE(reasonAt(limits, 0s), HoldReason::None);
    QVERIFY(limits.canEverSend(1));
}

void TargetLimitsTest::numbersWhatItLetsOut()
{
    TargetLimits limits(plain(2), 0s);
    QCOMPARE(limits.limit(), 2);
    QCOMPARE(limits.cap(), 32);
    const Permit first = limits.start(1s, 7, false);
    const Permit second = limits.start(2s, 0, false);
    QCOMPARE(first.number, quint64(1));
    QCOMPARE(first.sent, Moment(1s));
    QCOMPARE(first.tokens, 7.0);
    QCOMPARE(first.pass, Gate::Pass::Ordinary);
    QCOMPARE(second.number, quint64(2));
    QCOMPARE(limits.inFlight(), 2);
    QCOMPARE(limits.hold(2s, 0, Priority::Interactive), (Hold{HoldReason::InFlight, std::nullopt}));
    limits.finish(first, std::nullopt, {}, 3s);
    QCOMPARE(limits.inFlight(), 1);
    QVERIFY(!limits.hold(3s, 0, Priority::Interactive));
    QCOMPARE(limits.limit(), 3);
}

// What is paused says so even though it is shut, and so on: the reason that lasts longest goes first.
void TargetLimitsTest::namesTheFirstReasonOfMany()
{
    EnginePolicy policy = plain(1);
    policy.requestsPerMinute = 30;
    policy.tokensPerMinute = 1200;
    TargetLimits limits(policy, 0s);
    const Permit only = limits.start(0s, 100, false);
    QCOMPARE(reasonAt(limits, 0s), HoldReason::InFlight);
    limits.pause();
    QCOMPARE(reasonAt(limits, 0s, Priority::Batch), HoldReason::TooManyRetries);
    limits.finish(only, rateLimited(1s), {}, 0s);
    QCOMPARE(reasonAt(limits, 0s, Priority::Batch), HoldReason::TooManyRetries);
    QCOMPARE(limits.hold(0s, 100, Priority::Interactive), (Hold{HoldReason::RateLimited, Moment(1s)}));
    limits.resume();
    QCOMPARE(limits.hold(0s, 100, Priority::Batch), (Hold{HoldReason::RateLimited, Moment(1s)}));
    QCOMPARE(limits.hold(1s, 100, Priority::Batch), (Hold{HoldReason::RequestRate, Moment(2s)}));
    QVERIFY(!limits.hold(2s, 100, Priority::Batch));
}

void TargetLimitsTest::saysWhichRateIsMissing_data()
{
    QTest::addColumn<double>("requestsPerMinute");
    QTest::addColumn<double>("spent");
    QTest::addColumn<double>("needed");
    QTest::addColumn<HoldReason>("reason");
    QTest::addColumn<qint64>("milliseconds");
    // 20 tokens a second, 100 at once.
    QTest::newRow("a request") << 60.0 << 1.0 << 1.0 << HoldReason::RequestRate << qint64(1000);
    QTest::newRow("tokens") << 6000.0 << 60.0 << 60.0 << HoldReason::TokenRate << qint64(1000);
    QTest::newRow("tokens that were overdrawn") << 6000.0 << 140.0 << 0.0 << HoldReason::TokenRate << qint64(2000);
    QTest::newRow("tokens for longer than a request") << 60.0 << 140.0 << 0.0 << HoldReason::TokenRate << qint64(2000);
    QTest::newRow("a request for longer than tokens")
        << 15.0 << 60.0 << 60.0 << HoldReason::RequestRate << qint64(4000);
}

void TargetLimitsTest::saysWhichRateIsMissing()
{
    QFETCH(double, requestsPerMinute);
    QFETCH(double, spent);
    QFETCH(double, needed);
    QFETCH(HoldReason, reason);
    QFETCH(qint64, milliseconds);
    EnginePolicy policy = plain();
    policy.requestsPerMinute = requestsPerMinute;
    policy.tokensPerMinute = 1200;
    TargetLimits limits(policy, 0s);
    limits.start(0s, spent, false);
    const Hold hold{reason, Moment(std::chrono::milliseconds(milliseconds))};
    QCOMPARE(limits.hold(0s, needed, Priority::Interactive), hold);
    QVERIFY(!limits.hold(*hold.until, needed, Priority::Interactive));
}

void TargetLimitsTest::shutsForAsLongAsTheProviderAsks_data()
{
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("asked");
    QTest::addColumn<HoldReason>("reason");
    QTest::newRow("429") << ErrorKind::RateLimited << 429 << 2 << HoldReason::RateLimited;
    QTest::newRow("503") << ErrorKind::Overloaded << 503 << 2 << HoldReason::Overloaded;
    QTest::newRow("529") << ErrorKind::Overloaded << 529 << 120 << HoldReason::Overloaded;
    QTest::newRow("429 for longer than is usual") << ErrorKind::RateLimited << 429 << 121 << HoldReason::Parked;
    QTest::newRow("500 for longer than is usual") << ErrorKind::ServerError << 500 << 121 << HoldReason::Parked;
    QTest::newRow("500 is that query's own wait") << ErrorKind::ServerError << 500 << 120 << HoldReason::None;
    QTest::newRow("429 without a wait") << ErrorKind::RateLimited << 429 << -1 << HoldReason::None;
}

void TargetLimitsTest::shutsForAsLongAsTheProviderAsks()
{
    QFETCH(ErrorKind, kind);
    QFETCH(int, status);
    QFETCH(int, asked);
    QFETCH(HoldReason, reason);
    TargetLimits limits(plain(), 0s);
    const std::optional<std::chrono::milliseconds> wait =
        asked < 0 ? std::nullopt : std::optional<std::chrono::milliseconds>(std::chrono::seconds(asked));
    deliver(limits, 1s, failure(kind, status, wait));
    if (reason == HoldReason::None) {
        QVERIFY(!limits.hold(1s, 0, Priority::Interactive));
        return;
    }
    const Moment until = 1s + std::chrono::seconds(asked);
    QCOMPARE(limits.hold(1s, 0, Priority::Interactive), (Hold{reason, until}));
    QCOMPARE(limits.hold(until - 1ns, 0, Priority::Interactive), (Hold{reason, until}));
    QVERIFY(!limits.hold(until, 0, Priority::Interactive));
}

void TargetLimitsTest::keepsTheReasonOfTheLongerWait()
{
    TargetLimits limits(plain(), 0s);
    const Permit parked = limits.start(0s, 0, false);
    const Permit limited = limits.start(0s, 0, false);
    const Permit overloaded = limits.start(0s, 0, false);
    limits.finish(parked, failure(ErrorKind::ServerError, 500, 600s), {}, 0s);
    limits.finish(limited, rateLimited(), {}, 1s);
    limits.finish(overloaded, failure(ErrorKind::Overloaded, 503, 5s), {}, 1s);
    QCOMPARE(limits.hold(1s, 0, Priority::Interactive), (Hold{HoldReason::Parked, Moment(600s)}));
}

void TargetLimitsTest::opensAfterAProbe()
{
    TargetLimits limits(plain(), 0s);
    deliver(limits, 0s, rateLimited(1s));
    const Permit probe = limits.start(1s, 0, false);
    QCOMPARE(probe.pass, Gate::Pass::Probe);
    QCOMPARE(limits.hold(1s, 0, Priority::Interactive), (Hold{HoldReason::Probing, std::nullopt}));
    QCOMPARE(limits.hold(1h, 0, Priority::Interactive), (Hold{HoldReason::Probing, std::nullopt}));
    limits.finish(probe, std::nullopt, {}, 2s);
    QVERIFY(!limits.hold(2s, 0, Priority::Interactive));
    QCOMPARE(limits.start(2s, 0, false).pass, Gate::Pass::Ordinary);
}

void TargetLimitsTest::probesAgainAfterAProbeWasRefused()
{
    TargetLimits limits(plain(), 0s);
    deliver(limits, 0s, rateLimited(1s));
    limits.finish(limits.start(1s, 0, false), rateLimited(4s), {}, 2s);
    QCOMPARE(limits.hold(2s, 0, Priority::Interactive), (Hold{HoldReason::RateLimited, Moment(6s)}));
    // Without a word the gate waits by itself.
    limits.finish(limits.start(6s, 0, false), failure(ErrorKind::Overloaded, 503), {}, 6s);
    QCOMPARE(limits.hold(6s, 0, Priority::Interactive), (Hold{HoldReason::Overloaded, Moment(7s)}));
    QCOMPARE(limits.start(7s, 0, false).pass, Gate::Pass::Probe);
}

void TargetLimitsTest::probesAgainAfterAProbeWasCancelled()
{
    TargetLimits limits(plain(), 0s);
    deliver(limits, 0s, rateLimited(1s));
    const int limit = limits.limit();
    limits.finish(limits.start(1s, 0, false), failure(ErrorKind::Cancelled, 0), {}, 2s);
    QVERIFY(!limits.hold(2s, 0, Priority::Interactive));
    QCOMPARE(limits.start(2s, 0, false).pass, Gate::Pass::Probe);
    QCOMPARE(reasonAt(limits, 2s), HoldReason::Probing);
    QCOMPARE(limits.limit(), limit);
    QCOMPARE(limits.inFlight(), 1);
}

void TargetLimitsTest::opensAfterAProbeThatFailedForItself()
{
    TargetLimits limits(plain(), 0s);
    deliver(limits, 0s, rateLimited(1s));
    limits.finish(limits.start(1s, 0, false), failure(ErrorKind::InvalidRequest, 400), {}, 2s);
    QVERIFY(!limits.hold(2s, 0, Priority::Interactive));
    QCOMPARE(limits.start(2s, 0, false).pass, Gate::Pass::Ordinary);
}

void TargetLimitsTest::settlesWithTheUsage()
{
    EnginePolicy policy = plain();
    policy.tokensPerMinute = 1200;
    TargetLimits limits(policy, 0s);
    const Permit permit = limits.start(0s, 100, false);
    QCOMPARE(reasonAt(limits, 0s), HoldReason::None);
    QCOMPARE(limits.hold(0s, 80, Priority::Interactive), (Hold{HoldReason::TokenRate, Moment(4s)}));
    limits.finish(permit, std::nullopt, used(15, 5), 0s);
    QVERIFY(!limits.hold(0s, 80, Priority::Interactive));
    QCOMPARE(limits.hold(0s, 100, Priority::Interactive), (Hold{HoldReason::TokenRate, Moment(1s)}));
}

void TargetLimitsTest::chargesNobodyTwiceForWhatHeadersTold()
{
    TargetLimits limits(plain(), 0s);
    const Permit permit = limits.start(0s, 0, false);
    RateLimits told;
    told.tokens.limit = 1200;
    told.tokens.remaining = 80; // of a hundred: this request's twenty are in it
    limits.takeRateLimits(told, 0s);
    limits.finish(permit, std::nullopt, used(15, 5), 0s);
    QVERIFY(!limits.hold(0s, 80, Priority::Interactive));
    QCOMPARE(reasonAt(limits, 0s), HoldReason::None);
}

void TargetLimitsTest::givesBackWhatNeverArrived_data()
{
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<bool>("back");
    QTest::newRow("no connection") << ErrorKind::Network << true;
    QTest::newRow("a rate limit") << ErrorKind::RateLimited << true;
    QTest::newRow("no first byte: it may be counted") << ErrorKind::TimeoutFirstByte << false;
    QTest::newRow("a server error: it may be counted") << ErrorKind::ServerError << false;
}

void TargetLimitsTest::givesBackWhatNeverArrived()
{
    QFETCH(ErrorKind, kind);
    QFETCH(bool, back);
    EnginePolicy policy = plain();
    policy.tokensPerMinute = 1200;
    TargetLimits limits(policy, 0s);
    limits.finish(limits.start(0s, 100, false), failure(kind, 0), {}, 0s);
    QCOMPARE(!limits.hold(0s, 100, Priority::Interactive), back);
}

void TargetLimitsTest::pausesBatchesOnly()
{
    TargetLimits limits(plain(), 0s);
    QVERIFY(!limits.isPaused());
    limits.pause();
    QVERIFY(limits.isPaused());
    QCOMPARE(limits.hold(0s, 0, Priority::Batch), (Hold{HoldReason::TooManyRetries, std::nullopt}));
    QVERIFY(!limits.hold(0s, 0, Priority::Interactive));
    limits.resume();
    QVERIFY(!limits.isPaused());
    QVERIFY(!limits.hold(0s, 0, Priority::Batch));
}

void TargetLimitsTest::countsOnlyTheRetriesThatItGrants()
{
    TargetLimits limits(plain(), 0s);
    for (int i = 0; i < 200; ++i)
        deliver(limits, 0s);
    for (int i = 0; i < 20; ++i)
        QVERIFY(limits.grantRetry());
    // The first of the twenty leaves the two hundred with the 181st request; none of the fifty was ever made.
    for (int i = 0; i < 90; ++i)
        deliver(limits, 1s);
    for (int i = 0; i < 50; ++i)
        QVERIFY(!limits.grantRetry());
    for (int i = 0; i < 91; ++i)
        deliver(limits, 1s);
    QVERIFY(limits.grantRetry());
    limits.pause();
    limits.resume();
    for (int i = 0; i < 60; ++i)
        QVERIFY(limits.grantRetry());
}

void TargetLimitsTest::countsNoRetryAfterAWaitThatWasAskedFor()
{
    TargetLimits limits(plain(), 0s);
    for (int i = 0; i < 180; ++i)
        deliver(limits, 0s);
    for (int i = 0; i < 19; ++i) {
        QVERIFY(limits.grantRetry());
        limits.finish(limits.start(0s, 0, true), std::nullopt, {}, 0s); // counted already
    }
    QVERIFY(limits.grantRetry());
    QVERIFY(!limits.grantRetry()); // a hundred and eighty, and twenty
}

void TargetLimitsTest::pinsTheLimit()
{
    EnginePolicy policy = fixedPolicy(3);
    TargetLimits limits(policy, 0s);
    QCOMPARE(limits.limit(), 3);
    deliver(limits, 0s, rateLimited());
    deliver(limits, 0s, failure(ErrorKind::Overloaded, 503));
    QCOMPARE(limits.limit(), 3);
    limits.setSlotCount(1);
    QCOMPARE(limits.limit(), 3);
    // A wait is kept all the same.
    deliver(limits, 0s, rateLimited(1s));
    QCOMPARE(reasonAt(limits, 0s), HoldReason::RateLimited);
    QVERIFY(!limits.learnedRate(0s));
}

void TargetLimitsTest::takesAnotherPolicyWhileInFlight()
{
    TargetLimits limits(fixedPolicy(4), 0s);
    QList<Permit> permits;
    for (int i = 0; i < 4; ++i)
        permits.append(limits.start(0s, 0, false));
    limits.setPolicy(fixedPolicy(2), 1s);
    QCOMPARE(limits.limit(), 2);
    QCOMPARE(limits.cap(), 2);
    QCOMPARE(limits.inFlight(), 4);
    limits.finish(permits.at(0), std::nullopt, {}, 1s);
    limits.finish(permits.at(1), std::nullopt, {}, 1s);
    QCOMPARE(reasonAt(limits, 1s), HoldReason::InFlight);
    limits.finish(permits.at(2), std::nullopt, {}, 1s);
    QCOMPARE(reasonAt(limits, 1s), HoldReason::None);

    EnginePolicy slow = fixedPolicy(9);
    slow.requestsPerMinute = 60;
    limits.setPolicy(slow, 2s);
    limits.start(2s, 0, false);
    QCOMPARE(limits.hold(2s, 0, Priority::Batch), (Hold{HoldReason::RequestRate, Moment(3s)}));
    limits.setPolicy(fixedPolicy(9), 2s);
    QVERIFY(!limits.hold(2s, 0, Priority::Batch));
    limits.finish(permits.at(3), std::nullopt, {}, 2s);
    QCOMPARE(limits.inFlight(), 1);
}

void TargetLimitsTest::pacesBelowWhatItLearned()
{
    EnginePolicy policy;
    policy.initialInFlight = 32;
    TargetLimits limits(policy, 0s);
    // A hundred a second and a burst of a hundred; refusals ask for a second.
    Moment now{};
    double bucket = 100;
    Moment last{};
    for (int i = 0; i < 2000 && !limits.learnedRate(now); ++i) {
        if (const auto hold = limits.hold(now, 0, Priority::Batch)) {
            QVERIFY(hold->until);
            now = *hold->until;
        }
        bucket = std::min(100.0, bucket + std::chrono::duration<double>(now - last).count() * 100);
        last = now;
        const Permit permit = limits.start(now, 0, false);
        const bool taken = bucket >= 1;
        bucket -= taken ? 1 : 0;
        now += 5ms;
        limits.finish(permit, taken ? std::nullopt : std::optional(rateLimited(1s)), {}, now);
    }
    QVERIFY(limits.learnedRate(now));
    QVERIFY(*limits.learnedRate(now) > 80 && *limits.learnedRate(now) < 100);
    while (const auto hold = limits.hold(now, 0, Priority::Batch))
        now = *hold->until;
    Permit probe = limits.start(now, 0, false);
    limits.finish(probe, std::nullopt, {}, now);
    for (int i = 0; i < 2000 && !limits.hold(now, 0, Priority::Batch); ++i)
        deliver(limits, now);
    QCOMPARE(reasonAt(limits, now), HoldReason::Pace);
    // Whoever does not want to learn does not pace either.
    policy.learning = false;
    limits.setPolicy(policy, now);
    QVERIFY(!limits.learnedRate(now));
    QCOMPARE(reasonAt(limits, now), HoldReason::None);
}

void TargetLimitsTest::takesALostConnectionAmongManyForNoise()
{
    QueryError lost = failure(ErrorKind::Network, 0);
    lost.connection = ConnectionFault::Lost;
    EnginePolicy policy;
    policy.initialInFlight = 10;
    policy.maxInFlightPerTarget = 10;
    TargetLimits limits(policy, 0s);
    for (int i = 0; i < 50; ++i)
        deliver(limits, 0s);
    deliver(limits, 0s, lost);
    QCOMPARE(limits.limit(), 10);
    for (int i = 0; i < 10; ++i)
        deliver(limits, 0s, lost);
    QVERIFY(limits.limit() < 10);
    TargetLimits strict(plain(10), 0s);
    for (int i = 0; i < 50; ++i)
        deliver(strict, 0s);
    deliver(strict, 0s, lost);
    QCOMPARE(strict.limit(), 7);
}

QTEST_APPLESS_MAIN(TargetLimitsTest)
#include "tst_targetlimits.moc"
