// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/batch/tablerow.h"

namespace Fanlight {

//! The greatest row that is read, in bytes: more than any model takes.
constexpr qsizetype maximumRowSize = 8 * 1024 * 1024;

//! \name Why a row cannot be asked, each a sentence with its number and its line.
//! \{
//! `surplus` is what is in the cells that are too many; of it the beginning is told.
QString raggedRow(const TableRow &row, qsizetype cells, qsizetype columns, const QString &surplus);
QString unclosedQuote(const TableRow &row);
QString rowTooLong(const TableRow &row);
QString rowNotUtf8(const TableRow &row);
//! `column` is its name as it is shown.
QString rowWithoutText(const TableRow &row, const QString &column);
QString binaryText(const TableRow &row, const QString &column);
QString brokenJson(const TableRow &row, qsizetype column);
QString noJsonObject(const TableRow &row);
QString missingKey(const TableRow &row, const QString &key);
QString textIsNoString(const TableRow &row, const QString &key);
//! \}

} // namespace Fanlight
