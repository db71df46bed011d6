// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/providers/decoding.h"

#include <QTest>

using namespace Fanlight;
using namespace Fanlight::Test;
using namespace Qt::StringLiterals;

namespace {

constexpr Protocol protocol = Protocol::OpenAiResponses;

const QByteArray created =
    R"({"type":"response.created","response":{"model":"gpt","status":"in_progress","error":null}})";

QByteArray delta(const QByteArray &text, const QByteArray &place = R"("output_index":0,"content_index":0,)")
{
    return R"({"type":"response.output_text.delta",)" + place + "\"delta\":\"" + text + "\"}";
}

QByteArray done(const QByteArray &text, const QByteArray &place = R"("output_index":0,"content_index":0,)")
{
    return R"({"type":"response.output_text.done",)" + place + "\"text\":\"" + text + "\"}";
}

QByteArray message(const QByteArray &text)
{
    return "{\"type\":\"message\",\"content\":[{\"type\":\"output_text\",\"text\":\"" + text + "\"}]}";
}

QByteArray end(const QByteArray &how, const QByteArray &output = "[]", const QByteArray &more = {})
{
    return "{\"type\":\"response." + how + "\",\"response\":{\"model\":\"gpt\",\"status\":\"" + how
        + "\",\"output\":" + output + more + "}}";
}

Decoded decodeStream(const QByteArrayList &payloads)
{
    return decode(protocol, streamHead(), {namedStream(payloads)});
}

} // namespace

class TestOpenAiResponsesDecoder final : public QObject
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
        const QByteArray second = R"("output_index":1,"content_index":0,)";
        row("the usual",
            {created, delta("Hel"), delta("lo"), done("Hello"), end("completed", '[' + message("Hello") + ']')},
            u"Hello"_s);
        row("llama.cpp, without places, numbers or output",
            {R"({"type":"response.created","response":{"status":"in_progress"}})", delta("Hi", R"("item_id":"msg_1",)"),
             done("Hi", R"("item_id":"msg_1",)"), end("completed")},
            u"Hi"_s);
        row("deltas left out, the rest is in done", {created, delta("He"), done("Hello"), end("completed")},
            u"Hello"_s);
        row("no deltas, only done", {created, done("Hello"), end("completed")}, u"Hello"_s);
        row("only the final response holds text", {created, end("completed", '[' + message("Hello") + ']')},
            u"Hello"_s);
        row("done names its place differently",
            {created, delta("Hi"), done("Hi", R"("item_id":"x",)"), end("completed", '[' + message("Hi") + ']')},
            u"Hi"_s);
        row("two messages",
            {created, delta("One. "), done("One. "), delta("Two.", second), done("Two.", second),
             end("completed", '[' + message("One. ") + ',' + message("Two.") + ']')},
            u"One. Two."_s);
        row("two messages, interleaved",
            {created, delta("A"), delta("B", second), done("A"), done("B", second), end("completed")}, u"AB"_s);
        row("a summary of the reasoning in two parts",
            {created, R"({"type":"response.reasoning_summary_part.added","summary_index":0})",
             R"({"type":"response.reasoning_summary_text.delta","delta":"Hm"})",
             R"({"type":"response.reasoning_summary_part.added","summary_index":1})",
             R"({"type":"response.reasoning_summary_text.delta","delta":"So"})", delta("Hi"), end("completed")},
            u"Hi"_s, u"Hm\n\nSo"_s);
        row("open reasoning",
            {created, R"({"type":"response.reasoning_text.delta","delta":"Hm"})", delta("Hi"), end("completed")},
            u"Hi"_s, u"Hm"_s);
        row("the limit",
            {created, delta("Hi"), end("incomplete", "[]", R"(,"incomplete_details":{"reason":"max_output_tokens"})")},
            u"Hi"_s, {}, FinishReason::Length);
        row("filtered after some text",
            {created, delta("Hi"), end("incomplete", "[]", R"(,"incomplete_details":{"reason":"content_filter"})")},
            u"Hi"_s, {}, FinishReason::ContentFilter);
        row("incomplete for no reason", {created, delta("Hi"), end("incomplete")}, u"Hi"_s, {}, FinishReason::Other);
        row("event types nobody knows yet",
            {created, R"({"type":"response.mood","delta":"x"})", delta("Hi"), end("completed")}, u"Hi"_s);
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
        QVERIFY(decoded.complete);
        QVERIFY(decode(protocol, streamHead(), {dataStream(payloads)}) == decoded);
    }

    void failsStreams_data()
    {
        QTest::addColumn<QByteArrayList>("payloads");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("message");
        QTest::addColumn<QString>("partial");

        const auto row = [](const char *name, const QByteArrayList &payloads, const QString &kind, const QString &code,
                            const QString &words, const QString &partial) {
            QTest::newRow(name) << payloads << kind << code << words << partial;
        };
        row("cut", {created, delta("Hi")}, u"truncated"_s, {}, {}, u"Hi"_s);
        row("failed",
            {created, delta("Hi"), end("failed", "[]", R"(,"error":{"code":"rate_limit_exceeded","message":"Slow"})")},
            u"rate_limited"_s, u"rate_limit_exceeded"_s, u"Slow"_s, u"Hi"_s);
        row("failed without a word", {created, end("failed", "[]", R"(,"error":null)")}, u"server_error"_s, {},
            u"gave no reason"_s, {});
        row("an error event, flat",
            {created, R"({"type":"error","code":"server_error","message":"Oops","param":null,"sequence_number":2})"},
            u"server_error"_s, u"server_error"_s, u"Oops"_s, {});
        row("an error event, nested",
            {created,
             R"({"type":"error","error":{"type":"insufficient_quota","code":"insufficient_quota","message":"Pay"}})",
             end("failed")},
            u"quota"_s, u"insufficient_quota"_s, u"Pay"_s, {});
        row("cancelled by the provider", {created, end("cancelled")}, u"server_error"_s, {}, u"cancelled"_s, {});
        row("a refusal",
            {created, "{\"type\":\"response.refusal.delta\",\"delta\":\"I can't \"}",
             R"({"type":"response.refusal.delta","delta":"do that."})",
             "{\"type\":\"response.refusal.done\",\"refusal\":\"I can't do that.\"}",
             end("completed",
                 "[{\"type\":\"message\",\"content\":[{\"type\":\"refusal\",\"refusal\":\"I can't do that.\"}]}]")},
            u"refused"_s, {}, u"I can't do that."_s, {});
        row("a refusal, only in the final response",
            {created, end("completed", R"([{"type":"message","content":[{"type":"refusal","refusal":"No."}]}])")},
            u"refused"_s, {}, u"No."_s, {});
        row("filtered before any text",
            {created, end("incomplete", "[]", R"(,"incomplete_details":{"reason":"content_filter"})")}, u"refused"_s,
            {}, u"content filter"_s, {});
    }

    void failsStreams()
    {
        QFETCH(QByteArrayList, payloads);
        QFETCH(QString, message);
        const Decoded decoded = decodeStream(payloads);
        QVERIFY2(!decoded.isAnswer(), qPrintable(described(decoded.outcome)));
        QTEST(errorKindName(decoded.error().kind), "kind");
        QTEST(decoded.error().code, "code");
        QVERIFY2(decoded.error().message.contains(message), qPrintable(decoded.error().message));
        QTEST(decoded.error().partialText, "partial");
    }

    void saysRefusalOnce()
    {
        const Decoded decoded =
            decodeStream({R"({"type":"response.refusal.delta","delta":"No."})",
                          R"({"type":"response.refusal.done","refusal":"No."})",
                          end("completed", R"([{"type":"message","content":[{"type":"refusal","refusal":"No."}]}])")});
        QCOMPARE(decoded.error().message, u"No."_s);
        QVERIFY(decoded.error().inProvidersWords);
    }

    void readsUsage()
    {
        const QByteArray usage = R"(,"usage":{"input_tokens":70,"input_tokens_details":{"cached_tokens":30,)"
                                 R"("cache_write_tokens":5},"output_tokens":46,)"
                                 R"("output_tokens_details":{"reasoning_tokens":6},"total_tokens":116})";
        QCOMPARE(decodeStream({delta("Hi"), end("completed", "[]", usage)}).answer().usage, (Usage{70, 46, 30, 5, 6}));
        QCOMPARE(decodeStream({delta("Hi"), end("failed", "[]", usage)}).error().usage, (Usage{70, 46, 30, 5, 6}));
    }

    void readsJson_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("outcome"); // the text, or the error's kind in brackets

        const QByteArray output =
            R"([{"type":"reasoning","summary":[{"type":"summary_text","text":"Hm"}]},)" + message("Hi") + ']';
        QTest::newRow("completed") << QByteArray(R"({"status":"completed","error":null,"output":)" + output + '}')
                                   << u"Hi"_s;
        QTest::newRow("no status") << QByteArray(R"({"output":)" + output + '}') << u"Hi"_s;
        QTest::newRow("failed") << QByteArray(
            R"({"status":"failed","error":{"code":"server_error","message":"x"},"output":[]})")
                                << u"[server_error]"_s;
        QTest::newRow("still in progress")
            << QByteArray(R"({"status":"in_progress","output":[]})") << u"[malformed_reply]"_s;
        QTest::newRow("another protocol") << QByteArray(R"({"choices":[]})") << u"[malformed_reply]"_s;
        QTest::newRow("a refusal") << QByteArray(
            R"({"status":"completed","output":[{"type":"message","content":[{"type":"refusal","refusal":"No."}]}]})")
                                   << u"[refused]"_s;
    }

    void readsJson()
    {
        QFETCH(QByteArray, body);
        const Decoded decoded = decode(protocol, jsonHead(), {body});
        const QString outcome =
            decoded.isAnswer() ? decoded.answer().text : QString(u'[' + errorKindName(decoded.error().kind) + u']');
        QTEST(outcome, "outcome");
        if (decoded.isAnswer())
            QCOMPARE(decoded.answer().reasoning, u"Hm"_s);
    }

    void neverTellsTheKeyInAStatus()
    {
        const QByteArray status = QByteArray(88, 'x') + "sk-canary-0123456789abcdef";
        const Decoded decoded = decode(protocol, jsonHead(), {"{\"status\":\"" + status + "\",\"output\":[]}"});
        QCOMPARE(decoded.error().kind, ErrorKind::MalformedReply);
        QVERIFY2(!decoded.error().message.contains(u"canary"_s), qPrintable(decoded.error().message));
    }

    void readsEverySplit()
    {
        verifySplits(protocol, streamHead(),
                     namedStream({created, delta("na\xc3\xafve"), delta(" \xf0\x9f\x98\x80"),
                                  end("completed", '[' + message("na\xc3\xafve \xf0\x9f\x98\x80!") + ']')}));
    }
};

QTEST_GUILESS_MAIN(TestOpenAiResponsesDecoder)
#include "tst_openairesponsesdecoder.moc"
