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

QTEST_GUILESS_MAIN(QueryEngineAgainTest)
#include "tst_queryengine_again.moc"
