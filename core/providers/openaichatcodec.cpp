// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/openaichatcodec.h"

#include "core/providers/openaichatdecoder.h"
#include "core/providers/requestparts.h"
#include "core/providers/requesturl.h"

#include <QJsonArray>
#include <QJsonObject>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

QUrl chatUrl(const QueryRequest &request)
{
    return requestUrl(request.endpoint.baseUrl, "/chat/completions"_L1);
}

} // namespace

HttpCall OpenAiChatCodec::encode(const QueryRequest &request, const RequestShape &shape) const
{
    QJsonObject body = commonFields(request, shape);
    QJsonArray messages;
    if (!request.systemPrompt.isEmpty())
        messages.append(QJsonObject{{u"role"_s, u"system"_s}, {u"content"_s, request.systemPrompt}});
    messages.append(QJsonObject{{u"role"_s, u"user"_s}, {u"content"_s, request.message}});
    body.insert(u"messages"_s, messages);
    if (const QString field = tokenLimitField(request, shape); !field.isEmpty())
        body.insert(field, *request.maxTokens);
    // Without it a stream ends with no usage. Refused by servers when nothing is streamed.
    if (sendsStreamOptions(request, shape))
        body.insert(u"stream_options"_s, QJsonObject{{u"include_usage"_s, true}});

    return jsonPost(request.endpoint, chatUrl(request), body, request.stream);
}

std::unique_ptr<ReplyDecoder> OpenAiChatCodec::decoder(const QueryRequest &request) const
{
    return std::make_unique<OpenAiChatDecoder>(request, chatUrl(request));
}

} // namespace Fanlight
