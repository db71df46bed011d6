// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/batch/tablefile.h"

#include <QFile>
#include <QStringEncoder>

namespace Fanlight {

using namespace Qt::StringLiterals;

TableFile::TableFile(const QByteArray &content, const QString &ending)
    : m_path(m_folder.filePath(u"table."_s + ending))
{
    QFile file(m_path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("The table cannot be written.");
}

std::unique_ptr<TableReader> TableFile::open(const TableOptions &options)
{
    auto opened = openTable(m_path, options);
    if (const TableProblem *problem = std::get_if<TableProblem>(&opened)) {
        m_problem = problem->message;
        return nullptr;
    }
    return std::get<std::unique_ptr<TableReader>>(std::move(opened));
}

QStringList TableFile::rows(const TableOptions &options)
{
    const std::unique_ptr<TableReader> table = open(options);
    if (!table)
        return {m_problem};
    QStringList pictures;
    while (const std::optional<TableRow> row = table->next())
        pictures.append(rowPicture(*row));
    if (!table->problem().isEmpty())
        pictures.append(table->problem());
    return pictures;
}

QString rowPicture(const TableRow &row)
{
    const QString problem = row.problem.isEmpty() ? QString() : QString(u" ! "_s + row.problem);
    return u"%1@%2 %3: "_s.arg(row.number).arg(row.line).arg(row.id) + row.cells.join(u'|') + problem;
}

QByteArray utf16(const QString &text, bool bigEndian)
{
    QStringEncoder encoder(bigEndian ? QStringConverter::Utf16BE : QStringConverter::Utf16LE,
                           QStringConverter::Flag::WriteBom);
    return encoder(text);
}

} // namespace Fanlight
