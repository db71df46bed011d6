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

class RecordingSink final : public AttemptSink
{
public:
    void record(const QueryResult &result) override { results.append(result); }

    QList<QueryResult> results;
};

EngineSeams seamsTo(RecordingSink &sink)
{
    EngineSeams seams;
    seams.sink = &sink;
    seams.costOf = [](const QueryRequest &, const Usage &) { return std::optional(0.5); };
    return seams;
}

EnginePolicy sharing()
{
    EnginePolicy policy = fixedPolicy(5);
    policy.singleFlight = true;
    return policy;
}

QueryRequest certain()
{
    QueryRequest request = queryTo(u"a"_s);
    request.temperature = 0;
    return request;
}

QueryRequest batched(const QString &name, quint64 reference)
{
    QueryRequest request = queryTo(name);
    request.priority = Priority::Batch;
    request.reference = reference;
    return request;
}

} // namespace

class QueryEngineSeamsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsTheSinkBeforeAnyone();
    void tellsTheSinkWhatFailedAndWhatWasCancelled();
    void tellsNothingOfWhatWasNeverSent();
    void tellsTheSinkOfEachThatSharedADelivery();
    void tellsTheSinkOnceAfterRetries();
    void saysWhatAQueryCost();
    void asksBeforeABatchIsSent();
    void sendsNothingThatIsNotClaimed();
    void claimsNothingThatIsNotSent();
};

void QueryEngineSeamsTest::tellsTheSinkBeforeAnyone()
{
    RecordingSink sink;
    EngineStage stage(fixedPolicy(5), seamsTo(sink));
    qsizetype toldAtFinish = -1;
    connect(stage.engine.get(), &QueryEngine::progressed, this, [&](const QueryProgress &progress) {
        if (isFinal(progress.state))
            toldAtFinish = sink.results.size();
    });
    stage.answerAll();
    stage.engine->submit(queryTo(u"a"_s));
    EngineStage::settle();
    QCOMPARE(toldAtFinish, 1);
    QCOMPARE(sink.results, stage.results);
}

void QueryEngineSeamsTest::tellsTheSinkWhatFailedAndWhatWasCancelled()
{
    RecordingSink sink;
    EngineStage stage(fixedPolicy(5), seamsTo(sink));
    stage.engine->submit(queryTo(u"a"_s));
    stage.engine->submit(queryTo(u"a"_s));
    EngineStage::settle();
    stage.transport.exchange(0)->answer("oops", 500);
    stage.engine->cancel(2);
    EngineStage::settle();
    QCOMPARE(sink.results.size(), 2);
    QCOMPARE(sink.results.at(0).state(), QueryState::Failed);
    QCOMPARE(sink.results.at(1).state(), QueryState::Cancelled);
    QCOMPARE(sink.results, stage.results);
}

void QueryEngineSeamsTest::tellsNothingOfWhatWasNeverSent()
{
    RecordingSink sink;
    EngineStage stage(fixedPolicy(1), seamsTo(sink));
    QueryRequest unusable = queryTo(u"b"_s);
    unusable.endpoint.baseUrl = QUrl(u"ftp://b.example"_s);
    stage.engine->submit(queryTo(u"a"_s));
    stage.engine->submit(queryTo(u"a"_s));
    stage.engine->submit(unusable);
    EngineStage::settle();
    stage.engine->cancel(2);
    QCOMPARE(stage.results.size(), 2);
    QCOMPARE(stage.results.at(0).costUsd, 0.0);
    QVERIFY(sink.results.isEmpty());
}

void QueryEngineSeamsTest::tellsTheSinkOfEachThatSharedADelivery()
{
    RecordingSink sink;
    EngineStage stage(sharing(), seamsTo(sink));
    stage.engine->submit(certain());
    stage.engine->submit(certain());
    EngineStage::settle();
    stage.transport.lastExchange()->answer("text ok\nstop");
    EngineStage::settle();
    QCOMPARE(sink.results.size(), 2);
    QCOMPARE(sink.results.at(1).sharedWith, QueryId(1));
    QCOMPARE(sink.results.at(1).costUsd, 0.0);
}

void QueryEngineSeamsTest::tellsTheSinkOnceAfterRetries()
{
    RecordingSink sink;
    EnginePolicy policy = fixedPolicy(5);
    policy.retry.maxAttempts = 3;
    EngineStage stage(policy, seamsTo(sink));
    stage.engine->submit(queryTo(u"a"_s));
    EngineStage::settle();
    stage.transport.lastExchange()->answer("oops", 500);
    EngineStage::settle();
    QVERIFY(sink.results.isEmpty());
    stage.answerAll();
    stage.clock.advance(10s);
    EngineStage::settle();
    QCOMPARE(sink.results.size(), 1);
    QCOMPARE(sink.results.first().timeline.attempts.size(), 2);
}

void QueryEngineSeamsTest::saysWhatAQueryCost()
{
    EngineSeams seams;
    seams.costOf = [](const QueryRequest &request, const Usage &usage) -> std::optional<double> {
        return request.model == "m"_L1 && usage.input ? std::optional(double(*usage.input)) : std::nullopt;
    };
    EngineStage stage(fixedPolicy(5), seams);
    stage.engine->submit(queryTo(u"a"_s));
    stage.engine->submit(queryTo(u"a"_s));
    EngineStage::settle();
    stage.transport.exchange(0)->answer("used 7 2\ntext ok\nstop");
    stage.transport.exchange(1)->answer("text ok\nstop");
    EngineStage::settle();
    QCOMPARE(stage.results.at(0).costUsd, 7.0);
    QCOMPARE(stage.results.at(1).costUsd, std::nullopt);
}

void QueryEngineSeamsTest::asksBeforeABatchIsSent()
{
    EnginePolicy policy = fixedPolicy(5);
    policy.retry.maxAttempts = 2;
    qsizetype sentAtClaim = -1;
    QList<quint64> claimed;
    const EngineStage *on = nullptr;
    EngineSeams seams;
    seams.claim = [&](const QueryRequest &request) {
        claimed.append(request.reference);
        sentAtClaim = on->transport.calls().size();
        return true;
    };
    EngineStage stage(policy, seams);
    on = &stage;
    stage.engine->submit(batched(u"a"_s, 7));
    stage.engine->submit(queryTo(u"b"_s)); // somebody waits for it: no batch
    EngineStage::settle();
    QCOMPARE(claimed, QList<quint64>{7});
    QVERIFY(sentAtClaim < stage.transport.calls().size());
    stage.transport.exchange(sentAtClaim)->answer("oops", 500);
    stage.transport.exchange(1 - sentAtClaim)->answer("text ok\nstop");
    EngineStage::settle();
    stage.clock.advance(1min);
    EngineStage::settle();
    QCOMPARE(stage.transport.calls().size(), 3);
    stage.transport.exchange(2)->answer("text ok\nstop");
    EngineStage::settle();
    QCOMPARE(claimed, QList<quint64>{7});
    QCOMPARE(stage.results.size(), 2);
    QCOMPARE(stage.results.last().request.reference, 7);
    QCOMPARE(stage.results.last().state(), QueryState::Done);
}

void QueryEngineSeamsTest::sendsNothingThatIsNotClaimed()
{
    EngineSeams seams;
    seams.claim = [](const QueryRequest &request) { return request.reference != 1; };
    EngineStage stage(fixedPolicy(1), seams);
    stage.answerAll();
    stage.engine->submit(batched(u"a"_s, 1));
    stage.engine->submit(batched(u"a"_s, 2));
    EngineStage::settle();
    QCOMPARE(stage.transport.calls().size(), 1);
    QCOMPARE(stage.results.size(), 2);
    QCOMPARE(stage.results.first().request.reference, 1);
    QCOMPARE(stage.results.first().state(), QueryState::Cancelled);
    QVERIFY(stage.results.first().timeline.attempts.isEmpty());
    QCOMPARE(stage.results.last().state(), QueryState::Done);
}

void QueryEngineSeamsTest::claimsNothingThatIsNotSent()
{
    QList<quint64> claimed;
    FakeCache cache;
    EngineSeams seams;
    seams.cache = &cache;
    seams.claim = [&](const QueryRequest &request) {
        claimed.append(request.reference);
        return true;
    };
    EngineStage stage(sharing(), seams);
    QueryRequest known = certain();
    known.message = u"known"_s;
    known.priority = Priority::Batch;
    known.reference = 1;
    Answer answer;
    answer.text = u"known"_s;
    cache.know(cacheKey(known), answer);
    stage.engine->submit(known);
    for (const quint64 reference : {2, 3}) {
        QueryRequest equal = certain();
        equal.priority = Priority::Batch;
        equal.reference = reference;
        stage.engine->submit(equal);
    }
    EngineStage::settle();
    stage.transport.exchange(0)->answer("text ok\nstop");
    EngineStage::settle();
    QCOMPARE(stage.results.size(), 3);
    QCOMPARE(claimed, QList<quint64>{2});
    QCOMPARE(stage.results.last().sharedWith, stage.results.at(1).request.id);
}

QTEST_GUILESS_MAIN(QueryEngineSeamsTest)
#include "tst_queryengine_seams.moc"
