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

    void leavesOutWhatIsNotTaken_data()
    {
        QTest::addColumn<QueryRequest>("request");
        QTest::addColumn<RequestShape>("shape");
        QTest::addColumn<QString>("limit"); // the field and its value
        QTest::addColumn<bool>("temperature");
        QTest::addColumn<bool>("streamOptions");

        using TokenLimit = RequestShape::TokenLimit;
        const auto request = [](Protocol protocol, const QString &baseUrl = u"https://provider.example/v1"_s) {
            QueryRequest full = requestFor(protocol);
            full.endpoint.baseUrl = QUrl(baseUrl);
            full.temperature = 0.5;
            full.maxTokens = 100;
            return full;
        };
        const QueryRequest chat = request(Protocol::OpenAiChat);
        const QueryRequest openAi = request(Protocol::OpenAiChat, u"https://eu.api.openai.com/v1"_s);
        const QueryRequest responses = request(Protocol::OpenAiResponses);
        const QueryRequest anthropic = request(Protocol::Anthropic);
        QueryRequest unlimited = chat;
        unlimited.maxTokens.reset();
        QueryRequest whole = chat;
        whole.stream = false;

        const QString maxTokens = u"max_tokens 100"_s;
        const QString successor = u"max_completion_tokens 100"_s;
        const RequestShape nothing{TokenLimit::None, false, false};
        QTest::newRow("chat, as usual") << chat << RequestShape() << maxTokens << true << true;
        QTest::newRow("chat, max_tokens") << chat << RequestShape{TokenLimit::MaxTokens} << maxTokens << true << true;
        QTest::newRow("chat, max_completion_tokens")
            << chat << RequestShape{TokenLimit::MaxCompletionTokens} << successor << true << true;
        QTest::newRow("chat, no limit") << chat << RequestShape{TokenLimit::None} << QString() << true << true;
        QTest::newRow("chat, no temperature")
            << chat << RequestShape{TokenLimit::Usual, false} << maxTokens << false << true;
        QTest::newRow("chat, no stream_options")
            << chat << RequestShape{TokenLimit::Usual, true, false} << maxTokens << true << false;
        QTest::newRow("chat, nothing at all") << chat << nothing << QString() << false << false;
        QTest::newRow("chat, not streamed") << whole << RequestShape() << maxTokens << true << false;
        QTest::newRow("chat, no limit was asked for")
            << unlimited << RequestShape{TokenLimit::MaxCompletionTokens} << QString() << true << true;
        QTest::newRow("OpenAI, as usual") << openAi << RequestShape() << successor << true << true;
        QTest::newRow("OpenAI, max_tokens")
            << openAi << RequestShape{TokenLimit::MaxTokens} << maxTokens << true << true;
        QTest::newRow("OpenAI, no limit") << openAi << RequestShape{TokenLimit::None} << QString() << true << true;
        QTest::newRow("responses, as usual")
            << responses << RequestShape() << u"max_output_tokens 100"_s << true << false;
        QTest::newRow("responses, the chat's fields are not its own")
            << responses << RequestShape{TokenLimit::MaxTokens} << u"max_output_tokens 100"_s << true << false;
        QTest::newRow("responses, nothing at all") << responses << nothing << QString() << false << false;
        QTest::newRow("anthropic, as usual") << anthropic << RequestShape() << maxTokens << true << false;
        QTest::newRow("anthropic can't do without a limit") << anthropic << nothing << maxTokens << false << false;
    }

    void leavesOutWhatIsNotTaken()
    {
        QFETCH(QueryRequest, request);
        QFETCH(RequestShape, shape);
        QFETCH(bool, temperature);
        QFETCH(bool, streamOptions);
        const QJsonObject body =
            QJsonDocument::fromJson(codecFor(request.endpoint.protocol).encode(request, shape).body).object();
        QStringList limits;
        for (const QString &field : {u"max_tokens"_s, u"max_completion_tokens"_s, u"max_output_tokens"_s}) {
            if (body.contains(field))
                limits.append(field + u' ' + QString::number(body.value(field).toInt()));
        }
        QTEST(limits.join(u", "_s), "limit");
        QCOMPARE(body.contains("temperature"_L1), temperature);
        QCOMPARE(body.contains("stream_options"_L1), streamOptions);
    }

    void asksAzure_data()
    {
        QTest::addColumn<Protocol>("protocol");
        QTest::addColumn<QString>("base");
        QTest::addColumn<QString>("expected");
        QTest::addColumn<bool>("azure");

        const auto row = [](const char *name, Protocol protocol, const QString &base, const QString &expected,
                            bool azure) { QTest::newRow(name) << protocol << base << expected << azure; };
        constexpr Protocol chat = Protocol::OpenAiChat;
        const QString azure = u"https://me.openai.azure.com/openai/deployments/gpt"_s;
        row("a deployment", chat, azure + u"?api-version=2024-10-21"_s,
            azure + u"/chat/completions?api-version=2024-10-21"_s, true);
        row("a deployment, a slash before the query", chat, azure + u"/?api-version=2024-10-21"_s,
            azure + u"/chat/completions?api-version=2024-10-21"_s, true);
        row("the whole URL pasted", chat, azure + u"/chat/completions?api-version=2024-10-21"_s,
            azure + u"/chat/completions?api-version=2024-10-21"_s, true);
        row("a host in capitals", chat, u"https://ME.OpenAI.Azure.com/openai/deployments/gpt?api-version=preview"_s,
            u"https://me.openai.azure.com/openai/deployments/gpt/chat/completions?api-version=preview"_s, true);
        row("the newer path, without a version", chat, u"https://me.openai.azure.com/openai/v1"_s,
            u"https://me.openai.azure.com/openai/v1/chat/completions"_s, true);
        row("responses", Protocol::OpenAiResponses, u"https://me.openai.azure.com/openai/v1?api-version=preview"_s,
            u"https://me.openai.azure.com/openai/v1/responses?api-version=preview"_s, true);
        row("a gateway before Azure", chat,
            u"https://gateway.example/x/openai/deployments/gpt?api-version=2024-10-21"_s,
            u"https://gateway.example/x/openai/deployments/gpt/chat/completions?api-version=2024-10-21"_s, true);
        row("Azure for the government", chat, u"https://me.openai.azure.us/openai/v1"_s,
            u"https://me.openai.azure.us/openai/v1/chat/completions"_s, true);
        row("Azure in the name of another host", chat, u"https://openai.azure.com.example/v1"_s,
            u"https://openai.azure.com.example/v1/chat/completions"_s, false);
        row("a host that only ends alike", chat, u"https://notopenai.azure.com/v1"_s,
            u"https://notopenai.azure.com/v1/chat/completions"_s, false);
        row("OpenAI itself", chat, u"https://api.openai.com/v1"_s, u"https://api.openai.com/v1/chat/completions"_s,
            false);
    }

    void asksAzure()
    {
        QFETCH(Protocol, protocol);
        QFETCH(QString, base);
        QFETCH(bool, azure);
        QueryRequest request = requestFor(protocol);
        request.endpoint.baseUrl = QUrl(base);
        QCOMPARE(endpointProblem(request.endpoint), std::nullopt);
        const HttpCall call = codecFor(protocol).encode(request);
        QTEST(call.url.toString(QUrl::FullyEncoded), "expected");
        const QString key = u"sk-canary-0123456789abcdef"_s;
        QCOMPARE(header(call, "api-key"), azure ? key : u"(none)"_s);
        QCOMPARE(header(call, "authorization"), azure ? u"(none)"_s : QString(u"Bearer "_s + key));

        request.endpoint.apiKey = {};
        QCOMPARE(header(codecFor(protocol).encode(request), "api-key"), u"(none)"_s);
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
        request.endpoint.protocol = Protocol::Anthropic;
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
            request.endpoint.protocol = protocol;
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
        request.endpoint.protocol = Protocol::Anthropic;
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
