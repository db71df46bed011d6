// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/limitcourse.h"

#include <QTest>

using namespace Fanlight;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const Target target{u"openai"_s, u"m"_s};

TargetLoad load(int limit, const std::optional<LimitDrop> &drop = {})
{
    TargetLoad load;
    load.target = target;
    load.limit = limit;
    load.lastDrop = drop;
    return load;
}

LimitDrop drop(int number, Moment at, int before, int after)
{
    return {number, at, ErrorKind::RateLimited, 429, before, after};
}

} // namespace

class LimitCourseTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyChangesAreNoted();
    void aDropIsNotedOnceAndWhenItWas();
    void aDropThatTheNextRiseHidIsNoted();
    void targetsAreApart();
    void theNewestPointsStay();
    void theTrendIsThatOfTheLastSeconds();
};

void LimitCourseTest::onlyChangesAreNoted()
{
    LimitCourse course;
    for (const int limit : {5, 5, 6, 6, 7})
        course.note(load(limit), 1000 * limit, 0s);
    const QList<LimitPoint> expected{{5000, 5, {}}, {6000, 6, {}}, {7000, 7, {}}};
    QCOMPARE(course.points(target), expected);
}

void LimitCourseTest::aDropIsNotedOnceAndWhenItWas()
{
    LimitCourse course;
    course.note(load(10), 1000, 1s);
    const LimitDrop told = drop(1, 2s, 10, 7);
    course.note(load(7, told), 2500, 2500ms);
    course.note(load(7, told), 3000, 3s);
    const QList<LimitPoint> expected{{1000, 10, {}}, {2000, 7, told}};
    QCOMPARE(course.points(target), expected);
}

void LimitCourseTest::aDropThatTheNextRiseHidIsNoted()
{
    LimitCourse course;
    course.note(load(10), 1000, 1s);
    const LimitDrop told = drop(1, 1900ms, 10, 7);
    course.note(load(8, told), 2000, 2s);
    const QList<LimitPoint> expected{{1000, 10, {}}, {1900, 7, told}, {2000, 8, {}}};
    QCOMPARE(course.points(target), expected);
}

void LimitCourseTest::targetsAreApart()
{
    LimitCourse course;
    course.note(load(5), 1000, 0s);
    TargetLoad other = load(9);
    other.target.model = u"n"_s;
    course.note(other, 2000, 0s);
    QCOMPARE(course.points(target).size(), 1);
    QCOMPARE(course.points(other.target).first().limit, 9);
    QVERIFY(course.points({u"nobody"_s, u"m"_s}).isEmpty());
}

void LimitCourseTest::theNewestPointsStay()
{
    LimitCourse course;
    for (int i = 0; i < LimitCourse::mostPoints + 10; ++i)
        course.note(load(1 + i % 2), i, 0s);
    QCOMPARE(course.points(target).size(), LimitCourse::mostPoints);
    QCOMPARE(course.points(target).first().time, 10);
}

void LimitCourseTest::theTrendIsThatOfTheLastSeconds()
{
    LimitCourse course;
    QCOMPARE(course.trend(target, 0), LimitTrend::Steady);
    course.note(load(5), 0, 0s);
    QCOMPARE(course.trend(target, 0), LimitTrend::Steady);
    course.note(load(6), 1000, 0s);
    QCOMPARE(course.trend(target, 1000), LimitTrend::Up);
    QCOMPARE(course.trend(target, 11'000), LimitTrend::Up);
    QCOMPARE(course.trend(target, 11'001), LimitTrend::Steady);
    course.note(load(4, drop(1, 2s, 6, 4)), 2000, 2s);
    QCOMPARE(course.trend(target, 2000), LimitTrend::Down);
}

QTEST_APPLESS_MAIN(LimitCourseTest)
#include "tst_limitcourse.moc"
