// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/providers/decoding.h"

#include <QTest>

using namespace Fanlight;
using namespace Fanlight::Test;
using namespace Qt::StringLiterals;

namespace {

constexpr Protocol protocol = Protocol::OpenAiChat;

QByteArray chunk(const QByteArray &delta, const QByteArray &finish = "null", const QByteArray &more = {})
{
    return R"({"model":"gpt","choices":[{"index":0,"delta":)" + delta + R"(,"finish_reason":)" + finish + "}]" + more
        + '}';
}

QByteArray text(const QByteArray &content)
{
    return chunk("{\"content\":\"" + content + "\"}");
}

const QByteArray stop = chunk("{}", R"("stop")");

Decoded decodeStream(const QByteArrayList &payloads, const HttpEnd &end = {})
{
    return decode(protocol, streamHead(), {dataStream(payloads)}, end);
}

Decoded decodeJson(const QByteArray &body)
{
    return decode(protocol, jsonHead(), {body});
}

Usage usage(std::optional<qint64> input, std::optional<qint64> output, std::optional<qint64> cacheRead = {},
            std::optional<qint64> reasoning = {})
{
    return {input, output, cacheRead, {}, reasoning};
}

} // namespace

class TestOpenAiChatDecoder final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsStreams_data()
    {
        QTest::addColumn<QByteArrayList>("payloads");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("reasoning");
        QTest::addColumn<FinishReason>("finish");

        const auto row = [](const char *name, const QByteArrayList &payloads, const QString &said,
                            const QString &thought = {}, FinishReason finish = FinishReason::Stop) {
            QTest::newRow(name) << payloads << said << thought << finish;
        };
        row("the usual", {chunk(R"({"role":"assistant","content":""})"), text("Hel"), text("lo"), stop, "[DONE]"},
            u"Hello"_s);
        row("content null first", {chunk(R"({"role":"assistant","content":null})"), text("Hi"), stop}, u"Hi"_s);
        row("no [DONE]", {text("Hi"), stop}, u"Hi"_s);
        row("finish reason with the last text", {chunk(R"({"content":"Hi"})", R"("stop")"), "[DONE]"}, u"Hi"_s);
        row("an empty finish reason is none", {chunk(R"({"content":"Hi"})", "\"\""), text("!"), stop}, u"Hi!"_s);
        row("no finish_reason field until the last", {R"({"choices":[{"index":0,"delta":{"content":"Hi"}}]})", stop},
            u"Hi"_s);
        row("Mistral's content as parts",
            {chunk(R"({"content":[{"type":"thinking","thinking":[{"type":"text","text":"Hmm"}]}]})"),
             chunk(R"({"content":[{"type":"text","text":"Hi"},{"type":"reference","reference_ids":[1]}]})"), stop},
            u"Hi"_s, u"Hmm"_s);
        row("reasoning_content", {chunk(R"({"reasoning_content":"Hm","content":null})"), text("Hi"), stop}, u"Hi"_s,
            u"Hm"_s);
        row("reasoning", {chunk(R"({"reasoning":"Hm","content":""})"), text("Hi"), stop}, u"Hi"_s, u"Hm"_s);
        row("both names for the same thinking",
            {chunk(R"({"reasoning":"Hm","reasoning_content":"Hm"})"), text("Hi"), stop}, u"Hi"_s, u"Hm"_s);
        row("Azure's first chunk without choices or object",
            {R"({"choices":[],"object":"","model":"","prompt_filter_results":[{"prompt_index":0}]})", text("Hi"), stop},
            u"Hi"_s);
        row("three choices out of order",
            {R"({"choices":[{"index":1,"delta":{"content":"no"}}]})",
             R"({"choices":[{"index":2,"delta":{"content":"no"}},{"index":0,"delta":{"content":"yes"}}]})",
             R"({"choices":[{"index":1,"delta":{},"finish_reason":"length"}]})", text("!"), stop},
            u"yes!"_s);
        row("an index written as a float", {R"({"choices":[{"index":0.0,"delta":{"content":"Hi"}}]})", stop}, u"Hi"_s);
        row("a choice without index", {R"({"choices":[{"delta":{"content":"Hi"},"finish_reason":"stop"}]})"}, u"Hi"_s);
        row("the message so far beside each delta",
            {R"({"choices":[{"index":0,"delta":{"content":"He"},"message":{"content":"He"}}]})",
             R"({"choices":[{"index":0,"delta":{"content":"y"},"message":{"content":"Hey"},"finish_reason":"stop"}]})"},
            u"Hey"_s);
        row("a whole message at the end of the deltas",
            {text("He"), R"({"choices":[{"index":0,"message":{"content":"Hey"},"finish_reason":"stop"}]})"}, u"Hey"_s);
        row("cut off by the limit", {text("Hi"), chunk("{}", R"("length")")}, u"Hi"_s, {}, FinishReason::Length);
        row("Mistral's name for the limit", {text("Hi"), chunk("{}", R"("model_length")")}, u"Hi"_s, {},
            FinishReason::Length);
        row("filtered after some text", {text("Hi"), chunk("{}", R"("content_filter")")}, u"Hi"_s, {},
            FinishReason::ContentFilter);
        row("tool calls", {chunk(R"({"tool_calls":[{}]})", R"("tool_calls")")}, QString(), {}, FinishReason::Other);
        row("[DONE] inside the text ends nothing", {text("say [DONE]"), text("[DONE]"), stop, "[DONE]"},
            u"say [DONE][DONE]"_s);
        row("an emoji cut between two chunks", {text("\\ud83d"), text("\\ude00"), stop}, u"\U0001F600"_s);
        row("U+2028 and a newline in the text",
            {text("a\xe2\x80\xa8"
                  "b\\nc"),
             stop},
            u"a\u2028b\nc"_s);
        row("chunks after the end", {text("Hi"), stop, "[DONE]", text("more")}, u"Hi"_s);
        row("garbage after the finish reason", {text("Hi"), stop, "garbage", "[DONE]"}, u"Hi"_s);
    }

    void readsStreams()
    {
        QFETCH(QByteArrayList, payloads);
        QFETCH(QString, text);
        const Decoded decoded = decodeStream(payloads);
        QVERIFY2(decoded.isAnswer(), qPrintable(described(decoded.outcome)));
        QCOMPARE(decoded.answer().text, text);
        QCOMPARE(decoded.text, text);
        QTEST(decoded.answer().reasoning, "reasoning");
        QTEST(decoded.reasoning, "reasoning");
        QTEST(decoded.answer().finishReason, "finish");
        QCOMPARE(decoded.complete, payloads.contains("[DONE]"));
    }

    void failsStreams_data()
    {
        QTest::addColumn<QByteArrayList>("payloads");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("message"); // a part of it
        QTest::addColumn<QString>("partial");

        const auto row = [](const char *name, const QByteArrayList &payloads, const QString &kind,
                            const QString &message,
                            const QString &partial) { QTest::newRow(name) << payloads << kind << message << partial; };
        row("no finish reason", {text("Hi")}, u"truncated"_s, u"before the answer was complete"_s, u"Hi"_s);
        row("[DONE] without a finish reason", {text("Hi"), "[DONE]"}, u"truncated"_s,
            u"before the answer was complete"_s, u"Hi"_s);
        row("only the other choices finished",
            {text("Hi"), R"({"choices":[{"index":1,"delta":{},"finish_reason":"stop"}]})"}, u"truncated"_s, {},
            u"Hi"_s);
        row("OpenRouter, after the finish reason",
            {text("Hi"), stop, R"({"error":{"code":502,"message":"Provider died"},"choices":[]})"}, u"server_error"_s,
            u"Provider died"_s, u"Hi"_s);
        row("llama.cpp", {text("Hi"), R"({"error":{"code":500,"message":"Boom","type":"server_error"}})"},
            u"server_error"_s, u"Boom"_s, u"Hi"_s);
        row("Groq, under x_groq", {text("Hi"), R"({"x_groq":{"error":"over capacity"},"choices":[]})"},
            u"server_error"_s, u"over capacity"_s, u"Hi"_s);
        row("Gemini, an array", {R"([{"error":{"code":429,"message":"Quota","status":"RESOURCE_EXHAUSTED"}}])"},
            u"rate_limited"_s, u"Quota"_s, {});
        row("an error that is only text", {text("Hi"), R"({"error":"boom"})"}, u"server_error"_s, u"boom"_s, u"Hi"_s);
        row("a finish reason that is an error", {text("Hi"), chunk("{}", R"("error")")}, u"server_error"_s,
            u"broke off"_s, u"Hi"_s);
        row("garbage", {text("Hi"), "garbage"}, u"malformed_reply"_s, u"garbage"_s, u"Hi"_s);
        row("JSON cut short", {text("Hi"), R"({"choices":[{"index":0)"}, u"malformed_reply"_s, u"choices"_s, u"Hi"_s);
        row("[DONE] with something behind it", {text("Hi"), "[DONE]x"}, u"malformed_reply"_s, u"[DONE]x"_s, u"Hi"_s);
        row("a refusal", {chunk("{\"refusal\":\"I'm sorry, \"}"), chunk(R"({"refusal":"no."})"), stop, "[DONE]"},
            u"refused"_s, u"I'm sorry, no."_s, {});
        row("a refusal that is cut", {chunk("{\"refusal\":\"I'm\"}")}, u"truncated"_s, {}, {});
        row("filtered before any text", {chunk("{}", R"("content_filter")"), "[DONE]"}, u"refused"_s,
            u"content filter"_s, {});
    }

    void failsStreams()
    {
        QFETCH(QByteArrayList, payloads);
        QFETCH(QString, message);
        const Decoded decoded = decodeStream(payloads);
        QVERIFY2(!decoded.isAnswer(), qPrintable(described(decoded.outcome)));
        QTEST(errorKindName(decoded.error().kind), "kind");
        QVERIFY2(decoded.error().message.contains(message), qPrintable(decoded.error().message));
        QTEST(decoded.error().partialText, "partial");
        QCOMPARE(decoded.error().httpStatus, 200);
    }

    void saysThatTheModelIsDoneBeforeTheReplyIs()
    {
        const std::unique_ptr<ReplyDecoder> decoder = codecFor(protocol).decoder(requestFor(protocol));
        decoder->begin(streamHead());
        QVERIFY(!decoder->feed(dataStream({text("Hi")})).answered);
        const ReplyDelta last = decoder->feed(dataStream({stop}));
        QVERIFY(last.answered);
        QVERIFY(!last.complete);
        QVERIFY(decoder->feed(dataStream({"[DONE]"})).complete);
    }

    void readsGroqsErrorEvent()
    {
        const QByteArray body = dataStream({text("Hi")})
            + "event: error\ndata: {\"error\":{\"message\":\"Over\",\"type\":\"rate_limit_error\"}}\n\n"
            + dataStream({"[DONE]"});
        const Decoded decoded = decode(protocol, streamHead(), {body});
        QCOMPARE(decoded.error().kind, ErrorKind::RateLimited);
        QCOMPARE(decoded.error().message, u"Over"_s);
        QVERIFY(decoded.error().inProvidersWords);
        QVERIFY(decoded.complete);
    }

    void readsErrorEventsThatAreNoJson()
    {
        const Decoded decoded = decode(protocol, streamHead(), {"event: error\ndata: it broke\n\n"});
        QCOMPARE(decoded.error().message, u"it broke"_s);
        QVERIFY(decoded.error().inProvidersWords);
    }

    void ignoresEventsOfOtherNames()
    {
        const QByteArray body = QByteArray("event: keepalive\ndata: ok\n\n") + dataStream({text("Hi"), stop});
        QCOMPARE(decode(protocol, streamHead(), {body}).answer().text, u"Hi"_s);
    }

    void readsUsage_data()
    {
        QTest::addColumn<QByteArrayList>("payloads");
        QTest::addColumn<Usage>("expected");

        const auto reported = [](const QByteArray &figures) {
            return QByteArray(R"({"choices":[],"usage":)" + figures + '}');
        };
        QTest::newRow("none") << QByteArrayList{text("Hi"), stop} << Usage();
        QTest::newRow("null") << QByteArrayList{stop, reported("null")} << Usage();
        QTest::newRow("a chunk of its own")
            << QByteArrayList{stop, reported(R"({"prompt_tokens":9,"completion_tokens":2,"total_tokens":11})"),
                              "[DONE]"}
            << usage(9, 2);
        QTest::newRow("with the last text") << QByteArrayList{chunk(
            R"({"content":"Hi"})", R"("stop")", R"(,"usage":{"prompt_tokens":9,"completion_tokens":2})")}
                                            << usage(9, 2);
        QTest::newRow("details") << QByteArrayList{stop,
                                                   reported(
                                                       R"({"prompt_tokens":9,"completion_tokens":7,"total_tokens":16,)"
                                                       R"("prompt_tokens_details":{"cached_tokens":4},)"
                                                       R"("completion_tokens_details":{"reasoning_tokens":5}})")}
                                 << usage(9, 7, 4, 5);
        QTest::newRow("reasoning left out of the completion, in the total")
            << QByteArrayList{stop,
                              reported(R"({"prompt_tokens":12,"completion_tokens":1,"total_tokens":303,)"
                                       R"("completion_tokens_details":{"reasoning_tokens":290}})")}
            << usage(12, 291, {}, 290);
        QTest::newRow("Groq's") << QByteArrayList{chunk("{}", R"("stop")",
                                                        R"(,"x_groq":{"id":"req_1","usage":{"prompt_tokens":9,)"
                                                        R"("completion_tokens":2}})")}
                                << usage(9, 2);
        QTest::newRow("Moonshot's, in the choice")
            << QByteArrayList{R"({"choices":[{"index":0,"delta":{},"finish_reason":"stop",)"
                              R"("usage":{"prompt_tokens":9,"completion_tokens":2,"cached_tokens":3}}]})"}
            << usage(9, 2, 3);
        QTest::newRow("counted up from chunk to chunk")
            << QByteArrayList{chunk(R"({"content":"a"})", "null",
                                    R"(,"usage":{"prompt_tokens":9,"completion_tokens":1})"),
                              chunk(R"({"content":"b"})", R"("stop")",
                                    R"(,"usage":{"prompt_tokens":9,"completion_tokens":2})")}
            << usage(9, 2);
        QTest::newRow("floats") << QByteArrayList{stop, reported(R"({"prompt_tokens":9.0,"completion_tokens":2e0})")}
                                << usage(9, 2);
        QTest::newRow("nonsense stays unknown")
            << QByteArrayList{stop, reported(R"({"prompt_tokens":-1,"completion_tokens":"2","total_tokens":1e300})")}
            << Usage();
        QTest::newRow("zero is a figure")
            << QByteArrayList{stop, reported(R"({"completion_tokens":0})")} << usage({}, 0);
    }

    void readsUsage()
    {
        QFETCH(QByteArrayList, payloads);
        const Decoded decoded = decodeStream(payloads);
        QVERIFY2(decoded.isAnswer(), qPrintable(described(decoded.outcome)));
        QTEST(decoded.answer().usage, "expected");
    }

    void keepsUsageOfFailures()
    {
        const Decoded decoded = decodeStream(
            {text("Hi"), R"({"error":{"code":500,"message":"x"},"usage":{"prompt_tokens":9,"completion_tokens":1}})"});
        QCOMPARE(decoded.error().usage, usage(9, 1));
    }

    void readsJson_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("text");
        QTest::addColumn<FinishReason>("finish");

        QTest::newRow("the usual") << QByteArray(
            R"({"choices":[{"index":0,"message":{"content":"Hi"},"finish_reason":"stop"}],"usage":null})")
                                   << u"Hi"_s << FinishReason::Stop;
        QTest::newRow("no finish reason")
            << QByteArray(R"({"choices":[{"message":{"content":"Hi"}}]})") << u"Hi"_s << FinishReason::Other;
        QTest::newRow("content null") << QByteArray(
            R"({"choices":[{"index":0,"message":{"content":null},"finish_reason":"length"}]})")
                                      << QString() << FinishReason::Length;
        QTest::newRow("error null") << QByteArray(
            R"({"error":null,"choices":[{"index":0,"message":{"content":"Hi"},"finish_reason":"stop"}]})")
                                    << u"Hi"_s << FinishReason::Stop;
        QTest::newRow("blank lines first (DeepSeek keeps alive so)") << QByteArray(
            "\n\n\n  {\"choices\":[{\"index\":0,\"message\":{\"content\":\"Hi\"},\"finish_reason\":\"stop\"}]}\n")
                                                                     << u"Hi"_s << FinishReason::Stop;
        QTest::newRow("a BOM") << QByteArray(
            "\xef\xbb\xbf{\"choices\":[{\"index\":0,\"message\":{\"content\":\"Hi\"},\"finish_reason\":\"stop\"}]}")
                               << u"Hi"_s << FinishReason::Stop;
        QTest::newRow("braces and quotes in the text") << QByteArray(
            "{\"choices\":[{\"index\":0,\"message\":{\"content\":\"}]\\\"{\\\\\"},\"finish_reason\":\"stop\"}]}")
                                                       << u"}]\"{\\"_s << FinishReason::Stop;
        QTest::newRow("bytes that are not UTF-8") << QByteArray(
            "{\"choices\":[{\"index\":0,\"message\":{\"content\":\"caf\xe9\"},\"finish_reason\":\"stop\"}]}")
                                                  << u"caf\uFFFD"_s << FinishReason::Stop;
    }

    void readsJson()
    {
        QFETCH(QByteArray, body);
        const Decoded decoded = decodeJson(body);
        QVERIFY2(decoded.isAnswer(), qPrintable(described(decoded.outcome)));
        QTEST(decoded.answer().text, "text");
        QTEST(decoded.text, "text");
        QTEST(decoded.answer().finishReason, "finish");
        QVERIFY(decoded.complete);
    }

    void failsJson_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("message");

        QTest::newRow("an error under status 200")
            << QByteArray(R"({"error":"model is loading"})") << u"server_error"_s << u"model is loading"_s;
        QTest::newRow("another protocol's reply") << QByteArray(R"({"content":[{"type":"text","text":"Hi"}]})")
                                                  << u"malformed_reply"_s << u"not an answer of this protocol"_s;
        QTest::newRow("no choices") << QByteArray(R"({"choices":[]})") << u"malformed_reply"_s << u"choices"_s;
        QTest::newRow("an empty object") << QByteArray("{}") << u"malformed_reply"_s << u"{}"_s;
        QTest::newRow("an empty array") << QByteArray("[]") << u"malformed_reply"_s << u"[]"_s;
        QTest::newRow("no JSON between the braces") << QByteArray("{nope}") << u"malformed_reply"_s << u"{nope}"_s;
        QTest::newRow("cut short") << QByteArray("{\"choices\":[{\"index\":0,\"mess") << u"truncated"_s << QString();
        QTest::newRow("a refusal") << QByteArray(
            R"({"choices":[{"index":0,"message":{"content":null,"refusal":"No."},"finish_reason":"stop"}]})")
                                   << u"refused"_s << u"No."_s;
    }

    void failsJson()
    {
        QFETCH(QByteArray, body);
        QFETCH(QString, message);
        const Decoded decoded = decodeJson(body);
        QVERIFY2(!decoded.isAnswer(), qPrintable(described(decoded.outcome)));
        QTEST(errorKindName(decoded.error().kind), "kind");
        QVERIFY2(decoded.error().message.contains(message), qPrintable(decoded.error().message));
    }

    void readsEverySplit()
    {
        const QByteArray body = QByteArray(": OPENROUTER PROCESSING\n\n:\n\n")
            + dataStream({chunk(R"({"role":"assistant","content":null})"), text("na\xc3\xafve \xf0\x9f\x98\x80 "),
                          text("a\\nb"), stop, R"({"choices":[],"usage":{"prompt_tokens":9,"completion_tokens":2}})",
                          "[DONE]"});
        const Decoded whole = decode(protocol, streamHead(), {body});
        QCOMPARE(whole.answer().text, u"naïve \U0001F600 a\nb"_s);
        QCOMPARE(whole.answer().usage, usage(9, 2));
        verifySplits(protocol, streamHead(), body);
    }

    void readsEverySplitOfJson()
    {
        verifySplits(protocol, jsonHead(),
                     "\xef\xbb\xbf\n{\"choices\":[{\"index\":0,\"message\":{\"content\":\"\xf0\x9f\x98\x80 \\\"}\"},"
                     "\"finish_reason\":\"stop\"}]}\n");
    }

    void remembersModelAndRequest()
    {
        HttpHead named = streamHead();
        named.headers.append(HttpHeader{"X-Request-ID", "req-7"});
        const Decoded decoded = decode(protocol, named, {dataStream({text("Hi"), stop})});
        QCOMPARE(decoded.answer().model, u"gpt"_s);
        QCOMPARE(decoded.answer().providerRequestId, u"req-7"_s);
        QCOMPARE(decodeStream({chunk("{}", R"("stop")", R"(,"x_groq":{"id":"req_g"})")}).answer().providerRequestId,
                 u"req_g"_s);
    }
};

QTEST_GUILESS_MAIN(TestOpenAiChatDecoder)
#include "tst_openaichatdecoder.moc"
