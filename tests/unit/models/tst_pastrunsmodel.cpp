// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/pastrunsmodel.h"
#include "ui/models/spendingmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Fanlight;
using namespace Qt::StringLiterals;

//! The lists of the history that are read anew while somebody looks at them.
class TestPastRunsModel final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void runsComeAndGoInTheirPlaces_data();
    void runsComeAndGoInTheirPlaces();
    void olderPagesStay();
    void whatLiesBetweenIsNotLeftOut();
    void spendingChangesInItsPlace();
};

namespace {

RunLine runOf(qint64 id, qint64 queries = 3)
{
    RunLine line;
    line.run = QString::number(id);
    line.firstId = id;
    line.queries = queries;
    return line;
}

QList<RunLine> runsOf(const QList<qint64> &ids)
{
    QList<RunLine> runs;
    for (const qint64 id : ids)
        runs.append(runOf(id));
    return runs;
}

QList<qint64> idsOf(const PastRunsModel &model)
{
    QList<qint64> ids;
    for (int row = 0; row < model.rowCount(); ++row)
        ids.append(model.runAt(row)->firstId);
    return ids;
}

//! From the newest down to the oldest, three apart.
QList<qint64> falling(qint64 newest, int count)
{
    QList<qint64> ids;
    for (int i = 0; i < count; ++i)
        ids.append(newest - 3 * i);
    return ids;
}

} // namespace

void TestPastRunsModel::runsComeAndGoInTheirPlaces_data()
{
    QTest::addColumn<QList<qint64>>("before");
    QTest::addColumn<QList<qint64>>("now");
    QTest::addColumn<int>("rowOfSeven"); // which is chosen
    QTest::newRow("nothing new") << QList<qint64>{9, 7, 5} << QList<qint64>{9, 7, 5} << 1;
    QTest::newRow("newer ones") << QList<qint64>{9, 7, 5} << QList<qint64>{20, 12, 9, 7, 5} << 3;
    QTest::newRow("one is gone") << QList<qint64>{9, 7, 5} << QList<qint64>{7, 5} << 0;
    QTest::newRow("the last is gone") << QList<qint64>{9, 7, 5} << QList<qint64>{9, 7} << 1;
    QTest::newRow("one begins later than it did") << QList<qint64>{9, 7, 5} << QList<qint64>{9, 7, 6} << 1;
    QTest::newRow("the chosen one is gone") << QList<qint64>{9, 7, 5} << QList<qint64>{12, 9, 5} << -1;
}

void TestPastRunsModel::runsComeAndGoInTheirPlaces()
{
    QFETCH(QList<qint64>, before);
    QFETCH(QList<qint64>, now);
    QFETCH(int, rowOfSeven);
    PastRunsModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.begin(runsOf(before));
    const QPersistentModelIndex chosen(model.index(1, 0));
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    model.update(runsOf(now));
    QCOMPARE(idsOf(model), now);
    QCOMPARE(chosen.isValid() ? chosen.row() : -1, rowOfSeven);
    QVERIFY(resets.isEmpty());
    QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    QList<RunLine> more = runsOf(now);
    more[0].queries = 4;
    model.update(more);
    QCOMPARE(changes.size(), 1);
    QCOMPARE(model.runAt(0)->queries, 4);
}

void TestPastRunsModel::olderPagesStay()
{
    PastRunsModel model;
    model.begin(runsOf(falling(900, PastRunsModel::pageRows)));
    QVERIFY(model.canFetchMore({}));
    model.append(runsOf(falling(600, 50)));
    QVERIFY(!model.canFetchMore({}));
    model.update(runsOf(falling(906, PastRunsModel::pageRows)));
    QCOMPARE(idsOf(model), falling(906, PastRunsModel::pageRows + 52));
}

void TestPastRunsModel::whatLiesBetweenIsNotLeftOut()
{
    PastRunsModel model;
    model.begin(runsOf(falling(30, 5)));
    QVERIFY(!model.canFetchMore({}));
    model.update(runsOf(falling(1'000, PastRunsModel::pageRows)));
    QCOMPARE(idsOf(model), falling(1'000, PastRunsModel::pageRows));
    QVERIFY(model.canFetchMore({}));
}

void TestPastRunsModel::spendingChangesInItsPlace()
{
    SpendingModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const SpendingLine first{QDate(2026, 5, 1), u"a"_s, u"m"_s, 2, 0, 2, 10, 10, 1.0, 0};
    const SpendingLine second{QDate(2026, 5, 1), u"b"_s, u"m"_s, 2, 0, 2, 10, 10, 0.5, 0};
    const SpendingLine older{QDate(2026, 4, 30), u"a"_s, u"m"_s, 1, 0, 1, 10, 10, 0.25, 0};
    model.setLines({first, older});
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    const QPersistentModelIndex chosen(model.index(1, 0));
    model.setLines({first, second, older});
    QCOMPARE(model.rowCount(), 4);
    QCOMPARE(chosen.row(), 2);
    QCOMPARE(model.total().costUsd, 1.75);
    SpendingLine grown = first;
    grown.queries = 7;
    model.setLines({grown, older});
    QCOMPARE(chosen.row(), 1);
    QCOMPARE(model.index(0, SpendingModel::Queries).data().toString(), u"7"_s);
    QCOMPARE(model.total().queries, 8);
    QVERIFY(resets.isEmpty());
    model.setLines({});
    QCOMPARE(model.rowCount(), 0);
}

QTEST_APPLESS_MAIN(TestPastRunsModel)
#include "tst_pastrunsmodel.moc"
