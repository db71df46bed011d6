// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/attemptsink.h"
#include "core/engine/cachekey.h"
#include "tests/support/fakes/fakecache.h"
#include "tests/unit/engine/enginestage.h"

#include <QTest>

using namespace Fanlight;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

EngineSeams seamsTo(FakeCache &cache)
{
    EngineSeams seams;
    seams.cache = &cache;
    return seams;
}

EnginePolicy sharing(int limit = 5)
{
    EnginePolicy policy = fixedPolicy(limit);
    policy.singleFlight = true;
    return policy;
}

QueryRequest certain(const QString &message = u"Hello"_s)
{
    QueryRequest request = queryTo(u"a"_s, message);
    request.temperature = 0;
    return request;
}

Answer known(const QString &text = u"known"_s)
{
    Answer answer;
    answer.text = text;
    return answer;
}

QString textOf(const QueryResult &result)
{
    return std::get<Answer>(result.outcome).text;
}

class CountingSink final : public AttemptSink
{
public:
    void record(const QueryResult &result) override { results.append(result); }

    QList<QueryResult> results;
};

} // namespace

class QueryEngineCacheTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void servesWhatIsKnown();
    void sendsWhatIsNotKnown();
    void tellsNothingFromWithinSubmit();
    void waitsForALateAnswer();
    void isNotIdleWhileItLooks();
    void sendsAfterALateMiss();
    void canBeCancelledWhileItLooks();
    void canBeCancelledOnceItIsFound();
    void endsWhileTheCacheIsSilent();
    void aHiccupFailsOnlyThoseThatWaited();
    void aCancelledProbeMakesRoomForTheNext();
    void doesNotWaitForACacheThatIsSilent();
    void asksAgainACacheThatIsHeardOf();
    void looksAgainWhenTheTurnComes();
    void takesNoPlaceInTheLimit();
    void keepsThePriority();
    void looksUpTheInteractiveFirst();
    void looksUpNoMoreThanTheCacheCanTake();
    void joinsAFlightAfterAMiss();
    void servesNothingToAnEndpointThatIsNotUsable();
    void keepsOnly_data();
    void keepsOnly();
    void keepsASharedAnswerOnce();
    void keepsNothingThatWasAnsweredWithoutItsTemperature();
    void neitherKeepsNorServesWhatCannotBeRead();
    void asksAnewAndKeepsTheNewAnswer();
    void leavesTheCacheAlone();
    void survivesASlotThatDestroysTheEngine();
};

void QueryEngineCacheTest::servesWhatIsKnown()
{
    FakeCache cache;
    CountingSink sink;
    EngineSeams seams = seamsTo(cache);
    seams.sink = &sink;
    EngineStage stage(fixedPolicy(5), seams);
    QueryRequest request = certain();
    request.run = 3;
    cache.know(cacheKey(request), known());
    const QueryId id = stage.engine->submit(request);
    EngineStage::settle();

    QCOMPARE(stage.transport.calls().size(), 0);
    QCOMPARE(stage.submitted, QList<QueryId>{id});
    QCOMPARE(stage.states.value(id), QList<QueryState>{QueryState::Done});
    QCOMPARE(stage.results.size(), 1);
    const QueryResult &result = stage.results.first();
    request.id = id;
    QCOMPARE(result.request, request);
    QCOMPARE(result.outcome, Outcome(known()));
    QVERIFY(result.cached);
    QCOMPARE(result.sharedWith, QueryId(0));
    QCOMPARE(result.costUsd, 0.0);
    QVERIFY(result.timeline.attempts.isEmpty());
    QCOMPARE(result.timeline.finished, Moment(0));
    QCOMPARE(sink.results, stage.results);
    QVERIFY(cache.kept().isEmpty());
    QVERIFY(stage.engine->loads().isEmpty());
}

void QueryEngineCacheTest::sendsWhatIsNotKnown()
{
    FakeCache cache;
    EngineStage stage(fixedPolicy(5), seamsTo(cache));
    stage.answerAll();
    stage.engine->submit(certain());
    EngineStage::settle();
    QCOMPARE(cache.asked(), QList<QByteArray>{cacheKey(certain())});
    QCOMPARE(stage.transport.calls().size(), 1);
    QVERIFY(!stage.results.first().cached);
    QCOMPARE(cache.kept().size(), 1);

    stage.engine->submit(certain());
    EngineStage::settle();
    QCOMPARE(stage.transport.calls().size(), 1);
    QVERIFY(stage.results.last().cached);
    QCOMPARE(textOf(stage.results.last()), u"ok"_s);
}

void QueryEngineCacheTest::tellsNothingFromWithinSubmit()
{
    FakeCache cache;
    cache.know(cacheKey(certain()), known());
    EngineStage stage(fixedPolicy(5), seamsTo(cache));
    stage.engine->submit(certain());
    QVERIFY(stage.submitted.isEmpty());
    QVERIFY(stage.results.isEmpty());
    EngineStage::settle();
    QCOMPARE(stage.results.size(), 1);
}

void QueryEngineCacheTest::waitsForALateAnswer()
{
    FakeCache cache;
    cache.holdBack();
    cache.knowFarAway(cacheKey(certain()), known());
    EngineStage stage(fixedPolicy(5), seamsTo(cache));
    stage.engine->submit(certain());
    EngineStage::settle();
    QCOMPARE(stage.transport.calls().size(), 0);
    QVERIFY(stage.results.isEmpty());
    stage.clock.advance(40ms);
    cache.letAnswer();
    EngineStage::settle();
    QCOMPARE(stage.transport.calls().size(), 0);
    QVERIFY(stage.results.first().cached);
    QCOMPARE(stage.results.first().timeline.finished, Moment(40ms));
    QCOMPARE(stage.results.first().timeline.queued({}), Duration(40ms));
}

void QueryEngineCacheTest::isNotIdleWhileItLooks()
{
    FakeCache cache;
    cache.holdBack();
    cache.knowFarAway(cacheKey(certain()), known());
    EngineStage stage(fixedPolicy(5), seamsTo(cache));
    stage.engine->submit(certain());
    EngineStage::settle();
    QCOMPARE(stage.engine->loads().size(), 1);
    QCOMPARE(stage.engine->loads().first().queued, 1);
    QCOMPARE(stage.loads.last().queued, 1);
    cache.letAnswer();
    EngineStage::settle();
    QVERIFY(stage.engine->loads().isEmpty());
    QCOMPARE(stage.loads.last().queued, 0);
    QCOMPARE(stage.loads.last().inFlight, 0);
}

void QueryEngineCacheTest::sendsAfterALateMiss()
{
    FakeCache cache;
    cache.holdBack();
    EngineStage stage(fixedPolicy(5), seamsTo(cache));
    stage.answerAll();
    stage.engine->submit(certain());
    EngineStage::settle();
    cache.letAnswer();
    EngineStage::settle();
    QCOMPARE(stage.results.size(), 1);
    QVERIFY(!stage.results.first().cached);
    QVERIFY(stage.engine->loads().isEmpty());
}

void QueryEngineCacheTest::canBeCancelledWhileItLooks()
{
    FakeCache cache;
    cache.holdBack();
    cache.knowFarAway(cacheKey(certain()), known());
    EngineStage stage(fixedPolicy(5), seamsTo(cache));
    const QueryId id = stage.engine->submit(certain());
    EngineStage::settle();
    stage.engine->cancel(id);
    QCOMPARE(stage.results.size(), 1);
    QCOMPARE(stage.results.first().state(), QueryState::Cancelled);
    QVERIFY(stage.engine->loads().isEmpty());
    cache.letAnswer();
    EngineStage::settle();
    QCOMPARE(stage.finishes.value(id), 1);
    QCOMPARE(stage.transport.calls().size(), 0);
}

void QueryEngineCacheTest::canBeCancelledOnceItIsFound()
{
    FakeCache cache;
    cache.holdBack();
    cache.knowFarAway(cacheKey(certain()), known());
    EngineStage stage(fixedPolicy(5), seamsTo(cache));
    const QueryId id = stage.engine->submit(certain());
    EngineStage::settle();
    cache.letAnswer();
    stage.engine->cancel(id); // before the turn that would tell it
    EngineStage::settle();
    QCOMPARE(stage.finishes.value(id), 1);
    QCOMPARE(stage.results.first().state(), QueryState::Cancelled);
    QVERIFY(stage.engine->loads().isEmpty());
}

void QueryEngineCacheTest::endsWhileTheCacheIsSilent()
{
    FakeCache cache;
    cache.holdBack();
    {
        EngineStage stage(fixedPolicy(5), seamsTo(cache));
        for (int i = 0; i < 1000; ++i)
            stage.engine->submit(certain(QString::number(i)));
        EngineStage::settle();
        stage.engine->cancelAll();
        QCOMPARE(stage.results.size(), 1000);
        QVERIFY(stage.engine->loads().isEmpty());
        stage.engine->submit(certain());
        EngineStage::settle();
    }
    // What is left of it answers nobody.
    while (cache.heldBack() > 0)
        cache.letAnswer();
}

void QueryEngineCacheTest::aHiccupFailsOnlyThoseThatWaited()
{
    FakeCache cache;
    cache.holdBack();
    EngineStage stage(fixedPolicy(2000), seamsTo(cache));
    stage.answerAll();
    for (int i = 0; i < 1000; ++i) {
        cache.knowFarAway(cacheKey(certain(QString::number(i))), known());
        stage.engine->submit(certain(QString::number(i)));
    }
    EngineStage::settle();
    stage.clock.advance(250ms);
    EngineStage::settle();
    QCOMPARE(stage.transport.calls().size(), 256);
    QCOMPARE(stage.results.size(), 256);
    // A second later it is asked one question, and is back.
    stage.clock.advance(1s);
    EngineStage::settle();
    QCOMPARE(cache.asked().size(), 257);
    while (cache.heldBack() > 0) {
        cache.letAnswer();
        EngineStage::settle();
    }
    QCOMPARE(stage.results.size(), 1000);
    QCOMPARE(stage.transport.calls().size(), 256);
}

void QueryEngineCacheTest::aCancelledProbeMakesRoomForTheNext()
{
    FakeCache cache;
    cache.holdBack();
    EngineStage stage(fixedPolicy(2000), seamsTo(cache));
    stage.answerAll();
    for (int i = 0; i < 258; ++i)
        stage.engine->submit(certain(QString::number(i)));
    EngineStage::settle();
    stage.clock.advance(250ms);
    EngineStage::settle();
    stage.clock.advance(1s);
    EngineStage::settle();
    QCOMPARE(cache.asked().size(), 257);
    stage.engine->cancel(257);
    EngineStage::settle();
    QCOMPARE(cache.asked().size(), 258);
    stage.clock.advance(250ms);
    EngineStage::settle();
    QCOMPARE(stage.results.size(), 258);
}

void QueryEngineCacheTest::doesNotWaitForACacheThatIsSilent()
{
    FakeCache cache;
    cache.holdBack();
    EngineStage stage(fixedPolicy(2000), seamsTo(cache));
    stage.answerAll();
    for (int i = 0; i < 1000; ++i)
        stage.engine->submit(certain(QString::number(i)));
    EngineStage::settle();
    QCOMPARE(stage.results.size(), 0);
    stage.clock.advance(250ms);
    EngineStage::settle();
    stage.clock.advance(1s);
    EngineStage::settle();
    stage.clock.advance(250ms);
    EngineStage::settle();
    QCOMPARE(stage.results.size(), 1000);
    // Nor is it asked again, but for one question every second.
    QCOMPARE(cache.asked().size(), 257);
    stage.engine->submit(certain(u"later"_s));
    EngineStage::settle();
    QCOMPARE(stage.results.size(), 1001);
    QCOMPARE(cache.asked().size(), 257);
    stage.clock.advance(1s);
    stage.engine->submit(certain(u"a second later"_s));
    stage.engine->submit(certain(u"with it"_s));
    EngineStage::settle();
    QCOMPARE(stage.results.size(), 1002);
    QCOMPARE(cache.asked().size(), 258);
    stage.clock.advance(250ms);
    EngineStage::settle();
    QCOMPARE(stage.results.size(), 1003);
}

void QueryEngineCacheTest::asksAgainACacheThatIsHeardOf()
{
    FakeCache cache;
    cache.holdBack();
    EngineStage stage(fixedPolicy(5), seamsTo(cache));
    stage.answerAll();
    stage.engine->submit(certain());
    EngineStage::settle();
    stage.clock.advance(250ms);
    EngineStage::settle();
    QCOMPARE(stage.results.size(), 1);
    cache.letAnswer();
    cache.knowFarAway(cacheKey(certain(u"other"_s)), known());
    stage.engine->submit(certain(u"other"_s));
    EngineStage::settle();
    cache.letAnswer();
    EngineStage::settle();
    QVERIFY(stage.results.last().cached);
}

void QueryEngineCacheTest::looksAgainWhenTheTurnComes()
{
    FakeCache cache;
    EngineStage stage(fixedPolicy(1), seamsTo(cache));
    stage.engine->submit(certain());
    stage.engine->submit(certain());
    stage.engine->submit(certain(u"other"_s));
    EngineStage::settle();
    QCOMPARE(stage.transport.calls().size(), 1);
    stage.transport.lastExchange()->answer("text ok\nstop");
    EngineStage::settle();
    QCOMPARE(stage.results.size(), 2);
    QVERIFY(!stage.results.at(0).cached);
    QVERIFY(stage.results.at(1).cached);
    QCOMPARE(textOf(stage.results.at(1)), u"ok"_s);
    QCOMPARE(stage.transport.calls().size(), 2);
    QCOMPARE(stage.transport.calls().last().body, "other");
}

void QueryEngineCacheTest::takesNoPlaceInTheLimit()
{
    FakeCache cache;
    cache.know(cacheKey(certain(u"known"_s)), known());
    EngineStage stage(fixedPolicy(1), seamsTo(cache));
    stage.engine->submit(certain(u"stuck"_s));
    stage.engine->submit(certain(u"behind it"_s));
    EngineStage::settle();
    stage.engine->submit(certain(u"known"_s));
    EngineStage::settle();
    QCOMPARE(stage.transport.inFlight(), 1);
    QCOMPARE(stage.results.size(), 1);
    QVERIFY(stage.results.first().cached);
}

void QueryEngineCacheTest::keepsThePriority()
{
    FakeCache cache;
    cache.holdBack();
    EngineStage stage(fixedPolicy(1), seamsTo(cache));
    stage.engine->submit(queryTo(u"a"_s, u"stuck"_s));
    QueryRequest batch = certain(u"batch"_s);
    batch.priority = Priority::Batch;
    stage.engine->submit(batch);
    EngineStage::settle();
    stage.engine->submit(certain(u"interactive"_s));
    EngineStage::settle();
    cache.letAnswer();
    cache.letAnswer();
    EngineStage::settle();
    stage.transport.lastExchange()->answer("text ok\nstop");
    EngineStage::settle();
    QCOMPARE(stage.transport.calls().last().body, "interactive");
}

void QueryEngineCacheTest::looksUpTheInteractiveFirst()
{
    FakeCache cache;
    EngineStage stage(fixedPolicy(1), seamsTo(cache));
    QueryRequest batch = certain(u"batch"_s);
    batch.priority = Priority::Batch;
    stage.engine->submit(batch);
    stage.engine->submit(certain(u"interactive"_s));
    EngineStage::settle();
    QCOMPARE(cache.asked(), (QList<QByteArray>{cacheKey(certain(u"interactive"_s)), cacheKey(batch)}));
}

void QueryEngineCacheTest::looksUpNoMoreThanTheCacheCanTake()
{
    FakeCache cache;
    cache.holdBack();
    EngineStage stage(fixedPolicy(2000), seamsTo(cache));
    stage.answerAll();
    for (int i = 0; i < 600; ++i)
        stage.engine->submit(certain(QString::number(i)));
    EngineStage::settle();
    QCOMPARE(cache.heldBack(), 256);
    QCOMPARE(stage.engine->loads().first().queued, 600);
    while (cache.heldBack() > 0) {
        cache.letAnswer();
        EngineStage::settle();
        QVERIFY(cache.heldBack() <= 256);
    }
    QCOMPARE(cache.asked().size(), 600);
    QCOMPARE(stage.results.size(), 600);
}

void QueryEngineCacheTest::joinsAFlightAfterAMiss()
{
    FakeCache cache;
    EngineStage stage(sharing(), seamsTo(cache));
    stage.engine->submit(certain());
    stage.engine->submit(certain());
    EngineStage::settle();
    QCOMPARE(stage.transport.calls().size(), 1);
    stage.transport.lastExchange()->answer("text ok\nstop");
    EngineStage::settle();
    QCOMPARE(stage.results.size(), 2);
    QCOMPARE(stage.results.at(1).sharedWith, QueryId(1));
    QVERIFY(!stage.results.at(1).cached);
}

void QueryEngineCacheTest::servesNothingToAnEndpointThatIsNotUsable()
{
    QueryRequest request = certain();
    request.endpoint.baseUrl.setScheme(u"http"_s);
    request.endpoint.apiKey = Secret("sk");
    FakeCache cache;
    cache.know(cacheKey(request), known());
    EngineStage stage(fixedPolicy(5), seamsTo(cache));
    stage.engine->submit(request);
    EngineStage::settle();
    QCOMPARE(stage.results.first().state(), QueryState::Failed);
}

void QueryEngineCacheTest::keepsOnly_data()
{
    QTest::addColumn<QByteArray>("reply");
    QTest::addColumn<int>("status");
    QTest::addColumn<qsizetype>("kept");
    QTest::newRow("a whole answer") << "text ok\nstop"_ba << 200 << qsizetype(1);
    QTest::newRow("one that met its token limit") << "text ok\nlength"_ba << 200 << qsizetype(1);
    QTest::newRow("not one that was filtered") << "text ok\nfilter"_ba << 200 << qsizetype(0);
    QTest::newRow("not one that broke off") << "text ok"_ba << 200 << qsizetype(0);
    QTest::newRow("not an error inside the reply") << "text ok\nerror sorry"_ba << 200 << qsizetype(0);
    QTest::newRow("not a refusal") << ""_ba << 500 << qsizetype(0);
}

void QueryEngineCacheTest::keepsOnly()
{
    QFETCH(QByteArray, reply);
    QFETCH(int, status);
    FakeCache cache;
    EngineStage stage(fixedPolicy(5), seamsTo(cache));
    stage.transport.setServer([&](FakeExchange &exchange) { exchange.answer(reply, status); });
    stage.engine->submit(certain());
    EngineStage::settle();
    QCOMPARE(stage.results.size(), 1);
    QTEST(cache.kept().size(), "kept");
}

void QueryEngineCacheTest::keepsASharedAnswerOnce()
{
    FakeCache cache;
    EngineStage stage(sharing(), seamsTo(cache));
    for (int i = 0; i < 3; ++i)
        stage.engine->submit(certain());
    EngineStage::settle();
    stage.transport.lastExchange()->answer("text ok\nstop");
    EngineStage::settle();
    QCOMPARE(stage.results.size(), 3);
    QCOMPARE(cache.kept().size(), 1);
}

void QueryEngineCacheTest::keepsNothingThatWasAnsweredWithoutItsTemperature()
{
    FakeCache cache;
    FakeClock clock;
    SeededRandom random(1);
    FakeTransport transport;
    transport.setServer([](FakeExchange &exchange) {
        if (exchange.call().body.contains("temperature"))
            exchange.answer(R"({"error":{"message":"Unsupported parameter.","param":"temperature",)"
                            R"("code":"unsupported_parameter"}})",
                            400);
        else
            exchange.answer(R"({"choices":[{"message":{"content":"ok"},"finish_reason":"stop"}]})");
    });
    QueryEngine engine(transport, clock, random, fixedPolicy(5), seamsTo(cache));
    int answered = 0;
    connect(&engine, &QueryEngine::finished, this,
            [&answered](const QueryResult &result) { answered += result.succeeded() && !result.cached; });
    QueryRequest request = certain();
    request.stream = false;
    engine.submit(request);
    EngineStage::settle();
    QCOMPARE(transport.calls().size(), 2);
    QCOMPARE(answered, 1);
    QVERIFY(cache.kept().isEmpty());
    // From now on it need not be asked either, except for those who do not mind.
    engine.submit(request);
    EngineStage::settle();
    QCOMPARE(answered, 2);
    QCOMPARE(cache.asked().size(), 1);
    request.cacheUse = CacheUse::Always;
    engine.submit(request);
    EngineStage::settle();
    QCOMPARE(answered, 3);
    QCOMPARE(cache.kept().size(), 1);
}

void QueryEngineCacheTest::neitherKeepsNorServesWhatCannotBeRead()
{
    FakeCache cache;
    EngineSeams seams = seamsTo(cache);
    seams.isReadable = [](const QueryRequest &request, const Answer &answer) {
        return request.task != "yes or no"_L1 || answer.text == "yes"_L1 || answer.text == "no"_L1;
    };
    EngineStage stage(sharing(), seams);
    QueryRequest strict = certain();
    strict.task = u"yes or no"_s;
    cache.know(cacheKey(strict), known(u"perhaps"_s));
    stage.engine->submit(strict);
    stage.engine->submit(certain());
    EngineStage::settle();
    // The one is sent, the other content with what is known.
    QCOMPARE(stage.results.size(), 1);
    QCOMPARE(stage.results.first().request.task, QString());
    stage.transport.lastExchange()->answer("text maybe\nstop");
    EngineStage::settle();
    QCOMPARE(textOf(stage.results.last()), u"maybe"_s);
    QVERIFY(cache.kept().isEmpty());
    stage.engine->submit(strict);
    EngineStage::settle();
    stage.transport.lastExchange()->answer("text yes\nstop");
    EngineStage::settle();
    QCOMPARE(cache.kept().size(), 1);
    stage.engine->submit(strict);
    EngineStage::settle();
    QVERIFY(stage.results.last().cached);
}

void QueryEngineCacheTest::asksAnewAndKeepsTheNewAnswer()
{
    FakeCache cache;
    cache.know(cacheKey(certain()), known());
    EngineStage stage(fixedPolicy(5), seamsTo(cache));
    stage.answerAll();
    QueryRequest anew = certain();
    anew.cacheUse = CacheUse::Refresh;
    stage.engine->submit(anew);
    EngineStage::settle();
    QCOMPARE(textOf(stage.results.first()), u"ok"_s);
    QVERIFY(cache.asked().isEmpty());
    stage.engine->submit(certain());
    EngineStage::settle();
    QVERIFY(stage.results.last().cached);
    QCOMPARE(textOf(stage.results.last()), u"ok"_s);
}

void QueryEngineCacheTest::leavesTheCacheAlone()
{
    FakeCache cache;
    QueryRequest request = certain();
    request.cacheUse = CacheUse::Never;
    cache.know(cacheKey(request), known());
    EngineStage stage(fixedPolicy(5), seamsTo(cache));
    stage.answerAll();
    stage.engine->submit(request);
    EngineStage::settle();
    QCOMPARE(textOf(stage.results.first()), u"ok"_s);
    QVERIFY(cache.asked().isEmpty());
    QVERIFY(cache.kept().isEmpty());
}

void QueryEngineCacheTest::survivesASlotThatDestroysTheEngine()
{
    FakeCache cache;
    cache.know(cacheKey(certain()), known());
    EngineStage stage(fixedPolicy(5), seamsTo(cache));
    connect(stage.engine.get(), &QueryEngine::finished, &stage.context, [&stage] { stage.engine.reset(); });
    stage.engine->submit(certain());
    stage.engine->submit(certain());
    EngineStage::settle();
    QCOMPARE(stage.results.size(), 1);
}

QTEST_GUILESS_MAIN(QueryEngineCacheTest)
#include "tst_queryengine_cache.moc"
