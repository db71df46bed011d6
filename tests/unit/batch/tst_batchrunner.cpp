// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakes/fakecache.h"
#include "tests/support/fulldisk.h"
#include "tests/unit/batch/batchstage.h"

#include <QFile>
#include <QFileInfo>
#include <QPointer>
#include <QTemporaryDir>
#include <QTest>

using namespace Fanlight;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QStringList numbered(int count)
{
    QStringList texts;
    for (int i = 1; i <= count; ++i)
        texts.append(u"text %1"_s.arg(i));
    return texts;
}

QStringList allDone(int count)
{
    QStringList lines;
    for (int i = 1; i <= count; ++i)
        lines.append(u"%1:0 done"_s.arg(i));
    return lines;
}

//! Runs it, and lets as much time pass as it waits for; how much that was. An hour at most.
std::chrono::seconds runInTime(BatchStage &batch)
{
    constexpr auto step = std::chrono::milliseconds(50);
    batch.begin();
    std::chrono::milliseconds taken{0};
    EngineStage::settle();
    while (batch.ends.isEmpty() && taken < std::chrono::hours(1)) {
        batch.stage.clock.advance(step);
        taken += step;
        EngineStage::settle();
    }
    return std::chrono::duration_cast<std::chrono::seconds>(taken);
}

} // namespace

class BatchRunnerTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void asksEveryRow();
    void holdsAWindowOnly();
    void goesOnWhereItStopped();
    void everyPrefixOfTheJournalGoesOn();
    void aFinishedOneAsksNothing();
    void readsOnlyWhatIsLeft();
    void rowsThatCannotBeAskedFail();
    void failuresDoNotStopTheRest();
    void aServerWithSomeFaultsIsHardlyHeldUp();
    void aServerThatOnlyFailsIsGivenUp();
    void aPauseDoesNotWaitForATargetAtRest();
    void asksAgainWhatFailed();
    void aRefusedKeyPausesItsTargetOnly();
    void aUsedUpQuotaIsAskedAgainLater();
    void aTargetThatHangsHoldsUpNoOther();
    void equalRowsShareADelivery();
    void theCacheIsNotClaimed();
    void stopsAtTheBudget();
    void waitsForRoomInTheBudget();
    void cutDeliveriesCountInTheBudget();
    void earlierStartsCountInTheBudget();
    void anInterruptLetsThingsEnd();
    void anInterruptWaitsThreeSecondsOnly();
    void aPauseWaitsForWhatIsUnderWay();
    void anAbandonedBatchCutsWhatIsUnderWay();
    void aPausedTargetCanGoOn();
    void aTargetGoesOnOnlyWhenNothingOfItIsUnderWay();
    void aFullDiskStopsIt();
    void aBrokenInputStopsIt();
    void leavesATargetAloneThatFailsTooOften();
    void tellsHowFarItIs();
    void countsTheWholeBatch();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void BatchRunnerTest::init()
{
    // In memory where there is such a place: each of a thousand starts syncs its journal.
    const QFileInfo memory(u"/dev/shm"_s);
    m_folder = memory.isWritable() ? std::make_unique<QTemporaryDir>(u"/dev/shm/fanlight-XXXXXX"_s)
                                   : std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"out.jsonl.journal"_s);
}

void BatchRunnerTest::asksEveryRow()
{
    BatchStage batch(m_path, specFor({u"a"_s, u"b"_s}), numbered(1500));
    batch.run();
    QCOMPARE(batch.ends, QList<BatchStop>{{}});
    QCOMPARE(batch.results().size(), 3000);
    QCOMPARE(batch.journal.totals().done, 3000);
    QVERIFY(batch.journal.totals().failed < 10); // five times in a row
    QCOMPARE(batch.journal.totals().openClaims, 0);
    QCOMPARE(batch.journal.rows(), 1500);
    QCOMPARE(batch.stage.transport.calls().size(), 3000);
    for (const int count : std::as_const(batch.asked))
        QCOMPARE(count, 2); // of each target once
}

void BatchRunnerTest::holdsAWindowOnly()
{
    BatchSpec spec = specFor({u"a"_s});
    spec.window = 10;
    BatchStage batch(m_path, spec, numbered(200));
    batch.stage.transport.setServer({});
    batch.run();
    QCOMPARE(batch.tables.first()->read, 10);
    QCOMPARE(batch.stage.transport.inFlight(), 4);
    batch.stage.transport.exchange(0)->answer(batch.answer);
    EngineStage::settle();
    QCOMPARE(batch.tables.first()->read, 11);
    QVERIFY(batch.ends.isEmpty());
}

void BatchRunnerTest::goesOnWhereItStopped()
{
    {
        BatchStage first(m_path, specFor({u"a"_s}), numbered(10));
        first.stage.transport.setServer({});
        first.run();
        first.stage.transport.exchange(0)->answer(first.answer);
        EngineStage::settle();
        QCOMPARE(first.stage.transport.inFlight(), 4);
    }
    BatchStage second(m_path, specFor({u"a"_s}), numbered(10));
    QVERIFY(second.journal.wasBegun());
    QCOMPARE(second.journal.totals().done, 1);
    QCOMPARE(second.journal.totals().openClaims, 4);
    second.run();
    QCOMPARE(second.results(), allDone(10));
    QCOMPARE(second.stage.transport.calls().size(), 9);
    // Those that were in flight, and no other.
    QCOMPARE(second.journal.totals().billedTwice, 4);
    QCOMPARE(second.journal.totals().openClaims, 0);
}

void BatchRunnerTest::everyPrefixOfTheJournalGoesOn()
{
    const QStringList texts = numbered(3) + QStringList{u"!Row 4 has no text."_s};
    const BatchSpec spec = specFor({u"a"_s, u"b"_s});
    QStringList undisturbed;
    {
        BatchStage batch(m_path, spec, texts, fixedPolicy(2));
        batch.run();
        undisturbed = batch.results();
        QCOMPARE(undisturbed.size(), 8);
    }
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray whole = file.readAll();
    file.close();
    for (qsizetype length = 0; length <= whole.size(); ++length) {
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(whole.first(length));
        file.close();
        BatchStage batch(m_path, spec, texts, fixedPolicy(2));
        QVERIFY2(!batch.refusal, qPrintable(batch.refusal ? batch.refusal->message : QString()));
        const qint64 open = batch.journal.totals().openClaims;
        const qint64 before = batch.journal.totals().finished();
        batch.run();
        QCOMPARE(batch.results(), undisturbed);
        QCOMPARE(batch.ends.size(), 1);
        QCOMPARE(batch.journal.totals().finished(), 8);
        QCOMPARE(batch.journal.totals().billedTwice, open);
        QVERIFY(batch.stage.transport.calls().size() <= 8 - before);
    }
}

void BatchRunnerTest::aFinishedOneAsksNothing()
{
    BatchStage(m_path, specFor({u"a"_s}), numbered(20)).run();
    BatchStage again(m_path, specFor({u"a"_s}), numbered(20));
    again.run();
    QCOMPARE(again.ends, QList<BatchStop>{{}});
    QVERIFY(again.stage.transport.calls().isEmpty());
    QCOMPARE(again.results(), allDone(20));
}

void BatchRunnerTest::readsOnlyWhatIsLeft()
{
    constexpr int rows = 5000;
    {
        BatchStage first(m_path, specFor({u"a"_s}), numbered(rows), fixedPolicy(1));
        int left = 4500;
        first.stage.transport.setServer([&](FakeExchange &exchange) {
            if (left-- > 0)
                exchange.answer(first.answer);
        });
        first.run();
        QCOMPARE(first.journal.totals().done, 4500);
    }
    BatchStage second(m_path, specFor({u"a"_s}), numbered(rows));
    second.run();
    QCOMPARE(second.results(), allDone(rows));
    QVERIFY2(second.tables.first()->read <= 1500, QByteArray::number(second.tables.first()->read).constData());
}

void BatchRunnerTest::rowsThatCannotBeAskedFail()
{
    BatchStage batch(m_path, specFor({u"a"_s}), {u"good"_s, u"!Row 2 has no text."_s});
    batch.run();
    QCOMPARE(batch.ends, QList<BatchStop>{{}});
    QCOMPARE(batch.results(), QStringList({u"1:0 done"_s, u"2:0 invalid_request"_s}));
    QCOMPARE(batch.journal.result({2, 0})->error->message, u"Row 2 has no text."_s);
    QCOMPARE(batch.stage.transport.calls().size(), 1);
}

void BatchRunnerTest::failuresDoNotStopTheRest()
{
    BatchStage batch(m_path, specFor({u"a"_s}), numbered(6));
    batch.stage.transport.setServer([&](FakeExchange &exchange) {
        const QByteArray &body = exchange.call().body;
        if (body.endsWith('2'))
            exchange.answer("oops", 500);
        else if (body.endsWith('3'))
            exchange.answer("text who knows\nstop");
        else
            exchange.answer(batch.answer);
    });
    batch.run();
    QCOMPARE(batch.ends, QList<BatchStop>{{}});
    QCOMPARE(batch.results(),
             QStringList({u"1:0 done"_s, u"2:0 server_error"_s, u"3:0 unreadable_answer"_s, u"4:0 done"_s,
                          u"5:0 done"_s, u"6:0 done"_s}));
    QCOMPARE(batch.journal.totals().failed, 2);
}

void BatchRunnerTest::aServerWithSomeFaultsIsHardlyHeldUp()
{
    EnginePolicy policy = fixedPolicy(4);
    policy.retry.maxAttempts = 5;
    BatchStage batch(m_path, specFor({u"a"_s}), numbered(3000), policy);
    int asked = 0;
    batch.stage.transport.setServer([&](FakeExchange &exchange) {
        if (++asked % 8 == 0)
            exchange.answer("oops", 500);
        else
            exchange.answer(batch.answer);
    });
    const auto taken = runInTime(batch);
    QCOMPARE(batch.ends, QList<BatchStop>{{}});
    QCOMPARE(batch.journal.totals().finished(), 3000);
    QVERIFY(batch.journal.totals().failed < 10); // unlucky five times in a row
    // More than a tenth is asked again, so it rests now and then, and that is told, once.
    QCOMPARE(batch.notes.filter(u"fails too often"_s).size(), 1);
    // 430 retries of half a second or more, at four at once, take most of it.
    QVERIFY2(taken < std::chrono::seconds(300), qPrintable(QString::number(taken.count())));
}

void BatchRunnerTest::aServerThatOnlyFailsIsGivenUp()
{
    EnginePolicy policy = fixedPolicy(4);
    policy.retry.maxAttempts = 5;
    BatchStage batch(m_path, specFor({u"a"_s, u"b"_s}), numbered(1000), policy);
    batch.stage.transport.setServer([&](FakeExchange &exchange) {
        if (exchange.call().url.host().startsWith(u'a'))
            exchange.answer("oops", 500);
        else
            exchange.answer(batch.answer);
    });
    runInTime(batch);
    QCOMPARE(batch.ends.size(), 1);
    QCOMPARE(batch.ends.constFirst().reason, u"retries"_s);
    // The other one is through all the same.
    QVERIFY(batch.journal.totals().done >= 1000);
    QVERIFY(!batch.notes.filter(u"not asked any further"_s).isEmpty());
}

void BatchRunnerTest::aPauseDoesNotWaitForATargetAtRest()
{
    EnginePolicy policy = fixedPolicy(4);
    policy.retry.maxAttempts = 5;
    const BatchSpec spec = specFor({u"a"_s, u"b"_s});
    {
        BatchStage batch(m_path, spec, numbered(1000), policy);
        batch.stage.transport.setServer([&](FakeExchange &exchange) {
            if (exchange.call().url.host().startsWith(u'a'))
                exchange.answer("oops", 500);
            else
                exchange.answer(batch.answer);
        });
        batch.begin();
        const auto isAtRest = [&batch] { return !batch.notes.filter(u"fails too often"_s).isEmpty(); };
        for (int step = 0; step < 6000 && !isAtRest(); ++step) {
            EngineStage::settle();
            batch.stage.clock.advance(100ms);
        }
        QVERIFY(isAtRest());
        QVERIFY(batch.ends.isEmpty());
        batch.runner->pause();
        EngineStage::settle();
        QCOMPARE(batch.ends.size(), 1);
        QCOMPARE(batch.ends.constFirst().reason, u"interrupt"_s);
    }
    // What was to be sent again is open, and asked in the next start.
    BatchStage second(m_path, spec, numbered(1000), policy);
    QVERIFY(second.journal.totals().finished() < 2000);
    second.run();
    QCOMPARE(second.ends, QList<BatchStop>{{}});
    QCOMPARE(second.journal.totals().finished(), 2000);
}

void BatchRunnerTest::asksAgainWhatFailed()
{
    const QStringList texts{u"one"_s, u"two"_s, u"!Row 3 has no text."_s};
    {
        BatchStage first(m_path, specFor({u"a"_s}), texts);
        first.stage.transport.setServer([&](FakeExchange &exchange) {
            exchange.answer(exchange.call().body == "two" ? "oops" : first.answer,
                            exchange.call().body == "two" ? 500 : 200);
        });
        first.run();
        QCOMPARE(first.journal.totals().failed, 2);
    }
    BatchSpec spec = specFor({u"a"_s});
    spec.retriesFailed = true;
    {
        BatchStage second(m_path, spec, texts);
        second.run();
        QCOMPARE(second.ends, QList<BatchStop>{{}});
        QCOMPARE(second.asked, (QHash<QString, int>{{u"two"_s, 1}}));
        QCOMPARE(second.results(), QStringList({u"1:0 done"_s, u"2:0 done"_s, u"3:0 invalid_request"_s}));
    }
    // All of it is in the file.
    const BatchStage third(m_path, spec, texts);
    QCOMPARE(third.journal.totals().done, 2);
    QCOMPARE(third.journal.totals().failed, 1);
    QCOMPARE(third.journal.totals().attempts, 3);
}

void BatchRunnerTest::aRefusedKeyPausesItsTargetOnly()
{
    BatchStage batch(m_path, specFor({u"a"_s, u"b"_s}), numbered(100));
    batch.stage.transport.setServer([&](FakeExchange &exchange) {
        const bool isBad = exchange.call().url.host() == "a.example"_L1;
        exchange.answer(isBad ? "no" : batch.answer, isBad ? 401 : 200);
    });
    batch.run();
    QCOMPARE(batch.ends.size(), 1);
    QCOMPARE(batch.ends.first().reason, u"auth"_s);
    QCOMPARE(batch.notes.size(), 1);
    QVERIFY(batch.notes.first().contains(u"a/m"_s));
    QCOMPARE(batch.journal.totals().done, 100);
    QCOMPARE(batch.journal.totals().failed, 0);
    // Nobody is billed for a 401.
    QCOMPARE(batch.journal.totals().openClaims, 0);
    QCOMPARE(batch.stage.transport.calls().size(), 104);
}

void BatchRunnerTest::aUsedUpQuotaIsAskedAgainLater()
{
    {
        BatchStage first(m_path, specFor({u"a"_s}), numbered(10), fixedPolicy(1));
        int paid = 3;
        first.stage.transport.setServer([&](FakeExchange &exchange) {
            const bool isPaid = paid-- > 0;
            exchange.answer(isPaid ? first.answer : "pay", isPaid ? 200 : 402);
        });
        first.run();
        QCOMPARE(first.ends.first().reason, u"quota"_s);
        QCOMPARE(first.results(), allDone(3));
    }
    BatchStage second(m_path, specFor({u"a"_s}), numbered(10));
    second.run();
    QCOMPARE(second.ends, QList<BatchStop>{{}});
    QCOMPARE(second.results(), allDone(10));
    QCOMPARE(second.journal.totals().billedTwice, 0);
}

void BatchRunnerTest::aTargetThatHangsHoldsUpNoOther()
{
    EnginePolicy policy = fixedPolicy(4);
    policy.retry.maxAttempts = 5;
    BatchStage batch(m_path, specFor({u"a"_s, u"b"_s}), numbered(1000), policy);
    batch.stage.transport.setServer([&](FakeExchange &exchange) {
        if (exchange.call().url.host() != "a.example"_L1)
            exchange.answer(batch.answer);
    });
    batch.run();
    QCOMPARE(batch.journal.totals().done, 1000);
    QVERIFY(batch.ends.isEmpty());
}

void BatchRunnerTest::equalRowsShareADelivery()
{
    EnginePolicy policy = fixedPolicy(4);
    policy.singleFlight = true;
    BatchStage batch(m_path, specFor({u"a"_s}), {u"same"_s, u"same"_s, u"other"_s}, policy);
    batch.run();
    QCOMPARE(batch.results(), allDone(3));
    QCOMPARE(batch.stage.transport.calls().size(), 2);
    QVERIFY(batch.journal.result({2, 0})->shared);
    QCOMPARE(batch.journal.totals().attempts, 2);
    QCOMPARE(batch.journal.totals().openClaims, 0);
}

void BatchRunnerTest::theCacheIsNotClaimed()
{
    FakeCache cache;
    {
        BatchStage first(m_path, specFor({u"a"_s}), numbered(3), fixedPolicy(4), &cache);
        first.run();
    }
    const QString path = m_folder->filePath(u"other.journal"_s);
    BatchStage second(path, specFor({u"a"_s}), numbered(3), fixedPolicy(4), &cache);
    QFile file(path);
    const qint64 before = file.size();
    second.run();
    QCOMPARE(second.journal.totals().cached, 3);
    QVERIFY(second.stage.transport.calls().isEmpty());
    QVERIFY(file.size() > before);
    QCOMPARE(second.results(), allDone(3));
}

void BatchRunnerTest::stopsAtTheBudget()
{
    BatchSpec spec = specFor({u"a"_s});
    spec.budgetUsd = 0.1;
    BatchStage batch(m_path, spec, numbered(50), fixedPolicy(2));
    batch.answer = "text positive\nused 10 1\nstop"; // 0.01 each
    batch.costBound = [](const QueryRequest &) { return std::optional(0.02); };
    batch.run();
    QCOMPARE(batch.ends.size(), 1);
    QCOMPARE(batch.ends.first().reason, u"budget"_s);
    QVERIFY(batch.ends.first().message.contains(u"$0.1000"_s));
    const BatchTotals &totals = batch.journal.totals();
    QVERIFY2(totals.cost.usd <= 0.1 && totals.cost.usd >= 0.06, QByteArray::number(totals.cost.usd).constData());
    QCOMPARE(totals.failed, 0);
    QCOMPARE(totals.openClaims, 0);
}

void BatchRunnerTest::waitsForRoomInTheBudget()
{
    BatchSpec spec = specFor({u"a"_s});
    spec.budgetUsd = 1;
    BatchStage batch(m_path, spec, numbered(50), fixedPolicy(8));
    batch.costBound = [](const QueryRequest &) { return std::optional(0.25); };
    QList<QPointer<FakeExchange>> open;
    batch.stage.transport.setServer([&open](FakeExchange &exchange) { open.append(&exchange); });
    batch.run();
    QCOMPARE(open.size(), 4);
    QVERIFY(batch.ends.isEmpty());
    int answered = 0;
    for (; !open.isEmpty() && batch.ends.isEmpty(); ++answered) {
        open.takeFirst()->answer("text positive\nused 10 12\nstop"); // 0.12
        EngineStage::settle();
        QVERIFY(batch.journal.totals().mostUsd() <= 1);
    }
    // Six cost 0.72, which has room for a seventh.
    QCOMPARE(answered, 7);
    QCOMPARE(batch.ends.size(), 1);
    QCOMPARE(batch.ends.first().reason, u"budget"_s);
    QCOMPARE(batch.results(), allDone(7));
    QCOMPARE(batch.journal.totals().openClaims, 0);
}

void BatchRunnerTest::cutDeliveriesCountInTheBudget()
{
    BatchSpec spec = specFor({u"a"_s});
    spec.budgetUsd = 1;
    EnginePolicy policy = fixedPolicy(1);
    policy.retry.maxAttempts = 5;
    BatchStage batch(m_path, spec, {u"cut"_s}, policy);
    batch.costBound = [](const QueryRequest &) { return std::optional(0.4); };
    batch.stage.transport.setServer([&](FakeExchange &exchange) {
        ++batch.asked[u"cut"_s];
        exchange.dispatch();
        exchange.writeRequest();
        exchange.end(HttpFailure::ConnectionLost);
    });
    batch.run();
    for (int wait = 0; wait < 10 && batch.ends.isEmpty(); ++wait) {
        batch.stage.clock.advance(60s);
        EngineStage::settle();
    }
    // A third could bring it to 1.2.
    QCOMPARE(batch.asked.value(u"cut"_s), 2);
    QCOMPARE(batch.ends.size(), 1);
    QCOMPARE(batch.ends.first().reason, u"budget"_s);
}

void BatchRunnerTest::earlierStartsCountInTheBudget()
{
    BatchSpec spec = specFor({u"a"_s});
    spec.budgetUsd = 0.1;
    const auto bound = [](const QueryRequest &) { return std::optional(0.02); };
    {
        BatchStage killed(m_path, spec, numbered(50), fixedPolicy(3));
        killed.costBound = bound;
        killed.stage.transport.setServer({});
        killed.run();
        QCOMPARE(killed.stage.transport.inFlight(), 3);
    }
    BatchStage next(m_path, spec, numbered(50), fixedPolicy(1));
    next.costBound = bound;
    next.answer = "text positive\nused 10 2\nstop"; // 0.02 each
    // What was in flight may have been billed.
    QCOMPARE(next.journal.totals().mostUsd(), 0.06);
    next.run();
    QCOMPARE(next.ends.first().reason, u"budget"_s);
    QVERIFY(next.journal.totals().mostUsd() <= 0.1 + 1e-9);
}

void BatchRunnerTest::anInterruptLetsThingsEnd()
{
    BatchStage batch(m_path, specFor({u"a"_s}), numbered(50));
    batch.stage.transport.setServer({});
    batch.run();
    batch.runner->stop();
    EngineStage::settle();
    QVERIFY(batch.ends.isEmpty());
    for (int i = 0; i < 4; ++i)
        batch.stage.transport.exchange(i)->answer(batch.answer);
    EngineStage::settle();
    QCOMPARE(batch.ends.size(), 1);
    QCOMPARE(batch.ends.first().reason, u"interrupt"_s);
    QCOMPARE(batch.results(), allDone(4));
    QCOMPARE(batch.stage.transport.calls().size(), 4);
}

void BatchRunnerTest::anInterruptWaitsThreeSecondsOnly()
{
    BatchStage batch(m_path, specFor({u"a"_s}), numbered(50));
    batch.stage.transport.setServer({});
    batch.run();
    batch.runner->stop();
    EngineStage::settle();
    batch.stage.clock.advance(2999ms);
    EngineStage::settle();
    QVERIFY(batch.ends.isEmpty());
    batch.stage.clock.advance(1ms);
    EngineStage::settle();
    QCOMPARE(batch.ends.size(), 1);
    // They may have been billed.
    QCOMPARE(batch.journal.totals().openClaims, 4);
    QVERIFY(batch.results().isEmpty());
}

void BatchRunnerTest::aFullDiskStopsIt()
{
    qint64 answered = 0;
    {
        BatchStage batch(m_path, specFor({u"a"_s}), numbered(500));
        const FullDisk full(rlim_t(QFile(m_path).size() + 2000));
        batch.run();
        QCOMPARE(batch.ends.size(), 1);
        QCOMPARE(batch.ends.first().reason, u"journal"_s);
        QVERIFY(batch.ends.first().message.contains(m_path));
        answered = batch.journal.totals().done;
        QVERIFY(answered > 0 && answered < 500);
        QVERIFY(batch.stage.transport.calls().size() <= answered + 4);
    }
    BatchStage again(m_path, specFor({u"a"_s}), numbered(500));
    QCOMPARE(again.journal.totals().done, answered);
    again.run();
    QCOMPARE(again.results(), allDone(500));
    QVERIFY(again.journal.totals().billedTwice <= 4);
}

void BatchRunnerTest::aBrokenInputStopsIt()
{
    BatchStage batch(m_path, specFor({u"a"_s}), numbered(20));
    batch.breaksAfter = 5;
    batch.run();
    QCOMPARE(batch.ends, (QList<BatchStop>{{u"input"_s, u"The disk is gone."_s}}));
    QVERIFY(!batch.journal.rows());
}

void BatchRunnerTest::leavesATargetAloneThatFailsTooOften()
{
    EnginePolicy policy = fixedPolicy(4);
    policy.retry.maxAttempts = 3;
    BatchStage batch(m_path, specFor({u"a"_s}), numbered(5000), policy);
    batch.stage.transport.setServer([&](FakeExchange &exchange) { exchange.answer("oops", 500); });
    batch.begin();
    for (int seconds = 0; seconds < 4000 && batch.ends.isEmpty(); ++seconds) {
        EngineStage::settle();
        batch.stage.clock.advance(1s);
    }
    QCOMPARE(batch.ends.size(), 1);
    QCOMPARE(batch.ends.first().reason, u"retries"_s);
    // Of 1, 2, 4, 8, 16 and three times 30 seconds the longer ones are told, the first one, and the end.
    QCOMPARE(batch.notes.size(), 8);
    QVERIFY(batch.notes.first().contains(u"a moment"_s));
    QVERIFY(batch.notes.at(6).contains(u"30 seconds"_s));
    QVERIFY(batch.stage.transport.calls().size() < 5000);
}

void BatchRunnerTest::aPauseWaitsForWhatIsUnderWay()
{
    BatchStage batch(m_path, specFor({u"a"_s}), numbered(50));
    batch.stage.transport.setServer({});
    batch.run();
    batch.runner->pause();
    EngineStage::settle();
    batch.stage.clock.advance(60s);
    EngineStage::settle();
    QVERIFY(batch.ends.isEmpty());
    for (int i = 0; i < 4; ++i)
        batch.stage.transport.exchange(i)->answer(batch.answer);
    EngineStage::settle();
    QCOMPARE(batch.ends.size(), 1);
    QCOMPARE(batch.ends.first().reason, u"interrupt"_s);
    QCOMPARE(batch.results(), allDone(4));
    QCOMPARE(batch.journal.totals().openClaims, 0);
}

void BatchRunnerTest::anAbandonedBatchCutsWhatIsUnderWay()
{
    BatchStage batch(m_path, specFor({u"a"_s}), numbered(50));
    batch.stage.transport.setServer({});
    batch.run();
    batch.stage.transport.exchange(0)->answer(batch.answer);
    EngineStage::settle();
    batch.runner->pause();
    batch.runner->abandon();
    EngineStage::settle();
    QCOMPARE(batch.ends.size(), 1);
    QCOMPARE(batch.results(), allDone(1));
    // They were sent, and may be billed.
    QCOMPARE(batch.journal.totals().openClaims, 4);
}

void BatchRunnerTest::aPausedTargetCanGoOn()
{
    BatchStage batch(m_path, specFor({u"a"_s, u"b"_s}), numbered(30));
    bool isBad = true;
    // b hangs, so that the batch is still there when a can go on.
    batch.stage.transport.setServer([&](FakeExchange &exchange) {
        if (exchange.call().url.host() == "a.example"_L1)
            exchange.answer(isBad ? "no" : batch.answer, isBad ? 401 : 200);
    });
    batch.run();
    QVERIFY(batch.ends.isEmpty());
    TargetProgress paused = batch.runner->progress().targets.first();
    QCOMPARE(paused.pause, u"auth"_s);
    QVERIFY(!paused.pauseWords.isEmpty());
    QVERIFY(batch.runner->progress().targets.last().pause.isEmpty());
    batch.runner->goOn(targetNamed(u"b"_s)); // which is not paused
    isBad = false;
    QList<qint64> rows;
    QObject::connect(batch.runner.get(), &BatchRunner::rowAnswered, &batch.stage.context,
                     [&rows](qint64 row) { rows.append(row); });
    batch.runner->goOn(targetNamed(u"a"_s));
    EngineStage::settle();
    paused = batch.runner->progress().targets.first();
    QVERIFY(paused.pause.isEmpty());
    QCOMPARE(paused.done, 30);
    QCOMPARE(rows.size(), 30);
    QCOMPARE(batch.runner->progress().targets.last().done, 0);
}

void BatchRunnerTest::aTargetGoesOnOnlyWhenNothingOfItIsUnderWay()
{
    BatchStage batch(m_path, specFor({u"a"_s, u"b"_s}), numbered(30));
    batch.stage.transport.setServer({});
    batch.run();
    // One of a's four is refused, and three are still under way.
    for (int i = 0; i < batch.stage.transport.calls().size(); ++i) {
        if (batch.stage.transport.exchange(i)->call().url.host() == "a.example"_L1) {
            batch.stage.transport.exchange(i)->answer("no", 401);
            break;
        }
    }
    EngineStage::settle();
    QCOMPARE(batch.runner->progress().targets.first().pause, u"auth"_s);
    const qsizetype sent = batch.stage.transport.calls().size();
    batch.runner->goOn(targetNamed(u"a"_s));
    EngineStage::settle();
    QCOMPARE(batch.stage.transport.calls().size(), sent);
    const int exchanges = int(sent);
    batch.stage.transport.setServer([&](FakeExchange &exchange) {
        ++batch.asked[QString::fromUtf8(exchange.call().body)];
        exchange.answer(batch.answer);
    });
    for (int i = 0; i < exchanges; ++i) {
        FakeExchange *exchange = batch.stage.transport.exchange(i);
        if (exchange && exchange->call().url.host() == "a.example"_L1)
            exchange->answer(batch.answer);
    }
    EngineStage::settle();
    QCOMPARE(batch.runner->progress().targets.first().done, 30);
    for (const int count : std::as_const(batch.asked))
        QVERIFY(count <= 2);
}

void BatchRunnerTest::tellsHowFarItIs()
{
    BatchStage batch(m_path, specFor({u"a"_s}), numbered(1000));
    batch.stage.transport.setServer({});
    batch.run();
    const BatchProgress begun = batch.runner->progress();
    QCOMPARE(begun.expected, 1000.0);
    QVERIFY(!begun.isExpectedExact);
    QCOMPARE(begun.loads.first().inFlight, 4);
    QCOMPARE(batch.runner->mostInFlight(), 4);
    batch.stage.transport.setServer([&](FakeExchange &exchange) { exchange.answer(batch.answer); });
    for (int i = 0; i < 4; ++i)
        batch.stage.transport.exchange(i)->answer(batch.answer);
    EngineStage::settle();
    const BatchProgress ended = batch.runner->progress();
    QCOMPARE(ended.done, 1000);
    QVERIFY(ended.isExpectedExact);
    QCOMPARE(ended.loads.first().inFlight, 0);
}

void BatchRunnerTest::countsTheWholeBatch()
{
    EnginePolicy policy = fixedPolicy(1);
    policy.retry.maxAttempts = 3;
    BatchStage batch(m_path, specFor({u"a"_s}), numbered(2), policy);
    int refusals = 1;
    batch.stage.transport.setServer([&](FakeExchange &exchange) {
        if (refusals-- > 0)
            exchange.answer("oops", 500);
        else
            exchange.answer("text positive\nused 7 3\nstop");
    });
    batch.begin();
    EngineStage::settle();
    batch.stage.clock.advance(10s);
    EngineStage::settle();
    const BatchTotals &totals = batch.journal.totals();
    QCOMPARE(totals.done, 2);
    QCOMPARE(totals.attempts, 3);
    QCOMPARE(totals.retries, 1);
    QCOMPARE(totals.inputTokens, 14);
    QCOMPARE(totals.outputTokens, 6);
    QCOMPARE(batch.journal.totalTimes().size(), 2U);
}

QTEST_GUILESS_MAIN(BatchRunnerTest)
#include "tst_batchrunner.moc"
