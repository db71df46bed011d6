// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/batch/textlinestable.h"

#include "core/batch/rowproblem.h"

namespace Fanlight {

using namespace Qt::StringLiterals;

std::optional<TableProblem> TextLinesTable::open(const TableOptions &options)
{
    if (auto problem = openLines())
        return problem;
    setColumns({u"text"_s});
    return choose({}, options);
}

void TextLinesTable::fill(TableRow *row)
{
    const Charset charset = charsetOf(line());
    row->cells.append(decoded(line(), charset));
    if (charset == Charset::Broken)
        row->problem = rowNotUtf8(*row);
    judge(row);
}

} // namespace Fanlight
