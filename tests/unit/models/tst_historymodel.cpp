// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/historymodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <numeric>

using namespace Fanlight;
using namespace Qt::StringLiterals;

class TestHistoryModel final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsAreAskedForWhenTheyAreLookedAt();
    void aPageIsAskedForOnce();
    void whatComesLaterStandsAbove();
    void whatIsRemovedLeavesTheOthersInPlace();
    void onlyTheLatestEntriesAreHeld();
    void whatIsNotThereAnyMoreIsLeftOut();
    void cellsShowControlCharactersAsMarks();
};

namespace {

QList<qint64> idsDown(qint64 from, qint64 to)
{
    QList<qint64> ids(from - to + 1);
    std::iota(ids.rbegin(), ids.rend(), to);
    return ids;
}

AuditEntry entryOf(qint64 id)
{
    AuditEntry entry;
    entry.id = id;
    entry.endpoint = u"local"_s;
    entry.model = u"m"_s;
    entry.status = u"done"_s;
    entry.message = u"<text>\nNumber %1\n</text>"_s.arg(id);
    entry.messageLength = entry.message->size();
    entry.task = u"sentiment"_s;
    return entry;
}

QList<AuditEntry> entriesDown(qint64 from, qint64 to)
{
    QList<AuditEntry> entries;
    for (qint64 id = from; id >= to; --id)
        entries.append(entryOf(id));
    return entries;
}

QString message(const HistoryModel &model, int row)
{
    return model.index(row, HistoryModel::Message).data().toString();
}

} // namespace

void TestHistoryModel::rowsAreAskedForWhenTheyAreLookedAt()
{
    HistoryModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy wanted(&model, &HistoryModel::pageWanted);
    model.append(idsDown(1000, 501));
    model.append(idsDown(500, 1));
    QCOMPARE(model.rowCount(), 1000);
    wanted.clear();
    QCOMPARE(message(model, 950), u"…"_s);
    // The page of that row, from the newest to the oldest; the tester looks at others.
    QTRY_VERIFY(wanted.contains(QVariantList({qint64(200), qint64(1)})));
    model.setEntries(entriesDown(200, 1));
    QCOMPARE(message(model, 950), u"Number 50"_s);
    QCOMPARE(message(model, 999), u"Number 1"_s);
}

void TestHistoryModel::aPageIsAskedForOnce()
{
    HistoryModel model;
    QSignalSpy wanted(&model, &HistoryModel::pageWanted);
    model.append(idsDown(10, 1));
    message(model, 0);
    message(model, 1);
    QTRY_COMPARE(wanted.size(), 1);
    message(model, 2);
    message(model, 9);
    // Another page that is asked for in the same moment shows that the first was left.
    model.append(idsDown(0, -300));
    message(model, 250);
    QTRY_COMPARE(wanted.size(), 2);
    QCOMPARE(wanted.last().first().toLongLong(), qint64(-190));
}

void TestHistoryModel::whatComesLaterStandsAbove()
{
    HistoryModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.append(idsDown(3, 1));
    const QPersistentModelIndex first = model.index(0, 0);
    model.prepend(idsDown(5, 4));
    QCOMPARE(model.rowCount(), 5);
    QCOMPARE(first.row(), 2);
    QCOMPARE(model.rowOf(5), 0);
    QCOMPARE(model.rowOf(1), 4);
    QCOMPARE(model.rowOf(6), -1);
    model.clear();
    QCOMPARE(model.rowCount(), 0);
}

void TestHistoryModel::whatIsRemovedLeavesTheOthersInPlace()
{
    HistoryModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.append(idsDown(10, 1));
    const QPersistentModelIndex six = model.index(4, 0);
    QSignalSpy removed(&model, &HistoryModel::rowsRemoved);
    model.remove({9, 3, 8, 99, 5, 4});
    QCOMPARE(model.ids(), QList<qint64>({10, 7, 6, 2, 1}));
    QCOMPARE(removed.size(), 2);
    QCOMPARE(six.row(), 2);
    model.removeBelow(6);
    QCOMPARE(model.ids(), QList<qint64>({10, 7, 6}));
    model.removeBelow(5);
    QCOMPARE(model.rowCount(), 3);
    model.removeBelow(11);
    QCOMPARE(model.rowCount(), 0);
    model.removeBelow(11);
    model.remove({1});
}

void TestHistoryModel::onlyTheLatestEntriesAreHeld()
{
    HistoryModel model;
    model.append(idsDown(HistoryModel::mostEntries + 100, 1));
    model.setEntries(entriesDown(HistoryModel::mostEntries + 100, 1));
    int held = 0;
    for (int row = 0; row < model.rowCount(); ++row)
        held += model.entryAt(row) ? 1 : 0;
    QCOMPARE(held, HistoryModel::mostEntries);
}

void TestHistoryModel::whatIsNotThereAnyMoreIsLeftOut()
{
    HistoryModel model;
    model.append(idsDown(3, 1));
    QSignalSpy changed(&model, &HistoryModel::dataChanged);
    model.setEntries(entriesDown(9, 7));
    QVERIFY(changed.isEmpty());
    QVERIFY(!model.entryAt(0));
    QVERIFY(!model.entryAt(-1));
    QVERIFY(!model.entryAt(3));
}

void TestHistoryModel::cellsShowControlCharactersAsMarks()
{
    HistoryModel model;
    model.append({1});
    AuditEntry entry = entryOf(1);
    entry.message = u"a\u202eb"_s;
    entry.reply = u"line\nline\u001b[31m"_s;
    model.setEntries({entry});
    QVERIFY(message(model, 0).contains(u"U+202E"_s));
    const QString answer = model.index(0, HistoryModel::Answer).data().toString();
    QVERIFY(!answer.contains(QChar(0x1b)) && !answer.contains(u'\n'));
}

QTEST_GUILESS_MAIN(TestHistoryModel)

#include "tst_historymodel.moc"
