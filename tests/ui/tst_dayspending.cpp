// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/dayspending.h"
#include "app/shared/datafolder.h"
#include "app/shared/localstore.h"
#include "tests/unit/engine/enginestage.h"
#include "tests/unit/store/storesamples.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Fanlight;
using namespace Qt::StringLiterals;

namespace {

//! What the log records is of this moment; the user's day may be another.
class ShiftedClock final : public Clock
{
public:
    Moment now() const override { return {}; }
    QDateTime wallClock() const override { return QDateTime::currentDateTimeUtc().addDays(days); }
    void callAfter(Duration, QObject *, std::function<void()>) override { }

    int days = 0;
};

QueryResult queryThatCost(std::optional<double> usd)
{
    QueryResult result = answeredQuery(u"Is it good?"_s, u"positive"_s);
    result.costUsd = usd;
    return result;
}

} // namespace

//! "$ today": what the log has of earlier starts, and what ends now.
class DaySpendingTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void queriesThatEndAreAdded();
    void earlierStartsOfTheDayCount();
    void yesterdayDoesNot();
    void atMidnightItBeginsAnew();
    void failuresWithoutAPriceAreNoUnknowns();

private:
    //! A start before this one asked these.
    void recordEarlier(const QList<QueryResult> &results) const;
    std::unique_ptr<LocalStore> openStore() const
    {
        return std::make_unique<LocalStore>(DataFolder{m_folder->path(), {}});
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void DaySpendingTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void DaySpendingTest::recordEarlier(const QList<QueryResult> &results) const
{
    const auto store = openStore();
    for (const QueryResult &result : results)
        store->auditLog().record(result);
    QVERIFY(store->close().isEmpty());
}

void DaySpendingTest::queriesThatEndAreAdded()
{
    EngineStage stage;
    ShiftedClock clock;
    DaySpending spending(*stage.engine, clock, nullptr);
    QVERIFY(!spending.isOfWholeDay());
    QSignalSpy changed(&spending, &DaySpending::changed);
    Q_EMIT stage.engine->finished(queryThatCost(0.25));
    Q_EMIT stage.engine->finished(queryThatCost(0.5));
    Q_EMIT stage.engine->finished(queryThatCost({}));
    QCOMPARE(changed.size(), 3);
    QCOMPARE(spending.total(), (CostTotal{0.75, 2, 1}));
}

void DaySpendingTest::earlierStartsOfTheDayCount()
{
    recordEarlier({queryThatCost(0.25), queryThatCost({}), queryThatCost(0.5)});
    const auto store = openStore();
    EngineStage stage;
    ShiftedClock clock;
    DaySpending spending(*stage.engine, clock, store.get());
    QVERIFY(spending.isOfWholeDay());
    // What ends before the log answers is not counted twice: it was not asked for it.
    Q_EMIT stage.engine->finished(queryThatCost(1));
    store->auditLog().record(queryThatCost(1));
    QTRY_COMPARE(spending.total(), (CostTotal{1.75, 3, 1}));
}

void DaySpendingTest::yesterdayDoesNot()
{
    recordEarlier({queryThatCost(0.25)});
    const auto store = openStore();
    EngineStage stage;
    ShiftedClock tomorrow;
    tomorrow.days = 1;
    DaySpending spending(*stage.engine, tomorrow, store.get());
    // The same from the day's point of view: its answer is there when this one's is, which asked later.
    ShiftedClock now;
    DaySpending sameDay(*stage.engine, now, store.get());
    QTRY_COMPARE(sameDay.total().usd, 0.25);
    QCOMPARE(spending.total(), CostTotal());
}

void DaySpendingTest::atMidnightItBeginsAnew()
{
    recordEarlier({queryThatCost(0.25)});
    const auto store = openStore();
    EngineStage stage;
    ShiftedClock clock;
    DaySpending spending(*stage.engine, clock, store.get());
    clock.days = 1;
    Q_EMIT stage.engine->finished(queryThatCost(2));
    QCOMPARE(spending.total(), (CostTotal{2, 1, 0}));
    // What the log says of the day that is over comes too late.
    DaySpending asksLater(*stage.engine, clock, store.get());
    ShiftedClock now;
    DaySpending sameDay(*stage.engine, now, store.get());
    QTRY_COMPARE(sameDay.total().usd, 0.25);
    QCOMPARE(spending.total().usd, 2.0);
    clock.days = 2;
    Q_EMIT stage.engine->finished(queryThatCost(3));
    QCOMPARE(spending.total().usd, 3.0);
}

void DaySpendingTest::failuresWithoutAPriceAreNoUnknowns()
{
    recordEarlier({failedQuery(), queryThatCost(0.25)});
    const auto store = openStore();
    EngineStage stage;
    ShiftedClock clock;
    DaySpending spending(*stage.engine, clock, store.get());
    QTRY_COMPARE(spending.total().usd, 0.25);
    // Both questions to the log are answered once a third is.
    DaySpending later(*stage.engine, clock, store.get());
    QTRY_COMPARE(later.total().usd, 0.25);
    QCOMPARE(spending.total().unknown, 0);
}

QTEST_GUILESS_MAIN(DaySpendingTest)
#include "tst_dayspending.moc"
