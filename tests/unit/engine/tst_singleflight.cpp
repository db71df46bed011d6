// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/engine/enginestage.h"

#include <QTest>

using namespace Fanlight;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

EnginePolicy sharing(int limit = 5)
{
    EnginePolicy policy = fixedPolicy(limit);
    policy.singleFlight = true;
    policy.retry = {};
    policy.retry.jitter = 0;
    return policy;
}

QueryRequest certain(const QString &message = u"Hello"_s)
{
    QueryRequest request = queryTo(u"a"_s, message);
    request.temperature = 0;
    return request;
}

} // namespace

class SingleFlightTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void deliversOnceForEqualQueries();
    void deliversEachThatDiffers_data();
    void deliversEachThatDiffers();
    void deliversEachWhenSwitchedOff();
    void takesNoPlaceInTheLimit();
    void showsALatecomerWhatHasCome();
    void goesOnWhenTheFirstIsCancelled();
    void isGivenUpWithTheLast();
    void goesOnThroughARetryWhenTheFirstIsCancelled();
    void failsForAll();
    void endsOnceForEachWhenASlotCancelsTheRest();
    void keepsTheTimesOfWhoTakesItOver();
    void splitsTooManyEqualOnes();
};

void SingleFlightTest::deliversOnceForEqualQueries()
{
    EngineStage stage(sharing());
    QueryRequest other = certain();
    other.task = u"of another task"_s;
    other.run = 7;
    stage.engine->submit(certain());
    EngineStage::settle();
    stage.clock.advance(10ms);
    stage.engine->submit(other);
    EngineStage::settle();
    QCOMPARE(stage.transport.calls().size(), 1);
    stage.clock.advance(20ms);
    stage.transport.lastExchange()->answer("text ok\nstop");
    EngineStage::settle();

    QCOMPARE(stage.results.size(), 2);
    QVERIFY(stage.results.at(0).succeeded());
    QCOMPARE(stage.results.at(0).outcome, stage.results.at(1).outcome);
    QCOMPARE(stage.results.at(0).sharedWith, QueryId(0));
    QCOMPARE(stage.results.at(1).sharedWith, QueryId(1));
    QCOMPARE(stage.results.at(1).request.task, other.task);
    // Each waited as long as it was there.
    const Timeline &second = stage.results.at(1).timeline;
    QCOMPARE(second.submitted, Moment(10ms));
    QCOMPARE(second.finished, Moment(30ms));
    QVERIFY(second.queued({}) >= Duration(0));
    QCOMPARE(second.queued({}) + second.total({}), Duration(20ms));
}

void SingleFlightTest::deliversEachThatDiffers_data()
{
    QTest::addColumn<QueryRequest>("other");
    const auto row = [](const char *name, const auto &change) {
        QueryRequest request = certain();
        change(request);
        QTest::newRow(name) << request;
    };
    row("another message", [](QueryRequest &request) { request.message = u"Bye"_s; });
    row("another system prompt", [](QueryRequest &request) { request.systemPrompt = u"Be brief."_s; });
    row("another limit", [](QueryRequest &request) { request.maxTokens = 5; });
    row("another model", [](QueryRequest &request) { request.model = u"n"_s; });
    row("another key", [](QueryRequest &request) { request.endpoint.apiKey = Secret("sk"); });
    row("another place", [](QueryRequest &request) { request.endpoint.baseUrl = QUrl(u"https://b.example/v1"_s); });
    row("whole instead of streamed", [](QueryRequest &request) { request.stream = false; });
    row("with chance in it", [](QueryRequest &request) { request.temperature = 0.1; });
    row("with the model's own temperature", [](QueryRequest &request) { request.temperature.reset(); });
}

void SingleFlightTest::deliversEachThatDiffers()
{
    QFETCH(QueryRequest, other);
    EngineStage stage(sharing());
    stage.engine->submit(other.temperature == 0.0 ? certain() : other);
    stage.engine->submit(other);
    EngineStage::settle();
    QCOMPARE(stage.transport.calls().size(), 2);
}

void SingleFlightTest::deliversEachWhenSwitchedOff()
{
    EnginePolicy policy = sharing();
    policy.singleFlight = false;
    EngineStage stage(policy);
    stage.engine->submit(certain());
    stage.engine->submit(certain());
    EngineStage::settle();
    QCOMPARE(stage.transport.calls().size(), 2);
}

void SingleFlightTest::takesNoPlaceInTheLimit()
{
    EngineStage stage(sharing(1));
    for (int i = 0; i < 3; ++i)
        stage.engine->submit(certain());
    stage.engine->submit(certain(u"Different"_s));
    EngineStage::settle();
    QCOMPARE(stage.transport.calls().size(), 1);
    QCOMPARE(stage.engine->loads().first().queued, 1);
    stage.transport.lastExchange()->answer("text ok\nstop");
    EngineStage::settle();
    QCOMPARE(stage.results.size(), 3);
    QCOMPARE(stage.transport.calls().size(), 2);
}

void SingleFlightTest::showsALatecomerWhatHasCome()
{
    EngineStage stage(sharing());
    stage.engine->submit(certain());
    EngineStage::settle();
    FakeExchange *exchange = stage.transport.lastExchange();
    exchange->dispatch();
    exchange->writeRequest();
    exchange->receiveHead();
    exchange->receiveBody("text Once upon");
    stage.engine->submit(certain());
    EngineStage::settle();
    QCOMPARE(stage.texts.value(2), u"Once upon"_s);
    QCOMPARE(stage.states.value(2).last(), QueryState::Streaming);
    exchange->receiveBody("text  a time\nstop");
    QCOMPARE(stage.texts.value(2), u"Once upon a time"_s);
    QCOMPARE(stage.texts.value(1), stage.texts.value(2));
    QCOMPARE(stage.results.size(), 2);
}

void SingleFlightTest::goesOnWhenTheFirstIsCancelled()
{
    EngineStage stage(sharing());
    stage.engine->submit(certain());
    stage.engine->submit(certain());
    EngineStage::settle();
    FakeExchange *exchange = stage.transport.lastExchange();
    exchange->dispatch();
    stage.engine->cancel(1);
    QCOMPARE(stage.results.size(), 1);
    QCOMPARE(stage.results.first().state(), QueryState::Cancelled);
    QVERIFY(!exchange->wasAborted());
    exchange->receiveHead();
    exchange->receiveBody("text ok\nstop");
    QCOMPARE(stage.results.size(), 2);
    QVERIFY(stage.results.last().succeeded());
    QCOMPARE(stage.results.last().sharedWith, QueryId(0));
}

void SingleFlightTest::isGivenUpWithTheLast()
{
    EngineStage stage(sharing());
    stage.engine->submit(certain());
    stage.engine->submit(certain());
    EngineStage::settle();
    const QPointer<FakeExchange> exchange = stage.transport.lastExchange();
    stage.engine->cancelAll();
    QVERIFY(!exchange || exchange->wasAborted());
    QCOMPARE(stage.results.size(), 2);
    EngineStage::settle();
    QVERIFY(stage.engine->loads().isEmpty());
}

void SingleFlightTest::goesOnThroughARetryWhenTheFirstIsCancelled()
{
    EngineStage stage(sharing());
    stage.engine->submit(certain());
    stage.engine->submit(certain());
    EngineStage::settle();
    stage.transport.lastExchange()->answer("oops", 500);
    EngineStage::settle();
    QCOMPARE(stage.states.value(2).last(), QueryState::RetryWait);
    stage.engine->cancel(1);
    stage.answerAll();
    stage.clock.advance(500ms);
    EngineStage::settle();
    QCOMPARE(stage.results.size(), 2);
    QVERIFY(stage.results.last().succeeded());
    QCOMPARE(stage.transport.calls().size(), 2);
}

void SingleFlightTest::failsForAll()
{
    EnginePolicy once = sharing();
    once.retry.maxAttempts = 1;
    EngineStage stage(once);
    for (int i = 0; i < 3; ++i)
        stage.engine->submit(certain());
    EngineStage::settle();
    stage.transport.lastExchange()->answer("oops", 500);
    EngineStage::settle();
    QCOMPARE(stage.results.size(), 3);
    for (const QueryResult &result : std::as_const(stage.results))
        QCOMPARE(result.state(), QueryState::Failed);
}

void SingleFlightTest::endsOnceForEachWhenASlotCancelsTheRest()
{
    EngineStage stage(sharing());
    for (int i = 0; i < 3; ++i)
        stage.engine->submit(certain());
    EngineStage::settle();
    connect(stage.engine.get(), &QueryEngine::finished, this, [&stage] { stage.engine->cancelAll(); });
    stage.transport.lastExchange()->answer("text ok\nstop");
    EngineStage::settle();
    QCOMPARE(stage.results.size(), 3);
    for (QueryId id = 1; id <= 3; ++id)
        QCOMPARE(stage.finishes.value(id), 1);
}

void SingleFlightTest::keepsTheTimesOfWhoTakesItOver()
{
    EngineStage stage(sharing());
    stage.engine->submit(certain());
    EngineStage::settle();
    stage.clock.advance(50ms);
    stage.engine->submit(certain());
    EngineStage::settle();
    stage.engine->cancel(1);
    stage.clock.advance(10ms);
    stage.transport.lastExchange()->answer("text ok\nstop");
    EngineStage::settle();
    const Timeline &timeline = stage.results.last().timeline;
    QCOMPARE(timeline.submitted, Moment(50ms));
    QCOMPARE(timeline.queued({}) + timeline.total({}), Duration(10ms));
}

void SingleFlightTest::splitsTooManyEqualOnes()
{
    EngineStage stage(sharing());
    for (int i = 0; i < 600; ++i)
        stage.engine->submit(certain());
    EngineStage::settle();
    QCOMPARE(stage.transport.calls().size(), 3);
    stage.engine->cancelAll();
    QCOMPARE(stage.results.size(), 600);
}

QTEST_GUILESS_MAIN(SingleFlightTest)
#include "tst_singleflight.moc"
