// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/runsummary.h"

#include <QTest>

using namespace Fanlight;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

//! A query that was submitted at 0 and in flight from `start` to `end`.
AnalysisResult sent(Moment start, Moment end, const Usage &usage = {})
{
    AnalysisResult result;
    Attempt attempt;
    attempt.dispatched = start;
    attempt.finished = end;
    result.query.timeline.attempts = {attempt};
    result.query.timeline.finished = end;
    Answer answer;
    answer.usage = usage;
    result.query.outcome = answer;
    result.value = TextValue{u"x"_s};
    return result;
}

AnalysisResult failed(AnalysisResult result, ErrorKind kind)
{
    QueryError error;
    error.kind = kind;
    result.value.reset();
    result.error = error;
    result.query.outcome = error;
    if (!result.query.timeline.attempts.isEmpty())
        result.query.timeline.attempts.last().error = error;
    return result;
}

} // namespace

class RunSummaryTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesTheNearestRank_data();
    void takesTheNearestRank();
    void countsQueries();
    void countsAttempts();
    void sharedDeliveriesCountOnce();
    void findsTheMostInFlight();
    void measuresTheWall();
    void leavesUnsentQueriesOutOfThePercentiles();
    void addsUpKnownTokens();
    void addsUpKnownCosts();
    void cachedAnswersTookNothing();
    void roundsTheWallToMilliseconds();
    void writesTheContractsKeys();
    void summarizesNothing();
};

void RunSummaryTest::takesTheNearestRank_data()
{
    QTest::addColumn<int>("count"); // values 1 ms … count ms
    QTest::addColumn<int>("percent");
    QTest::addColumn<int>("expected");
    QTest::newRow("one value") << 1 << 50 << 1;
    QTest::newRow("one value, p99") << 1 << 99 << 1;
    QTest::newRow("two values, p50") << 2 << 50 << 1;
    QTest::newRow("three values, p50") << 3 << 50 << 2;
    QTest::newRow("three values, p95") << 3 << 95 << 3;
    QTest::newRow("a hundred values, p95") << 100 << 95 << 95;
    QTest::newRow("a hundred values, p99") << 100 << 99 << 99;
    QTest::newRow("a hundred and one values, p99") << 101 << 99 << 100;
    QTest::newRow("p0") << 5 << 0 << 1;
    QTest::newRow("p100") << 5 << 100 << 5;
}

void RunSummaryTest::takesTheNearestRank()
{
    QFETCH(int, count);
    QFETCH(int, percent);
    QFETCH(int, expected);
    QList<Duration> values;
    for (int i = 1; i <= count; ++i)
        values.append(std::chrono::milliseconds(i));
    QCOMPARE(percentile(values, percent), std::optional<Duration>(std::chrono::milliseconds(expected)));
}

void RunSummaryTest::countsQueries()
{
    const QList<AnalysisResult> results{sent(1ms, 2ms), failed(sent(1ms, 2ms), ErrorKind::ServerError),
                                        failed(AnalysisResult(), ErrorKind::Cancelled)};
    const RunSummary summary = summarize(results, 2, u"interrupt"_s);
    QCOMPARE(summary.rows, 2);
    QCOMPARE(summary.queries, 3);
    QCOMPARE(summary.done, 1);
    QCOMPARE(summary.failed, 2);
    QCOMPARE(summary.stopped, u"interrupt"_s);
}

void RunSummaryTest::countsAttempts()
{
    AnalysisResult retried = sent(50ms, 60ms);
    QueryError limited;
    limited.kind = ErrorKind::RateLimited;
    Attempt first;
    first.dispatched = 1ms;
    first.finished = 5ms;
    first.error = limited;
    retried.query.timeline.attempts.prepend(first);
    const RunSummary summary =
        summarize({retried, failed(sent(1ms, 2ms), ErrorKind::RateLimited), AnalysisResult()}, 1);
    QCOMPARE(summary.attempts, 3);
    QCOMPARE(summary.retries, 1);
    QCOMPARE(summary.rateLimited, 2);
}

void RunSummaryTest::sharedDeliveriesCountOnce()
{
    Usage usage;
    usage.input = 10;
    usage.output = 3;
    AnalysisResult first = sent(1ms, 5ms, usage);
    AnalysisResult second = sent(2ms, 5ms, usage);
    second.query.sharedWith = 1;
    const RunSummary summary = summarize({first, second}, 1);
    QCOMPARE(summary.done, 2);
    QCOMPARE(summary.attempts, 1);
    QCOMPARE(summary.maxInFlight, 1);
    QCOMPARE(summary.inputTokens, std::optional<qint64>(10));
    QCOMPARE(summary.outputTokens, std::optional<qint64>(3));
    QCOMPARE(summary.p50, std::optional<Duration>(3ms));
    QCOMPARE(summary.wall, Duration(5ms));
}

void RunSummaryTest::findsTheMostInFlight()
{
    QCOMPARE(summarize({sent(0ms, 10ms), sent(5ms, 15ms), sent(9ms, 20ms)}, 1).maxInFlight, 3);
    // One ends in the moment in which the next begins.
    QCOMPARE(summarize({sent(0ms, 10ms), sent(10ms, 20ms), sent(20ms, 30ms)}, 1).maxInFlight, 1);
}

void RunSummaryTest::measuresTheWall()
{
    AnalysisResult early = sent(12ms, 20ms);
    early.query.timeline.submitted = 10ms;
    AnalysisResult late = sent(15ms, 260ms);
    late.query.timeline.submitted = 11ms;
    QCOMPARE(summarize({late, early}, 1).wall, Duration(250ms));
}

void RunSummaryTest::leavesUnsentQueriesOutOfThePercentiles()
{
    AnalysisResult unsent = failed(AnalysisResult(), ErrorKind::Cancelled);
    unsent.query.timeline.finished = 1h;
    const RunSummary summary = summarize({unsent, sent(0ms, 30ms), unsent}, 1);
    QCOMPARE(summary.p50, std::optional<Duration>(30ms));
    QCOMPARE(summary.p99, std::optional<Duration>(30ms));
    QVERIFY(!summarize({unsent}, 1).p50);
}

void RunSummaryTest::addsUpKnownTokens()
{
    Usage known;
    known.input = 10;
    known.output = 0;
    const RunSummary summary = summarize({sent(0ms, 1ms, known), sent(0ms, 1ms), sent(0ms, 1ms, known)}, 1);
    QCOMPARE(summary.inputTokens, std::optional<qint64>(20));
    QCOMPARE(summary.outputTokens, std::optional<qint64>(0));
    QVERIFY(!summarize({sent(0ms, 1ms)}, 1).inputTokens);
}

void RunSummaryTest::addsUpKnownCosts()
{
    AnalysisResult cheap = sent(0ms, 1ms);
    cheap.query.costUsd = 0.1;
    AnalysisResult dear = sent(0ms, 1ms);
    dear.query.costUsd = 0.2;
    AnalysisResult unknown = sent(0ms, 1ms);
    unknown.query.timeline.attempts.first().requestSent = 0ms;
    const RunSummary summary = summarize({cheap, unknown, dear}, 1);
    QCOMPARE(summary.cost.unknown, 1);
    QCOMPARE(summary.toJson().value("cost_usd"_L1), QJsonValue(0.3));
    QVERIFY(summarize({unknown}, 1).toJson().value("cost_usd"_L1).isNull());
}

void RunSummaryTest::cachedAnswersTookNothing()
{
    Usage usage;
    usage.input = 10;
    usage.output = 3;
    AnalysisResult cached = sent(0ms, 5ms, usage);
    cached.query.timeline.attempts.clear();
    cached.query.cached = true;
    cached.query.costUsd = 0;
    const RunSummary summary = summarize({cached, sent(0ms, 30ms, usage)}, 1);
    QCOMPARE(summary.queries, 2);
    QCOMPARE(summary.done, 2);
    QCOMPARE(summary.cached, 1);
    QCOMPARE(summary.attempts, 1);
    QCOMPARE(summary.inputTokens, std::optional<qint64>(10));
    QCOMPARE(summary.p50, std::optional<Duration>(30ms));
    QCOMPARE(summarize({cached}, 1).toJson().value("cost_usd"_L1), QJsonValue(0));
}

void RunSummaryTest::roundsTheWallToMilliseconds()
{
    const QJsonObject json = summarize({sent(0ms, Moment(1'234'567'891))}, 1).toJson();
    QCOMPARE(json.value("wall_s"_L1), QJsonValue(1.235));
    QCOMPARE(json.value("p50_ms"_L1), QJsonValue(1234.568));
}

void RunSummaryTest::writesTheContractsKeys()
{
    const QJsonObject json = summarize({sent(0ms, 1500ms)}, 1).toJson();
    QStringList keys{u"rows"_s,     u"queries"_s, u"done"_s,         u"failed"_s,       u"cached"_s,
                     u"attempts"_s, u"retries"_s, u"rate_limited"_s, u"wall_s"_s,       u"max_in_flight"_s,
                     u"p50_ms"_s,   u"p95_ms"_s,  u"p99_ms"_s,       u"input_tokens"_s, u"output_tokens"_s,
                     u"cost_usd"_s, u"stopped"_s};
    keys.sort();
    QCOMPARE(json.keys(), keys);
    QCOMPARE(json.value("wall_s"_L1).toDouble(), 1.5);
    QCOMPARE(json.value("p50_ms"_L1).toDouble(), 1500.0);
    QVERIFY(json.value("cost_usd"_L1).isNull());
    QVERIFY(json.value("stopped"_L1).isNull());
    QVERIFY(json.value("input_tokens"_L1).isNull());
}

void RunSummaryTest::summarizesNothing()
{
    const QJsonObject json = summarize({}, 0).toJson();
    QCOMPARE(json.value("queries"_L1).toInt(), 0);
    QCOMPARE(json.value("wall_s"_L1).toDouble(), 0.0);
    QVERIFY(json.value("p95_ms"_L1).isNull());
}

QTEST_APPLESS_MAIN(RunSummaryTest)
#include "tst_runsummary.moc"
