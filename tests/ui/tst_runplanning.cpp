// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/runplanning.h"
#include "core/engine/cachekey.h"
#include "tests/support/fakes/fakecache.h"

#include <QSignalSpy>
#include <QTest>

using namespace Fanlight;
using namespace Qt::StringLiterals;

namespace {

//! Three tasks of one text at one target; all of them at temperature zero.
RunSpec threeTasks(const QString &text)
{
    RunSpec spec;
    spec.text = text;
    spec.tasks = builtinTasks();
    for (Task &task : spec.tasks)
        task.temperature = 0;
    Endpoint endpoint;
    endpoint.baseUrl = QUrl(u"http://127.0.0.1:1/v1"_s);
    spec.targets = {{endpoint, u"m"_s}};
    return spec;
}

} // namespace

class RunPlanningTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsWhatTheCacheHas();
    void whatCannotBeReadIsNew();
    void asksOnceWhenThePlanRests();
    void anOlderPlanIsNotTold();
    void withoutACacheNothingIsTold();
};

void RunPlanningTest::findsWhatTheCacheHas()
{
    FakeCache cache;
    RunSpec spec = threeTasks(u"A text."_s);
    cache.know(cacheKey(fanOut(spec, 0).at(1)), Answer());
    RunPlanning planning({&cache});
    QSignalSpy looked(&planning, &RunPlanning::looked);
    planning.consider([&spec] { return spec; });
    QCOMPARE(looked.count(), 0);
    QTRY_COMPARE(looked.count(), 1);
    QCOMPARE(looked.at(0).at(0).value<QList<bool>>(), (QList<bool>{false, true, false}));
    // An answer that came in the meantime.
    cache.know(cacheKey(fanOut(spec, 0).at(0)), Answer());
    planning.considerAgain();
    QTRY_COMPARE(looked.count(), 2);
    QCOMPARE(looked.at(1).at(0).value<QList<bool>>(), (QList<bool>{true, true, false}));
}

void RunPlanningTest::whatCannotBeReadIsNew()
{
    FakeCache cache;
    RunSpec spec = threeTasks(u"A text."_s);
    const QList<QueryRequest> requests = fanOut(spec, 0);
    for (const QueryRequest &request : requests)
        cache.know(cacheKey(request), Answer());
    EngineSeams seams;
    seams.cache = &cache;
    seams.isReadable = [](const QueryRequest &request, const Answer &) { return request.task == u"topics"_s; };
    RunPlanning planning(seams);
    QSignalSpy looked(&planning, &RunPlanning::looked);
    planning.consider([&spec] { return spec; });
    QTRY_COMPARE(looked.count(), 1);
    QCOMPARE(looked.at(0).at(0).value<QList<bool>>().count(true), 1);
}

void RunPlanningTest::asksOnceWhenThePlanRests()
{
    FakeCache cache;
    RunPlanning planning({&cache});
    QSignalSpy looked(&planning, &RunPlanning::looked);
    for (const QString &text : {u"A"_s, u"A t"_s, u"A text."_s})
        planning.consider([text] { return threeTasks(text); });
    QTRY_COMPARE(looked.count(), 1);
    QCOMPARE(cache.asked().size(), 3);
}

void RunPlanningTest::anOlderPlanIsNotTold()
{
    FakeCache cache;
    cache.holdBack();
    RunPlanning planning({&cache});
    QSignalSpy looked(&planning, &RunPlanning::looked);
    planning.consider([] { return threeTasks(u"A text."_s); });
    QTRY_COMPARE(cache.heldBack(), 3);
    planning.forget();
    for (int question = 0; question < 3; ++question)
        cache.letAnswer();
    QCOMPARE(looked.count(), 0);
}

void RunPlanningTest::withoutACacheNothingIsTold()
{
    RunPlanning planning({});
    bool isAsked = false;
    QSignalSpy looked(&planning, &RunPlanning::looked);
    planning.consider([&isAsked] {
        isAsked = true;
        return threeTasks(u"A text."_s);
    });
    FakeCache cache;
    RunPlanning other({&cache});
    QSignalSpy otherLooked(&other, &RunPlanning::looked);
    other.consider([] { return threeTasks(u"A text."_s); });
    // It began later, and has rested for as long.
    QTRY_COMPARE(otherLooked.count(), 1);
    QCOMPARE(looked.count(), 0);
    QVERIFY(!isAsked);
}

QTEST_MAIN(RunPlanningTest)
#include "tst_runplanning.moc"
