// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/providers/decoding.h"

#include <QTest>

using namespace Fanlight;
using namespace Fanlight::Test;
using namespace Qt::StringLiterals;

namespace {

constexpr Protocol chat = Protocol::OpenAiChat;
constexpr Protocol responses = Protocol::OpenAiResponses;

//! "in 45, out 662, cached 0, reasoning 12": the figures that are known.
QString described(const Usage &usage)
{
    QStringList parts;
    const auto add = [&parts](const QString &name, const std::optional<qint64> &figure) {
        if (figure)
            parts.append(name + u' ' + QString::number(*figure));
    };
    add(u"in"_s, usage.input);
    add(u"out"_s, usage.output);
    add(u"cached"_s, usage.cacheRead);
    add(u"reasoning"_s, usage.reasoning);
    return parts.join(u", "_s);
}

//! A chunk of the chat protocol: what the delta holds, and what follows the choices.
QByteArray chunk(const QByteArray &delta, const QByteArray &finish = "null", const QByteArray &more = {})
{
    return "{\"id\":\"c1\",\"object\":\"chat.completion.chunk\",\"model\":\"m\",\"choices\":[{\"index\":0,\"delta\":{"
        + delta + "},\"logprobs\":null,\"finish_reason\":" + finish + "}]" + more + "}";
}

QByteArray text(const QByteArray &content)
{
    return chunk("\"content\":\"" + content + "\"");
}

const QByteArray stop = chunk({}, R"("stop")");

QByteArrayList byteByByte(const QByteArray &body)
{
    QByteArrayList bytes;
    for (const char byte : body)
        bytes.append(QByteArray(1, byte));
    return bytes;
}

} // namespace

//! The peculiarities of single providers and servers that PROTOCOLS names, as they come over the wire.
class TestProviderOddities final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answers_data()
    {
        QTest::addColumn<Protocol>("protocol");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("reasoning");
        QTest::addColumn<QString>("usage");

        const auto row = [](const char *name, Protocol protocol, const QByteArray &body, const QString &said,
                            const QString &thought = {}, const QString &used = {}) {
            QTest::newRow(name) << protocol << body << said << thought << used;
        };

        row("Groq, usage in x_groq only", chat,
            dataStream({chunk(R"("role":"assistant","content":"")", "null", R"(,"x_groq":{"id":"req_1","seed":1})"),
                        text("Hi"),
                        chunk({}, R"("stop")",
                              R"(,"x_groq":{"id":"req_1","usage":{"queue_time":0.04,"prompt_tokens":45,)"
                              R"("prompt_time":0.003,"completion_tokens":662,"total_tokens":707}})"),
                        "[DONE]"}),
            u"Hi"_s, {}, u"in 45, out 662"_s);
        row("Groq, usage twice is counted once", chat,
            dataStream({text("Hi"),
                        chunk({}, R"("stop")",
                              R"(,"x_groq":{"usage":{"prompt_tokens":45,"completion_tokens":6}},)"
                              R"("usage":{"prompt_tokens":45,"completion_tokens":6})"),
                        "[DONE]"}),
            u"Hi"_s, {}, u"in 45, out 6"_s);

        row("OpenRouter, comments before and between", chat,
            ": OPENROUTER PROCESSING\n\n: OPENROUTER PROCESSING\n\n" + dataStream({text("H")})
                + ": OPENROUTER PROCESSING\n\n"
                + dataStream(
                    {text("i"), chunk({}, R"("stop")", R"(,"provider":"X")"),
                     R"({"choices":[{"index":0,"delta":{"role":"assistant","content":""},"finish_reason":null}],)"
                     R"("usage":{"prompt_tokens":4,"completion_tokens":2,"cost":0.001,"is_byok":false}})",
                     "[DONE]"}),
            u"Hi"_s, {}, u"in 4, out 2"_s);
        row("OpenRouter, a comment between the lines of one event", chat,
            "data: " + text("Hi") + "\n: OPENROUTER PROCESSING\n\n" + dataStream({stop, "[DONE]"}), u"Hi"_s);

        row("Mistral, thinking as an array", chat,
            dataStream(
                {chunk(R"("role":"assistant","content":"")"),
                 chunk(R"("content":[{"type":"thinking","thinking":[{"type":"text","text":"Let me "}]}])"),
                 chunk(R"("content":[{"type":"thinking","thinking":[{"type":"text","text":"see."}],"closed":true}])"),
                 chunk(R"("content":[{"type":"text","text":"H"}])"), text("i"),
                 chunk(R"("content":"")", R"("stop")",
                       R"(,"usage":{"prompt_tokens":13,"total_tokens":21,"completion_tokens":8})"),
                 "[DONE]"}),
            u"Hi"_s, u"Let me see."_s, u"in 13, out 8"_s);
        row("Mistral, thinking and text in one array", chat,
            dataStream({chunk(R"("content":[{"type":"thinking","thinking":[{"type":"text","text":"Hm"}]},)"
                              R"({"type":"text","text":"Hi"}])",
                              R"("stop")"),
                        "[DONE]"}),
            u"Hi"_s, u"Hm"_s);
        row("Mistral, not streamed", chat,
            R"({"object":"chat.completion","model":"m","choices":[{"index":0,"finish_reason":"stop","message":)"
            R"({"role":"assistant","tool_calls":null,"content":[{"type":"thinking","thinking":[{"type":"text","text":"Hm"}]},)"
            R"({"type":"text","text":"Hi"}]}}],"usage":{"prompt_tokens":3,"completion_tokens":2,"total_tokens":5}})",
            u"Hi"_s, u"Hm"_s, u"in 3, out 2"_s);

        row("xAI, no finish_reason until the last chunk, reasoning apart from the completion", chat,
            dataStream({R"({"choices":[{"index":0,"delta":{"role":"assistant","reasoning_content":"Th"}}]})",
                        R"({"choices":[{"index":0,"delta":{"reasoning_content":"ink"}}]})",
                        R"({"choices":[{"index":0,"delta":{"content":"Hi"}}]})",
                        R"({"choices":[{"index":0,"delta":{},"finish_reason":"stop"}]})",
                        R"({"choices":[],"usage":{"prompt_tokens":12,"completion_tokens":1,"total_tokens":303,)"
                        R"("prompt_tokens_details":{"cached_tokens":11},)"
                        R"("completion_tokens_details":{"reasoning_tokens":290},"num_sources_used":0}})",
                        "[DONE]"}),
            u"Hi"_s, u"Think"_s, u"in 12, out 291, cached 11, reasoning 290"_s);

        row("DeepSeek, keep-alives, reasoning, cache hits", chat,
            ": keep-alive\n\n: keep-alive\n\n"
                + dataStream({chunk(R"("role":"assistant","content":null,"reasoning_content":"Hm")"),
                              chunk(R"("content":null,"reasoning_content":"...")"),
                              chunk(R"("content":"Hi","reasoning_content":null)"),
                              chunk(R"("content":"","reasoning_content":null)", R"("stop")",
                                    R"(,"usage":{"prompt_tokens":18,"completion_tokens":219,"total_tokens":237,)"
                                    R"("completion_tokens_details":{"reasoning_tokens":205},)"
                                    R"("prompt_cache_hit_tokens":7,"prompt_cache_miss_tokens":11})"),
                              "[DONE]"}),
            u"Hi"_s, u"Hm..."_s, u"in 18, out 219, cached 7, reasoning 205"_s);
        row("DeepSeek, blank lines before a reply that is not streamed", chat,
            "\n\n\n\n\n"
            R"({"choices":[{"index":0,"message":{"content":"Hi","reasoning_content":"Hm"},"finish_reason":"stop"}]})",
            u"Hi"_s, u"Hm"_s);

        row("Azure, the content filter's chunk first, an empty object from the router", chat,
            dataStream(
                {R"({"choices":[],"created":0,"id":"","model":"","object":"","prompt_filter_results":)"
                 R"([{"prompt_index":0,"content_filter_results":{"hate":{"filtered":false,"severity":"safe"}}}]})",
                 R"({"id":"c1","object":"","model":"gpt","choices":[{"index":0,"finish_reason":null,)"
                 R"("content_filter_results":{},"delta":{"role":"assistant","content":"","refusal":null}}]})",
                 R"({"id":"c1","object":"","model":"gpt","choices":[{"index":0,"finish_reason":null,)"
                 R"("content_filter_results":{"hate":{"filtered":false}},"delta":{"content":"Hi"}}]})",
                 R"({"id":"c1","object":"","model":"gpt","choices":[{"index":0,"finish_reason":"stop",)"
                 R"("content_filter_results":{},"delta":{}}]})",
                 "[DONE]"}),
            u"Hi"_s);
        row("Azure, the asynchronous filter's chunks without delta", chat,
            dataStream({text("Hi"),
                        R"({"id":"","object":"","model":"","choices":[{"index":0,"finish_reason":null,)"
                        R"("content_filter_results":{},"content_filter_offsets":{"check_offset":44}}]})",
                        stop, "[DONE]"}),
            u"Hi"_s);

        row("llama.cpp, a bare colon every 30 seconds", chat,
            ":\n\n:\n\n" + dataStream({text("H")}) + ":\n\n" + dataStream({text("i"), stop}) + ":\n\n"
                + dataStream({R"({"choices":[],"usage":{"prompt_tokens":9,"completion_tokens":2,"total_tokens":11},)"
                              R"("timings":{"prompt_n":9}})",
                              "[DONE]"}),
            u"Hi"_s, {}, u"in 9, out 2"_s);
        row("llama.cpp, responses without numbers, places or output", responses,
            namedStream(
                {R"({"type":"response.created","response":{"id":"resp_1","object":"response","status":"in_progress"}})",
                 R"({"type":"response.in_progress","response":{"id":"resp_1","status":"in_progress"}})",
                 R"({"type":"response.output_item.added","item":{"id":"msg_1","type":"message","content":[]}})",
                 R"({"type":"response.output_text.delta","item_id":"msg_1","delta":"H"})",
                 R"({"type":"response.output_text.delta","item_id":"msg_1","delta":"i"})",
                 R"({"type":"response.output_text.done","item_id":"msg_1","text":"Hi"})",
                 R"({"type":"response.completed","response":{"id":"resp_1","status":"completed","model":"m",)"
                 R"("output":[{"type":"message","content":[{"type":"output_text","text":"Hi"}]}],)"
                 R"("usage":{"input_tokens":9,"output_tokens":2,"total_tokens":11}}})"}),
            u"Hi"_s, {}, u"in 9, out 2"_s);
    }

    void answers()
    {
        QFETCH(Protocol, protocol);
        QFETCH(QByteArray, body);
        const HttpHead replyHead = body.trimmed().startsWith('{') ? jsonHead() : streamHead();
        const Decoded decoded = decode(protocol, replyHead, {body});
        QVERIFY2(decoded.isAnswer(), qPrintable(Test::described(decoded.outcome)));
        QTEST(decoded.answer().text, "text");
        QTEST(decoded.text, "text");
        QTEST(decoded.answer().reasoning, "reasoning");
        QTEST(described(decoded.answer().usage), "usage");
        QCOMPARE(decoded.answer().finishReason, FinishReason::Stop);
        QVERIFY(decoded.complete);
        QVERIFY(decode(protocol, replyHead, byteByByte(body)) == decoded);
    }

    void fails_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("message");
        QTest::addColumn<QString>("partial");

        const auto row = [](const char *name, int status, const QByteArray &body, const QString &kind,
                            const QString &code, const QString &message, const QString &partial = {}) {
            QTest::newRow(name) << status << body << kind << code << message << partial;
        };
        const QByteArray hi = dataStream({text("Hi")});

        row("Groq, an error event in the stream", 200,
            hi
                + "event: error\ndata: {\"error\":{\"message\":\"Rate limit reached\",\"type\":\"tokens\","
                  "\"code\":\"rate_limit_exceeded\"}}\n\n",
            u"rate_limited"_s, u"rate_limit_exceeded"_s, u"Rate limit reached"_s, u"Hi"_s);
        row("Groq, an error event with a status of its own", 200,
            hi
                + "event: error\ndata: {\"error\":{\"message\":\"Over capacity\",\"type\":\"internal_server_error\"},"
                  "\"status_code\":503}\n\n",
            u"server_error"_s, u"internal_server_error"_s, u"Over capacity"_s, u"Hi"_s);
        row("Groq, too large, under 413", 413,
            R"({"error":{"message":"Request too large for model on tokens per minute (TPM): Limit 6000, Requested 9000",)"
            R"("type":"tokens","code":"rate_limit_exceeded"}})",
            u"context_too_long"_s, u"rate_limit_exceeded"_s,
            u"Request too large for model on tokens per minute (TPM): Limit 6000, Requested 9000"_s);

        row("OpenRouter, a chunk with the error at its top", 200,
            ": OPENROUTER PROCESSING\n\n" + hi
                + dataStream({R"({"id":"gen-1","object":"chat.completion.chunk","provider":"X","error":{"code":502,)"
                              R"("message":"Provider disconnected"},"choices":[{"index":0,"delta":{"content":""},)"
                              R"("finish_reason":"error"}]})"}),
            u"server_error"_s, u"502"_s, u"Provider disconnected"_s, u"Hi"_s);
        row("OpenRouter, a rate limit with metadata", 429,
            R"({"error":{"message":"Provider returned error","code":429,"metadata":{"raw":"m is temporarily rate-limited",)"
            R"("provider_name":"X","headers":{"X-RateLimit-Limit":"20"}}},"user_id":"u"})",
            u"rate_limited"_s, u"429"_s, u"Provider returned error: m is temporarily rate-limited"_s);
        row("OpenRouter, moderation", 403,
            R"({"error":{"code":403,"message":"m requires moderation. Your input was flagged.","metadata":{"reasons":["x"],"flagged_input":"y"}}})",
            u"refused"_s, u"403"_s, u"m requires moderation. Your input was flagged."_s);
        row("OpenRouter, no credits", 402,
            R"({"error":{"message":"This request requires more credits, or fewer max_tokens.","code":402,)"
            R"("metadata":{"provider_name":null}},"user_id":"u"})",
            u"quota"_s, u"402"_s, u"This request requires more credits, or fewer max_tokens."_s);
        row("OpenRouter, no credits left in the middle", 200,
            hi + dataStream({R"({"error":{"code":402,"message":"Insufficient credits"}})"}), u"quota"_s, u"402"_s,
            u"Insufficient credits"_s, u"Hi"_s);

        row("DeepSeek, no balance", 402,
            R"({"error":{"message":"Insufficient Balance","type":"unknown_error","param":null,"code":"invalid_request_error"}})",
            u"quota"_s, u"invalid_request_error"_s, u"Insufficient Balance"_s);
        row("DeepSeek, keep-alives and then nothing", 200, ": keep-alive\n\n: keep-alive\n\n", u"truncated"_s, {}, {});

        row("Azure, the prompt is filtered", 400,
            R"({"error":{"message":"The response was filtered due to the prompt.","type":null,"param":"prompt",)"
            R"("code":"content_filter","status":400,"innererror":{"code":"ResponsibleAIPolicyViolation"}}})",
            u"refused"_s, u"content_filter"_s, u"The response was filtered due to the prompt."_s);
        row("Azure, a wrong key", 401,
            R"({"error":{"code":"401","message":"Access denied due to invalid subscription key."}})", u"auth"_s,
            u"401"_s, u"Access denied due to invalid subscription key."_s);
        row("Azure's gateway", 404, R"({ "statusCode": 404, "message": "Resource not found" })", u"invalid_request"_s,
            {}, u"Resource not found"_s);

        row("llama.cpp, an error in the stream", 200,
            hi + dataStream({R"({"error":{"code":500,"message":"Compute error.","type":"server_error"}})"}),
            u"server_error"_s, u"500"_s, u"Compute error."_s, u"Hi"_s);
        row("llama.cpp, an error in the stream without the space", 200,
            hi + "data:{\"error\":{\"code\":500,\"message\":\"Compute error.\",\"type\":\"server_error\"}}\n\n",
            u"server_error"_s, u"500"_s, u"Compute error."_s, u"Hi"_s);
        row("llama.cpp, still loading", 503,
            R"({"error":{"message":"Loading model","type":"unavailable_error","code":503}})", u"overloaded"_s, u"503"_s,
            u"Loading model"_s);
        row("llama.cpp, the context is too small", 400,
            R"({"error":{"code":400,"message":"the request exceeds the available context size, try increasing it",)"
            R"("type":"exceed_context_size_error","n_prompt_tokens":5000,"n_ctx":4096}})",
            u"context_too_long"_s, u"400"_s, u"the request exceeds the available context size, try increasing it"_s);
        row("llama.cpp, malformed JSON is a 500", 500,
            R"({"error":{"code":500,"message":"[json.exception.parse_error.101]","type":"server_error"}})",
            u"server_error"_s, u"500"_s, u"[json.exception.parse_error.101]"_s);
        row("llama.cpp, a bare colon and then nothing", 200, ":\n\n:\n\n", u"truncated"_s, {}, {});

        row("vLLM, a number for a code", 400,
            R"({"object":"error","message":"The maximum context length is 4096 tokens.",)"
            R"("type":"BadRequestError","param":null,"code":400})",
            u"context_too_long"_s, u"400"_s, u"The maximum context length is 4096 tokens."_s);
        row("vLLM, a number for a code in the stream", 200,
            hi
                + dataStream(
                    {R"({"error":{"object":"error","message":"boom","type":"InternalServerError","code":500}})"}),
            u"server_error"_s, u"500"_s, u"boom"_s, u"Hi"_s);
        row("vLLM, a model that is not there", 404,
            R"({"error":{"message":"The model `x` does not exist.","type":"NotFoundError","param":"model","code":404}})",
            u"invalid_request"_s, u"404"_s, u"The model `x` does not exist."_s);

        row("Ollama, an error that is text", 404, R"({"error":"model 'x' not found"})", u"invalid_request"_s, {},
            u"model 'x' not found"_s);
        row("Ollama, the queue is full", 503,
            R"({"error":"server busy, please try again.  maximum pending requests exceeded"})", u"overloaded"_s, {},
            u"server busy, please try again.  maximum pending requests exceeded"_s);
        row("Ollama, an error in the stream", 200,
            hi + dataStream({R"({"error":"llama runner process has terminated"})"}), u"server_error"_s, {},
            u"llama runner process has terminated"_s, u"Hi"_s);

        row("Gemini, an array", 400,
            "[{\n  \"error\": {\n    \"code\": 400,\n    \"message\": \"Invalid value\",\n    \"status\": "
            "\"INVALID_ARGUMENT\"\n  }\n}\n]",
            u"invalid_request"_s, u"400"_s, u"Invalid value"_s);
        row("Gemini, an array under 429", 429,
            R"([{"error":{"code":429,"message":"You exceeded your current quota","status":"RESOURCE_EXHAUSTED",)"
            R"("details":[{"@type":"type.googleapis.com/google.rpc.RetryInfo","retryDelay":"20s"}]}}])",
            u"rate_limited"_s, u"429"_s, u"You exceeded your current quota"_s);
        row("Gemini, an array in the stream", 200,
            hi + dataStream({R"([{"error":{"code":503,"message":"Overloaded","status":"UNAVAILABLE"}}])"}),
            u"overloaded"_s, u"503"_s, u"Overloaded"_s, u"Hi"_s);

        row("a proxy's page", 502, "<html><head><title>502 Bad Gateway</title></head><body></body></html>",
            u"server_error"_s, {}, u"502 Bad Gateway"_s);
    }

    void fails()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(QString, message);
        const HttpHead replyHead = head(status, status == 200 ? "text/event-stream" : "application/json");
        const Decoded decoded = decode(chat, replyHead, {body});
        QVERIFY2(!decoded.isAnswer(), qPrintable(Test::described(decoded.outcome)));
        QTEST(errorKindName(decoded.error().kind), "kind");
        QTEST(decoded.error().code, "code");
        QCOMPARE(decoded.error().inProvidersWords, !message.isEmpty());
        if (!message.isEmpty())
            QCOMPARE(decoded.error().message, message);
        QTEST(decoded.error().partialText, "partial");
        QCOMPARE(decoded.text, decoded.error().partialText);
        QCOMPARE(decoded.error().httpStatus, status);
        QVERIFY(decode(chat, replyHead, byteByByte(body)) == decoded);
    }

    void keepAlivesAreNoData_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("OpenRouter") << ": OPENROUTER PROCESSING\n\n"_ba;
        QTest::newRow("DeepSeek, streamed") << ": keep-alive\n\n"_ba;
        QTest::newRow("DeepSeek, not streamed") << "\n"_ba;
        QTest::newRow("llama.cpp") << ":\n\n"_ba;
    }

    void keepAlivesAreNoData()
    {
        QFETCH(QByteArray, bytes);
        const std::unique_ptr<ReplyDecoder> decoder = codecFor(chat).decoder(requestFor(chat));
        decoder->begin(streamHead());
        for (int i = 0; i < 3; ++i)
            QCOMPARE(decoder->feed(bytes), ReplyDelta());
        QVERIFY(decoder->feed(dataStream({text("Hi")})).hadData);
        QCOMPARE(decoder->feed(bytes), ReplyDelta());
        QVERIFY(decoder->feed(dataStream({stop})).answered);
    }

    void errorsNameTheParameterWithoutTheKey()
    {
        const QByteArray error = R"({"error":{"message":"No.","param":"sk-canary-0123456789abcdef","code":"x"}})";
        QCOMPARE(decode(chat, head(400, "application/json"), {error}).error().parameter, u"[key]"_s);
        QCOMPARE(decode(chat, streamHead(), {dataStream({error})}).error().parameter, u"[key]"_s);
        const QByteArray endless = "{\"error\":{\"message\":\"No.\",\"param\":\"" + QByteArray(10'000, 'x') + "\"}}";
        QVERIFY(decode(chat, head(400, "application/json"), {endless}).error().parameter.toUtf8().size() <= 256);
    }
};

QTEST_GUILESS_MAIN(TestProviderOddities)
#include "tst_provideroddities.moc"
