// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/analysisrun.h"
#include "core/engine/clock.h"
#include "core/engine/queryengine.h"
#include "core/engine/random.h"
#include "core/http/httpsession.h"
#include "tests/support/loopbackserver.h"
#include "ui/models/errortext.h"

#include <QTcpServer>
#include <QTest>

#include <functional>

using namespace Fanlight;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Fault = std::function<void(LoopbackConnection &)>;

const HttpHeaders json{{"Content-Type", "application/json"}};

QByteArray chatAnswer(const QByteArray &text)
{
    return R"({"choices":[{"message":{"content":")" + text + R"("},"finish_reason":"stop"}]})";
}

//! A reply of that status, in the provider's words.
Fault replying(int status, const QByteArray &body, const HttpHeaders &headers = json)
{
    return [=](LoopbackConnection &connection) { connection.reply(status, body, headers); };
}

QByteArray openAiError(const QByteArray &code, const QByteArray &message)
{
    return R"({"error":{"message":")" + message + R"(","type":")" + code + R"(","code":")" + code + R"("}})";
}

EnginePolicy attempts(int count)
{
    EnginePolicy policy;
    policy.retry.maxAttempts = count;
    policy.retry.firstDelay = 1ms;
    return policy;
}

//! What is wrong between the engine and its answer.
struct Trouble
{
    Fault fault; //!< what the server does with the first request; none: it holds it
    LoopbackTls tls = LoopbackTls::None;
    Deadlines deadlines{};
    bool stream = false;
    Protocol protocol = Protocol::OpenAiChat;
};

//! Everything as the program has it, from the engine to a socket.
struct Line
{
    explicit Line(const EnginePolicy &policy, LoopbackTls tls = LoopbackTls::None)
        : Line(policy, tls, tls == LoopbackTls::None ? HttpSessionOptions() : trusting())
    {
    }
    Line(const EnginePolicy &policy, LoopbackTls tls, const HttpSessionOptions &options)
        : server(tls)
        , session(options)
        , engine(session, clock, random, policy)
    {
        QObject::connect(&engine, &QueryEngine::finished, &context,
                         [this](const QueryResult &result) { results.append(result); });
    }

    static HttpSessionOptions trusting()
    {
        HttpSessionOptions options;
        options.extraCaCertificates = LoopbackServer::authority();
        return options;
    }

    QueryRequest request(const QUrl &url) const
    {
        QueryRequest made;
        made.endpoint.name = u"local"_s;
        made.endpoint.baseUrl = url;
        made.model = u"m"_s;
        made.message = u"Hello"_s;
        made.maxTokens = 5;
        made.stream = false;
        return made;
    }

    QueryRequest request(const Trouble &trouble) const
    {
        QUrl url = server.url(trouble.protocol == Protocol::Anthropic ? u""_s : u"/v1"_s);
        if (trouble.tls != LoopbackTls::None)
            url.setScheme(u"https"_s);
        QueryRequest made = request(url);
        made.endpoint.protocol = trouble.protocol;
        made.deadlines = trouble.deadlines;
        made.stream = trouble.stream;
        return made;
    }

    QueryError error() const { return std::get<QueryError>(results.constFirst().outcome); }

    LoopbackServer server;
    SystemClock clock;
    SeededRandom random{1};
    HttpSession session;
    QObject context;
    QList<QueryResult> results;
    QueryEngine engine;
};

//! The window has a heading for it, a remedy that fits it, and shows no empty message.
void compareTexts(const QueryError &error)
{
    QVERIFY(!error.message.trimmed().isEmpty());
    QVERIFY(!errorTitle(error.kind).isEmpty());
    const bool needsEditing = error.kind == ErrorKind::Auth || error.kind == ErrorKind::Tls
        || error.kind == ErrorKind::Redirect || error.httpStatus == 404;
    QCOMPARE(remedyFor(error) == Remedy::EditEndpoint, needsEditing);
    QCOMPARE(remedyFor(error) == Remedy::None, error.kind == ErrorKind::ContextTooLong);
}

} // namespace

Q_DECLARE_METATYPE(Trouble)

/*! Each kind of error, from a fault on a real socket to what the window says of it.
 *
 *  ErrorKind::Budget is missing: nothing stops a run for money yet.
 */
class ErrorKindsRealTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatHappened_data();
    void tellsWhatHappened();
    void tellsOfAServerThatIsNotThere();
    void tellsOfACancelledQuery();
    void tellsOfAnAnswerThatIsNotInTheFormAskedFor();
    void succeedsTheSecondTime_data();
    void succeedsTheSecondTime();
    void succeedsTheSecondTimeAfterAHandshakeThatHung();
};

void ErrorKindsRealTest::tellsWhatHappened_data()
{
    QTest::addColumn<Trouble>("trouble");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("inProvidersWords");
    const auto ours = [](const char *name, const Trouble &trouble, ErrorKind kind, int status) {
        QTest::newRow(name) << trouble << kind << status << false;
    };
    const auto theirs = [](const char *name, const Trouble &trouble, ErrorKind kind, int status) {
        QTest::newRow(name) << trouble << kind << status << true;
    };
    Deadlines connect;
    connect.connect = 50ms;
    Deadlines firstByte;
    firstByte.firstByte = 50ms;
    Deadlines idle;
    idle.idle = 50ms;
    Deadlines total;
    total.total = 50ms;

    ours("a connection that is reset", {[](LoopbackConnection &connection) { connection.reset(); }}, ErrorKind::Network,
         0);
    ours("a connection that is closed", {[](LoopbackConnection &connection) { connection.close(); }},
         ErrorKind::Network, 0);
    ours("a certificate of nobody we know", {{}, LoopbackTls::Untrusted}, ErrorKind::Tls, 0);
    ours("a certificate of another host", {{}, LoopbackTls::WrongHost}, ErrorKind::Tls, 0);
    ours("a certificate that has expired", {{}, LoopbackTls::Expired}, ErrorKind::Tls, 0);
    ours("a handshake that hangs", {{}, LoopbackTls::Hang, connect}, ErrorKind::TimeoutConnect, 0);
    ours("a server that says nothing", {{}, LoopbackTls::None, firstByte}, ErrorKind::TimeoutFirstByte, 0);
    ours("a stream that stalls",
         {[](LoopbackConnection &connection) {
              connection.beginChunks();
              connection.chunk("data: {\"choices\":[{\"delta\":{\"content\":\"Half\"}}]}\n\n");
          },
          LoopbackTls::None, idle, true},
         ErrorKind::TimeoutIdle, 200);
    ours("no time left", {{}, LoopbackTls::None, total}, ErrorKind::TimeoutTotal, 0);
    theirs("a wrong key", {replying(401, openAiError("invalid_api_key", "Incorrect API key provided."))},
           ErrorKind::Auth, 401);
    theirs("no money left", {replying(429, openAiError("insufficient_quota", "You exceeded your current quota."))},
           ErrorKind::Quota, 429);
    theirs("too many requests", {replying(429, openAiError("rate_limit_exceeded", "Slow down, please."))},
           ErrorKind::RateLimited, 429);
    theirs("too many others",
           {replying(529, R"({"type":"error","error":{"type":"overloaded_error","message":"Overloaded"}})"),
            LoopbackTls::None,
            {},
            false,
            Protocol::Anthropic},
           ErrorKind::Overloaded, 529);
    ours("too many others, in no words", {replying(503, "")}, ErrorKind::Overloaded, 503);
    theirs("a request that is wrong", {replying(400, openAiError("invalid_request_error", "No such parameter."))},
           ErrorKind::InvalidRequest, 400);
    theirs("a model that is not there", {replying(404, openAiError("model_not_found", "No such model."))},
           ErrorKind::InvalidRequest, 404);
    theirs("a text that is too long", {replying(400, openAiError("context_length_exceeded", "Too many tokens."))},
           ErrorKind::ContextTooLong, 400);
    theirs("a server that broke down",
           {replying(500, openAiError("server_error", "The server had an error.")),
            LoopbackTls::None,
            {},
            false,
            Protocol::OpenAiResponses},
           ErrorKind::ServerError, 500);
    ours("a redirect", {replying(307, "", {{"Location", "https://elsewhere.example/v1"}})}, ErrorKind::Redirect, 307);
    ours("a reply cut short", {[](LoopbackConnection &connection) {
             connection.send("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 900\r\n\r\n{\"cho");
             connection.close();
         }},
         ErrorKind::Truncated, 200);
    ours("a web page", {replying(200, "<html><title>Welcome</title></html>", {{"Content-Type", "text/html"}})},
         ErrorKind::MalformedReply, 200);
    theirs("a model that declines",
           {replying(200, R"({"choices":[{"message":{"refusal":"I can't help with that."},"finish_reason":"stop"}]})")},
           ErrorKind::Refused, 200);
}

void ErrorKindsRealTest::tellsWhatHappened()
{
    QFETCH(Trouble, trouble);
    Line line(attempts(1), trouble.tls);
    if (trouble.fault)
        line.server.setHandler(trouble.fault);
    line.engine.submit(line.request(trouble));
    QTRY_COMPARE(line.results.size(), 1);
    QCOMPARE(line.results.first().state(), QueryState::Failed);
    QCOMPARE(line.results.first().timeline.attempts.size(), 1);
    QTEST(line.error().kind, "kind");
    QTEST(line.error().httpStatus, "status");
    QTEST(line.error().inProvidersWords, "inProvidersWords");
    compareTexts(line.error());
}

void ErrorKindsRealTest::tellsOfAServerThatIsNotThere()
{
    QTcpServer gone;
    QVERIFY(gone.listen(QHostAddress::LocalHost));
    const quint16 port = gone.serverPort();
    gone.close();
    Line line(attempts(1));
    line.engine.submit(line.request(QUrl(u"http://127.0.0.1:%1/v1"_s.arg(port))));
    QTRY_COMPARE(line.results.size(), 1);
    QCOMPARE(line.error().kind, ErrorKind::Network);
    QCOMPARE(line.error().connection, ConnectionFault::Refused);
    QCOMPARE(line.error().httpStatus, 0);
    QVERIFY(!line.error().inProvidersWords);
    compareTexts(line.error());
}

void ErrorKindsRealTest::tellsOfACancelledQuery()
{
    Line line(attempts(5));
    const QueryId id = line.engine.submit(line.request(Trouble()));
    QTRY_COMPARE(line.server.inFlight(), 1);
    line.engine.cancel(id);
    QCOMPARE(line.results.size(), 1);
    QCOMPARE(line.results.first().state(), QueryState::Cancelled);
    QCOMPARE(line.error().kind, ErrorKind::Cancelled);
    QVERIFY(!line.error().inProvidersWords);
    compareTexts(line.error());
    QTRY_COMPARE(line.server.open(), 0);
    QCOMPARE(line.server.delivered(), 1);
}

void ErrorKindsRealTest::tellsOfAnAnswerThatIsNotInTheFormAskedFor()
{
    Line line(attempts(5));
    line.server.setHandler(replying(200, chatAnswer("It depends on what you had for breakfast")));
    line.engine.submit(line.request(Trouble()));
    QTRY_COMPARE(line.results.size(), 1);
    QVERIFY(line.results.first().succeeded());
    QVERIFY(!interpret(line.results.first(), AnswerForm::Text).error);
    const AnalysisResult read = interpret(line.results.first(), AnswerForm::Label);
    QVERIFY(read.error);
    QCOMPARE(read.error->kind, ErrorKind::UnreadableAnswer);
    QVERIFY(!read.error->inProvidersWords);
    QVERIFY(read.text().contains(u"breakfast"_s));
    compareTexts(*read.error);
}

void ErrorKindsRealTest::succeedsTheSecondTime_data()
{
    QTest::addColumn<Trouble>("trouble");
    QTest::addColumn<ErrorKind>("kind");
    const auto row = [](const char *name, const Trouble &trouble, ErrorKind kind) {
        QTest::newRow(name) << trouble << kind;
    };
    const HttpHeaders soon{{"Content-Type", "application/json"}, {"retry-after-ms", "1"}};
    // Long enough for the second, which is answered at once.
    Deadlines firstByte;
    firstByte.firstByte = 400ms;
    row("a connection that is reset", {[](LoopbackConnection &connection) { connection.reset(); }}, ErrorKind::Network);
    row("a server that says nothing", {[](LoopbackConnection &) {}, LoopbackTls::None, firstByte},
        ErrorKind::TimeoutFirstByte);
    row("too many requests", {replying(429, "{}", soon)}, ErrorKind::RateLimited);
    row("too many requests, with no wait", {replying(429, "{}", {{"Retry-After", "0"}})}, ErrorKind::RateLimited);
    row("too many others", {replying(503, "{}", soon)}, ErrorKind::Overloaded);
    row("a server that broke down", {replying(500, "{}")}, ErrorKind::ServerError);
    row("a reply cut short", {[](LoopbackConnection &connection) {
            connection.send("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 900\r\n\r\n{\"cho");
            connection.close();
        }},
        ErrorKind::Truncated);
}

void ErrorKindsRealTest::succeedsTheSecondTime()
{
    QFETCH(Trouble, trouble);
    Line line(attempts(2), trouble.tls);
    line.server.setHandler([&line, &trouble](LoopbackConnection &connection) {
        if (line.server.delivered() == 1)
            trouble.fault(connection);
        else
            connection.reply(200, chatAnswer("fine"), json);
    });
    line.engine.submit(line.request(trouble));
    QTRY_COMPARE(line.results.size(), 1);
    QVERIFY(line.results.first().succeeded());
    const QList<Attempt> &made = line.results.first().timeline.attempts;
    QCOMPARE(made.size(), 2);
    QTEST(made.first().error->kind, "kind");
    QVERIFY(!made.last().error);
    QCOMPARE(line.server.delivered(), 2);
    QCOMPARE(headerValue(line.server.requests().last().headers, "x-fanlight-attempt"), QByteArray("2"));
}

void ErrorKindsRealTest::succeedsTheSecondTimeAfterAHandshakeThatHung()
{
    Line line(attempts(2), LoopbackTls::None, Line::trusting());
    line.server.setConnectionHandler([](LoopbackConnection &connection) {
        if (connection.number() > 1)
            connection.startTls(LoopbackServer::tlsConfiguration(LoopbackTls::Good));
    });
    line.server.setHandler(replying(200, chatAnswer("fine")));
    Deadlines connect;
    connect.connect = 400ms;
    line.engine.submit(line.request({{}, LoopbackTls::Good, connect}));
    QTRY_COMPARE(line.results.size(), 1);
    QCOMPARE(line.results.first().timeline.attempts.size(), 2);
    QCOMPARE(line.results.first().timeline.attempts.first().error->kind, ErrorKind::TimeoutConnect);
    QCOMPARE(line.server.accepted(), 2);
    QVERIFY(line.results.first().succeeded());
}

QTEST_GUILESS_MAIN(ErrorKindsRealTest)
#include "tst_errorkinds_real.moc"
