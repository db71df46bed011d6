// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/batch/batchjournal.h"
#include "core/batch/batchsurvey.h"
#include "core/batch/targetprogress.h"
#include "tests/unit/batch/batchstage.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Fanlight;
using namespace Qt::StringLiterals;

namespace {

using Rows = std::vector<qint64>;

QueryRecord says(SentimentLabel label, bool cached = false)
{
    QueryRecord record;
    record.task = u"sentiment"_s;
    record.done = true;
    record.answer = LabelValue{label};
    record.cached = cached;
    return record;
}

QueryRecord fails()
{
    QueryRecord record;
    record.task = u"sentiment"_s;
    record.error = RecordedError{u"rate_limited"_s, 429, {}, u"Slow down."_s};
    return record;
}

} // namespace

class BatchSurveyTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void sortsWhatTheJournalHas();
    void seesWhatIsAnsweredLater();
    void aRowThatFailedAndWasAskedAgainIsNoFailure();
    void oneTargetDiffersFromNobody();
    void answersAreCountedByQuestion();
    void aMillionRowsAreGoneThroughInSlices();
    void manyNewAnswersAreLookedAtInSlices();
    void nothingIsAtItsEndAtOnce();
    void progressIsToldByTarget();

private:
    std::unique_ptr<BatchJournal> journal(const QStringList &targets);

    std::unique_ptr<QTemporaryDir> m_folder;
    BatchQuestions m_questions;
};

void BatchSurveyTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

std::unique_ptr<BatchJournal> BatchSurveyTest::journal(const QStringList &targets)
{
    auto made = std::make_unique<BatchJournal>(m_folder->filePath(u"out.journal"_s));
    const BatchIdentity identity = identityOf(specFor(targets));
    m_questions = identity.questions();
    if (made->open(identity, BatchJournal::Start::Anew))
        qFatal("The journal cannot be opened");
    return made;
}

void BatchSurveyTest::sortsWhatTheJournalHas()
{
    const auto kept = journal({u"a"_s, u"b"_s});
    kept->keep({1, 0}, says(SentimentLabel::Positive));
    kept->keep({1, 1}, says(SentimentLabel::Positive));
    kept->keep({2, 0}, says(SentimentLabel::Positive));
    kept->keep({2, 1}, says(SentimentLabel::Negative)); // a tie
    kept->keep({3, 0}, fails());
    kept->keep({3, 1}, says(SentimentLabel::Neutral, true));
    kept->keep({5, 0}, says(SentimentLabel::Neutral)); // the other is not answered yet
    BatchSurvey survey(*kept, m_questions);
    survey.start();
    QTRY_VERIFY(survey.isFinished());
    QCOMPARE(survey.rows(RowSet::Failed), Rows{3});
    QCOMPARE(survey.rows(RowSet::Cached), Rows{3});
    QCOMPARE(survey.rows(RowSet::Differing), Rows{2});
    QCOMPARE(survey.count(RowSet::Differing), 1);
}

void BatchSurveyTest::seesWhatIsAnsweredLater()
{
    const auto kept = journal({u"a"_s, u"b"_s});
    BatchSurvey survey(*kept, m_questions);
    QSignalSpy changed(&survey, &BatchSurvey::changed);
    kept->keep({7, 0}, says(SentimentLabel::Positive, true));
    kept->keep({7, 1}, says(SentimentLabel::Mixed));
    QCOMPARE(survey.count(RowSet::Cached), 0);
    survey.look({7});
    QCOMPARE(survey.rows(RowSet::Cached), Rows{7});
    QCOMPARE(survey.rows(RowSet::Differing), Rows{7});
    QCOMPARE(changed.size(), 1);
    survey.look({});
    QCOMPARE(changed.size(), 1);
}

void BatchSurveyTest::aRowThatFailedAndWasAskedAgainIsNoFailure()
{
    const auto kept = journal({u"a"_s});
    kept->keep({1, 0}, fails());
    BatchSurvey survey(*kept, m_questions);
    survey.look({1});
    QCOMPARE(survey.count(RowSet::Failed), 1);
    kept->keep({1, 0}, says(SentimentLabel::Mixed));
    const quint64 before = survey.revision(RowSet::Failed);
    survey.look({1});
    QCOMPARE(survey.count(RowSet::Failed), 0);
    QVERIFY(survey.rows(RowSet::Failed).empty());
    QVERIFY(survey.revision(RowSet::Failed) != before);
    QCOMPARE(survey.revision(RowSet::Cached), 0U);
}

void BatchSurveyTest::oneTargetDiffersFromNobody()
{
    const auto kept = journal({u"a"_s});
    kept->keep({1, 0}, says(SentimentLabel::Mixed));
    BatchSurvey survey(*kept, m_questions);
    survey.look({1});
    QCOMPARE(survey.count(RowSet::Differing), 0);
}

void BatchSurveyTest::answersAreCountedByQuestion()
{
    const auto kept = journal({u"a"_s, u"b"_s});
    kept->keep({1, 0}, says(SentimentLabel::Positive));
    kept->keep({1, 1}, says(SentimentLabel::Negative));
    kept->keep({2, 0}, fails());
    BatchSurvey survey(*kept, m_questions, m_questions.tasks);
    survey.start();
    QTRY_VERIFY(survey.isFinished());
    QCOMPARE(survey.answers().answered(0), 1);
    QCOMPARE(survey.answers().answered(1), 1);
    QCOMPARE(survey.answers().rows(1, u"negative"_s), Rows{1});
    // Asked again, with success; and told twice.
    kept->keep({2, 0}, says(SentimentLabel::Positive));
    survey.look({2});
    survey.look({2, 1});
    QCOMPARE(survey.answers().rows(0, u"positive"_s), (Rows{1, 2}));
    // A task that is not to be counted is not read.
    BatchSurvey none(*kept, m_questions, {u"topics"_s});
    none.look({1});
    QCOMPARE(none.answers().answered(0), 0);
}

void BatchSurveyTest::aMillionRowsAreGoneThroughInSlices()
{
    const auto kept = journal({u"a"_s});
    kept->keep({1'000'000, 0}, fails());
    kept->keep({10, 0}, fails());
    BatchSurvey survey(*kept, m_questions);
    QSignalSpy changed(&survey, &BatchSurvey::changed);
    survey.start();
    QVERIFY(changed.isEmpty());
    QTRY_VERIFY_WITH_TIMEOUT(survey.isFinished(), 60'000);
    QVERIFY(changed.size() > 1);
    QCOMPARE(survey.rows(RowSet::Failed), (Rows{10, 1'000'000}));
}

void BatchSurveyTest::manyNewAnswersAreLookedAtInSlices()
{
    constexpr qint64 rows = 20'000;
    const auto kept = journal({u"a"_s});
    BatchSurvey survey(*kept, m_questions, m_questions.tasks);
    QList<qint64> told;
    for (qint64 row = rows; row >= 1; --row) {
        kept->keep({row, 0}, says(SentimentLabel::Positive));
        told.append(row);
    }
    QSignalSpy changed(&survey, &BatchSurvey::changed);
    survey.look(told);
    // The first of them at once, and the event loop goes on meanwhile.
    QCOMPARE(changed.size(), 1);
    QVERIFY(survey.answers().answered(0) < rows);
    // Told again while it waits for its turn, a row is counted once.
    survey.look({rows});
    QTRY_COMPARE_WITH_TIMEOUT(survey.answers().answered(0), rows, 60'000);
    QCOMPARE(survey.answers().count(0, u"positive"_s), rows);
}

void BatchSurveyTest::nothingIsAtItsEndAtOnce()
{
    const auto kept = journal({u"a"_s, u"b"_s});
    BatchSurvey survey(*kept, m_questions);
    survey.start();
    QVERIFY(survey.isFinished());
    QVERIFY(survey.rows(RowSet::Differing).empty());
}

void BatchSurveyTest::progressIsToldByTarget()
{
    const auto kept = journal({u"a"_s, u"b"_s});
    kept->keep({1, 0}, says(SentimentLabel::Positive, true));
    kept->keep({2, 0}, fails());
    QueryRecord dear = says(SentimentLabel::Mixed);
    dear.attempts = 1;
    dear.costUsd = 0.5;
    kept->keep({1, 1}, dear);
    const QList<TargetProgress> targets = progressOfTargets(*kept, 1, {{u"a"_s, u"m"_s}, {u"b"_s, u"m"_s}}, 10);
    QCOMPARE(targets.size(), 2);
    QCOMPARE(targets.first().done, 1);
    QCOMPARE(targets.first().failed, 1);
    QCOMPARE(targets.first().cached, 1);
    QCOMPARE(targets.first().expected, 10.0);
    QCOMPARE(targets.last().done, 1);
    QCOMPARE(targets.last().cost.usd, 0.5);
    // Of a result that takes the place of another, the other counts no more.
    kept->keep({2, 0}, says(SentimentLabel::Mixed));
    QCOMPARE(progressOfTargets(*kept, 1, {{u"a"_s, u"m"_s}, {u"b"_s, u"m"_s}}, 10).first().failed, 0);
}

QTEST_GUILESS_MAIN(BatchSurveyTest)
#include "tst_batchsurvey.moc"
