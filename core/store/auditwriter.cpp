// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/auditwriter.h"

#include "core/store/databasesession.h"

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

template <typename Number>
QVariant orNull(const std::optional<Number> &number)
{
    return number ? QVariant::fromValue(*number) : QVariant();
}

QVariant orNull(const std::optional<AuditEntry::Time> &time)
{
    return time ? QVariant(qint64(time->count())) : QVariant();
}

QVariant orNull(const std::optional<QString> &text)
{
    return text ? boundText(*text) : QVariant();
}

void addError(QVariantList &values, const std::optional<AuditError> &error)
{
    if (error)
        values << error->kind << (error->httpStatus > 0 ? QVariant(error->httpStatus) : QVariant())
               << boundText(error->code) << boundText(error->message);
    else
        values << QVariant() << QVariant() << QVariant() << QVariant();
}

void insertDelivery(DatabaseSession &session, qint64 query, const AuditAttempt &attempt)
{
    QVariantList values{query,
                        attempt.number,
                        qint64(attempt.enqueued.count()),
                        orNull(attempt.dispatched),
                        orNull(attempt.requestSent),
                        orNull(attempt.firstByte),
                        orNull(attempt.firstToken),
                        orNull(attempt.finished),
                        attempt.connectionReused};
    addError(values, attempt.error);
    values << qint64(attempt.retryWait.count());
    session.run(uR"(INSERT INTO attempts (query, number, enqueued_us, dispatched_us, request_sent_us, first_byte_us,
            first_token_us, finished_us, reused, error_kind, http_status, error_code, error_message, retry_wait_us)
        VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?))"_s,
                values);
}

} // namespace

void insertEntry(DatabaseSession &session, const AuditEntry &entry)
{
    QVariantList values{entry.time.toMSecsSinceEpoch(),
                        boundText(entry.run),
                        boundText(entry.endpoint),
                        boundText(entry.model),
                        protocolName(entry.protocol),
                        boundText(entry.url.toString(QUrl::FullyEncoded)),
                        boundText(entry.task),
                        boundText(entry.user),
                        orNull(entry.message),
                        entry.messageLength,
                        orNull(entry.reply),
                        entry.replyLength,
                        entry.status};
    addError(values, entry.error);
    values << entry.attempts << qint64(entry.queued.count()) << orNull(entry.connect) << orNull(entry.firstToken)
           << qint64(entry.total.count()) << orNull(entry.usage.input) << orNull(entry.usage.output)
           << orNull(entry.usage.cacheRead) << orNull(entry.usage.cacheWrite) << orNull(entry.usage.reasoning)
           << orNull(entry.costUsd) << entry.cached << entry.shared << boundText(entry.providerRequestId);
    session.run(uR"(INSERT INTO queries (time, run, endpoint, model, protocol, url, task, user, message,
            message_length, reply, reply_length, status, error_kind, http_status, error_code, error_message, attempts,
            queued_us, connect_us, first_token_us, total_us, input_tokens, output_tokens, cache_read_tokens,
            cache_write_tokens, reasoning_tokens, cost_usd, cached, shared, provider_request_id)
        VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?))"_s,
                values);
    const qint64 id = session.insertedId();
    for (const AuditAttempt &attempt : entry.deliveries)
        insertDelivery(session, id, attempt);
}

} // namespace Fanlight
