// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/queryengine.h"
#include "tests/unit/engine/enginestage.h"

#include <QTest>

using namespace Fanlight;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class QueryEngineTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysNothingFromWithinSubmit();
    void deliversAndReports();
    void givesIdsAndRunsThatNeverRepeat();
    void keepsTheSubmissionTime();
    void tellsAnInteractiveReplyAsItCame();
    void failsOneWithoutTheOthers();
    void refusesAnUnusableEndpointAtNoOnesCost();
    void cancelsAQueuedQuery();
    void announcesAQueryThatIsCancelledAtOnce();
    void cancelsAQueryInFlight();
    void ignoresUnknownAndFinishedIds();
    void cancelsOneRunOnly();
    void cancelsInsideASlot_data();
    void cancelsInsideASlot();
    void submitsInsideASlot();
    void isDestroyedInsideASlot_data();
    void isDestroyedInsideASlot();
    void isDestroyedWithQueriesInFlight();
    void snapshotsTheRequest();
    void keepsToTheEndpointsOwnLimits();
};

void QueryEngineTest::saysNothingFromWithinSubmit()
{
    EngineStage stage;
    const QueryId id = stage.engine->submit(queryTo(u"a"_s));
    QVERIFY(id != 0);
    QVERIFY(stage.submitted.isEmpty());
    QVERIFY(stage.states.isEmpty());
    QVERIFY(stage.loads.isEmpty());
    QVERIFY(stage.transport.calls().isEmpty());
    EngineStage::settle();
    QCOMPARE(stage.submitted, QList{id});
    QCOMPARE(stage.transport.calls().size(), 1);
}

void QueryEngineTest::deliversAndReports()
{
    EngineStage stage;
    QStringList texts;
    connect(stage.engine.get(), &QueryEngine::textReceived, this,
            [&texts](QueryId, const QString &text) { texts.append(text); });
    stage.answerAll();
    const QueryId id = stage.engine->submit(queryTo(u"a"_s));
    EngineStage::settle();
    QCOMPARE(stage.results.size(), 1);
    QCOMPARE(stage.results.first().request.id, id);
    QCOMPARE(std::get<Answer>(stage.results.first().outcome).text, u"ok"_s);
    QCOMPARE(stage.states.value(id),
             (QList{QueryState::Connecting, QueryState::Waiting, QueryState::Waiting, QueryState::Streaming,
                    QueryState::Done}));
    QCOMPARE(texts, QStringList{u"ok"_s});
}

void QueryEngineTest::givesIdsAndRunsThatNeverRepeat()
{
    EngineStage stage;
    const QueryId first = stage.engine->submit(queryTo(u"a"_s));
    stage.engine->cancel(first);
    QVERIFY(stage.engine->submit(queryTo(u"a"_s)) != first);
    const RunId run = stage.engine->nextRun();
    QVERIFY(run != 0);
    QVERIFY(stage.engine->nextRun() != run);
}

void QueryEngineTest::tellsAnInteractiveReplyAsItCame()
{
    EngineStage stage;
    QHash<QueryId, RawReply> replies;
    QList<qint64> order; // of a query that ended, the number is negative
    connect(stage.engine.get(), &QueryEngine::replyReceived, this, [&](QueryId id, const RawReply &reply) {
        replies.insert(id, reply);
        order.append(qint64(id));
    });
    connect(stage.engine.get(), &QueryEngine::finished, this,
            [&](const QueryResult &result) { order.append(-qint64(result.request.id)); });
    const QByteArray body = "text ok\nstop";
    stage.transport.setServer([&body](FakeExchange &exchange) {
        exchange.dispatch();
        exchange.writeRequest();
        exchange.receiveHead(HttpHead{200, {{"x-request-id", "r1"}}, {}});
        exchange.receiveBody(body.first(3));
        exchange.receiveBody(body.sliced(3));
        exchange.end();
    });
    const QueryId asked = stage.engine->submit(queryTo(u"a"_s));
    QueryRequest ofBatch = queryTo(u"b"_s);
    ofBatch.priority = Priority::Batch;
    stage.engine->submit(ofBatch);
    EngineStage::settle();
    QCOMPARE(stage.results.size(), 2);
    QCOMPARE(replies.keys(), QList<QueryId>{asked}); // nobody looks at a batch's
    const RawReply reply = replies.value(asked);
    QCOMPARE(reply.head.status, 200);
    QCOMPARE(reply.head.headers, (HttpHeaders{{"x-request-id", "r1"}}));
    QCOMPARE(reply.body, body);
    QCOMPARE(reply.size, body.size());
    QVERIFY(order.indexOf(qint64(asked)) < order.indexOf(-qint64(asked)));
    // A long one is kept as far as it is of use.
    const QByteArray longBody = "text " + QByteArray(100'000, 'a') + "\nstop";
    stage.transport.setServer([&longBody](FakeExchange &exchange) { exchange.answer(longBody); });
    const QueryId second = stage.engine->submit(queryTo(u"a"_s));
    EngineStage::settle();
    QCOMPARE(replies.value(second).size, longBody.size());
    QCOMPARE(replies.value(second).body, longBody.first(RawReply::keptBytes));
}

void QueryEngineTest::keepsTheSubmissionTime()
{
    EngineStage stage(1);
    stage.clock.advance(10ms);
    stage.engine->submit(queryTo(u"a"_s));
    stage.engine->submit(queryTo(u"a"_s));
    EngineStage::settle();
    stage.clock.advance(1s);
    stage.transport.lastExchange()->answer("stop");
    EngineStage::settle();
    stage.clock.advance(500ms);
    stage.transport.lastExchange()->answer("stop");
    QCOMPARE(stage.results.size(), 2);
    const Timeline &second = stage.results.last().timeline;
    QCOMPARE(second.submitted, Moment(10ms));
    QCOMPARE(second.queued({}), Duration(1500ms));
    QCOMPARE(second.total({}), Duration(0));
    QCOMPARE(stage.engine->now(), Moment(1510ms));
}

void QueryEngineTest::failsOneWithoutTheOthers()
{
    EngineStage stage;
    stage.transport.setServer([](FakeExchange &exchange) {
        exchange.answer(exchange.call().body == "bad" ? "text x\nerror no" : "text ok\nstop");
    });
    for (const auto message : {"good"_L1, "bad"_L1, "good"_L1})
        stage.engine->submit(queryTo(u"a"_s, QString(message)));
    EngineStage::settle();
    QCOMPARE(stage.results.size(), 3);
    for (const QueryResult &result : std::as_const(stage.results))
        QCOMPARE(result.succeeded(), result.request.message == "good"_L1);
}

void QueryEngineTest::refusesAnUnusableEndpointAtNoOnesCost()
{
    EngineStage stage(1);
    QueryRequest unusable = queryTo(u"a"_s);
    unusable.endpoint.baseUrl = QUrl(u"ftp://example.com"_s);
    for (int i = 0; i < 300; ++i)
        stage.engine->submit(unusable);
    stage.engine->submit(queryTo(u"b"_s));
    EngineStage::settle();
    QCOMPARE(stage.results.size(), 300);
    for (const QueryResult &result : std::as_const(stage.results))
        QCOMPARE(std::get<QueryError>(result.outcome).kind, ErrorKind::InvalidRequest);
    QCOMPARE(stage.transport.calls().size(), 1);
}

void QueryEngineTest::cancelsAQueuedQuery()
{
    EngineStage stage(1);
    stage.engine->submit(queryTo(u"a"_s));
    const QueryId queued = stage.engine->submit(queryTo(u"a"_s));
    EngineStage::settle();
    stage.clock.advance(70ms);
    stage.engine->cancel(queued);
    QCOMPARE(stage.finishes, (QHash<QueryId, int>{{queued, 1}}));
    QCOMPARE(stage.states.value(queued), QList{QueryState::Cancelled});
    const QueryResult &result = stage.results.first();
    QCOMPARE(result.state(), QueryState::Cancelled);
    QVERIFY(result.timeline.attempts.isEmpty());
    QCOMPARE(result.timeline.queued({}), Duration(70ms));
    QCOMPARE(result.timeline.total({}), Duration(0));
    stage.transport.lastExchange()->answer("stop");
    EngineStage::settle();
    QCOMPARE(stage.transport.calls().size(), 1);
}

void QueryEngineTest::announcesAQueryThatIsCancelledAtOnce()
{
    EngineStage stage;
    const QueryId first = stage.engine->submit(queryTo(u"a"_s));
    const QueryId second = stage.engine->submit(queryTo(u"a"_s));
    stage.engine->cancel(second);
    // That one alone: cancelling costs the same however many wait to be announced.
    QCOMPARE(stage.submitted, QList{second});
    QCOMPARE(stage.finishes.value(second), 1);
    EngineStage::settle();
    QCOMPARE(stage.submitted, (QList{second, first}));
    QCOMPARE(stage.transport.calls().size(), 1);
}

void QueryEngineTest::cancelsAQueryInFlight()
{
    EngineStage stage(1);
    const QueryId id = stage.engine->submit(queryTo(u"a"_s));
    stage.engine->submit(queryTo(u"a"_s, u"next"_s));
    EngineStage::settle();
    stage.transport.lastExchange()->dispatch();
    const QPointer<FakeExchange> exchange = stage.transport.lastExchange();
    stage.engine->cancel(id);
    QVERIFY(exchange->wasAborted());
    QCOMPARE(stage.results.first().state(), QueryState::Cancelled);
    // Its place is free.
    EngineStage::settle();
    QCOMPARE(stage.transport.calls().last().body, "next"_ba);
}

void QueryEngineTest::ignoresUnknownAndFinishedIds()
{
    EngineStage stage;
    stage.answerAll();
    const QueryId id = stage.engine->submit(queryTo(u"a"_s));
    EngineStage::settle();
    stage.engine->cancel(id);
    stage.engine->cancel(0);
    stage.engine->cancel(4711);
    stage.engine->cancelRun(0);
    stage.engine->cancelRun(4711);
    stage.engine->cancelAll();
    EngineStage::settle();
    QCOMPARE(stage.finishes, (QHash<QueryId, int>{{id, 1}}));
}

void QueryEngineTest::cancelsOneRunOnly()
{
    EngineStage stage(2);
    const RunId one = stage.engine->nextRun();
    const RunId two = stage.engine->nextRun();
    for (int i = 0; i < 6; ++i) {
        QueryRequest request = queryTo(u"a"_s);
        request.run = i % 2 == 0 ? one : two;
        stage.engine->submit(request);
    }
    EngineStage::settle();
    stage.engine->cancelRun(one);
    QCOMPARE(stage.results.size(), 3);
    for (const QueryResult &result : std::as_const(stage.results))
        QCOMPARE(result.request.run, one);
    stage.answerAll();
    stage.transport.exchange(1)->answer("stop");
    EngineStage::settle();
    QCOMPARE(stage.results.size(), 6);
    for (const QueryResult &result : std::as_const(stage.results))
        QCOMPARE(result.succeeded(), result.request.run == two);
}

void QueryEngineTest::cancelsInsideASlot_data()
{
    QTest::addColumn<QueryState>("when");
    QTest::newRow("connecting") << QueryState::Connecting;
    QTest::newRow("waiting") << QueryState::Waiting;
    QTest::newRow("streaming") << QueryState::Streaming;
    QTest::newRow("done") << QueryState::Done;
}

void QueryEngineTest::cancelsInsideASlot()
{
    QFETCH(QueryState, when);
    EngineStage stage(3);
    stage.answerAll();
    connect(stage.engine.get(), &QueryEngine::progressed, this, [&stage, when](const QueryProgress &progress) {
        if (progress.state == when)
            stage.engine->cancelAll();
    });
    for (int i = 0; i < 20; ++i)
        stage.engine->submit(queryTo(u"a"_s));
    EngineStage::settle();
    QCOMPARE(stage.finishes.size(), 20);
    for (const int count : std::as_const(stage.finishes))
        QCOMPARE(count, 1);
    for (const QList<QueryState> &states : std::as_const(stage.states)) {
        QCOMPARE(std::count_if(states.begin(), states.end(), isFinal), 1);
        QVERIFY(isFinal(states.last()));
    }
    QVERIFY(stage.engine->loads().isEmpty());
}

void QueryEngineTest::submitsInsideASlot()
{
    EngineStage stage(1);
    stage.answerAll();
    int left = 500;
    connect(stage.engine.get(), &QueryEngine::finished, this, [&stage, &left] {
        if (left-- > 0)
            stage.engine->submit(queryTo(u"a"_s));
    });
    stage.engine->submit(queryTo(u"a"_s));
    EngineStage::settle();
    QCOMPARE(stage.results.size(), 501);
    QCOMPARE(stage.submitted.size(), 501);
}

void QueryEngineTest::isDestroyedInsideASlot_data()
{
    QTest::addColumn<QString>("signalName");
    for (const char *name : {"submitted", "progressed", "textReceived", "finished", "loadChanged",
                             "finished of a cancelled one in the queue", "progressed of a cancelled one"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void QueryEngineTest::isDestroyedInsideASlot()
{
    QFETCH(QString, signalName);
    EngineStage stage(2);
    QueryEngine *engine = stage.engine.get();
    const auto destroy = [&stage] { stage.engine.reset(); };
    if (signalName == "submitted"_L1)
        connect(engine, &QueryEngine::submitted, this, destroy);
    else if (signalName.startsWith("progressed"_L1))
        connect(engine, &QueryEngine::progressed, this, destroy);
    else if (signalName == "textReceived"_L1)
        connect(engine, &QueryEngine::textReceived, this, destroy);
    else if (signalName.startsWith("finished"_L1))
        connect(engine, &QueryEngine::finished, this, destroy);
    else
        connect(engine, &QueryEngine::loadChanged, this, destroy);
    stage.answerAll();
    for (int i = 0; i < 10; ++i)
        engine->submit(queryTo(u"a"_s));
    if (signalName.endsWith("queue"_L1) || signalName.endsWith("one"_L1))
        engine->cancelAll();
    EngineStage::settle();
    QVERIFY(!stage.engine);
    QVERIFY(stage.results.size() <= 1);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QCOMPARE(stage.transport.inFlight(), 0);
}

void QueryEngineTest::isDestroyedWithQueriesInFlight()
{
    EngineStage stage(3);
    for (int i = 0; i < 10; ++i)
        stage.engine->submit(queryTo(u"a"_s));
    EngineStage::settle();
    stage.transport.exchange(0)->dispatch();
    QCOMPARE(stage.transport.inFlight(), 3);
    const auto said = stage.states;
    stage.engine.reset();
    QCOMPARE(stage.transport.inFlight(), 0);
    QVERIFY(stage.results.isEmpty());
    QCOMPARE(stage.states, said);
}

void QueryEngineTest::snapshotsTheRequest()
{
    EngineStage stage(1);
    QueryRequest request = queryTo(u"a"_s, u"before"_s);
    stage.engine->submit(request);
    request.message = u"after"_s;
    EngineStage::settle();
    QCOMPARE(stage.transport.calls().first().body, "before"_ba);
}

void QueryEngineTest::keepsToTheEndpointsOwnLimits()
{
    EngineStage stage(5);
    QueryRequest limited = queryTo(u"a"_s);
    limited.endpoint.limits.maxConcurrent = 2;
    for (int i = 0; i < 4; ++i)
        stage.engine->submit(limited);
    EngineStage::settle();
    QCOMPARE(stage.transport.calls().size(), 2);
    limited.endpoint.limits.maxConcurrent = 4;
    stage.engine->submit(limited);
    EngineStage::settle();
    QCOMPARE(stage.transport.calls().size(), 4);
}

QTEST_GUILESS_MAIN(QueryEngineTest)
#include "tst_queryengine.moc"
