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

QUrl urlOf(const QueryRequest &request)
{
    return requestUrl(request.endpoint.baseUrl, "/chat/completions"_L1);
}

//! Regional hosts of OpenAI are like "eu.api.openai.com".
bool isOpenAi(const QUrl &url)
{
    const QString host = url.host().toLower();
    return host == "api.openai.com"_L1 || host.endsWith(".api.openai.com"_L1);
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
    // OpenAI's reasoning models refuse max_tokens; few other servers know its successor.
    if (request.maxTokens)
        body.insert(isOpenAi(request.endpoint.baseUrl) ? u"max_completion_tokens"_s : u"max_tokens"_s,
                    *request.maxTokens);
    // Without it a stream ends with no usage. Refused by servers when nothing is streamed.
    if (request.stream && shape.streamOptions)
        body.insert(u"stream_options"_s, QJsonObject{{u"include_usage"_s, true}});

    HttpCall call = jsonPost(urlOf(request), body, request.stream);
    addBearer(call, request.endpoint);
    return call;
}

std::unique_ptr<ReplyDecoder> OpenAiChatCodec::decoder(const QueryRequest &request) const
{
    return std::make_unique<OpenAiChatDecoder>(request, urlOf(request));
}

} // namespace Fanlight
