// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/providers/decoding.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <limits>

using namespace Fanlight;
using namespace Fanlight::Test;
using namespace Qt::StringLiterals;

namespace {

QString header(const HttpCall &call, QByteArrayView name)
{
    return QString::fromUtf8(headerValue(call.headers, name).value_or("(none)"));
}

} // namespace

class TestProviderCodec final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesBody_data()
    {
        QTest::addColumn<QueryRequest>("request");
        QTest::addColumn<QByteArray>("expected");

        const auto with = [](Protocol protocol, auto change) {
            QueryRequest request = requestFor(protocol);
            change(request);
            return request;
        };
        const auto full = [](QueryRequest &request) {
            request.systemPrompt = u"Be brief."_s;
            request.temperature = 0.0;
            request.maxTokens = 5;
            request.stream = false;
        };
        const auto toOpenAi = [](QueryRequest &request) {
            request.endpoint.baseUrl = QUrl(u"https://API.openai.com/v1"_s);
            request.maxTokens = 30;
        };

        QTest::newRow("chat, as little as possible")
            << requestFor(Protocol::OpenAiChat)
            << QByteArray(R"({"messages":[{"content":"Hello","role":"user"}],"model":"m","stream":true,)"
                          R"("stream_options":{"include_usage":true}})");
        QTest::newRow("chat, everything, not streamed")
            << with(Protocol::OpenAiChat, full)
            << QByteArray(R"({"max_tokens":5,"messages":[{"content":"Be brief.","role":"system"},)"
                          R"({"content":"Hello","role":"user"}],"model":"m","stream":false,"temperature":0})");
        QTest::newRow("chat at OpenAI itself")
            << with(Protocol::OpenAiChat, toOpenAi)
            << QByteArray(R"({"max_completion_tokens":30,"messages":[{"content":"Hello","role":"user"}],"model":"m",)"
                          R"("stream":true,"stream_options":{"include_usage":true}})");
        QTest::newRow("responses, as little as possible")
            << requestFor(Protocol::OpenAiResponses)
            << QByteArray(R"({"input":[{"content":"Hello","role":"user"}],"model":"m","store":false,"stream":true})");
        QTest::newRow("responses, everything, below the least max_output_tokens")
            << with(Protocol::OpenAiResponses, full)
            << QByteArray(R"({"input":[{"content":"Hello","role":"user"}],"instructions":"Be brief.",)"
                          R"("max_output_tokens":16,"model":"m","store":false,"stream":false,"temperature":0})");
        QTest::newRow("responses, above the least max_output_tokens")
            << with(Protocol::OpenAiResponses, [](QueryRequest &request) { request.maxTokens = 50; })
            << QByteArray(R"({"input":[{"content":"Hello","role":"user"}],"max_output_tokens":50,"model":"m",)"
                          R"("store":false,"stream":true})");
        QTest::newRow("anthropic, as little as possible")
            << requestFor(Protocol::Anthropic)
            << QByteArray(R"({"max_tokens":1024,"messages":[{"content":"Hello","role":"user"}],"model":"m",)"
                          R"("stream":true})");
        QTest::newRow("anthropic, everything, not streamed")
            << with(Protocol::Anthropic, full)
            << QByteArray(R"({"max_tokens":5,"messages":[{"content":"Hello","role":"user"}],"model":"m",)"
                          R"("stream":false,"system":"Be brief.","temperature":0})");
        QTest::newRow("a fraction is written as it was given")
            << with(Protocol::Anthropic, [](QueryRequest &request) { request.temperature = 0.7; })
            << QByteArray(R"({"max_tokens":1024,"messages":[{"content":"Hello","role":"user"}],"model":"m",)"
                          R"("stream":true,"temperature":0.7})");
        QTest::newRow("a temperature that JSON cannot write is left out")
            << with(Protocol::Anthropic,
                    [](QueryRequest &request) { request.temperature = std::numeric_limits<double>::quiet_NaN(); })
            << QByteArray(R"({"max_tokens":1024,"messages":[{"content":"Hello","role":"user"}],"model":"m",)"
                          R"("stream":true})");
        QTest::newRow("quotes, newlines and emoji")
            << with(Protocol::Anthropic, [](QueryRequest &request) { request.message = u"\"a\"\n\U0001F600"_s; })
            << QByteArray("{\"max_tokens\":1024,\"messages\":[{\"content\":\"\\\"a\\\"\\n\xf0\x9f\x98\x80\","
                          "\"role\":\"user\"}],\"model\":\"m\",\"stream\":true}");
    }

    void writesBody()
    {
        QFETCH(QueryRequest, request);
        QFETCH(QByteArray, expected);
        const HttpCall call = codecFor(request.endpoint.protocol).encode(request);
        QCOMPARE(call.body, expected);
        QCOMPARE(call.method, "POST");
        QVERIFY(QJsonDocument::fromJson(call.body).isObject());
    }

    void writesUrl()
    {
        QueryRequest request = requestFor(Protocol::OpenAiChat);
        QCOMPARE(codecFor(Protocol::OpenAiChat).encode(request).url,
                 QUrl(u"https://provider.example/v1/chat/completions"_s));
        QCOMPARE(codecFor(Protocol::OpenAiResponses).encode(request).url,
                 QUrl(u"https://provider.example/v1/responses"_s));
        QCOMPARE(codecFor(Protocol::Anthropic).encode(request).url, QUrl(u"https://provider.example/v1/messages"_s));
        request.endpoint.baseUrl = QUrl(u"https://provider.example"_s);
        QCOMPARE(codecFor(Protocol::Anthropic).encode(request).url, QUrl(u"https://provider.example/v1/messages"_s));
    }

    void writesHeaders()
    {
        QueryRequest request = requestFor(Protocol::OpenAiChat);
        for (const Protocol protocol : {Protocol::OpenAiChat, Protocol::OpenAiResponses}) {
            const HttpCall call = codecFor(protocol).encode(request);
            QCOMPARE(header(call, "authorization"), QString::fromLatin1("Bearer sk-canary-0123456789abcdef"));
            QCOMPARE(header(call, "x-api-key"), QString::fromLatin1("(none)"));
            QCOMPARE(header(call, "content-type"), QString::fromLatin1("application/json"));
            QCOMPARE(header(call, "accept"), QString::fromLatin1("text/event-stream, application/json"));
            QCOMPARE(header(call, "user-agent"), QString::fromLatin1("(none)")); // the transport's to say
            QCOMPARE(header(call, "accept-encoding"), QString::fromLatin1("(none)"));
        }
        request.stream = false;
        const HttpCall call = codecFor(Protocol::Anthropic).encode(request);
        QCOMPARE(header(call, "x-api-key"), QString::fromLatin1("sk-canary-0123456789abcdef"));
        QCOMPARE(header(call, "anthropic-version"), QString::fromLatin1("2023-06-01"));
        QCOMPARE(header(call, "authorization"), QString::fromLatin1("(none)"));
        QCOMPARE(header(call, "accept"), QString::fromLatin1("application/json"));
    }

    void sendsNoCredentialWithoutKey_data()
    {
        QTest::addColumn<QByteArray>("key");
        QTest::newRow("no key") << QByteArray();
        QTest::newRow("only blanks") << QByteArray(" \t\r\n");
    }

    void sendsNoCredentialWithoutKey()
    {
        QFETCH(QByteArray, key);
        QueryRequest request = requestFor(Protocol::OpenAiChat);
        request.endpoint.apiKey = Secret(key);
        for (const Protocol protocol : {Protocol::OpenAiChat, Protocol::OpenAiResponses, Protocol::Anthropic}) {
            const HttpCall call = codecFor(protocol).encode(request);
            QCOMPARE(header(call, "authorization"), QString::fromLatin1("(none)"));
            QCOMPARE(header(call, "x-api-key"), QString::fromLatin1("(none)"));
        }
    }

    void keyNeverBreaksTheHeader()
    {
        QueryRequest request = requestFor(Protocol::OpenAiChat);
        request.endpoint.apiKey = Secret("abcd\r\nX-Evil: 1\n");
        QCOMPARE(header(codecFor(Protocol::OpenAiChat).encode(request), "authorization"),
                 QString::fromLatin1("Bearer abcdX-Evil: 1"));
        QCOMPARE(header(codecFor(Protocol::Anthropic).encode(request), "x-api-key"),
                 QString::fromLatin1("abcdX-Evil: 1"));
    }

    void keyIsNotInTheBodyOrTheUrl()
    {
        for (const Protocol protocol : {Protocol::OpenAiChat, Protocol::OpenAiResponses, Protocol::Anthropic}) {
            const HttpCall call = codecFor(protocol).encode(requestFor(protocol));
            QVERIFY(!call.body.contains("canary"));
            QVERIFY(!call.url.toEncoded().contains("canary"));
        }
    }
};

QTEST_GUILESS_MAIN(TestProviderCodec)
#include "tst_providercodec.moc"
