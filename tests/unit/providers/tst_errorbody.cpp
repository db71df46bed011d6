// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/errorbody.h"

#include <QTest>

using namespace Fanlight;
using namespace Qt::StringLiterals;

class TestErrorBody final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("message");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("requestId");
        QTest::addColumn<int>("status");

        const QString none;
        QTest::newRow("OpenAI") << QByteArray(
            R"({"error":{"message":"Slow down.","type":"requests","param":null,"code":"rate_limit_exceeded"}})")
                                << u"Slow down."_s << u"rate_limit_exceeded"_s << u"requests"_s << none << 0;
        QTest::newRow("OpenAI without a code")
            << QByteArray(R"({"error":{"message":"No.","type":"invalid_request_error","code":null}})") << u"No."_s
            << u"invalid_request_error"_s << none << none << 0;
        QTest::newRow("Anthropic") << QByteArray(
            R"({"type":"error","error":{"type":"overloaded_error","message":"Overloaded"},"request_id":"req_1"})")
                                   << u"Overloaded"_s << u"overloaded_error"_s << none << u"req_1"_s << 0;
        QTest::newRow("llama.cpp, an integer code")
            << QByteArray(R"({"error":{"code":503,"message":"Loading model","type":"unavailable_error"}})")
            << u"Loading model"_s << u"503"_s << u"unavailable_error"_s << none << 503;
        QTest::newRow("a code written as a float")
            << QByteArray(R"({"error":{"code":503.0,"message":"x"}})") << u"x"_s << u"503"_s << none << none << 503;
        QTest::newRow("OpenRouter, wrapping what the provider said")
            << QByteArray(R"({"error":{"message":"Provider returned error","code":429,"metadata":)"
                          "{\"raw\":\"{\\\"error\\\":{\\\"message\\\":\\\"Too "
                          "fast\\\"}}\",\"provider_name\":\"X\"}},\"user_id\":\"u\"}")
            << u"Provider returned error: Too fast"_s << u"429"_s << none << none << 429;
        QTest::newRow("OpenRouter, wrapping plain text")
            << QByteArray(R"({"error":{"message":"Provider returned error","code":502,"metadata":{"raw":"boom"}}})")
            << u"Provider returned error: boom"_s << u"502"_s << none << none << 502;
        QTest::newRow("Ollama") << QByteArray("{\"error\":\"model \\\"x\\\" not found\"}") << u"model \"x\" not found"_s
                                << none << none << none << 0;
        QTest::newRow("Gemini, an array")
            << QByteArray(R"([{"error":{"code":400,"message":"API key not valid.","status":"INVALID_ARGUMENT"}}])")
            << u"API key not valid."_s << u"400"_s << u"INVALID_ARGUMENT"_s << none << 400;
        QTest::newRow("vLLM, without an envelope")
            << QByteArray(R"({"object":"error","message":"Too long","type":"BadRequestError","param":null,"code":400})")
            << u"Too long"_s << u"400"_s << u"BadRequestError"_s << none << 400;
        QTest::newRow("FastAPI") << QByteArray(R"({"detail":"Not Found"})") << u"Not Found"_s << none << none << none
                                 << 0;
        QTest::newRow("FastAPI, validation")
            << QByteArray(R"({"detail":[{"loc":["body","model"],"msg":"Field required","type":"missing"},)"
                          R"({"loc":["body","messages",0],"msg":"Bad","type":"x"}]})")
            << u"body.model: Field required\nbody.messages.0: Bad"_s << none << none << none << 0;
        QTest::newRow("a gateway") << QByteArray(R"({"message":"no Route matched","request_id":"abc"})")
                                   << u"no Route matched"_s << none << none << u"abc"_s << 0;
        QTest::newRow("Cloudflare") << QByteArray(
            R"({"success":false,"errors":[{"code":10000,"message":"Authentication error"}]})")
                                    << u"Authentication error"_s << u"10000"_s << none << none << 0;
        QTest::newRow("OAuth") << QByteArray(R"({"error":"invalid_client","error_description":"Unknown client"})")
                               << u"Unknown client"_s << u"invalid_client"_s << none << none << 0;
        QTest::newRow("problem details") << QByteArray(
            R"({"type":"about:blank","title":"Nope","status":403,"detail":"Account frozen"})")
                                         << u"Account frozen"_s << u"about:blank"_s << none << none << 403;
        QTest::newRow("a Responses error event, flat")
            << QByteArray(R"({"type":"error","code":"server_error","message":"Oops","param":null})") << u"Oops"_s
            << u"server_error"_s << none << none << 0;
        QTest::newRow("a message that is an object")
            << QByteArray(R"({"error":{"message":{"message":"deep"}}})") << u"deep"_s << none << none << none << 0;
        QTest::newRow("a code and no words")
            << QByteArray(R"({"error":{"message":"","code":"x_y"}})") << none << u"x_y"_s << none << none << 0;
        QTest::newRow("JSON that says it in its own way")
            << QByteArray(R"({"fault":{"faultstring":"spike"}})") << u"{\"fault\":{\"faultstring\":\"spike\"}}"_s
            << none << none << none << 0;
        QTest::newRow("JSON cut short") << QByteArray("{\"error\":{\"message\":\"abc")
                                        << u"{\"error\":{\"message\":\"abc"_s << none << none << none << 0;
        QTest::newRow("an empty object") << QByteArray("{}") << none << none << none << none << 0;
        QTest::newRow("an event stream") << QByteArray(
            "event: error\ndata: {\"error\":{\"message\":\"In a stream\",\"type\":\"t\"}}\n\n")
                                         << u"In a stream"_s << u"t"_s << none << none << 0;
        QTest::newRow("a web page") << QByteArray("<html><head><title>502 Bad Gateway</title></head></html>")
                                    << u"502 Bad Gateway"_s << none << none << none << 0;
        QTest::newRow("plain text") << QByteArray("upstream connect error\n") << u"upstream connect error"_s << none
                                    << none << none << 0;
        QTest::newRow("nothing") << QByteArray() << none << none << none << none << 0;
        QTest::newRow("compressed bytes") << QByteArray("\x1f\x8b\x08\x00\x00", 5) << none << none << none << none << 0;
        QTest::newRow("errors nested without end")
            << QByteArray(QByteArray(R"({"error":)").repeated(200) + "1" + QByteArray("}").repeated(200)) << u"?"_s
            << none << none << none << 0;
    }

    void reads()
    {
        QFETCH(QByteArray, body);
        QFETCH(QString, message);
        const ErrorBody error = parseErrorBody(body);
        if (message == u'?')
            QVERIFY(!error.message.isEmpty());
        else
            QCOMPARE(error.message, message);
        QTEST(error.code, "code");
        QTEST(error.type, "type");
        QTEST(error.requestId, "requestId");
        QTEST(error.status, "status");
    }

    void namesTheParameter_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("parameter");

        QTest::newRow("OpenAI") << R"({"error":{"message":"No.","param":"max_tokens","code":"x"}})"_ba
                                << u"max_tokens"_s;
        QTest::newRow("OpenAI, inside a field")
            << R"({"error":{"message":"No.","param":"messages[0].content"}})"_ba << u"messages[0].content"_s;
        QTest::newRow("OpenAI, null") << R"({"error":{"message":"No.","param":null}})"_ba << QString();
        QTest::newRow("LiteLLM's null") << R"({"error":{"message":"No.","param":"None","code":"400"}})"_ba << QString();
        QTest::newRow("empty") << R"({"error":{"message":"No.","param":" "}})"_ba << QString();
        QTest::newRow("a number") << R"({"error":{"message":"No.","param":3}})"_ba << QString();
        QTest::newRow("a Responses error event")
            << R"({"type":"error","message":"No.","param":"input"})"_ba << u"input"_s;
        QTest::newRow("vLLM, without an envelope")
            << R"({"object":"error","message":"No.","type":"BadRequestError","param":"temperature","code":400})"_ba
            << u"temperature"_s;
        QTest::newRow("FastAPI")
            << R"({"detail":[{"loc":["body","stream_options"],"msg":"extra fields not permitted"}]})"_ba
            << u"stream_options"_s;
        QTest::newRow("FastAPI, inside a field")
            << R"({"detail":[{"loc":["body","messages",0,"role"],"msg":"Bad"}]})"_ba << u"messages.0.role"_s;
        QTest::newRow("FastAPI, the first of two")
            << R"({"detail":[{"loc":["body","a"],"msg":"x"},{"loc":["body","b"],"msg":"y"}]})"_ba << u"a"_s;
        QTest::newRow("FastAPI, the whole body") << R"({"detail":[{"loc":["body"],"msg":"Bad"}]})"_ba << u"body"_s;
        QTest::newRow("FastAPI, no place") << R"({"detail":[{"msg":"Bad"}]})"_ba << QString();
        QTest::newRow("FastAPI, a place that is text") << R"({"detail":[{"loc":"body","msg":"Bad"}]})"_ba << QString();
        QTest::newRow("FastAPI, an empty list") << R"({"detail":[],"message":"x"})"_ba << QString();
        QTest::newRow("Mistral, FastAPI's list in the message")
            << R"({"object":"error","message":{"detail":[{"type":"extra_forbidden","loc":["body","stream_options"],)"
               R"("msg":"Extra inputs are not permitted"}]},"type":"invalid_request_error","param":null})"_ba
            << u"stream_options"_s;
        QTest::newRow("the list under error")
            << R"({"error":{"message":[{"loc":["body","temperature"],"msg":"No"}]}})"_ba << u"temperature"_s;
        QTest::newRow("a list at the top") << R"([{"loc":["body","temperature"],"msg":"No"}])"_ba << u"temperature"_s;
        QTest::newRow("OpenRouter, what the real provider said")
            << QByteArray(R"({"error":{"message":"Provider returned error","code":400,"metadata":{"raw":)"
                          "\"{\\\"error\\\":{\\\"message\\\":\\\"No\\\",\\\"param\\\":\\\"max_tokens\\\"}}\"}}}")
            << u"max_tokens"_s;
        QTest::newRow("plain text") << "max_tokens"_ba << QString();
    }

    void namesTheParameter()
    {
        QFETCH(QByteArray, body);
        QTEST(parseErrorBody(body).parameter, "parameter");
    }
};

QTEST_GUILESS_MAIN(TestErrorBody)
#include "tst_errorbody.moc"
