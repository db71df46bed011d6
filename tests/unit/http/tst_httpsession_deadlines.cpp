// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/httpsession.h"
#include "core/http/lanepool.h"
#include "tests/support/exchangerecorder.h"
#include "tests/support/loopbackserver.h"

#include <QTest>

using namespace Fanlight;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto shortLimit = 150ms;
constexpr auto longLimit = 1h;

HttpSessionOptions trustingOptions()
{
    HttpSessionOptions options;
    options.extraCaCertificates = LoopbackServer::authority();
    return options;
}

HttpCall callTo(const LoopbackServer &server)
{
    return {"POST", server.url(u"/v1/chat?key=canary"_s), {{"Authorization", "Bearer canary"}}, "{}"};
}

} // namespace

//! Each limit ends what it is for, says so, and ends nothing else.
class TestHttpSessionDeadlines final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void connectLimit();
    void firstByteLimit();
    void firstByteLimitOfADribblingHead();
    void idleLimit();
    void keepAliveCommentsDoNotPutOffTheIdleLimit();
    void dataPutsOffTheIdleLimit();
    void totalLimit();
    void totalLimitGoesBeforeAnEqualOne();
    void totalLimitOfAReplyThatNeverStops();
    void theSocketIsClosed();
    void otherLimitsStayQuiet_data();
    void otherLimitsStayQuiet();
    void noLimitsAtAll();
    void timeInOurQueueDoesNotCount();

private:
    void compareEnd(const ExchangeRecorder &recorder, HttpFailure failure, const QString &words,
                    const LoopbackServer &server);
};

void TestHttpSessionDeadlines::compareEnd(const ExchangeRecorder &recorder, HttpFailure failure, const QString &words,
                                          const LoopbackServer &server)
{
    QTRY_VERIFY(recorder.isFinished());
    QCOMPARE(recorder.failure(), failure);
    QCOMPARE(recorder.count(u"finished"_s), 1);
    QVERIFY2(recorder.message().contains(words), qPrintable(recorder.message()));
    QVERIFY(recorder.message().contains(u"localhost:%1"_s.arg(server.serverPort())));
    QVERIFY(!recorder.message().contains(u"canary"_s));
    QVERIFY(!recorder.message().contains(u"chat"_s));
}

// The handshake belongs to connecting.
void TestHttpSessionDeadlines::connectLimit()
{
    LoopbackServer server(LoopbackTls::Hang);
    HttpSession session;
    ExchangeRecorder recorder(
        session.send({"POST", QUrl(u"https://localhost:%1/"_s.arg(server.serverPort())), {}, "{}"},
                     {shortLimit, longLimit, longLimit, longLimit}, nullptr));
    compareEnd(recorder, HttpFailure::TimeoutConnect, u"No connection"_s, server);
    QVERIFY(recorder.message().contains(u"0.15 s"_s));
    QCOMPARE(recorder.events(), (QStringList{u"dispatched"_s, u"finished"_s}));
}

void TestHttpSessionDeadlines::firstByteLimit()
{
    LoopbackServer server;
    HttpSession session;
    ExchangeRecorder recorder(session.send(callTo(server), {longLimit, shortLimit, longLimit, longLimit}, nullptr));
    compareEnd(recorder, HttpFailure::TimeoutFirstByte, u"No answer"_s, server);
    QVERIFY(recorder.message().contains(u"0.15 s"_s));
    QCOMPARE(recorder.events(), (QStringList{u"dispatched"_s, u"sent new"_s, u"finished"_s}));
}

// What counts is the head, not that something trickles.
void TestHttpSessionDeadlines::firstByteLimitOfADribblingHead()
{
    LoopbackServer server;
    server.setHandler([](LoopbackConnection &connection) {
        connection.trickle("HTTP/1.1 200 OK\r\nX-Filler: " + QByteArray(100'000, 'x'), 5ms);
    });
    HttpSession session;
    ExchangeRecorder recorder(session.send(callTo(server), {longLimit, shortLimit, longLimit, longLimit}, nullptr));
    compareEnd(recorder, HttpFailure::TimeoutFirstByte, u"No answer"_s, server);
}

void TestHttpSessionDeadlines::idleLimit()
{
    LoopbackServer server;
    server.setHandler([](LoopbackConnection &connection) {
        connection.beginChunks();
        connection.chunk("data: x\n\n");
    });
    HttpSession session;
    ExchangeRecorder recorder(session.send(callTo(server), {longLimit, longLimit, shortLimit, longLimit}, nullptr));
    compareEnd(recorder, HttpFailure::TimeoutIdle, u"no data"_s, server);
    QCOMPARE(recorder.body(), "data: x\n\n");
}

void TestHttpSessionDeadlines::keepAliveCommentsDoNotPutOffTheIdleLimit()
{
    LoopbackServer server;
    int comments = 0;
    std::function<void(LoopbackConnection *)> comment = [&](LoopbackConnection *connection) {
        connection->chunk(":\n");
        ++comments;
        connection->after(10ms, [&comment, connection] { comment(connection); });
    };
    server.setHandler([&](LoopbackConnection &connection) {
        connection.beginChunks();
        comment(&connection);
    });
    HttpSession session;
    ExchangeRecorder recorder(session.send(callTo(server), {longLimit, longLimit, shortLimit, longLimit}, nullptr));
    compareEnd(recorder, HttpFailure::TimeoutIdle, u"no data"_s, server);
    QVERIFY(comments > 1);
    QVERIFY(recorder.body().startsWith(":\n:\n"));
}

void TestHttpSessionDeadlines::dataPutsOffTheIdleLimit()
{
    // Data every 40 ms for 800 ms, against a limit of 400 ms.
    constexpr int pieces = 20;
    LoopbackServer server;
    std::function<void(LoopbackConnection *, int)> piece = [&](LoopbackConnection *connection, int left) {
        connection->chunk("data: x\n\n");
        if (left == 1)
            connection->endChunks();
        else
            connection->after(40ms, [&piece, connection, left] { piece(connection, left - 1); });
    };
    server.setHandler([&](LoopbackConnection &connection) {
        connection.beginChunks();
        piece(&connection, pieces);
    });
    HttpSession session;
    HttpExchange *exchange = session.send(callTo(server), {longLimit, longLimit, 400ms, longLimit}, nullptr);
    connect(exchange, &HttpExchange::bodyReceived, exchange, [exchange] { exchange->noteData(); });
    ExchangeRecorder recorder(exchange);
    QTRY_VERIFY(recorder.isFinished());
    QCOMPARE(recorder.failure(), HttpFailure::None);
    QCOMPARE(recorder.body().count("data: x"), pieces);
}

void TestHttpSessionDeadlines::totalLimit()
{
    LoopbackServer server;
    HttpSession session;
    ExchangeRecorder recorder(session.send(callTo(server), {longLimit, longLimit, longLimit, shortLimit}, nullptr));
    compareEnd(recorder, HttpFailure::TimeoutTotal, u"in all"_s, server);
}

void TestHttpSessionDeadlines::totalLimitGoesBeforeAnEqualOne()
{
    LoopbackServer server(LoopbackTls::Hang);
    HttpSession session;
    ExchangeRecorder recorder(
        session.send({"POST", QUrl(u"https://localhost:%1/"_s.arg(server.serverPort())), {}, "{}"},
                     {shortLimit, longLimit, longLimit, shortLimit}, nullptr));
    compareEnd(recorder, HttpFailure::TimeoutTotal, u"in all"_s, server);
}

void TestHttpSessionDeadlines::totalLimitOfAReplyThatNeverStops()
{
    LoopbackServer server;
    server.setHandler([](LoopbackConnection &connection) {
        connection.send("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n");
        connection.trickle(QByteArray(100'000, 'x'), 5ms);
    });
    HttpSession session;
    HttpExchange *exchange = session.send(callTo(server), {longLimit, longLimit, 10s, shortLimit}, nullptr);
    connect(exchange, &HttpExchange::bodyReceived, exchange, [exchange] { exchange->noteData(); });
    ExchangeRecorder recorder(exchange);
    compareEnd(recorder, HttpFailure::TimeoutTotal, u"in all"_s, server);
    QVERIFY(!recorder.body().isEmpty());
}

void TestHttpSessionDeadlines::theSocketIsClosed()
{
    LoopbackServer server;
    HttpSession session;
    ExchangeRecorder recorder(session.send(callTo(server), {longLimit, shortLimit, longLimit, longLimit}, nullptr));
    QTRY_VERIFY(recorder.isFinished());
    QTRY_COMPARE(server.closed(), 1);
}

void TestHttpSessionDeadlines::otherLimitsStayQuiet_data()
{
    QTest::addColumn<int>("limit");
    QTest::newRow("connect: a slow reply") << 0;
    QTest::newRow("first byte: a slow body") << 1;
    QTest::newRow("idle: a slow head") << 2;
}

// The server takes three times the limit in a phase that the limit is not for.
void TestHttpSessionDeadlines::otherLimitsStayQuiet()
{
    QFETCH(int, limit);
    LoopbackServer server;
    server.setHandler([limit](LoopbackConnection &connection) {
        const auto head = [&connection] { connection.beginChunks(); };
        const auto rest = [&connection] { connection.endChunks(); };
        if (limit == 1) {
            head();
            connection.after(3 * shortLimit, rest);
        } else {
            connection.after(3 * shortLimit, [head, rest] {
                head();
                rest();
            });
        }
    });
    HttpSession session;
    HttpDeadlines deadlines{longLimit, longLimit, longLimit, longLimit};
    (limit == 0 ? deadlines.connect : limit == 1 ? deadlines.firstByte : deadlines.idle) = shortLimit;
    ExchangeRecorder recorder(session.send(callTo(server), deadlines, nullptr));
    QTRY_VERIFY(recorder.isFinished());
    QCOMPARE(recorder.failure(), HttpFailure::None);
}

void TestHttpSessionDeadlines::noLimitsAtAll()
{
    LoopbackServer server;
    server.setHandler([](LoopbackConnection &connection) {
        connection.after(100ms, [&connection] { connection.reply(200, "{}"); });
    });
    HttpSession session;
    ExchangeRecorder recorder(session.send(callTo(server), {0ms, -1ms, 0ms, 0ms}, nullptr));
    QTRY_VERIFY(recorder.isFinished());
    QCOMPARE(recorder.failure(), HttpFailure::None);
}

// The call behind a full lane is not being connected.
void TestHttpSessionDeadlines::timeInOurQueueDoesNotCount()
{
    const int room = LanePool::connectionsPerLane();
    LoopbackServer server(LoopbackTls::Good);
    HttpSessionOptions options = trustingOptions();
    options.mostLanesPerHost = 1;
    HttpSession session(options);
    QObject owner;
    const QUrl url = server.url(u"/"_s, u"127.0.0.1"_s);
    for (int i = 0; i < room; ++i)
        session.send({"POST", url, {}, "{}"}, {}, &owner);
    QTRY_COMPARE_WITH_TIMEOUT(server.inFlight(), room, 20'000);

    ExchangeRecorder waiting(session.send({"POST", url, {}, "{}"}, {1ms, longLimit, longLimit, 1ms}, nullptr));
    LoopbackServer pace;
    pace.setHandler(
        [](LoopbackConnection &connection) { connection.after(50ms, [&connection] { connection.reply(200, "{}"); }); });
    ExchangeRecorder clock(session.send(callTo(pace), {}, nullptr));
    QTRY_VERIFY(clock.isFinished());
    QCOMPARE(waiting.events(), QStringList{});
}

QTEST_GUILESS_MAIN(TestHttpSessionDeadlines)
#include "tst_httpsession_deadlines.moc"
