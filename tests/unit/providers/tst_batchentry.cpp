// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/batchentry.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Fanlight;
using namespace Qt::StringLiterals;

namespace {

QueryRequest requestOf(Protocol protocol)
{
    QueryRequest request;
    request.endpoint = {u"e"_s, protocol, QUrl(u"https://api.example/v1"_s), Secret("sk-secret-1234567890")};
    request.model = u"m-1"_s;
    request.systemPrompt = u"One word."_s;
    request.message = u"Good?\nYes \"very\"."_s;
    request.temperature = 0;
    request.maxTokens = 20;
    return request;
}

QByteArray answerLine(const QByteArray &customId, const QByteArray &response, const QByteArray &error = "null")
{
    return R"({"id":"batch_req_1","custom_id":")" + customId + R"(","response":)" + response + R"(,"error":)" + error
        + '}';
}

} // namespace

class BatchEntryTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsItsOwnNames();
    void refusesForeignNames_data();
    void refusesForeignNames();
    void writesOneLinePerQuery_data();
    void writesOneLinePerQuery();
    void readsAnswers_data();
    void readsAnswers();
    void readsErrors_data();
    void readsErrors();
    void readsWhatWasNeverAsked_data();
    void readsWhatWasNeverAsked();
    void takesKeysOutOfErrors();
};

void BatchEntryTest::readsItsOwnNames()
{
    const BatchEntryName name{u"a1b2"_s, 999'999'999'999, 17};
    QCOMPARE(name.text(), u"fl-a1b2-999999999999-17"_s);
    QCOMPARE(batchEntryName(name.text()), name);
    const BatchEntryName longest{u"z"_s.repeated(32), 999'999'999'999'999'999, 999'999};
    QVERIFY(longest.text().size() <= 64);
    QCOMPARE(batchEntryName(longest.text()), longest);
}

void BatchEntryTest::refusesForeignNames_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << QString();
    QTest::newRow("somebody else's") << u"request-1"_s;
    QTest::newRow("a negative row") << u"fl-a--1-0"_s;
    QTest::newRow("something behind it") << u"fl-a-1-0-0"_s;
    QTest::newRow("a line end behind it") << u"fl-a-1-0\n"_s;
    QTest::newRow("a number too large") << u"fl-a-9999999999999999999-0"_s;
}

void BatchEntryTest::refusesForeignNames()
{
    QFETCH(QString, text);
    QCOMPARE(batchEntryName(text), std::nullopt);
}

void BatchEntryTest::writesOneLinePerQuery_data()
{
    QTest::addColumn<int>("protocol");
    QTest::addColumn<QString>("url");
    QTest::newRow("chat") << int(Protocol::OpenAiChat) << u"/v1/chat/completions"_s;
    QTest::newRow("responses") << int(Protocol::OpenAiResponses) << u"/v1/responses"_s;
    QTest::newRow("anthropic") << int(Protocol::Anthropic) << QString();
}

void BatchEntryTest::writesOneLinePerQuery()
{
    QFETCH(int, protocol);
    QFETCH(QString, url);
    const QByteArray line = batchEntry({u"t"_s, 3, 1}, requestOf(Protocol(protocol)));
    QVERIFY(!line.contains('\n'));
    QVERIFY(!line.contains("sk-secret"));
    const QJsonObject object = QJsonDocument::fromJson(line).object();
    QCOMPARE(object.value("custom_id"_L1).toString(), u"fl-t-3-1"_s);
    QCOMPARE(object.value("url"_L1).toString(), url);
    QCOMPARE(object.value("method"_L1).toString(), url.isEmpty() ? QString() : u"POST"_s);
    const QJsonObject body = object.value(url.isEmpty() ? "params"_L1 : "body"_L1).toObject();
    QCOMPARE(body.value("model"_L1).toString(), u"m-1"_s);
    QVERIFY(!body.contains("stream"_L1));
    QVERIFY(line.contains(R"(Good?\nYes \"very\".)"));
}

void BatchEntryTest::readsAnswers_data()
{
    QTest::addColumn<int>("protocol");
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("chat") << int(Protocol::OpenAiChat)
                          << answerLine("fl-t-3-1",
                                        R"({"status_code":200,"request_id":"req_9","body":{"id":"c","model":"m-1",
        "choices":[{"index":0,"message":{"role":"assistant","content":"Positive"},"finish_reason":"stop"}],
        "usage":{"prompt_tokens":12,"completion_tokens":1}}})");
    QTest::newRow("responses") << int(Protocol::OpenAiResponses)
                               << answerLine("fl-t-3-1",
                                             R"({"status_code":200,"request_id":"req_9","body":{"id":"r","model":"m-1",
        "object":"response","status":"completed","output":[{"type":"message","role":"assistant","content":[
        {"type":"output_text","text":"Positive"}]}],"usage":{"input_tokens":12,"output_tokens":1}}})");
    QTest::newRow("anthropic") << int(Protocol::Anthropic)
                               << QByteArray(R"({"custom_id":"fl-t-3-1","result":{"type":"succeeded","message":
        {"id":"msg_1","type":"message","role":"assistant","model":"m-1","content":[{"type":"text","text":"Positive"}],
        "stop_reason":"end_turn","usage":{"input_tokens":12,"output_tokens":1}}}})");
}

void BatchEntryTest::readsAnswers()
{
    QFETCH(int, protocol);
    QFETCH(QByteArray, line);
    QCOMPARE(batchEntryId(line), u"fl-t-3-1"_s);
    const BatchEntryResult result = readBatchEntry(line, requestOf(Protocol(protocol)));
    QCOMPARE(result.kind, BatchEntryResult::Kind::Ended);
    const Answer *answer = std::get_if<Answer>(&result.outcome);
    QVERIFY(answer);
    QCOMPARE(answer->text, u"Positive"_s);
    QCOMPARE(answer->usage.input, 12);
    QCOMPARE(answer->usage.output, 1);
    QCOMPARE(answer->model, u"m-1"_s);
}

void BatchEntryTest::readsErrors_data()
{
    QTest::addColumn<int>("protocol");
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("status");
    QTest::newRow("a reply with an error status")
        << int(Protocol::OpenAiChat)
        << answerLine("x", R"({"status_code":400,"request_id":"req_9","body":{"error":{"message":"Too long.",
        "type":"invalid_request_error","code":"context_length_exceeded"}}})")
        << int(ErrorKind::ContextTooLong) << 400;
    QTest::newRow("an error without a reply")
        << int(Protocol::OpenAiChat) << answerLine("x", "null", R"({"code":"server_error","message":"Oh no."})")
        << int(ErrorKind::ServerError) << 0;
    QTest::newRow("Anthropic's error") << int(Protocol::Anthropic)
                                       << QByteArray(
                                              R"({"custom_id":"x","result":{"type":"errored","error":{"type":"error",
        "error":{"type":"invalid_request_error","message":"max_tokens: too large"},"request_id":"req_7"}}})")
                                       << int(ErrorKind::InvalidRequest) << 0;
    QTest::newRow("Anthropic's overload")
        << int(Protocol::Anthropic)
        << QByteArray(R"({"custom_id":"x","result":{"type":"errored","error":{"type":"error",
        "error":{"type":"overloaded_error","message":"Overloaded"}}}})")
        << int(ErrorKind::Overloaded) << 0;
    QTest::newRow("neither a reply nor an error")
        << int(Protocol::OpenAiChat) << answerLine("x", "null") << int(ErrorKind::MalformedReply) << 0;
    QTest::newRow("a reply that is none")
        << int(Protocol::OpenAiChat) << answerLine("x", R"({"status_code":200,"body":{}})")
        << int(ErrorKind::MalformedReply) << 200;
    QTest::newRow("an unknown type") << int(Protocol::Anthropic)
                                     << QByteArray(R"({"custom_id":"x","result":{"type":"dreamed"}})")
                                     << int(ErrorKind::MalformedReply) << 0;
    QTest::newRow("no JSON") << int(Protocol::Anthropic) << QByteArray("<html>") << int(ErrorKind::MalformedReply) << 0;
}

void BatchEntryTest::readsErrors()
{
    QFETCH(int, protocol);
    QFETCH(QByteArray, line);
    QFETCH(int, kind);
    QFETCH(int, status);
    const BatchEntryResult result = readBatchEntry(line, requestOf(Protocol(protocol)));
    QCOMPARE(result.kind, BatchEntryResult::Kind::Ended);
    const QueryError *error = std::get_if<QueryError>(&result.outcome);
    QVERIFY(error);
    QCOMPARE(errorKindName(error->kind), errorKindName(ErrorKind(kind)));
    QCOMPARE(error->httpStatus, status);
    QVERIFY(!error->message.isEmpty());
}

void BatchEntryTest::readsWhatWasNeverAsked_data()
{
    QTest::addColumn<int>("protocol");
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<int>("kind");
    using Kind = BatchEntryResult::Kind;
    QTest::newRow("OpenAI expired") << int(Protocol::OpenAiChat)
                                    << answerLine("x", "null", R"({"code":"batch_expired","message":"…"})")
                                    << int(Kind::Expired);
    QTest::newRow("OpenAI cancelled") << int(Protocol::OpenAiResponses)
                                      << answerLine("x", "null", R"({"code":"batch_cancelled","message":"…"})")
                                      << int(Kind::Cancelled);
    QTest::newRow("Anthropic expired") << int(Protocol::Anthropic)
                                       << QByteArray(R"({"custom_id":"x","result":{"type":"expired"}})")
                                       << int(Kind::Expired);
    QTest::newRow("Anthropic cancelled") << int(Protocol::Anthropic)
                                         << QByteArray(R"({"custom_id":"x","result":{"type":"canceled"}})")
                                         << int(Kind::Cancelled);
}

void BatchEntryTest::readsWhatWasNeverAsked()
{
    QFETCH(int, protocol);
    QFETCH(QByteArray, line);
    QFETCH(int, kind);
    QCOMPARE(int(readBatchEntry(line, requestOf(Protocol(protocol))).kind), kind);
}

void BatchEntryTest::takesKeysOutOfErrors()
{
    const QByteArray line = answerLine(
        "x",
        R"({"status_code":401,"body":{"error":{"message":"Bad key sk-secret-1234567890","code":"invalid_api_key"}}})");
    const BatchEntryResult result = readBatchEntry(line, requestOf(Protocol::OpenAiChat));
    const QueryError *error = std::get_if<QueryError>(&result.outcome);
    QVERIFY(error);
    QCOMPARE(error->kind, ErrorKind::Auth);
    QVERIFY(!error->message.contains(u"sk-secret"_s));
}

QTEST_GUILESS_MAIN(BatchEntryTest)
#include "tst_batchentry.moc"
