// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/engine/enginestage.h"

#include <QTest>

using namespace Fanlight;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

//! As a user has it, but for the jitter of a wait, which only takes off.
EnginePolicy usual()
{
    EnginePolicy policy;
    policy.retry.jitter = 0;
    return policy;
}

//! The engine on real codecs: an answer of openai-chat.
const QByteArray answer = R"({"choices":[{"message":{"content":"fine"},"finish_reason":"stop"}],)"
                          R"("usage":{"prompt_tokens":7,"completion_tokens":1}})";

HttpHeaders json()
{
    return {{"Content-Type", "application/json"}};
}

//! A service that answers a query's attempts in turn as it is told.
struct Script
{
    struct Reply
    {
        int status = 200;
        QByteArray body;
        HttpHeaders headers{};
        HttpFailure failure = HttpFailure::None;
    };

    explicit Script(const EnginePolicy &policy = usual())
        : engine(transport, clock, random, policy)
    {
        QObject::connect(&engine, &QueryEngine::finished, &context,
                         [this](const QueryResult &result) { results.append(result); });
        QObject::connect(&engine, &QueryEngine::progressed, &context,
                         [this](const QueryProgress &progress) { last = progress; });
        QObject::connect(&engine, &QueryEngine::textReceived, &context,
                         [this](QueryId, const QString &text) { shown += text; });
        QObject::connect(&engine, &QueryEngine::textDiscarded, &context, [this](QueryId) {
            shown.clear();
            ++discards;
        });
        transport.setServer([this](FakeExchange &exchange) { play(exchange); });
    }

    void play(FakeExchange &exchange)
    {
        sent.append(clock.now());
        const Reply reply = replies.isEmpty() ? Reply{200, answer, json()} : replies.takeFirst();
        exchange.dispatch();
        if (reply.failure == HttpFailure::ConnectionRefused) {
            exchange.end(reply.failure);
            return;
        }
        exchange.writeRequest();
        if (reply.failure == HttpFailure::None || reply.failure == HttpFailure::Truncated) {
            exchange.receiveHead({reply.status, reply.headers, {}});
            exchange.receiveBody(reply.body);
        }
        exchange.end(reply.failure);
    }

    void submit(const QString &message = u"Hello"_s, Priority priority = Priority::Interactive)
    {
        QueryRequest request = queryTo(u"service"_s, message);
        request.stream = false;
        request.priority = priority;
        engine.submit(request);
        EngineStage::settle();
    }

    void pass(Duration duration)
    {
        clock.advance(duration);
        EngineStage::settle();
    }

    QueryError error() const { return std::get<QueryError>(results.last().outcome); }
    const QList<Attempt> &attempts() const { return results.last().timeline.attempts; }

    FakeClock clock;
    SeededRandom random{1};
    FakeTransport transport;
    QObject context;
    QList<Reply> replies;
    QList<Moment> sent;
    QList<QueryResult> results;
    QueryProgress last;
    QString shown;
    int discards = 0;
    QueryEngine engine;
};

} // namespace

class QueryEngineRetryTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void waitsTwiceAsLongEachTime();
    void waitsAsLongAsTheServerAsks();
    void givesUpAfterTheLastAttempt();
    void stopsAtOnceWhenNoWaitHelps_data();
    void stopsAtOnceWhenNoWaitHelps();
    void triesAtOnceWhenAConnectionDiedSilently();
    void restartsABrokenStreamFromNothing();
    void failsAStreamThatReportsAnErrorAfterItsText();
    void sendsNothingInsideAWaitAndOneProbeAfterIt();
    void waitsForTheResetOfALimitThatIsUsedUp();
    void parksTheTargetForALongWait();
    void leavesOtherTargetsAloneMeanwhile();
    void cancelsInTheMiddleOfAWait();
    void cancelsWhatIsReadyAgain();
    void pausesABatchThatFailsTooOften();
    void failsAnInteractiveQueryInsteadOfPausing();
    void learnsWhatATargetDoesNotTake();
    void sharesNoAnswersWhereTheTemperatureIsNotTaken();
    void opensWhenTheProbeIsAnswered();
    void readsTheSlotsOfLlamaCpp();
    void sendsInteractiveQueriesFirst();
    void keepsToRequestsPerMinute();
    void keepsToTokensPerMinuteAndSettles();
    void refusesWhatCanNeverBeSent();
    void keepsToWhatTheHeadersTell();
    void warmsOnlyWhatHasAnswered();
};

void QueryEngineRetryTest::waitsTwiceAsLongEachTime()
{
    Script script;
    script.replies = {{500, "{}"}, {502, "<html>"}, {503, ""}};
    script.submit();
    QCOMPARE(script.last.state, QueryState::RetryWait);
    QCOMPARE(script.last.attemptLimit, 5);
    script.pass(499ms);
    QCOMPARE(script.sent.size(), 1);
    for (int i = 0; i < 3001; ++i)
        script.pass(1ms);
    QCOMPARE(script.results.size(), 1);
    QVERIFY(script.results.first().succeeded());
    QCOMPARE(script.attempts().size(), 4);
    QCOMPARE(script.attempts().at(0).retryWait, Duration(500ms));
    QCOMPARE(script.attempts().at(1).retryWait, Duration(1s));
    QCOMPARE(script.attempts().at(2).retryWait, Duration(2s));
    QCOMPARE(script.attempts().at(0).error->httpStatus, 500);
    QCOMPARE(script.attempts().at(1).error->httpStatus, 502);
    QCOMPARE(script.attempts().at(2).error->kind, ErrorKind::Overloaded);
    QCOMPARE(script.results.first().timeline.total({}), Duration(3500ms));
}

void QueryEngineRetryTest::waitsAsLongAsTheServerAsks()
{
    Script script;
    script.replies = {{500, "{}", {{"retry-after-ms", "70"}, {"retry-after", "9"}}},
                      {500, "{}", {{"retry-after", "1.5"}}}};
    script.submit();
    script.pass(69ms);
    QCOMPARE(script.sent.size(), 1);
    script.pass(1ms);
    QCOMPARE(script.sent.size(), 2);
    script.pass(1499ms);
    QCOMPARE(script.sent.size(), 2);
    script.pass(1ms);
    QVERIFY(script.results.last().succeeded());
}

void QueryEngineRetryTest::givesUpAfterTheLastAttempt()
{
    Script script;
    script.replies = QList<Script::Reply>(9, {500, R"({"error":{"message":"Still broken."}})"});
    script.submit();
    for (int i = 0; i < 40; ++i)
        script.pass(1s);
    QCOMPARE(script.results.size(), 1);
    QCOMPARE(script.sent.size(), 5);
    QCOMPARE(script.attempts().size(), 5);
    QCOMPARE(script.error().message, u"Still broken."_s);
    QCOMPARE(script.attempts().last().retryWait, Duration(0));
}

void QueryEngineRetryTest::stopsAtOnceWhenNoWaitHelps_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("should");
    QTest::addColumn<ErrorKind>("kind");
    const auto row = [](const char *name, int status, const QByteArray &body, ErrorKind kind,
                        const QByteArray &should = {}) { QTest::newRow(name) << status << body << should << kind; };
    row("no quota left", 429, R"({"error":{"message":"You exceeded your quota","code":"insufficient_quota"}})",
        ErrorKind::Quota);
    row("a bill to pay", 402, R"({"error":{"message":"Insufficient credits"}})", ErrorKind::Quota);
    row("a quota, whatever the header says", 429, R"({"error":{"code":"insufficient_quota"}})", ErrorKind::Quota,
        "true");
    row("a wrong key", 401, "{}", ErrorKind::Auth);
    row("no such model", 404, "{}", ErrorKind::InvalidRequest);
    row("too long", 400, R"({"error":{"code":"context_length_exceeded","message":"Too long."}})",
        ErrorKind::ContextTooLong);
    row("too large", 413, "", ErrorKind::ContextTooLong);
    row("a request that exceeds the limit by itself", 429,
        R"({"error":{"message":"Request too large for gpt-4.1 on tokens per min (TPM): Limit 10000, Requested 20000.","code":"rate_limit_exceeded"}})",
        ErrorKind::RateLimited);
    row("told not to", 503, "{}", ErrorKind::Overloaded, "false");
    row("a redirect", 307, "", ErrorKind::Redirect);
    row("not the protocol", 200, "<html></html>", ErrorKind::MalformedReply);
}

void QueryEngineRetryTest::stopsAtOnceWhenNoWaitHelps()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, should);
    Script script;
    HttpHeaders headers;
    if (!should.isEmpty())
        headers.append(HttpHeader{"x-should-retry", should});
    script.replies = {{status, body, headers}};
    script.submit();
    QCOMPARE(script.results.size(), 1);
    QCOMPARE(script.sent.size(), 1);
    QTEST(script.error().kind, "kind");
    QVERIFY(!script.error().message.isEmpty());
    // The target is not held up by it.
    script.submit(u"Next"_s);
    QVERIFY(script.results.last().succeeded());
}

void QueryEngineRetryTest::triesAtOnceWhenAConnectionDiedSilently()
{
    Script script;
    script.replies = {{0, {}, {}, HttpFailure::ConnectionLost}, {0, {}, {}, HttpFailure::ConnectionLost}};
    script.submit();
    QCOMPARE(script.sent, (QList<Moment>{0ms, 0ms}));
    QCOMPARE(script.last.state, QueryState::RetryWait);
    script.pass(500ms);
    QVERIFY(script.results.last().succeeded());
    QCOMPARE(script.attempts().at(0).retryWait, Duration(0));
    QCOMPARE(script.attempts().at(1).retryWait, Duration(500ms));
}

void QueryEngineRetryTest::restartsABrokenStreamFromNothing()
{
    Script script;
    const QByteArray begun = "data: {\"choices\":[{\"delta\":{\"content\":\"Half of\"}}]}\n\n";
    const QByteArray whole =
        "data: {\"choices\":[{\"delta\":{\"content\":\"All of it\"},\"finish_reason\":\"stop\"}]}\n\n"
        "data: [DONE]\n\n";
    const HttpHeaders stream{{"Content-Type", "text/event-stream"}};
    script.replies = {{200, begun, stream}, {200, whole, stream}};
    script.submit();
    QCOMPARE(script.discards, 1);
    QCOMPARE(script.shown, QString());
    QCOMPARE(script.last.timeline.attempts.last().error->partialText, u"Half of"_s);
    script.pass(500ms);
    QCOMPARE(script.shown, u"All of it"_s);
    QCOMPARE(std::get<Answer>(script.results.last().outcome).text, u"All of it"_s);
}

void QueryEngineRetryTest::failsAStreamThatReportsAnErrorAfterItsText()
{
    const HttpHeaders stream{{"Content-Type", "text/event-stream"}};
    const QByteArray error = "data: {\"error\":{\"message\":\"Overloaded\",\"type\":\"overloaded_error\"}}\n\n";
    Script script;
    script.replies = {{200, "data: {\"choices\":[{\"delta\":{\"content\":\"Half\"}}]}\n\n" + error, stream}};
    script.submit();
    QCOMPARE(script.results.size(), 1);
    QCOMPARE(script.error().partialText, u"Half"_s);
    QCOMPARE(script.error().kind, ErrorKind::Overloaded);
    // Nothing was shown yet: as good as a status.
    Script silent;
    silent.replies = {{200, error, stream}};
    silent.submit();
    QVERIFY(silent.results.isEmpty());
    silent.pass(500ms);
    QVERIFY(silent.results.last().succeeded());
}

void QueryEngineRetryTest::sendsNothingInsideAWaitAndOneProbeAfterIt()
{
    Script script;
    script.replies = {{429, "{}", {{"retry-after", "2"}}}};
    script.submit();
    for (int i = 0; i < 5; ++i)
        script.submit(u"More %1"_s.arg(i));
    QCOMPARE(script.sent.size(), 1);
    const TargetLoad load = script.engine.loads().first();
    QCOMPARE(load.hold, HoldReason::RateLimited);
    QCOMPARE(load.resumesAt, Moment(2s));
    QCOMPARE(load.queued, 5);
    script.pass(1999ms);
    QCOMPARE(script.sent.size(), 1);

    // The probe is under way: nobody else goes.
    script.transport.setServer([&script](FakeExchange &exchange) {
        script.sent.append(script.clock.now());
        exchange.dispatch();
        exchange.writeRequest();
    });
    script.pass(1ms);
    QCOMPARE(script.sent.size(), 2);
    script.pass(1s);
    QCOMPARE(script.sent.size(), 2);
    QCOMPARE(script.engine.loads().first().hold, HoldReason::Probing);
    FakeExchange *probe = script.transport.lastExchange();
    probe->receiveHead({200, json(), {}});
    probe->receiveBody(answer);
    EngineStage::settle();
    QVERIFY(script.sent.size() > 3);
}

void QueryEngineRetryTest::waitsForTheResetOfALimitThatIsUsedUp()
{
    Script script;
    script.replies = {{429,
                       "{}",
                       {{"retry-after", "1"},
                        {"x-ratelimit-limit-requests", "600"},
                        {"x-ratelimit-remaining-requests", "0"},
                        {"x-ratelimit-reset-requests", "3s"}}}};
    script.submit();
    script.submit(u"Another"_s);
    QCOMPARE(script.engine.loads().first().resumesAt, Moment(3s));
    script.pass(2999ms);
    QCOMPARE(script.sent.size(), 1);
    script.pass(1ms);
    QVERIFY(script.results.size() == 2);
}

void QueryEngineRetryTest::parksTheTargetForALongWait()
{
    Script script;
    script.replies = {{500, "{}", {{"retry-after", "300"}}}};
    script.submit();
    script.submit(u"Another"_s);
    QCOMPARE(script.sent.size(), 1);
    QCOMPARE(script.engine.loads().first().hold, HoldReason::Parked);
    script.pass(299s);
    QCOMPARE(script.sent.size(), 1);
    script.pass(1s);
    QCOMPARE(script.results.size(), 2);
    // A shorter wait after a mere error is that query's own.
    script.replies = {{500, "{}", {{"retry-after", "100"}}}};
    script.submit();
    script.submit(u"Another"_s);
    QCOMPARE(script.results.size(), 3);
}

void QueryEngineRetryTest::leavesOtherTargetsAloneMeanwhile()
{
    Script script;
    script.replies = {{429, "{}", {{"retry-after", "60"}}}};
    script.submit();
    QueryRequest other = queryTo(u"elsewhere"_s);
    other.stream = false;
    script.engine.submit(other);
    EngineStage::settle();
    QCOMPARE(script.results.size(), 1);
    QCOMPARE(script.results.first().request.endpoint.name, u"elsewhere"_s);
}

void QueryEngineRetryTest::cancelsInTheMiddleOfAWait()
{
    Script script;
    script.replies = {{500, "{}"}};
    script.submit();
    script.pass(200ms);
    script.engine.cancel(1);
    QCOMPARE(script.results.size(), 1);
    QCOMPARE(script.results.first().state(), QueryState::Cancelled);
    QCOMPARE(script.attempts().size(), 1);
    QCOMPARE(script.attempts().last().retryWait, Duration(200ms));
    QCOMPARE(script.results.first().timeline.finished, Moment(200ms));
    script.pass(10s);
    QCOMPARE(script.sent.size(), 1);
    QVERIFY(script.engine.loads().isEmpty());
}

void QueryEngineRetryTest::cancelsWhatIsReadyAgain()
{
    Script script;
    script.replies = {{429, "{}", {{"retry-after-ms", "100"}}}, {429, "{}", {{"retry-after-ms", "5000"}}}};
    script.submit(u"One"_s);
    script.submit(u"Two"_s);
    script.pass(100ms); // one of them probes and shuts the gate again; the other is ready, and held
    QCOMPARE(script.sent.size(), 2);
    script.engine.cancelAll();
    QCOMPARE(script.results.size(), 2);
    EngineStage::settle();
    QVERIFY(script.engine.loads().isEmpty());
    script.pass(1min);
    QCOMPARE(script.sent.size(), 2);
}

void QueryEngineRetryTest::pausesABatchThatFailsTooOften()
{
    Script script;
    script.transport.setServer([&script](FakeExchange &exchange) {
        script.sent.append(script.clock.now());
        exchange.answer("{}", 500);
    });
    for (int i = 0; i < 300; ++i)
        script.submit(u"Row %1"_s.arg(i), Priority::Batch);
    for (int i = 0; i < 60; ++i)
        script.pass(1s);
    const qsizetype sent = script.sent.size();
    QVERIFY2(sent >= 50 && sent < 150, qPrintable(QString::number(sent)));
    QCOMPARE(script.engine.loads().first().hold, HoldReason::TooManyRetries);
    // Someone who waits for one answer is served all the same.
    script.transport.setServer([&script](FakeExchange &exchange) {
        script.sent.append(script.clock.now());
        exchange.dispatch();
        exchange.receiveHead({200, json(), {}});
        exchange.receiveBody(answer);
    });
    script.submit(u"One question"_s);
    QVERIFY(script.results.last().succeeded());
    // And nothing is lost.
    script.engine.resume({u"service"_s, u"m"_s});
    for (int i = 0; i < 60; ++i)
        script.pass(1s);
    QCOMPARE(script.results.size(), 301);
}

void QueryEngineRetryTest::failsAnInteractiveQueryInsteadOfPausing()
{
    Script script;
    script.transport.setServer([](FakeExchange &exchange) { exchange.answer("{}", 500); });
    for (int i = 0; i < 300; ++i)
        script.submit(u"Row %1"_s.arg(i));
    for (int i = 0; i < 60; ++i)
        script.pass(1s);
    QCOMPARE(script.results.size(), 300);
    // Each of them five times would be 1,500.
    const qsizetype calls = script.transport.calls().size();
    QVERIFY2(calls < 600, qPrintable(QString::number(calls)));
}

void QueryEngineRetryTest::learnsWhatATargetDoesNotTake()
{
    Script script;
    const QByteArray refusal = R"({"error":{"message":"Unsupported parameter: 'max_tokens' is not supported with this )"
                               R"(model. Use 'max_completion_tokens' instead.","type":"invalid_request_error",)"
                               R"("param":"max_tokens","code":"unsupported_parameter"}})";
    script.replies = {{400, refusal}};
    QueryRequest request = queryTo(u"service"_s);
    request.maxTokens = 5;
    request.stream = false;
    script.engine.submit(request);
    EngineStage::settle();
    QVERIFY(script.results.last().succeeded());
    QCOMPARE(script.attempts().size(), 2);
    QCOMPARE(script.attempts().first().error->kind, ErrorKind::InvalidRequest);
    QCOMPARE(script.attempts().first().retryWait, Duration(0));
    QVERIFY(script.transport.calls().at(0).body.contains("\"max_tokens\":5"));
    QVERIFY(script.transport.calls().at(1).body.contains("\"max_completion_tokens\":5"));
    QVERIFY(script.engine.report(request.endpoint, request.model).shape.tokenLimit
            == RequestShape::TokenLimit::MaxCompletionTokens);
    // Remembered.
    script.engine.submit(request);
    EngineStage::settle();
    QCOMPARE(script.transport.calls().size(), 3);
    QVERIFY(script.transport.calls().at(2).body.contains("\"max_completion_tokens\":5"));
}

void QueryEngineRetryTest::sharesNoAnswersWhereTheTemperatureIsNotTaken()
{
    Script script;
    const QByteArray refusal =
        R"({"error":{"message":"Unsupported value: 'temperature' does not support 0 with this model.",)"
        R"("type":"invalid_request_error","param":"temperature","code":"unsupported_value"}})";
    QueryRequest request = queryTo(u"service"_s);
    request.temperature = 0;
    request.stream = false;
    script.replies = {{400, refusal}};
    script.engine.submit(request);
    EngineStage::settle();
    QCOMPARE(script.transport.calls().size(), 2);
    QVERIFY(!script.transport.calls().at(1).body.contains("temperature"));
    script.transport.setServer([](FakeExchange &exchange) { exchange.dispatch(); });
    script.engine.submit(request);
    script.engine.submit(request);
    EngineStage::settle();
    QCOMPARE(script.transport.calls().size(), 4);
}

void QueryEngineRetryTest::opensWhenTheProbeIsAnswered()
{
    Script script;
    script.replies = {{429, "{}", {{"retry-after", "1"}}}};
    script.submit();
    for (int i = 0; i < 4; ++i)
        script.submit(u"More %1"_s.arg(i));
    script.transport.setServer([&script](FakeExchange &exchange) {
        script.sent.append(script.clock.now());
        exchange.dispatch();
        exchange.writeRequest();
    });
    script.pass(1s);
    QCOMPARE(script.sent.size(), 2);
    // Its text may take a minute: that it was let through is known now.
    script.transport.lastExchange()->receiveHead({200, {{"Content-Type", "text/event-stream"}}, {}});
    EngineStage::settle();
    QVERIFY(script.sent.size() > 2);
}

void QueryEngineRetryTest::readsTheSlotsOfLlamaCpp()
{
    Script script;
    HttpHeaders llama = json();
    llama.append(HttpHeader{"Server", "llama.cpp"});
    script.replies = {{200, answer, llama}, {200, R"({"total_slots":2})", llama}};
    script.submit();
    QCOMPARE(script.transport.calls().size(), 2);
    QCOMPARE(script.transport.calls().last().method, "GET");
    QVERIFY(script.transport.calls().last().url.path().endsWith("/props"_L1));
    QCOMPARE(script.engine.load(queryTo(u"service"_s).endpoint, u"m"_s).limit, 2);
    script.replies = {{200, answer, llama}};
    script.submit(u"Again"_s);
    QCOMPARE(script.transport.calls().size(), 3); // asked once
}

void QueryEngineRetryTest::sendsInteractiveQueriesFirst()
{
    EnginePolicy one = usual();
    one.maxInFlightPerTarget = 1;
    Script script(one);
    QStringList served;
    script.transport.setServer([&served](FakeExchange &exchange) {
        served.append(QString::fromUtf8(exchange.call().body));
        exchange.dispatch();
        exchange.receiveHead({200, json(), {}});
        exchange.receiveBody(answer);
    });
    for (const auto &[message, priority] :
         {std::pair(u"row 1"_s, Priority::Batch), std::pair(u"row 2"_s, Priority::Batch),
          std::pair(u"question"_s, Priority::Interactive)}) {
        QueryRequest request = queryTo(u"service"_s, message);
        request.priority = priority;
        script.engine.submit(request);
    }
    EngineStage::settle();
    QCOMPARE(served.size(), 3);
    QVERIFY(served.at(0).contains("question"_L1));
    QVERIFY(served.at(1).contains("row 1"_L1));
}

void QueryEngineRetryTest::keepsToRequestsPerMinute()
{
    EnginePolicy policy = usual();
    policy.requestsPerMinute = 60;
    Script script(policy);
    for (int i = 0; i < 5; ++i)
        script.submit(u"Row %1"_s.arg(i));
    QCOMPARE(script.sent.size(), 1);
    QCOMPARE(script.engine.loads().first().hold, HoldReason::RequestRate);
    for (int i = 0; i < 5; ++i)
        script.pass(1s);
    QCOMPARE(script.sent, (QList<Moment>{0s, 1s, 2s, 3s, 4s}));
}

void QueryEngineRetryTest::keepsToTokensPerMinuteAndSettles()
{
    EnginePolicy policy = usual();
    policy.tokensPerMinute = 1200; // a hundred at once, twenty a second
    Script script(policy);
    const auto ask = [&script](const QString &message) {
        QueryRequest request = queryTo(u"service"_s, message);
        request.stream = false;
        request.maxTokens = 80;
        script.engine.submit(request);
        EngineStage::settle();
    };
    ask(u"One"_s); // reserves 81, uses 8
    ask(u"Two"_s);
    QCOMPARE(script.sent.size(), 2);
    QCOMPARE(script.results.size(), 2);
    ask(u"Three"_s);
    ask(u"Four"_s);
    // 100 - 8 - 8 - 8 = 76: four seconds short of one more reservation, less a token.
    QCOMPARE(script.sent.size(), 3);
    script.pass(1s);
    QCOMPARE(script.sent.size(), 4);
}

void QueryEngineRetryTest::refusesWhatCanNeverBeSent()
{
    EnginePolicy policy = usual();
    policy.tokensPerMinute = 600;
    Script script(policy);
    script.submit(QString(4000, u'x'));
    QCOMPARE(script.results.size(), 1);
    QVERIFY(script.sent.isEmpty());
    QCOMPARE(script.error().kind, ErrorKind::RateLimited);
    QVERIFY2(script.error().message.contains("600"_L1), qPrintable(script.error().message));
    QVERIFY(script.attempts().isEmpty());
    script.submit(u"Short"_s);
    QVERIFY(script.results.last().succeeded());
}

void QueryEngineRetryTest::keepsToWhatTheHeadersTell()
{
    Script script;
    HttpHeaders told = json();
    told.append(HttpHeader{"x-ratelimit-limit-requests", "60"});
    told.append(HttpHeader{"x-ratelimit-remaining-requests", "1"});
    script.replies = {{200, answer, told}};
    script.submit();
    for (int i = 0; i < 3; ++i)
        script.submit(u"Row %1"_s.arg(i));
    QCOMPARE(script.sent.size(), 2);
    script.pass(1s);
    QCOMPARE(script.sent.size(), 3);
    // A generous header loosens nothing.
    HttpHeaders generous = json();
    generous.append(HttpHeader{"x-ratelimit-limit-requests", "60000"});
    generous.append(HttpHeader{"x-ratelimit-remaining-requests", "60000"});
    script.replies = {{200, answer, generous}};
    for (int i = 0; i < 9; ++i)
        script.submit(u"More %1"_s.arg(i));
    script.pass(1s);
    QCOMPARE(script.sent.size(), 4);
}

void QueryEngineRetryTest::warmsOnlyWhatHasAnswered()
{
    Script script;
    const QueryRequest request = queryTo(u"service"_s);
    script.engine.warmUp(request.endpoint, request.model, 3);
    QVERIFY(script.transport.warmed().isEmpty());
    script.submit();
    script.engine.warmUp(request.endpoint, request.model, 3);
    script.engine.warmUp(request.endpoint, request.model, 300);
    script.engine.warmUp(queryTo(u"elsewhere"_s).endpoint, request.model, 3);
    QCOMPARE(script.transport.warmed().size(), 2);
    QCOMPARE(script.transport.warmed().at(0).second, 3);
    QCOMPARE(script.transport.warmed().at(1).second, script.engine.load(request.endpoint, request.model).limit);
}

QTEST_GUILESS_MAIN(QueryEngineRetryTest)
#include "tst_queryengine_retry.moc"
