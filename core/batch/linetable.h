// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/batch/basictable.h"

namespace Fanlight {

//! What the readers of the formats with a row on every line have in common. Blank lines are no rows.
class LineTable : public BasicTable
{
public:
    using BasicTable::BasicTable;

    std::optional<TableRow> next() final;
    bool seek(const TablePosition &position) override;

protected:
    enum class Found { Line, LongLine, Nothing };

    //! Lines end with LF, and a CR before it belongs to the break; with CR alone when the first block has no LF.
    std::optional<TableProblem> openLines();
    void skipBlankLines();
    //! The line that next() will read, without its break. Valid after Found::Line until the table is read on.
    QByteArrayView line() const { return m_line; }
    Found find();

    //! Fills cells, problem and what else the format has from line().
    virtual void fill(TableRow *row) = 0;
    //! All rows were read, and so many blank lines were passed over. Told once.
    virtual void noteBlankLines(qint64 count) { Q_UNUSED(count) }

private:
    void noteEnd();

    char m_break = '\n';
    QByteArrayView m_line;
    qsizetype m_size = 0; //!< of the line, its break included
    qint64 m_blankLines = 0; //!< so far
    qint64 m_blankAhead = 0; //!< of those, before the first row
    bool m_isCounted = true; //!< none was jumped over
    bool m_isNoted = false;
};

} // namespace Fanlight
