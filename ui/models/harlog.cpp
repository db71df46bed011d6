// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/harlog.h"

#include "core/analysis/jsonvalue.h"
#include "core/providers/requesturl.h"

#include <algorithm>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

using Time = AuditAttempt::Time;

constexpr auto httpVersion = "HTTP/1.1"_L1;
constexpr double notApplicable = -1;

QLatin1StringView pathOf(Protocol protocol)
{
    switch (protocol) {
    case Protocol::OpenAiChat:
        return "/chat/completions"_L1;
    case Protocol::OpenAiResponses:
        return "/responses"_L1;
    case Protocol::Anthropic:
        return "/v1/messages"_L1;
    }
    Q_UNREACHABLE();
}

double inMilliseconds(Time time)
{
    return double(std::max(time, Time::zero()).count()) / 1000.0;
}

//! The last moment that is known of a delivery.
Time endOf(const AuditAttempt &attempt)
{
    return std::max({attempt.enqueued, attempt.dispatched.value_or(Time()), attempt.requestSent.value_or(Time()),
                     attempt.firstByte.value_or(Time()), attempt.finished.value_or(Time())});
}

QJsonObject timingsOf(const AuditAttempt &attempt)
{
    const Time end = endOf(attempt);
    double connect = notApplicable;
    double send = 0;
    if (attempt.requestSent && attempt.dispatched && attempt.connectionReused)
        send = inMilliseconds(*attempt.requestSent - *attempt.dispatched);
    else if (attempt.dispatched)
        connect = inMilliseconds(attempt.requestSent.value_or(end) - *attempt.dispatched);
    return {
        {u"blocked"_s, inMilliseconds(attempt.dispatched.value_or(end) - attempt.enqueued)},
        {u"dns"_s, notApplicable},
        {u"connect"_s, connect},
        {u"ssl"_s, notApplicable},
        {u"send"_s, send},
        {u"wait"_s, attempt.requestSent ? inMilliseconds(attempt.firstByte.value_or(end) - *attempt.requestSent) : 0.0},
        {u"receive"_s, attempt.firstByte ? inMilliseconds(end - *attempt.firstByte) : 0.0},
    };
}

double sumOf(const QJsonObject &timings)
{
    double sum = 0;
    for (const auto &value : timings)
        sum += std::max(value.toDouble(), 0.0);
    return std::round(sum * 1e3) / 1e3;
}

//! Whether an excerpt or all of it.
QString extent(const QString &kept, qint64 length)
{
    return kept.size() < length ? u"The first %1 of %2 characters."_s.arg(kept.size()).arg(length) : QString();
}

QJsonObject requestOf(const AuditEntry &entry)
{
    QJsonObject request{
        {u"method"_s, u"POST"_s},
        {u"url"_s, requestUrl(entry.url, pathOf(entry.protocol)).toString(QUrl::FullyEncoded)},
        {u"httpVersion"_s, httpVersion},
        {u"cookies"_s, QJsonArray()},
        {u"headers"_s, QJsonArray()},
        {u"queryString"_s, QJsonArray()},
        {u"headersSize"_s, -1},
        {u"bodySize"_s, -1},
        {u"comment"_s, u"Headers and the body as sent are not recorded; the text is the user's message."_s},
    };
    if (entry.message)
        request.insert(u"postData"_s,
                       QJsonObject{{u"mimeType"_s, u"text/plain; charset=utf-8"_s},
                                   {u"text"_s, *entry.message},
                                   {u"comment"_s, extent(*entry.message, entry.messageLength)}});
    return request;
}

QJsonObject responseOf(const AuditEntry &entry, const AuditAttempt &attempt, bool isLast)
{
    const int status = attempt.error ? attempt.error->httpStatus : attempt.firstByte ? 200 : 0;
    QJsonObject content{{u"size"_s, 0}, {u"mimeType"_s, u"text/plain; charset=utf-8"_s}};
    if (isLast && entry.reply) {
        content.insert(u"size"_s, entry.reply->toUtf8().size());
        content.insert(u"text"_s, *entry.reply);
        content.insert(u"comment"_s, extent(*entry.reply, entry.replyLength));
    }
    return {
        {u"status"_s, status},
        {u"statusText"_s,
         status == 200       ? u"OK"_s
             : attempt.error ? attempt.error->kind
                             : QString()},
        {u"httpVersion"_s, httpVersion},
        {u"cookies"_s, QJsonArray()},
        {u"headers"_s, QJsonArray()},
        {u"content"_s, content},
        {u"redirectURL"_s, QString()},
        {u"headersSize"_s, -1},
        {u"bodySize"_s, -1},
    };
}

QString dateText(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODateWithMs);
}

} // namespace

QJsonObject harCreator()
{
    return {{u"name"_s, u"Fanlight"_s}, {u"version"_s, QStringLiteral(FANLIGHT_VERSION)}};
}

QJsonArray harEntries(const AuditEntry &entry)
{
    QJsonArray entries;
    for (const AuditAttempt &attempt : entry.deliveries) {
        const QJsonObject timings = timingsOf(attempt);
        const auto start = std::chrono::round<std::chrono::milliseconds>(attempt.enqueued);
        QJsonObject one{
            {u"pageref"_s, entry.run},
            {u"startedDateTime"_s, dateText(entry.time.addMSecs(start.count()))},
            {u"time"_s, sumOf(timings)},
            {u"request"_s, requestOf(entry)},
            {u"response"_s, responseOf(entry, attempt, attempt.number == entry.deliveries.constLast().number)},
            {u"cache"_s, QJsonObject()},
            {u"timings"_s, timings},
            // Names of our own begin with an underscore, as the format has it.
            {u"_query"_s, entry.id},
            {u"_target"_s, entry.target().name()},
            {u"_task"_s, entry.task},
            {u"_attempt"_s, attempt.number},
            {u"_connectionReused"_s, attempt.connectionReused},
        };
        if (attempt.dispatched && attempt.firstToken)
            one.insert(u"_firstToken"_s, inMilliseconds(*attempt.firstToken - *attempt.dispatched));
        if (attempt.error) {
            one.insert(u"_error"_s, attempt.error->kind);
            one.insert(u"_errorMessage"_s, attempt.error->message);
        }
        entries.append(one);
    }
    return entries;
}

QJsonObject harPage(const AuditEntry &first)
{
    return {
        {u"id"_s, first.run},
        {u"startedDateTime"_s, dateText(first.time)},
        {u"title"_s, QString(u"Fanlight "_s + first.run)},
        {u"pageTimings"_s, QJsonObject()},
    };
}

} // namespace Fanlight
