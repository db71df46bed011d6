// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/batchplantext.h"
#include "app/cli/batchprogresstext.h"

#include <QTest>

using namespace Fanlight;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class BatchProgressTextTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void beginning();
    void underWay();
    void aPlan();
    void aPlanOfWhatIsLeft();
};

void BatchProgressTextTest::beginning()
{
    QCOMPARE(batchProgressText({}, {}, 0s, true), u"[....................] 0 % · 0 queries"_s);
    QCOMPARE(batchProgressText({}, {}, 0s, false), u"0 % · 0 queries"_s);
}

void BatchProgressTextTest::underWay()
{
    BatchProgress progress;
    progress.done = 490;
    progress.failed = 10;
    progress.expected = 1000;
    progress.isExpectedExact = true;
    progress.cost.add(std::optional(0.0123));
    TargetLoad load;
    load.inFlight = 7;
    load.limit = 8;
    load.cap = 32;
    progress.loads = {load};
    progress.holds = {u"waiting for the provider"_s};
    RateMeter rate;
    rate.note(0s, 0);
    rate.note(10s, 500);
    const QString text = batchProgressText(progress, rate, 10s, true);
    QCOMPARE(text,
             u"[##########..........] 50 % · 500 of 1000 · 10 failed · 50/s · 10 s left · in flight 7, limit 8 of 32 · "
             "$0.012 · waiting for the provider"_s);
    progress.isExpectedExact = false;
    QVERIFY(batchProgressText(progress, rate, 10s, false).startsWith(u"50 % · 500 of about 1000"_s));
}

void BatchProgressTextTest::aPlan()
{
    BatchPlan plan;
    plan.rows = 100;
    plan.unaskable = 2;
    plan.queries = 200;
    plan.cached = 6;
    plan.fresh = 190;
    TargetPlan first{u"a/m"_s, 95, 1000, 475, true, {}};
    first.cost.usd = 0.5;
    first.cost.known = 95;
    TargetPlan second{u"b/m"_s, 95, 1000, 475, true, {}};
    second.cost.unknown = 95;
    plan.targets = {first, second};
    const QString text = planText(plan, {u"in.csv"_s, 1, {{4, {}, {}, 2s}, {4, {}, {}, {}}}, false});
    QVERIFY2(text.startsWith(u"The batch over in.csv; nothing is sent now.\n"_s), qPrintable(text));
    QVERIFY(text.contains(u"100; 2 of them cannot be asked about"_s));
    QVERIFY(text.contains(u"200 (rows × tasks × targets: 100 × 1 × 2): 190 new, 6 cached\n"_s));
    QVERIFY(text.contains(u"about 2000 in, at most 950 out"_s));
    QVERIFY(text.contains(u"at most $0.50 (estimated), and unknown for 95 queries"_s));
    QVERIFY2(text.contains(u"a/m: about 48 s (at most 4 in flight, half of its answers so far came within 2.00 s)"_s),
             qPrintable(text));
    QVERIFY(text.contains(u"b/m: not known"_s));
}

void BatchProgressTextTest::aPlanOfWhatIsLeft()
{
    BatchPlan plan;
    plan.rows = 10;
    plan.queries = 10;
    plan.finished = 8;
    plan.failed = 3;
    plan.unclear = 1;
    plan.fresh = 2;
    TargetPlan target{u"a/m"_s, 2, 10, 10, false, {}};
    target.cost.known = 2;
    plan.targets = {target};
    const QString text = planText(plan, {u"in.csv"_s, 1, {{4, 60.0, {}, {}}}, true});
    QVERIFY2(text.startsWith(u"What is left of the batch over in.csv"_s), qPrintable(text));
    QVERIFY(text.contains(u"2 new, 0 cached, 8 finished before"_s));
    QVERIFY(text.contains(u"3 of those finished failed; --retry-failed asks them again"_s));
    QVERIFY(text.contains(u"1 of the new ones were under way"_s));
    QVERIFY(text.contains(u"the answers have no limit"_s));
    QVERIFY(text.contains(u"nothing\n"_s));
    QVERIFY(text.contains(u"longer if it answers slowly"_s));
}

QTEST_GUILESS_MAIN(BatchProgressTextTest)
#include "tst_batchprogresstext.moc"
