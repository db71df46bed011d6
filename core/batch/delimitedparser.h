// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QtGlobal>

#include <limits>
#include <vector>

namespace Fanlight {

//! Where the content of a cell is in its record, quotation marks around it excluded.
struct DelimitedCell
{
    qsizetype begin = 0;
    qsizetype size = 0;
    bool hasPairs = false; //!< every "" in it is a "

    bool operator==(const DelimitedCell &) const = default;
};

/*! Splits the first record of a piece of a CSV or TSV file into cells, in bytes: RFC 4180, and what is found in the
 * wild.
 *
 *  CRLF, LF and CR end a record. A quotation mark inside a quoted cell that is neither doubled nor followed by the end
 *  of the cell is itself, as long as the cell stays on its line; in one that goes over lines it shows that an earlier
 *  one is not closed. One inside a cell that does not begin with one is itself.
 */
class DelimitedParser final
{
public:
    enum class End {
        Complete,
        NeedsMore, //!< the record goes on behind the piece
        Unclosed, //!< the quotation mark that begins cellCount()'s next cell is not closed
    };

    //! More cells than this are counted and not kept.
    static constexpr qsizetype mostCells = 16'384;
    static constexpr qsizetype noCell = std::numeric_limits<qsizetype>::max();

    explicit DelimitedParser(char delimiter);

    //! `last`: nothing follows the piece. From the cell `literalFrom` on, quotation marks are themselves.
    End parse(QByteArrayView piece, bool last, qsizetype literalFrom = noCell);

    const std::vector<DelimitedCell> &cells() const { return m_cells; }
    qsizetype cellCount() const { return m_cellCount; }
    //! Of the record, its line break included.
    qsizetype size() const { return m_size; }
    //! How many lines it takes.
    qint64 lines() const { return m_lines; }
    //! Whether parse() ended within quotation marks.
    bool isInQuotes() const { return m_inQuotes; }
    //! Whether the record is an empty line.
    bool isBlank() const { return m_cellCount == 1 && m_contentSize == 0; }
    char delimiter() const { return m_delimiter; }

private:
    End quoted(QByteArrayView piece, bool last, qsizetype *position);
    void keep(const DelimitedCell &cell);

    char m_delimiter;
    bool m_ends[256] = {}; //!< the bytes that end a cell without quotation marks
    std::vector<DelimitedCell> m_cells;
    qsizetype m_cellCount = 0;
    qsizetype m_size = 0;
    qsizetype m_contentSize = 0;
    qint64 m_lines = 1;
    bool m_inQuotes = false;
};

//! How many line breaks there are: CRLF, LF or CR each is one.
qint64 lineBreaksIn(QByteArrayView bytes);

} // namespace Fanlight
