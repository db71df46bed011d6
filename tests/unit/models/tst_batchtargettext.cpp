// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/batchtargettext.h"
#include "ui/models/batchtext.h"

#include <QTest>

using namespace Fanlight;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

TargetProgress halfWay()
{
    TargetProgress target;
    target.target = {u"openai"_s, u"gpt-4o-mini"_s};
    target.done = 1190;
    target.failed = 10;
    target.expected = 5000;
    target.cost.add(0.5);
    return target;
}

} // namespace

class BatchTargetTextTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsHowFarItIs();
    void tellsHowFastItIs();
    void pausesAreExplained_data();
    void pausesAreExplained();
    void plansTellTheTime_data();
    void plansTellTheTime();
};

void BatchTargetTextTest::tellsHowFarItIs()
{
    const BatchTargetView view = BatchTargetFigures().views({halfWay()}, Moment{}).first();
    QCOMPARE(view.name, u"openai/gpt-4o-mini"_s);
    QCOMPARE(view.share, 0.24);
    QCOMPARE(view.figures, u"1,200 of 5,000 · 10 failed · 3,800 to go · $0.50"_s);
    QVERIFY(view.pause.isEmpty() && !view.canGoOn && !view.canEdit);
}

void BatchTargetTextTest::tellsHowFastItIs()
{
    BatchTargetFigures figures;
    TargetProgress target = halfWay();
    target.done = 990;
    figures.note({target}, Moment{});
    target.done = 1190;
    figures.note({target}, Moment{} + 10s);
    const QString told = figures.views({target}, Moment{} + 10s).first().figures;
    QVERIFY2(told.contains(u"20/s · 3 m 10 s left"_s), qPrintable(told));
    figures.reset();
    QVERIFY(!figures.views({target}, Moment{} + 10s).first().figures.contains(u"left"_s));
}

void BatchTargetTextTest::pausesAreExplained_data()
{
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QString>("expected");
    QTest::newRow("key") << u"auth"_s << u"the key is not accepted. The provider says: No such key."_s;
    QTest::newRow("quota") << u"quota"_s << u"the quota is used up. The provider says: No such key."_s;
    QTest::newRow("failures") << u"retries"_s << u"Paused. No such key."_s;
}

void BatchTargetTextTest::pausesAreExplained()
{
    QFETCH(QString, reason);
    QFETCH(QString, expected);
    TargetProgress target = halfWay();
    target.pause = reason;
    target.pauseWords = u"No such key."_s;
    const BatchTargetView view = BatchTargetFigures().views({target}, Moment{}).first();
    QVERIFY2(view.pause.endsWith(expected), qPrintable(view.pause));
    QVERIFY(!view.help.isEmpty() && view.canGoOn);
}

void BatchTargetTextTest::plansTellTheTime_data()
{
    const TargetPace known{5, {}, {}, Duration(2s)};
    const TargetPace limited{5, 60, {}, {}};
    const TargetPace unknown{5, {}, {}, {}};
    QTest::addColumn<QList<TargetPace>>("paces");
    QTest::addColumn<QString>("expected");
    QTest::newRow("known") << QList<TargetPace>{known} << u"about 40 s with 5 in flight"_s;
    QTest::newRow("the slower one counts")
        << QList<TargetPace>{known, {1, {}, {}, Duration(2s)}} << u"about 3 m 20 s with 1 in flight"_s;
    QTest::newRow("a limit a minute is the least")
        << QList<TargetPace>{limited} << u"1 m 40 s or longer with 5 in flight"_s;
    QTest::newRow("nothing is known") << QList<TargetPace>{unknown}
                                      << u"time unknown: nothing is recorded of how fast a/m answers"_s;
}

void BatchTargetTextTest::plansTellTheTime()
{
    QFETCH(QList<TargetPace>, paces);
    QFETCH(QString, expected);
    BatchPlan plan;
    for (const QString &name : {u"a/m"_s, u"b/m"_s}) {
        TargetPlan target;
        target.target = name;
        target.queries = 100;
        plan.targets.append(target);
    }
    plan.targets.resize(paces.size());
    QCOMPARE(planTime(plan, paces), expected);
    plan.targets.first().queries = 0;
    plan.targets.resize(1);
    QVERIFY(planTime(plan, paces).isEmpty());
}

QTEST_GUILESS_MAIN(BatchTargetTextTest)
#include "tst_batchtargettext.moc"
