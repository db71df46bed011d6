// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/engine/enginestage.h"

#include <QTest>

using namespace Fanlight;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

EnginePolicy patient(int limit = 5)
{
    EnginePolicy policy = fixedPolicy(limit);
    policy.retry = {};
    policy.retry.jitter = 0;
    return policy;
}

QueryRequest certain(Priority priority, const QString &message = u"Hello"_s)
{
    QueryRequest request = queryTo(u"a"_s, message);
    request.temperature = 0;
    request.priority = priority;
    return request;
}

//! The engine on the real codecs, for what only headers tell.
struct HeaderStage
{
    explicit HeaderStage(const EnginePolicy &policy)
        : engine(transport, clock, random, policy)
    {
        QObject::connect(&engine, &QueryEngine::finished, &context,
                         [this](const QueryResult &result) { results.append(result); });
    }

    QueryId submit(const QString &message = u"Hello"_s, Priority priority = Priority::Interactive)
    {
        QueryRequest request = queryTo(u"service"_s, message);
        request.stream = false;
        request.maxTokens = 100;
        request.priority = priority;
        const QueryId id = engine.submit(request);
        EngineStage::settle();
        return id;
    }

    void reply(int status, const HttpHeaders &headers = {})
    {
        FakeExchange *exchange = transport.lastExchange();
        exchange->dispatch();
        exchange->writeRequest();
        exchange->receiveHead({status, headers, {}});
        exchange->receiveBody(status == 200 ? R"({"choices":[{"message":{"content":"fine"},"finish_reason":"stop"}],)"
                                              R"("usage":{"prompt_tokens":7,"completion_tokens":1}})"
                                            : "{}");
        exchange->end();
        EngineStage::settle();
    }

    FakeClock clock;
    SeededRandom random{1};
    FakeTransport transport;
    QObject context;
    QList<QueryResult> results;
    QueryEngine engine;
};

} // namespace

//! What is delivered again goes out in its turn, and its target says rightly what it waits for.
class QueryEngineAgainTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void triesAtOnceWhenTheServerAsksForNoWait_data();
    void triesAtOnceWhenTheServerAsksForNoWait();
    void sendsWhatAnInteractiveQueryJoinedBeforeTheBatches();
    void sendsWhatAnInteractiveQueryJoinedAtAPausedTarget();
    void countsTheTokensOfARetryOnceALimitIsTold();
    void saysThatTokensAreMissing();
};

void QueryEngineAgainTest::triesAtOnceWhenTheServerAsksForNoWait_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("header");
    QTest::newRow("429, seconds") << 429 << QByteArray("retry-after");
    QTest::newRow("429, milliseconds") << 429 << QByteArray("retry-after-ms");
    QTest::newRow("500, seconds") << 500 << QByteArray("retry-after");
}

void QueryEngineAgainTest::triesAtOnceWhenTheServerAsksForNoWait()
{
    QFETCH(int, status);
    QFETCH(QByteArray, header);
    HeaderStage stage(patient());
    stage.submit();
    stage.reply(status, {{header, "0"}});
    QCOMPARE(stage.transport.calls().size(), 2);
    stage.reply(200);
    QCOMPARE(stage.results.size(), 1);
    QVERIFY(stage.results.first().succeeded());
    QVERIFY(stage.engine.loads().isEmpty());
}

void QueryEngineAgainTest::sendsWhatAnInteractiveQueryJoinedBeforeTheBatches()
{
    EnginePolicy policy = patient(1);
    policy.singleFlight = true;
    EngineStage stage(policy);
    stage.engine->submit(certain(Priority::Batch, u"Broken"_s));
    stage.engine->submit(certain(Priority::Batch, u"Shared"_s));
    EngineStage::settle();
    stage.transport.lastExchange()->answer("oops", 500); // the first waits for half a second
    EngineStage::settle();
    stage.transport.lastExchange()->answer("oops", 500); // and so does the second
    EngineStage::settle();
    const QueryId blocker = stage.engine->submit(certain(Priority::Interactive, u"Blocker"_s));
    EngineStage::settle();
    stage.clock.advance(500ms); // both stand ready, the first before the second
    EngineStage::settle();
    stage.engine->submit(certain(Priority::Interactive, u"Shared"_s));
    stage.engine->cancel(blocker);
    EngineStage::settle();
    stage.answerAll();
    QCOMPARE(stage.transport.calls().last().body, "Shared");
    stage.transport.lastExchange()->answer("text ok\nstop");
    EngineStage::settle();
    QCOMPARE(stage.results.size(), 4);
    for (QueryId id = 1; id <= 4; ++id)
        QCOMPARE(stage.finishes.value(id), 1);
    QVERIFY(stage.engine->loads().isEmpty());
}

void QueryEngineAgainTest::sendsWhatAnInteractiveQueryJoinedAtAPausedTarget()
{
    EnginePolicy policy = patient(200);
    policy.singleFlight = true;
    policy.retry.budget = 0;
    EngineStage stage(policy);
    stage.transport.setServer([](FakeExchange &exchange) {
        if (exchange.call().body == "Shared")
            exchange.answer("oops", 500);
        else
            exchange.answer("text ok\nstop");
    });
    for (int i = 0; i < 200; ++i)
        stage.engine->submit(certain(Priority::Batch, u"Row %1"_s.arg(i)));
    EngineStage::settle();
    stage.engine->submit(certain(Priority::Batch, u"Shared"_s));
    EngineStage::settle();
    stage.clock.advance(500ms);
    EngineStage::settle();
    QCOMPARE(stage.engine->loads().first().hold, HoldReason::TooManyRetries);
    stage.answerAll();
    const QueryId urgent = stage.engine->submit(certain(Priority::Interactive, u"Shared"_s));
    EngineStage::settle();
    QCOMPARE(stage.finishes.value(urgent), 1);
    QCOMPARE(stage.results.size(), 202);
}

void QueryEngineAgainTest::countsTheTokensOfARetryOnceALimitIsTold()
{
    HeaderStage stage(patient());
    stage.submit();
    // 600 a minute and nothing left: the retry, of a hundred and some, waits until they are earned.
    stage.reply(500, {{"x-ratelimit-limit-tokens", "600"}, {"x-ratelimit-remaining-tokens", "0"}});
    stage.clock.advance(500ms);
    EngineStage::settle();
    QCOMPARE(stage.transport.calls().size(), 1);
    QCOMPARE(stage.engine.loads().first().hold, HoldReason::TokenRate);
    stage.clock.advance(20s);
    EngineStage::settle();
    QCOMPARE(stage.transport.calls().size(), 2);
    stage.reply(200);
    QCOMPARE(stage.results.size(), 1);
}

void QueryEngineAgainTest::saysThatTokensAreMissing()
{
    EnginePolicy policy = patient();
    policy.tokensPerMinute = 1200;
    HeaderStage stage(policy);
    stage.submit();
    stage.submit();
    QCOMPARE(stage.transport.calls().size(), 1);
    QCOMPARE(stage.engine.loads().first().hold, HoldReason::TokenRate);
    QCOMPARE(stage.engine.loads().first().queued, 1);
}

QTEST_GUILESS_MAIN(QueryEngineAgainTest)
#include "tst_queryengine_again.moc"
