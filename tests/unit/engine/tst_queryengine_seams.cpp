// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/attemptsink.h"
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

QTEST_GUILESS_MAIN(QueryEngineSeamsTest)
#include "tst_queryengine_seams.moc"
