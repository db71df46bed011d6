// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/anthropicformat.h"

#include <QJsonArray>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

QString stopReason(const SimulatedReply &reply)
{
    return reply.answer.cut ? u"max_tokens"_s : u"end_turn"_s;
}

QString errorType(ProblemKind kind)
{
    switch (kind) {
    case ProblemKind::InvalidRequest:
    case ProblemKind::WrongMethod:
        return u"invalid_request_error"_s;
    case ProblemKind::InvalidKey:
        return u"authentication_error"_s;
    case ProblemKind::UnknownModel:
    case ProblemKind::NotFound:
        return u"not_found_error"_s;
    case ProblemKind::TooLarge:
        return u"request_too_large"_s;
    case ProblemKind::RateLimited:
        return u"rate_limit_error"_s;
    case ProblemKind::Overloaded:
        return u"overloaded_error"_s;
    case ProblemKind::ServerError:
        return u"api_error"_s;
    }
    Q_UNREACHABLE();
}

QJsonObject usage(const SimulatedReply &reply, qint64 output)
{
    return {
        {u"input_tokens"_s, reply.request.inputTokens},
        {u"cache_creation_input_tokens"_s, 0},
        {u"cache_read_input_tokens"_s, 0},
        {u"cache_creation"_s, QJsonObject{{u"ephemeral_5m_input_tokens"_s, 0}, {u"ephemeral_1h_input_tokens"_s, 0}}},
        {u"output_tokens"_s, output},
        {u"service_tier"_s, u"standard"_s},
    };
}

QJsonObject message(const SimulatedReply &reply, const QJsonArray &content, const QJsonValue &reason, qint64 output)
{
    return {
        {u"id"_s, QString(u"msg_" + reply.id)},
        {u"type"_s, u"message"_s},
        {u"role"_s, u"assistant"_s},
        {u"model"_s, reply.request.model},
        {u"content"_s, content},
        {u"stop_reason"_s, reason},
        {u"stop_sequence"_s, QJsonValue::Null},
        {u"usage"_s, usage(reply, output)},
    };
}

QByteArray event(const QString &type, QJsonObject fields = {})
{
    fields.insert("type"_L1, type);
    return sseEvent(fields, type.toLatin1());
}

QJsonObject problemObject(const ApiProblem &problem)
{
    return {{u"type"_s, errorType(problem.kind)}, {u"message"_s, problem.message}};
}

} // namespace

QJsonObject AnthropicFormat::body(const SimulatedReply &reply) const
{
    const QJsonObject block{{u"type"_s, u"text"_s}, {u"text"_s, reply.answer.text()}};
    return message(reply, {block}, stopReason(reply), reply.answer.pieces.size());
}

StreamScript AnthropicFormat::stream(const SimulatedReply &reply) const
{
    StreamScript script;
    const qint64 output = reply.answer.pieces.size();
    // The real one counts one token when it starts; the last figure is in message_delta.
    script.opening = event(u"message_start"_s, {{u"message"_s, message(reply, {}, QJsonValue::Null, 1)}});
    script.opening +=
        event(u"content_block_start"_s,
              {{u"index"_s, 0}, {u"content_block"_s, QJsonObject{{u"type"_s, u"text"_s}, {u"text"_s, QString()}}}});
    script.opening += event(u"ping"_s);
    for (const QString &piece : reply.answer.pieces)
        script.deltas.append(
            event(u"content_block_delta"_s,
                  {{u"index"_s, 0}, {u"delta"_s, QJsonObject{{u"type"_s, u"text_delta"_s}, {u"text"_s, piece}}}}));
    script.closing = event(u"content_block_stop"_s, {{u"index"_s, 0}});
    script.closing +=
        event(u"message_delta"_s,
              {{u"delta"_s, QJsonObject{{u"stop_reason"_s, stopReason(reply)}, {u"stop_sequence"_s, QJsonValue::Null}}},
               {u"usage"_s,
                QJsonObject{{u"input_tokens"_s, reply.request.inputTokens},
                            {u"cache_creation_input_tokens"_s, 0},
                            {u"cache_read_input_tokens"_s, 0},
                            {u"output_tokens"_s, output}}}});
    script.closing += event(u"message_stop"_s);
    return script;
}

QJsonObject AnthropicFormat::problem(const ApiProblem &problem, const QString &requestId) const
{
    return {{u"type"_s, u"error"_s}, {u"error"_s, problemObject(problem)}, {u"request_id"_s, requestId}};
}

QByteArray AnthropicFormat::streamProblem(const SimulatedReply &, qsizetype, const ApiProblem &problem) const
{
    return event(u"error"_s, {{u"error"_s, problemObject(problem)}});
}

QByteArray AnthropicFormat::requestIdHeader() const
{
    return "request-id";
}

} // namespace Fanlight
