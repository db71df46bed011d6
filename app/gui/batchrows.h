// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/batch/batchsurvey.h"
#include "ui/models/batchstate.h"
#include "ui/models/batchtablemodel.h"

#include <QObject>
#include <QSet>
#include <QTimer>

#include <memory>

namespace Fanlight {

class BatchInput;
class BatchJournal;

//! Brings the rows of a table and their answers into the table that the window shows, and chooses among them.
class BatchRows final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BatchRows)

public:
    //! The input outlives the rows.
    explicit BatchRows(BatchInput &input, QObject *parent = nullptr);
    ~BatchRows() override;

    BatchTableModel &table() { return m_table; }

    //! The input is another, or none.
    void begin(const BatchQuestions &questions, const QStringList &comparedTasks);
    void setQuestions(const BatchQuestions &questions, const QStringList &comparedTasks);
    //! Where the answers are: a journal of these questions, which outlives the rows or the next call; null: nowhere.
    //! The answers to the tasks in `counted` are counted.
    void follow(const BatchJournal *journal, const BatchQuestions &about, const QStringList &counted = {});
    //! The journal has another result of the row; seen with the next refresh().
    void noteAnswered(qint64 row) { m_answered.insert(row); }
    //! Brings up to date what is looked at, and the counts.
    void refresh();
    //! The answers are others altogether.
    void reread();

    //! The cells of these rows of the table, whole and as they are.
    QList<QStringList> fullTexts(const QList<int> &tableRows) const;
    void show(RowSet set);
    //! Of the rows in the set, those with this answer; nothing: all of them.
    void showAnswer(const std::optional<AnswerChoice> &answer);
    //! That by which rows are chosen: nothing while its question is not among those that are followed.
    std::optional<AnswerChoice> shownAnswer() const;
    BatchRowCounts counts() const;
    //! Of the questions that are counted; titles are left to others.
    QList<BatchAnswersView> answers() const;

Q_SIGNALS:
    void countsChanged();

private:
    //! What the chosen rows follow from: while it is the same, they are.
    struct Ground
    {
        quint64 revision = 0; //!< of the set
        qint64 answered = 0; //!< rows with the answer

        bool operator==(const Ground &) const = default;
    };

    Ground ground() const;
    void serve(qint64 block);
    BatchTableRow rowOf(TableRow row) const;
    void showChosen();
    //! Some time soon, if other rows are chosen then.
    void showChosenSoon();
    std::vector<qint64> chosen() const;
    //! The question that the chosen answer is to.
    std::optional<int> chosenSlot() const;

    BatchInput &m_input;
    BatchTableModel m_table;
    const BatchJournal *m_journal = nullptr;
    BatchQuestions m_about;
    std::unique_ptr<BatchSurvey> m_survey;
    QSet<qint64> m_answered;
    RowSet m_shown = RowSet::All;
    std::optional<AnswerChoice> m_answer;
    Ground m_ground; //!< of the rows that are shown
    QTimer m_chooseSoon; //!< a survey tells of new rows many times a second
};

} // namespace Fanlight
