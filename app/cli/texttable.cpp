// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/texttable.h"

#include "ui/models/display.h"

#include <algorithm>

namespace Fanlight {

using namespace Qt::StringLiterals;

QString textTable(const QStringList &header, const QList<QStringList> &rows)
{
    QList<QStringList> lines;
    if (!header.isEmpty())
        lines.append(header);
    lines += rows;
    QList<qsizetype> widths;
    for (QStringList &line : lines) {
        for (qsizetype column = 0; column < line.size(); ++column) {
            line[column] = visibleText(line.at(column), false);
            if (column == widths.size())
                widths.append(0);
            widths[column] = std::max(widths.at(column), line.at(column).size());
        }
    }
    QString text;
    for (const QStringList &line : lines) {
        QString written;
        for (qsizetype column = 0; column < line.size(); ++column)
            written += line.at(column).leftJustified(widths.at(column) + 2);
        while (written.endsWith(u' '))
            written.chop(1);
        text += written + u'\n';
    }
    return text;
}

} // namespace Fanlight
