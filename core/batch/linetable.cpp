// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/batch/linetable.h"

#include "core/batch/rowproblem.h"

#include <QCoreApplication>

#include <cstring>
#include <utility>

namespace Fanlight {

namespace {

struct LineTableTexts
{
    Q_DECLARE_TR_FUNCTIONS(Fanlight::LineTable)
};

} // namespace

std::optional<TableProblem> LineTable::openLines()
{
    if (auto problem = openSource())
        return problem;
    if (!source().window().contains('\n') && source().window().contains('\r'))
        m_break = '\r';
    skipBlankLines();
    m_blankAhead = m_blankLines;
    if (!source().problem().isEmpty())
        return TableProblem{source().problem()};
    if (source().atEnd() && source().window().isEmpty())
        return TableProblem{LineTableTexts::tr("%1 is empty.").arg(source().name())};
    return std::nullopt;
}

LineTable::Found LineTable::find()
{
    qsizetype searched = 0;
    for (;;) {
        const QByteArrayView window = source().window();
        const char *const begin = window.data();
        const void *const found = searched < window.size()
            ? std::memchr(begin + searched, m_break, size_t(window.size() - searched))
            : nullptr;
        if (!found && window.size() <= maximumRowSize && !source().atEnd()) {
            searched = window.size();
            source().more();
            if (!source().problem().isEmpty())
                return Found::Nothing;
            continue;
        }
        if (!found && window.isEmpty())
            return Found::Nothing;
        const qsizetype end = found ? static_cast<const char *>(found) - begin : window.size();
        if (end > maximumRowSize)
            return Found::LongLine;
        m_line = window.first(end);
        m_size = found ? end + 1 : end;
        if (m_break == '\n' && m_line.endsWith('\r'))
            m_line.chop(1);
        return Found::Line;
    }
}

std::optional<TableRow> LineTable::next()
{
    const Found found = find();
    if (found == Found::Nothing) {
        noteEnd();
        return std::nullopt;
    }
    TableRow row = beginRow();
    if (found == Found::LongLine) {
        row.problem = rowTooLong(row);
        endLongRow(QByteArrayView(&m_break, 1));
    } else {
        fill(&row);
        endRow(m_size, 1);
    }
    skipBlankLines();
    return row;
}

bool LineTable::seek(const TablePosition &position)
{
    if (!BasicTable::seek(position))
        return false;
    m_isCounted = position.row == 1;
    m_blankLines = m_blankAhead;
    return true;
}

void LineTable::skipBlankLines()
{
    for (; find() == Found::Line && m_line.trimmed().isEmpty(); ++m_blankLines)
        skip(m_size, 1);
}

void LineTable::noteEnd()
{
    if (m_isCounted && source().problem().isEmpty() && !std::exchange(m_isNoted, true))
        noteBlankLines(m_blankLines);
}

} // namespace Fanlight
