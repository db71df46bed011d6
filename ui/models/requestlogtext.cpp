// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/requestlogtext.h"

#include "core/analysis/task.h"
#include "ui/models/costtext.h"
#include "ui/models/display.h"

#include <QCoreApplication>
#include <QLocale>

namespace Fanlight {

using namespace Qt::StringLiterals;
using Log = RequestLogModel;

namespace {

struct RequestLogTexts
{
    Q_DECLARE_TR_FUNCTIONS(Fanlight::RequestLogModel)
};

//! What was never reported or never happened.
QString absent()
{
    return u"–"_s;
}

//! Why a row costs what it costs, or why that is not known.
QString costToolTip(const RequestLogEntry &entry, const QString &priceNote)
{
    if (entry.cached)
        return RequestLogTexts::tr("Answered from the cache: nothing was sent.");
    if (entry.sharedWith != 0)
        return RequestLogTexts::tr("Paid for by the equal query whose delivery answered this one too.");
    if (entry.costUsd)
        return priceNote;
    if (entry.error && entry.error->httpStatus >= 300)
        return RequestLogTexts::tr("The provider refused it, and most likely bills nothing.");
    if (!entry.usage.input || !entry.usage.output)
        return RequestLogTexts::tr("The provider did not say how many tokens it took.");
    return RequestLogTexts::tr("No price is known for this model at this address.");
}

} // namespace

QString RequestLogText::heading(RequestLogModel::Column column)
{
    switch (column) {
    case Log::Number:
        return RequestLogTexts::tr("#", "number of a request");
    case Log::Started:
        return RequestLogTexts::tr("Started");
    case Log::Target:
        return RequestLogTexts::tr("Target");
    case Log::Task:
        return RequestLogTexts::tr("Task");
    case Log::State:
        return RequestLogTexts::tr("State");
    case Log::Attempt:
        return RequestLogTexts::tr("Attempts");
    case Log::Queued:
        return RequestLogTexts::tr("Queued");
    case Log::FirstToken:
        return RequestLogTexts::tr("First token");
    case Log::Total:
        return RequestLogTexts::tr("Total");
    case Log::TokensIn:
        return RequestLogTexts::tr("In", "tokens of the prompt");
    case Log::TokensOut:
        return RequestLogTexts::tr("Out", "tokens of the answer");
    case Log::TokensPerSecond:
        return RequestLogTexts::tr("tok/s");
    case Log::Cost:
        return RequestLogTexts::tr("Cost");
    case Log::Cache:
        return RequestLogTexts::tr("Cache");
    case Log::Waterfall:
        return RequestLogTexts::tr("Waterfall");
    }
    Q_UNREACHABLE();
}

QString RequestLogText::headingToolTip(RequestLogModel::Column column)
{
    switch (column) {
    case Log::Number:
        return RequestLogTexts::tr("The request's number since Fanlight was started");
    case Log::Started:
        return RequestLogTexts::tr("When it was submitted, in local time");
    case Log::Target:
        return RequestLogTexts::tr("The endpoint and the model that were asked");
    case Log::Task:
        return RequestLogTexts::tr("What was asked of the text");
    case Log::State:
        return RequestLogTexts::tr("Where the request stands");
    case Log::Attempt:
        return RequestLogTexts::tr("How many times it was sent");
    case Log::Queued:
        return RequestLogTexts::tr("Time in Fanlight's own queue. It is no part of the total.");
    case Log::FirstToken:
        return RequestLogTexts::tr("From sending to the first text of the answer, for the last attempt");
    case Log::Total:
        return RequestLogTexts::tr("From the first sending to the end, retry waits included");
    case Log::TokensIn:
        return RequestLogTexts::tr("Tokens of the prompt, as the provider counted them");
    case Log::TokensOut:
        return RequestLogTexts::tr("Tokens generated, as the provider counted them");
    case Log::TokensPerSecond:
        return RequestLogTexts::tr("Tokens per second from the first text to the end");
    case Log::Cost:
        return RequestLogTexts::tr("What the tokens cost at the known prices, in US dollars");
    case Log::Cache:
        return RequestLogTexts::tr("Whether the answer came from Fanlight's cache: then nothing was sent");
    case Log::Waterfall:
        return RequestLogTexts::tr("When each phase of the request took place, on one time axis");
    }
    Q_UNREACHABLE();
}

QString RequestLogText::cell(const RequestLogEntry &entry, RequestLogModel::Column column, const WaterfallBar &bar,
                             Moment now)
{
    const auto orAbsent = [](const std::optional<qint64> &value) { return value ? countText(*value) : absent(); };
    switch (column) {
    case Log::Number:
        return countText(entry.number);
    case Log::Started:
        return entry.startedUtc.toLocalTime().toString(u"HH:mm:ss"_s);
    case Log::Target:
        return visibleText(entry.target, false);
    case Log::Task:
        return visibleText(shownTask(entry), false);
    case Log::State: {
        const QString text = stateSymbol(entry.state) + u' ' + stateText(entry.state);
        // A query that was cancelled, or failed after a good status, did not end because of it.
        return entry.state == QueryState::Failed && entry.error && entry.error->httpStatus >= 300
            ? QString(text + u" · "_s + QString::number(entry.error->httpStatus))
            : text;
    }
    case Log::Attempt: {
        if (entry.sharedWith != 0)
            return countText(0);
        const int sent = attemptsSent(entry);
        return sent > 0 || isFinal(entry.state) ? countText(sent) : QString();
    }
    case Log::Queued:
        if (entry.cached)
            return absent();
        return entry.timeline ? durationText(entry.timeline->queued(now)) : QString();
    case Log::FirstToken: {
        const std::optional<Duration> first = entry.timeline ? entry.timeline->firstToken() : std::nullopt;
        return first ? durationText(*first) : isFinal(entry.state) ? absent() : QString();
    }
    case Log::Total:
        if (attemptsSent(entry) == 0)
            return isFinal(entry.state) ? absent() : QString();
        return durationText(entry.timeline->total(now));
    case Log::TokensIn:
        return entry.finished ? orAbsent(entry.usage.input) : QString();
    case Log::TokensOut:
        return entry.finished ? orAbsent(entry.usage.output) : QString();
    case Log::TokensPerSecond: {
        const std::optional<double> rate = tokensPerSecond(entry);
        if (!rate)
            return entry.finished ? absent() : QString();
        return QLocale().toString(*rate, 'f', *rate < 10 ? 1 : 0);
    }
    case Log::Cost:
        return !entry.finished ? QString() : entry.costUsd ? moneyText(*entry.costUsd) : absent();
    case Log::Cache:
        return entry.cached ? RequestLogTexts::tr("hit", "found in the cache") : QString();
    case Log::Waterfall:
        return entry.cached ? RequestLogTexts::tr("from cache") : waterfallSummary(bar);
    }
    Q_UNREACHABLE();
}

QString RequestLogText::accessible(const RequestLogEntry &entry, RequestLogModel::Column column, const QString &cell)
{
    if (column == Log::State) {
        const QString error = errorText(entry);
        return error.isEmpty() ? stateText(entry.state) : QString(stateText(entry.state) + u". "_s + error);
    }
    if (column == Log::Cache && entry.finished)
        return entry.cached ? RequestLogTexts::tr("Answered from the cache")
                            : RequestLogTexts::tr("Not from the cache");
    const QString heading = RequestLogText::heading(column);
    if (cell == absent())
        return RequestLogTexts::tr("%1: unknown").arg(heading);
    if (cell.isEmpty())
        return RequestLogTexts::tr("%1: not yet known").arg(heading);
    return RequestLogTexts::tr("%1: %2", "column and value").arg(heading, cell);
}

QString RequestLogText::toolTip(const RequestLogEntry &entry, RequestLogModel::Column column, const QString &cell,
                                const QString &priceNote)
{
    if (const QString error = errorText(entry); column == Log::State && !error.isEmpty())
        return cellToolTip(error);
    if (column == Log::Started)
        return QLocale().toString(entry.startedUtc.toLocalTime(), QLocale::LongFormat);
    if (column == Log::Target || column == Log::Task)
        return cellToolTip(cell);
    const bool countsAttempts = column == Log::Attempt || column == Log::TokensIn || column == Log::TokensOut;
    if (entry.sharedWith != 0 && countsAttempts)
        return RequestLogTexts::tr("An equal query was under way: its delivery answered this one too.");
    if (column == Log::Cost && entry.finished)
        return costToolTip(entry, priceNote);
    if (entry.cached && (column == Log::Cache || cell == absent()))
        return RequestLogTexts::tr("Answered from the cache: nothing was sent.");
    const bool counts = column == Log::FirstToken || column == Log::Total;
    if (counts && cell != absent() && attemptsSent(entry) > 1)
        return column == Log::FirstToken
            ? RequestLogTexts::tr("Of the last attempt, from its own sending.")
            : RequestLogTexts::tr("Of all attempts, from the first sending on, waits included.");
    if (cell != absent())
        return {};
    switch (column) {
    case Log::TokensIn:
    case Log::TokensOut:
        return RequestLogTexts::tr("The provider did not say how many.");
    case Log::TokensPerSecond:
        return RequestLogTexts::tr("There is no rate: fewer than two tokens, or everything arrived at once.");
    case Log::FirstToken:
        return RequestLogTexts::tr("No text of an answer arrived.");
    case Log::Total:
        return RequestLogTexts::tr("The request was never sent.");
    case Log::Number:
    case Log::Started:
    case Log::Target:
    case Log::Task:
    case Log::State:
    case Log::Attempt:
    case Log::Queued:
    case Log::Cost:
    case Log::Cache:
    case Log::Waterfall:
        return {};
    }
    Q_UNREACHABLE();
}

QStringList RequestLogText::commonTasks()
{
    QStringList titles;
    const QList<Task> tasks = builtinTasks();
    for (const Task &task : tasks)
        titles.append(task.title);
    return titles;
}

} // namespace Fanlight
