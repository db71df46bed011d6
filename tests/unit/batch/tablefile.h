// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/batch/tablereader.h"

#include <QTemporaryDir>

namespace Fanlight {

//! A table on the disk for as long as it lives, and what comes out of it as text.
class TableFile final
{
public:
    TableFile(const QByteArray &content, const QString &ending);

    QString path() const { return m_path; }
    //! Null when it cannot be opened; problem() says why.
    std::unique_ptr<TableReader> open(const TableOptions &options = {});
    QString problem() const { return m_problem; }
    //! Every row as rowPicture(), or the problem that keeps the table from being opened.
    QStringList rows(const TableOptions &options = {});

private:
    QTemporaryDir m_folder;
    QString m_path;
    QString m_problem;
};

//! "1@2 id: cell|cell" with the row's number and line, and behind it " ! problem" when it has one.
QString rowPicture(const TableRow &row);

//! "text" as a table file would have it in an encoding, with a byte order mark for UTF-16.
QByteArray utf16(const QString &text, bool bigEndian);

} // namespace Fanlight
