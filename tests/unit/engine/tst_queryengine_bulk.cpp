// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/engine/enginestage.h"

#include <QTest>

#include <algorithm>

using namespace Fanlight;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QByteArray answer = R"({"choices":[{"message":{"content":"fine"},"finish_reason":"stop"}],)"
                          R"("usage":{"prompt_tokens":7,"completion_tokens":1}})";

//! The engine on the real codecs, before a service that answers after 50 ms and has troubles of its own.
struct Works
{
    explicit Works(const EnginePolicy &policy = {})
        : engine(transport, clock, random, policy)
    {
        QObject::connect(&engine, &QueryEngine::finished, &context, [this](const QueryResult &result) {
            ++finishes[result.request.id];
            done += result.succeeded() ? 1 : 0;
            cancelled += result.state() == QueryState::Cancelled ? 1 : 0;
            doneAt[result.request.endpoint.name] += result.succeeded() ? 1 : 0;
        });
        transport.setServer([this](FakeExchange &exchange) { serve(exchange); });
    }

    void serve(FakeExchange &exchange)
    {
        served.append(exchange.call().body);
        exchange.dispatch();
        exchange.writeRequest();
        if (exchange.call().url.host() == u"hanging.example"_s)
            return;
        if (capacity > 0 && busy >= capacity) {
            ++refused;
            exchange.receiveHead({429, {{"retry-after-ms", "20"}}, {}});
            exchange.receiveBody("{}");
            exchange.end();
            return;
        }
        ++busy;
        QObject::connect(&exchange, &FakeExchange::over, &context, [this] { --busy; });
        clock.callAfter(50ms, &exchange, [this, &exchange] {
            const bool broken = dice.uniform() < serverErrors;
            exchange.receiveHead({broken ? 500 : 200, {{"Content-Type", "application/json"}}, {}});
            exchange.receiveBody(broken ? "{}" : answer);
            exchange.end();
        });
    }

    void submit(const QString &name, int count, Priority priority = Priority::Batch)
    {
        for (int i = 0; i < count; ++i) {
            QueryRequest request =
                queryTo(name, u"%1 row %2"_s.arg(priority == Priority::Batch ? u"batch"_s : u"now"_s).arg(i));
            request.stream = false;
            request.priority = priority;
            engine.submit(request);
            ++submitted;
        }
        settle();
    }

    static void settle()
    {
        EngineStage::settle();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }

    //! Lets time pass until so many have finished; whether they did within a simulated hour.
    bool runUntil(qsizetype count)
    {
        const Moment end = clock.now() + 1h;
        while (finishes.size() < count && clock.now() < end) {
            clock.advance(5ms);
            settle();
        }
        return finishes.size() >= count;
    }

    bool eachFinishedOnce() const
    {
        return finishes.size() == submitted
            && std::all_of(finishes.begin(), finishes.end(), [](int times) { return times == 1; });
    }

    FakeClock clock;
    SeededRandom random{1};
    SeededRandom dice{2};
    FakeTransport transport;
    QObject context;
    int capacity = 0; //!< 0: any
    double serverErrors = 0;
    int busy = 0;
    int refused = 0;
    int submitted = 0;
    int done = 0;
    int cancelled = 0;
    QHash<QString, int> doneAt;
    QHash<QueryId, int> finishes;
    QList<QByteArray> served;
    QueryEngine engine;
};

} // namespace

//! Many queries at once: none is lost, none told twice, nobody waits for those he need not wait for.
class QueryEngineBulkTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersTenThousand();
    void isNotHeldUpByATargetThatHangs();
    void goesAheadOfABatchThatIsUnderWay();
    void cancelsAllInTheMiddle();
};

void QueryEngineBulkTest::answersTenThousand()
{
    Works works;
    works.capacity = 20;
    works.serverErrors = 0.02;
    works.submit(u"service"_s, 10'000);
    QVERIFY(works.runUntil(10'000));
    QVERIFY(works.eachFinishedOnce());
    QCOMPARE(works.done, 10'000);
    QVERIFY(works.refused > 0); // or nothing was put to the test
    QVERIFY(works.served.size() > 10'100); // the two in a hundred, too
    QVERIFY(works.transport.mostInFlight() <= works.engine.policy().maxInFlightPerTarget);
    QCOMPARE(works.busy, 0);
    QVERIFY(works.engine.loads().isEmpty());
    works.clock.advance(1h);
    Works::settle();
    QVERIFY(works.eachFinishedOnce());
}

void QueryEngineBulkTest::isNotHeldUpByATargetThatHangs()
{
    Works alone;
    alone.submit(u"service"_s, 2000);
    QVERIFY(alone.runUntil(2000));

    Works works;
    works.submit(u"hanging"_s, 2000);
    works.submit(u"service"_s, 2000);
    QVERIFY(works.runUntil(2000));
    QCOMPARE(works.doneAt.value(u"service"_s), 2000);
    QCOMPARE(works.doneAt.value(u"hanging"_s), 0);
    QCOMPARE(works.clock.now(), alone.clock.now());
    works.engine.cancelAll();
    QVERIFY(works.eachFinishedOnce());
    QCOMPARE(works.cancelled, 2000);
}

void QueryEngineBulkTest::goesAheadOfABatchThatIsUnderWay()
{
    constexpr int urgent = 50;
    Works works;
    works.submit(u"service"_s, 3000);
    QVERIFY(works.runUntil(1000));
    const qsizetype before = works.served.size();
    works.submit(u"service"_s, urgent, Priority::Interactive);
    QVERIFY(works.runUntil(3000 + urgent));
    QVERIFY(works.eachFinishedOnce());
    QVERIFY(before < 3000);
    for (qsizetype i = before; i < before + urgent; ++i)
        QVERIFY2(works.served.at(i).contains("now row"), works.served.at(i).constData());
}

void QueryEngineBulkTest::cancelsAllInTheMiddle()
{
    Works works;
    works.capacity = 20;
    works.serverErrors = 0.02;
    works.submit(u"service"_s, 5000);
    works.submit(u"elsewhere"_s, 5000);
    QVERIFY(works.runUntil(3000));
    const int done = works.done;
    const qsizetype served = works.served.size();
    works.engine.cancelAll();
    QVERIFY(works.eachFinishedOnce());
    QCOMPARE(works.cancelled, 10'000 - done);
    QVERIFY(works.engine.loads().isEmpty());
    QCOMPARE(works.busy, 0);
    works.clock.advance(1h);
    Works::settle();
    QVERIFY(works.eachFinishedOnce());
    QCOMPARE(works.served.size(), served);
    QCOMPARE(works.transport.inFlight(), 0);
}

QTEST_GUILESS_MAIN(QueryEngineBulkTest)
#include "tst_queryengine_bulk.moc"
