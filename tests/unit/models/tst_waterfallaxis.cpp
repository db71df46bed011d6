// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/waterfallaxis.h"

#include <QTest>

using namespace Fanlight;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(std::chrono::nanoseconds)

namespace {

QString labels(const WaterfallAxis &axis)
{
    QStringList texts;
    for (const Duration tick : axis.ticks())
        texts.append(axis.tickText(tick));
    return texts.join(u" | "_s);
}

} // namespace

class TestWaterfallAxis : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::English); }
    void axesFitTheirSpans_data();
    void axesFitTheirSpans();
    void everyAxisShowsAllAndHasFewTicks();
    void stepsAreNice_data();
    void stepsAreNice();
    void originsPlaceABar();
};

void TestWaterfallAxis::axesFitTheirSpans_data()
{
    QTest::addColumn<Duration>("begin");
    QTest::addColumn<Duration>("end");
    QTest::addColumn<QString>("expected");

    using D = Duration;
    QTest::newRow("nothing measurable") << D(0ms) << D(0ms) << u"0 | 2 ms | 4 ms | 6 ms | 8 ms | 10 ms"_s;
    QTest::newRow("a quick reply") << D(0ms) << D(43ms) << u"0 | 10 ms | 20 ms | 30 ms | 40 ms"_s;
    QTest::newRow("most of a second") << D(0ms) << D(830ms) << u"0 | 200 ms | 400 ms | 600 ms | 800 ms"_s;
    QTest::newRow("seconds") << D(0ms) << D(1240ms) << u"0 | 0.5 s | 1.0 s"_s;
    QTest::newRow("begins soon after zero") << D(300ms) << D(4100ms) << u"0 | 1 s | 2 s | 3 s | 4 s"_s;
    QTest::newRow("a minute and a half") << D(0s) << D(95s) << u"0 | 20 s | 40 s | 60 s | 80 s | 100 s"_s;
    QTest::newRow("five minutes") << D(0s) << D(290s) << u"0 | 1 m | 2 m | 3 m | 4 m | 5 m"_s;
    QTest::newRow("late in a long run") << D(3012400ms) << D(3015100ms) << u"50:12 | 50:13 | 50:14 | 50:15"_s;
    QTest::newRow("tenths, late in a long run") << D(124200ms) << D(124900ms) << u"2:04.2 | 2:04.4 | 2:04.6 | 2:04.8"_s;
    QTest::newRow("seconds, hours into a run") << D(7265s) << D(7268s) << u"2:01:05 | 2:01:06 | 2:01:07 | 2:01:08"_s;
    QTest::newRow("hours") << D(0s) << D(4h) << u"0 | 1 h 00 | 2 h 00 | 3 h 00 | 4 h 00"_s;
}

void TestWaterfallAxis::axesFitTheirSpans()
{
    QFETCH(Duration, begin);
    QFETCH(Duration, end);
    QFETCH(QString, expected);
    QCOMPARE(labels(fittedAxis({{begin, end}}, WaterfallOrigin::RunStart, 5)), expected);
}

void TestWaterfallAxis::everyAxisShowsAllAndHasFewTicks()
{
    QCOMPARE(labels(fittedAxis({}, WaterfallOrigin::RunStart, 2)), u"0 | 0.5 s | 1.0 s"_s);
    for (int steps = 1; steps <= 12; ++steps) {
        for (Duration end = 1us; end < 400h; end = end * 7 / 3) {
            for (const Duration begin : {Duration(0), end / 3, end * 9 / 10, end - 1us, end}) {
                const WaterfallAxis axis = fittedAxis({{begin, end}}, WaterfallOrigin::RunStart, steps);
                QVERIFY(axis.position(begin) >= 0);
                QVERIFY(axis.position(end) <= 1);
                QVERIFY(!axis.ticks().isEmpty());
                QVERIFY(axis.ticks().size() <= steps + 1);
                QCOMPARE(axis.ticks().first(), axis.begin);
                QVERIFY(axis.ticks().last() <= axis.end && axis.ticks().last() > axis.end - axis.step);
                QVERIFY(axis.end > axis.begin);
                QStringList texts = labels(axis).split(u" | "_s);
                QVERIFY2(texts.removeDuplicates() == 0, qPrintable(labels(axis)));
            }
        }
    }
}

void TestWaterfallAxis::stepsAreNice_data()
{
    QTest::addColumn<Duration>("least");
    QTest::addColumn<Duration>("step");
    using D = Duration;
    QTest::newRow("zero") << D(0) << D(1us);
    QTest::newRow("exactly a step") << D(20ms) << D(20ms);
    QTest::newRow("just above a step") << D(20ms + 1ns) << D(50ms);
    QTest::newRow("just above the decimal steps") << D(5s + 1ns) << D(10s);
    QTest::newRow("between half a minute and a minute") << D(31s) << D(1min);
    QTest::newRow("a day") << D(24h) << D(40h);
}

void TestWaterfallAxis::stepsAreNice()
{
    QFETCH(Duration, least);
    QFETCH(Duration, step);
    QCOMPARE(niceStep(least), step);
}

void TestWaterfallAxis::originsPlaceABar()
{
    const WaterfallBar bar{10s, 12s, {{Phase::Waiting, 12s, 13s, 1}}, {}, QueryState::Waiting};
    QCOMPARE(spanOf(bar, WaterfallOrigin::RunStart), (WaterfallSpan{2s, 3s}));
    QCOMPARE(spanOf(bar, WaterfallOrigin::OwnStart), (WaterfallSpan{0s, 1s}));
    WaterfallAxis axis;
    QCOMPARE(axis.zeroOf(bar), Moment(10s));
    axis.origin = WaterfallOrigin::OwnStart;
    QCOMPARE(axis.zeroOf(bar), Moment(12s));
}

QTEST_GUILESS_MAIN(TestWaterfallAxis)
#include "tst_waterfallaxis.moc"
