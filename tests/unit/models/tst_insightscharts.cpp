// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/charttablemodel.h"
#include "ui/models/insightscharts.h"
#include "ui/models/insightstable.h"

#include <QAbstractItemModelTester>
#include <QLocale>
#include <QSignalSpy>
#include <QTest>

using namespace Fanlight;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qint64 minute = 60'000;
constexpr qint64 noon = 1'750'000'000'000 / minute * minute;

InsightSample sample(qint64 time, InsightSample::Time total, const QString &error = {}, const QString &model = u"m"_s)
{
    InsightSample sample;
    sample.time = time;
    sample.target = {u"local"_s, model};
    sample.total = total;
    sample.firstToken = total / 4;
    sample.outputTokens = 31;
    sample.attempts = 1;
    sample.error = error;
    if (!error.isEmpty())
        sample.end = InsightSample::End::Failed;
    return sample;
}

Insights twoHoles()
{
    return insightsOf({sample(noon - 50 * minute, 100ms), sample(noon - 49 * minute, 300ms),
                       sample(noon - 20 * minute, 200ms), sample(noon - 5 * minute, 10ms, u"auth"_s)},
                      noon - 60 * minute, noon);
}

} // namespace

class InsightsChartsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void aLineBreaksWhereNothingEnded();
    void everyChartHasItsTable();
    void whatIsEmptySaysWhy();
    void barsAreAsHighAsTheirCounts();
    void errorsAreSharesOfWhatEnded();
    void dropsAreMarkedWithTheirReason();
    void sharesAreRounded_data();
    void sharesAreRounded();
    void unknownKindsAreShownAsTheyAre();
    void theTargetsTableKeepsItsRows();
    void aChartsTableFollows();
};

void InsightsChartsTest::aLineBreaksWhereNothingEnded()
{
    const Insights insights = twoHoles();
    const ChartData chart = latencyChart(insights, insights.targets.first());
    QCOMPARE(chart.series.size(), 3);
    for (const ChartSeries &series : chart.series) {
        QCOMPARE(series.lines.size(), 2);
        QCOMPARE(series.lines.first().size(), 2);
        QCOMPARE(series.lines.last().size(), 1);
        for (const QList<ChartPoint> &line : series.lines) {
            for (const ChartPoint &point : line) {
                QVERIFY(point.x >= chart.x.from && point.x <= chart.x.to);
                QVERIFY(point.y >= chart.y.from && point.y <= chart.y.to);
                QVERIFY(point.words.contains(series.name));
            }
        }
    }
    // A step in which everything failed has no time.
    QCOMPARE(chart.table.rows.size(), 3);
}

void InsightsChartsTest::everyChartHasItsTable()
{
    const Insights insights = twoHoles();
    const TargetInsights &target = insights.targets.first();
    for (const ChartData &chart : {latencyChart(insights, target), firstTokenChart(target), totalChart(target),
                                   speedChart(insights, target), errorChart(target)}) {
        QVERIFY(chart.emptyText.isEmpty());
        QVERIFY(!chart.series.isEmpty());
        QVERIFY(!chart.summary.isEmpty());
        QVERIFY(!chart.table.rows.isEmpty());
        for (const QStringList &row : chart.table.rows)
            QCOMPARE(row.size(), chart.table.headers.size());
    }
}

void InsightsChartsTest::whatIsEmptySaysWhy()
{
    const TargetInsights nothing;
    for (const ChartData &chart : {latencyChart({}, nothing), firstTokenChart(nothing), totalChart(nothing),
                                   speedChart({}, nothing), errorChart(nothing), limitChart({}, noon)}) {
        QVERIFY(chart.series.isEmpty());
        QVERIFY(chart.emptyText.endsWith(u'.'));
    }
    TargetInsights good;
    good.answered = 12;
    QVERIFY(errorChart(good).emptyText.contains(u"12"_s));
}

void InsightsChartsTest::barsAreAsHighAsTheirCounts()
{
    const Insights insights =
        insightsOf({sample(noon, 110ms), sample(noon, 120ms), sample(noon, 900ms)}, noon, noon + 1);
    const ChartData chart = totalChart(insights.targets.first());
    QCOMPARE(chart.series.first().boxes.size(), 2);
    QCOMPARE(chart.series.first().boxes.first().top, 2.0);
    QCOMPARE(chart.series.first().boxes.last().top, 1.0);
    QCOMPARE(chart.table.rows.first(), (QStringList{u"100 ms to 150 ms"_s, u"2"_s, u"67 %"_s}));
}

void InsightsChartsTest::errorsAreSharesOfWhatEnded()
{
    const Insights insights = insightsOf({sample(noon, 1s), sample(noon, 1s), sample(noon, 1s),
                                          sample(noon, 1s, u"auth"_s), sample(noon, 1s, u"overloaded"_s),
                                          sample(noon, 1s, u"overloaded"_s), sample(noon, 1s), sample(noon, 1s)},
                                         noon, noon + 1);
    const ChartData chart = errorChart(insights.targets.first());
    QCOMPARE(chart.table.rows.first(), (QStringList{u"Provider overloaded"_s, u"2"_s, u"25 %"_s}));
    const QList<ChartBox> &boxes = chart.series.first().boxes;
    QCOMPARE(boxes.first().right, 25.0);
    QCOMPARE(boxes.last().right, 12.5);
    QVERIFY(boxes.first().bottom > boxes.last().top);
}

void InsightsChartsTest::dropsAreMarkedWithTheirReason()
{
    const LimitDrop drop{1, 0s, ErrorKind::RateLimited, 429, 8, 5};
    const ChartData chart = limitChart({{noon - minute, 8, {}}, {noon - 1000, 5, drop}}, noon);
    QCOMPARE(chart.series.size(), 2);
    const ChartPoint &mark = chart.series.last().marks.first();
    QCOMPARE(mark.y, 5.0);
    QVERIFY2(mark.words.contains(u"Rate limited (HTTP 429), limit 8 → 5"_s), qPrintable(mark.words));
    // Steps, not slopes: it stays at 8 until it is 5, and goes on up to now.
    const QList<ChartPoint> &line = chart.series.first().lines.first();
    QCOMPARE(line.size(), 4);
    QCOMPARE(line.at(1).x, line.at(2).x);
    QCOMPARE(line.at(1).y, 8.0);
    QCOMPARE(line.last().x, double(noon));
    QCOMPARE(chart.table.rows.last().last(), u"Rate limited"_s);
    QVERIFY(chart.summary.contains(u"once"_s));
}

void InsightsChartsTest::sharesAreRounded_data()
{
    QTest::addColumn<double>("share");
    QTest::addColumn<QString>("text");
    QTest::newRow("none") << 0.0 << u"0 %"_s;
    QTest::newRow("hardly any") << 0.0001 << u"< 0.1 %"_s;
    QTest::newRow("a few") << 0.0142 << u"1.4 %"_s;
    QTest::newRow("many") << 0.4567 << u"46 %"_s;
    QTest::newRow("all") << 1.0 << u"100 %"_s;
}

void InsightsChartsTest::sharesAreRounded()
{
    QFETCH(double, share);
    QFETCH(QString, text);
    QCOMPARE(shareText(share), text);
}

void InsightsChartsTest::unknownKindsAreShownAsTheyAre()
{
    QCOMPARE(errorKindTitle(u"auth"_s), u"Key refused"_s);
    QCOMPARE(errorKindTitle(u"of_a_later_version"_s), u"of_a_later_version"_s);
}

void InsightsChartsTest::theTargetsTableKeepsItsRows()
{
    InsightsTable table;
    const QAbstractItemModelTester tester(&table);
    QSignalSpy resets(&table, &QAbstractItemModel::modelReset);
    const auto show = [&table](const QStringList &models) {
        QList<InsightSample> samples;
        for (const QString &model : models)
            samples.append(sample(noon, 1s, {}, model));
        table.setTargets(insightsOf(samples, noon, noon + 1).targets);
    };
    show({u"a"_s, u"b"_s});
    QCOMPARE(table.rowCount(), 2);
    show({u"a"_s, u"b"_s, u"c"_s});
    QCOMPARE(table.rowOf({u"local"_s, u"c"_s}), 2);
    show({u"b"_s});
    QCOMPARE(table.rowCount(), 1);
    QCOMPARE(table.index(0, InsightsTable::Target).data().toString(), u"local/b"_s);
    QCOMPARE(table.index(0, InsightsTable::Median).data().toString(), u"1.00 s"_s);
    QCOMPARE(table.index(0, InsightsTable::Errors).data().toString(), u"0 %"_s);
    show({});
    QCOMPARE(table.rowCount(), 0);
    QCOMPARE(table.rowOf({u"local"_s, u"b"_s}), -1);
    QVERIFY(resets.isEmpty());
}

void InsightsChartsTest::aChartsTableFollows()
{
    ChartTableModel model;
    const QAbstractItemModelTester tester(&model);
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    model.setTable({{u"a"_s, u"b"_s}, {{u"1"_s, u"2"_s}}});
    QCOMPARE(resets.size(), 1);
    model.setTable({{u"a"_s, u"b"_s}, {{u"1"_s, u"2"_s}, {u"3"_s, u"4"_s}}});
    QCOMPARE(model.index(1, 1).data().toString(), u"4"_s);
    model.setTable({{u"a"_s, u"b"_s}, {}});
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(resets.size(), 1);
    model.setTable({{u"other"_s}, {}});
    QCOMPARE(model.columnCount(), 1);
    QCOMPARE(resets.size(), 2);
}

QTEST_APPLESS_MAIN(InsightsChartsTest)
#include "tst_insightscharts.moc"
