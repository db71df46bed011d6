// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/fuzztable.h"

#include <sys/mman.h>

namespace Fanlight {

using namespace Qt::StringLiterals;

FuzzFile::FuzzFile(QByteArrayView content)
    : m_descriptor(::memfd_create("fuzz", 0))
{
    require(m_descriptor >= 0);
    require(::write(m_descriptor, content.data(), size_t(content.size())) == content.size());
}

QString FuzzFile::path() const
{
    return u"/proc/self/fd/%1"_s.arg(m_descriptor);
}

void readAll(TableReader &table)
{
    QList<TablePosition> positions{table.position()};
    QList<TableRow> rows;
    while (const auto row = table.next()) {
        const TablePosition before = positions.last();
        require(row->number == before.row && row->line == before.line);
        require(row->cells.size() <= table.columns().size());
        require(!row->problem.isEmpty() || !row->text.trimmed().isEmpty());
        rows.append(*row);
        positions.append(table.position());
        require(positions.last().offset > before.offset && positions.last().line >= before.line);
    }
    require(table.problem().isEmpty());
    require(positions.last().offset <= table.size());
    for (qsizetype place = rows.size() - 1; place >= 0; --place) {
        require(table.seek(positions.at(place)));
        require(table.next() == rows.at(place));
        require(table.position() == positions.at(place + 1));
    }
}

} // namespace Fanlight
