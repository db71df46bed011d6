// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/batch/tablereader.h"

#include <QList>

namespace Fanlight {

//! Which columns a table is read by.
struct ColumnChoice
{
    qsizetype text = 0;
    qsizetype id = -1; //!< -1: the row's number is its id
    QStringList notes; //!< what was guessed

    bool operator==(const ColumnChoice &) const = default;
};

/*! What the options name, the rest guessed from the first rows. `file` is the file's name as it is shown.
 *
 *  A name of the options is that of a column when it is the same but for capitals and blanks around it.
 */
std::variant<ColumnChoice, TableProblem> chooseColumns(const QStringList &columns, const QList<QStringList> &sample,
                                                       const TableOptions &options, const QString &file);

} // namespace Fanlight
