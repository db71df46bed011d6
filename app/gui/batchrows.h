// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/batchsearch.h"
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
    //! Labels are called otherwise.
    void retranslate();

    //! The cells of these rows of the table, whole and as they are.
    QList<QStringList> fullTexts(const QList<int> &tableRows) const;
    //! RowSet::All is all rows, whatever answers were chosen and words searched for.
    void show(RowSet set);
    //! Of the rows in the set, those with all of these answers, each of them to another question.
    void showAnswers(const QList<AnswerChoice> &answers);
    //! Of the rows in the set, those that say all of the words, which searchWords() finds in what was typed; none:
    //! whatever they say.
    void search(const QString &typed);
    //! As it was typed, with single spaces.
    const QString &searched() const { return m_typed; }
    //! Rows are still being looked through for the words, or what was found is not shown yet.
    bool isSearching() const;
    //! Rows that could not be read again to be looked through.
    qint64 unreadRows() const { return m_search ? m_search->unread() : 0; }
    //! Those by which rows are chosen: without the ones to questions that are not among those that are followed.
    QList<AnswerChoice> shownAnswers() const;
    BatchRowCounts counts() const;
    //! Of the questions that are counted, over the rows that are shown; titles are left to others.
    QList<BatchAnswersView> answers() const;
    //! Those that the table shows, rising; nothing: all of them.
    const std::optional<std::vector<qint64>> &shownRows() const { return m_chosen; }

Q_SIGNALS:
    void countsChanged();

private:
    //! What the chosen rows follow from: while it is the same, they are.
    struct Ground
    {
        quint64 revision = 0; //!< of the set
        int search = 0; //!< which one
        quint64 found = 0; //!< its revision
        //! Rows with each of the answers; nothing: its question is not followed.
        QList<std::optional<qint64>> answered{};

        bool operator==(const Ground &) const = default;
    };

    Ground ground() const;
    void serve(qint64 block);
    //! Looks for the words from the first row on; without words there is no search any more.
    void searchAnew();
    BatchTableRow rowOf(TableRow row) const;
    void showChosen();
    //! Some time soon, if other rows are chosen then.
    void showChosenSoon();
    //! The rows in the set that say the words and have the chosen answers, but for the one to that question; nothing:
    //! all rows.
    std::optional<std::vector<qint64>> chosen(std::optional<int> butSlot = std::nullopt) const;
    //! The question that the answer is to, while it is followed.
    std::optional<int> slotOf(const AnswerChoice &answer) const;

    BatchInput &m_input;
    BatchTableModel m_table;
    const BatchJournal *m_journal = nullptr;
    BatchQuestions m_about;
    std::unique_ptr<BatchSurvey> m_survey;
    QSet<qint64> m_answered;
    RowSet m_shown = RowSet::All;
    QList<AnswerChoice> m_answers;
    QString m_typed; //!< what is searched for
    std::unique_ptr<BatchSearch> m_search; //!< while there are words
    int m_searches = 0; //!< that were begun
    std::optional<std::vector<qint64>> m_chosen; //!< rows that are shown; nothing: all
    Ground m_ground; //!< that they follow from
    QTimer m_chooseSoon; //!< a survey tells of new rows many times a second
};

} // namespace Fanlight
