// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/requestparts.h"

#include "core/providers/endpointrequest.h"
#include "core/providers/knownhosts.h"

#include <QJsonDocument>

#include <cmath>

namespace Fanlight {

using namespace Qt::StringLiterals;

HttpCall jsonPost(const Endpoint &endpoint, const QUrl &url, const QJsonObject &body, bool stream)
{
    HttpCall call;
    call.url = url;
    call.headers = {
        {"Content-Type", "application/json"},
        // Both when streaming: a server that cannot stream may still answer, and is read.
        {"Accept", stream ? "text/event-stream, application/json" : "application/json"},
    };
    call.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    addEndpointParts(call, endpoint);
    return call;
}

HttpCall jsonGet(const Endpoint &endpoint, const QUrl &url)
{
    HttpCall call;
    call.method = "GET";
    call.url = url;
    call.headers = {{"Accept", "application/json"}};
    addEndpointParts(call, endpoint);
    return call;
}

QJsonObject commonFields(const QueryRequest &request, const RequestShape &shape)
{
    QJsonObject fields{{u"model"_s, request.model}, {u"stream"_s, request.stream}};
    if (sendsTemperature(request, shape))
        fields.insert(u"temperature"_s, *request.temperature);
    return fields;
}

bool sendsTemperature(const QueryRequest &request, const RequestShape &shape)
{
    return shape.temperature && request.temperature && std::isfinite(*request.temperature);
}

bool sendsStreamOptions(const QueryRequest &request, const RequestShape &shape)
{
    return shape.streamOptions && request.stream && request.endpoint.protocol == Protocol::OpenAiChat;
}

QString tokenLimitField(const QueryRequest &request, const RequestShape &shape)
{
    const Protocol protocol = request.endpoint.protocol;
    if (protocol == Protocol::Anthropic)
        return u"max_tokens"_s;
    if (!request.maxTokens || shape.tokenLimit == RequestShape::TokenLimit::None)
        return {};
    if (protocol == Protocol::OpenAiResponses)
        return u"max_output_tokens"_s;
    const bool successor = shape.tokenLimit == RequestShape::TokenLimit::Usual
        ? isOpenAi(request.endpoint.baseUrl)
        : shape.tokenLimit == RequestShape::TokenLimit::MaxCompletionTokens;
    return successor ? u"max_completion_tokens"_s : u"max_tokens"_s;
}

} // namespace Fanlight
