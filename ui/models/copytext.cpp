// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/copytext.h"

#include "core/batch/csvcell.h"
#include "core/batch/markdowncell.h"
#include "ui/models/celltext.h"
#include "ui/models/display.h"
#include "ui/models/errortext.h"

#include <QCoreApplication>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

struct CopyTexts
{
    Q_DECLARE_TR_FUNCTIONS(Fanlight::CopyText)
};

QString shown(const QString &text)
{
    return markdownCell(visibleText(text));
}

QString quote(const QString &text)
{
    QStringList lines;
    for (const QString &line : text.split(u'\n'))
        lines.append(QString(u"> "_s + shown(line)).trimmed());
    return lines.join(u'\n');
}

QString saidOf(const ResultCell &cell)
{
    return cell.error ? CopyTexts::tr("%1: %2", "what an error is called, and its words")
                            .arg(errorTitle(cell.error->kind), cell.error->message)
                      : copyText(cell);
}

//! "✓ Done · 1.24 s · 38 tokens".
QString figures(const ResultCell &cell)
{
    QStringList parts{stateSymbol(cell.state) + u' ' + stateText(cell.state)};
    if (const QString times = timesText(cell, Moment()); !times.isEmpty())
        parts.append(times);
    return parts.join(u" · "_s);
}

QString heading(const QString &task, const ResultCell &cell)
{
    return CopyTexts::tr("%1 at %2", "a task, a target").arg(task, cell.request.target().name());
}

} // namespace

QString copiedMarkdown(const QString &task, const ResultCell &cell)
{
    QStringList lines{u"**"_s + shown(heading(task, cell)) + u"**"_s, shown(figures(cell))};
    const QString said = saidOf(cell);
    if (!said.isEmpty())
        lines.append(quote(said));
    return lines.join(u"\n\n"_s) + u'\n';
}

QString copiedText(const QString &task, const ResultCell &cell)
{
    QStringList lines{heading(task, cell), figures(cell)};
    const QString said = saidOf(cell);
    if (!said.isEmpty())
        lines << QString() << said;
    return lines.join(u'\n') + u'\n';
}

QString tabbedTable(const QStringList &headings, const QList<QStringList> &rows)
{
    const auto line = [](QStringList cells) {
        for (QString &cell : cells) {
            cell = visibleText(
                cell.replace(u"\r\n"_s, u" "_s).replace(u'\n', u' ').replace(u'\r', u' ').replace(u'\t', u' '), false);
            if (isFormula(cell))
                cell.prepend(u'\'');
        }
        return cells.join(u'\t');
    };
    QStringList lines;
    if (rows.size() > 1)
        lines.append(line(headings));
    for (const QStringList &row : rows)
        lines.append(line(row));
    return lines.join(u'\n');
}

QString markdownTable(const QStringList &headings, const QList<QStringList> &rows)
{
    const auto line = [](const QStringList &cells) { return QString(u"| "_s + cells.join(u" | "_s) + u" |\n"_s); };
    const auto escaped = [](QStringList cells) {
        for (QString &cell : cells)
            cell = shown(cell);
        return cells;
    };
    QString table = line(escaped(headings)) + line(QStringList(headings.size(), u"---"_s));
    for (const QStringList &row : rows)
        table += line(escaped(row));
    return table;
}

} // namespace Fanlight
