// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>
#include <QtGlobal>

namespace Fanlight {

//! Where a row begins in its file, so that a reader can go on there without reading what is before it.
struct TablePosition
{
    qint64 offset = 0; //!< in bytes, from the beginning of the file
    qint64 row = 1; //!< the number of the row that begins there
    qint64 line = 1; //!< the number of the line that begins there

    bool operator==(const TablePosition &) const = default;
};

/*! One row of an input table, with all that the output needs of it.
 *
 *  A row that cannot be asked is a row all the same: it has its number, as much of its cells as could be read, and its
 *  problem.
 */
struct TableRow
{
    qint64 number = 0; //!< from 1; a header is no row
    qint64 line = 0; //!< of the file, from 1, on which it begins
    QString id; //!< in the user's terms: the id column, else the row's number
    QString text; //!< what is asked about
    //! By TableReader::columns(), fewer when the row is broken; what is no string in JSON (null, a number) as it
    //! stands.
    QStringList cells;
    QByteArray json; //!< JSONL: the row's own object, byte for byte, on one line; empty for every other format
    QString problem; //!< why it cannot be asked, as a sentence with its number; empty when it can

    bool operator==(const TableRow &) const = default;
};

} // namespace Fanlight
