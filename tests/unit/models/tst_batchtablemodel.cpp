// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/batchtablemodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Fanlight;
using namespace Qt::StringLiterals;

namespace {

const BatchQuestions twoTargets{{u"sentiment"_s}, {u"a/m"_s, u"b/m"_s}};

BatchTableRow row(qint64 number, qsizetype questions = 2)
{
    BatchTableRow result;
    result.row.number = number;
    result.row.cells = {u"r%1"_s.arg(number), u"text\n%1"_s.arg(number)};
    result.records.resize(questions);
    return result;
}

QList<BatchTableRow> block(qint64 first, int count)
{
    QList<BatchTableRow> rows;
    for (int i = 0; i < count; ++i)
        rows.append(row(first + i));
    return rows;
}

} // namespace

class TestBatchTableModel final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsAreAskedForWhenTheyAreLookedAt();
    void answersAndFailuresAreShown();
    void otherQuestionsKeepTheRows();
    void aMillionRowsTakeNoMemory();
    void whatIsLookedAtIsTold();
    void controlCharactersShowAsMarks();

private:
    static QString text(const BatchTableModel &model, int at, int column)
    {
        return model.index(at, column).data().toString();
    }
};

void TestBatchTableModel::rowsAreAskedForWhenTheyAreLookedAt()
{
    BatchTableModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy wanted(&model, &BatchTableModel::blockWanted);
    model.begin({u"id"_s, u"text"_s}, u"text"_s, twoTargets);
    QCOMPARE(model.columnCount(), 5);
    QCOMPARE(model.rowCount(), 0);
    model.setRowTotal(200);
    QCOMPARE(model.rowCount(), 200);
    QCOMPARE(model.textColumn(), 2);
    wanted.clear();
    model.setBlock(0, block(1, 128));
    QCOMPARE(text(model, 0, 0), u"1"_s);
    QCOMPARE(text(model, 127, 1), u"r128"_s);
    QCOMPARE(text(model, 0, 2), u"text 1"_s); // on one line
    QVERIFY(wanted.isEmpty());
    QCOMPARE(text(model, 128, 1), u"…"_s);
    QCOMPARE(text(model, 199, 1), u"…"_s);
    QVERIFY(wanted.size() <= 1); // once for a block, and the tester may have looked before
    model.setBlock(1, block(129, 72));
    QCOMPARE(text(model, 199, 1), u"r200"_s);
    // The last block was shorter than it is now: it is asked for anew.
    model.setRowTotal(210);
    QCOMPARE(text(model, 199, 1), u"…"_s);
    QCOMPARE(wanted.constLast().constFirst().toLongLong(), 1);
    model.setRowTotal(100);
    QCOMPARE(model.rowCount(), 210);
}

void TestBatchTableModel::answersAndFailuresAreShown()
{
    BatchTableModel model;
    model.begin({u"id"_s, u"text"_s}, u"text"_s, twoTargets);
    model.setRowTotal(1);
    BatchTableRow answered = row(1);
    QueryRecord done;
    done.done = true;
    done.answer = LabelValue{SentimentLabel::Mixed};
    done.text = u"Mixed."_s;
    answered.records[0] = done;
    QueryRecord failed;
    failed.error = RecordedError{u"rate_limited"_s, 429, {}, u"Slow down, please."_s};
    answered.records[1] = failed;
    model.setBlock(0, {answered});
    QCOMPARE(model.headerData(3, Qt::Horizontal, Qt::DisplayRole).toString(), u"sentiment@a/m"_s);
    QCOMPARE(text(model, 0, 3), u"mixed"_s);
    QCOMPARE(text(model, 0, 4), u"✕ Slow down, please."_s);
    QCOMPARE(model.index(0, 4).data(BatchTableModel::StateRole).value<QueryState>(), QueryState::Failed);
    QVERIFY(!model.index(0, 1).data(BatchTableModel::StateRole).isValid());
}

void TestBatchTableModel::otherQuestionsKeepTheRows()
{
    BatchTableModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.begin({u"id"_s, u"text"_s}, u"text"_s, twoTargets);
    model.setRowTotal(3);
    model.setBlock(0, block(1, 3));
    model.setQuestions({{u"topics"_s}, {u"a/m"_s}});
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.columnCount(), 4);
    QCOMPARE(model.headerData(3, Qt::Horizontal, Qt::DisplayRole).toString(), u"topics"_s);
    model.setQuestions({});
    QCOMPARE(model.columnCount(), 3);
    model.begin({}, {}, {});
    QCOMPARE(model.columnCount(), 0);
    QCOMPARE(model.rowCount(), 0);
}

void TestBatchTableModel::aMillionRowsTakeNoMemory()
{
    BatchTableModel model;
    int asked = 0;
    connect(
        &model, &BatchTableModel::blockWanted, &model,
        [&](qint64 number) {
            ++asked;
            model.setBlock(number, block(number * BatchTableModel::blockSize + 1, BatchTableModel::blockSize));
        },
        Qt::QueuedConnection);
    model.begin({u"id"_s, u"text"_s}, u"text"_s, twoTargets);
    model.setRowTotal(1'000'000);
    for (int at = 0; at < 1'000'000; at += 10'000) {
        text(model, at, 1);
        QTRY_COMPARE(text(model, at, 1), u"r%1"_s.arg(at + 1));
    }
    // What was looked at long ago is not held any more.
    QCOMPARE(asked, 100);
    QCOMPARE(text(model, 0, 1), u"…"_s);
}

void TestBatchTableModel::whatIsLookedAtIsTold()
{
    BatchTableModel model;
    model.begin({u"id"_s, u"text"_s}, u"text"_s, twoTargets);
    model.setRowTotal(1000);
    model.takeLookedAt();
    text(model, 130, 1);
    text(model, 131, 2);
    QCOMPARE(model.takeLookedAt(), QList<qint64>{1});
    QVERIFY(model.takeLookedAt().isEmpty());
}

void TestBatchTableModel::controlCharactersShowAsMarks()
{
    BatchTableModel model;
    model.begin({u"id\x1b[31m"_s, u"text"_s}, u"text"_s, twoTargets);
    model.setRowTotal(1);
    BatchTableRow evil = row(1);
    evil.row.cells[1] = u"a\u202Eb\x1b[2J"_s;
    model.setBlock(0, {evil});
    QVERIFY(!text(model, 0, 2).contains(QChar(0x1b)) && !text(model, 0, 2).contains(QChar(0x202E)));
    QVERIFY(!model.headerData(1, Qt::Horizontal, Qt::DisplayRole).toString().contains(QChar(0x1b)));
}

QTEST_GUILESS_MAIN(TestBatchTableModel)
#include "tst_batchtablemodel.moc"
