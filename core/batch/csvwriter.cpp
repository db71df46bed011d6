// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/batch/csvwriter.h"

#include "core/batch/csvcell.h"

namespace Fanlight {

CsvWriter::CsvWriter(const QString &path, const QStringList &columns, const BatchQuestions &questions)
    : m_file(path)
    , m_cells(columns, questions)
{
}

std::optional<QString> CsvWriter::open()
{
    if (auto problem = m_file.open())
        return problem;
    if (!writeCells(m_cells.names()))
        return m_file.problem();
    return std::nullopt;
}

bool CsvWriter::write(const TableRow &row, const QList<QueryRecord> &records)
{
    return writeCells(m_cells.cellsOf(row, records));
}

bool CsvWriter::writeCells(const QStringList &cells)
{
    QString line;
    for (qsizetype column = 0; column < cells.size(); ++column) {
        if (column > 0)
            line += u',';
        line += csvCell(cells.at(column));
    }
    return m_file.append(line.toUtf8() + "\r\n");
}

} // namespace Fanlight
