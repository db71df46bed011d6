// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/extraheaders.h"
#include "core/providers/endpointrequest.h"
#include "core/providers/llamacpp.h"
#include "core/providers/modellist.h"
#include "core/providers/providercodec.h"
#include "core/providers/redactor.h"

#include <QTest>

using namespace Fanlight;
using namespace Qt::StringLiterals;

namespace {

Endpoint endpointWith(const QList<ExtraHeader> &headers, Protocol protocol = Protocol::OpenAiChat)
{
    Endpoint endpoint{u"e"_s, protocol, QUrl(u"https://provider.example/v1"_s), Secret("sk-canary-0123456789")};
    endpoint.extraHeaders = headers;
    endpoint.caFile = u"/etc/ssl/own.pem"_s;
    endpoint.proxy = u"http://proxy.corp:3128"_s;
    return endpoint;
}

QByteArrayList valuesOf(const HttpHeaders &headers, QByteArrayView name)
{
    QByteArrayList values;
    for (const HttpHeader &header : headers) {
        if (header.name.compare(name, Qt::CaseInsensitive) == 0)
            values.append(header.value);
    }
    return values;
}

QList<HttpCall> everyCallOf(const Endpoint &endpoint)
{
    QueryRequest request;
    request.endpoint = endpoint;
    request.model = u"m"_s;
    request.message = u"hello"_s;
    return {codecFor(endpoint.protocol).encode(request), propsCall(endpoint), modelsCall(endpoint)};
}

} // namespace

class EndpointRequestTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRequestHasTheEndpointsParts_data();
    void everyRequestHasTheEndpointsParts();
    void aCredentialOfTheUsersTakesTheKeysPlace_data();
    void aCredentialOfTheUsersTakesTheKeysPlace();
    void whatIsForTheProxyGoesNoFurther();
    void theRedactorKnowsAllSecrets_data();
    void theRedactorKnowsAllSecrets();
    void asksForModels_data();
    void asksForModels();
    void readsModels_data();
    void readsModels();
    void choosesAModelForText_data();
    void choosesAModelForText();
};

void EndpointRequestTest::everyRequestHasTheEndpointsParts_data()
{
    QTest::addColumn<Protocol>("protocol");
    for (const Protocol protocol : {Protocol::OpenAiChat, Protocol::OpenAiResponses, Protocol::Anthropic})
        QTest::newRow(qPrintable(protocolName(protocol))) << protocol;
}

void EndpointRequestTest::everyRequestHasTheEndpointsParts()
{
    QFETCH(Protocol, protocol);
    const Endpoint endpoint = endpointWith({{"X-Title", Secret(" Fanlight "), false},
                                            {"accept", Secret("text/html"), false},
                                            {"Anthropic-Version", Secret("2099-01-01"), false}},
                                           protocol);
    for (const HttpCall &call : everyCallOf(endpoint)) {
        QCOMPARE(valuesOf(call.headers, "X-Title"), QByteArrayList{"Fanlight"});
        // One of a name: the user's instead of the protocol's.
        QCOMPARE(valuesOf(call.headers, "Accept"), QByteArrayList{"text/html"});
        QCOMPARE(valuesOf(call.headers, "anthropic-version"), QByteArrayList{"2099-01-01"});
        QCOMPARE(call.route.caFile, endpoint.caFile);
        QCOMPARE(call.route.proxy, endpoint.proxy);
    }
}

void EndpointRequestTest::aCredentialOfTheUsersTakesTheKeysPlace_data()
{
    QTest::addColumn<Protocol>("protocol");
    QTest::addColumn<QByteArray>("name");
    for (const Protocol protocol : {Protocol::OpenAiChat, Protocol::OpenAiResponses, Protocol::Anthropic}) {
        for (const QByteArray name : {"Authorization", "X-Api-Key", "api-key"})
            QTest::addRow("%s %s", qPrintable(protocolName(protocol)), name.constData()) << protocol << name;
    }
}

void EndpointRequestTest::aCredentialOfTheUsersTakesTheKeysPlace()
{
    QFETCH(Protocol, protocol);
    QFETCH(QByteArray, name);
    for (const HttpCall &call : everyCallOf(endpointWith({{name, Secret("Basic own")}}, protocol))) {
        QCOMPARE(valuesOf(call.headers, name), QByteArrayList{"Basic own"});
        for (const HttpHeader &header : call.headers)
            QVERIFY(!header.value.contains("canary"));
    }
}

void EndpointRequestTest::whatIsForTheProxyGoesNoFurther()
{
    const Endpoint endpoint = endpointWith({proxyAuthorization(u"me"_s, u"pass"_s)});
    for (const HttpCall &call : everyCallOf(endpoint)) {
        QVERIFY(valuesOf(call.headers, "Proxy-Authorization").isEmpty());
        QCOMPARE(call.route.proxyCredentials.reveal(), "me:pass");
        QCOMPARE(valuesOf(call.headers, "Authorization").size(), 1);
    }
}

void EndpointRequestTest::theRedactorKnowsAllSecrets_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("the key") << u"Bad sk-canary-0123456789."_s;
    QTest::newRow("a secret header") << u"Bad team-canary."_s;
    QTest::newRow("a credential header, whole") << u"Bad Bearer other-canary."_s;
    QTest::newRow("a credential header, its key alone") << u"Bad other-canary."_s;
    QTest::newRow("a secret header of any name, its key alone") << u"Bad gate-canary."_s;
    QTest::newRow("the proxy's password") << u"Bad proxy-canary."_s;
}

void EndpointRequestTest::theRedactorKnowsAllSecrets()
{
    QFETCH(QString, text);
    const Redactor redactor(endpointWith({{"X-Team", Secret("team-canary"), true},
                                          {"Authorization", Secret("Bearer other-canary"), true},
                                          {"X-Gate", Secret("Token  gate-canary"), true},
                                          {"X-Title", Secret("Fanlight"), false},
                                          proxyAuthorization(u"me"_s, u"proxy-canary"_s)}));
    QCOMPARE(redactor.withoutKey(text), u"Bad [key]."_s);
    QCOMPARE(redactor.withoutKey(u"Fanlight"_s), u"Fanlight"_s);
}

void EndpointRequestTest::asksForModels_data()
{
    QTest::addColumn<Protocol>("protocol");
    QTest::addColumn<QString>("base");
    QTest::addColumn<QString>("url");
    const Protocol chat = Protocol::OpenAiChat;
    QTest::newRow("as the SDKs take it") << chat << u"https://a.example/v1"_s << u"https://a.example/v1/models"_s;
    QTest::newRow("a whole path") << chat << u"https://a.example/v1/chat/completions"_s
                                  << u"https://a.example/v1/models"_s;
    QTest::newRow("Azure") << chat << u"https://me.openai.azure.com/openai/deployments/d?api-version=1"_s
                           << u"https://me.openai.azure.com/openai/deployments/d/models?api-version=1"_s;
    QTest::newRow("responses") << Protocol::OpenAiResponses << u"https://a.example/v1/"_s
                               << u"https://a.example/v1/models"_s;
    QTest::newRow("Anthropic") << Protocol::Anthropic << u"https://a.example"_s
                               << u"https://a.example/v1/models?limit=1000"_s;
    QTest::newRow("Anthropic with a version")
        << Protocol::Anthropic << u"https://a.example/v1/messages"_s << u"https://a.example/v1/models?limit=1000"_s;
}

void EndpointRequestTest::asksForModels()
{
    QFETCH(Protocol, protocol);
    QFETCH(QString, base);
    QFETCH(QString, url);
    const HttpCall call = modelsCall({u"e"_s, protocol, QUrl(base), {}});
    QCOMPARE(call.method, "GET");
    QCOMPARE(call.url.toString(), url);
}

void EndpointRequestTest::readsModels_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("isList");
    QTest::addColumn<QStringList>("names");
    QTest::newRow("OpenAI") << R"({"object":"list","data":[{"id":"a"},{"id":"b"}]})"_ba << true
                            << QStringList{u"a"_s, u"b"_s};
    QTest::newRow("Anthropic") << R"({"data":[{"type":"model","id":"a"}],"has_more":false})"_ba << true
                               << QStringList{u"a"_s};
    QTest::newRow("Ollama's own") << R"({"models":[{"name":"a:latest"}]})"_ba << true << QStringList{u"a:latest"_s};
    QTest::newRow("bare") << R"([{"id":"a"}])"_ba << true << QStringList{u"a"_s};
    QTest::newRow("names alone") << R"({"data":["a"]})"_ba << true << QStringList{u"a"_s};
    QTest::newRow("twice the same") << R"({"data":[{"id":"a"},{"id":"a"}]})"_ba << true << QStringList{u"a"_s};
    QTest::newRow("none") << R"({"data":[]})"_ba << true << QStringList();
    QTest::newRow("none, as Ollama writes it") << R"({"object":"list","data":null})"_ba << true << QStringList();
    QTest::newRow("no data, and not said to be a list") << R"({"data":null})"_ba << false << QStringList();
    QTest::newRow("of something else") << R"({"data":[{"price":1}]})"_ba << false << QStringList();
    QTest::newRow("an error") << R"({"error":"x"})"_ba << false << QStringList();
    QTest::newRow("no JSON") << "<html>"_ba << false << QStringList();
    QTest::newRow("nothing") << ""_ba << false << QStringList();
    QTest::newRow("cut") << R"({"data":[{"id":"a"})"_ba << false << QStringList();
}

void EndpointRequestTest::readsModels()
{
    QFETCH(QByteArray, body);
    QFETCH(bool, isList);
    const std::optional<ModelList> list = readModelList(body);
    QCOMPARE(list.has_value(), isList);
    QTEST(list.value_or(ModelList()).names, "names");
    QVERIFY(list.value_or(ModelList()).isComplete);
    QVERIFY(!readModelList(R"({"data":[{"id":"a"}],"has_more":true})")->isComplete);
}

void EndpointRequestTest::choosesAModelForText_data()
{
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<QString>("chosen");
    QTest::newRow("none") << QStringList() << QString();
    QTest::newRow("the first") << QStringList{u"b"_s, u"a"_s} << u"b"_s;
    QTest::newRow("none for embeddings") << QStringList{u"text-embedding-3-small"_s, u"nomic-embed-text"_s,
                                                        u"gpt-5-mini"_s}
                                         << u"gpt-5-mini"_s;
    QTest::newRow("none for speech or pictures")
        << QStringList{u"whisper-1"_s, u"dall-e-3"_s, u"gpt-4o-mini-tts"_s, u"gpt-image-1"_s, u"o4-mini"_s}
        << u"o4-mini"_s;
    QTest::newRow("nothing better") << QStringList{u"whisper-1"_s} << u"whisper-1"_s;
}

void EndpointRequestTest::choosesAModelForText()
{
    QFETCH(QStringList, names);
    QTEST(firstTextModel(names), "chosen");
}

QTEST_APPLESS_MAIN(EndpointRequestTest)
#include "tst_endpointrequest.moc"
