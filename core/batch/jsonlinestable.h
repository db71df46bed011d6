// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/batch/linetable.h"

namespace Fanlight {

/*! Reads JSON Lines: an object on every line.
 *
 *  The columns are the keys of the objects in the first block, in the order in which they come.
 */
class JsonLinesTable final : public LineTable
{
public:
    using LineTable::LineTable;

    //! To be called first; the table can be read unless it returns a problem.
    std::optional<TableProblem> open(const TableOptions &options);

protected:
    void fill(TableRow *row) override;

private:
    std::optional<QByteArray> utf8Line();
    //! The column of a row's member, -1 for none. Most rows have their keys where the first ones have them.
    qsizetype columnOf(QByteArrayView key, qsizetype expected) const;

    QList<QByteArray> m_keys; //!< of the columns, as they stand in the file
};

} // namespace Fanlight
