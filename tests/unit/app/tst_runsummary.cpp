// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/runsummary.h"
#include "tests/unit/app/sampleresults.h"

#include <QTest>

#include <algorithm>

using namespace Fanlight;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestRunSummary final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsEverything();
    void nothingKnownIsNull();
    void overlap_data();
    void overlap();
    void percentiles_data();
    void percentiles();
    void hasTheKeysOfTheContract();
};

void TestRunSummary::countsEverything()
{
    QueryError limited;
    limited.kind = ErrorKind::RateLimited;
    limited.usage.input = 5;
    const QList<AnalysisResult> results{
        SampleResults::done(u"sentiment"_s, 0ms, 100ms, LabelValue{}),
        SampleResults::done(u"topics"_s, 0ms, 300ms, TopicsValue{{u"a"_s}}),
        SampleResults::failed(u"summary"_s, 100ms, 150ms, limited),
        SampleResults::cancelledBeforeSending(u"more"_s, 200ms),
    };
    const RunSummary summary = summarize(results, 1500ms, true);
    QCOMPARE(summary.rows, 1);
    QCOMPARE(summary.queries, 4);
    QCOMPARE(summary.done, 2);
    QCOMPARE(summary.failed, 2);
    QCOMPARE(summary.attempts, 3);
    QCOMPARE(summary.retries, 0);
    QCOMPARE(summary.rateLimited, 1);
    QCOMPARE(summary.maxInFlight, 2);
    QCOMPARE(summary.p50, 100ms);
    QCOMPARE(summary.p99, 300ms);
    QCOMPARE(summary.inputTokens, 625);
    QCOMPARE(summary.outputTokens, 24);
    QVERIFY(summary.stopped);
}

void TestRunSummary::nothingKnownIsNull()
{
    const QJsonObject json = toJson(summarize({SampleResults::cancelledBeforeSending(u"t"_s, 1ms)}, 1ms, false));
    for (const QString &key :
         {u"p50_ms"_s, u"p95_ms"_s, u"p99_ms"_s, u"input_tokens"_s, u"output_tokens"_s, u"cost_usd"_s})
        QVERIFY2(json.value(key).isNull(), qPrintable(key));
}

void TestRunSummary::overlap_data()
{
    using Spans = QList<std::pair<int, int>>;
    QTest::addColumn<Spans>("spans");
    QTest::addColumn<int>("most");
    QTest::newRow("one after the other") << Spans{{0, 10}, {10, 20}, {20, 30}} << 1;
    QTest::newRow("all at once") << Spans{{0, 10}, {1, 10}, {2, 10}} << 3;
    QTest::newRow("a ladder") << Spans{{0, 10}, {5, 15}, {10, 20}, {15, 25}} << 2;
    QTest::newRow("none") << Spans{} << 0;
}

void TestRunSummary::overlap()
{
    using Spans = QList<std::pair<int, int>>;
    QFETCH(Spans, spans);
    QList<AnalysisResult> results;
    for (const auto &[from, to] : spans)
        results.append(SampleResults::done(u"t"_s, SampleResults::Ms(from), SampleResults::Ms(to), TextValue{}));
    QTEST(int(summarize(results, 1s, false).maxInFlight), "most");
}

void TestRunSummary::percentiles_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<double>("part");
    QTest::addColumn<int>("rank");
    QTest::newRow("median of one") << 1 << 0.5 << 1;
    QTest::newRow("median of two is the lower") << 2 << 0.5 << 1;
    QTest::newRow("median of three") << 3 << 0.5 << 2;
    QTest::newRow("p95 of twenty") << 20 << 0.95 << 19;
    QTest::newRow("p95 of three") << 3 << 0.95 << 3;
    QTest::newRow("p99 of a hundred") << 100 << 0.99 << 99;
    QTest::newRow("p99 of a hundred and one") << 101 << 0.99 << 100;
}

void TestRunSummary::percentiles()
{
    QFETCH(int, count);
    QFETCH(double, part);
    QFETCH(int, rank);
    QList<Duration> values;
    for (int i = count; i >= 1; --i)
        values.append(SampleResults::Ms(i));
    QCOMPARE(percentile(values, part), SampleResults::Ms(rank));
    QCOMPARE(percentile({}, part), std::nullopt);
}

void TestRunSummary::hasTheKeysOfTheContract()
{
    const QJsonObject json = toJson(summarize({SampleResults::done(u"t"_s, 0ms, 10ms, TextValue{})}, 1250ms, false));
    QStringList expected{u"rows"_s,          u"queries"_s, u"done"_s,         u"failed"_s,  u"cached"_s,
                         u"attempts"_s,      u"retries"_s, u"rate_limited"_s, u"wall_s"_s,  u"max_in_flight"_s,
                         u"p50_ms"_s,        u"p95_ms"_s,  u"p99_ms"_s,       u"stopped"_s, u"input_tokens"_s,
                         u"output_tokens"_s, u"cost_usd"_s};
    expected.sort();
    QCOMPARE(json.keys(), expected);
    QCOMPARE(json.value(u"wall_s"_s), QJsonValue(1.25));
    QCOMPARE(json.value(u"p95_ms"_s), QJsonValue(10.0));
    QCOMPARE(json.value(u"stopped"_s), QJsonValue(false));
}

QTEST_GUILESS_MAIN(TestRunSummary)
#include "tst_runsummary.moc"
