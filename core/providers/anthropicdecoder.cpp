// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/anthropicdecoder.h"

#include "core/providers/contenttext.h"

#include <QJsonArray>

namespace Fanlight {

using namespace Qt::StringLiterals;

AnthropicDecoder::AnthropicDecoder(const QueryRequest &request, const QUrl &url)
    : ReplyDecoderBase(request, url)
{
}

void AnthropicDecoder::takeUsage(const QJsonObject &payload, Usage &usage)
{
    // message_start carries it in the message, message_delta and whole replies at the top; figures are
    // cumulative, and some servers report the input only at the end.
    for (const QJsonValue &source :
         {payload.value("message"_L1).toObject().value("usage"_L1), payload.value("usage"_L1)}) {
        const QJsonObject reported = source.toObject();
        // Proxies that count the input at the start only say 0 at the end.
        if (countOf(reported.value("input_tokens"_L1)).value_or(0) > 0 || !m_uncachedInput)
            updateCount(m_uncachedInput, reported.value("input_tokens"_L1));
        updateCount(usage.cacheRead, reported.value("cache_read_input_tokens"_L1));
        updateCount(usage.cacheWrite, reported.value("cache_creation_input_tokens"_L1));
        updateCount(usage.output, reported.value("output_tokens"_L1));
        updateCount(usage.reasoning, reported.value("output_tokens_details"_L1).toObject().value("thinking_tokens"_L1));
    }
    if (m_uncachedInput)
        usage.input = *m_uncachedInput + usage.cacheRead.value_or(0) + usage.cacheWrite.value_or(0);
}

bool AnthropicDecoder::knowsEvent(const QByteArray &type) const
{
    return type.startsWith("message_") || type.startsWith("content_block_");
}

bool AnthropicDecoder::isOwnEvent(const QJsonObject &payload) const
{
    return knowsEvent(payload.value("type"_L1).toString().toUtf8());
}

void AnthropicDecoder::takeEvent(const QJsonObject &payload)
{
    const QString type = payload.value("type"_L1).toString();
    if (type == "message_start"_L1) {
        takeModel(payload.value("message"_L1).toObject().value("model"_L1).toString());
    } else if (type == "content_block_start"_L1) {
        takeBlock(payload.value("content_block"_L1).toObject());
    } else if (type == "content_block_delta"_L1) {
        takeBlockDelta(payload.value("delta"_L1).toObject());
    } else if (type == "message_delta"_L1) {
        takeStopReasonOf(payload.value("delta"_L1).toObject());
    } else if (type == "message_stop"_L1) {
        if (!hasFinishReason())
            takeFinishReason(FinishReason::Other);
        takeEnd();
    }
}

void AnthropicDecoder::takeReply(const QJsonObject &reply)
{
    if (!reply.value("content"_L1).isArray() && !reply.value("content"_L1).isString()
        && !reply.value("stop_reason"_L1).isString())
        return;
    takeModel(reply.value("model"_L1).toString());
    const ContentText content = contentTextOf(reply.value("content"_L1));
    addReasoning(content.reasoning);
    addText(content.text);
    takeFinishReason(FinishReason::Other);
    takeStopReasonOf(reply);
}

void AnthropicDecoder::takeBlock(const QJsonObject &block)
{
    const ContentText content = contentTextOf(block);
    addReasoning(content.reasoning);
    addText(content.text);
}

void AnthropicDecoder::takeBlockDelta(const QJsonObject &delta)
{
    const QString type = delta.value("type"_L1).toString();
    if (type == "text_delta"_L1)
        addText(delta.value("text"_L1).toString());
    else if (type == "thinking_delta"_L1)
        addReasoning(delta.value("thinking"_L1).toString());
}

void AnthropicDecoder::takeStopReasonOf(const QJsonObject &message)
{
    const QString reason = message.value("stop_reason"_L1).toString();
    if (reason.isEmpty())
        return;
    // Enough for success without message_stop, whose block some servers do not end before they close.
    if (reason == "end_turn"_L1 || reason == "stop_sequence"_L1)
        takeFinishReason(FinishReason::Stop);
    else if (reason == "max_tokens"_L1 || reason == "model_context_window_exceeded"_L1)
        takeFinishReason(FinishReason::Length);
    else
        takeFinishReason(FinishReason::Other);
    if (reason == "refusal"_L1)
        refuse(message.value("stop_details"_L1).toObject().value("explanation"_L1).toString());
}

} // namespace Fanlight
