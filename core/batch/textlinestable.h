// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/batch/linetable.h"

namespace Fanlight {

//! Reads a text per line, as the one column "text".
class TextLinesTable final : public LineTable
{
public:
    using LineTable::LineTable;

    //! To be called first; the table can be read unless it returns a problem.
    std::optional<TableProblem> open(const TableOptions &options);

protected:
    void fill(TableRow *row) override;
    void noteBlankLines(qint64 count) override;
};

} // namespace Fanlight
