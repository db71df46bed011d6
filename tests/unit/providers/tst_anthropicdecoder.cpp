// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/providers/decoding.h"

#include <QTest>

using namespace Fanlight;
using namespace Fanlight::Test;
using namespace Qt::StringLiterals;

namespace {

constexpr Protocol protocol = Protocol::Anthropic;

const QByteArray start = R"({"type":"message_start","message":{"model":"claude","content":[],)"
                         R"("usage":{"input_tokens":11,"output_tokens":1}}})";
const QByteArray blockStart = R"({"type":"content_block_start","index":0,"content_block":{"type":"text","text":""}})";
const QByteArray blockStop = R"({"type":"content_block_stop","index":0})";
const QByteArray ping = R"({"type": "ping"})";
const QByteArray messageStop = R"({"type":"message_stop"})";

QByteArray text(const QByteArray &content)
{
    return "{\"type\":\"content_block_delta\",\"index\":0,\"delta\":{\"type\":\"text_delta\",\"text\":\"" + content
        + "\"}}";
}

QByteArray stop(const QByteArray &reason, const QByteArray &usage = R"({"output_tokens":6})")
{
    return R"({"type":"message_delta","delta":{"stop_reason":)" + reason + R"(},"usage":)" + usage + '}';
}

Decoded decodeStream(const QByteArrayList &payloads, const HttpEnd &end = {})
{
    return decode(protocol, streamHead(), {namedStream(payloads)}, end);
}

} // namespace

class TestAnthropicDecoder final : public QObject
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
        const QByteArray endTurn = stop(R"("end_turn")");
        row("the usual", {start, blockStart, ping, text("Hel"), text("lo"), blockStop, endTurn, messageStop},
            u"Hello"_s);
        row("message_start twice", {start, start, blockStart, text("Hi"), endTurn, messageStop}, u"Hi"_s);
        row("text in the block's start",
            {start, R"({"type":"content_block_start","content_block":{"type":"text","text":"H"}})", text("i"), endTurn,
             messageStop},
            u"Hi"_s);
        row("thinking, signatures, citations and tool input",
            {start, R"({"type":"content_block_start","content_block":{"type":"thinking","thinking":""}})",
             R"({"type":"content_block_delta","delta":{"type":"thinking_delta","thinking":"Hm"}})",
             R"({"type":"content_block_delta","delta":{"type":"signature_delta","signature":"abc"}})", text("Hi"),
             R"({"type":"content_block_delta","delta":{"type":"citations_delta","citation":{"cited_text":"no"}}})",
             R"({"type":"content_block_delta","delta":{"type":"input_json_delta","partial_json":"{}"}})", endTurn,
             messageStop},
            u"Hi"_s, u"Hm"_s);
        row("a stop sequence", {start, text("Hi"), stop(R"("stop_sequence")"), messageStop}, u"Hi"_s);
        row("the limit", {start, text("Hi"), stop(R"("max_tokens")"), messageStop}, u"Hi"_s, {}, FinishReason::Length);
        row("the context", {start, text("Hi"), stop(R"("model_context_window_exceeded")"), messageStop}, u"Hi"_s, {},
            FinishReason::Length);
        row("a tool", {start, text("Hi"), stop(R"("tool_use")"), messageStop}, u"Hi"_s, {}, FinishReason::Other);
        row("a reason nobody knows yet", {start, text("Hi"), stop(R"("bored")"), messageStop}, u"Hi"_s, {},
            FinishReason::Other);
        row("message_stop without a reason", {start, text("Hi"), messageStop}, u"Hi"_s, {}, FinishReason::Other);
        row("ended between the reason and message_stop", {start, text("Hi"), endTurn}, u"Hi"_s);
        row("event types nobody knows yet",
            {start, R"({"type":"message_mood","mood":1})", text("Hi"), endTurn, messageStop}, u"Hi"_s);
    }

    void readsStreams()
    {
        QFETCH(QByteArrayList, payloads);
        const Decoded decoded = decodeStream(payloads);
        QVERIFY2(decoded.isAnswer(), qPrintable(described(decoded.outcome)));
        QTEST(decoded.answer().text, "text");
        QTEST(decoded.text, "text");
        QTEST(decoded.answer().reasoning, "reasoning");
        QTEST(decoded.answer().finishReason, "finish");
        QCOMPARE(decoded.answer().model, u"claude"_s);
        QCOMPARE(decoded.complete, payloads.contains(messageStop));

        // Payloads say what they are, with or without the name of the event.
        QVERIFY(decode(protocol, streamHead(), {dataStream(payloads)}) == decoded);
    }

    void failsStreams_data()
    {
        QTest::addColumn<QByteArrayList>("payloads");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("message");
        QTest::addColumn<QString>("partial");

        const auto row = [](const char *name, const QByteArrayList &payloads, const QString &kind,
                            const QString &message,
                            const QString &partial) { QTest::newRow(name) << payloads << kind << message << partial; };
        row("cut", {start, text("Hi")}, u"truncated"_s, {}, u"Hi"_s);
        row("a message_delta that says nothing", {start, text("Hi"), stop("null")}, u"truncated"_s, {}, u"Hi"_s);
        row("an error in the stream",
            {start, text("Hi"), R"({"type":"error","error":{"type":"overloaded_error","message":"Overloaded"}})"},
            u"overloaded"_s, u"Overloaded"_s, u"Hi"_s);
        row("llama.cpp's error", {start, R"({"error":{"code":500,"message":"Boom","type":"server_error"}})"},
            u"server_error"_s, u"Boom"_s, {});
        row("a refusal with words",
            {start,
             R"({"type":"message_delta","delta":{"stop_reason":"refusal","stop_details":{"explanation":"Against policy."}}})",
             messageStop},
            u"refused"_s, u"Against policy."_s, {});
        row("a refusal without words", {start, text("I"), stop(R"("refusal")"), messageStop}, u"refused"_s,
            u"gave no reason"_s, u"I"_s);
        row("garbage", {start, text("Hi"), "{garbage"}, u"malformed_reply"_s, u"garbage"_s, u"Hi"_s);
    }

    void failsStreams()
    {
        QFETCH(QByteArrayList, payloads);
        QFETCH(QString, message);
        const Decoded decoded = decode(protocol, streamHead(), {dataStream(payloads)});
        QVERIFY2(!decoded.isAnswer(), qPrintable(described(decoded.outcome)));
        QTEST(errorKindName(decoded.error().kind), "kind");
        QVERIFY2(decoded.error().message.contains(message), qPrintable(decoded.error().message));
        QTEST(decoded.error().partialText, "partial");
    }

    void readsUsage_data()
    {
        QTest::addColumn<QByteArrayList>("payloads");
        QTest::addColumn<Usage>("expected");

        const auto startWith = [](const QByteArray &usage) {
            return QByteArray(R"({"type":"message_start","message":{"usage":)" + usage + "}}");
        };
        const auto end = [](const QByteArray &usage) { return stop(R"("end_turn")", usage); };
        QTest::newRow("start and end") << QByteArrayList{start, end(R"({"output_tokens":6})")}
                                       << Usage{11, 6, {}, {}, {}};
        QTest::newRow("the cache is part of the input")
            << QByteArrayList{startWith(R"({"input_tokens":10,"cache_read_input_tokens":200,)"
                                        R"("cache_creation_input_tokens":30,"output_tokens":1})"),
                              end(R"({"output_tokens":6})")}
            << Usage{240, 6, 200, 30, {}};
        QTest::newRow("only at the end") << QByteArrayList{R"({"type":"message_start","message":{}})",
                                                           end(R"({"input_tokens":61,"output_tokens":2})")}
                                         << Usage{61, 2, {}, {}, {}};
        QTest::newRow("the end corrects the start")
            << QByteArrayList{startWith(R"({"input_tokens":43,"output_tokens":1})"),
                              end(R"({"input_tokens":61,"output_tokens":2})")}
            << Usage{61, 2, {}, {}, {}};
        QTest::newRow("no input at the end is no correction")
            << QByteArrayList{startWith(R"({"input_tokens":43,"output_tokens":1})"),
                              end(R"({"input_tokens":0,"output_tokens":2})")}
            << Usage{43, 2, {}, {}, {}};
        QTest::newRow("null figures") << QByteArrayList{
            startWith(R"({"input_tokens":4,"cache_read_input_tokens":null})"),
            end("null")} << Usage{4, {}, {}, {}, {}};
        QTest::newRow("nothing") << QByteArrayList{end("{}")} << Usage{};
    }

    void readsUsage()
    {
        QFETCH(QByteArrayList, payloads);
        const Decoded decoded = decodeStream(payloads + QByteArrayList{messageStop});
        QVERIFY2(decoded.isAnswer(), qPrintable(described(decoded.outcome)));
        QTEST(decoded.answer().usage, "expected");
    }

    void keepsUsageOfFailures()
    {
        QCOMPARE(decodeStream({start, text("Hi")}).error().usage, (Usage{11, 1, {}, {}, {}}));
    }

    void readsJson()
    {
        const Decoded decoded = decode(
            protocol, jsonHead(),
            {R"({"type":"message","model":"claude","content":[{"type":"thinking","thinking":"Hm","signature":"s"},)"
             R"({"type":"text","text":"Hel"},{"type":"tool_use","input":{}},{"type":"text","text":"lo"}],)"
             R"("stop_reason":"max_tokens","usage":{"input_tokens":3,"cache_read_input_tokens":4,"output_tokens":5}})"});
        QVERIFY2(decoded.isAnswer(), qPrintable(described(decoded.outcome)));
        QCOMPARE(decoded.answer().text, u"Hello"_s);
        QCOMPARE(decoded.answer().reasoning, u"Hm"_s);
        QCOMPARE(decoded.answer().finishReason, FinishReason::Length);
        QCOMPARE(decoded.answer().model, u"claude"_s);
        QCOMPARE(decoded.answer().usage, (Usage{7, 5, 4, {}, {}}));
    }

    void readsRefusalInJson()
    {
        const Decoded decoded = decode(protocol, jsonHead(), {R"({"content":[],"stop_reason":"refusal"})"});
        QCOMPARE(decoded.error().kind, ErrorKind::Refused);
        QVERIFY(!decoded.error().inProvidersWords);
    }

    void refusesOtherProtocols()
    {
        const Decoded decoded =
            decode(protocol, jsonHead(), {R"({"choices":[{"message":{"content":"Hi"},"finish_reason":"stop"}]})"});
        QCOMPARE(decoded.error().kind, ErrorKind::MalformedReply);
    }

    void readsErrorStatus()
    {
        const Decoded decoded = decode(
            protocol, head(529, "application/json", {{"request-id", "req_h"}, {"retry-after", "7"}}),
            {R"({"type":"error","error":{"type":"overloaded_error","message":"Overloaded"},"request_id":"req_b"})"});
        QCOMPARE(decoded.error().kind, ErrorKind::Overloaded);
        QCOMPARE(decoded.error().code, u"overloaded_error"_s);
        QCOMPARE(decoded.error().message, u"Overloaded"_s);
        QCOMPARE(decoded.error().providerRequestId, u"req_h"_s);
        QCOMPARE(decoded.error().retryAfter, std::chrono::seconds(7));
    }

    void readsEverySplit()
    {
        verifySplits(protocol, streamHead(),
                     namedStream({start, blockStart, ping, text("na\xc3\xafve \xf0\x9f\x98\x80"), blockStop,
                                  stop(R"("end_turn")"), messageStop}));
        verifySplits(
            protocol, streamHead(),
            namedStream({start, text("Hi"), R"({"type":"error","error":{"type":"api_error","message":"x"}})"}));
    }
};

QTEST_GUILESS_MAIN(TestAnthropicDecoder)
#include "tst_anthropicdecoder.moc"
