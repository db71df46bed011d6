// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/retrybudget.h"

#include <QTest>

using namespace Fanlight;

namespace {

void request(RetryBudget &budget, int times)
{
    for (int i = 0; i < times; ++i)
        budget.noteRequest();
}

//! Retries until the budget says no; how many there were.
int retryAll(RetryBudget &budget)
{
    int granted = 0;
    for (; granted < 1000 && budget.allowsRetry(); ++granted)
        budget.noteRetry();
    return granted;
}

} // namespace

class RetryBudgetTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allowsAllUntilAHundredWereSent();
    void allowsATenth();
    void forgetsWhatIsLongAgo();
    void startsAnewWhenToldTo();
    void takesAnotherPart();
    void allowsNoneWithoutABudget();
};

void RetryBudgetTest::allowsAllUntilAHundredWereSent()
{
    RetryBudget budget;
    request(budget, 50);
    QCOMPARE(retryAll(budget), 50);
    RetryBudget fresh;
    request(fresh, 99);
    QVERIFY(fresh.allowsRetry());
}

void RetryBudgetTest::allowsATenth()
{
    RetryBudget budget;
    request(budget, 100);
    QCOMPARE(retryAll(budget), 10);
    request(budget, 89);
    QVERIFY(!budget.allowsRetry()); // the ten are among the last hundred
}

void RetryBudgetTest::forgetsWhatIsLongAgo()
{
    RetryBudget budget;
    request(budget, 100);
    retryAll(budget);
    request(budget, 91); // the first of the ten has left
    QVERIFY(budget.allowsRetry());
    request(budget, 100);
    QCOMPARE(retryAll(budget), 10);
}

void RetryBudgetTest::startsAnewWhenToldTo()
{
    RetryBudget budget;
    request(budget, 100);
    retryAll(budget);
    budget.reset();
    QVERIFY(budget.allowsRetry());
    request(budget, 100);
    QCOMPARE(retryAll(budget), 10);
}

void RetryBudgetTest::takesAnotherPart()
{
    RetryBudget budget;
    request(budget, 100);
    budget.setPart(0.5);
    QCOMPARE(retryAll(budget), 50);
    budget.setPart(1);
    QVERIFY(budget.allowsRetry());
}

void RetryBudgetTest::allowsNoneWithoutABudget()
{
    RetryBudget budget(0);
    request(budget, 100);
    QVERIFY(!budget.allowsRetry());
}

QTEST_APPLESS_MAIN(RetryBudgetTest)
#include "tst_retrybudget.moc"
