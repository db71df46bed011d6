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
    void allowsAllUntilTwoHundredWereSent();
    void allowsATenth();
    void forgetsWhatIsLongAgo();
    void startsAnewWhenToldTo();
    void takesAnotherPart();
    void allowsNoneWithoutABudget();
};

void RetryBudgetTest::allowsAllUntilTwoHundredWereSent()
{
    RetryBudget budget;
    request(budget, 100);
    QCOMPARE(retryAll(budget), 100);
    RetryBudget fresh;
    request(fresh, 199);
    QVERIFY(fresh.allowsRetry());
}

void RetryBudgetTest::allowsATenth()
{
    RetryBudget budget;
    request(budget, 200);
    QCOMPARE(retryAll(budget), 20);
    request(budget, 179);
    QVERIFY(!budget.allowsRetry()); // the twenty are among the last two hundred
}

void RetryBudgetTest::forgetsWhatIsLongAgo()
{
    RetryBudget budget;
    request(budget, 200);
    retryAll(budget);
    request(budget, 181); // the first of the twenty has left
    QVERIFY(budget.allowsRetry());
    request(budget, 200);
    QCOMPARE(retryAll(budget), 20);
}

void RetryBudgetTest::startsAnewWhenToldTo()
{
    RetryBudget budget;
    request(budget, 200);
    retryAll(budget);
    budget.reset();
    QVERIFY(budget.allowsRetry());
    request(budget, 200);
    QCOMPARE(retryAll(budget), 20);
}

void RetryBudgetTest::takesAnotherPart()
{
    RetryBudget budget;
    request(budget, 200);
    budget.setPart(0.5);
    QCOMPARE(retryAll(budget), 100);
    budget.setPart(1);
    QVERIFY(budget.allowsRetry());
}

void RetryBudgetTest::allowsNoneWithoutABudget()
{
    RetryBudget budget(0);
    request(budget, 200);
    QVERIFY(!budget.allowsRetry());
}

QTEST_APPLESS_MAIN(RetryBudgetTest)
#include "tst_retrybudget.moc"
