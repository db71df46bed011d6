// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/workbench.h"
#include "tests/support/fakes/fakecache.h"
#include "tests/unit/engine/enginestage.h"

#include <QSignalSpy>
#include <QTest>

using namespace Fanlight;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class WorkbenchTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void expectedRunsOpenConnectionsAhead();
    void brokenReplyLeavesTheCell();
    void queuedQueriesAreInTheLogWithTheirWait();
    void asksAnewWhatIsRetried();
};

void WorkbenchTest::expectedRunsOpenConnectionsAhead()
{
    EngineStage stage;
    stage.answerAll();
    Workbench bench(*stage.engine, stage.clock);
    const QueryRequest asked = queryTo(u"one"_s);
    bench.addTarget({asked.endpoint, asked.model});
    bench.prepare(3);
    QVERIFY2(stage.transport.warmed().isEmpty(), "a service that has never answered was connected to");

    bench.run(u"A text."_s, {u"sentiment"_s, u"topics"_s});
    EngineStage::settle();
    QVERIFY(!bench.isRunning());
    stage.clock.advance(31s);
    bench.prepare(3);
    bench.prepare(3);
    QCOMPARE(stage.transport.warmed().size(), 1);
    QCOMPARE(stage.transport.warmed().first().second, 3);
    stage.clock.advance(29s);
    bench.prepare(3);
    QCOMPARE(stage.transport.warmed().size(), 1);
    stage.clock.advance(1s);
    bench.prepare(0);
    QCOMPARE(stage.transport.warmed().size(), 1);
    bench.prepare(2);
    QCOMPARE(stage.transport.warmed().size(), 2);

    stage.clock.advance(31s);
    bench.run(u"A text."_s, {u"sentiment"_s});
    bench.prepare(1);
    QCOMPARE(stage.transport.warmed().size(), 2);
}

void WorkbenchTest::brokenReplyLeavesTheCell()
{
    EnginePolicy policy;
    policy.retry.jitter = 0;
    EngineStage stage(policy);
    Workbench bench(*stage.engine, stage.clock);
    const QueryRequest asked = queryTo(u"one"_s);
    bench.addTarget({asked.endpoint, asked.model});
    bench.run(u"A text."_s, {u"summary"_s});
    EngineStage::settle();
    FakeExchange *exchange = stage.transport.lastExchange();
    QVERIFY(exchange);
    exchange->dispatch();
    exchange->writeRequest();
    exchange->receiveHead();
    exchange->receiveBody("text half\n");
    QCOMPARE(bench.results().cell(0, 0).text, u"half"_s);
    exchange->end(HttpFailure::Truncated);
    const ResultCell &cell = bench.results().cell(0, 0);
    QCOMPARE(cell.state, QueryState::RetryWait);
    QVERIFY(cell.text.isEmpty());
    QVERIFY(cell.brokeOff());
    QCOMPARE(cell.attemptLimit, 5);
}

void WorkbenchTest::queuedQueriesAreInTheLogWithTheirWait()
{
    EngineStage stage(1);
    Workbench bench(*stage.engine, stage.clock);
    const QueryRequest asked = queryTo(u"one"_s);
    bench.addTarget({asked.endpoint, asked.model});
    bench.run(u"A text."_s, {u"topics"_s, u"summary"_s});
    EngineStage::settle();
    stage.clock.advance(2s);
    bench.log().advance(stage.clock.now());
    QCOMPARE(bench.log().index(1, RequestLogModel::Queued).data().toString(), u"2.00 s"_s);
    QCOMPARE(bench.log().index(1, RequestLogModel::Waterfall).data().toString(), u"Queued 2.00 s"_s);
    bench.stop();
}

void WorkbenchTest::asksAnewWhatIsRetried()
{
    FakeCache cache;
    EngineSeams seams;
    seams.cache = &cache;
    EngineStage stage(fixedPolicy(5), seams);
    stage.answerAll();
    Workbench bench(*stage.engine, stage.clock);
    const QueryRequest asked = queryTo(u"one"_s);
    bench.addTarget({asked.endpoint, asked.model});
    bench.run(u"A text."_s, {u"summary"_s});
    EngineStage::settle();
    bench.run(u"A text."_s, {u"summary"_s});
    EngineStage::settle();
    QCOMPARE(stage.transport.calls().size(), 1);
    QVERIFY(stage.results.last().cached);
    bench.retry(0, 0);
    EngineStage::settle();
    QCOMPARE(stage.transport.calls().size(), 2);
    QCOMPARE(cache.kept().size(), 2);
}

QTEST_GUILESS_MAIN(WorkbenchTest)
#include "tst_workbench.moc"
