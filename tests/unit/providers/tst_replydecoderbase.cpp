// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/plaintext.h"
#include "core/providers/replydecoderbase.h"
#include "tests/unit/providers/decoding.h"

#include <QTest>

using namespace Fanlight;
using namespace Fanlight::Test;
using namespace Qt::StringLiterals;

namespace {

constexpr Protocol protocol = Protocol::OpenAiChat;
const QByteArray canary = "sk-canary-0123456789abcdef";

const QByteArray hi = R"({"model":"gpt","choices":[{"index":0,"delta":{"content":"Hi"}}]})";
const QByteArray stop = R"({"choices":[{"index":0,"delta":{},"finish_reason":"stop"}]})";
const QByteArray reply = R"({"choices":[{"index":0,"message":{"content":"Hi"},"finish_reason":"stop"}]})";

} // namespace

class TestReplyDecoderBase final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anotherProtocolsStreamIsNotTruncated_data()
    {
        QTest::addColumn<QString>("spoken");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("openai-chat") << u"openai-chat"_s << dataStream({hi, stop, "[DONE]"});
        QTest::newRow("openai-responses")
            << u"openai-responses"_s
            << dataStream({R"({"type":"response.created","response":{}})",
                           R"({"type":"response.output_text.delta","delta":"Hi"})",
                           R"({"type":"response.completed","response":{"status":"completed"}})"});
        QTest::newRow("anthropic") << u"anthropic"_s
                                   << namedStream({R"({"type":"message_start","message":{}})",
                                                   R"({"type":"content_block_delta","delta":{"type":"text_delta"}})",
                                                   R"({"type":"message_stop"})"});
    }

    void anotherProtocolsStreamIsNotTruncated()
    {
        QFETCH(QString, spoken);
        QFETCH(QByteArray, body);
        for (const Protocol asked : {Protocol::OpenAiChat, Protocol::OpenAiResponses, Protocol::Anthropic}) {
            const Decoded decoded = decode(asked, streamHead(), {body});
            if (protocolName(asked) == spoken) {
                QVERIFY2(decoded.isAnswer(), qPrintable(described(decoded.outcome)));
                continue;
            }
            QCOMPARE(decoded.error().kind, ErrorKind::MalformedReply);
            QVERIFY2(decoded.error().message.contains(u"protocol"_s), qPrintable(decoded.error().message));
            // Of a stream that was cut nobody knows what would have come.
            const HttpEnd cut{HttpFailure::Truncated, u"Cut."_s};
            const QByteArray part = body.first(body.indexOf("\n\n") + 2);
            QCOMPARE(decode(asked, streamHead(), {part}, cut).error().kind, ErrorKind::Truncated);
        }
    }

    void keepAlivesAloneAreTruncated()
    {
        for (const Protocol asked : {Protocol::OpenAiChat, Protocol::OpenAiResponses, Protocol::Anthropic}) {
            const Decoded decoded = decode(asked, streamHead(), {namedStream({R"({"type":"ping"})"})});
            QCOMPARE(decoded.error().kind, ErrorKind::Truncated);
        }
    }

    void tellsBodiesApart_data()
    {
        QTest::addColumn<QByteArray>("contentType");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("outcome"); // "Hi", or the error's kind in brackets

        const QByteArray stream = dataStream({hi, stop, "[DONE]"});
        const QByteArray page = "<!DOCTYPE html><html><head><title>Sign in</title></head></html>";
        QTest::newRow("a stream") << QByteArray("text/event-stream") << stream << u"Hi"_s;
        QTest::newRow("a stream, type in capitals")
            << QByteArray("Text/Event-Stream;charset=UTF-8") << stream << u"Hi"_s;
        QTest::newRow("JSON though a stream was asked for") << QByteArray("application/json") << reply << u"Hi"_s;
        QTest::newRow("a stream without a type") << QByteArray() << stream << u"Hi"_s;
        QTest::newRow("JSON without a type") << QByteArray() << reply << u"Hi"_s;
        QTest::newRow("a stream called plain text") << QByteArray("text/plain") << stream << u"Hi"_s;
        QTest::newRow("a stream called JSON") << QByteArray("application/json") << stream << u"Hi"_s;
        QTest::newRow("JSON called a stream") << QByteArray("text/event-stream") << reply << u"Hi"_s;
        QTest::newRow("JSON called a web page") << QByteArray("text/html") << reply << u"Hi"_s;
        QTest::newRow("a stream that begins with a comment")
            << QByteArray() << QByteArray(": hello\n\n" + stream) << u"Hi"_s;
        QTest::newRow("a stream that begins with an event name")
            << QByteArray() << QByteArray("event: message\n" + stream) << u"Hi"_s;
        QTest::newRow("a stream that begins with a BOM and a blank line")
            << QByteArray() << QByteArray("\xef\xbb\xbf\n" + stream) << u"Hi"_s;
        QTest::newRow("a stream that begins with an unknown field")
            << QByteArray("text/event-stream") << QByteArray("x-node: 7\n" + stream) << u"Hi"_s;
        QTest::newRow("an error as JSON, called a stream")
            << QByteArray("text/event-stream") << QByteArray(R"({"error":{"message":"x","code":"server_error"}})")
            << u"[server_error]"_s;
        QTest::newRow("a web page") << QByteArray("text/html") << page << u"[malformed_reply]"_s;
        QTest::newRow("a web page called a stream")
            << QByteArray("text/event-stream") << page << u"[malformed_reply]"_s;
        QTest::newRow("a web page called JSON") << QByteArray("application/json") << page << u"[malformed_reply]"_s;
        QTest::newRow("text called a stream")
            << QByteArray("text/event-stream") << QByteArray("upstream failed\n") << u"[malformed_reply]"_s;
        QTest::newRow("text called JSON")
            << QByteArray("application/json") << QByteArray("OK") << u"[malformed_reply]"_s;
        QTest::newRow("a number called JSON")
            << QByteArray("application/json") << QByteArray("42") << u"[malformed_reply]"_s;
        QTest::newRow("text in an open bracket")
            << QByteArray("application/json") << QByteArray("{malformed json: the server broke")
            << u"[malformed_reply]"_s;
        QTest::newRow("half of a JSON reply")
            << QByteArray("application/json") << reply.first(reply.size() / 2) << u"[truncated]"_s;
        QTest::newRow("half a field name") << QByteArray() << QByteArray("dat") << u"[malformed_reply]"_s;
        QTest::newRow("bytes") << QByteArray("application/octet-stream") << QByteArray("\x1f\x8b\x08\x00", 4)
                               << u"[malformed_reply]"_s;
        QTest::newRow("nothing, called JSON")
            << QByteArray("application/json") << QByteArray() << u"[malformed_reply]"_s;
        QTest::newRow("nothing, called nothing") << QByteArray() << QByteArray() << u"[malformed_reply]"_s;
        QTest::newRow("blanks, called JSON")
            << QByteArray("application/json") << QByteArray(" \n\n") << u"[malformed_reply]"_s;
        QTest::newRow("nothing, called a stream")
            << QByteArray("text/event-stream") << QByteArray() << u"[truncated]"_s;
        QTest::newRow("only keep-alive comments")
            << QByteArray("text/event-stream") << QByteArray(":\n\n:\n\n") << u"[truncated]"_s;
    }

    void tellsBodiesApart()
    {
        QFETCH(QByteArray, contentType);
        QFETCH(QByteArray, body);
        const Decoded decoded = decode(protocol, head(200, contentType), {body});
        const QString outcome =
            decoded.isAnswer() ? decoded.answer().text : QString(u'[' + errorKindName(decoded.error().kind) + u']');
        QTEST(outcome, "outcome");
        if (!decoded.isAnswer()) {
            QVERIFY(!decoded.error().message.isEmpty());
            QCOMPARE(decoded.error().httpStatus, 200);
        }
        verifySplits(protocol, head(200, contentType), body);
    }

    void showsWhatCameInstead()
    {
        const Decoded page = decode(protocol, head(200, "text/html"), {"<html><title>Sign in</title></html>"});
        QVERIFY2(page.error().message.contains(u"Sign in"_s), qPrintable(page.error().message));
        QVERIFY(!page.error().inProvidersWords);
        const Decoded text = decode(protocol, head(200, "text/plain"), {"no healthy upstream"});
        QVERIFY2(text.error().message.contains(u"no healthy upstream"_s), qPrintable(text.error().message));
    }

    void readsStatuses_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("message");
        QTest::addColumn<bool>("inProvidersWords");

        QTest::newRow("words") << 400 << QByteArray(R"({"error":{"message":"Bad model"}})") << u"invalid_request"_s
                               << u"Bad model"_s << true;
        QTest::newRow("a web page") << 502 << QByteArray("<html><title>502 Bad Gateway</title></html>")
                                    << u"server_error"_s << u"502 Bad Gateway"_s << true;
        QTest::newRow("nothing") << 503 << QByteArray() << u"overloaded"_s
                                 << u"The server answered HTTP 503 (Service Unavailable) and gave no reason."_s
                                 << false;
        QTest::newRow("compressed bytes")
            << 500 << QByteArray("\x1f\x8b\x08\x00", 4) << u"server_error"_s
            << u"The server answered HTTP 500 (Internal Server Error) and gave no reason."_s << false;
        QTest::newRow("a whole answer under an error status is still an error")
            << 500 << reply << u"server_error"_s << QString::fromUtf8(reply) << true;
        QTest::newRow("an unknown status") << 600 << QByteArray() << u"server_error"_s
                                           << u"The server answered HTTP 600 and gave no reason."_s << false;
        QTest::newRow("an early status") << 102 << QByteArray() << u"server_error"_s
                                         << u"The server answered HTTP 102 and gave no reason."_s << false;
    }

    void readsStatuses()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        const Decoded decoded = decode(protocol, head(status, {}), {body});
        QCOMPARE(decoded.error().httpStatus, status);
        QTEST(errorKindName(decoded.error().kind), "kind");
        QTEST(decoded.error().message, "message");
        QTEST(decoded.error().inProvidersWords, "inProvidersWords");
        QCOMPARE(decoded.text, QString());
        verifySplits(protocol, head(status, {}), body);
    }

    void readsRetryHeaders()
    {
        const HttpHead limited = head(429, "application/json",
                                      {{"Retry-After", "1.5"}, {"X-Should-Retry", "false"}, {"x-request-id", "r1"}});
        const Decoded decoded =
            decode(protocol, limited, {R"({"error":{"message":"Slow","code":"rate_limit_exceeded"}})"});
        QCOMPARE(decoded.error().retryAfter, std::chrono::milliseconds(1500));
        QCOMPARE(decoded.error().shouldRetry, std::optional(false));
        QCOMPARE(decoded.error().providerRequestId, u"r1"_s);
        QCOMPARE(decoded.error().code, u"rate_limit_exceeded"_s);
    }

    void namesRedirects_data()
    {
        QTest::addColumn<QByteArray>("location");
        QTest::addColumn<QString>("expected");

        QTest::newRow("elsewhere") << QByteArray("https://user:pw@other.example/v2?token=t#f")
                                   << u"to https://other.example/v2, which"_s;
        QTest::newRow("relative") << QByteArray("/login") << u"to https://provider.example/login, which"_s;
        QTest::newRow("relative to the request")
            << QByteArray("completions/") << u"to https://provider.example/v1/chat/completions/, which"_s;
        QTest::newRow("none") << QByteArray() << u"without saying where"_s;
        QTest::newRow("no URL") << QByteArray("http://[") << u"without saying where"_s;
    }

    void namesRedirects()
    {
        QFETCH(QByteArray, location);
        QFETCH(QString, expected);
        HttpHead redirect = head(307, {});
        if (!location.isEmpty())
            redirect.headers.append(HttpHeader{"Location", location});
        const QueryError error = decode(protocol, redirect, {"<html>moved</html>"}).error();
        QCOMPARE(error.kind, ErrorKind::Redirect);
        QVERIFY2(error.message.contains(expected), qPrintable(error.message));
        QVERIFY(error.message.contains(u"The key was not sent there."_s));

        QueryRequest keyless = requestFor(protocol);
        keyless.endpoint.apiKey = {};
        QVERIFY(!decode(keyless, redirect, {}).error().message.contains(u"key"_s));
    }

    void judgesTheEnd_data()
    {
        QTest::addColumn<QByteArrayList>("payloads");
        QTest::addColumn<HttpFailure>("failure");
        QTest::addColumn<QString>("outcome");

        QTest::newRow("lost inside the text") << QByteArrayList{hi} << HttpFailure::Truncated << u"[truncated]"_s;
        QTest::newRow("lost, said otherwise") << QByteArrayList{hi} << HttpFailure::ConnectionLost << u"[truncated]"_s;
        QTest::newRow("idle") << QByteArrayList{hi} << HttpFailure::TimeoutIdle << u"[timeout_idle]"_s;
        QTest::newRow("total") << QByteArrayList{hi} << HttpFailure::TimeoutTotal << u"[timeout_total]"_s;
        QTest::newRow("cancelled") << QByteArrayList{hi} << HttpFailure::Aborted << u"[cancelled]"_s;
        QTest::newRow("other") << QByteArrayList{hi} << HttpFailure::Other << u"[network]"_s;
        QTest::newRow("lost after the finish reason") << QByteArrayList{hi, stop} << HttpFailure::Truncated << u"Hi"_s;
        QTest::newRow("idle after the finish reason")
            << QByteArrayList{hi, stop} << HttpFailure::TimeoutIdle << u"Hi"_s;
        QTest::newRow("reset after [DONE]")
            << QByteArrayList{hi, stop, "[DONE]"} << HttpFailure::ConnectionLost << u"Hi"_s;
        QTest::newRow("nothing came") << QByteArrayList{} << HttpFailure::TimeoutIdle << u"[timeout_idle]"_s;
        QTest::newRow("an error, then lost") << QByteArrayList{hi, R"({"error":{"code":500,"message":"x"}})"}
                                             << HttpFailure::Truncated << u"[server_error]"_s;
    }

    void judgesTheEnd()
    {
        QFETCH(QByteArrayList, payloads);
        QFETCH(HttpFailure, failure);
        const Decoded decoded = decode(protocol, streamHead(), {dataStream(payloads)}, {failure, u"It ended."_s});
        const QString outcome =
            decoded.isAnswer() ? decoded.answer().text : QString(u'[' + errorKindName(decoded.error().kind) + u']');
        QTEST(outcome, "outcome");
        if (!decoded.isAnswer() && decoded.error().kind != ErrorKind::ServerError) {
            QCOMPARE(decoded.error().message, u"It ended."_s);
            QCOMPARE(decoded.error().partialText, payloads.isEmpty() ? QString() : u"Hi"_s);
        }
    }

    void judgesEndsOfOtherBodies()
    {
        const HttpEnd cut{HttpFailure::Truncated, u"Cut."_s};
        // JSON whose last brace came is whole, whatever happened to the connection.
        QVERIFY(decode(protocol, jsonHead(), {reply}, cut).isAnswer());
        QCOMPARE(decode(protocol, jsonHead(), {reply.chopped(1)}, cut).error().kind, ErrorKind::Truncated);
        // A status is worth more than the way its body ended, but for our own cancelling.
        QCOMPARE(decode(protocol, head(429, {}), {"slow"}, cut).error().kind, ErrorKind::RateLimited);
        QCOMPARE(decode(protocol, head(429, {}), {"slow"}, {HttpFailure::TimeoutIdle, {}}).error().message, u"slow"_s);
        QCOMPARE(decode(protocol, head(429, {}), {"slow"}, {HttpFailure::Aborted, {}}).error().kind,
                 ErrorKind::Cancelled);
    }

    void failsBeforeTheHead()
    {
        const Decoded decoded = decode(protocol, {}, {}, {HttpFailure::ConnectionRefused, u"Refused by 127.0.0.1."_s});
        QCOMPARE(decoded.error().kind, ErrorKind::Network);
        QCOMPARE(decoded.error().httpStatus, 0);
        QCOMPARE(decoded.error().message, u"Refused by 127.0.0.1."_s);
    }

    void saysWhatWasData()
    {
        const auto decoder = codecFor(protocol).decoder(requestFor(protocol));
        decoder->begin(streamHead());
        QVERIFY(!decoder->feed(": OPENROUTER PROCESSING\n\n:\n\n").hadData);
        QVERIFY(!decoder->feed("data: {\"choices\"").hadData);
        QVERIFY(decoder->feed(":[]}\n\n").hadData);
        QVERIFY(!decoder->feed(":\n\n").hadData);

        const auto json = codecFor(protocol).decoder(requestFor(protocol));
        json->begin(jsonHead());
        QVERIFY(!json->feed("\n\n").hadData);
        QVERIFY(json->feed("{").hadData);
    }

    void readsNoMoreOfAnErrorThanNeeded()
    {
        const auto decoder = codecFor(protocol).decoder(requestFor(protocol));
        decoder->begin(head(500, "text/plain"));
        const QByteArray piece(ReplyDecoderBase::maximumErrorBody / 2, 'x');
        QVERIFY(!decoder->feed(piece).complete);
        QVERIFY(decoder->feed(piece).complete);
        QVERIFY(decoder->feed(piece).complete);
        const Outcome outcome = decoder->finish({});
        const auto &error = std::get<QueryError>(outcome);
        QVERIFY(error.message.toUtf8().size() <= maximumErrorText);
        QVERIFY(error.message.startsWith(u"xxx"_s));
    }

    void capsErrorTextOnACharacter()
    {
        const QByteArray words = QByteArray("\xf0\x9f\x98\x80").repeated(5000);
        const Decoded decoded = decode(protocol, jsonHead(), {"{\"error\":{\"message\":\"" + words + "\"}}"});
        const QByteArray message = decoded.error().message.toUtf8();
        QVERIFY(message.size() <= maximumErrorText);
        QVERIFY(message.size() > maximumErrorText - 8);
        QVERIFY(!decoded.error().message.contains(QChar::ReplacementCharacter));
    }

    void capsRepliesThatNeverEnd()
    {
        const auto decoder = codecFor(protocol).decoder(requestFor(protocol));
        decoder->begin(jsonHead());
        decoder->feed("{\"a\":\"");
        const QByteArray piece(1024 * 1024, 'x');
        bool complete = false;
        for (int megabyte = 0; megabyte < 70 && !complete; ++megabyte)
            complete = decoder->feed(piece).complete;
        QVERIFY(complete);
        const Outcome outcome = decoder->finish({});
        QCOMPARE(std::get<QueryError>(outcome).kind, ErrorKind::MalformedReply);
        QVERIFY(std::get<QueryError>(outcome).message.contains(u"64 MiB"_s));
    }

    void capsEventsThatNeverEnd()
    {
        const auto decoder = codecFor(protocol).decoder(requestFor(protocol));
        decoder->begin(streamHead());
        decoder->feed(QByteArray(dataStream({hi}) + "data: "));
        const QByteArray piece(1024 * 1024, 'x');
        bool complete = false;
        for (int megabyte = 0; megabyte < 70 && !complete; ++megabyte)
            complete = decoder->feed(piece).complete;
        QVERIFY(complete);
        const Outcome outcome = decoder->finish({});
        QCOMPARE(std::get<QueryError>(outcome).kind, ErrorKind::MalformedReply);
        QCOMPARE(std::get<QueryError>(outcome).partialText, u"Hi"_s);
    }

    void neverTellsTheKey_data()
    {
        QTest::addColumn<HttpHead>("replyHead");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<HttpEnd>("end");

        const QByteArray echo = "Incorrect key " + canary + " given";
        const QByteArray error =
            "{\"error\":{\"message\":\"" + echo + "\",\"code\":\"" + canary + "\"},\"request_id\":\"" + canary + "\"}";
        QTest::newRow("JSON error") << head(401, "application/json") << error << HttpEnd();
        QTest::newRow("text error") << head(401, "text/plain") << echo << HttpEnd();
        QTest::newRow("page error") << head(502, "text/html") << QByteArray("<html><title>" + echo + "</title></html>")
                                    << HttpEnd();
        QTest::newRow("error in a stream") << streamHead() << dataStream({hi, error}) << HttpEnd();
        QTest::newRow("garbage in a stream") << streamHead() << dataStream({hi, canary}) << HttpEnd();
        QTest::newRow("text instead of an answer") << head(200, "text/plain") << echo << HttpEnd();
        QTest::newRow("JSON instead of an answer")
            << jsonHead() << QByteArray("{\"you\":\"" + canary + "\"}") << HttpEnd();
        QTest::newRow("redirect") << head(302, {}, {{"Location", "https://x.example/" + canary}}) << QByteArray()
                                  << HttpEnd();
        QTest::newRow("redirect, cut by its limit")
            << head(302, {}, {{"Location", "https://x.example/" + QByteArray(465, 'x') + '/' + canary}}) << QByteArray()
            << HttpEnd();
        QTest::newRow("request id") << head(500, {}, {{"x-request-id", canary}}) << QByteArray() << HttpEnd();
        QTest::newRow("partial text") << streamHead()
                                      << dataStream({"{\"choices\":[{\"index\":0,\"delta\":{\"content\":\"" + canary
                                                     + "\"}}]}"})
                                      << HttpEnd();
        QTest::newRow("partial text in two deltas")
            << streamHead()
            << dataStream({"{\"choices\":[{\"index\":0,\"delta\":{\"content\":\"" + canary.first(9) + "\"}}]}",
                           "{\"choices\":[{\"index\":0,\"delta\":{\"content\":\"" + canary.sliced(9) + "\"}}]}"})
            << HttpEnd();
        QTest::newRow("refusal") << jsonHead()
                                 << QByteArray("{\"choices\":[{\"message\":{\"refusal\":\"" + canary + "\"}}]}")
                                 << HttpEnd();
        QTest::newRow("the transport's words")
            << HttpHead() << QByteArray() << HttpEnd{HttpFailure::Other, QString::fromUtf8(echo)};
        QTest::newRow("cut by the cap") << head(500, "text/plain")
                                        << QByteArray(QByteArray(maximumErrorText - 20, 'x') + ' ' + canary)
                                        << HttpEnd();
    }

    void neverTellsTheKey()
    {
        QFETCH(HttpHead, replyHead);
        QFETCH(QByteArray, body);
        QFETCH(HttpEnd, end);
        const Decoded decoded = decode(protocol, replyHead, {body}, end);
        QVERIFY(!decoded.isAnswer());
        const QueryError &error = decoded.error();
        for (const QString &text : {error.message, error.code, error.providerRequestId, error.partialText})
            QVERIFY2(!text.contains(u"canary"_s), qPrintable(text));
        QVERIFY(!error.message.isEmpty());
    }

    void neverKeepsTheKeyInAnAnswer()
    {
        const Decoded decoded = decode(protocol, jsonHead(),
                                       {"{\"model\":\"" + canary + "\",\"choices\":[{\"message\":{\"content\":\"got "
                                        + canary + "\"},\"finish_reason\":\"stop\"}]}"});
        QCOMPARE(decoded.answer().text, u"got [key]"_s);
        QCOMPARE(decoded.text, u"got [key]"_s);
        QCOMPARE(decoded.answer().model, u"[key]"_s);
    }
};

QTEST_GUILESS_MAIN(TestReplyDecoderBase)
#include "tst_replydecoderbase.moc"
