// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/chartaxes.h"

#include <QDateTime>
#include <QLocale>
#include <QSet>
#include <QTest>

using namespace Fanlight;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QStringList labels(const ChartAxis &axis)
{
    QStringList found;
    for (const ChartTick &tick : axis.ticks)
        found.append(tick.label);
    return found;
}

//! What every axis promises.
void check(const ChartAxis &axis)
{
    QVERIFY(axis.to > axis.from);
    QVERIFY(!axis.ticks.isEmpty());
    const QStringList found = labels(axis);
    QCOMPARE(QSet<QString>(found.begin(), found.end()).size(), found.size());
    for (qsizetype i = 0; i < axis.ticks.size(); ++i) {
        QVERIFY(axis.ticks.at(i).at >= axis.from - 1e-9);
        QVERIFY(axis.ticks.at(i).at <= axis.to + 1e-9);
        QVERIFY(i == 0 || axis.ticks.at(i).at > axis.ticks.at(i - 1).at);
    }
}

} // namespace

class ChartAxesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void durationsBeginAtZeroAndHoldTheMost_data();
    void durationsBeginAtZeroAndHoldTheMost();
    void tenfoldsAreEquallyFarApart();
    void aNarrowScaleHasMoreTicks_data();
    void aNarrowScaleHasMoreTicks();
    void countsAreWhole_data();
    void countsAreWhole();
    void sharesMayBeBroken();
    void timesAreFewAndNamedOnce_data();
    void timesAreFewAndNamedOnce();
    void theClockHasSeconds();
};

void ChartAxesTest::durationsBeginAtZeroAndHoldTheMost_data()
{
    QTest::addColumn<Duration>("most");
    QTest::newRow("nothing") << Duration(0ns);
    QTest::newRow("a few milliseconds") << Duration(7ms);
    QTest::newRow("seconds") << Duration(3400ms);
    QTest::newRow("an hour") << Duration(1h);
}

void ChartAxesTest::durationsBeginAtZeroAndHoldTheMost()
{
    QFETCH(Duration, most);
    const ChartAxis axis = durationAxis(u"time"_s, most);
    check(axis);
    QCOMPARE(axis.from, 0.0);
    QVERIFY(axis.to >= toMilliseconds(most));
    QVERIFY(axis.ticks.size() <= 6);
}

void ChartAxesTest::tenfoldsAreEquallyFarApart()
{
    QCOMPARE(logPlace(1ms), 0.0);
    QCOMPARE(logPlace(10ms), 1.0);
    QCOMPARE(logPlace(1s), 3.0);
    QCOMPARE(logPlace(100us), 0.0);
    const ChartAxis axis = logDurationAxis(u"time"_s, 1ms, 2h);
    check(axis);
    QCOMPARE(labels(axis),
             (QStringList{u"1 ms"_s, u"10 ms"_s, u"100 ms"_s, u"1 s"_s, u"10 s"_s, u"1 m"_s, u"10 m"_s, u"1 h 00"_s}));
}

void ChartAxesTest::aNarrowScaleHasMoreTicks_data()
{
    QTest::addColumn<Duration>("from");
    QTest::addColumn<Duration>("to");
    QTest::addColumn<QStringList>("ticks");
    QTest::newRow("within two decades") << Duration(100ms) << Duration(2s)
                                        << QStringList{u"100 ms"_s, u"200 ms"_s, u"500 ms"_s, u"1 s"_s, u"2 s"_s};
    QTest::newRow("about a minute") << Duration(15s) << Duration(150s)
                                    << QStringList{u"20 s"_s, u"50 s"_s, u"1 m"_s, u"2 m"_s};
    QTest::newRow("between two ticks of 1, 2, 5") << Duration(150ms) << Duration(300ms) << QStringList{u"200 ms"_s};
}

void ChartAxesTest::aNarrowScaleHasMoreTicks()
{
    QFETCH(Duration, from);
    QFETCH(Duration, to);
    QFETCH(QStringList, ticks);
    const ChartAxis axis = logDurationAxis(u"time"_s, from, to);
    check(axis);
    QCOMPARE(labels(axis), ticks);
}

void ChartAxesTest::countsAreWhole_data()
{
    QTest::addColumn<double>("most");
    QTest::addColumn<QStringList>("ticks");
    QTest::newRow("none") << 0.0 << QStringList{u"0"_s, u"1"_s};
    QTest::newRow("one") << 1.0 << QStringList{u"0"_s, u"1"_s};
    QTest::newRow("seven") << 7.0 << QStringList{u"0"_s, u"2"_s, u"4"_s, u"6"_s, u"8"_s};
    QTest::newRow("thousands") << 3800.0 << QStringList{u"0"_s, u"1,000"_s, u"2,000"_s, u"3,000"_s, u"4,000"_s};
}

void ChartAxesTest::countsAreWhole()
{
    QFETCH(double, most);
    QFETCH(QStringList, ticks);
    const ChartAxis axis = countAxis(u"answers"_s, most);
    check(axis);
    QCOMPARE(labels(axis), ticks);
}

void ChartAxesTest::sharesMayBeBroken()
{
    const ChartAxis axis = countAxis(u"%"_s, 1.4, false);
    check(axis);
    QCOMPARE(labels(axis), (QStringList{u"0.0"_s, u"0.5"_s, u"1.0"_s, u"1.5"_s}));
}

void ChartAxesTest::timesAreFewAndNamedOnce_data()
{
    QTest::addColumn<qint64>("minutes");
    for (const auto &[name, minutes] :
         {std::pair("five minutes", 5), std::pair("an hour", 60), std::pair("a day", 24 * 60),
          std::pair("a day and an hour", 25 * 60), std::pair("a week", 7 * 24 * 60), std::pair("a year", 365 * 24 * 60),
          std::pair("twenty years", 20 * 365 * 24 * 60)})
        QTest::newRow(name) << qint64(minutes);
}

void ChartAxesTest::timesAreFewAndNamedOnce()
{
    QFETCH(qint64, minutes);
    const qint64 to = QDateTime(QDate(2026, 3, 29), QTime(14, 7, 31)).toMSecsSinceEpoch();
    const ChartAxis axis = timeAxis(to - minutes * 60'000, to);
    check(axis);
    QVERIFY2(axis.ticks.size() >= 2 && axis.ticks.size() <= 7, qPrintable(labels(axis).join(u'|')));
}

void ChartAxesTest::theClockHasSeconds()
{
    const qint64 time = QDateTime(QDate(2026, 3, 29), QTime(14, 7, 31)).toMSecsSinceEpoch();
    QVERIFY2(clockText(time).contains(u"07:31"_s), qPrintable(clockText(time)));
}

QTEST_APPLESS_MAIN(ChartAxesTest)
#include "tst_chartaxes.moc"
