// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/queryjob.h"
#include "tests/support/fakes/fakeclock.h"
#include "tests/support/fakes/fakecodec.h"
#include "tests/support/fakes/faketransport.h"

#include <QSignalSpy>
#include <QTest>

using namespace Fanlight;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QueryRequest request()
{
    QueryRequest request;
    request.id = 7;
    request.endpoint.name = u"local"_s;
    request.endpoint.baseUrl = QUrl(u"http://127.0.0.1:8080/v1"_s);
    request.model = u"m"_s;
    request.message = u"Hello"_s;
    return request;
}

//! A job on fakes, and everything it said.
struct Stage
{
    explicit Stage(const QueryRequest &query = request(), Moment submitted = {})
        : job(new QueryJob(query, submitted, codec, transport, clock, &owner))
    {
        QObject::connect(job, &QueryJob::progressed, &owner, [this] { states.append(job->state()); });
        QObject::connect(job, &QueryJob::textReceived, &owner, [this](const QString &text) { texts.append(text); });
        QObject::connect(job, &QueryJob::textDiscarded, &owner, [this] { ++discards; });
        QObject::connect(job, &QueryJob::readyAgain, &owner, [this] { ++ready; });
        QObject::connect(job, &QueryJob::attemptEnded, &owner, [this](const Outcome &outcome) { take(outcome); });
    }

    //! As the engine does it: an attempt that ended is the query's end, unless another is to follow.
    void take(const Outcome &outcome)
    {
        if (retryDelays.isEmpty()) {
            const bool good = std::holds_alternative<Answer>(outcome);
            results.append({job->request(), outcome, job->finish(good ? QueryState::Done : QueryState::Failed)});
        } else {
            job->waitForRetry(retryDelays.takeFirst());
        }
    }

    FakeExchange &exchange() const { return *transport.lastExchange(); }
    const Attempt &attempt() const { return results.first().timeline.attempts.first(); }
    QueryError error() const { return std::get<QueryError>(results.first().outcome); }

    FakeClock clock;
    FakeTransport transport;
    FakeCodec codec;
    QList<QueryState> states;
    QStringList texts;
    QList<Duration> retryDelays; //!< one for each attempt that is followed by another
    int discards = 0;
    int ready = 0;
    QList<QueryResult> results;
    QObject owner;
    QPointer<QueryJob> job;
};

} // namespace

class QueryJobTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stampsEveryPhase();
    void saysNothingFromWithinStart();
    void passesOnTheDeadlines();
    void takesTheFirstThoughtForTheFirstToken();
    void stampsTheFirstTokenOfAReplyInOnePiece();
    void hasNoFirstTokenWithoutText();
    void restartsTheIdleDeadlineForDataOnly();
    void endsWithTheAnswerAndDrains();
    void waitsOnlyBrieflyForTheEndOfAnAnsweredReply();
    void takesTheFiguresThatFollowAnAnswer();
    void endsOnceForEveryFailure_data();
    void endsOnceForEveryFailure();
    void abortsWhatIsNotTheProtocol();
    void stampsTheDispatchOfATransportThatForgetsIt();
    void deliversAgainAfterAWait();
    void keepsTheWaitThatWasGivenUp();
    void cancelsInEveryPhase_data();
    void cancelsInEveryPhase();
    void ignoresACancelAfterTheEnd();
    void survivesACancelInItsOwnSlot();
    void survivesItsDestructionInItsOwnSlot_data();
    void survivesItsDestructionInItsOwnSlot();
    void abortsSilentlyWhenDestroyed();
};

void QueryJobTest::stampsEveryPhase()
{
    Stage stage(request(), 5ms);
    stage.clock.advance(30ms);
    stage.job->startAttempt({});
    stage.clock.advance(1ms);
    stage.exchange().dispatch();
    stage.clock.advance(20ms);
    stage.exchange().writeRequest(false);
    stage.clock.advance(300ms);
    stage.exchange().receiveHead();
    stage.clock.advance(40ms);
    stage.exchange().receiveBody("text Hello");
    stage.clock.advance(5ms);
    stage.exchange().receiveBody("text , world");
    stage.clock.advance(100ms);
    stage.exchange().receiveBody("stop");

    QCOMPARE(stage.results.size(), 1);
    const Timeline &timeline = stage.results.first().timeline;
    QCOMPARE(timeline.submitted, Moment(5ms));
    QCOMPARE(timeline.attempts.size(), 1);
    const Attempt &attempt = stage.attempt();
    QCOMPARE(attempt.number, 1);
    QCOMPARE(attempt.enqueued, Moment(5ms));
    QCOMPARE(attempt.dispatched, Moment(31ms));
    QCOMPARE(attempt.requestSent, Moment(51ms));
    QCOMPARE(attempt.firstByte, Moment(351ms));
    QCOMPARE(attempt.firstToken, Moment(391ms));
    QCOMPARE(attempt.finished, Moment(496ms));
    QCOMPARE(timeline.finished, Moment(496ms));
    QVERIFY(!attempt.connectionReused);
    QVERIFY(!attempt.error);
    QCOMPARE(timeline.queued(1h), Duration(26ms));
    QCOMPARE(timeline.firstToken(), Duration(360ms));
    QCOMPARE(timeline.total(1h), Duration(465ms));
    // Waiting twice: the head came, which is a phase but no new state.
    QCOMPARE(stage.states,
             (QList{QueryState::Connecting, QueryState::Waiting, QueryState::Waiting, QueryState::Streaming}));
    QCOMPARE(stage.job->state(), QueryState::Done);
    QCOMPARE(stage.texts, (QStringList{u"Hello"_s, u", world"_s}));
    QCOMPARE(std::get<Answer>(stage.results.first().outcome).text, u"Hello, world"_s);
}

void QueryJobTest::saysNothingFromWithinStart()
{
    Stage stage;
    stage.job->startAttempt({});
    QVERIFY(stage.states.isEmpty());
    QVERIFY(stage.results.isEmpty());
    QCOMPARE(stage.transport.calls().size(), 1);
    QCOMPARE(stage.transport.calls().first().body, "Hello"_ba);
}

void QueryJobTest::passesOnTheDeadlines()
{
    QueryRequest query = request();
    query.deadlines = {1ms, 2ms, 3ms, 4ms};
    Stage stage(query);
    stage.job->startAttempt({});
    QCOMPARE(stage.exchange().deadlines(), (HttpDeadlines{1ms, 2ms, 3ms, 4ms}));
}

void QueryJobTest::takesTheFirstThoughtForTheFirstToken()
{
    Stage stage;
    stage.job->startAttempt({});
    stage.exchange().dispatch();
    stage.exchange().writeRequest(true);
    stage.exchange().receiveHead();
    stage.clock.advance(10ms);
    stage.exchange().receiveBody("think Hm.");
    stage.clock.advance(10ms);
    stage.exchange().receiveBody("text Yes\nstop");
    QCOMPARE(stage.attempt().firstToken, Moment(10ms));
    QVERIFY(stage.attempt().connectionReused);
    QCOMPARE(stage.texts, QStringList{u"Yes"_s});
    QCOMPARE(std::get<Answer>(stage.results.first().outcome).reasoning, u"Hm."_s);
}

void QueryJobTest::stampsTheFirstTokenOfAReplyInOnePiece()
{
    Stage stage;
    stage.job->startAttempt({});
    stage.exchange().dispatch();
    stage.exchange().receiveHead();
    stage.clock.advance(10ms);
    stage.exchange().receiveBody("late Yes\nstop");
    QCOMPARE(stage.attempt().firstToken, Moment(10ms));
    QCOMPARE(stage.attempt().finished, Moment(10ms));
}

void QueryJobTest::hasNoFirstTokenWithoutText()
{
    Stage stage;
    stage.job->startAttempt({});
    stage.exchange().answer("stop");
    QVERIFY(!stage.attempt().firstToken);
    QVERIFY(stage.results.first().succeeded());
}

void QueryJobTest::restartsTheIdleDeadlineForDataOnly()
{
    Stage stage;
    stage.job->startAttempt({});
    stage.exchange().dispatch();
    stage.exchange().receiveHead();
    stage.exchange().receiveBody(": keep-alive");
    QCOMPARE(stage.exchange().dataNotes(), 0);
    stage.exchange().receiveBody("text a");
    stage.exchange().receiveBody(": keep-alive");
    QCOMPARE(stage.exchange().dataNotes(), 1);
}

void QueryJobTest::endsWithTheAnswerAndDrains()
{
    Stage stage;
    stage.job->startAttempt({});
    const QPointer<FakeExchange> exchange = stage.transport.lastExchange();
    exchange->answer("text a\nstop");
    QCOMPARE(stage.results.size(), 1);
    QVERIFY(exchange->wasDrained());
    QVERIFY(!exchange->wasAborted());
    // The rest of the reply is read after the job has gone.
    delete stage.job;
    QVERIFY(exchange);
}

void QueryJobTest::waitsOnlyBrieflyForTheEndOfAnAnsweredReply()
{
    Stage stage;
    stage.job->startAttempt({});
    const QPointer<FakeExchange> exchange = stage.transport.lastExchange();
    stage.exchange().receiveHead();
    stage.exchange().receiveBody("text Hello");
    stage.exchange().receiveBody("answered");
    stage.clock.advance(1999ms);
    QCOMPARE(stage.results.size(), 0);
    stage.clock.advance(1ms);
    QCOMPARE(stage.results.size(), 1);
    QCOMPARE(std::get<Answer>(stage.results.first().outcome).text, u"Hello"_s);
    QVERIFY(exchange->wasDrained());
}

void QueryJobTest::takesTheFiguresThatFollowAnAnswer()
{
    Stage stage;
    stage.job->startAttempt({});
    stage.exchange().receiveHead();
    stage.exchange().receiveBody("text Hello");
    stage.exchange().receiveBody("answered");
    stage.clock.advance(5ms);
    stage.exchange().receiveBody("stop");
    QCOMPARE(stage.results.size(), 1);
    stage.clock.advance(10s);
    QCOMPARE(stage.results.size(), 1);
}

void QueryJobTest::endsOnceForEveryFailure_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::addColumn<HttpFailure>("failure");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("partial");
    QTest::newRow("an error status") << "oops"_ba << 500 << HttpFailure::None << ErrorKind::ServerError << QString();
    QTest::newRow("an error inside the stream")
        << "text ab\nerror busy"_ba << 200 << HttpFailure::None << ErrorKind::Overloaded << u"ab"_s;
    QTest::newRow("an end without a finish reason")
        << "text ab"_ba << 200 << HttpFailure::None << ErrorKind::Truncated << u"ab"_s;
    QTest::newRow("an empty reply") << ""_ba << 200 << HttpFailure::None << ErrorKind::Truncated << QString();
    QTest::newRow("a lost connection in the middle")
        << "text ab"_ba << 200 << HttpFailure::Truncated << ErrorKind::Network << u"ab"_s;
    QTest::newRow("a deadline") << ""_ba << 200 << HttpFailure::TimeoutIdle << ErrorKind::Network << QString();
    QTest::newRow("something that is not the protocol")
        << "garbage"_ba << 200 << HttpFailure::None << ErrorKind::MalformedReply << QString();
}

void QueryJobTest::endsOnceForEveryFailure()
{
    QFETCH(QByteArray, body);
    QFETCH(int, status);
    QFETCH(HttpFailure, failure);
    QFETCH(ErrorKind, kind);
    QFETCH(QString, partial);

    Stage stage;
    stage.job->startAttempt({});
    FakeExchange &exchange = stage.exchange();
    exchange.dispatch();
    exchange.writeRequest();
    exchange.receiveHead(status);
    exchange.receiveBody(body);
    stage.clock.advance(3ms);
    exchange.end(failure);

    QCOMPARE(stage.results.size(), 1);
    QCOMPARE(stage.error().kind, kind);
    QCOMPARE(stage.error().partialText, partial);
    QCOMPARE(stage.attempt().error, stage.error());
    QVERIFY(stage.attempt().finished);
    QCOMPARE(stage.results.first().timeline.finished, stage.attempt().finished);
}

void QueryJobTest::abortsWhatIsNotTheProtocol()
{
    Stage stage;
    stage.job->startAttempt({});
    stage.exchange().dispatch();
    stage.exchange().receiveHead();
    stage.exchange().receiveBody("garbage");
    QVERIFY(stage.exchange().wasAborted());
    QCOMPARE(stage.error().kind, ErrorKind::MalformedReply);
}

void QueryJobTest::stampsTheDispatchOfATransportThatForgetsIt()
{
    Stage stage;
    stage.job->startAttempt({});
    stage.clock.advance(4ms);
    stage.exchange().receiveHead();
    stage.clock.advance(4ms);
    stage.exchange().receiveBody("text a\nstop");
    QCOMPARE(stage.attempt().dispatched, Moment(4ms));
    QVERIFY(!stage.attempt().requestSent);
    QCOMPARE(stage.results.first().timeline.total({}), Duration(4ms));
}

void QueryJobTest::deliversAgainAfterAWait()
{
    Stage stage;
    stage.retryDelays = {40ms};
    stage.job->startAttempt({});
    stage.clock.advance(10ms);
    stage.exchange().answer("text broken");
    QCOMPARE(stage.job->state(), QueryState::RetryWait);
    QCOMPARE(stage.discards, 1);
    QVERIFY(stage.job->text().isEmpty());
    stage.clock.advance(39ms);
    QCOMPARE(stage.ready, 0);
    stage.clock.advance(1ms);
    QCOMPARE(stage.ready, 1);
    QCOMPARE(stage.job->state(), QueryState::Queued);
    stage.clock.advance(5ms);
    stage.job->startAttempt({});
    stage.exchange().answer("text whole\nstop");

    QCOMPARE(stage.results.size(), 1);
    const QList<Attempt> &attempts = stage.results.first().timeline.attempts;
    QCOMPARE(attempts.size(), 2);
    QCOMPARE(attempts.first().error->kind, ErrorKind::Truncated);
    QCOMPARE(attempts.first().error->partialText, u"broken"_s);
    QCOMPARE(attempts.first().retryWait, Duration(40ms));
    QCOMPARE(attempts.last().number, 2);
    QCOMPARE(attempts.last().enqueued, Moment(50ms));
    QCOMPARE(attempts.last().dispatched, Moment(55ms));
    QVERIFY(!attempts.last().error);
    QCOMPARE(headerValue(stage.transport.calls().at(0).headers, "x-fanlight-attempt"), "1");
    QCOMPARE(headerValue(stage.transport.calls().at(1).headers, "x-fanlight-attempt"), "2");
}

void QueryJobTest::keepsTheWaitThatWasGivenUp()
{
    Stage stage;
    stage.retryDelays = {40ms};
    stage.job->startAttempt({});
    stage.exchange().answer("", 500);
    QCOMPARE(stage.discards, 0);
    stage.clock.advance(15ms);
    const Timeline timeline = stage.job->finish(QueryState::Cancelled);
    QCOMPARE(timeline.attempts.last().retryWait, Duration(15ms));
    QCOMPARE(timeline.finished, Moment(15ms));
    stage.clock.advance(1s);
    QCOMPARE(stage.ready, 0);
}

void QueryJobTest::cancelsInEveryPhase_data()
{
    QTest::addColumn<int>("steps");
    QTest::addColumn<QString>("partial");
    QTest::newRow("before it was handed to a connection") << 0 << QString();
    QTest::newRow("while it connects") << 1 << QString();
    QTest::newRow("while it waits") << 2 << QString();
    QTest::newRow("when the head has come") << 3 << QString();
    QTest::newRow("while text is arriving") << 4 << u"ab"_s;
}

void QueryJobTest::cancelsInEveryPhase()
{
    QFETCH(int, steps);
    QFETCH(QString, partial);
    Stage stage;
    stage.job->startAttempt({});
    const QPointer<FakeExchange> exchange = stage.transport.lastExchange();
    if (steps > 0)
        exchange->dispatch();
    if (steps > 1)
        exchange->writeRequest();
    if (steps > 2)
        exchange->receiveHead();
    if (steps > 3)
        exchange->receiveBody("text ab");
    stage.clock.advance(9ms);
    stage.job->cancel();

    QVERIFY(exchange->wasAborted());
    QCOMPARE(stage.results.size(), 1);
    QCOMPARE(stage.results.first().state(), QueryState::Cancelled);
    QCOMPARE(stage.error().partialText, partial);
    QVERIFY(!stage.error().message.isEmpty());
    QCOMPARE(stage.results.first().timeline.finished, Moment(9ms));
    stage.job->cancel();
    QCOMPARE(stage.results.size(), 1);
}

void QueryJobTest::ignoresACancelAfterTheEnd()
{
    Stage stage;
    stage.job->startAttempt({});
    stage.exchange().answer("text a\nstop");
    stage.job->cancel();
    QCOMPARE(stage.results.size(), 1);
    QVERIFY(stage.results.first().succeeded());
}

void QueryJobTest::survivesACancelInItsOwnSlot()
{
    Stage stage;
    connect(stage.job, &QueryJob::textReceived, this, [&stage] { stage.job->cancel(); });
    connect(stage.job, &QueryJob::attemptEnded, this, [&stage] { stage.job->cancel(); });
    stage.job->startAttempt({});
    stage.exchange().answer("text a\nstop");
    QCOMPARE(stage.results.size(), 1);
    QCOMPARE(stage.results.first().state(), QueryState::Cancelled);
    QCOMPARE(stage.error().partialText, u"a"_s);
}

void QueryJobTest::survivesItsDestructionInItsOwnSlot_data()
{
    QTest::addColumn<QueryState>("when");
    QTest::newRow("connecting") << QueryState::Connecting;
    QTest::newRow("waiting") << QueryState::Waiting;
    QTest::newRow("streaming") << QueryState::Streaming;
}

void QueryJobTest::survivesItsDestructionInItsOwnSlot()
{
    QFETCH(QueryState, when);
    Stage stage;
    auto *engineLike = new QObject;
    stage.job->setParent(engineLike);
    stage.job->startAttempt({});
    const QPointer<FakeExchange> exchange = stage.transport.lastExchange();
    exchange->setParent(engineLike);
    connect(stage.job, &QueryJob::progressed, this, [&, when] {
        if (stage.job->state() == when)
            delete engineLike; // the job and, as far as it lets it, the exchange
    });
    exchange->answer("text a\nstop");
    QVERIFY(!stage.job);
    QVERIFY(stage.results.isEmpty());
    QVERIFY(exchange->isOver());
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QVERIFY(!exchange);
}

void QueryJobTest::abortsSilentlyWhenDestroyed()
{
    Stage stage;
    stage.job->startAttempt({});
    const QPointer<FakeExchange> exchange = stage.transport.lastExchange();
    exchange->dispatch();
    delete stage.job;
    QVERIFY(exchange->wasAborted());
    QVERIFY(stage.results.isEmpty());
}

QTEST_GUILESS_MAIN(QueryJobTest)
#include "tst_queryjob.moc"
