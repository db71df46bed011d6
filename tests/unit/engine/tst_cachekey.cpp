// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/cachekey.h"

#include <QTest>

using namespace Fanlight;
using namespace Qt::StringLiterals;

namespace {

QueryRequest question()
{
    QueryRequest request;
    request.endpoint = {u"main"_s, Protocol::OpenAiChat, QUrl(u"https://api.example.com/v1"_s), Secret("sk-one")};
    request.model = u"m"_s;
    request.systemPrompt = u"Be brief."_s;
    request.message = u"Hello"_s;
    request.temperature = 0;
    request.maxTokens = 5;
    return request;
}

ExtraHeader header(const QByteArray &name, const QByteArray &value, bool isSecret)
{
    return {name, Secret(value), isSecret};
}

template <typename Change>
void addRow(const char *name, const Change &change)
{
    QueryRequest request = question();
    change(request);
    QTest::newRow(name) << request;
}

} // namespace

class CacheKeyTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isTheSameFor_data();
    void isTheSameFor();
    void differsFor_data();
    void differsFor();
    void neverMistakesOnePartForAnother();
    void staysWhatItWas();
    void followsTheUse_data();
    void followsTheUse();
};

void CacheKeyTest::isTheSameFor_data()
{
    QTest::addColumn<QueryRequest>("request");
    addRow("another id and run", [](QueryRequest &request) {
        request.id = 7;
        request.run = 8;
    });
    addRow("another task that asks the same", [](QueryRequest &request) { request.task = u"mood"_s; });
    addRow("another name of the endpoint", [](QueryRequest &request) { request.endpoint.name = u"other"_s; });
    addRow("another key", [](QueryRequest &request) { request.endpoint.apiKey = Secret("sk-two"); });
    addRow("a slash at the end",
           [](QueryRequest &request) { request.endpoint.baseUrl = QUrl(u"https://api.example.com/v1/"_s); });
    addRow("capitals in the host and the default port",
           [](QueryRequest &request) { request.endpoint.baseUrl = QUrl(u"HTTPS://API.example.com:443/v1"_s); });
    addRow("a user name in the address",
           [](QueryRequest &request) { request.endpoint.baseUrl = QUrl(u"https://me:secret@api.example.com/v1"_s); });
    addRow("whole instead of streamed", [](QueryRequest &request) { request.stream = false; });
    addRow("other deadlines", [](QueryRequest &request) { request.deadlines.total = std::chrono::seconds(1); });
    addRow("other limits", [](QueryRequest &request) { request.endpoint.limits = {60, 60, 1}; });
    addRow("a batch", [](QueryRequest &request) { request.priority = Priority::Batch; });
    addRow("another use of the cache", [](QueryRequest &request) { request.cacheUse = CacheUse::Refresh; });
    addRow("a zero with a sign", [](QueryRequest &request) { request.temperature = -0.0; });
    addRow("another proxy and CA file", [](QueryRequest &request) {
        request.endpoint.proxy = u"direct"_s;
        request.endpoint.caFile = u"/ca.pem"_s;
    });
    addRow("a secret header",
           [](QueryRequest &request) { request.endpoint.extraHeaders = {header("X-Team-Token", "t", true)}; });
}

void CacheKeyTest::isTheSameFor()
{
    QFETCH(QueryRequest, request);
    QCOMPARE(cacheKey(request), cacheKey(question()));
    QCOMPARE(cacheKey(request).size(), 32);
}

void CacheKeyTest::differsFor_data()
{
    QTest::addColumn<QueryRequest>("request");
    addRow("another host", [](QueryRequest &request) { request.endpoint.baseUrl.setHost(u"api.example.org"_s); });
    addRow("another port", [](QueryRequest &request) { request.endpoint.baseUrl.setPort(8443); });
    addRow("plain http", [](QueryRequest &request) { request.endpoint.baseUrl.setScheme(u"http"_s); });
    addRow("another path", [](QueryRequest &request) { request.endpoint.baseUrl.setPath(u"/v2"_s); });
    addRow("a path in capitals", [](QueryRequest &request) { request.endpoint.baseUrl.setPath(u"/V1"_s); });
    addRow("an api-version",
           [](QueryRequest &request) { request.endpoint.baseUrl.setQuery(u"api-version=2024-10-21"_s); });
    addRow("another protocol", [](QueryRequest &request) { request.endpoint.protocol = Protocol::Anthropic; });
    addRow("a header that is no secret",
           [](QueryRequest &request) { request.endpoint.extraHeaders = {header("X-Variant", "b", false)}; });
    addRow("another model", [](QueryRequest &request) { request.model = u"n"_s; });
    addRow("another system prompt", [](QueryRequest &request) { request.systemPrompt = u"Be long."_s; });
    addRow("no system prompt", [](QueryRequest &request) { request.systemPrompt.clear(); });
    addRow("another message", [](QueryRequest &request) { request.message = u"hello"_s; });
    addRow("a space at the end", [](QueryRequest &request) { request.message = u"Hello "_s; });
    addRow("another temperature", [](QueryRequest &request) { request.temperature = 0.1; });
    addRow("hardly another temperature", [](QueryRequest &request) { request.temperature = 1e-9; });
    addRow("no temperature", [](QueryRequest &request) { request.temperature.reset(); });
    addRow("another token limit", [](QueryRequest &request) { request.maxTokens = 6; });
    addRow("no token limit", [](QueryRequest &request) { request.maxTokens.reset(); });
}

void CacheKeyTest::differsFor()
{
    QFETCH(QueryRequest, request);
    QVERIFY(cacheKey(request) != cacheKey(question()));
}

void CacheKeyTest::neverMistakesOnePartForAnother()
{
    QueryRequest one = question();
    one.systemPrompt = u"ab"_s;
    one.message = u"c"_s;
    QueryRequest other = question();
    other.systemPrompt = u"a"_s;
    other.message = u"bc"_s;
    QVERIFY(cacheKey(one) != cacheKey(other));

    QueryRequest temperature = question();
    temperature.temperature = 1;
    temperature.maxTokens.reset();
    QueryRequest limit = question();
    limit.temperature.reset();
    limit.maxTokens = 1;
    QVERIFY(cacheKey(temperature) != cacheKey(limit));
}

void CacheKeyTest::staysWhatItWas()
{
    // What is on a disk, or in a team's Redis, is found again by the next version; a change here must be meant.
    QCOMPARE(cacheKey(question()).toHex(), "9a9a276e16ede6044033110bfd353883f3dcf458f444c0db6d3bf739facbb7a4"_ba);
}

void CacheKeyTest::followsTheUse_data()
{
    QTest::addColumn<CacheUse>("use");
    QTest::addColumn<std::optional<double>>("temperature");
    QTest::addColumn<bool>("asks");
    QTest::addColumn<bool>("keeps");
    const std::optional<double> none;
    const std::optional<double> zero(0.0);
    const std::optional<double> little(0.1);
    QTest::newRow("usual, temperature 0") << CacheUse::AtTemperatureZero << zero << true << true;
    QTest::newRow("usual, above 0") << CacheUse::AtTemperatureZero << little << false << false;
    QTest::newRow("usual, the model's own") << CacheUse::AtTemperatureZero << none << false << false;
    QTest::newRow("always, above 0") << CacheUse::Always << little << true << true;
    QTest::newRow("always, the model's own") << CacheUse::Always << none << true << true;
    QTest::newRow("never") << CacheUse::Never << zero << false << false;
    QTest::newRow("refresh, temperature 0") << CacheUse::Refresh << zero << false << true;
    QTest::newRow("refresh, above 0") << CacheUse::Refresh << little << false << true;
}

void CacheKeyTest::followsTheUse()
{
    QFETCH(CacheUse, use);
    QFETCH(std::optional<double>, temperature);
    QueryRequest request = question();
    request.cacheUse = use;
    request.temperature = temperature;
    QTEST(mayAskCache(request), "asks");
    QTEST(mayKeepInCache(request), "keeps");
}

QTEST_GUILESS_MAIN(CacheKeyTest)
#include "tst_cachekey.moc"
