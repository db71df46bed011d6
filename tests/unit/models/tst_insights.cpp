// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/insights.h"

#include <QTest>

#include <algorithm>
#include <numeric>

using namespace Fanlight;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qint64 minute = 60'000;
constexpr qint64 noon = 1'750'000'000'000 / minute * minute;

InsightSample answered(qint64 time, InsightSample::Time total, const QString &model = u"m"_s)
{
    InsightSample sample;
    sample.time = time;
    sample.target = {u"local"_s, model};
    sample.total = total;
    sample.attempts = 1;
    return sample;
}

InsightSample failed(qint64 time, const QString &kind)
{
    InsightSample sample = answered(time, 10ms);
    sample.end = InsightSample::End::Failed;
    sample.error = kind;
    return sample;
}

//! 1 ms, 2 ms … in an order that is none.
QList<Duration> upTo(int count)
{
    QList<Duration> values;
    for (int i = 0; i < count; ++i)
        values.append(std::chrono::milliseconds(1 + i * 7919 % count));
    return values;
}

qsizetype sumOf(const QList<DistributionBin> &bins)
{
    return std::accumulate(bins.begin(), bins.end(), qsizetype(0),
                           [](qsizetype sum, const DistributionBin &bin) { return sum + bin.count; });
}

} // namespace

class InsightsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void percentilesAreTheNearestRank_data();
    void percentilesAreTheNearestRank();
    void everyValueIsInOneBin_data();
    void everyValueIsInOneBin();
    void aValueOnAnEdgeBelongsAboveIt();
    void speedIsThatOfTheStream_data();
    void speedIsThatOfTheStream();
    void onlyWhatWasSentAndEndedByItselfCounts();
    void errorsAreCountedByKind();
    void aStepHoldsWhatBeganInIt();
    void whatIsOutsideThePeriodIsLeftOut();
    void theStepFitsThePeriod_data();
    void theStepFitsThePeriod();
    void daysBeginAtTheUsersMidnight();
    void withoutABeginningItBeginsWithTheFirst();
    void theMostUsedTargetComesFirst();
    void nothingIsNothing();
};

void InsightsTest::percentilesAreTheNearestRank_data()
{
    QTest::addColumn<QList<Duration>>("values");
    QTest::addColumn<Duration>("p50");
    QTest::addColumn<Duration>("p95");
    QTest::addColumn<Duration>("p99");
    QTest::newRow("one value is all of them")
        << QList<Duration>{7ms} << Duration(7ms) << Duration(7ms) << Duration(7ms);
    QTest::newRow("of two the median is the lower")
        << QList<Duration>{9ms, 3ms} << Duration(3ms) << Duration(9ms) << Duration(9ms);
    QTest::newRow("1 to 100") << upTo(100) << Duration(50ms) << Duration(95ms) << Duration(99ms);
    QTest::newRow("1 to 101: the next above") << upTo(101) << Duration(51ms) << Duration(96ms) << Duration(100ms);
    QTest::newRow("1 to 1000") << upTo(1000) << Duration(500ms) << Duration(950ms) << Duration(990ms);
    QList<Duration> outlier(99, Duration(5ms));
    outlier.append(60s);
    QTest::newRow("one outlier in a hundred moves none") << outlier << Duration(5ms) << Duration(5ms) << Duration(5ms);
    outlier.append(60s);
    QTest::newRow("two in a hundred move the p99") << outlier << Duration(5ms) << Duration(5ms) << Duration(60s);
}

void InsightsTest::percentilesAreTheNearestRank()
{
    QFETCH(QList<Duration>, values);
    QFETCH(Duration, p50);
    QFETCH(Duration, p95);
    QFETCH(Duration, p99);
    const Percentiles found = percentilesOf(values);
    QCOMPARE(found.count, values.size());
    QCOMPARE(found.p50, p50);
    QCOMPARE(found.p95, p95);
    QCOMPARE(found.p99, p99);
}

void InsightsTest::everyValueIsInOneBin_data()
{
    QTest::addColumn<QList<Duration>>("values");
    QTest::newRow("one") << QList<Duration>{214ms};
    QTest::newRow("nothing took any time") << QList<Duration>{0ns, 0ns};
    QTest::newRow("below a millisecond") << QList<Duration>{300us, 900us, 2ms};
    QTest::newRow("on an edge") << QList<Duration>{1ms, 10ms, 100ms};
    QTest::newRow("a thousand") << upTo(1000);
    QTest::newRow("a millisecond and an hour") << QList<Duration>{1ms, 1h};
    QTest::newRow("nothing and a day") << QList<Duration>{0ns, 24h};
}

void InsightsTest::everyValueIsInOneBin()
{
    QFETCH(QList<Duration>, values);
    const QList<DistributionBin> bins = distributionOf(values);
    QCOMPARE(sumOf(bins), values.size());
    QVERIFY(bins.size() <= 24);
    QVERIFY(bins.first().count > 0);
    QVERIFY(bins.last().count > 0);
    for (qsizetype i = 0; i < bins.size(); ++i) {
        const DistributionBin &bin = bins.at(i);
        QVERIFY(bin.from < bin.to);
        if (i > 0)
            QCOMPARE(bin.from, bins.at(i - 1).to);
        QCOMPARE(bin.count, std::count_if(values.begin(), values.end(), [&bin](Duration value) {
                     return value >= bin.from && value < bin.to;
                 }));
    }
}

void InsightsTest::aValueOnAnEdgeBelongsAboveIt()
{
    const QList<DistributionBin> bins = distributionOf({100ms, 149ms, 150ms});
    const QList<DistributionBin> expected{{100ms, 150ms, 2}, {150ms, 200ms, 1}};
    QCOMPARE(bins, expected);
}

void InsightsTest::speedIsThatOfTheStream_data()
{
    QTest::addColumn<int>("attempts");
    QTest::addColumn<qint64>("tokens");
    QTest::addColumn<std::optional<InsightSample::Time>>("firstToken");
    QTest::addColumn<std::optional<double>>("speed");
    using Time = std::optional<InsightSample::Time>;
    using Speed = std::optional<double>;
    QTest::newRow("51 tokens in a second after the first") << 1 << qint64(51) << Time(200ms) << Speed(50);
    QTest::newRow("a first token that nobody saw") << 1 << qint64(51) << Time() << Speed();
    QTest::newRow("one token has no speed") << 1 << qint64(1) << Time(200ms) << Speed();
    QTest::newRow("all at once") << 1 << qint64(51) << Time(1200ms) << Speed();
    QTest::newRow("delivered twice") << 2 << qint64(51) << Time(200ms) << Speed();
}

void InsightsTest::speedIsThatOfTheStream()
{
    QFETCH(int, attempts);
    QFETCH(qint64, tokens);
    QFETCH(std::optional<InsightSample::Time>, firstToken);
    QFETCH(std::optional<double>, speed);
    InsightSample sample = answered(noon, 1200ms);
    sample.attempts = attempts;
    sample.outputTokens = tokens;
    sample.firstToken = firstToken;
    QCOMPARE(streamSpeed(sample), speed);
}

void InsightsTest::onlyWhatWasSentAndEndedByItselfCounts()
{
    InsightSample cached = answered(noon, 1ms);
    cached.isSent = false;
    InsightSample cancelled = answered(noon, 90s);
    cancelled.end = InsightSample::End::Cancelled;
    const Insights insights =
        insightsOf({answered(noon, 100ms), cached, cancelled, failed(noon, u"auth"_s)}, noon - minute, noon + 1);
    const TargetInsights &target = insights.targets.first();
    QCOMPARE(target.answered, 1);
    QCOMPARE(target.unsent, 1);
    QCOMPARE(target.cancelled, 1);
    QCOMPARE(target.failed, 1);
    QCOMPARE(target.all(), 4);
    QCOMPARE(target.total.count, 1);
    QCOMPARE(target.total.p99, Duration(100ms));
    QCOMPARE(target.errorRate(), 0.5);
}

void InsightsTest::errorsAreCountedByKind()
{
    const Insights insights = insightsOf({failed(noon, u"auth"_s), failed(noon, u"overloaded"_s),
                                          failed(noon, u"overloaded"_s), failed(noon, u"budget"_s)},
                                         noon, noon + 1);
    const QList<ErrorCount> expected{{u"overloaded"_s, 2}, {u"auth"_s, 1}, {u"budget"_s, 1}};
    QCOMPARE(insights.targets.first().errors, expected);
    QCOMPARE(insights.targets.first().errorRate(), 1.0);
    QVERIFY(!insights.targets.first().total.p50);
}

void InsightsTest::aStepHoldsWhatBeganInIt()
{
    const Insights insights =
        insightsOf({answered(noon - 30 * minute, 10ms), answered(noon - 30 * minute + 59'999, 30ms),
                    answered(noon - 29 * minute, 50ms)},
                   noon - 60 * minute, noon);
    QCOMPARE(insights.step, minute);
    const QList<InsightsStep> &course = insights.targets.first().course;
    QCOMPARE(course.size(), 2);
    QCOMPARE(course.first().from, noon - 30 * minute);
    QCOMPARE(course.first().total.count, 2);
    QCOMPARE(course.first().total.p95, Duration(30ms));
    QCOMPARE(course.last().from, noon - 29 * minute);
    QCOMPARE(course.last().total.p50, Duration(50ms));
}

void InsightsTest::whatIsOutsideThePeriodIsLeftOut()
{
    const Insights insights =
        insightsOf({answered(noon - 60 * minute - 1, 1s), answered(noon - 60 * minute, 2s), answered(noon, 3s)},
                   noon - 60 * minute, noon);
    QCOMPARE(insights.targets.first().answered, 1);
    QCOMPARE(insights.targets.first().total.p50, Duration(2s));
}

void InsightsTest::theStepFitsThePeriod_data()
{
    QTest::addColumn<qint64>("period");
    QTest::addColumn<qint64>("step");
    QTest::newRow("a second is shown as five minutes") << qint64(1000) << qint64(10'000);
    QTest::newRow("an hour") << 60 * minute << minute;
    QTest::newRow("a day") << 24 * 60 * minute << 30 * minute;
    QTest::newRow("a week") << 7 * 24 * 60 * minute << 180 * minute;
    QTest::newRow("ten years") << 3650 * 24 * 60 * minute << 365 * 24 * 60 * minute;
}

void InsightsTest::theStepFitsThePeriod()
{
    QFETCH(qint64, period);
    QFETCH(qint64, step);
    const Insights insights = insightsOf({}, noon - period, noon);
    QCOMPARE(insights.step, step);
    QVERIFY(insights.to - insights.from >= 5 * minute);
}

void InsightsTest::daysBeginAtTheUsersMidnight()
{
    constexpr qint64 day = 24 * 60 * minute;
    const qint64 midnight = noon / day * day; // in Greenwich
    const qint64 offset = 60 * minute; // the user's midnight is an hour earlier
    const Insights insights = insightsOf({answered(midnight - 90 * minute, 1s), answered(midnight - 30 * minute, 2s)},
                                         midnight - 40 * day, midnight + day, offset);
    QCOMPARE(insights.step, day);
    const QList<InsightsStep> &course = insights.targets.first().course;
    QCOMPARE(course.size(), 2);
    QCOMPARE(course.last().from, midnight - offset);
}

void InsightsTest::withoutABeginningItBeginsWithTheFirst()
{
    const Insights insights =
        insightsOf({answered(noon - 20 * minute, 1s), answered(noon - 40 * minute, 1s)}, std::nullopt, noon);
    QCOMPARE(insights.from, noon - 40 * minute);
    QCOMPARE(insights.targets.first().answered, 2);
}

void InsightsTest::theMostUsedTargetComesFirst()
{
    const Insights insights = insightsOf({answered(noon, 1s, u"b"_s), answered(noon, 1s, u"c"_s),
                                          answered(noon, 1s, u"c"_s), answered(noon, 1s, u"a"_s)},
                                         noon, noon + 1);
    QStringList models;
    for (const TargetInsights &target : insights.targets)
        models.append(target.target.model);
    QCOMPARE(models, (QStringList{u"c"_s, u"a"_s, u"b"_s}));
}

void InsightsTest::nothingIsNothing()
{
    QVERIFY(insightsOf({}, std::nullopt, noon).targets.isEmpty());
    QVERIFY(distributionOf({}).isEmpty());
    QCOMPARE(percentilesOf({}), Percentiles());
    QVERIFY(!TargetInsights().errorRate());
}

QTEST_APPLESS_MAIN(InsightsTest)
#include "tst_insights.moc"
