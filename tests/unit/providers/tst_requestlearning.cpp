// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/requestlearning.h"
#include "tests/unit/providers/decoding.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Fanlight;
using namespace Fanlight::Test;
using namespace Qt::StringLiterals;

namespace {

using TokenLimit = RequestShape::TokenLimit;

//! A request with everything that a server may refuse.
QueryRequest fullRequest(Protocol protocol = Protocol::OpenAiChat,
                         const QString &baseUrl = u"https://provider.example/v1"_s)
{
    QueryRequest request = requestFor(protocol);
    request.endpoint.baseUrl = QUrl(baseUrl);
    request.temperature = 0.0;
    request.maxTokens = 100;
    return request;
}

QueryRequest openAiRequest()
{
    return fullRequest(Protocol::OpenAiChat, u"https://api.openai.com/v1"_s);
}

//! The error as the program makes it of a server's bytes.
QueryError errorOf(const QueryRequest &request, int status, const QByteArray &body)
{
    return decode(request, head(status, "application/json"), {body}).error();
}

QByteArray message(const QString &words, const QString &parameter = {}, const QString &code = {})
{
    QJsonObject error{{u"message"_s, words}, {u"type"_s, u"invalid_request_error"_s}};
    error.insert(u"param"_s, parameter.isEmpty() ? QJsonValue() : QJsonValue(parameter));
    error.insert(u"code"_s, code.isEmpty() ? QJsonValue() : QJsonValue(code));
    return QJsonDocument(QJsonObject{{u"error"_s, error}}).toJson(QJsonDocument::Compact);
}

//! What of a shape is not the usual: "max_completion_tokens, no temperature".
QString described(const std::optional<RequestShape> &shape)
{
    if (!shape)
        return u"nothing"_s;
    QStringList parts;
    switch (shape->tokenLimit) {
    case TokenLimit::Usual:
        break;
    case TokenLimit::MaxTokens:
        parts.append(u"max_tokens"_s);
        break;
    case TokenLimit::MaxCompletionTokens:
        parts.append(u"max_completion_tokens"_s);
        break;
    case TokenLimit::None:
        parts.append(u"no limit"_s);
        break;
    }
    if (!shape->temperature)
        parts.append(u"no temperature"_s);
    if (!shape->streamOptions)
        parts.append(u"no stream_options"_s);
    return parts.join(u", "_s);
}

void row(const char *name, const QueryRequest &request, int status, const QByteArray &body, const QString &expected)
{
    QTest::newRow(name) << request << status << body << expected;
}

} // namespace

class TestRequestLearning final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mends_data()
    {
        QTest::addColumn<QueryRequest>("request");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("expected");

        const QueryRequest chat = fullRequest();
        const QueryRequest openAi = openAiRequest();
        const QueryRequest responses = fullRequest(Protocol::OpenAiResponses);
        const QueryRequest anthropic = fullRequest(Protocol::Anthropic);
        const QString successor = u"max_completion_tokens"_s;
        const QString noTemperature = u"no temperature"_s;
        const QString noOptions = u"no stream_options"_s;

        row("OpenAI, max_tokens", chat, 400,
            message(u"Unsupported parameter: 'max_tokens' is not supported with this model. Use "
                    "'max_completion_tokens' instead."_s,
                    u"max_tokens"_s, u"unsupported_parameter"_s),
            successor);
        row("OpenAI, max_tokens, only the words", chat, 400,
            message(u"Unsupported parameter: 'max_tokens' is not supported with this model. Use "
                    "'max_completion_tokens' instead."_s),
            successor);
        row("only the code and the parameter", chat, 400,
            message(u"Ungültig."_s, u"max_tokens"_s, u"unsupported_parameter"_s), successor);
        row("only the parameter names the field", chat, 400,
            message(u"This parameter is not supported with this model."_s, u"max_tokens"_s), successor);
        row("OpenAI, temperature's value", openAi, 400,
            message(u"Unsupported value: 'temperature' does not support 0 with this model. Only the default (1) value "
                    "is supported."_s,
                    u"temperature"_s, u"unsupported_value"_s),
            noTemperature);
        row("OpenAI, temperature's value, only the words", openAi, 400,
            message(u"Unsupported value: 'temperature' does not support 0.2 with this model. Only the default (1) "
                    "value is supported."_s),
            noTemperature);
        row("OpenAI, temperature", responses, 400,
            message(u"Unsupported parameter: 'temperature' is not supported with this model."_s, u"temperature"_s),
            noTemperature);
        row("OpenAI, an older model", openAi, 400,
            message(u"Unrecognized request argument supplied: max_completion_tokens"_s), u"max_tokens"_s);
        row("OpenAI, several arguments", openAi, 400,
            message(u"Unrecognized request arguments supplied: max_completion_tokens, stream_options"_s),
            u"max_tokens, no stream_options"_s);
        row("OpenAI, JSON schema", openAi, 400,
            message(u"Additional properties are not allowed ('max_completion_tokens' was unexpected)"_s),
            u"max_tokens"_s);
        row("OpenAI, JSON schema, two of them", openAi, 400,
            message(u"Additional properties are not allowed ('max_completion_tokens', 'stream_options' were "
                    "unexpected)"_s),
            u"max_tokens, no stream_options"_s);
        row("unknown_parameter", chat, 400,
            message(u"Unknown parameter: 'stream_options'."_s, u"stream_options"_s, u"unknown_parameter"_s), noOptions);
        row("a part of stream_options", chat, 400,
            message(u"Unknown parameter: 'stream_options.include_usage'."_s, u"stream_options.include_usage"_s,
                    u"unknown_parameter"_s),
            noOptions);
        row("Azure, stream_options", chat, 400,
            message(u"Unrecognized request argument supplied: stream_options. Please contact us."_s), noOptions);
        row("Azure AI", chat, 400,
            R"({"detail":"Extra parameters ['stream_options'] are not allowed when extra-parameters is not set."})",
            noOptions);
        row("Responses, max_output_tokens", responses, 400,
            message(u"Unsupported parameter: max_output_tokens"_s, u"max_output_tokens"_s), u"no limit"_s);
        row("Anthropic, temperature", anthropic, 400,
            R"({"type":"error","error":{"type":"invalid_request_error",)"
            R"("message":"temperature is deprecated for this model."}})",
            noTemperature);
        row("Anthropic, temperature in backticks", anthropic, 400,
            message(u"`temperature` is deprecated for this model."_s), noTemperature);
        row("Anthropic, temperature as a parameter", anthropic, 400,
            message(u"The `temperature` parameter is not supported by this model"_s), noTemperature);
        row("pydantic 2, stream_options", chat, 422,
            R"({"detail":[{"type":"extra_forbidden","loc":["body","stream_options"],)"
            R"("msg":"Extra inputs are not permitted","input":{"include_usage":true}}]})",
            noOptions);
        row("pydantic 1, stream_options", chat, 422,
            R"({"detail":[{"loc":["body","stream_options"],"msg":"extra fields not permitted",)"
            R"("type":"value_error.extra"}]})",
            noOptions);
        row("pydantic 1, as text", chat, 400,
            message(u"1 validation error for Request\nbody -> stream_options\n  extra fields not permitted "
                    "(type=value_error.extra)"_s),
            noOptions);
        row("pydantic, the second of two problems", chat, 422,
            R"({"detail":[{"loc":["body","messages"],"msg":"Field required"},)"
            R"({"loc":["body","stream_options"],"msg":"Extra inputs are not permitted"}]})",
            noOptions);
        row("pydantic, two fields at once", chat, 422,
            R"({"detail":[{"loc":["body","temperature"],"msg":"Extra inputs are not permitted"},)"
            R"({"loc":["body","stream_options"],"msg":"Extra inputs are not permitted"}]})",
            u"no temperature, no stream_options"_s);
        row("Mistral", chat, 422,
            R"({"object":"error","message":{"detail":[{"type":"extra_forbidden","loc":["body","stream_options"],)"
            R"("msg":"Extra inputs are not permitted","input":{"include_usage":true}}]},)"
            R"("type":"invalid_request_error","param":null,"code":null})",
            noOptions);
        row("vLLM, Python's list as text", chat, 400,
            R"({"object":"error","message":"[{'type': 'extra_forbidden', 'loc': ('body', 'stream_options'), )"
            R"('msg': 'Extra inputs are not permitted', 'input': {'include_usage': True}}]",)"
            R"("type":"BadRequestError","param":null,"code":400})",
            noOptions);
        row("vLLM, the field inside", chat, 400,
            message(u"[{'type': 'extra_forbidden', 'loc': ('body', 'stream_options', 'include_usage'), 'msg': 'Extra "
                    "inputs are not permitted', 'input': True}]"_s),
            noOptions);
        row("LiteLLM, which writes null as text", chat, 400,
            R"({"error":{"message":"litellm.UnsupportedParamsError: x does not support parameters: )"
            R"(['stream_options'], for model=m. To drop these, set litellm.drop_params=True.","type":"None",)"
            R"("param":"None","code":"400"}})",
            noOptions);
        row("LiteLLM, one temperature only", chat, 400,
            message(u"O-series models don't support temperature=0.0. Only temperature=1 is supported."_s),
            noTemperature);
        row("Moonshot, one temperature only", chat, 400,
            message(u"invalid temperature: only 0.6 is allowed for this model"_s), noTemperature);
        row("xAI", chat, 400,
            R"({"code":"Client specified an invalid argument","error":"Argument not supported on this model: temperature"})",
            noTemperature);
        row("Groq", chat, 400, message(u"property 'stream_options' is unsupported"_s), noOptions);
        row("llama.cpp", chat, 400,
            R"({"error":{"code":400,"message":"Unsupported param: stream_options","type":"invalid_request_error"}})",
            noOptions);
        row("Ollama", chat, 400, "{\"error\":\"json: unknown field \\\"stream_options\\\"\"}", noOptions);
        row("Gemini", chat, 400,
            "[{\"error\":{\"code\":400,\"message\":\"Invalid JSON payload received. Unknown name "
            "\\\"stream_options\\\": Cannot find field.\",\"status\":\"INVALID_ARGUMENT\"}}]",
            noOptions);
        row("Bedrock", openAi, 400,
            message(u"Malformed input request: extraneous key [max_completion_tokens] is not permitted, please "
                    "reformat your input and try again."_s),
            u"max_tokens"_s);
        row("zod", chat, 400, message(u"Unrecognized key(s) in object: 'stream_options'"_s), noOptions);
        row("serde, which lists the known ones", openAi, 422,
            "Failed to deserialize: unknown field `max_completion_tokens`, expected one of `model`, `max_tokens`, "
            "`temperature` at line 1 column 230",
            u"max_tokens"_s);
        row("Python", chat, 400, message(u"create() got an unexpected keyword argument 'stream_options'"_s), noOptions);
        row("in other words", chat, 400, message(u"This model does not support the temperature parameter."_s),
            noTemperature);
        row("in capitals", chat, 400, message(u"UNSUPPORTED PARAMETER: TEMPERATURE"_s), noTemperature);
        row("no longer", chat, 400, message(u"stream_options is no longer supported"_s), noOptions);
    }

    void mends()
    {
        QFETCH(QueryRequest, request);
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        const QueryError error = errorOf(request, status, body);
        const QString mended = described(mendedShape(request, {}, error));
        QTEST(mended, "expected");
    }

    void leavesAlone_data()
    {
        QTest::addColumn<QueryRequest>("request");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");

        const auto other = [](const char *name, int status, const QByteArray &body,
                              const QueryRequest &request = fullRequest()) {
            QTest::newRow(name) << request << status << body;
        };
        other(
            "too long for the context, max_tokens mentioned", 400,
            message(u"This model's maximum context length is 4097 tokens. However, you requested 5000 tokens (4000 in "
                    "the messages, 1000 in the completion). Please reduce max_tokens."_s,
                    u"messages"_s, u"context_length_exceeded"_s));
        other("too long for the context, about max_tokens itself", 400,
              message(u"'max_tokens' is too large: 200000. This model's maximum context length is 8192 tokens and your "
                      "request has 12 input tokens."_s,
                      u"max_tokens"_s));
        other("max_tokens is too large", 400,
              message(u"max_tokens is too large: 200000. This model supports at most 16384 completion tokens, whereas "
                      "you provided 200000."_s,
                      u"max_tokens"_s, u"invalid_value"_s));
        other("max_tokens is not allowed to be so large", 400,
              message(u"max_tokens is not allowed to exceed 4096"_s, u"max_tokens"_s));
        other("values of max_tokens above a limit", 400,
              message(u"max_tokens values above 4096 are not supported for this model"_s, u"max_tokens"_s));
        other("this model does not support so much", 400,
              message(u"This model does not support max_tokens greater than 4096."_s));
        other("this model does not support that many", 400, message(u"Model does not support max_tokens=200000."_s));
        other("DeepSeek's range of max_tokens", 400,
              message(u"Invalid max_tokens value, the valid range of max_tokens is [1, 8192]"_s));
        other("max_tokens is unsupported as a value", 400,
              message(u"Unsupported value: 'max_tokens' does not support 200000 with this model."_s, u"max_tokens"_s,
                      u"unsupported_value"_s));
        other("max_tokens is missing", 400, message(u"max_tokens: Field required"_s));
        other(
            "OpenAI, temperature too low", 400,
            message(u"Invalid 'temperature': decimal below minimum value. Expected a value >= 0, but got -1 instead."_s,
                    u"temperature"_s, u"decimal_below_min_value"_s));
        other("OpenAI, temperature too high", 400,
              message(u"3 is greater than the maximum of 2 - 'temperature'"_s, u"temperature"_s));
        other("Anthropic, temperature out of range", 400, message(u"temperature: range: 0..1"_s),
              fullRequest(Protocol::Anthropic));
        other("temperature out of range, as not supported", 400,
              message(u"temperature is not supported above 1"_s, u"temperature"_s));
        other("values of temperature outside the range", 400,
              message(u"temperature values outside 0 and 2 are not supported"_s, u"temperature"_s));
        other("a range that the model does not support", 400,
              message(u"This model does not support temperature values greater than 1."_s));
        other("pydantic, temperature out of range", 422,
              R"({"detail":[{"loc":["body","temperature"],"msg":"Input should be less than or equal to 2"}]})");
        other("pydantic, another field out of two, temperature out of range", 422,
              R"({"detail":[{"loc":["body","temperature"],"msg":"Input should be less than or equal to 2"},)"
              R"({"loc":["body","seed"],"msg":"Extra inputs are not permitted"}]})");
        other("vLLM, a missing field, the whole request repeated", 400,
              message(u"[{'type': 'missing', 'loc': ('body', 'messages'), 'msg': 'Field required', 'input': "
                      "{'max_tokens': 100, 'temperature': 0, 'stream_options': {'include_usage': True}}}]"_s));
        other("another parameter, by its name", 400,
              message(u"Unsupported parameter: 'response_format' is not supported with this model."_s,
                      u"response_format"_s, u"unsupported_parameter"_s));
        other("another parameter, ours as the one to use", 400,
              message(u"Unknown parameter: 'max_length'. Use 'max_tokens' instead."_s));
        other("another parameter, ours among the known ones", 422,
              "unknown field `seed`, expected one of `model`, `max_tokens`, `temperature`, `stream_options`");
        other("another parameter, ours mentioned with it", 400,
              message(u"top_k is not supported, set temperature instead."_s, u"top_k"_s));
        other("another parameter, ours only to explain it", 400,
              message(u"Set reasoning_effort to 'none': otherwise temperature is not supported."_s,
                      u"reasoning_effort"_s));
        other("stream itself", 400,
              message(u"Unsupported value: 'stream' does not support true with this model."_s, u"stream"_s,
                      u"unsupported_value"_s));
        other("a field that only begins alike", 400, message(u"Unknown parameter: 'temperature_last'"_s));
        other("a field that only ends alike", 400, message(u"Unknown parameter: 'min-max_tokens'"_s));
        other("a field of another object", 422,
              R"({"detail":[{"loc":["body","messages",0,"temperature"],"msg":"Extra inputs are not permitted"}]})");
        other("the successor is unknown, but was not sent", 400,
              message(u"Unsupported parameter: 'max_completion_tokens'"_s, u"max_completion_tokens"_s,
                      u"unsupported_parameter"_s));
        other("max_tokens is unknown, but its successor was sent", 400,
              message(u"Unsupported parameter: 'max_tokens'"_s, u"max_tokens"_s, u"unsupported_parameter"_s),
              openAiRequest());
        other("Anthropic can't do without max_tokens", 400,
              message(u"Unsupported parameter: 'max_tokens'"_s, u"max_tokens"_s, u"unsupported_parameter"_s),
              fullRequest(Protocol::Anthropic));
        other("stream_options, but not of this protocol", 400,
              message(u"Unsupported parameter: 'stream_options'"_s, u"stream_options"_s),
              fullRequest(Protocol::OpenAiResponses));
        other("a wrong model", 404, message(u"The model `m` does not exist or you do not have access to it."_s));
        other("a wrong model, under 400", 400,
              message(u"This is not a chat model and thus not supported in the v1/chat/completions endpoint."_s,
                      u"model"_s));
        other("a wrong key", 401, message(u"Unsupported parameter: 'temperature'"_s));
        other("a rate limit", 429, message(u"Unsupported parameter: 'temperature'"_s));
        other("a failing server", 500, message(u"unexpected keyword argument 'stream_options'"_s));
        other("no words", 400, QByteArray());
        other("the parameter alone says nothing", 400, message(u"Invalid request."_s, u"temperature"_s));
        other("an unknown error about a value that is too high", 400,
              message(u"Unknown error: the value is too high."_s, u"temperature"_s));
        other("a web page", 400, "<html><title>400 Bad Request</title></html>");
        other("blanks without end", 400, message(u"Unsupported parameter"_s + QString(10'000, u' ')));
        other("blanks without end after a field", 400, message(u"temperature"_s + QString(10'000, u' ') + u'.'));
        other("a list without end", 400, message(u"Unknown fields: "_s + u"a, "_s.repeated(5'000)));
        other("very long text", 400, message(QString(100'000, u'[') + QString(100'000, u'a')));
    }

    void leavesAlone()
    {
        QFETCH(QueryRequest, request);
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        const QueryError error = errorOf(request, status, body);
        QCOMPARE(described(mendedShape(request, {}, error)), u"nothing"_s);
    }

    void changesOnlyWhatWasSent()
    {
        const QByteArray all =
            message(u"Unsupported parameters: max_tokens, max_completion_tokens, max_output_tokens, temperature, "
                    "stream_options"_s);
        for (const Protocol protocol : {Protocol::OpenAiChat, Protocol::OpenAiResponses, Protocol::Anthropic}) {
            QueryRequest bare = requestFor(protocol);
            bare.stream = false;
            QCOMPARE(mendedShape(bare, {}, errorOf(bare, 400, all)), std::nullopt);
        }
        QueryRequest chat = fullRequest();
        QCOMPARE(described(mendedShape(chat, {}, errorOf(chat, 400, all))),
                 u"max_completion_tokens, no temperature, no stream_options"_s);
        chat.stream = false;
        chat.temperature = qQNaN();
        QCOMPARE(described(mendedShape(chat, {}, errorOf(chat, 400, all))), u"max_completion_tokens"_s);
    }

    void keepsWhatWasLearned()
    {
        const QueryRequest chat = fullRequest();
        RequestShape known;
        known.streamOptions = false;
        const QueryError error = errorOf(chat, 400, message(u"`temperature` is deprecated"_s));
        QCOMPARE(described(mendedShape(chat, known, error)), u"no temperature, no stream_options"_s);
        known.temperature = false;
        QCOMPARE(mendedShape(chat, known, error), std::nullopt);
    }

    void endsWhateverTheServerSays_data()
    {
        QTest::addColumn<QueryRequest>("request");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("a server of the usual kind")
            << fullRequest() << QStringList{u"max_completion_tokens"_s, u"no limit"_s, u"nothing"_s};
        QTest::newRow("OpenAI") << openAiRequest() << QStringList{u"max_tokens"_s, u"no limit"_s, u"nothing"_s};
        QTest::newRow("responses") << fullRequest(Protocol::OpenAiResponses)
                                   << QStringList{u"no limit"_s, u"nothing"_s};
        QTest::newRow("anthropic") << fullRequest(Protocol::Anthropic) << QStringList{u"nothing"_s};
    }

    void endsWhateverTheServerSays()
    {
        QFETCH(QueryRequest, request);
        QFETCH(QStringList, expected);
        RequestShape shape;
        for (const QString &step : expected) {
            // The server refuses whatever limit it was sent.
            const QJsonObject sent =
                QJsonDocument::fromJson(codecFor(request.endpoint.protocol).encode(request, shape).body).object();
            QString field = u"max_tokens"_s;
            for (const QString &name : {u"max_completion_tokens"_s, u"max_output_tokens"_s}) {
                if (sent.contains(name))
                    field = name;
            }
            const QueryError error =
                errorOf(request, 400, message(u"Unsupported parameter: "_s + field, field, u"unsupported_parameter"_s));
            const std::optional<RequestShape> mended = mendedShape(request, shape, error);
            QCOMPARE(described(mended), step);
            shape = mended.value_or(shape);
        }
    }
};

QTEST_GUILESS_MAIN(TestRequestLearning)
#include "tst_requestlearning.moc"
