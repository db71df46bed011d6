// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/simulatorservice.h"
#include "tests/unit/simulator/uglytexts.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QtTest>

using namespace Fanlight;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestSimulatorService final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesBodies_data();
    void refusesBodies();
    void readsContentParts();
    void answersTasks_data();
    void answersTasks();
    void saysWhatItIs();
    void limitsAnswers();
    void answersAsJson();
    void capacityIsKept();
    void rateIsKept();
    void keepsItsLimitsToItself();
    void sameSeedSameChances();
    void timesAddUp();
    void uglyTexts_data();
    void uglyTexts();
};

static HttpRequest post(const QByteArray &path, const QByteArray &body)
{
    return {"POST", path, {{"host", "a"}}, body, true, false};
}

static QByteArray chatBody(const QString &message, QJsonObject fields = {})
{
    fields.insert(u"model"_s, u"extractive"_s);
    fields.insert(u"messages"_s, QJsonArray{QJsonObject{{u"role"_s, u"user"_s}, {u"content"_s, message}}});
    return compactJson(fields);
}

static HttpRequest chat(const QString &message, const QJsonObject &fields = {})
{
    return post("/v1/chat/completions", chatBody(message, fields));
}

static QString contentOf(const ReplyPlan &plan)
{
    return QJsonDocument::fromJson(plan.body)["choices"_L1][0]["message"_L1]["content"_L1].toString();
}

static QByteArray headerOf(const ReplyPlan &plan, const QByteArray &name)
{
    for (const auto &[key, value] : plan.headers) {
        if (key == name)
            return value;
    }
    return {};
}

void TestSimulatorService::refusesBodies_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("part"); // of the reply

    const QByteArray chatPath = "/v1/chat/completions";
    const QByteArray responses = "/v1/responses";
    const QByteArray messages = "/v1/messages";
    const auto row = [](const char *name, const QByteArray &path, const QByteArray &body, int status,
                        const QByteArray &part) { QTest::newRow(name) << path << body << status << part; };
    row("nothing", chatPath, "", 400, "invalid_request_error");
    row("half an object", chatPath, "{\"model\":", 400, "not valid JSON");
    row("an array", chatPath, "[]", 400, "must be a JSON object");
    row("no model", chatPath, R"({"messages":[]})", 400, "model");
    row("a model that is a number", chatPath, R"({"model":5,"messages":[]})", 400, "model");
    row("another model, chat", chatPath, R"({"model":"gpt-5","messages":[{"role":"user","content":"x"}]})", 404,
        "model_not_found");
    row("another model, messages", messages,
        R"({"model":"claude","max_tokens":5,"messages":[{"role":"user","content":"x"}]})", 404, "not_found_error");
    row("no messages", chatPath, R"({"model":"extractive"})", 400, "messages");
    row("empty messages", chatPath, R"({"model":"extractive","messages":[]})", 400, "messages");
    row("messages that are text", chatPath, R"({"model":"extractive","messages":"hello"})", 400, "messages");
    row("a message that is text", chatPath, R"({"model":"extractive","messages":["hello"]})", 400, "messages[0]");
    row("no content", chatPath, R"({"model":"extractive","messages":[{"role":"user"}]})", 400, "messages[0].content");
    row("unknown role", chatPath, R"({"model":"extractive","messages":[{"role":"bot","content":"x"}]})", 400, "role");
    row("no user message", chatPath, R"({"model":"extractive","messages":[{"role":"system","content":"x"}]})", 400,
        "user");
    row("two choices", chatPath, R"({"model":"extractive","n":2,"messages":[{"role":"user","content":"x"}]})", 400,
        "n:");
    row("zero tokens", chatPath, R"({"model":"extractive","max_tokens":0,"messages":[{"role":"user","content":"x"}]})",
        400, "max_tokens");
    row("half a token", chatPath,
        R"({"model":"extractive","max_tokens":1.5,"messages":[{"role":"user","content":"x"}]})", 400, "max_tokens");
    row("stream that is text", chatPath,
        R"({"model":"extractive","stream":"yes","messages":[{"role":"user","content":"x"}]})", 400, "stream");
    row("messages without max_tokens", messages, R"({"model":"extractive","messages":[{"role":"user","content":"x"}]})",
        400, "max_tokens: Field required");
    row("messages with a system message", messages,
        R"({"model":"extractive","max_tokens":5,"messages":[{"role":"system","content":"x"}]})", 400, "role");
    row("responses with too few tokens", responses, R"({"model":"extractive","input":"x","max_output_tokens":15})", 400,
        "max_output_tokens");
    row("responses without input", responses, R"({"model":"extractive"})", 400, "input");
    row("deep nesting", chatPath, QByteArray(2000, '[') + QByteArray(2000, ']'), 400, "not valid JSON");
}

void TestSimulatorService::refusesBodies()
{
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, body);
    QFETCH(int, status);
    QFETCH(QByteArray, part);
    SimulatorService service({});
    const ReplyPlan plan = service.answer(post(path, body), 0s);
    QCOMPARE(plan.status, status);
    QVERIFY2(plan.body.contains(part), plan.body.constData());
    const QJsonDocument document = QJsonDocument::fromJson(plan.body);
    QCOMPARE(document["type"_L1] == "error"_L1, path == "/v1/messages");
    QVERIFY(!document["error"_L1]["message"_L1].toString().isEmpty());
}

void TestSimulatorService::readsContentParts()
{
    SimulatorService service({});
    const QByteArray body =
        R"({"model":"extractive","instructions":"Judge the sentiment.","input":[)"
        R"({"type":"reasoning","id":"r"},{"role":"user","content":[)"
        R"({"type":"input_text","text":"It is wonderful."},{"type":"input_image","image_url":"x"}]}]})";
    const ReplyPlan plan = service.answer(post("/responses", body), 0s);
    QCOMPARE(plan.status, 200);
    QCOMPARE(QJsonDocument::fromJson(plan.body)["output"_L1][0]["content"_L1][0]["text"_L1].toString(), u"positive"_s);
}

void TestSimulatorService::answersTasks_data()
{
    QTest::addColumn<QString>("instruction");
    QTest::addColumn<QString>("expected");

    QTest::newRow("sentiment") << u"What is the sentiment of this text?"_s << u"positive"_s;
    QTest::newRow("topics") << u"Name its topics."_s << u"garden, roses, bees"_s;
    QTest::newRow("summary") << u"Summarize it."_s << u"The garden is full of lovely roses and bees."_s;
}

void TestSimulatorService::answersTasks()
{
    QFETCH(QString, instruction);
    QFETCH(QString, expected);
    SimulatorService service({});
    const QString text = u"The garden is full of lovely roses and bees. Roses love the garden. Bees love roses."_s;
    const QString answer = contentOf(service.answer(chat(instruction + u"\n<text>\n"_s + text + u"\n</text>"_s), 0s));
    if (instruction.contains(u"topics"_s)) {
        QStringList topics = answer.split(u", "_s);
        topics.sort();
        QStringList wanted = expected.split(u", "_s);
        wanted.sort();
        QCOMPARE(topics, wanted);
    } else {
        QCOMPARE(answer, expected);
    }
}

void TestSimulatorService::saysWhatItIs()
{
    SimulatorService service({});
    const QString answer = contentOf(service.answer(chat(u"What is the capital of France?"_s), 0s));
    QVERIFY2(answer.contains(u"not a language model"_s), qPrintable(answer));
    QVERIFY2(answer.contains(u"simulator"_s), qPrintable(answer));
    QVERIFY2(answer.contains(u"France"_s), qPrintable(answer));
}

void TestSimulatorService::limitsAnswers()
{
    SimulatorService service({});
    const QJsonDocument reply = QJsonDocument::fromJson(
        service.answer(chat(u"Who wrote Faust?"_s, {{u"max_completion_tokens"_s, 3}}), 0s).body);
    QCOMPARE(reply["choices"_L1][0]["finish_reason"_L1].toString(), u"length"_s);
    QCOMPARE(reply["usage"_L1]["completion_tokens"_L1].toInt(), 3);
    QCOMPARE(reply["choices"_L1][0]["message"_L1]["content"_L1].toString(), u"I am Fanlight"_s);
}

void TestSimulatorService::answersAsJson()
{
    SimulatorService service({});
    const QJsonObject schema{{u"type"_s, u"object"_s},
                             {u"properties"_s, QJsonObject{{u"mood"_s, QJsonObject{{u"type"_s, u"string"_s}}}}}};
    const QJsonObject format{{u"type"_s, u"json_schema"_s}, {u"json_schema"_s, QJsonObject{{u"schema"_s, schema}}}};
    const QString answer =
        contentOf(service.answer(chat(u"Sentiment: I love it."_s, {{u"response_format"_s, format}}), 0s));
    QCOMPARE(QJsonDocument::fromJson(answer.toUtf8()).object(), (QJsonObject{{u"mood"_s, u"positive"_s}}));
}

void TestSimulatorService::capacityIsKept()
{
    SimulatorOptions options;
    options.maxInFlight = 2;
    options.latency = 500ms;
    options.jitter = 0;
    SimulatorService service(options);
    const ReplyPlan first = service.answer(chat(u"Sentiment: good"_s), 0ms);
    const ReplyPlan second = service.answer(chat(u"Sentiment: good"_s), 100ms);
    QCOMPARE(service.inFlight(), 2);
    const ReplyPlan refused = service.answer(chat(u"Sentiment: good"_s), 200ms);
    QCOMPARE(refused.status, 429);
    // The first of the two ends 300 ms from then.
    QCOMPARE(headerOf(refused, "retry-after-ms"), QByteArray("300"));
    QCOMPARE(headerOf(refused, "Retry-After"), QByteArray("0.300"));
    QVERIFY(refused.body.contains("rate_limit_exceeded"));
    service.noteEnded(refused);
    QCOMPARE(service.inFlight(), 2);
    service.noteEnded(first);
    QCOMPARE(service.answer(chat(u"Sentiment: good"_s), 500ms).status, 200);
    QCOMPARE(service.maxInFlightSeen(), 2);
    QCOMPARE(service.requestCount(), 4);
    service.noteEnded(second);
    QCOMPARE(service.inFlight(), 1);
}

void TestSimulatorService::rateIsKept()
{
    SimulatorOptions options;
    options.requestsPerSecond = 2;
    SimulatorService service(options);
    const ReplyPlan first = service.answer(chat(u"Sentiment: good"_s), 0s);
    QCOMPARE(headerOf(first, "x-ratelimit-limit-requests"), QByteArray("120"));
    QCOMPARE(headerOf(first, "x-ratelimit-remaining-requests"), QByteArray("1"));
    QCOMPARE(headerOf(first, "x-ratelimit-reset-requests"), QByteArray("500ms"));
    QCOMPARE(service.answer(chat(u"Sentiment: good"_s), 0s).status, 200);
    const ReplyPlan refused = service.answer(
        post("/v1/messages", R"({"model":"extractive","max_tokens":5,"messages":[{"role":"user","content":"x"}]})"),
        0s);
    QCOMPARE(refused.status, 429);
    QCOMPARE(headerOf(refused, "retry-after-ms"), QByteArray("500"));
    QCOMPARE(headerOf(refused, "anthropic-ratelimit-requests-remaining"), QByteArray("0"));
    QVERIFY(
        QDateTime::fromString(QString::fromLatin1(headerOf(refused, "anthropic-ratelimit-requests-reset")), Qt::ISODate)
            .isValid());
    QVERIFY(refused.body.contains("rate_limit_error"));
    QCOMPARE(service.answer(chat(u"Sentiment: good"_s), 499ms).status, 429);
    QCOMPARE(service.answer(chat(u"Sentiment: good"_s), 500ms).status, 200);
}

void TestSimulatorService::keepsItsLimitsToItself()
{
    SimulatorOptions options;
    options.requestsPerSecond = 2;
    options.announcesLimits = false;
    SimulatorService service(options);
    const ReplyPlan taken = service.answer(chat(u"a"_s), 0ms);
    QCOMPARE(taken.status, 200);
    QVERIFY(headerOf(taken, "x-ratelimit-limit-requests").isEmpty());
    service.answer(chat(u"a"_s), 0ms);
    const ReplyPlan refused = service.answer(chat(u"a"_s), 0ms);
    QCOMPARE(refused.status, 429);
    QCOMPARE(headerOf(refused, "Retry-After"), QByteArray("1"));
    QVERIFY(headerOf(refused, "retry-after-ms").isEmpty());
    QVERIFY(headerOf(refused, "x-ratelimit-limit-requests").isEmpty());
}

void TestSimulatorService::sameSeedSameChances()
{
    SimulatorOptions options;
    options.seed = 99;
    options.latency = 100ms;
    options.tokensPerSecond = 40;
    options.faults = {{FaultKind::Status, 503, 0.3}, {FaultKind::Hang, 500, 0.2}};
    SimulatorService one(options);
    SimulatorService two(options);
    options.seed = 100;
    SimulatorService other(options);
    int different = 0;
    int faults = 0;
    for (int i = 0; i < 60; ++i) {
        const ReplyPlan first = one.answer(chat(u"Who are you?"_s), 0s);
        // What is not generated draws nothing.
        two.answer({"GET", "/v1/models", {{"host", "a"}}, {}, true, false}, 0s);
        const ReplyPlan second = two.answer(chat(u"Who are you?"_s), 0s);
        const ReplyPlan third = other.answer(chat(u"Who are you?"_s), 0s);
        QCOMPARE(second.status, first.status);
        QVERIFY(second.fault == first.fault);
        QVERIFY(second.headAfter == first.headAfter);
        different += third.headAfter != first.headAfter ? 1 : 0;
        faults += first.status == 503 || first.fault ? 1 : 0;
    }
    QVERIFY(different > 50);
    QVERIFY(faults > 15 && faults < 45);
}

void TestSimulatorService::timesAddUp()
{
    SimulatorOptions options;
    options.latency = 100ms;
    options.firstToken = 50ms;
    options.tokensPerSecond = 10;
    options.jitter = 0;
    SimulatorService service(options);
    const QJsonObject limit{{u"max_tokens"_s, 5}};
    const ReplyPlan whole = service.answer(chat(u"Who are you?"_s, limit), 0s);
    QVERIFY(whole.headAfter == ReplyPlan::Time(550ms));
    QVERIFY(whole.plannedEnd == ReplyPlan::Time(550ms));
    const ReplyPlan streamed = service.answer(chat(u"Who are you?"_s, {{u"max_tokens"_s, 5}, {u"stream"_s, true}}), 1s);
    QVERIFY(streamed.headAfter == ReplyPlan::Time(100ms));
    QVERIFY(streamed.textAfter == ReplyPlan::Time(50ms));
    QCOMPARE(streamed.gaps.size(), 4);
    QVERIFY(streamed.plannedEnd == ReplyPlan::Time(1550ms));
}

void TestSimulatorService::uglyTexts_data()
{
    addUglyTexts();
}

void TestSimulatorService::uglyTexts()
{
    QFETCH(QString, text);
    SimulatorService service({});
    // "Hm" is answered with sentiment and topics at once: enough for the longest.
    const QStringList instructions = text.size() > 100'000
        ? QStringList{u"Summarize"_s, u"Hm"_s}
        : QStringList{u"Sentiment?"_s, u"Topics?"_s, u"Summarize"_s, u"Hm"_s, QString()};
    for (const QString &instruction : instructions) {
        const ReplyPlan plan =
            service.answer(chat(instruction + u"\n<text>\n"_s + text + u"\n</text>"_s, {{u"max_tokens"_s, 50}}), 0s);
        QCOMPARE(plan.status, 200);
        QVERIFY(!contentOf(plan).trimmed().isEmpty());
    }
}

QTEST_GUILESS_MAIN(TestSimulatorService)
#include "tst_simulatorservice.moc"
