// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/openaichatdecoder.h"

#include "core/providers/contenttext.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>
#include <array>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

struct OpenAiChatDecoderTexts
{
    Q_DECLARE_TR_FUNCTIONS(Fanlight::OpenAiChatDecoder)
};

//! The choice with index 0. A server that numbers nothing has only one.
QJsonObject firstChoice(const QJsonObject &payload)
{
    const QJsonArray choices = payload.value("choices"_L1).toArray();
    for (const auto &choice : choices) {
        QJsonObject object = choice.toObject();
        if (object.value("index"_L1).toInt(0) == 0)
            return object;
    }
    return {};
}

void updateUsage(Usage &usage, const QJsonObject &reported)
{
    if (reported.isEmpty()) // as in every event but the last
        return;
    const QJsonObject input = reported.value("prompt_tokens_details"_L1).toObject();
    const QJsonObject output = reported.value("completion_tokens_details"_L1).toObject();
    // Moonshot and DeepSeek spell it apart. Where a server reports a figure twice, the details go last and win.
    updateCount(usage.input, reported.value("prompt_tokens"_L1));
    updateCount(usage.cacheRead, reported.value("prompt_cache_hit_tokens"_L1));
    updateCount(usage.cacheRead, reported.value("cached_tokens"_L1));
    updateCount(usage.cacheRead, input.value("cached_tokens"_L1));
    updateCount(usage.cacheWrite, input.value("cache_creation_tokens"_L1));
    updateCount(usage.cacheWrite, input.value("cache_write_tokens"_L1));
    updateCount(usage.reasoning, reported.value("reasoning_tokens"_L1));
    updateCount(usage.reasoning, output.value("reasoning_tokens"_L1));

    std::optional<qint64> completion = countOf(reported.value("completion_tokens"_L1));
    const std::optional<qint64> prompt = countOf(reported.value("prompt_tokens"_L1));
    const std::optional<qint64> total = countOf(reported.value("total_tokens"_L1));
    // xAI and Gemini leave reasoning out of completion_tokens, and count it in the total.
    if (completion && prompt && total && *total - *prompt > *completion)
        completion = *total - *prompt;
    if (completion)
        usage.output = completion;
}

bool isOneOf(const QString &text, std::initializer_list<QLatin1StringView> names)
{
    return std::any_of(names.begin(), names.end(), [&text](QLatin1StringView name) { return text == name; });
}

} // namespace

OpenAiChatDecoder::OpenAiChatDecoder(const QueryRequest &request, const QUrl &url)
    : ReplyDecoderBase(request, url)
{
}

void OpenAiChatDecoder::takeUsage(const QJsonObject &payload, Usage &usage)
{
    // Groq reports under x_groq, Moonshot inside the choice.
    updateUsage(usage, firstChoice(payload).value("usage"_L1).toObject());
    updateUsage(usage, payload.value("x_groq"_L1).toObject().value("usage"_L1).toObject());
    updateUsage(usage, payload.value("usage"_L1).toObject());
}

bool OpenAiChatDecoder::knowsEvent(const QByteArray &type) const
{
    return type == "message";
}

bool OpenAiChatDecoder::isOwnEvent(const QJsonObject &payload) const
{
    return payload.value("choices"_L1).isArray() || payload.value("object"_L1).toString() == "chat.completion.chunk"_L1;
}

void OpenAiChatDecoder::takeEvent(const QJsonObject &payload)
{
    takeEnvelope(payload);
    const QJsonObject choice = firstChoice(payload);
    // Perplexity sends the message so far beside each delta; others only a whole message at the end.
    if (choice.value("delta"_L1).isObject())
        takeMessage(choice.value("delta"_L1).toObject(), false);
    else
        takeMessage(choice.value("message"_L1).toObject(), true);
    takeFinishReasonOf(choice);
}

void OpenAiChatDecoder::takeReply(const QJsonObject &reply)
{
    takeEnvelope(reply);
    const QJsonObject choice = firstChoice(reply);
    if (choice.isEmpty())
        return;
    // A server that streams nothing may still name it a delta.
    const QJsonValue message = choice.contains("message"_L1) ? choice.value("message"_L1) : choice.value("delta"_L1);
    if (!message.isObject())
        return;
    takeMessage(message.toObject(), true);
    // The body is whole whether or not the server says why the model stopped.
    takeFinishReason(FinishReason::Other);
    takeFinishReasonOf(choice);
}

void OpenAiChatDecoder::takeEnvelope(const QJsonObject &payload)
{
    takeModel(payload.value("model"_L1).toString());
    const QJsonObject groq = payload.value("x_groq"_L1).toObject();
    takeRequestId(groq.value("id"_L1).toString());
    const QString groqError = groq.value("error"_L1).toString();
    if (!groqError.isEmpty())
        failInProvidersWords({groqError, {}, {}, {}, 0});
}

void OpenAiChatDecoder::takeMessage(const QJsonObject &message, bool isWhole)
{
    const ContentText content = contentTextOf(message.value("content"_L1));
    // The same thinking under two names, when a server sends both.
    QString reasoning = message.value("reasoning_content"_L1).toString();
    if (reasoning.isEmpty())
        reasoning = message.value("reasoning"_L1).toString();
    addReasoning(reasoning + content.reasoning);
    if (!isWhole || text().isEmpty())
        addText(content.text);
    else if (content.text.startsWith(text()))
        addText(content.text.sliced(text().size()));
    const QString refusal = message.value("refusal"_L1).toString() + content.refusal;
    if (!refusal.isEmpty())
        refuse(refusal);
}

void OpenAiChatDecoder::takeFinishReasonOf(const QJsonObject &choice)
{
    const QString reason = choice.value("finish_reason"_L1).toString().toLower();
    if (reason.isEmpty() || reason == "null"_L1)
        return;
    if (isOneOf(reason, {"stop"_L1, "eos"_L1, "end_turn"_L1, "stop_sequence"_L1, "eos_token"_L1}))
        takeFinishReason(FinishReason::Stop);
    else if (isOneOf(reason, {"length"_L1, "max_tokens"_L1, "model_length"_L1}))
        takeFinishReason(FinishReason::Length);
    else if (isOneOf(reason, {"content_filter"_L1, "safety"_L1, "sensitive"_L1}))
        takeFinishReason(FinishReason::ContentFilter);
    else if (isOneOf(reason, {"error"_L1, "abort"_L1}))
        fail(ErrorKind::ServerError,
             OpenAiChatDecoderTexts::tr("The provider broke off the answer and gave no reason."));
    else if (reason == "insufficient_system_resource"_L1)
        fail(ErrorKind::Overloaded,
             OpenAiChatDecoderTexts::tr("The provider broke off the answer because it is overloaded."));
    else
        takeFinishReason(FinishReason::Other);
}

} // namespace Fanlight
