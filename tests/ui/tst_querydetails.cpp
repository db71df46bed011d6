// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/querydetails.h"

#include <QTest>

using namespace Fanlight;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class QueryDetailsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void replySaysWhatItCost();
    void aReplyIsShownAsItCame();
    void aReplyNeverShowsTheKey();
    void aRequestIsShownAsItWasWritten();
    void requestNeverShowsTheKey_data();
    void requestNeverShowsTheKey();
    void phasesAreTold();
    void failedAttemptSaysWhyAndWhatHelps();
    void neverSentWasOnlyQueued();
    void replyTellsWhatIsKnown();
};

void QueryDetailsTest::aReplyIsShownAsItCame()
{
    ResultCell cell;
    QVERIFY(receivedText(cell).isEmpty());
    cell.rawReply = {HttpHead{200, {{"content-type", "text/event-stream"}, {"set-cookie", "id=42"}}},
                     "data: {\"a\":1}\n\ndata: [DONE]\n\n", 29};
    QString text = receivedText(cell);
    QVERIFY2(text.startsWith(u"HTTP 200\ncontent-type: text/event-stream\n"_s), qPrintable(text));
    QVERIFY2(text.contains(u"\n\ndata: {\"a\":1}\n\ndata: [DONE]\n"_s), qPrintable(text));
    QVERIFY2(!text.contains(u"42"_s), qPrintable(text));
    cell.rawReply.size = 70'000;
    text = receivedText(cell);
    QVERIFY2(text.endsWith(u"[The first 29 of 70,000 bytes.]"_s), qPrintable(text.right(80)));
}

void QueryDetailsTest::aReplyNeverShowsTheKey()
{
    ResultCell cell;
    cell.request.endpoint.apiKey = Secret("sk-very-secret-key");
    cell.rawReply = {HttpHead{401, {{"x-echo", "Bearer sk-very-secret-key"}}},
                     "{\"error\":\"sk-very-secret-key is wrong\"}", 40};
    const QString text = receivedText(cell);
    QVERIFY2(!text.contains(u"very-secret"_s), qPrintable(text));
    QVERIFY2(text.contains(u" is wrong"_s), qPrintable(text));
}

void QueryDetailsTest::aRequestIsShownAsItWasWritten()
{
    QueryRequest request;
    request.endpoint.baseUrl = QUrl(u"https://api.example/v1"_s);
    request.temperature = 0;
    QVERIFY(requestText(request).contains(u"temperature"_s));
    // The target was found not to take it.
    RequestShape shape;
    shape.temperature = false;
    QVERIFY(!requestText(request, shape).contains(u"temperature"_s));
}

void QueryDetailsTest::requestNeverShowsTheKey_data()
{
    QTest::addColumn<Protocol>("protocol");
    QTest::newRow("openai-chat") << Protocol::OpenAiChat;
    QTest::newRow("openai-responses") << Protocol::OpenAiResponses;
    QTest::newRow("anthropic") << Protocol::Anthropic;
}

void QueryDetailsTest::requestNeverShowsTheKey()
{
    QFETCH(Protocol, protocol);
    QueryRequest request;
    request.endpoint = {u"x"_s, protocol, QUrl(u"https://api.example.com/v1"_s), Secret("sk-canary-1234")};
    request.endpoint.extraHeaders = {{"X-Team", Secret("blue"), false},
                                     {"X-Gate", Secret("gate-canary"), true},
                                     {"X-Auth-Token", Secret("token-canary"), false}};
    request.model = u"m"_s;
    request.message = u"What is \u202e this?"_s;
    const QString shown = requestText(request);
    QVERIFY(shown.startsWith(u"POST https://api.example.com/"_s));
    QVERIFY(shown.contains(u"What is"_s));
    QVERIFY(shown.contains(u"[key not shown]"_s));
    QVERIFY(!shown.contains(u"canary"_s));
    QVERIFY(shown.contains(u"X-Team: blue"_s));
    QVERIFY(shown.contains(u"X-Gate: ["_s));
    QVERIFY(!shown.contains(QChar(0x202e)));

    request.endpoint.baseUrl = QUrl(u"https://me.openai.azure.com/openai/deployments/gpt?api-version=2024-10-21"_s);
    const QString azure = requestText(request);
    QVERIFY(azure.startsWith(u"POST https://me.openai.azure.com/openai/deployments/gpt/"_s));
    QVERIFY(azure.contains(u"[key not shown]"_s));
    QVERIFY(!azure.contains(u"canary"_s));
}

void QueryDetailsTest::phasesAreTold()
{
    Attempt attempt;
    attempt.enqueued = 0s;
    attempt.dispatched = 300ms;
    attempt.requestSent = 310ms;
    attempt.firstByte = 500ms;
    attempt.firstToken = 520ms;
    attempt.finished = 1520ms;
    Timeline timeline;
    timeline.attempts = {attempt};
    timeline.finished = attempt.finished;
    const QList<PhaseLine> lines = phaseLines(timeline, 9s);
    QStringList told;
    for (const PhaseLine &line : lines)
        told.append(line.phase + u'=' + line.took);
    QCOMPARE(told,
             (QStringList{u"Queued by Fanlight=300 ms"_s, u"Connecting=10 ms"_s, u"Waiting for the provider=190 ms"_s,
                          u"Reply begun, no text yet=20 ms"_s, u"Streaming=1.00 s"_s, u"In Fanlight's queue=300 ms"_s,
                          u"First delivery to end=1.22 s"_s}));
    attempt.connectionReused = true;
    timeline.attempts = {attempt};
    QCOMPARE(phaseLines(timeline, 9s).at(1).took, u"connection reused"_s);
}

void QueryDetailsTest::failedAttemptSaysWhyAndWhatHelps()
{
    Attempt attempt;
    attempt.enqueued = 0s;
    attempt.dispatched = 0s;
    attempt.requestSent = 10ms;
    attempt.firstByte = 20ms;
    attempt.finished = 30ms;
    attempt.retryWait = 2s;
    QueryError error;
    error.kind = ErrorKind::RateLimited;
    error.httpStatus = 429;
    error.message = u"Slow\ndown."_s;
    error.inProvidersWords = true;
    error.retryAfter = 2s;
    attempt.error = error;
    Timeline timeline;
    timeline.attempts = {attempt};
    QStringList told;
    for (const PhaseLine &line : phaseLines(timeline, 1s))
        told.append(line.attempt + u' ' + line.phase);
    QVERIFY(told.contains(u"1 Failed: Rate limited · HTTP 429"_s));
    QVERIFY(told.contains(u"1 The provider says: Slow␊down."_s));
    QVERIFY(told.contains(u"1 The server asks to wait 2.0 s before the next try."_s));
    QVERIFY(told.contains(u"1 Waiting to retry (server asked for 2.0 s)"_s));
}

void QueryDetailsTest::neverSentWasOnlyQueued()
{
    Attempt attempt;
    attempt.enqueued = 0s;
    attempt.finished = 2s;
    Timeline timeline;
    timeline.attempts = {attempt};
    timeline.finished = 2s;
    const QList<PhaseLine> lines = phaseLines(timeline, 9s);
    QCOMPARE(lines.size(), 3);
    QCOMPARE(lines.first().took, u"2.00 s"_s);
    QCOMPARE(lines.last().took, u"0 ms"_s);
}

void QueryDetailsTest::replyTellsWhatIsKnown()
{
    ResultCell cell;
    cell.request.id = 1;
    cell.state = QueryState::Failed;
    cell.text = u"half an ans"_s;
    QueryError error;
    error.kind = ErrorKind::RateLimited;
    error.httpStatus = 429;
    error.code = u"rate_limit_exceeded"_s;
    error.message = u"Slow down.\u001b[31m"_s;
    cell.error = error;
    const QString shown = replyText(cell);
    QVERIFY(shown.contains(u"Rate limited · HTTP 429 · rate_limit_exceeded"_s));
    QVERIFY(shown.contains(u"Slow down."_s));
    QVERIFY(shown.contains(u"Lower the rate"_s));
    QVERIFY(shown.contains(u"half an ans"_s));
    QVERIFY(shown.contains(u"Output tokens: not reported"_s));
    QVERIFY(shown.contains(u"Cost: unknown"_s));
    QVERIFY(!shown.contains(QChar(0x1b)));
}

void QueryDetailsTest::replySaysWhatItCost()
{
    ResultCell cell;
    cell.request.id = 1;
    cell.state = QueryState::Done;
    cell.text = u"positive"_s;
    cell.costUsd = 0.00312;
    QVERIFY(replyText(cell).contains(u"Cost: $0.0031"_s));
    cell.cached = true;
    cell.costUsd = 0;
    QVERIFY(replyText(cell).contains(u"Answered from the cache: nothing was sent, and it cost nothing."_s));
    QVERIFY(!replyText(cell).contains(u"Cost: "_s));
    cell.cached = false;
    cell.state = QueryState::Streaming;
    QVERIFY(!replyText(cell).contains(u"Cost"_s));
}

QTEST_GUILESS_MAIN(QueryDetailsTest)
#include "tst_querydetails.moc"
