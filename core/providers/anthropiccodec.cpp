// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/anthropiccodec.h"

#include "core/providers/anthropicdecoder.h"
#include "core/providers/requestparts.h"
#include "core/providers/requesturl.h"

#include <QJsonArray>
#include <QJsonObject>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

QUrl messagesUrl(const QueryRequest &request)
{
    return requestUrl(request.endpoint.baseUrl, "/v1/messages"_L1);
}

} // namespace

HttpCall AnthropicCodec::encode(const QueryRequest &request, const RequestShape &shape) const
{
    QJsonObject body = commonFields(request, shape);
    if (!request.systemPrompt.isEmpty())
        body.insert(u"system"_s, request.systemPrompt);
    body.insert(u"messages"_s, QJsonArray{QJsonObject{{u"role"_s, u"user"_s}, {u"content"_s, request.message}}});
    body.insert(tokenLimitField(request, shape), request.maxTokens.value_or(defaultMaxTokens));

    return jsonPost(request.endpoint, messagesUrl(request), body, request.stream);
}

std::unique_ptr<ReplyDecoder> AnthropicCodec::decoder(const QueryRequest &request) const
{
    return std::make_unique<AnthropicDecoder>(request, messagesUrl(request));
}

} // namespace Fanlight
