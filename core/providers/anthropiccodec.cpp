// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/anthropiccodec.h"

#include "core/providers/anthropicdecoder.h"
#include "core/providers/redactor.h"
#include "core/providers/requestparts.h"
#include "core/providers/requesturl.h"

#include <QJsonArray>
#include <QJsonObject>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

QUrl urlOf(const QueryRequest &request)
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

    HttpCall call = jsonPost(urlOf(request), body, request.stream);
    call.headers.append(HttpHeader{"anthropic-version", "2023-06-01"});
    const QByteArray credential = credentialBytes(request.endpoint.apiKey);
    if (!credential.isEmpty())
        call.headers.append(HttpHeader{"x-api-key", credential});
    return call;
}

std::unique_ptr<ReplyDecoder> AnthropicCodec::decoder(const QueryRequest &request) const
{
    return std::make_unique<AnthropicDecoder>(request, urlOf(request));
}

} // namespace Fanlight
