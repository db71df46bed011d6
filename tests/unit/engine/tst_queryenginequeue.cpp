// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/queryengine.h"
#include "tests/unit/engine/enginestage.h"

#include <QSet>
#include <QTest>

using namespace Fanlight;
using namespace Qt::StringLiterals;

//! The engine's queue and limits.
namespace {

//! As a target with a pinned limit tells it.
TargetLoad load(const QString &name, int inFlight, int queued, int limit)
{
    TargetLoad load;
    load.target = {name, u"m"_s};
    load.inFlight = inFlight;
    load.queued = queued;
    load.limit = limit;
    load.cap = limit;
    load.hold = queued > 0 ? HoldReason::InFlight : HoldReason::None;
    return load;
}

} // namespace

class QueryEngineQueueTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void neverExceedsTheLimit_data();
    void neverExceedsTheLimit();
    void sendsInOrder();
    void announcesBeforeItSends();
    void hungTargetsBlockNoOther();
    void takesTargetsInTurn();
    void sharesTheLimitOfOneService();
    void separatesKeysAndModels();
    void cancelsTenThousandAtOnce();
    void cancelsTenThousandOneByOneBackwards();
    void clampsThePolicy();
    void appliesANewPolicyToTheQueue();
    void reportsLoadsOncePerTurn();
    void reportsOnlyTheLoadThatChanged();
    void reportsAnEditedEndpointAsOneTarget();
    void doesNotReportForEveryDelta();
};

void QueryEngineQueueTest::neverExceedsTheLimit_data()
{
    QTest::addColumn<int>("limit");
    QTest::newRow("one") << 1;
    QTest::newRow("the default") << 5;
    QTest::newRow("two hundred fifty-six") << 256;
}

void QueryEngineQueueTest::neverExceedsTheLimit()
{
    QFETCH(int, limit);
    constexpr int queries = 10'000;
    EngineStage stage(limit);
    stage.answerAll();
    int mostInFlight = 0;
    connect(stage.engine.get(), &QueryEngine::loadChanged, this,
            [&mostInFlight](const TargetLoad &load) { mostInFlight = std::max(mostInFlight, load.inFlight); });
    for (int i = 0; i < queries; ++i)
        stage.engine->submit(queryTo(u"a"_s));
    EngineStage::settle();
    QCOMPARE(stage.results.size(), queries);
    QCOMPARE(stage.finishes.size(), queries);
    QCOMPARE(stage.transport.calls().size(), queries);
    QVERIFY(stage.transport.mostInFlight() <= limit);
    QVERIFY(mostInFlight <= limit);
    // The limit is used, too.
    QVERIFY(stage.transport.mostInFlight() >= std::min(limit, 64));
    QVERIFY(stage.engine->loads().isEmpty());
}

void QueryEngineQueueTest::sendsInOrder()
{
    EngineStage stage(3);
    stage.answerAll();
    for (int i = 0; i < 1'000; ++i)
        stage.engine->submit(queryTo(u"a"_s, QString::number(i)));
    EngineStage::settle();
    for (int i = 0; i < 1'000; ++i)
        QCOMPARE(stage.transport.calls().at(i).body, QByteArray::number(i));
    QVERIFY(std::is_sorted(stage.submitted.begin(), stage.submitted.end()));
}

void QueryEngineQueueTest::announcesBeforeItSends()
{
    EngineStage stage(1);
    stage.answerAll();
    bool early = false;
    QSet<QueryId> announced;
    connect(stage.engine.get(), &QueryEngine::submitted, this,
            [&](const QueryRequest &request) { announced.insert(request.id); });
    connect(stage.engine.get(), &QueryEngine::progressed, this,
            [&](const QueryProgress &progress) { early = early || !announced.contains(progress.id); });
    // More than are announced in one turn, and behind them one whose target is free at once.
    for (int i = 0; i < 5'000; ++i)
        stage.engine->submit(queryTo(u"a"_s));
    stage.engine->submit(queryTo(u"b"_s));
    EngineStage::settle();
    QCOMPARE(stage.submitted.size(), 5'001);
    // It need not wait until all of them are announced.
    QVERIFY(stage.submitted.indexOf(5'001) < 1'000);
    QCOMPARE(stage.results.size(), 5'001);
    QVERIFY(!early);
}

void QueryEngineQueueTest::hungTargetsBlockNoOther()
{
    EngineStage stage(2);
    stage.transport.setServer([](FakeExchange &exchange) {
        exchange.dispatch();
        if (exchange.call().url.host() == "quick.example"_L1)
            exchange.answer("stop");
    });
    for (int i = 0; i < 100; ++i)
        stage.engine->submit(queryTo(u"hung"_s));
    for (int i = 0; i < 100; ++i)
        stage.engine->submit(queryTo(u"quick"_s));
    EngineStage::settle();
    QCOMPARE(stage.results.size(), 100);
    for (const QueryResult &result : std::as_const(stage.results))
        QCOMPARE(result.request.endpoint.name, u"quick"_s);
    QCOMPARE(stage.engine->loads(), (QList{load(u"hung"_s, 2, 98, 2)}));
}

void QueryEngineQueueTest::takesTargetsInTurn()
{
    EngineStage stage(3);
    for (int i = 0; i < 3; ++i)
        stage.engine->submit(queryTo(u"a"_s));
    for (int i = 0; i < 3; ++i)
        stage.engine->submit(queryTo(u"b"_s));
    EngineStage::settle();
    QStringList hosts;
    for (const HttpCall &call : stage.transport.calls())
        hosts.append(call.url.host().section(u'.', 0, 0));
    QCOMPARE(hosts.join(QString()), u"ababab"_s);
}

void QueryEngineQueueTest::sharesTheLimitOfOneService()
{
    // Two names for the same server, key and model: the provider counts them together.
    EngineStage stage(4);
    QueryRequest one = queryTo(u"one"_s);
    QueryRequest two = queryTo(u"two"_s);
    two.endpoint.baseUrl = QUrl(u"HTTPS://one.example:443/other/path"_s);
    for (int i = 0; i < 10; ++i) {
        stage.engine->submit(one);
        stage.engine->submit(two);
    }
    EngineStage::settle();
    QCOMPARE(stage.transport.inFlight(), 4);
    QCOMPARE(stage.engine->loads(), (QList{load(u"one"_s, 2, 8, 4), load(u"two"_s, 2, 8, 4)}));
}

void QueryEngineQueueTest::separatesKeysAndModels()
{
    EngineStage stage(1);
    QueryRequest request = queryTo(u"a"_s);
    stage.engine->submit(request);
    request.model = u"other"_s;
    stage.engine->submit(request);
    request.endpoint.apiKey = Secret("key");
    stage.engine->submit(request);
    EngineStage::settle();
    QCOMPARE(stage.transport.inFlight(), 3);
}

void QueryEngineQueueTest::cancelsTenThousandAtOnce()
{
    constexpr int queries = 10'000;
    EngineStage stage(5);
    int depth = 0;
    int deepest = 0;
    connect(stage.engine.get(), &QueryEngine::finished, this, [&] {
        deepest = std::max(deepest, ++depth);
        stage.engine->cancel(1);
        --depth;
    });
    for (int i = 0; i < queries; ++i)
        stage.engine->submit(queryTo(u"a"_s));
    EngineStage::settle();
    QCOMPARE(stage.transport.calls().size(), 5);
    stage.engine->cancelAll();
    QCOMPARE(stage.results.size(), queries);
    QCOMPARE(stage.finishes.size(), queries);
    QCOMPARE(deepest, 1);
    for (int i = 1; i < queries; ++i)
        QVERIFY(stage.results.at(i - 1).request.id < stage.results.at(i).request.id);
    EngineStage::settle();
    // Nothing that was about to be cancelled was sent.
    QCOMPARE(stage.transport.calls().size(), 5);
    QCOMPARE(stage.transport.inFlight(), 0);
}

void QueryEngineQueueTest::cancelsTenThousandOneByOneBackwards()
{
    constexpr int queries = 10'000;
    EngineStage stage(5);
    QList<QueryId> ids;
    for (int i = 0; i < queries; ++i)
        ids.append(stage.engine->submit(queryTo(u"a"_s)));
    EngineStage::settle();
    std::reverse(ids.begin(), ids.end());
    for (const QueryId id : std::as_const(ids))
        stage.engine->cancel(id);
    QCOMPARE(stage.finishes.size(), queries);
    EngineStage::settle();
    QVERIFY(stage.engine->loads().isEmpty());
    // And it works on.
    stage.answerAll();
    stage.engine->submit(queryTo(u"a"_s));
    EngineStage::settle();
    QVERIFY(stage.results.last().succeeded());
}

void QueryEngineQueueTest::clampsThePolicy()
{
    EngineStage stage(0);
    EnginePolicy least = fixedPolicy(1);
    least.initialInFlight = 1;
    QCOMPARE(stage.engine->policy(), least);
    stage.engine->setPolicy(fixedPolicy(-7));
    QCOMPARE(stage.engine->policy(), least);
    stage.answerAll();
    stage.engine->submit(queryTo(u"a"_s));
    EngineStage::settle();
    QCOMPARE(stage.results.size(), 1);
}

void QueryEngineQueueTest::appliesANewPolicyToTheQueue()
{
    EngineStage stage(2);
    for (int i = 0; i < 20; ++i)
        stage.engine->submit(queryTo(u"a"_s));
    EngineStage::settle();
    QCOMPARE(stage.transport.inFlight(), 2);
    stage.engine->setPolicy(fixedPolicy(6));
    EngineStage::settle();
    QCOMPARE(stage.transport.inFlight(), 6);
    QCOMPARE(stage.loads.last(), (load(u"a"_s, 6, 14, 6)));
    // Lowered: what is in flight stays, nothing is added until it has ended.
    stage.engine->setPolicy(fixedPolicy(1));
    EngineStage::settle();
    QCOMPARE(stage.transport.inFlight(), 6);
    for (int i = 0; i < 5; ++i)
        stage.transport.exchange(i)->answer("stop");
    EngineStage::settle();
    QCOMPARE(stage.transport.inFlight(), 1);
    stage.transport.exchange(5)->answer("stop");
    EngineStage::settle();
    QCOMPARE(stage.transport.calls().size(), 7);
}

void QueryEngineQueueTest::reportsLoadsOncePerTurn()
{
    EngineStage stage(2);
    for (int i = 0; i < 10; ++i)
        stage.engine->submit(queryTo(u"a"_s));
    EngineStage::settle();
    QCOMPARE(stage.loads, (QList{load(u"a"_s, 2, 8, 2)}));
    stage.loads.clear();
    stage.engine->cancelAll();
    QVERIFY(stage.loads.isEmpty());
    EngineStage::settle();
    QCOMPARE(stage.loads, (QList{load(u"a"_s, 0, 0, 2)}));
    QVERIFY(stage.engine->loads().isEmpty());
}

void QueryEngineQueueTest::reportsOnlyTheLoadThatChanged()
{
    EngineStage stage(2);
    stage.engine->submit(queryTo(u"a"_s));
    const QueryId id = stage.engine->submit(queryTo(u"b"_s));
    EngineStage::settle();
    QCOMPARE(stage.loads.size(), 2);
    stage.loads.clear();
    stage.engine->cancel(id);
    EngineStage::settle();
    QCOMPARE(stage.loads, (QList{load(u"b"_s, 0, 0, 2)}));
}

void QueryEngineQueueTest::reportsAnEditedEndpointAsOneTarget()
{
    EngineStage stage(1);
    QueryRequest request = queryTo(u"a"_s);
    stage.engine->submit(request);
    request.endpoint.baseUrl = QUrl(u"https://elsewhere.example/v1"_s);
    stage.engine->submit(request);
    stage.engine->submit(request);
    EngineStage::settle();
    QCOMPARE(stage.engine->loads(), (QList{load(u"a"_s, 2, 1, 1)}));
}

void QueryEngineQueueTest::doesNotReportForEveryDelta()
{
    EngineStage stage;
    stage.engine->submit(queryTo(u"a"_s));
    EngineStage::settle();
    stage.loads.clear();
    FakeExchange *exchange = stage.transport.lastExchange();
    exchange->dispatch();
    exchange->receiveHead();
    for (int i = 0; i < 100; ++i) {
        exchange->receiveBody("text a");
        EngineStage::settle();
    }
    QVERIFY(stage.loads.isEmpty());
}

QTEST_GUILESS_MAIN(QueryEngineQueueTest)
#include "tst_queryenginequeue.moc"
