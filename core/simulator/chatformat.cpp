// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/chatformat.h"

#include "core/simulator/openaiproblem.h"

#include <QJsonArray>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView Fingerprint = "fp_fanlight_simulator"_L1;

QString finishReason(const SimulatedReply &reply)
{
    return reply.answer.cut ? u"length"_s : u"stop"_s;
}

QJsonObject usage(const SimulatedReply &reply)
{
    const qint64 input = reply.request.inputTokens;
    const qint64 output = reply.answer.pieces.size();
    return {
        {u"prompt_tokens"_s, input},
        {u"completion_tokens"_s, output},
        {u"total_tokens"_s, input + output},
        {u"prompt_tokens_details"_s, QJsonObject{{u"cached_tokens"_s, 0}, {u"audio_tokens"_s, 0}}},
        {u"completion_tokens_details"_s,
         QJsonObject{{u"reasoning_tokens"_s, 0},
                     {u"audio_tokens"_s, 0},
                     {u"accepted_prediction_tokens"_s, 0},
                     {u"rejected_prediction_tokens"_s, 0}}},
    };
}

QJsonObject chunk(const SimulatedReply &reply, const QJsonArray &choices)
{
    QJsonObject object{
        {u"id"_s, QString(u"chatcmpl-" + reply.id)},
        {u"object"_s, u"chat.completion.chunk"_s},
        {u"created"_s, reply.created},
        {u"model"_s, reply.request.model},
        {u"service_tier"_s, u"default"_s},
        {u"system_fingerprint"_s, Fingerprint},
        {u"choices"_s, choices},
    };
    // Only a stream that ends in a usage chunk has the field at all.
    if (reply.request.includeUsage)
        object.insert("usage"_L1, QJsonValue::Null);
    return object;
}

QJsonArray choice(const QJsonObject &delta, const QJsonValue &reason)
{
    return {QJsonObject{
        {u"index"_s, 0}, {u"delta"_s, delta}, {u"logprobs"_s, QJsonValue::Null}, {u"finish_reason"_s, reason}}};
}

} // namespace

QJsonObject ChatFormat::body(const SimulatedReply &reply) const
{
    const QJsonObject message{
        {u"role"_s, u"assistant"_s},
        {u"content"_s, reply.answer.text()},
        {u"refusal"_s, QJsonValue::Null},
        {u"annotations"_s, QJsonArray()},
    };
    const QJsonObject choice{
        {u"index"_s, 0},
        {u"message"_s, message},
        {u"logprobs"_s, QJsonValue::Null},
        {u"finish_reason"_s, finishReason(reply)},
    };
    return {
        {u"id"_s, QString(u"chatcmpl-" + reply.id)},
        {u"object"_s, u"chat.completion"_s},
        {u"created"_s, reply.created},
        {u"model"_s, reply.request.model},
        {u"service_tier"_s, u"default"_s},
        {u"system_fingerprint"_s, Fingerprint},
        {u"choices"_s, QJsonArray{choice}},
        {u"usage"_s, usage(reply)},
    };
}

StreamScript ChatFormat::stream(const SimulatedReply &reply) const
{
    StreamScript script;
    const QJsonObject role{{u"role"_s, u"assistant"_s}, {u"content"_s, QString()}, {u"refusal"_s, QJsonValue::Null}};
    script.opening = sseEvent(chunk(reply, choice(role, QJsonValue::Null)));
    for (const QString &piece : reply.answer.pieces)
        script.deltas.append(sseEvent(chunk(reply, choice({{u"content"_s, piece}}, QJsonValue::Null))));
    script.closing = sseEvent(chunk(reply, choice({}, finishReason(reply))));
    if (reply.request.includeUsage) {
        QJsonObject last = chunk(reply, {});
        last.insert("usage"_L1, usage(reply));
        script.closing += sseEvent(last);
    }
    script.closing += "data: [DONE]\n\n";
    return script;
}

QJsonObject ChatFormat::problem(const ApiProblem &problem, const QString &) const
{
    return {{u"error"_s, openAiProblem(problem)}};
}

QByteArray ChatFormat::streamProblem(const SimulatedReply &, qsizetype, const ApiProblem &problem) const
{
    return sseEvent({{u"error"_s, openAiProblem(problem)}});
}

QByteArray ChatFormat::requestIdHeader() const
{
    return "x-request-id";
}

} // namespace Fanlight
