// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/querydetails.h"

#include "core/domain/extraheaders.h"
#include "core/providers/providercodec.h"
#include "core/providers/redactor.h"
#include "ui/models/costtext.h"
#include "ui/models/display.h"
#include "ui/models/errortext.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QStringList>

#include <algorithm>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

struct QueryDetailsTexts
{
    Q_DECLARE_TR_FUNCTIONS(Fanlight::QueryDetails)
};

//! A text area that wraps hundreds of kilobytes in one paragraph stops answering.
constexpr qsizetype longestShown = 200'000;

//! Whether the value of that header is one of the request's secrets: the key, or what the user marked as secret.
bool holdsSecret(const HttpHeader &header, const Endpoint &endpoint)
{
    return isCredentialHeader(header.name)
        || std::ranges::any_of(endpoint.extraHeaders, [&header](const ExtraHeader &extra) {
               return isSecret(extra) && extra.name.compare(header.name, Qt::CaseInsensitive) == 0;
           });
}

QString shortened(const QString &text)
{
    if (text.size() <= longestShown)
        return text;
    return text.first(longestShown) + u'\n' + QueryDetailsTexts::tr("[The rest is not shown here.]");
}

QString tokenLine(const QString &words, const std::optional<qint64> &count)
{
    return words.arg(count ? countText(*count) : QueryDetailsTexts::tr("not reported"));
}

QString since(const std::optional<Moment> &from, const std::optional<Moment> &to, Moment now, bool over)
{
    if (!from)
        return QueryDetailsTexts::tr("not reached");
    if (to)
        return durationText(*to - *from);
    return over ? QueryDetailsTexts::tr("not reached")
                : QueryDetailsTexts::tr("%1 so far").arg(durationText(now - *from));
}

//! What the attempt failed with, in whose words, and what would help, a line each.
void addFailure(QList<PhaseLine> &lines, const Attempt &attempt)
{
    if (!attempt.error)
        return;
    const QString number = QString::number(attempt.number);
    const QStringList texts{QueryDetailsTexts::tr("Failed: %1").arg(errorHeading(*attempt.error)),
                            errorWords(*attempt.error), remedyText(*attempt.error)};
    for (const QString &text : texts)
        lines.append({number, visibleText(text, false), QString()});
}

QString waitLine(const std::optional<QueryError> &error)
{
    if (!error || !error->retryAfter)
        return QueryDetailsTexts::tr("Waiting to retry");
    return QueryDetailsTexts::tr("Waiting to retry (server asked for %1)")
        .arg(waitText(std::chrono::duration_cast<Duration>(*error->retryAfter)));
}

} // namespace

QString requestText(const QueryRequest &request, const RequestShape &shape)
{
    const HttpCall call = codecFor(request.endpoint.protocol).encode(request, shape);
    QStringList lines;
    lines.append(QString::fromLatin1(call.method) + u' '
                 + call.url.toDisplayString(QUrl::RemoveUserInfo | QUrl::RemoveQuery));
    for (const HttpHeader &header : call.headers) {
        const QString value = holdsSecret(header, request.endpoint) ? QueryDetailsTexts::tr("[key not shown]")
                                                                    : QString::fromLatin1(header.value);
        lines.append(QString::fromLatin1(header.name) + ": "_L1 + value);
    }
    const QJsonDocument body = QJsonDocument::fromJson(call.body);
    lines.append(QString());
    lines.append(QString::fromUtf8(body.isNull() ? call.body : body.toJson(QJsonDocument::Indented)).trimmed());
    return visibleText(shortened(lines.join(u'\n')));
}

QString replyText(const ResultCell &cell)
{
    QStringList lines;
    if (!cell.model.isEmpty())
        lines.append(QueryDetailsTexts::tr("Model: %1").arg(cell.model));
    if (!cell.providerRequestId.isEmpty())
        lines.append(QueryDetailsTexts::tr("Provider's request id: %1").arg(cell.providerRequestId));
    if (cell.cached)
        lines.append(QueryDetailsTexts::tr(
            "Answered from the cache: nothing was sent, and it cost nothing. Its tokens were those of "
            "the first time."));
    if (cell.sharedWith != 0)
        lines.append(QueryDetailsTexts::tr("Answered by the delivery of an equal query, whose tokens these are."));
    if (isFinal(cell.state)) {
        lines.append(tokenLine(QueryDetailsTexts::tr("Input tokens: %1"), cell.usage.input));
        lines.append(tokenLine(QueryDetailsTexts::tr("Output tokens: %1"), cell.usage.output));
    }
    if (cell.usage.cacheRead)
        lines.append(tokenLine(QueryDetailsTexts::tr("Read from the provider's cache: %1"), cell.usage.cacheRead));
    if (cell.usage.reasoning)
        lines.append(tokenLine(QueryDetailsTexts::tr("Reasoning tokens: %1"), cell.usage.reasoning));
    if (isFinal(cell.state) && !cell.cached && cell.sharedWith == 0) {
        lines.append(cell.costUsd ? QueryDetailsTexts::tr("Cost: %1").arg(moneyText(*cell.costUsd))
                                  : QueryDetailsTexts::tr("Cost: unknown"));
    }
    if (cell.error) {
        lines.append(QueryDetailsTexts::tr("Error: %1").arg(errorHeading(*cell.error)));
        lines << errorWords(*cell.error) << remedyText(*cell.error);
    }
    if (!cell.reasoning.isEmpty())
        lines << QString() << QueryDetailsTexts::tr("Reasoning") << cell.reasoning;
    lines << QString() << (cell.text.isEmpty() ? QueryDetailsTexts::tr("No text was received.") : cell.text);
    return visibleText(shortened(lines.join(u'\n')));
}

QString receivedText(const ResultCell &cell)
{
    const RawReply &reply = cell.rawReply;
    if (reply.isEmpty())
        return {};
    const Redactor redactor(cell.request.endpoint);
    QStringList lines{"HTTP "_L1 + QString::number(reply.head.status)};
    for (const HttpHeader &header : reply.head.headers) {
        // A session's cookie is as good as a key.
        const bool isCookie = header.name.compare("set-cookie", Qt::CaseInsensitive) == 0;
        const QString line = QString::fromUtf8(header.name) + ": "_L1 + QString::fromUtf8(header.value);
        lines.append(isCookie ? u"set-cookie: "_s + redactionMark() : redactor.withoutKey(line));
    }
    lines << QString() << QString::fromUtf8(redactor.bodyWithoutKey(reply.body));
    if (reply.size > reply.body.size())
        lines << QString()
              << QueryDetailsTexts::tr("[The first %1 of %2 bytes.]")
                     .arg(countText(reply.body.size()), countText(reply.size));
    return visibleText(shortened(lines.join(u'\n')));
}

QList<PhaseLine> phaseLines(const Timeline &timeline, Moment now)
{
    QList<PhaseLine> lines;
    for (const Attempt &attempt : timeline.attempts) {
        const QString number = QString::number(attempt.number);
        const bool over = attempt.finished.has_value();
        const auto add = [&lines, &number](const QString &phase, const QString &took) {
            lines.append({number, phase, took});
        };
        // What never came to be ended in our own queue.
        const std::optional<Moment> leftQueue = attempt.dispatched ? attempt.dispatched : attempt.finished;
        add(QueryDetailsTexts::tr("Queued by Fanlight"), since(attempt.enqueued, leftQueue, now, over));
        if (!attempt.dispatched) {
            addFailure(lines, attempt);
            continue;
        }
        add(QueryDetailsTexts::tr("Connecting"),
            attempt.requestSent && attempt.connectionReused
                ? QueryDetailsTexts::tr("connection reused")
                : since(attempt.dispatched, attempt.requestSent, now, over));
        add(QueryDetailsTexts::tr("Waiting for the provider"),
            since(attempt.requestSent, attempt.firstByte, now, over));
        add(QueryDetailsTexts::tr("Reply begun, no text yet"), since(attempt.firstByte, attempt.firstToken, now, over));
        add(QueryDetailsTexts::tr("Streaming"), since(attempt.firstToken, attempt.finished, now, over));
        addFailure(lines, attempt);
        if (attempt.retryWait > Duration::zero())
            add(waitLine(attempt.error), durationText(attempt.retryWait));
    }
    lines.append({QString(), QueryDetailsTexts::tr("In Fanlight's queue"), durationText(timeline.queued(now))});
    lines.append({QString(), QueryDetailsTexts::tr("First delivery to end"), durationText(timeline.total(now))});
    return lines;
}

} // namespace Fanlight
