// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/textlayout.h"

#include <QStringList>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

QString wrappedLine(const QString &line, const QString &lineStart, int width)
{
    QString lines;
    qsizetype column = lineStart.size();
    bool atStart = true;
    for (const QString &word : line.split(u' ')) {
        if (!atStart && width > 0 && column + 1 + word.size() > width) {
            lines += u'\n' + lineStart;
            column = lineStart.size();
            atStart = true;
        }
        if (!atStart) {
            lines += u' ';
            ++column;
        }
        lines += word;
        column += word.size();
        atStart = false;
    }
    return lines;
}

} // namespace

QString wrapped(const QString &text, int indent, int width)
{
    const QString lineStart(indent, u' ');
    QStringList lines = text.split(u'\n');
    for (QString &line : lines)
        line = wrappedLine(line, lineStart, width);
    return lines.join(QString(u'\n' + lineStart));
}

} // namespace Fanlight
