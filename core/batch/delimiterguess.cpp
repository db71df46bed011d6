// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/batch/delimiterguess.h"

#include "core/batch/delimitedparser.h"

namespace Fanlight {

namespace {

bool dividesEvenly(QByteArrayView block, bool whole, char delimiter)
{
    constexpr int most = 20;
    DelimitedParser parser(delimiter);
    qsizetype columns = 0;
    int rows = 0;
    int alike = 0;
    while (rows < most && !block.isEmpty() && parser.parse(block, whole) == DelimitedParser::End::Complete) {
        block = block.sliced(parser.size());
        if (parser.isBlank())
            continue;
        if (columns == 0) {
            columns = parser.cellCount();
            continue;
        }
        ++rows;
        alike += parser.cellCount() == columns;
    }
    return columns > 1 && alike * 5 >= rows * 4;
}

} // namespace

char guessDelimiter(QByteArrayView block, bool whole, char usual)
{
    for (const char delimiter : {usual, ';', '\t', ',', '|'}) {
        if (dividesEvenly(block, whole, delimiter))
            return delimiter;
    }
    return usual;
}

} // namespace Fanlight
