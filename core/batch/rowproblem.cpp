// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/batch/rowproblem.h"

#include "core/batch/shownname.h"

#include <QCoreApplication>
#include <QLocale>

namespace Fanlight {

namespace {

struct RowProblemTexts
{
    Q_DECLARE_TR_FUNCTIONS(Fanlight::RowProblem)
};

} // namespace

QString raggedRow(const TableRow &row, qsizetype cells, qsizetype columns, const QString &surplus)
{
    if (surplus.isEmpty())
        return RowProblemTexts::tr("Row %1 (line %2) has %n cell(s), the header has %3.", nullptr, int(cells))
            .arg(row.number)
            .arg(row.line)
            .arg(columns);
    return RowProblemTexts::tr("Row %1 (line %2) has %n cell(s), the header has %3. Left over: %4", nullptr, int(cells))
        .arg(QString::number(row.number), QString::number(row.line), QString::number(columns), shownName(surplus));
}

QString unclosedQuote(const TableRow &row)
{
    return RowProblemTexts::tr(
               "Row %1 (line %2) has a quotation mark that is not closed. It was read up to the end of its line.")
        .arg(row.number)
        .arg(row.line);
}

QString rowTooLong(const TableRow &row)
{
    return RowProblemTexts::tr("Row %1 (line %2) is longer than %3 and was left out.")
        .arg(row.number)
        .arg(row.line)
        .arg(QLocale().formattedDataSize(maximumRowSize, 0));
}

QString rowNotUtf8(const TableRow &row)
{
    return RowProblemTexts::tr("Row %1 (line %2) is not in UTF-8, as the rest of the file is.")
        .arg(row.number)
        .arg(row.line);
}

QString rowWithoutText(const TableRow &row, const QString &column)
{
    return RowProblemTexts::tr("Row %1 (line %2) has no text: %3 is empty.").arg(row.number).arg(row.line).arg(column);
}

QString binaryText(const TableRow &row, const QString &column)
{
    return RowProblemTexts::tr("Row %1 (line %2) has no text: %3 holds binary data (NUL characters).")
        .arg(row.number)
        .arg(row.line)
        .arg(column);
}

QString brokenJson(const TableRow &row, qsizetype column)
{
    return RowProblemTexts::tr("Row %1 (line %2) is not valid JSON at byte %3 of the line.")
        .arg(row.number)
        .arg(row.line)
        .arg(column);
}

QString noJsonObject(const TableRow &row)
{
    return RowProblemTexts::tr("Row %1 (line %2) is no JSON object.").arg(row.number).arg(row.line);
}

QString missingKey(const TableRow &row, const QString &key)
{
    return RowProblemTexts::tr("Row %1 (line %2) has no %3.").arg(row.number).arg(row.line).arg(key);
}

QString textIsNoString(const TableRow &row, const QString &key)
{
    return RowProblemTexts::tr("Row %1 (line %2) has no text: %3 is no string.").arg(row.number).arg(row.line).arg(key);
}

} // namespace Fanlight
