// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/batch/tablerow.h"

#include <QString>
#include <QStringList>

#include <memory>
#include <optional>
#include <variant>

namespace Fanlight {

//! Which columns of a table are meant. Empty: guessed, and said in TableReader::notes().
struct TableOptions
{
    QString textColumn;
    QString idColumn;

    bool operator==(const TableOptions &) const = default;
};

/*! Reads a table row by row, with memory for one row and a block of the file, whatever the file's size.
 *
 *  Broken rows are rows with a problem; problem() is for what keeps the rest from being read.
 */
class TableReader
{
    Q_DISABLE_COPY_MOVE(TableReader)

public:
    TableReader() = default;
    virtual ~TableReader() = default;

    //! The names of the columns in the order of the file, each once; of JSONL the keys of the first block's objects.
    virtual const QStringList &columns() const = 0;
    virtual QString textColumn() const = 0;
    virtual QString idColumn() const = 0; //!< empty: the row's number is its id
    //! What was guessed and how the file was understood, as sentences for the user: the text column, the encoding. One
    //! may be added while the table is read.
    virtual QStringList notes() const = 0;

    //! The next row; empty at the end and when problem() is set.
    virtual std::optional<TableRow> next() = 0;
    //! Of the row that next() will return.
    virtual TablePosition position() const = 0;
    //! Goes on at a position that position() told of this very file.
    virtual bool seek(const TablePosition &position) = 0;
    //! The file could not be read on, as a sentence.
    virtual QString problem() const = 0;
    //! The file's size in bytes, for a share that is done; -1 where it is not known.
    virtual qint64 size() const = 0;
};

//! Why a file cannot be asked about at all, as one sentence for the user.
struct TableProblem
{
    QString message;

    bool operator==(const TableProblem &) const = default;
};

/*! Opens a `.csv`, `.tsv`, `.jsonl` (`.ndjson`) or `.txt` file (a text per line): the ending decides. Reads its first
 *  block only.
 *
 *  A column of the options that the table does not have is a problem that names those that it has.
 */
std::variant<std::unique_ptr<TableReader>, TableProblem> openTable(const QString &path, const TableOptions &options);

} // namespace Fanlight
