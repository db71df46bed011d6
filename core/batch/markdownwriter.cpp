// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/batch/markdownwriter.h"

#include "core/batch/markdowncell.h"

namespace Fanlight {

MarkdownWriter::MarkdownWriter(const QString &path, const QStringList &columns, const BatchQuestions &questions)
    : m_file(path)
    , m_cells(columns, questions)
{
}

std::optional<QString> MarkdownWriter::open()
{
    if (auto problem = m_file.open())
        return problem;
    const QStringList names = m_cells.names();
    const QByteArray rule = '|' + QByteArray(" --- |").repeated(names.size()) + '\n';
    if (!writeCells(names) || !m_file.append(rule))
        return m_file.problem();
    return std::nullopt;
}

bool MarkdownWriter::write(const TableRow &row, const QList<QueryRecord> &records)
{
    return writeCells(m_cells.cellsOf(row, records));
}

bool MarkdownWriter::writeCells(const QStringList &cells)
{
    QString line(u'|');
    for (const QString &cell : cells)
        line += u' ' + markdownCell(cell) + u" |";
    return m_file.append(line.toUtf8() + '\n');
}

} // namespace Fanlight
