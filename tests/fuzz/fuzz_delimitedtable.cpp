// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/batch/delimitedtable.h"
#include "tests/fuzz/fuzztable.h"

#include <cstdint>

using namespace Fanlight;

namespace {

//! However much of a file is known, its first record is the same; and what is quoted comes back.
void parse(QByteArrayView content, char delimiter)
{
    DelimitedParser whole(delimiter);
    const DelimitedParser::End end = whole.parse(content, true);
    require(end != DelimitedParser::End::NeedsMore);
    DelimitedParser part(delimiter);
    for (qsizetype size = 0; size < content.size(); ++size) {
        const DelimitedParser::End early = part.parse(content.first(size), false);
        require(early == DelimitedParser::End::NeedsMore || (early == end && part.cells() == whole.cells()));
        require(early != DelimitedParser::End::Complete || part.size() == whole.size());
    }
    if (end == DelimitedParser::End::Unclosed) {
        require(whole.parse(content, true, whole.cellCount()) == DelimitedParser::End::Complete);
        return;
    }
    require(whole.size() > 0 && whole.size() <= content.size());

    QByteArray written;
    QList<QByteArray> cells;
    for (const DelimitedCell &cell : whole.cells()) {
        cells.append(content.sliced(cell.begin, cell.size).toByteArray());
        written += written.isEmpty() ? QByteArray() : QByteArray(1, delimiter);
        written += '"' + QByteArray(cells.last()).replace("\"", "\"\"") + '"';
    }
    written += '\n';
    require(part.parse(written, true) == DelimitedParser::End::Complete);
    require(part.size() == written.size() && part.cellCount() == cells.size());
    for (qsizetype place = 0; place < cells.size(); ++place) {
        const DelimitedCell &cell = part.cells()[size_t(place)];
        require(written.mid(cell.begin, cell.size).replace("\"\"", "\"") == cells.at(place));
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < 1)
        return 0;
    const QByteArrayView content(data + 1, qsizetype(size - 1));
    const char delimiter = data[0] % 2 == 0 ? ',' : '\t';
    if (!content.isEmpty() && content.size() < 4096)
        parse(content, delimiter);
    const FuzzFile file(content);
    DelimitedTable table(file.path(), delimiter);
    if (!table.open({}))
        readAll(table);
    return 0;
}
