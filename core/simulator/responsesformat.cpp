// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/responsesformat.h"

#include "core/simulator/openaiproblem.h"

#include <QJsonArray>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

QString itemId(const SimulatedReply &reply)
{
    return u"msg_" + reply.id;
}

QString finalStatus(const SimulatedReply &reply)
{
    return reply.answer.cut ? u"incomplete"_s : u"completed"_s;
}

QJsonObject usage(const SimulatedReply &reply)
{
    const qint64 input = reply.request.inputTokens;
    const qint64 output = reply.answer.pieces.size();
    return {
        {u"input_tokens"_s, input},          {u"input_tokens_details"_s, QJsonObject{{u"cached_tokens"_s, 0}}},
        {u"output_tokens"_s, output},        {u"output_tokens_details"_s, QJsonObject{{u"reasoning_tokens"_s, 0}}},
        {u"total_tokens"_s, input + output},
    };
}

QJsonObject part(const QString &text)
{
    return {
        {u"type"_s, u"output_text"_s},
        {u"annotations"_s, QJsonArray()},
        {u"logprobs"_s, QJsonArray()},
        {u"text"_s, text},
    };
}

QJsonObject item(const SimulatedReply &reply, const QString &status, const QJsonArray &content)
{
    return {
        {u"id"_s, itemId(reply)},    {u"type"_s, u"message"_s}, {u"status"_s, status},
        {u"role"_s, u"assistant"_s}, {u"content"_s, content},
    };
}

//! The response object, as it stands at one moment.
QJsonObject response(const SimulatedReply &reply, const QString &status)
{
    const ChatRequest &request = reply.request;
    const bool ended = status == finalStatus(reply);
    const bool cut = ended && reply.answer.cut;
    return {
        {u"id"_s, QString(u"resp_" + reply.id)},
        {u"object"_s, u"response"_s},
        {u"created_at"_s, reply.created},
        {u"status"_s, status},
        {u"background"_s, false},
        {u"error"_s, QJsonValue::Null},
        {u"incomplete_details"_s, cut ? QJsonValue(QJsonObject{{u"reason"_s, u"max_output_tokens"_s}}) : QJsonValue()},
        {u"instructions"_s, request.system.isEmpty() ? QJsonValue() : QJsonValue(request.system)},
        {u"max_output_tokens"_s, request.maxTokens ? QJsonValue(*request.maxTokens) : QJsonValue()},
        {u"max_tool_calls"_s, QJsonValue::Null},
        {u"metadata"_s, QJsonObject()},
        {u"model"_s, request.model},
        {u"output"_s, ended ? QJsonArray{item(reply, status, {part(reply.answer.text())})} : QJsonArray()},
        {u"parallel_tool_calls"_s, true},
        {u"previous_response_id"_s, QJsonValue::Null},
        {u"reasoning"_s, QJsonObject{{u"effort"_s, QJsonValue::Null}, {u"summary"_s, QJsonValue::Null}}},
        {u"service_tier"_s, u"default"_s},
        {u"store"_s, false},
        {u"temperature"_s, 1.0},
        {u"text"_s, QJsonObject{{u"format"_s, QJsonObject{{u"type"_s, u"text"_s}}}}},
        {u"tool_choice"_s, u"auto"_s},
        {u"tools"_s, QJsonArray()},
        {u"top_p"_s, 1.0},
        {u"truncation"_s, u"disabled"_s},
        {u"usage"_s, ended ? QJsonValue(usage(reply)) : QJsonValue()},
        {u"user"_s, QJsonValue::Null},
    };
}

//! Numbers the events of one stream.
class EventWriter
{
public:
    explicit EventWriter(qint64 first = 0)
        : m_number(first)
    {
    }

    QByteArray write(const QString &type, QJsonObject fields)
    {
        fields.insert("type"_L1, type);
        fields.insert("sequence_number"_L1, m_number++);
        return sseEvent(fields, type.toLatin1());
    }

private:
    qint64 m_number;
};

QJsonObject placed(const SimulatedReply &reply, QJsonObject fields)
{
    fields.insert("item_id"_L1, itemId(reply));
    fields.insert("output_index"_L1, 0);
    fields.insert("content_index"_L1, 0);
    return fields;
}

//! created, in_progress, output_item.added, content_part.added.
constexpr qint64 OpeningEvents = 4;

} // namespace

QJsonObject ResponsesFormat::body(const SimulatedReply &reply) const
{
    return response(reply, finalStatus(reply));
}

StreamScript ResponsesFormat::stream(const SimulatedReply &reply) const
{
    EventWriter events;
    StreamScript script;
    const QJsonObject begun{{u"response"_s, response(reply, u"in_progress"_s)}};
    script.opening = events.write(u"response.created"_s, begun);
    script.opening += events.write(u"response.in_progress"_s, begun);
    script.opening += events.write(u"response.output_item.added"_s,
                                   {{u"output_index"_s, 0}, {u"item"_s, item(reply, u"in_progress"_s, {})}});
    script.opening += events.write(u"response.content_part.added"_s, placed(reply, {{u"part"_s, part({})}}));
    for (const QString &piece : reply.answer.pieces)
        script.deltas.append(events.write(u"response.output_text.delta"_s,
                                          placed(reply, {{u"delta"_s, piece}, {u"logprobs"_s, QJsonArray()}})));
    const QString text = reply.answer.text();
    const QString status = finalStatus(reply);
    script.closing =
        events.write(u"response.output_text.done"_s, placed(reply, {{u"text"_s, text}, {u"logprobs"_s, QJsonArray()}}));
    script.closing += events.write(u"response.content_part.done"_s, placed(reply, {{u"part"_s, part(text)}}));
    script.closing += events.write(u"response.output_item.done"_s,
                                   {{u"output_index"_s, 0}, {u"item"_s, item(reply, status, {part(text)})}});
    script.closing += events.write(u"response."_s + status, {{u"response"_s, response(reply, status)}});
    return script;
}

QJsonObject ResponsesFormat::problem(const ApiProblem &problem, const QString &) const
{
    return {{u"error"_s, openAiProblem(problem)}};
}

QByteArray ResponsesFormat::streamProblem(const SimulatedReply &reply, qsizetype sent, const ApiProblem &problem) const
{
    EventWriter events(OpeningEvents + sent);
    QByteArray bytes = events.write(u"error"_s, {{u"error"_s, openAiProblem(problem)}});
    QJsonObject failed = response(reply, u"failed"_s);
    failed.insert("error"_L1, QJsonObject{{u"code"_s, u"server_error"_s}, {u"message"_s, problem.message}});
    bytes += events.write(u"response.failed"_s, {{u"response"_s, failed}});
    return bytes;
}

QByteArray ResponsesFormat::requestIdHeader() const
{
    return "x-request-id";
}

} // namespace Fanlight
