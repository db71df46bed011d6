// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/errorkinds.h"

#include <QTest>

using namespace Fanlight;
using namespace Qt::StringLiterals;

class TestErrorKinds final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesTheKind_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("kind");

        const auto error = [](const char *code, const char *message = "x") {
            return QByteArray(QByteArray("{\"error\":{\"code\":\"") + code + R"(","message":")" + message + "\"}}");
        };
        QTest::newRow("400") << 400 << QByteArray() << u"invalid_request"_s;
        QTest::newRow("401") << 401 << QByteArray() << u"auth"_s;
        QTest::newRow("402") << 402 << QByteArray() << u"quota"_s;
        QTest::newRow("403") << 403 << QByteArray() << u"auth"_s;
        QTest::newRow("404") << 404 << QByteArray() << u"invalid_request"_s;
        QTest::newRow("405") << 405 << QByteArray() << u"invalid_request"_s;
        QTest::newRow("408") << 408 << QByteArray() << u"server_error"_s;
        QTest::newRow("409") << 409 << QByteArray() << u"invalid_request"_s;
        QTest::newRow("413") << 413 << QByteArray() << u"context_too_long"_s;
        QTest::newRow("422") << 422 << QByteArray() << u"invalid_request"_s;
        QTest::newRow("429") << 429 << QByteArray() << u"rate_limited"_s;
        QTest::newRow("500") << 500 << QByteArray() << u"server_error"_s;
        QTest::newRow("502") << 502 << QByteArray() << u"server_error"_s;
        QTest::newRow("503") << 503 << QByteArray() << u"overloaded"_s;
        QTest::newRow("504") << 504 << QByteArray() << u"server_error"_s;
        QTest::newRow("529") << 529 << QByteArray() << u"overloaded"_s;
        QTest::newRow("599") << 599 << QByteArray() << u"server_error"_s;
        QTest::newRow("307") << 307 << QByteArray() << u"redirect"_s;

        QTest::newRow("429, wait") << 429 << error("rate_limit_exceeded") << u"rate_limited"_s;
        QTest::newRow("429, pay") << 429 << error("insufficient_quota") << u"quota"_s;
        QTest::newRow("429, Gemini's quota per minute")
            << 429 << error("RESOURCE_EXHAUSTED", "You exceeded your current quota") << u"rate_limited"_s;
        QTest::newRow("429, too many tokens per minute is no context")
            << 429 << error("rate_limit_exceeded", "Request too large: reduce the length of the messages")
            << u"rate_limited"_s;
        QTest::newRow("429, an overloaded engine") << 429 << error("engine_overloaded_error") << u"overloaded"_s;
        QTest::newRow("429, a spending limit in words")
            << 429 << error("", "Your team has reached its monthly spending limit.") << u"quota"_s;
        QTest::newRow("403, no balance left, in words") << 403 << error("", "Insufficient balance") << u"quota"_s;
        QTest::newRow("429, limits of use are waited for")
            << 429 << error("", "You exceeded the usage limits per minute.") << u"rate_limited"_s;
        QTest::newRow("400, Azure's content filter") << 400 << error("content_filter") << u"refused"_s;
        QTest::newRow("in a stream, a content policy") << 200 << error("content_policy_violation") << u"refused"_s;
        QTest::newRow("500, overloaded_error") << 500 << error("overloaded_error") << u"overloaded"_s;
        QTest::newRow("400, context_length_exceeded")
            << 400 << error("context_length_exceeded") << u"context_too_long"_s;
        QTest::newRow("400, llama.cpp's context")
            << 400 << QByteArray(R"({"error":{"code":400,"type":"exceed_context_size_error","message":"x"}})")
            << u"context_too_long"_s;
        QTest::newRow("400, vLLM says so in words")
            << 400 << error("400", "This model's maximum context length is 4096 tokens.") << u"context_too_long"_s;
        QTest::newRow("400, Anthropic says so in words")
            << 400 << error("invalid_request_error", "prompt is too long: 210000 tokens > 200000 maximum")
            << u"context_too_long"_s;
        QTest::newRow("400, Anthropic's balance")
            << 400 << error("invalid_request_error", "Your credit balance is too low to access the Anthropic API.")
            << u"quota"_s;
        QTest::newRow("400, Gemini's bad key") << 400 << error("INVALID_ARGUMENT", "API key not valid.") << u"auth"_s;
        QTest::newRow("401 that talks of context") << 401 << error("x", "context window") << u"auth"_s;
        QTest::newRow("404, model_not_found") << 404 << error("model_not_found") << u"invalid_request"_s;

        QTest::newRow("in a stream, a numeric code") << 200 << error("429") << u"rate_limited"_s;
        QTest::newRow("in a stream, code 400") << 200 << error("400", "Token limit reached") << u"invalid_request"_s;
        QTest::newRow("in a stream, overloaded_error") << 200 << error("overloaded_error") << u"overloaded"_s;
        QTest::newRow("in a stream, rate_limit_error") << 200 << error("rate_limit_error") << u"rate_limited"_s;
        QTest::newRow("in a stream, authentication_error") << 200 << error("authentication_error") << u"auth"_s;
        QTest::newRow("in a stream, invalid_request_error")
            << 200 << error("invalid_request_error") << u"invalid_request"_s;
        QTest::newRow("in a stream, api_error") << 200 << error("api_error") << u"server_error"_s;
        QTest::newRow("in a stream, no code") << 200 << QByteArray(R"({"error":"boom"})") << u"server_error"_s;
        QTest::newRow("in a stream, context in words")
            << 200 << error("", "the request exceeds the context size") << u"context_too_long"_s;
    }

    void namesTheKind()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QTEST(errorKindName(errorKindOf(status, parseErrorBody(body))), "kind");
    }

    void saysStatusInWords()
    {
        QVERIFY(statusSentence(502).contains(u"502 (Bad Gateway)"_s));
        QVERIFY(statusSentence(599).contains(u"599"_s));
        QVERIFY(!statusSentence(599).contains(u"()"_s));
    }
};

QTEST_GUILESS_MAIN(TestErrorKinds)
#include "tst_errorkinds.moc"
