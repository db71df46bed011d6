// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/conformance/requestvariants.h"

#include "core/providers/providercodec.h"

#include <QSet>
#include <QStringList>

#include <algorithm>
#include <utility>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

//! A choice for one part of a request: what it is called, and what it sets.
template <typename Value>
using Choices = QList<std::pair<QString, Value>>;

Choices<QString> messages()
{
    return {
        {u"plain text"_s, u"Which of the two phones has the better screen?"_s},
        {u"a blank"_s, u" "_s},
        {u"emoji and Chinese"_s,
         u"\u8fd9\u4e2a\u624b\u673a\u5f88\u597d \U0001F600\U0001F469\u200D\U0001F680 e\u0301"_s},
        {u"quotes, line ends and control characters"_s,
         u"\"a\" 'b' \\ \t\r\n\u0001\u001b[31m\u007f\u2028"_s + QChar(u'\0') + QChar(0xd83d)},
        {u"100 KB"_s, u"word "_s.repeated(20'480)},
    };
}

Choices<std::optional<double>> temperatures()
{
    return {{u"no temperature"_s, std::nullopt}, {u"temperature 0"_s, 0.0}, {u"temperature 1"_s, 1.0}};
}

Choices<std::optional<int>> tokenLimits()
{
    return {{u"no token limit"_s, std::nullopt}, {u"1 token"_s, 1}, {u"5 tokens"_s, 5}, {u"4096 tokens"_s, 4096}};
}

//! What a target can teach, as far as the protocol has the parameter.
Choices<RequestShape> shapes(Protocol protocol)
{
    using TokenLimit = RequestShape::TokenLimit;
    Choices<TokenLimit> limits{{u"the usual limit field"_s, TokenLimit::Usual}};
    if (protocol == Protocol::OpenAiChat)
        limits << std::pair{u"max_tokens"_s, TokenLimit::MaxTokens}
               << std::pair{u"max_completion_tokens"_s, TokenLimit::MaxCompletionTokens};
    if (protocol != Protocol::Anthropic) // which requires a limit
        limits << std::pair{u"limit unlearned"_s, TokenLimit::None};

    Choices<RequestShape> all;
    for (const auto &[limitName, limit] : std::as_const(limits)) {
        for (const bool temperature : {true, false}) {
            for (const bool streamOptions : {true, false}) {
                if (!streamOptions && protocol != Protocol::OpenAiChat)
                    continue;
                QStringList name{limitName};
                if (!temperature)
                    name << u"temperature unlearned"_s;
                if (!streamOptions)
                    name << u"stream_options unlearned"_s;
                RequestShape shape;
                shape.tokenLimit = limit;
                shape.temperature = temperature;
                shape.streamOptions = streamOptions;
                all << std::pair{name.join(u", "_s), shape};
            }
        }
    }
    return all;
}

//! The hosts that requests are written differently for.
Choices<QUrl> hosts(Protocol protocol, const QUrl &baseUrl)
{
    Choices<QUrl> all{{u"any host"_s, baseUrl}};
    if (protocol == Protocol::OpenAiChat)
        all << std::pair{u"OpenAI's host"_s, QUrl(u"https://api.openai.com/v1"_s)};
    return all;
}

//! Every request of the protocol that the shape does not concern.
Choices<QueryRequest> requests(Protocol protocol, const QUrl &baseUrl)
{
    Choices<QueryRequest> all;
    const auto temperatureChoices = temperatures();
    const auto limitChoices = tokenLimits();
    const auto messageChoices = messages();
    for (const bool stream : {true, false}) {
        for (const QString &systemPrompt : {QString(), u"Answer in one word."_s}) {
            for (const auto &[temperatureName, temperature] : temperatureChoices) {
                for (const auto &[limitName, limit] : limitChoices) {
                    for (const auto &[messageName, message] : messageChoices) {
                        QueryRequest request = usualRequest(protocol, baseUrl);
                        request.stream = stream;
                        request.systemPrompt = systemPrompt;
                        request.temperature = temperature;
                        request.maxTokens = limit;
                        request.message = message;
                        const QStringList name{stream ? u"streamed"_s : u"whole"_s,
                                               systemPrompt.isEmpty() ? u"no system prompt"_s : u"system prompt"_s,
                                               temperatureName, limitName, messageName};
                        all << std::pair{name.join(u", "_s), request};
                    }
                }
            }
        }
    }
    return all;
}

} // namespace

QueryRequest usualRequest(Protocol protocol, const QUrl &baseUrl)
{
    QueryRequest request;
    request.endpoint = {u"conformance"_s, protocol, baseUrl, Secret("conformance")};
    request.model = u"gpt-4o-mini"_s;
    request.message = u"Which of the two phones has the better screen?"_s;
    return request;
}

HttpCall jsonCall(const QueryRequest &request, const RequestShape &shape)
{
    HttpCall call = codecFor(request.endpoint.protocol).encode(request, shape);
    const auto isAccept = [](const HttpHeader &header) {
        return header.name.compare("Accept", Qt::CaseInsensitive) == 0;
    };
    call.headers.removeIf(isAccept);
    call.headers.append(HttpHeader{"Accept", "application/json"});
    return call;
}

RequestVariants requestVariants(Protocol protocol, const QUrl &baseUrl)
{
    RequestVariants variants;
    QSet<QByteArray> bodies;
    const QUrl url = jsonCall(usualRequest(protocol, baseUrl)).url;
    const auto hostChoices = hosts(protocol, baseUrl);
    const auto shapeChoices = shapes(protocol);
    const auto requestChoices = requests(protocol, baseUrl);
    for (const auto &[hostName, host] : hostChoices) {
        for (const auto &[shapeName, shape] : shapeChoices) {
            for (const auto &[requestName, request] : requestChoices) {
                ++variants.combinations;
                QueryRequest hosted = request;
                hosted.endpoint.baseUrl = host;
                HttpCall call = jsonCall(hosted, shape);
                call.url = url;
                const qsizetype known = bodies.size();
                bodies.insert(call.body);
                if (bodies.size() > known)
                    variants.calls << NamedCall{QStringList{requestName, shapeName, hostName}.join(u", "_s), call};
            }
        }
    }
    return variants;
}

} // namespace Fanlight
