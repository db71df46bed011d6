// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/batchshape.h"

#include <QDateTime>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 day = 24 * 60 * 60;

QString stateName(SimulatedState state)
{
    switch (state) {
    case SimulatedState::Validating:
        return u"validating"_s;
    case SimulatedState::Failed:
        return u"failed"_s;
    case SimulatedState::InProgress:
        return u"in_progress"_s;
    case SimulatedState::Finalizing:
        return u"finalizing"_s;
    case SimulatedState::Completed:
        return u"completed"_s;
    case SimulatedState::Expired:
        return u"expired"_s;
    case SimulatedState::Cancelling:
        return u"cancelling"_s;
    case SimulatedState::Cancelled:
        return u"cancelled"_s;
    }
    Q_UNREACHABLE();
}

QString messageStateName(SimulatedState state)
{
    if (isOver(state))
        return u"ended"_s;
    return state == SimulatedState::Cancelling ? u"canceling"_s : u"in_progress"_s;
}

QJsonValue idOrNull(const QString &id)
{
    return id.isEmpty() ? QJsonValue() : QJsonValue(id);
}

QString date(qint64 seconds)
{
    return QDateTime::fromSecsSinceEpoch(seconds).toUTC().toString(Qt::ISODate);
}

//! What each of the times says is not simulated beyond whether there is one.
QJsonValue timeIf(bool reached, qint64 time)
{
    return reached ? QJsonValue(time) : QJsonValue();
}

} // namespace

QJsonObject fileShape(const QString &id, const QString &name, qint64 bytes, qint64 createdAt)
{
    return {{u"id"_s, id},
            {u"object"_s, u"file"_s},
            {u"bytes"_s, bytes},
            {u"created_at"_s, createdAt},
            {u"expires_at"_s, createdAt + 30 * day},
            {u"filename"_s, name},
            {u"purpose"_s, u"batch"_s},
            {u"status"_s, u"processed"_s}};
}

QJsonObject openAiBatchShape(const SimulatedBatch &batch, SimulatedState state, const BatchCounts &counts,
                             const QString &outputFile, const QString &errorFile)
{
    QJsonValue errors;
    if (state == SimulatedState::Failed) {
        const BatchFileProblem problem = batch.problem.value_or(BatchFileProblem{});
        const QJsonObject entry{{u"code"_s, problem.code},
                                {u"message"_s, problem.message},
                                {u"param"_s, QJsonValue::Null},
                                {u"line"_s, problem.line > 0 ? QJsonValue(qint64(problem.line)) : QJsonValue()}};
        errors = QJsonObject{{u"object"_s, u"list"_s}, {u"data"_s, QJsonArray{entry}}};
    }
    const qint64 created = batch.createdAt;
    return {
        {u"id"_s, batch.id},
        {u"object"_s, u"batch"_s},
        {u"endpoint"_s, batch.protocol == Protocol::OpenAiResponses ? u"/v1/responses"_s : u"/v1/chat/completions"_s},
        {u"errors"_s, errors},
        {u"input_file_id"_s, batch.inputFile},
        {u"completion_window"_s, u"24h"_s},
        {u"status"_s, stateName(state)},
        {u"output_file_id"_s, idOrNull(outputFile)},
        {u"error_file_id"_s, idOrNull(errorFile)},
        {u"created_at"_s, created},
        {u"expires_at"_s, created + day},
        {u"in_progress_at"_s, timeIf(state != SimulatedState::Validating && state != SimulatedState::Failed, created)},
        {u"finalizing_at"_s,
         timeIf(state == SimulatedState::Finalizing || state == SimulatedState::Completed, created)},
        {u"completed_at"_s, timeIf(state == SimulatedState::Completed, created)},
        {u"failed_at"_s, timeIf(state == SimulatedState::Failed, created)},
        {u"expired_at"_s, timeIf(state == SimulatedState::Expired, created)},
        {u"cancelling_at"_s, timeIf(batch.cancelled.has_value(), created)},
        {u"cancelled_at"_s, timeIf(state == SimulatedState::Cancelled, created)},
        {u"request_counts"_s,
         QJsonObject{{u"total"_s, counts.total},
                     {u"completed"_s, counts.succeeded},
                     {u"failed"_s, counts.errored + counts.expired}}},
        {u"metadata"_s, batch.metadata.isEmpty() ? QJsonValue() : QJsonValue(batch.metadata)},
    };
}

QJsonObject messageBatchShape(const SimulatedBatch &batch, SimulatedState state, const BatchCounts &counts,
                              const QString &host)
{
    const bool over = isOver(state);
    const qint64 ended = counts.succeeded + counts.errored + counts.cancelled + counts.expired;
    return {
        {u"id"_s, batch.id},
        {u"type"_s, u"message_batch"_s},
        {u"processing_status"_s, messageStateName(state)},
        // The published description: zero until processing has ended.
        {u"request_counts"_s,
         QJsonObject{{u"processing"_s, over ? counts.total - ended : counts.total},
                     {u"succeeded"_s, over ? counts.succeeded : 0},
                     {u"errored"_s, counts.errored},
                     {u"canceled"_s, counts.cancelled},
                     {u"expired"_s, counts.expired}}},
        {u"created_at"_s, date(batch.createdAt)},
        {u"expires_at"_s, date(batch.createdAt + day)},
        {u"ended_at"_s, over ? QJsonValue(date(batch.createdAt)) : QJsonValue()},
        {u"cancel_initiated_at"_s, batch.cancelled ? QJsonValue(date(batch.createdAt)) : QJsonValue()},
        {u"archived_at"_s, QJsonValue::Null},
        {u"results_url"_s,
         over ? QJsonValue(u"http://%1/v1/messages/batches/%2/results"_s.arg(host, batch.id)) : QJsonValue()},
    };
}

QJsonObject listShape(const QJsonArray &data, bool hasMore, bool anthropic)
{
    QJsonObject list{{u"data"_s, data},
                     {u"has_more"_s, hasMore},
                     {u"first_id"_s, data.isEmpty() ? QJsonValue() : data.first().toObject().value("id"_L1)},
                     {u"last_id"_s, data.isEmpty() ? QJsonValue() : data.last().toObject().value("id"_L1)}};
    if (!anthropic)
        list.insert("object"_L1, u"list"_s);
    return list;
}

QJsonObject openAiLineShape(const QString &customId, qsizetype number, BatchEntryEnd end, int status,
                            const QJsonObject &reply)
{
    const QString id = QString::number(number, 16).rightJustified(8, u'0');
    QJsonObject line{{u"id"_s, u"batch_req_%1"_s.arg(id)},
                     {u"custom_id"_s, customId},
                     {u"response"_s, QJsonValue::Null},
                     {u"error"_s, QJsonValue::Null}};
    if (end == BatchEntryEnd::Answered || end == BatchEntryEnd::Errored)
        line.insert(
            "response"_L1,
            QJsonObject{{u"status_code"_s, status}, {u"request_id"_s, u"req_%1"_s.arg(id)}, {u"body"_s, reply}});
    else
        line.insert(
            "error"_L1,
            QJsonObject{{u"code"_s, end == BatchEntryEnd::Expired ? u"batch_expired"_s : u"batch_cancelled"_s},
                        {u"message"_s, u"This request could not be executed before the completion window expired."_s}});
    return line;
}

QJsonObject messageResultShape(const QString &customId, BatchEntryEnd end, const QJsonObject &reply)
{
    QJsonObject result;
    switch (end) {
    case BatchEntryEnd::Answered:
        result = {{u"type"_s, u"succeeded"_s}, {u"message"_s, reply}};
        break;
    case BatchEntryEnd::Errored:
        result = {{u"type"_s, u"errored"_s}, {u"error"_s, reply}};
        break;
    case BatchEntryEnd::Expired:
        result = {{u"type"_s, u"expired"_s}};
        break;
    case BatchEntryEnd::Cancelled:
        result = {{u"type"_s, u"canceled"_s}};
        break;
    }
    return {{u"custom_id"_s, customId}, {u"result"_s, result}};
}

} // namespace Fanlight
