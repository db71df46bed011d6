// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/batch/rowwalk.h"

#include "core/batch/batchjournal.h"

#include <algorithm>
#include <utility>

namespace Fanlight {

namespace {

//! So many rows are read rather than looked for in the checkpoints.
constexpr qint64 nearby = 256;

} // namespace

RowWalk::RowWalk(std::unique_ptr<TableReader> reader, const BatchJournal &journal, Questions questions)
    : m_reader(std::move(reader))
    , m_journal(journal)
    , m_questions(std::move(questions))
    , m_position(m_reader->position())
{
    skipAhead();
}

bool RowWalk::isOpen(const QueryPlace &place) const
{
    return !m_journal.isAnswered(place) || (m_questions.failedToo && m_journal.isFailed(place));
}

bool RowWalk::hasOpen(qint64 row) const
{
    return std::any_of(m_questions.ofRow.begin(), m_questions.ofRow.end(), [this, row](int slot) {
        return isOpen({row, slot});
    });
}

void RowWalk::skipAhead()
{
    const qint64 here = m_reader->position().row;
    const std::optional<qint64> rows = m_journal.rows();
    qint64 open = here;
    while ((!rows || open <= *rows) && !hasOpen(open))
        ++open;
    if (rows && open > *rows) {
        m_rows = rows;
        m_isAtEnd = true;
        return;
    }
    const TablePosition known = m_journal.positionBefore(open);
    if (known.row > here)
        m_reader->seek(known);
}

std::optional<TableRow> RowWalk::next(int most)
{
    qint64 passed = 0;
    for (int read = 0; read < most && !m_isAtEnd; ++read) {
        const TablePosition position = m_reader->position();
        std::optional<TableRow> row = m_reader->next();
        if (!row) {
            m_isAtEnd = true;
            if (m_reader->problem().isEmpty())
                m_rows = position.row - 1;
            return std::nullopt;
        }
        m_position = position;
        if (hasOpen(row->number))
            return row;
        if (++passed % nearby == 0)
            skipAhead();
    }
    return std::nullopt;
}

double RowWalk::expectedRows() const
{
    if (m_rows)
        return double(*m_rows);
    const TablePosition now = m_reader->position();
    if (now.row <= 1 || now.offset <= 0 || m_reader->size() <= 0)
        return 0;
    return std::max(double(now.row), double(now.row - 1) * double(m_reader->size()) / double(now.offset));
}

} // namespace Fanlight
