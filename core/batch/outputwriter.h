// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/batch/queryrecord.h"
#include "core/batch/tablerow.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <memory>
#include <variant>

namespace Fanlight {

//! What was asked of every row, in fan-out order: task by task, target by target.
struct BatchQuestions
{
    QStringList tasks;
    QStringList targets; //!< "endpoint/model"

    qsizetype perRow() const { return tasks.size() * targets.size(); }
    bool operator==(const BatchQuestions &) const = default;
};

/*! Writes the output of a batch row by row, in the order of the input, with memory for one row.
 *
 *  The file is replaced in commit() and not before; destroyed without it, nothing has happened.
 */
class OutputWriter
{
    Q_DISABLE_COPY_MOVE(OutputWriter)

public:
    OutputWriter() = default;
    virtual ~OutputWriter() = default;

    //! `records` are the row's, in fan-out order, one for each question. False when the file takes no more.
    virtual bool write(const TableRow &row, const QList<QueryRecord> &records) = 0;
    //! Puts the file in its place. False, and problem() says why, when that failed: what was there before still is.
    virtual bool commit() = 0;
    virtual QString problem() const = 0;
};

/*! Opens a writer for a `.jsonl` or `.csv` file: the ending decides. A sentence instead when it is another, or when the
 *  folder takes no file.
 *
 *  `columns` are the table's. In CSV they stand first, then a column per task, or `task@target` of each with several
 *  targets and `task@majority` and `task@agreement` behind them, then `error`. A name that the input has already gets a
 *  number behind it.
 */
std::variant<std::unique_ptr<OutputWriter>, QString> openOutput(const QString &path, const QStringList &columns,
                                                                const BatchQuestions &questions);

/*! The same for what is taken away from a finished batch: also `.json`, an array of the objects of JSON Lines, and
 * `.md`, a table to be read.
 */
std::variant<std::unique_ptr<OutputWriter>, QString> openExport(const QString &path, const QStringList &columns,
                                                                const BatchQuestions &questions);

} // namespace Fanlight
