// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/requestlogentry.h"

#include "core/store/auditrecord.h"
#include "ui/models/costtext.h"
#include "ui/models/display.h"
#include "ui/models/errortext.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <algorithm>

namespace Fanlight {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct RequestLogEntryTexts
{
    Q_DECLARE_TR_FUNCTIONS(Fanlight::RequestLogEntry)
};

QString statusAndCode(const QueryError &error)
{
    QStringList parts;
    if (error.httpStatus > 0)
        parts.append(QString::number(error.httpStatus));
    parts.append(error.code.isEmpty() ? errorKindName(error.kind) : error.code);
    return parts.join(u' ');
}

QString attemptError(const QueryError &error)
{
    QString text =
        RequestLogEntryTexts::tr("%1: %2", "error code and message").arg(statusAndCode(error), errorWords(error));
    if (!error.retryAfter)
        return text;
    return RequestLogEntryTexts::tr("%1 (server asked for %2)", "error and wait")
        .arg(text, waitText(std::chrono::duration_cast<Duration>(*error.retryAfter)));
}

QString attemptLine(const Attempt &attempt, const WaterfallBar &bar)
{
    QStringList phases;
    const QList<WaterfallNumber> numbers = waterfallNumbers(bar);
    for (const WaterfallNumber &number : numbers) {
        if (number.attempt == attempt.number)
            phases.append(number.label + u' ' + number.value);
    }
    if (attempt.error)
        phases.append(attemptError(*attempt.error));
    return RequestLogEntryTexts::tr("Attempt %1: %2").arg(QLocale().toString(attempt.number), phases.join(u" · "_s));
}

//! What is to be said of the row as a whole: how it ended, or why it is asked again.
const QueryError *shownError(const RequestLogEntry &entry)
{
    if (entry.error)
        return &*entry.error;
    const bool between = entry.state == QueryState::RetryWait || entry.state == QueryState::Queued;
    if (!between || !entry.timeline || entry.timeline->attempts.isEmpty())
        return nullptr;
    const Attempt &last = entry.timeline->attempts.last();
    return last.error ? &*last.error : nullptr;
}

QString tokensLine(const Usage &usage)
{
    const auto shown = [](std::optional<qint64> count) {
        return count ? countText(*count) : RequestLogEntryTexts::tr("unknown");
    };
    QString line = RequestLogEntryTexts::tr("Tokens: %1 in, %2 out").arg(shown(usage.input), shown(usage.output));
    if (usage.cacheRead)
        line += RequestLogEntryTexts::tr(", %1 of the input read from the provider's cache")
                    .arg(countText(*usage.cacheRead));
    if (usage.reasoning)
        line += RequestLogEntryTexts::tr(", %1 of the output spent on reasoning").arg(countText(*usage.reasoning));
    return line;
}

} // namespace

AuditEntry auditEntryOf(const RequestLogEntry &entry)
{
    QueryResult result;
    const std::optional<Target> target = targetFromName(entry.target);
    result.request.task = entry.task;
    result.request.endpoint = {target ? target->endpoint : entry.target, entry.protocol, entry.url, {}};
    result.request.model = target ? target->model : QString();
    if (entry.error) {
        result.outcome = *entry.error;
    } else {
        Answer answer;
        answer.usage = entry.usage;
        answer.providerRequestId = entry.providerRequestId;
        result.outcome = answer;
    }
    result.timeline = entry.timeline.value_or(Timeline());
    if (!result.timeline.finished)
        result.timeline.finished = latestMoment(result.timeline);
    result.sharedWith = entry.sharedWith;
    result.cached = entry.cached;
    result.costUsd = entry.costUsd;
    AuditSettings whole;
    whole.privacy = AuditPrivacy::Full;
    AuditEntry audit = auditEntry(result, entry.startedUtc, QString::number(entry.run), whole);
    audit.id = entry.number;
    if (entry.error)
        audit.usage = entry.usage;
    if (!isFinal(entry.state))
        audit.status = u"running"_s;
    // Texts are not kept here.
    audit.message.reset();
    audit.reply.reset();
    return audit;
}

QString shownTask(const RequestLogEntry &entry)
{
    return entry.taskTitle.isEmpty() ? entry.task : entry.taskTitle;
}

Moment latestMoment(const Timeline &timeline)
{
    Moment latest = timeline.submitted;
    for (const Attempt &attempt : timeline.attempts) {
        latest = std::max(latest, attempt.enqueued);
        for (const auto &moment :
             {attempt.dispatched, attempt.requestSent, attempt.firstByte, attempt.firstToken, attempt.finished})
            latest = std::max(latest, moment.value_or(latest));
    }
    return std::max(latest, timeline.finished.value_or(latest));
}

int attemptsSent(const RequestLogEntry &entry)
{
    if (!entry.timeline)
        return 0;
    return int(std::count_if(entry.timeline->attempts.begin(), entry.timeline->attempts.end(),
                             [](const Attempt &attempt) { return attempt.dispatched.has_value(); }));
}

std::optional<double> tokensPerSecond(const RequestLogEntry &entry)
{
    if (!entry.usage.output || *entry.usage.output < 2 || !entry.timeline || entry.timeline->attempts.isEmpty())
        return std::nullopt;
    const Attempt &last = entry.timeline->attempts.last();
    const std::optional<Moment> end = last.finished ? last.finished : entry.timeline->finished;
    if (!last.firstToken || !end || *end - *last.firstToken < 1ms)
        return std::nullopt;
    return double(*entry.usage.output - 1) / std::chrono::duration<double>(*end - *last.firstToken).count();
}

QString errorText(const RequestLogEntry &entry)
{
    const QueryError *error = shownError(entry);
    if (!error)
        return {};
    if (error->kind == ErrorKind::Cancelled)
        return visibleText(error->message);
    return visibleText(
        RequestLogEntryTexts::tr("%1: %2", "error code and message").arg(statusAndCode(*error), error->message));
}

QStringList attemptErrors(const RequestLogEntry &entry)
{
    QStringList errors;
    bool any = false;
    if (entry.timeline) {
        for (const Attempt &attempt : entry.timeline->attempts) {
            errors.append(attempt.error ? visibleText(attemptError(*attempt.error), false) : QString());
            any |= attempt.error.has_value();
        }
    }
    return any ? errors : QStringList();
}

QString detailsText(const RequestLogEntry &entry, const WaterfallBar &bar)
{
    QStringList lines;
    lines.append(RequestLogEntryTexts::tr("Request %1: %2 at %3")
                     .arg(QLocale().toString(entry.number), visibleText(shownTask(entry), false),
                          visibleText(entry.target, false)));
    lines.append(stateSymbol(entry.state) + u' ' + stateText(entry.state));
    if (entry.error) {
        const QString error = errorText(entry);
        lines.append(entry.error->inProvidersWords ? RequestLogEntryTexts::tr("The provider says: %1").arg(error)
                                                   : error);
        lines.append(remedyText(*entry.error));
    }
    if (entry.timeline) {
        const bool several = entry.timeline->attempts.size() > 1 || (!entry.error && !attemptErrors(entry).isEmpty());
        for (const Attempt &attempt : entry.timeline->attempts)
            lines.append(several ? visibleText(attemptLine(attempt, bar)) : waterfallSummary(bar));
        if (entry.timeline->attempts.isEmpty())
            lines.append(entry.cached ? QString() : waterfallSummary(bar));
    }
    if (entry.cached)
        lines.append(RequestLogEntryTexts::tr("Answered from the cache: nothing was sent, and it cost nothing."));
    else if (entry.sharedWith != 0)
        lines.append(RequestLogEntryTexts::tr(
            "Answered by the delivery of an equal query, whose attempts and tokens these are."));
    else if (entry.finished)
        lines << tokensLine(entry.usage)
              << (entry.costUsd ? RequestLogEntryTexts::tr("Cost: %1").arg(moneyText(*entry.costUsd))
                                : RequestLogEntryTexts::tr("Cost: unknown"));
    lines.append(RequestLogEntryTexts::tr("Started %1")
                     .arg(QLocale().toString(entry.startedUtc.toLocalTime(), QLocale::ShortFormat)
                          + entry.startedUtc.toLocalTime().toString(u" (HH:mm:ss.zzz)"_s)));
    if (!entry.providerRequestId.isEmpty())
        lines.append(
            RequestLogEntryTexts::tr("The provider's request id: %1").arg(visibleText(entry.providerRequestId, false)));
    lines.removeAll(QString());
    return lines.join(u'\n');
}

} // namespace Fanlight
