// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/batchrowdetails.h"
#include "ui/models/batchtablemodel.h"

#include <QAbstractItemModelTester>
#include <QLocale>
#include <QSignalSpy>
#include <QTest>

#include <numeric>

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
    void whatIsCopiedIsWhole();
    void otherQuestionsKeepTheRows();
    void aMillionRowsTakeNoMemory();
    void whatIsLookedAtIsTold();
    void controlCharactersShowAsMarks();
    void agreementIsShownBesideTheAnswers();
    void chosenRowsAreShownAlone();
    void chosenRowsComeAndGo_data();
    void chosenRowsComeAndGo();
    void blocksOfOtherRowsAreNotShown();
    void aWholeRowIsTold();

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
    QCOMPARE(model.columnCount(), 7); // number, two columns, two answers, majority, agreement
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
    QCOMPARE(model.headerData(3, Qt::Horizontal, Qt::DisplayRole).toString(), u"sentiment · a/m"_s);
    QCOMPARE(text(model, 0, 3), u"Mixed"_s);
    QCOMPARE(text(model, 0, 4), u"✕ Slow down, please."_s);
    QCOMPARE(model.index(0, 4).data(BatchTableModel::StateRole).value<QueryState>(), QueryState::Failed);
    QVERIFY(!model.index(0, 1).data(BatchTableModel::StateRole).isValid());
}

void TestBatchTableModel::whatIsCopiedIsWhole()
{
    BatchTableModel model;
    model.begin({u"id"_s, u"text"_s}, u"text"_s, twoTargets);
    model.setRowTotal(1);
    QVERIFY(!model.index(0, 2).data(BatchTableModel::FullTextRole).isValid());
    BatchTableRow answered = row(1);
    answered.row.cells[1] = QString(1'000, u'x') + u"\nthe end"_s;
    QueryRecord failed;
    failed.error = RecordedError{u"rate_limited"_s, 429, {}, u"Slow down, please."_s};
    answered.records[1] = failed;
    model.setBlock(0, {answered});
    QVERIFY(text(model, 0, 2).size() < 1'000);
    QCOMPARE(model.index(0, 2).data(BatchTableModel::FullTextRole).toString(), answered.row.cells.at(1));
    QCOMPARE(model.fullTexts(answered),
             (QStringList{u"1"_s, u"r1"_s, answered.row.cells.at(1), {}, u"Slow down, please."_s, {}, {}}));
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

void TestBatchTableModel::agreementIsShownBesideTheAnswers()
{
    BatchTableModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const BatchQuestions questions{{u"sentiment"_s, u"summary"_s}, {u"a/m"_s, u"b/m"_s, u"c/m"_s}};
    model.setComparedTasks(QStringList{u"sentiment"_s});
    model.setTaskTitles({{u"sentiment"_s, u"Sentiment"_s}});
    model.begin({u"text"_s}, u"text"_s, questions);
    QStringList titles;
    for (int column = 0; column < model.columnCount(); ++column)
        titles.append(model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
    QCOMPARE(titles,
             (QStringList{u"#"_s, u"text"_s, u"Sentiment · a/m"_s, u"Sentiment · b/m"_s, u"Sentiment · c/m"_s,
                          u"Sentiment · majority"_s, u"Sentiment · agreement"_s, u"summary · a/m"_s, u"summary · b/m"_s,
                          u"summary · c/m"_s}));
    // The names are those of the output.
    QCOMPARE(model.headerData(5, Qt::Horizontal, BatchTableModel::NameRole).toString(), u"sentiment@majority"_s);
    model.setRowTotal(2);
    BatchTableRow agreed = row(1, 6);
    agreed.agreements = {Agreement{LabelValue{SentimentLabel::Mixed}, 3, 3, false, {}, 0}, std::nullopt};
    BatchTableRow split = row(2, 6);
    split.agreements = {Agreement{LabelValue{SentimentLabel::Mixed}, 3, 2, false, {u"c/m"_s}, 0}, std::nullopt};
    model.setBlock(0, {agreed, split});
    QCOMPARE(text(model, 0, 5), u"Mixed"_s);
    QCOMPARE(text(model, 0, 6), u"3 of 3"_s);
    QVERIFY(!model.index(0, 6).data(BatchTableModel::DiffersRole).toBool());
    QCOMPARE(text(model, 1, 6), u"≠ 2 of 3, not c/m"_s);
    QVERIFY(model.index(1, 6).data(BatchTableModel::DiffersRole).toBool());
    // Without the comparison of a task its columns are gone.
    model.setComparedTasks(QStringList{});
    QCOMPARE(model.columnCount(), 8);
    QCOMPARE(model.headerData(4, Qt::Horizontal, Qt::DisplayRole).toString(), u"Sentiment · c/m"_s);
    QVERIFY(model.questions() == questions);
}

void TestBatchTableModel::chosenRowsAreShownAlone()
{
    BatchTableModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.begin({u"id"_s, u"text"_s}, u"text"_s, twoTargets);
    model.setRowTotal(1'500);
    model.showRows(std::vector<qint64>{7, 1'499});
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.rowsOfBlock(0), (QList<qint64>{7, 1'499}));
    model.setBlock(0, {row(7), row(1'499)});
    QCOMPARE(text(model, 1, 0), u"1,499"_s);
    QCOMPARE(text(model, 1, 1), u"r1499"_s);
    // Further rows of the table are not among them.
    model.setRowTotal(1'600);
    QCOMPARE(model.rowCount(), 2);
    model.showRows(std::nullopt);
    QCOMPARE(model.rowCount(), 1'600);
    model.showRows(std::vector<qint64>());
    QCOMPARE(model.rowCount(), 0);
    model.begin({u"id"_s, u"text"_s}, u"text"_s, twoTargets);
    model.setRowTotal(3);
    QCOMPARE(model.rowCount(), 3); // another table is shown whole
}

void TestBatchTableModel::chosenRowsComeAndGo_data()
{
    using Rows = std::vector<qint64>;
    Rows many(10'010);
    std::iota(many.begin(), many.end(), 1);
    Rows odd;
    for (qint64 number = 1; number < 11'000; number += 2)
        odd.push_back(number);
    QTest::addColumn<Rows>("before");
    QTest::addColumn<Rows>("after");
    QTest::newRow("further ones at the end") << Rows{1, 2} << Rows{1, 2, 5, 9};
    QTest::newRow("one in the middle") << Rows{1, 9} << Rows{1, 5, 9};
    QTest::newRow("one is gone") << Rows{1, 5, 9} << Rows{1, 9};
    QTest::newRow("all are gone") << Rows{1, 5, 9} << Rows{};
    QTest::newRow("some come, some go") << Rows{1, 2, 3, 7, 8} << Rows{2, 4, 5, 8, 10};
    QTest::newRow("all are others") << Rows{1, 3, 5} << Rows{2, 4, 6};
    QTest::newRow("so many that views look anew") << many << odd;
}

void TestBatchTableModel::chosenRowsComeAndGo()
{
    QFETCH(std::vector<qint64>, before);
    QFETCH(std::vector<qint64>, after);
    BatchTableModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.begin({u"id"_s, u"text"_s}, u"text"_s, twoTargets);
    model.setRowTotal(11'000);
    model.showRows(before);
    model.showRows(after);
    QCOMPARE(model.rowCount(), int(after.size()));
    for (int at = 0; at < model.rowCount(); ++at)
        QCOMPARE(text(model, at, 0), QLocale().toString(after[size_t(at)]));
}

void TestBatchTableModel::blocksOfOtherRowsAreNotShown()
{
    BatchTableModel model;
    model.begin({u"id"_s, u"text"_s}, u"text"_s, twoTargets);
    model.setRowTotal(100);
    model.showRows(std::vector<qint64>{7, 9});
    // Asked for before others were chosen.
    model.setBlock(0, block(1, 100));
    QCOMPARE(text(model, 0, 1), u"…"_s);
    model.setBlock(0, {row(7), row(9)});
    QCOMPARE(text(model, 0, 1), u"r7"_s);
    model.showRows(std::vector<qint64>{5, 7, 9});
    QCOMPARE(text(model, 0, 1), u"…"_s);
}

void TestBatchTableModel::aWholeRowIsTold()
{
    BatchTableModel model;
    model.begin({u"id"_s, u"text"_s}, u"text"_s, twoTargets);
    model.setRowTotal(1);
    QVERIFY(!model.index(0, 0).data(BatchTableModel::DetailsRole).isValid());
    BatchTableRow answered = row(1);
    QueryRecord done;
    done.done = true;
    done.text = u"Mixed."_s;
    done.attempts = 2;
    done.totalMs = 1240;
    done.inputTokens = 38;
    done.outputTokens = 5;
    answered.records[0] = done;
    QueryRecord failed;
    failed.error = RecordedError{u"rate_limited"_s, 429, u"slow"_s, u"Slow down, please."_s};
    answered.records[1] = failed;
    model.setBlock(0, {answered});
    const auto details = model.index(0, 0).data(BatchTableModel::DetailsRole).value<BatchRowDetails>();
    QCOMPARE(details.title, u"Row 1"_s);
    QCOMPARE(details.parts.size(), 4);
    QCOMPARE(details.parts.at(1).heading, u"text (asked about)"_s);
    QCOMPARE(details.parts.at(1).text, u"text\n1"_s);
    QCOMPARE(details.parts.at(2).state, QueryState::Done);
    QVERIFY2(details.parts.at(2).figures.contains(u"1.24 s in all"_s), qPrintable(details.parts.at(2).figures));
    QCOMPARE(details.parts.at(3).state, QueryState::Failed);
    QVERIFY(details.parts.at(3).figures.startsWith(u"HTTP 429 · slow"_s));
    QCOMPARE(details.parts.at(3).text, u"Slow down, please."_s);
    QVERIFY(plainText(details).contains(u"sentiment at b/m\nFailed · HTTP 429"_s));
}

QTEST_GUILESS_MAIN(TestBatchTableModel)
#include "tst_batchtablemodel.moc"
