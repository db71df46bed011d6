// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/batch/batchrecords.h"
#include "core/batch/tablereader.h"
#include "core/batch/tablerow.h"

#include <QList>

#include <memory>
#include <optional>

namespace Fanlight {

class BatchJournal;

/*! Goes through the rows of the input that have a question open, with as little reading as the journal's checkpoints
 *  allow.
 */
class RowWalk final
{
    Q_DISABLE_COPY_MOVE(RowWalk)

public:
    //! Which of a row's questions are meant.
    struct Questions
    {
        QList<int> ofRow{}; //!< their slots
        bool failedToo = false; //!< those that failed are open as well
    };

    //! The journal outlives the walk.
    RowWalk(std::unique_ptr<TableReader> reader, const BatchJournal &journal, Questions questions);

    //! The next row with an open question; empty at the end, and after `most` rows without one.
    std::optional<TableRow> next(int most);
    //! Whether the question of the row is open.
    bool isOpen(const QueryPlace &place) const;
    //! Nothing more will come: the rows are through, or problem() is set.
    bool isAtEnd() const { return m_isAtEnd; }
    QString problem() const { return m_reader->problem(); }

    //! Of the last row that next() gave.
    const TablePosition &position() const { return m_position; }
    //! How many rows the input has; empty until the end was reached.
    std::optional<qint64> rows() const { return m_rows; }
    //! How many it has, judging by the part that was read; 0 while nobody can say.
    double expectedRows() const;

private:
    bool hasOpen(qint64 row) const;
    void skipAhead();

    std::unique_ptr<TableReader> m_reader;
    const BatchJournal &m_journal;
    Questions m_questions;
    TablePosition m_position;
    std::optional<qint64> m_rows;
    bool m_isAtEnd = false;
};

} // namespace Fanlight
