// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/historytext.h"

#include "ui/models/auditresult.h"
#include "ui/models/costtext.h"
#include "ui/models/display.h"
#include "ui/models/pastrun.h"

#include <QCoreApplication>
#include <QLocale>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

struct HistoryTexts
{
    Q_DECLARE_TR_FUNCTIONS(Fanlight::HistoryText)
};

//! A cell shows one line, and nobody reads more of it there.
constexpr qsizetype longestHistoryCell = 300;

QString oneLine(const QString &text)
{
    return visibleText(text.left(longestHistoryCell).simplified(), false);
}

QString stateCell(const AuditEntry &entry)
{
    const QueryState state = recordedState(entry);
    const QString text = stateSymbol(state) + u' ' + stateText(state);
    if (entry.cached)
        return HistoryTexts::tr("%1 · cache", "how a query ended, without being sent").arg(text);
    return entry.error && entry.error->httpStatus > 0
        ? HistoryTexts::tr("%1 · %2", "how a query ended, its HTTP status").arg(text).arg(entry.error->httpStatus)
        : text;
}

QString answerCell(const AuditEntry &entry)
{
    if (entry.error && !entry.error->message.isEmpty())
        return oneLine(entry.error->message);
    return oneLine(entry.reply.value_or(QString()));
}

} // namespace

QueryState recordedState(const AuditEntry &entry)
{
    return entry.status == "done"_L1     ? QueryState::Done
        : entry.status == "cancelled"_L1 ? QueryState::Cancelled
                                         : QueryState::Failed;
}

QString taskTitle(const QString &id, const QList<Task> &tasks)
{
    return visibleText(taskOf(id, tasks).title, false);
}

QString historyHeading(HistoryModel::Column column)
{
    switch (column) {
    case HistoryModel::Time:
        return HistoryTexts::tr("Time");
    case HistoryModel::State:
        return HistoryTexts::tr("Status");
    case HistoryModel::Target:
        return HistoryTexts::tr("Target");
    case HistoryModel::Task:
        return HistoryTexts::tr("Task");
    case HistoryModel::Message:
        return HistoryTexts::tr("Message");
    case HistoryModel::Answer:
        return HistoryTexts::tr("Answer");
    case HistoryModel::Total:
        return HistoryTexts::tr("Took");
    case HistoryModel::TokensIn:
        return HistoryTexts::tr("Tokens in");
    case HistoryModel::TokensOut:
        return HistoryTexts::tr("Tokens out");
    case HistoryModel::Cost:
        return HistoryTexts::tr("Cost");
    case HistoryModel::Attempts:
        return HistoryTexts::tr("Attempts");
    }
    Q_UNREACHABLE();
}

QString historyCell(const AuditEntry &entry, HistoryModel::Column column, const QString &task)
{
    switch (column) {
    case HistoryModel::Time:
        return historyTime(entry.time);
    case HistoryModel::State:
        return stateCell(entry);
    case HistoryModel::Target:
        return visibleText(entry.target().name(), false);
    case HistoryModel::Task:
        return task;
    case HistoryModel::Message:
        return oneLine(textOfMessage(entry.message.value_or(QString()), hasWholeMessage(entry),
                                     taskOf(entry.task, builtinTasks()).promptTemplate));
    case HistoryModel::Answer:
        return answerCell(entry);
    case HistoryModel::Total:
        return entry.cached ? QString() : durationText(entry.total);
    case HistoryModel::TokensIn:
        return entry.usage.input ? countText(*entry.usage.input) : QString();
    case HistoryModel::TokensOut:
        return entry.usage.output ? countText(*entry.usage.output) : QString();
    case HistoryModel::Cost:
        return costText(entry.costUsd);
    case HistoryModel::Attempts:
        return entry.attempts > 0 ? countText(entry.attempts) : QString();
    }
    Q_UNREACHABLE();
}

QString historyToolTip(const AuditEntry &entry, HistoryModel::Column column, const QString &cell)
{
    if (column == HistoryModel::Cost && !entry.costUsd)
        return HistoryTexts::tr(
            "The cost is unknown: the model has no known price, or the provider reported no tokens.");
    // Rich text wraps; a plain one would be a line as wide as the screen.
    return cellToolTip(cell);
}

QString historyTime(const QDateTime &time)
{
    return QLocale().toString(time.toLocalTime(), QLocale::ShortFormat);
}

QString keptText(const std::optional<QString> &kept, qint64 wholeLength)
{
    if (wholeLength == 0)
        return HistoryTexts::tr("There was no text.");
    if (!kept)
        return HistoryTexts::tr("The log did not keep this text.");
    if (kept->size() >= wholeLength)
        return visibleText(*kept);
    return HistoryTexts::tr("%1…\n\n[The log kept the first %2 of %3 characters.]")
        .arg(visibleText(*kept), countText(kept->size()), countText(wholeLength));
}

QString historyRemark(const AuditEntry &entry)
{
    if (hasWholeMessage(entry) && hasWholeReply(entry))
        return {};
    return HistoryTexts::tr("How much of texts is kept is chosen in the settings, under log and privacy.");
}

QString foundText(qint64 found, bool isSearching)
{
    const QString queries =
        found == 1 ? HistoryTexts::tr("1 query") : HistoryTexts::tr("%Ln queries", nullptr, int(found));
    return isSearching ? HistoryTexts::tr("%1 so far, still searching…", "a number of queries").arg(queries) : queries;
}

} // namespace Fanlight
