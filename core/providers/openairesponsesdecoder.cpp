// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/openairesponsesdecoder.h"

#include "core/providers/contenttext.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

struct OpenAiResponsesDecoderTexts
{
    Q_DECLARE_TR_FUNCTIONS(Fanlight::OpenAiResponsesDecoder)
};

//! Where a part is in the response. llama.cpp sends no output_index.
QString partPlace(const QJsonObject &payload)
{
    const QJsonValue output = payload.value("output_index"_L1);
    const QString item = output.isDouble() ? QString::number(output.toInt()) : payload.value("item_id"_L1).toString();
    return item + u'/' + QString::number(payload.value("content_index"_L1).toInt());
}

//! Everything that the items of a response say.
ContentText outputText(const QJsonArray &items)
{
    ContentText result;
    for (const QJsonValue &value : items) {
        const QJsonObject item = value.toObject();
        const QString type = item.value("type"_L1).toString();
        const ContentText content = contentTextOf(item.value("content"_L1));
        if (type == "reasoning"_L1) {
            const ContentText summary = contentTextOf(item.value("summary"_L1));
            result.reasoning += summary.text + summary.reasoning + content.text + content.reasoning;
        } else if (type == "message"_L1 || type.isEmpty()) {
            result.text += content.text;
            result.reasoning += content.reasoning;
            result.refusal += content.refusal;
        }
    }
    return result;
}

} // namespace

OpenAiResponsesDecoder::OpenAiResponsesDecoder(const QueryRequest &request, const QUrl &url)
    : ReplyDecoderBase(request, url)
{
}

void OpenAiResponsesDecoder::takeUsage(const QJsonObject &payload, Usage &usage)
{
    for (const QJsonValue &source :
         {payload.value("usage"_L1), payload.value("response"_L1).toObject().value("usage"_L1)}) {
        const QJsonObject reported = source.toObject();
        const QJsonObject input = reported.value("input_tokens_details"_L1).toObject();
        updateCount(usage.input, reported.value("input_tokens"_L1));
        updateCount(usage.cacheRead, input.value("cached_tokens"_L1));
        updateCount(usage.cacheWrite, input.value("cache_write_tokens"_L1));
        updateCount(usage.output, reported.value("output_tokens"_L1));
        updateCount(usage.reasoning,
                    reported.value("output_tokens_details"_L1).toObject().value("reasoning_tokens"_L1));
    }
}

bool OpenAiResponsesDecoder::knowsEvent(const QByteArray &type) const
{
    return type.startsWith("response.");
}

bool OpenAiResponsesDecoder::isOwnEvent(const QJsonObject &payload) const
{
    return knowsEvent(payload.value("type"_L1).toString().toUtf8());
}

void OpenAiResponsesDecoder::takeEvent(const QJsonObject &payload)
{
    const QString type = payload.value("type"_L1).toString();
    if (type == "response.output_text.delta"_L1) {
        takeTextDelta(payload);
    } else if (type == "response.output_text.done"_L1) {
        takeTextDone(payload);
    } else if (type == "response.reasoning_text.delta"_L1 || type == "response.reasoning_summary_text.delta"_L1) {
        addReasoning(payload.value("delta"_L1).toString());
    } else if (type == "response.reasoning_summary_part.added"_L1 && !reasoning().isEmpty()) {
        addReasoning(u"\n\n"_s);
    } else if (type == "response.refusal.delta"_L1) {
        m_refusalSeen += payload.value("delta"_L1).toString();
        refuse(payload.value("delta"_L1).toString());
    } else if (type == "response.refusal.done"_L1 && m_refusalSeen.isEmpty()) {
        m_refusalSeen = payload.value("refusal"_L1).toString();
        refuse(m_refusalSeen);
    } else if (type == "response.completed"_L1 || type == "response.incomplete"_L1 || type == "response.failed"_L1
               || type == "response.cancelled"_L1) {
        const QJsonObject response = payload.value("response"_L1).toObject();
        takeResponse(response);
        takeStatus(type.sliced(QLatin1StringView("response.").size()), response);
        takeEnd();
    } else {
        takeModel(payload.value("response"_L1).toObject().value("model"_L1).toString());
    }
}

void OpenAiResponsesDecoder::takeReply(const QJsonObject &reply)
{
    if (!reply.value("output"_L1).isArray())
        return;
    takeResponse(reply);
    takeStatus(reply.value("status"_L1).toString(u"completed"_s), reply);
}

void OpenAiResponsesDecoder::takeTextDelta(const QJsonObject &payload)
{
    const QString delta = payload.value("delta"_L1).toString();
    m_parts[partPlace(payload)] += delta;
    addText(delta);
}

void OpenAiResponsesDecoder::takeTextDone(const QJsonObject &payload)
{
    const QString whole = payload.value("text"_L1).toString();
    QString &received = m_parts[partPlace(payload)];
    // An unknown place may be a known one named differently.
    if (!whole.startsWith(received) || (received.isEmpty() && text().endsWith(whole)))
        return;
    addText(whole.sliced(received.size()));
    received = whole;
}

void OpenAiResponsesDecoder::takeResponse(const QJsonObject &response)
{
    takeModel(response.value("model"_L1).toString());
    const ContentText output = outputText(response.value("output"_L1).toArray());
    if (reasoning().isEmpty())
        addReasoning(output.reasoning);
    if (output.text.startsWith(text()))
        addText(output.text.sliced(text().size()));
    if (!output.refusal.isEmpty() && m_refusalSeen.isEmpty())
        refuse(output.refusal);
}

void OpenAiResponsesDecoder::takeStatus(const QString &status, const QJsonObject &response)
{
    if (status == "completed"_L1) {
        takeFinishReason(FinishReason::Stop);
    } else if (status == "incomplete"_L1) {
        const QString reason = response.value("incomplete_details"_L1).toObject().value("reason"_L1).toString();
        if (reason == "max_output_tokens"_L1 || reason == "max_tokens"_L1)
            takeFinishReason(FinishReason::Length);
        else if (reason == "content_filter"_L1)
            takeFinishReason(FinishReason::ContentFilter);
        else
            takeFinishReason(FinishReason::Other);
    } else if (status == "failed"_L1) {
        const QJsonValue error = response.value("error"_L1);
        failInProvidersWords(error.isString() ? ErrorBody{error.toString(), {}, {}, {}, 0}
                                              : errorFromJson(error.toObject()));
    } else if (status == "cancelled"_L1) {
        fail(ErrorKind::ServerError, OpenAiResponsesDecoderTexts::tr("The provider cancelled the response."));
    } else {
        fail(ErrorKind::MalformedReply,
             OpenAiResponsesDecoderTexts::tr("The provider sent a response that is not finished (%1).").arg(status));
    }
}

} // namespace Fanlight
