// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/openairesponsescodec.h"

#include "core/providers/openairesponsesdecoder.h"
#include "core/providers/requestparts.h"
#include "core/providers/requesturl.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

QUrl responsesUrl(const QueryRequest &request)
{
    return requestUrl(request.endpoint.baseUrl, "/responses"_L1);
}

} // namespace

HttpCall OpenAiResponsesCodec::encode(const QueryRequest &request, const RequestShape &shape) const
{
    QJsonObject body = commonFields(request, shape);
    if (!request.systemPrompt.isEmpty())
        body.insert(u"instructions"_s, request.systemPrompt);
    body.insert(u"input"_s, QJsonArray{QJsonObject{{u"role"_s, u"user"_s}, {u"content"_s, request.message}}});
    if (const QString field = tokenLimitField(request, shape); !field.isEmpty())
        body.insert(field, std::max(minimumMaxTokens, *request.maxTokens));
    body.insert(u"store"_s, false);

    return jsonPost(request.endpoint, responsesUrl(request), body, request.stream);
}

std::unique_ptr<ReplyDecoder> OpenAiResponsesCodec::decoder(const QueryRequest &request) const
{
    return std::make_unique<OpenAiResponsesDecoder>(request, responsesUrl(request));
}

} // namespace Fanlight
