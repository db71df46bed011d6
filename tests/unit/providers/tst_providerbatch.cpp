// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/batchcalls.h"
#include "core/providers/providerbatch.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QTimeZone>

using namespace Fanlight;
using namespace Qt::StringLiterals;

namespace {

Endpoint openAi(const QString &base = u"https://api.openai.com/v1"_s)
{
    return {u"openai"_s, Protocol::OpenAiChat, QUrl(base), Secret("sk-1234567890abcdef")};
}

Endpoint anthropic()
{
    return {u"anthropic"_s, Protocol::Anthropic, QUrl(u"https://api.anthropic.com"_s), Secret("sk-ant-1234567890")};
}

QByteArray header(const HttpCall &call, const char *name)
{
    return headerValue(call.headers, name).value_or(QByteArray());
}

} // namespace

class ProviderBatchTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsStates_data();
    void readsStates();
    void readsOpenAiBatch();
    void readsOpenAiFailure();
    void readsAnthropicBatch();
    void readsPages();
    void refusesWhatIsNoBatch_data();
    void refusesWhatIsNoBatch();
    void writesUpload();
    void writesCalls_data();
    void writesCalls();
    void carriesCredentialAndWay();
    void writesMessageBatch();
    void idsCannotLeaveTheirPath();
    void pricesAreHalvedWhereTheVendorSaysSo();
    void readsErrorsOfCalls();
};

void ProviderBatchTest::readsStates_data()
{
    QTest::addColumn<int>("protocol");
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<int>("state");
    QTest::addColumn<bool>("ended");
    using State = ProviderBatchState;
    const auto row = [](Protocol protocol, const char *name, State state, bool ended) {
        QTest::newRow(qPrintable(protocolName(protocol) + u' ' + QLatin1StringView(name)))
            << int(protocol) << QByteArray(name) << int(state) << ended;
    };
    row(Protocol::OpenAiChat, "validating", State::Validating, false);
    row(Protocol::OpenAiChat, "in_progress", State::InProgress, false);
    row(Protocol::OpenAiChat, "finalizing", State::Finalizing, false);
    row(Protocol::OpenAiChat, "completed", State::Completed, true);
    row(Protocol::OpenAiChat, "failed", State::Failed, true);
    row(Protocol::OpenAiChat, "expired", State::Expired, true);
    row(Protocol::OpenAiChat, "cancelling", State::Cancelling, false);
    row(Protocol::OpenAiResponses, "cancelled", State::Cancelled, true);
    row(Protocol::Anthropic, "in_progress", State::InProgress, false);
    row(Protocol::Anthropic, "canceling", State::Cancelling, false);
    row(Protocol::Anthropic, "ended", State::Completed, true);
}

void ProviderBatchTest::readsStates()
{
    QFETCH(int, protocol);
    QFETCH(QByteArray, name);
    QFETCH(int, state);
    QFETCH(bool, ended);
    const QByteArray key = Protocol(protocol) == Protocol::Anthropic ? "processing_status" : "status";
    const auto batch = readProviderBatch(Protocol(protocol), R"({"id":"b",")" + key + R"(":")" + name + R"("})");
    QVERIFY(batch);
    QCOMPARE(int(batch->state), state);
    QCOMPARE(isEnded(batch->state), ended);
}

void ProviderBatchTest::readsOpenAiBatch()
{
    const auto batch = readProviderBatch(
        Protocol::OpenAiChat,
        R"({"id":"batch_1","object":"batch","status":"completed","input_file_id":"f-in","output_file_id":"f-out",
            "error_file_id":"f-err","created_at":1711471533,"request_counts":{"total":100,"completed":95,"failed":5},
            "metadata":{"fanlight_part":"abc","other":"x"},"errors":null})");
    QVERIFY(batch);
    ProviderBatch expected;
    expected.id = u"batch_1"_s;
    expected.state = ProviderBatchState::Completed;
    expected.inputFile = u"f-in"_s;
    expected.outputFile = u"f-out"_s;
    expected.errorFile = u"f-err"_s;
    expected.token = u"abc"_s;
    expected.createdAt = 1711471533;
    expected.total = 100;
    expected.succeeded = 95;
    expected.failed = 5;
    QVERIFY(*batch == expected);
}

void ProviderBatchTest::readsOpenAiFailure()
{
    const auto batch = readProviderBatch(Protocol::OpenAiChat,
                                         R"({"id":"batch_1","status":"failed","errors":{"object":"list","data":[
            {"code":"invalid_json_line","message":"This line is no JSON.","line":7,"param":null}]},
            "request_counts":{"total":0,"completed":0,"failed":0},"metadata":null})");
    QVERIFY(batch);
    QCOMPARE(batch->errorCode, u"invalid_json_line"_s);
    QCOMPARE(batch->errorMessage, u"This line is no JSON. (line 7 of the input file)"_s);
    QCOMPARE(batch->total, std::nullopt);
}

void ProviderBatchTest::readsAnthropicBatch()
{
    const auto batch = readProviderBatch(
        Protocol::Anthropic,
        R"({"id":"msgbatch_1","type":"message_batch","processing_status":"ended","created_at":"2026-11-21T10:00:00Z",
            "request_counts":{"processing":1,"succeeded":2,"errored":3,"canceled":4,"expired":5},
            "results_url":"https://elsewhere.example/results"})");
    QVERIFY(batch);
    QCOMPARE(batch->total, 15);
    QCOMPARE(batch->succeeded, 2);
    QCOMPARE(batch->failed, 12);
    QCOMPARE(batch->createdAt, QDateTime(QDate(2026, 11, 21), QTime(10, 0), QTimeZone::utc()).toSecsSinceEpoch());
}

void ProviderBatchTest::readsPages()
{
    const auto page = readProviderBatchPage(
        Protocol::OpenAiChat,
        R"({"object":"list","data":[{"id":"b2","status":"completed"},{"nonsense":1},{"id":"b1","status":"failed"}],
            "first_id":"b2","last_id":"b1","has_more":true})");
    QVERIFY(page);
    QCOMPARE(page->batches.size(), 2);
    QCOMPARE(page->next, u"b1"_s);
    const auto last = readProviderBatchPage(Protocol::OpenAiChat, R"({"data":[],"last_id":"b1","has_more":false})");
    QVERIFY(last && last->next.isEmpty());
    QVERIFY(!readProviderBatchPage(Protocol::OpenAiChat, R"({"error":{"message":"no"}})"));
}

void ProviderBatchTest::refusesWhatIsNoBatch_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("a web page") << QByteArray("<html>");
    QTest::newRow("no id") << QByteArray(R"({"status":"completed"})");
    QTest::newRow("an unknown state") << QByteArray(R"({"id":"b","status":"pondering"})");
    QTest::newRow("an array") << QByteArray(R"([{"id":"b","status":"completed"}])");
}

void ProviderBatchTest::refusesWhatIsNoBatch()
{
    QFETCH(QByteArray, body);
    QVERIFY(!readProviderBatch(Protocol::OpenAiChat, body));
    QVERIFY(readFileId(body).isEmpty());
}

void ProviderBatchTest::writesUpload()
{
    const QByteArray lines = "{\"custom_id\":\"a\"}\n{\"custom_id\":\"b\"}\n";
    const HttpCall call = uploadBatchFileCall(openAi(), u"fanlight-t.jsonl"_s, lines);
    QCOMPARE(call.method, QByteArray("POST"));
    QCOMPARE(call.url, QUrl(u"https://api.openai.com/v1/files"_s));
    const QByteArray type = header(call, "content-type");
    QVERIFY(type.startsWith("multipart/form-data; boundary="));
    const QByteArray boundary = type.mid(type.indexOf('=') + 1);
    QCOMPARE(call.body,
             QByteArray("--" + boundary + "\r\nContent-Disposition: form-data; name=\"purpose\"\r\n\r\nbatch\r\n--"
                        + boundary
                        + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"fanlight-t.jsonl\"\r\n"
                          "Content-Type: application/jsonl\r\n\r\n"
                        + lines + "\r\n--" + boundary + "--\r\n"));
}

void ProviderBatchTest::writesCalls_data()
{
    QTest::addColumn<HttpCall>("call");
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QString>("url");
    QTest::addColumn<QByteArray>("body");
    const QString root = u"https://api.openai.com/v1"_s;
    const QString messages = u"https://api.anthropic.com/v1/messages/batches"_s;
    QTest::newRow("create") << createBatchCall(openAi(), u"file-1"_s, u"tok"_s) << QByteArray("POST")
                            << QString(root + u"/batches"_s)
                            << QByteArray(R"({"completion_window":"24h","endpoint":"/v1/chat/completions",)"
                                          R"("input_file_id":"file-1","metadata":{"fanlight_part":"tok"}})");
    QTest::newRow("ask") << batchCall(openAi(), u"batch_1"_s) << QByteArray("GET")
                         << QString(root + u"/batches/batch_1"_s) << QByteArray();
    QTest::newRow("cancel") << cancelBatchCall(openAi(), u"batch_1"_s) << QByteArray("POST")
                            << QString(root + u"/batches/batch_1/cancel"_s) << QByteArray();
    QTest::newRow("list") << listBatchesCall(openAi(), {}) << QByteArray("GET")
                          << QString(root + u"/batches?limit=100"_s) << QByteArray();
    QTest::newRow("list on") << listBatchesCall(openAi(), u"batch_1"_s) << QByteArray("GET")
                             << QString(root + u"/batches?limit=100&after=batch_1"_s) << QByteArray();
    QTest::newRow("content") << fileContentCall(openAi(), u"file-1"_s) << QByteArray("GET")
                             << QString(root + u"/files/file-1/content"_s) << QByteArray();
    QTest::newRow("delete") << deleteFileCall(openAi(), u"file-1"_s) << QByteArray("DELETE")
                            << QString(root + u"/files/file-1"_s) << QByteArray();
    QTest::newRow("a base with the service's path")
        << batchCall(openAi(root + u"/chat/completions"_s), u"b"_s) << QByteArray("GET")
        << QString(root + u"/batches/b"_s) << QByteArray();
    QTest::newRow("Anthropic ask") << batchCall(anthropic(), u"msgbatch_1"_s) << QByteArray("GET")
                                   << QString(messages + u"/msgbatch_1"_s) << QByteArray();
    QTest::newRow("Anthropic list on") << listBatchesCall(anthropic(), u"msgbatch_1"_s) << QByteArray("GET")
                                       << QString(messages + u"?limit=100&after_id=msgbatch_1"_s) << QByteArray();
    QTest::newRow("Anthropic results") << batchResultsCall(anthropic(), u"msgbatch_1"_s) << QByteArray("GET")
                                       << QString(messages + u"/msgbatch_1/results"_s) << QByteArray();
    QTest::newRow("Anthropic cancel") << cancelBatchCall(anthropic(), u"msgbatch_1"_s) << QByteArray("POST")
                                      << QString(messages + u"/msgbatch_1/cancel"_s) << QByteArray();
}

void ProviderBatchTest::writesCalls()
{
    QFETCH(HttpCall, call);
    QFETCH(QByteArray, method);
    QFETCH(QString, url);
    QFETCH(QByteArray, body);
    QCOMPARE(call.method, method);
    QCOMPARE(call.url.toString(QUrl::FullyEncoded), url);
    QCOMPARE(call.body, body);
    QVERIFY(header(call, "authorization") == "Bearer sk-1234567890abcdef"
            || header(call, "x-api-key") == "sk-ant-1234567890");
}

void ProviderBatchTest::carriesCredentialAndWay()
{
    Endpoint endpoint = openAi();
    endpoint.extraHeaders = {{"OpenAI-Organization", Secret("org-1"), false}};
    endpoint.caFile = u"/tmp/ca.pem"_s;
    endpoint.proxy = u"socks5://127.0.0.1:1"_s;
    for (const HttpCall &call :
         {uploadBatchFileCall(endpoint, u"f"_s, "x\n"), createBatchCall(endpoint, u"f"_s, u"t"_s),
          batchCall(endpoint, u"b"_s), fileContentCall(endpoint, u"f"_s)}) {
        QCOMPARE(header(call, "OpenAI-Organization"), QByteArray("org-1"));
        QCOMPARE(call.route.caFile, endpoint.caFile);
        QCOMPARE(call.route.proxy, endpoint.proxy);
    }
}

void ProviderBatchTest::writesMessageBatch()
{
    const HttpCall call = createMessageBatchCall(anthropic(), R"({"custom_id":"a"},{"custom_id":"b"})");
    QCOMPARE(call.url, QUrl(u"https://api.anthropic.com/v1/messages/batches"_s));
    const QJsonObject body = QJsonDocument::fromJson(call.body).object();
    QCOMPARE(body.value("requests"_L1).toArray().size(), 2);
    QCOMPARE(header(call, "content-type"), QByteArray("application/json"));
    QCOMPARE(header(call, "anthropic-version"), QByteArray("2023-06-01"));
}

void ProviderBatchTest::idsCannotLeaveTheirPath()
{
    const HttpCall call = batchCall(openAi(), u"../files/x?y#z"_s);
    QCOMPARE(call.url.host(), u"api.openai.com"_s);
    QVERIFY(call.url.path(QUrl::FullyEncoded).startsWith(u"/v1/batches/..%2F"_s));
    QVERIFY(!call.url.hasQuery());
    QVERIFY(!call.url.hasFragment());
}

void ProviderBatchTest::pricesAreHalvedWhereTheVendorSaysSo()
{
    QCOMPARE(batchPriceFactor(QUrl(u"https://api.openai.com/v1"_s)), 0.5);
    QCOMPARE(batchPriceFactor(QUrl(u"https://api.anthropic.com"_s)), 0.5);
    QCOMPARE(batchPriceFactor(QUrl(u"https://openrouter.ai/api/v1"_s)), std::nullopt);
    QCOMPARE(batchPriceFactor(QUrl(u"https://api.anthropic.com.example"_s)), std::nullopt);
}

void ProviderBatchTest::readsErrorsOfCalls()
{
    const Endpoint endpoint = openAi();
    QCOMPARE(batchCallError(endpoint, {200, {}, {}}, "{}", {}), std::nullopt);
    const auto refused =
        batchCallError(endpoint, {401, {}, {}},
                       R"({"error":{"message":"Wrong key sk-1234567890abcdef","code":"invalid_api_key"}})", {});
    QVERIFY(refused);
    QCOMPARE(refused->kind, ErrorKind::Auth);
    QVERIFY(!refused->message.contains(u"1234567890abcdef"_s));
    const auto late = batchCallError(endpoint, {429, {{"Retry-After", "7"}}, {}},
                                     R"({"error":{"message":"Slow","code":"rate_limit_exceeded"}})", {});
    QVERIFY(late);
    QCOMPARE(late->kind, ErrorKind::RateLimited);
    QCOMPARE(late->retryAfter, std::chrono::seconds(7));
    const auto lost = batchCallError(endpoint, {}, {}, {HttpFailure::ConnectionRefused, u"Nobody there."_s});
    QVERIFY(lost);
    QCOMPARE(lost->kind, ErrorKind::Network);
    const auto cut = batchCallError(endpoint, {200, {}, {}}, "{", {HttpFailure::Truncated, u"Cut."_s});
    QVERIFY(cut);
    QCOMPARE(cut->kind, ErrorKind::Truncated);
}

QTEST_GUILESS_MAIN(ProviderBatchTest)
#include "tst_providerbatch.moc"
