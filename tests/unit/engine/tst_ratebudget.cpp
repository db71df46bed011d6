// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/ratebudget.h"

#include <QTest>

using namespace Fanlight;
using namespace std::chrono_literals;

namespace {

RateLimits requestsTold(std::optional<qint64> limit, std::optional<qint64> remaining = {})
{
    RateLimits told;
    told.requests.limit = limit;
    told.requests.remaining = remaining;
    return told;
}

RateLimits tokensTold(std::optional<qint64> limit, std::optional<qint64> remaining = {})
{
    RateLimits told;
    told.tokens.limit = limit;
    told.tokens.remaining = remaining;
    return told;
}

} // namespace

class RateBudgetTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holdsNothingUpWithoutLimits();
    void spreadsRequestsOverTheMinute();
    void sendsASecondsWorthAtOnce();
    void sendsFiveSecondsWorthOfTokensAtOnce();
    void waitsForTheLaterOfTheTwo();
    void letsARequestLargerThanTheBucketWaitUntilItIsFull();
    void knowsWhatCanNeverBeSent();
    void settlesWithWhatWasUsed();
    void takesTheProvidersLimit();
    void letsHeadersOnlyTighten();
    void keepsTheProvidersLimitWhenTheUserLiftsHis();
    void takesWhatRemains();
    void leavesAloneWhatIsNotTold();
};

void RateBudgetTest::holdsNothingUpWithoutLimits()
{
    RateBudget budget;
    for (int i = 0; i < 1000; ++i)
        budget.reserve(0s, 1e6);
    QCOMPARE(budget.readyAt(0s, 1e6), Moment(0s));
    QVERIFY(budget.canEverSend(1e9));
    QVERIFY(!budget.countsTokens());
    QVERIFY(!budget.requestsPerMinute());
    QVERIFY(!budget.tokensPerMinute());
}

void RateBudgetTest::spreadsRequestsOverTheMinute()
{
    RateBudget budget;
    budget.setOwnLimits(0s, 30, std::nullopt);
    budget.reserve(0s, 0);
    QCOMPARE(budget.readyAt(0s, 0), Moment(2s));
    QCOMPARE(budget.readyAt(2s, 0), Moment(2s));
    budget.reserve(2s, 0);
    QCOMPARE(budget.readyAt(2s, 0), Moment(4s));
    QVERIFY(!budget.countsTokens());
}

void RateBudgetTest::sendsASecondsWorthAtOnce()
{
    RateBudget budget;
    budget.setOwnLimits(0s, 600, std::nullopt);
    for (int i = 0; i < 10; ++i) {
        QCOMPARE(budget.readyAt(0s, 0), Moment(0s));
        budget.reserve(0s, 0);
    }
    QCOMPARE(budget.readyAt(0s, 0), Moment(100ms));
}

void RateBudgetTest::sendsFiveSecondsWorthOfTokensAtOnce()
{
    RateBudget budget;
    budget.setOwnLimits(0s, std::nullopt, 12'000);
    QVERIFY(budget.countsTokens());
    QCOMPARE(budget.readyAt(0s, 1000), Moment(0s));
    budget.reserve(0s, 1000);
    QCOMPARE(budget.readyAt(0s, 200), Moment(1s));
    QCOMPARE(budget.requestsReadyAt(0s), Moment(0s));
}

void RateBudgetTest::waitsForTheLaterOfTheTwo()
{
    RateBudget budget;
    budget.setOwnLimits(0s, 60, 12'000);
    budget.reserve(0s, 1000);
    QCOMPARE(budget.readyAt(0s, 100), Moment(1s)); // for the request
    QCOMPARE(budget.readyAt(0s, 800), Moment(4s)); // for the tokens
    QCOMPARE(budget.requestsReadyAt(0s), Moment(1s));
}

void RateBudgetTest::letsARequestLargerThanTheBucketWaitUntilItIsFull()
{
    RateBudget budget;
    budget.setOwnLimits(0s, std::nullopt, 12'000);
    budget.reserve(0s, 500);
    QCOMPARE(budget.readyAt(0s, 6000), Moment(2500ms));
    budget.reserve(2500ms, 6000);
    QCOMPARE(budget.readyAt(2500ms, 1000), Moment(2500ms + 30s)); // its debt is earned back first
}

void RateBudgetTest::knowsWhatCanNeverBeSent()
{
    RateBudget budget;
    budget.setOwnLimits(0s, 1, 12'000);
    QVERIFY(budget.canEverSend(12'000));
    QVERIFY(!budget.canEverSend(12'001));
    budget.tighten(0s, tokensTold(5000));
    QVERIFY(!budget.canEverSend(5001));
}

void RateBudgetTest::settlesWithWhatWasUsed()
{
    RateBudget budget;
    budget.setOwnLimits(0s, std::nullopt, 12'000);
    budget.reserve(0s, 1000);
    budget.settle(0s, 1000, 100);
    QCOMPARE(budget.readyAt(0s, 900), Moment(0s));
    QCOMPARE(budget.readyAt(0s, 1000), Moment(500ms));
    budget.reserve(0s, 100);
    budget.settle(0s, 100, 900); // it used more
    QCOMPARE(budget.readyAt(0s, 200), Moment(1s));
}

void RateBudgetTest::takesTheProvidersLimit()
{
    RateBudget budget;
    budget.tighten(0s, requestsTold(60));
    QCOMPARE(budget.requestsPerMinute(), 60.0);
    budget.reserve(0s, 0);
    QCOMPARE(budget.readyAt(0s, 0), Moment(1s));
    budget.tighten(0s, tokensTold(6000));
    QVERIFY(budget.countsTokens());
    QCOMPARE(budget.tokensPerMinute(), 6000.0);
}

void RateBudgetTest::letsHeadersOnlyTighten()
{
    RateBudget budget;
    budget.setOwnLimits(0s, 60, std::nullopt);
    budget.tighten(0s, requestsTold(1000));
    QCOMPARE(budget.requestsPerMinute(), 60.0);
    budget.tighten(0s, requestsTold(30));
    QCOMPARE(budget.requestsPerMinute(), 30.0);
    budget.tighten(0s, requestsTold(45));
    QCOMPARE(budget.requestsPerMinute(), 30.0);
}

void RateBudgetTest::keepsTheProvidersLimitWhenTheUserLiftsHis()
{
    RateBudget budget;
    budget.setOwnLimits(0s, 30, std::nullopt);
    budget.tighten(0s, requestsTold(120));
    budget.setOwnLimits(0s, std::nullopt, std::nullopt);
    QCOMPARE(budget.requestsPerMinute(), 120.0);
    RateBudget own;
    own.setOwnLimits(0s, 30, 100);
    own.setOwnLimits(0s, std::nullopt, std::nullopt);
    QVERIFY(!own.requestsPerMinute());
    QVERIFY(!own.countsTokens());
}

void RateBudgetTest::takesWhatRemains()
{
    RateBudget budget;
    budget.tighten(0s, requestsTold(600, 3));
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(budget.readyAt(0s, 0), Moment(0s));
        budget.reserve(0s, 0);
    }
    QCOMPARE(budget.readyAt(0s, 0), Moment(100ms));
    budget.tighten(5s, tokensTold(12'000, 0));
    QCOMPARE(budget.readyAt(5s, 100), Moment(5500ms));
}

void RateBudgetTest::leavesAloneWhatIsNotTold()
{
    RateBudget budget;
    budget.tighten(0s, {});
    budget.tighten(0s, requestsTold(std::nullopt, 0)); // of a limit that nobody named
    QVERIFY(!budget.requestsPerMinute());
    QCOMPARE(budget.readyAt(0s, 1e6), Moment(0s));
}

QTEST_APPLESS_MAIN(RateBudgetTest)
#include "tst_ratebudget.moc"
