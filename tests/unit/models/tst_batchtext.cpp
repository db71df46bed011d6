// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/batchtext.h"

#include <QLocale>
#include <QTest>

using namespace Fanlight;
using namespace Qt::StringLiterals;

//! What a batch would do, in words.
class BatchTextTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void queriesAreToldByWhatBecomesOfThem_data();
    void queriesAreToldByWhatBecomesOfThem();
    void failuresAreNotAnswers();
};

void BatchTextTest::queriesAreToldByWhatBecomesOfThem_data()
{
    QTest::addColumn<BatchPlan>("plan");
    QTest::addColumn<QString>("line");
    BatchPlan plan;
    plan.rows = 3;
    plan.queries = 9;
    plan.fresh = 9;
    QTest::newRow("all of them new") << plan << u"9 new"_s;
    plan.fresh = 5;
    plan.cached = 1;
    plan.finished = 3;
    QTest::newRow("some answered") << plan << u"5 new, 1 cached, 3 answered"_s;
    plan.failed = 1;
    QTest::newRow("one failed") << plan << u"5 new, 1 cached, 2 answered, 1 failed"_s;
    plan.failed = 3;
    QTest::newRow("nothing but failures") << plan << u"5 new, 1 cached, 3 failed"_s;
}

void BatchTextTest::queriesAreToldByWhatBecomesOfThem()
{
    QFETCH(BatchPlan, plan);
    QFETCH(QString, line);
    const QStringList parts = planLine(plan).split(u" · "_s);
    QVERIFY2(parts.size() > 1, qPrintable(planLine(plan)));
    QCOMPARE(parts.at(1).section(u": "_s, 1), line);
}

void BatchTextTest::failuresAreNotAnswers()
{
    BatchPlan plan;
    plan.rows = 1;
    plan.queries = 2;
    plan.finished = 2;
    QVERIFY(!planNote(plan).contains(u"Retry failed"_s));
    plan.failed = 2;
    QVERIFY(planNote(plan).contains(u"Retry failed"_s));
    QVERIFY2(!planLine(plan).contains(u"answered"_s), qPrintable(planLine(plan)));
}

QTEST_GUILESS_MAIN(BatchTextTest)
#include "tst_batchtext.moc"
