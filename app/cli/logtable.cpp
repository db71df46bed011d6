// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/logtable.h"

#include "app/cli/reporttext.h"
#include "ui/models/costtext.h"
#include "ui/models/display.h"

#include <QCoreApplication>
#include <QTextBoundaryFinder>

#include <algorithm>
#include <wchar.h> // NOLINT(modernize-deprecated-headers): wcwidth() is POSIX

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

struct LogTableTexts
{
    Q_DECLARE_TR_FUNCTIONS(Fanlight::LogTable)
};

enum LogColumn : int {
    TimeColumn,
    TargetColumn,
    TaskColumn,
    StatusColumn,
    AttemptsColumn,
    FirstTokenColumn,
    TotalColumn,
    TokensColumn,
    CostColumn,
    WordsColumn,
    LogColumnCount
};

//! Beyond it a name is cut, so that one of them does not push everything else aside.
constexpr int widestName = 40;
constexpr int leastWords = 20;

bool isNumeric(int column)
{
    return column >= AttemptsColumn && column <= CostColumn;
}

//! The text cut to so many columns of the terminal, with an ellipsis if it had to be.
QString fitted(const QString &text, int width)
{
    if (displayWidth(text) <= width)
        return text;
    QString cut;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    for (qsizetype start = 0, end = finder.toNextBoundary(); end > 0; start = end, end = finder.toNextBoundary()) {
        const QString cluster = text.sliced(start, end - start);
        if (displayWidth(cut + cluster) > width - 1)
            break;
        cut += cluster;
    }
    return cut + u'…';
}

QString statusText(const AuditEntry &entry)
{
    if (entry.error && entry.status == "failed"_L1)
        return LogTableTexts::tr("failed: %1").arg(entry.error->kind);
    if (entry.cached)
        return LogTableTexts::tr("from cache");
    if (entry.shared)
        return LogTableTexts::tr("%1, shared").arg(entry.status);
    return entry.status;
}

QString tokensText(const Usage &usage)
{
    if (!usage.input && !usage.output)
        return {};
    const auto count = [](const std::optional<qint64> &tokens) { return tokens ? countText(*tokens) : u"?"_s; };
    return count(usage.input) + u'/' + count(usage.output);
}

//! What a provider refuses it does not bill: of that nothing is unknown.
QString priceText(const AuditEntry &entry)
{
    const bool maybeBilled = entry.attempts > 0 && !(entry.error && entry.error->httpStatus >= 300);
    return !entry.costUsd && maybeBilled ? LogTableTexts::tr("unknown") : costText(entry.costUsd);
}

QString wordsText(const AuditEntry &entry)
{
    const QString message = printableLine(entry.message.value_or(QString()));
    const QString reply = printableLine(entry.reply.value_or(QString()));
    return reply.isEmpty() ? message : QString(message + u" → "_s + reply);
}

QStringList cellsOf(const AuditEntry &entry)
{
    return {
        entry.time.toLocalTime().toString(u"yyyy-MM-dd hh:mm:ss"_s),
        fitted(printableLine(entry.target().name()), widestName),
        fitted(printableLine(entry.task), widestName),
        statusText(entry),
        QString::number(entry.attempts),
        entry.firstToken ? durationText(*entry.firstToken) : QString(),
        durationText(entry.total),
        tokensText(entry.usage),
        priceText(entry),
        wordsText(entry),
    };
}

} // namespace

int displayWidth(const QString &text)
{
    int width = 0;
    for (const char32_t character : text.toUcs4())
        width += std::max(::wcwidth(wchar_t(character)), 0);
    return width;
}

LogTable::LogTable(int width)
    : m_width(width)
    , m_widths(LogColumnCount)
{
}

QString LogTable::page(const QList<AuditEntry> &entries)
{
    QList<QStringList> rows;
    if (!std::exchange(m_begun, true))
        rows.append({LogTableTexts::tr("Time"), LogTableTexts::tr("Target"), LogTableTexts::tr("Task"),
                     LogTableTexts::tr("Status"), LogTableTexts::tr("Attempts"), LogTableTexts::tr("First token"),
                     LogTableTexts::tr("Total"), LogTableTexts::tr("Tokens"), LogTableTexts::tr("Cost"),
                     LogTableTexts::tr("Message → reply")});
    for (const AuditEntry &entry : entries)
        rows.append(cellsOf(entry));
    for (const QStringList &cells : rows) {
        for (int column = 0; column < WordsColumn; ++column)
            m_widths[column] = std::max(m_widths.at(column), displayWidth(cells.at(column)));
    }
    QString text;
    for (const QStringList &cells : rows)
        text += line(cells);
    return text;
}

QString LogTable::line(const QStringList &cells) const
{
    QString text;
    for (int column = 0; column < WordsColumn; ++column) {
        const QString padding(m_widths.at(column) - displayWidth(cells.at(column)), u' ');
        text += isNumeric(column) ? padding + cells.at(column) : cells.at(column) + padding;
        text += u"  "_s;
    }
    const int room =
        m_width > 0 ? std::max(m_width - displayWidth(text), leastWords) : displayWidth(cells.at(WordsColumn));
    text += fitted(cells.at(WordsColumn), room);
    while (text.endsWith(u' '))
        text.chop(1);
    return text + u'\n';
}

} // namespace Fanlight
