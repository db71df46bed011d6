// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/auditjson.h"

#include "core/analysis/jsonvalue.h"

#include <QJsonArray>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

//! orNull() with the conversions that std::optional does not make.
QJsonValue timeOrNull(const std::optional<AuditEntry::Time> &time)
{
    return time ? milliseconds(*time) : QJsonValue(QJsonValue::Null);
}

QJsonValue errorJson(const std::optional<AuditError> &error)
{
    if (!error)
        return QJsonValue::Null;
    return QJsonObject{
        {u"kind"_s, error->kind},
        {u"http_status"_s, error->httpStatus > 0 ? QJsonValue(error->httpStatus) : QJsonValue(QJsonValue::Null)},
        {u"code"_s, orNull(error->code)},
        {u"message"_s, orNull(error->message)},
    };
}

QJsonObject deliveryJson(const AuditAttempt &attempt)
{
    return {
        {u"number"_s, attempt.number},
        {u"enqueued_ms"_s, milliseconds(attempt.enqueued)},
        {u"dispatched_ms"_s, timeOrNull(attempt.dispatched)},
        {u"request_sent_ms"_s, timeOrNull(attempt.requestSent)},
        {u"first_byte_ms"_s, timeOrNull(attempt.firstByte)},
        {u"first_token_ms"_s, timeOrNull(attempt.firstToken)},
        {u"finished_ms"_s, timeOrNull(attempt.finished)},
        {u"connection_reused"_s, attempt.connectionReused},
        {u"error"_s, errorJson(attempt.error)},
        {u"retry_wait_ms"_s, milliseconds(attempt.retryWait)},
    };
}

} // namespace

QJsonObject auditJson(const AuditEntry &entry)
{
    QJsonArray deliveries;
    for (const AuditAttempt &attempt : entry.deliveries)
        deliveries.append(deliveryJson(attempt));
    return {
        {u"id"_s, entry.id},
        {u"time"_s, entry.time.toString(Qt::ISODateWithMs)},
        {u"run"_s, entry.run},
        {u"target"_s, entry.target().name()},
        {u"protocol"_s, protocolName(entry.protocol)},
        {u"url"_s, entry.url.toString(QUrl::FullyEncoded)},
        {u"task"_s, entry.task},
        {u"user"_s, entry.user},
        {u"message"_s, orNull(entry.message)},
        {u"message_length"_s, entry.messageLength},
        {u"reply"_s, orNull(entry.reply)},
        {u"reply_length"_s, entry.replyLength},
        {u"status"_s, entry.status},
        {u"error"_s, errorJson(entry.error)},
        {u"attempts"_s, entry.attempts},
        {u"queued_ms"_s, milliseconds(entry.queued)},
        {u"connect_ms"_s, timeOrNull(entry.connect)},
        {u"first_token_ms"_s, timeOrNull(entry.firstToken)},
        {u"total_ms"_s, milliseconds(entry.total)},
        {u"input_tokens"_s, orNull(entry.usage.input)},
        {u"output_tokens"_s, orNull(entry.usage.output)},
        {u"cost_usd"_s, dollarsOrNull(entry.costUsd)},
        {u"cached"_s, entry.cached},
        {u"shared"_s, entry.shared},
        {u"provider_request_id"_s, orNull(entry.providerRequestId)},
        {u"deliveries"_s, deliveries},
    };
}

} // namespace Fanlight
