// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/batch/textlinestable.h"

#include "core/batch/rowproblem.h"

#include <QCoreApplication>

#include <algorithm>
#include <climits>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

struct TextLinesTableTexts
{
    Q_DECLARE_TR_FUNCTIONS(Fanlight::TextLinesTable)
};

} // namespace

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

void TextLinesTable::noteBlankLines(qint64 count)
{
    if (count > 0)
        addNote(TextLinesTableTexts::tr("%n blank line(s) of %1 were skipped: rows are numbered without them.", nullptr,
                                        int(std::min<qint64>(count, INT_MAX)))
                    .arg(source().name()));
}

} // namespace Fanlight
