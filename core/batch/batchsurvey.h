// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/batch/answercounts.h"
#include "core/batch/outputwriter.h"
#include "core/batch/queryrecord.h"
#include "core/batch/rowmarks.h"

#include <QList>
#include <QObject>

#include <array>
#include <optional>
#include <vector>

namespace Fanlight {

class BatchJournal;

//! Rows of a batch that have something in common.
enum class RowSet {
    All,
    Failed, //!< a question of theirs failed
    Cached, //!< an answer of theirs came from the cache
    Differing, //!< the targets do not agree on a task of theirs
};

/*! Knows which rows of a batch failed, came from the cache, or are answered differently, a bit a row for each; and what
 *  they were answered, of the tasks whose answers can be counted.
 *
 *  What the journal has is gone through in slices of the event loop; what is answered later is told by look(). The
 *  answers themselves are read for what is counted, and with several targets for RowSet::Differing.
 */
class BatchSurvey final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BatchSurvey)

public:
    //! The journal is open and outlives the survey; the questions are its own. `counted` are those tasks of theirs
    //! whose answers are labels, chosen words or topics.
    BatchSurvey(const BatchJournal &journal, const BatchQuestions &questions, const QStringList &counted = {},
                QObject *parent = nullptr);

    void start();
    bool isFinished() const { return m_next > m_last && m_waiting.empty(); }
    //! These rows have other results than before. The first one is 1. Many are looked at in slices, too.
    void look(const QList<qint64> &rows);

    //! Of all but RowSet::All.
    qint64 count(RowSet set) const;
    //! The numbers of the rows of the set, rising; the first row is 1.
    std::vector<qint64> rows(RowSet set) const;
    //! Another number whenever another row came into the set or left it.
    quint64 revision(RowSet set) const { return bitsOf(set).changes; }
    //! By the questions' slots; of a task that is not counted, nothing.
    const AnswerCounts &answers() const { return m_answers; }

Q_SIGNALS:
    //! Something is known that was not; once in a slice.
    void changed();

private:
    struct Bits
    {
        RowMarks rows;
        qint64 count = 0;
        quint64 changes = 0;
    };

    void readSlice();
    void readSoon();
    void judge(qint64 row);
    //! Whether the targets differ on one of the tasks; counts what is counted on the way.
    bool readAnswers(qint64 row);
    void set(RowSet which, qint64 row, bool isIn);
    const Bits &bitsOf(RowSet set) const { return m_sets[size_t(set)]; }

    const BatchJournal &m_journal;
    BatchQuestions m_questions;
    qint64 m_next = 1;
    qint64 m_last = 0; //!< that the journal had at the start
    std::vector<qint64> m_waiting; //!< rows to be looked at again, falling
    bool m_isReadingSoon = false;
    std::array<Bits, 4> m_sets;
    std::vector<bool> m_isCounted; //!< by task
    AnswerCounts m_answers;
};

} // namespace Fanlight
