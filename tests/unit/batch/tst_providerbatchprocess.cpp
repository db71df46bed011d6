// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fulldisk.h"
#include "tests/unit/batch/providerbatchstage.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

#include <algorithm>

using namespace Fanlight;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto chat = Protocol::OpenAiChat;
constexpr auto anthropic = Protocol::Anthropic;

SimulatedBatches lasting(std::chrono::milliseconds duration)
{
    SimulatedBatches behaviour;
    behaviour.duration = duration;
    return behaviour;
}

void addProtocols()
{
    QTest::addColumn<int>("protocol");
    QTest::newRow("chat") << int(chat);
    QTest::newRow("responses") << int(Protocol::OpenAiResponses);
    QTest::newRow("anthropic") << int(anthropic);
}

QMap<QString, int> counted(const QStringList &endings)
{
    QMap<QString, int> counts;
    for (const QString &ending : endings)
        ++counts[ending];
    return counts;
}

} // namespace

class ProviderBatchProcessTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersEverything_data() { addProtocols(); }
    void answersEverything();
    void splitsByLimits_data();
    void splitsByLimits();
    void partsFarIntoTheTable();
    void rowThatIsTooLarge();
    void partOfTheQueriesFail_data() { addProtocols(); }
    void partOfTheQueriesFail();
    void expiredQueriesCanBeRetried_data() { addProtocols(); }
    void expiredQueriesCanBeRetried();
    void cancelledElsewhere_data() { addProtocols(); }
    void cancelledElsewhere();
    void refusedInputFile();
    void refusedRequest();
    void waitsWhereTheProviderIsFull();
    void pollingOutlastsTrouble_data() { addProtocols(); }
    void pollingOutlastsTrouble();
    void pollingEndsWhereItIsRefused_data();
    void pollingEndsWhereItIsRefused();
    void obeysRetryAfter();
    void pollsLessAndLessOften();
    void batchThatIsForgotten();
    void forgottenWhileTheNextOneWaits();
    void endpointWithoutTheApi_data() { addProtocols(); }
    void endpointWithoutTheApi();
    void wrongKeyStopsTheTarget();
    void quotaStopsTheTarget();
    void deadServerIsGivenUp();
    void lostRepliesDoubleNothing_data() { addProtocols(); }
    void lostRepliesDoubleNothing();
    void strangersBatchIsLeftAlone();
    void candidateIsReadBeforeItIsDropped_data();
    void candidateIsReadBeforeItIsDropped();
    void candidateWithALongLine();
    void stopLeavesTheProviderAtWork();
    void killedBeforeOrAfterEveryCall_data();
    void killedBeforeOrAfterEveryCall();
    void retriedPartKilledBeforeItLeft_data() { addProtocols(); }
    void retriedPartKilledBeforeItLeft();
    void killedWhileCollecting_data() { addProtocols(); }
    void killedWhileCollecting();
    void cutResultsAreFetchedAgain_data();
    void cutResultsAreFetchedAgain();
    void learnsWhatTheTargetDoesNotTake();
    void twoTargets();
    void budgetEndsTheHandingOver();
    void budgetRemembersWhatHasNoKnownCost();
    void fullDiskLosesNothing();
    void providerThatListsNothing();
    void builtInSimulatorThatMoved();
    void costsAreHalvedOrUnknown_data();
    void costsAreHalvedOrUnknown();
    void timesAreNoPercentiles();
    void keysAreNowhere();
};

void ProviderBatchProcessTest::answersEverything()
{
    QFETCH(int, protocol);
    ProviderBatchStage stage(Protocol(protocol), 30, lasting(10min));
    stage.spec.tasks = builtinTasks();
    stage.start();
    QVERIFY(stage.runToEnd());
    QCOMPARE(stage.stopped(), QString());
    QCOMPARE(counted(stage.endings()), (QMap<QString, int>{{u"done"_s, 90}}));
    QCOMPARE(stage.timesRecorded(), u"1"_s);
    QCOMPARE(stage.batches().size(), 1);
    QCOMPARE(stage.journal().totals().attempts, 90);
    QCOMPARE(stage.results.first().request.message, stage.spec.tasks.first().messageFor(u"Text 1 is good."_s));
    QCOMPARE(stage.journal().result({7, 0})->answer, AnswerValue(LabelValue{SentimentLabel::Positive}));

    // The same command again has nothing to do.
    const qsizetype before = stage.requests().size();
    stage.kill();
    stage.start();
    QVERIFY(stage.runToEnd());
    QCOMPARE(stage.requests().size(), before);
}

void ProviderBatchProcessTest::splitsByLimits_data()
{
    QTest::addColumn<int>("protocol");
    QTest::addColumn<int>("entries");
    QTest::addColumn<int>("bytes");
    QTest::addColumn<int>("parts");
    QTest::newRow("chat by lines") << int(chat) << 10 << 1'000'000 << 3;
    QTest::newRow("anthropic by requests") << int(anthropic) << 10 << 1'000'000 << 3;
    QTest::newRow("by lines, with two questions a row") << int(chat) << 13 << 1'000'000 << 5;
    QTest::newRow("chat by bytes") << int(chat) << 1000 << 4000 << 0;
    QTest::newRow("anthropic by bytes") << int(anthropic) << 1000 << 4000 << 0;
}

void ProviderBatchProcessTest::splitsByLimits()
{
    QFETCH(int, protocol);
    QFETCH(int, entries);
    QFETCH(int, bytes);
    QFETCH(int, parts);
    // The provider is as strict: nothing may be above its limits.
    SimulatedBatches behaviour = lasting(1min);
    behaviour.mostLines = behaviour.mostRequests = entries;
    behaviour.mostFileBytes = behaviour.mostRequestBytes = bytes;
    ProviderBatchStage stage(Protocol(protocol), 25, behaviour);
    if (entries == 13)
        stage.spec.tasks = builtinTasks().first(2);
    stage.options.limits = BatchLimits{entries, bytes};
    stage.start();
    QVERIFY(stage.runToEnd());
    QCOMPARE(counted(stage.endings()).keys(), QStringList{u"done"_s});
    QCOMPARE(stage.timesRecorded(), u"1"_s);
    if (parts > 0)
        QCOMPARE(stage.batches().size(), parts);
    else
        QVERIFY(stage.batches().size() > 2);
}

void ProviderBatchProcessTest::partsFarIntoTheTable()
{
    // Collecting begins at a checkpoint there, and the texts are still those of their rows.
    ProviderBatchStage stage(chat, 3500, lasting(1min));
    stage.options.limits = BatchLimits{1300, 1'000'000};
    stage.start();
    QVERIFY(stage.runToEnd());
    QVERIFY(stage.journal().positionBefore(2601).row > 1000);
    QCOMPARE(stage.batches().size(), 3);
    QCOMPARE(stage.timesRecorded(), u"1"_s);
    QCOMPARE(counted(stage.endings()), (QMap<QString, int>{{u"done"_s, 3500}}));
}

void ProviderBatchProcessTest::rowThatIsTooLarge()
{
    ProviderBatchStage stage(chat, 3);
    stage.options.limits = BatchLimits{10, 100};
    stage.start();
    QVERIFY(stage.runToEnd());
    QCOMPARE(counted(stage.endings()), (QMap<QString, int>{{u"invalid_request "_s, 3}}));
    QVERIFY(stage.journal().result({2, 0})->error->message.contains(u"Row 2"_s));
    QVERIFY(stage.requests().isEmpty());
}

void ProviderBatchProcessTest::partOfTheQueriesFail()
{
    QFETCH(int, protocol);
    SimulatedBatches behaviour = lasting(1min);
    behaviour.errors = 0.3;
    ProviderBatchStage stage(Protocol(protocol), 40, behaviour);
    stage.start();
    QVERIFY(stage.runToEnd());
    const QMap<QString, int> counts = counted(stage.endings());
    const int done = counts.value(u"done"_s);
    QVERIFY(done > 15 && done < 40);
    QCOMPARE(counts.size(), 2);
    QVERIFY(counts.lastKey().startsWith(u"server_error"_s));
    QCOMPARE(stage.timesRecorded(), u"1"_s);

    // What failed is asked again, and only that.
    stage.behaviour.errors = 0;
    stage.desk = std::make_unique<BatchDesk>(stage.behaviour, 1, stage.composer);
    stage.results.clear();
    stage.kill();
    stage.spec.retriesFailed = true;
    stage.start();
    QVERIFY(stage.runToEnd());
    QCOMPARE(counted(stage.endings()), (QMap<QString, int>{{u"done"_s, 40}}));
    QCOMPARE(stage.results.size(), 40 - done);
}

void ProviderBatchProcessTest::expiredQueriesCanBeRetried()
{
    QFETCH(int, protocol);
    SimulatedBatches behaviour = lasting(24h);
    behaviour.expire = true;
    ProviderBatchStage stage(Protocol(protocol), 10, behaviour);
    stage.start();
    QVERIFY(stage.runToEnd());
    QCOMPARE(stage.stopped(), QString());
    QCOMPARE(counted(stage.endings()), (QMap<QString, int>{{u"done"_s, 5}, {u"timeout_total batch_expired"_s, 5}}));
    QCOMPARE(stage.journal().totals().attempts, 5);
    QCOMPARE(stage.results.size(), 5);

    stage.kill();
    stage.behaviour.expire = false;
    stage.desk = std::make_unique<BatchDesk>(stage.behaviour, 1, stage.composer);
    stage.spec.retriesFailed = true;
    stage.start();
    QVERIFY(stage.runToEnd());
    QCOMPARE(counted(stage.endings()), (QMap<QString, int>{{u"done"_s, 10}}));
}

void ProviderBatchProcessTest::cancelledElsewhere()
{
    QFETCH(int, protocol);
    ProviderBatchStage stage(Protocol(protocol), 10, lasting(1h));
    stage.start();
    QVERIFY(stage.runUntil([&] { return stage.process().atProviders() == 10; }));
    stage.clock.advance(30min);
    const HttpCall cancel =
        cancelBatchCall(stage.endpoint, stage.batches().first().toObject().value("id"_L1).toString());
    HttpRequest request;
    request.method = "POST";
    request.path = cancel.url.path().toLatin1();
    stage.desk->answer(request, std::chrono::duration_cast<BatchDesk::Time>(stage.clock.now()));
    QVERIFY(stage.runToEnd());
    const QMap<QString, int> counts = counted(stage.endings());
    QCOMPARE(counts.keys(), QStringList({u"cancelled batch_cancelled"_s, u"done"_s}));
    QVERIFY(counts.value(u"done"_s) > 0);
}

void ProviderBatchProcessTest::refusedInputFile()
{
    SimulatedBatches behaviour = lasting(1min);
    behaviour.fail = true;
    ProviderBatchStage stage(chat, 5, behaviour);
    stage.start();
    QVERIFY(stage.runToEnd());
    QCOMPARE(counted(stage.endings()), (QMap<QString, int>{{u"invalid_request invalid_json_line"_s, 5}}));
    QVERIFY(stage.journal().result({1, 0})->error->message.contains(u"on purpose"_s));
    QVERIFY(stage.results.isEmpty()); // nothing was asked
}

void ProviderBatchProcessTest::refusedRequest()
{
    SimulatedBatches behaviour;
    behaviour.fail = true;
    ProviderBatchStage stage(anthropic, 5, behaviour);
    stage.start();
    QVERIFY(stage.runToEnd());
    QCOMPARE(stage.stopped(), QString());
    QCOMPARE(counted(stage.endings()).size(), 1);
    QVERIFY(stage.endings().first().startsWith(u"invalid_request"_s));
}

void ProviderBatchProcessTest::waitsWhereTheProviderIsFull()
{
    SimulatedBatches behaviour = lasting(1h);
    behaviour.full = true;
    ProviderBatchStage stage(chat, 6, behaviour);
    stage.options.limits = BatchLimits{2, 100'000};
    stage.start();
    QVERIFY(stage.runToEnd());
    QCOMPARE(counted(stage.endings()), (QMap<QString, int>{{u"done"_s, 6}}));
    QCOMPARE(stage.timesRecorded(), u"1"_s);
    QVERIFY(std::ranges::any_of(stage.notes, [](const QString &note) { return note.contains(u"as it takes"_s); }));
}

void ProviderBatchProcessTest::pollingOutlastsTrouble()
{
    QFETCH(int, protocol);
    SimulatedBatches behaviour = lasting(3h);
    behaviour.pollErrors = 0.8;
    ProviderBatchStage stage(Protocol(protocol), 5, behaviour);
    int calls = 0;
    stage.instead = [&calls](FakeExchange &exchange, const QString &request) {
        if (!request.startsWith(u"GET"_s) || ++calls % 3 != 0)
            return false;
        if (calls % 2 == 0)
            exchange.end(HttpFailure::ConnectionRefused);
        else
            exchange.answer("<html>a proxy's page</html>");
        return true;
    };
    stage.start();
    QVERIFY(stage.runToEnd());
    QCOMPARE(counted(stage.endings()), (QMap<QString, int>{{u"done"_s, 5}}));
    QCOMPARE(stage.batches().size(), 1);
}

void ProviderBatchProcessTest::pollingEndsWhereItIsRefused_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("tls");
    QTest::newRow("a refused request") << 400 << false;
    QTest::newRow("a redirect") << 302 << false;
    QTest::newRow("a certificate that is not trusted") << 0 << true;
}

void ProviderBatchProcessTest::pollingEndsWhereItIsRefused()
{
    QFETCH(int, status);
    QFETCH(bool, tls);
    ProviderBatchStage stage(chat, 3, lasting(1h));
    stage.instead = [=](FakeExchange &exchange, const QString &request) {
        if (!request.startsWith(u"GET /v1/batches/"_s))
            return false;
        if (tls)
            exchange.end(HttpFailure::Tls);
        else
            exchange.answer(R"({"error":{"message":"Not in this way."}})", status);
        return true;
    };
    stage.start();
    QVERIFY(stage.runUntil([&] { return stage.isFinished() || stage.requestsLike(u"GET /v1/batches/"_s) > 100; }));
    QVERIFY(stage.isFinished());
    QCOMPARE(stage.stopped(), u"provider"_s);
    QVERIFY(stage.message().contains(u"shop/extractive"_s));
    QCOMPARE(stage.requestsLike(u"GET /v1/batches/"_s), stage.options.mostTries);
    QCOMPARE(stage.notes.filter(u"cannot be asked after"_s).size(), 1);

    // The batch is still the provider's, and collected by another start.
    stage.instead = {};
    stage.kill();
    stage.start();
    QVERIFY(stage.runToEnd());
    QCOMPARE(counted(stage.endings()), (QMap<QString, int>{{u"done"_s, 3}}));
    QCOMPARE(stage.batches().size(), 1);
}

void ProviderBatchProcessTest::obeysRetryAfter()
{
    ProviderBatchStage stage(chat, 2, lasting(10h));
    QList<Moment> polls;
    stage.instead = [&](FakeExchange &exchange, const QString &request) {
        if (!request.startsWith(u"GET /v1/batches/"_s))
            return false;
        polls.append(stage.clock.now());
        exchange.receiveHead({429, {{"Retry-After", "3000"}}, {}});
        exchange.receiveBody(R"({"error":{"message":"Slow down.","code":"rate_limit_exceeded"}})");
        exchange.end();
        return true;
    };
    stage.start();
    QVERIFY(stage.runUntil([&] { return polls.size() == 4; }));
    for (qsizetype i = 1; i < polls.size(); ++i)
        QVERIFY(polls.at(i) - polls.at(i - 1) >= 3000s);
}

void ProviderBatchProcessTest::pollsLessAndLessOften()
{
    ProviderBatchStage stage(chat, 2, lasting(10h));
    QList<Moment> polls;
    stage.instead = [&](FakeExchange &, const QString &request) {
        if (request.startsWith(u"GET /v1/batches/"_s))
            polls.append(stage.clock.now());
        return false;
    };
    stage.start();
    QVERIFY(stage.runUntil([&] { return polls.size() == 20; }));
    QList<Duration> waits;
    for (qsizetype i = 1; i < polls.size(); ++i)
        waits.append(polls.at(i) - polls.at(i - 1));
    QVERIFY(*std::ranges::max_element(waits) <= 303s);
    QVERIFY(*std::ranges::min_element(waits) >= 24s);
    QVERIFY(*std::ranges::max_element(waits) >= 240s);
}

void ProviderBatchProcessTest::batchThatIsForgotten()
{
    ProviderBatchStage stage(chat, 3, lasting(1h));
    stage.start();
    QVERIFY(stage.runUntil([&] { return stage.process().atProviders() == 3; }));
    stage.desk = std::make_unique<BatchDesk>(stage.behaviour, 1, stage.composer);
    QVERIFY(stage.runToEnd());
    QCOMPARE(stage.stopped(), QString());
    QCOMPARE(counted(stage.endings()).keys().first().section(u' ', 1), u"batch_missing"_s);
}

void ProviderBatchProcessTest::forgottenWhileTheNextOneWaits()
{
    SimulatedBatches behaviour = lasting(1h);
    behaviour.full = true;
    ProviderBatchStage stage(chat, 4, behaviour);
    stage.options.limits = BatchLimits{2, 100'000};
    stage.start();
    QVERIFY(stage.runUntil([&] { return !stage.notes.filter(u"as it takes"_s).isEmpty(); }));
    // The one that is waited for is lost.
    stage.desk = std::make_unique<BatchDesk>(stage.behaviour, 1, stage.composer);
    const Moment begin = stage.clock.now();
    QVERIFY(stage.runUntil([&] { return stage.isFinished() || stage.clock.now() - begin > 48h; }));
    QVERIFY(stage.isFinished());
    const QMap<QString, int> counts = counted(stage.endings());
    QCOMPARE(counts.value(u"done"_s), 2);
    QCOMPARE(counts.size(), 2);
    QVERIFY(counts.lastKey().contains(u"batch_missing"_s) || counts.firstKey().contains(u"batch_missing"_s));
}

void ProviderBatchProcessTest::endpointWithoutTheApi()
{
    QFETCH(int, protocol);
    ProviderBatchStage stage(Protocol(protocol), 3);
    stage.instead = [](FakeExchange &exchange, const QString &) {
        exchange.answer("404 page not found", 404);
        return true;
    };
    stage.start();
    QVERIFY(stage.runToEnd());
    QCOMPARE(stage.stopped(), u"unsupported"_s);
    QVERIFY(stage.message().contains(u"shop/extractive has no batch API"_s));
    QVERIFY(stage.message().contains(u"--via requests"_s));
    QCOMPARE(counted(stage.endings()), (QMap<QString, int>{{u"open"_s, 3}}));
}

void ProviderBatchProcessTest::wrongKeyStopsTheTarget()
{
    ProviderBatchStage stage(chat, 3);
    stage.instead = [](FakeExchange &exchange, const QString &) {
        exchange.answer(R"({"error":{"message":"Incorrect key sk-canary-0123456789","code":"invalid_api_key"}})", 401);
        return true;
    };
    stage.start();
    QVERIFY(stage.runToEnd());
    QCOMPARE(stage.stopped(), u"auth"_s);
    QCOMPARE(counted(stage.endings()), (QMap<QString, int>{{u"open"_s, 3}}));
    QVERIFY(stage.message().contains(u"Incorrect key"_s));
    QVERIFY(!stage.message().contains(u"canary"_s));
    QVERIFY(openProviderParts(stage.journal().notes()).isEmpty());

    // With the right key the same command goes on.
    stage.instead = {};
    stage.kill();
    stage.start();
    QVERIFY(stage.runToEnd());
    QCOMPARE(counted(stage.endings()), (QMap<QString, int>{{u"done"_s, 3}}));
    QCOMPARE(stage.batches().size(), 1);
}

void ProviderBatchProcessTest::quotaStopsTheTarget()
{
    ProviderBatchStage stage(chat, 3);
    stage.instead = [](FakeExchange &exchange, const QString &request) {
        if (request != "POST /v1/batches"_L1)
            return false;
        exchange.answer(R"({"error":{"message":"You exceeded your quota.","code":"insufficient_quota"}})", 429);
        return true;
    };
    stage.start();
    QVERIFY(stage.runToEnd());
    QCOMPARE(stage.stopped(), u"quota"_s);
    QCOMPARE(counted(stage.endings()), (QMap<QString, int>{{u"open"_s, 3}}));
}

void ProviderBatchProcessTest::deadServerIsGivenUp()
{
    ProviderBatchStage stage(chat, 3);
    stage.instead = [](FakeExchange &exchange, const QString &) {
        exchange.end(HttpFailure::ConnectionRefused);
        return true;
    };
    stage.start();
    QVERIFY(stage.runToEnd());
    QCOMPARE(stage.stopped(), u"provider"_s);
    QCOMPARE(stage.requests().size(), stage.options.mostTries);
    QCOMPARE(counted(stage.endings()), (QMap<QString, int>{{u"open"_s, 3}}));
}

void ProviderBatchProcessTest::lostRepliesDoubleNothing()
{
    QFETCH(int, protocol);
    SimulatedBatches behaviour = lasting(1h);
    behaviour.lostReplies = 0.5;
    ProviderBatchStage stage(Protocol(protocol), 12, behaviour);
    stage.options.limits = BatchLimits{3, 100'000};
    stage.start();
    QVERIFY(stage.runToEnd());
    QCOMPARE(stage.stopped(), QString());
    QCOMPARE(counted(stage.endings()), (QMap<QString, int>{{u"done"_s, 12}}));
    QCOMPARE(stage.timesRecorded(), u"1"_s);
    QCOMPARE(stage.batches().size(), 4);
}

void ProviderBatchProcessTest::strangersBatchIsLeftAlone()
{
    // Of the same size and made at the same time as the one whose fate is unknown.
    ProviderBatchStage other(anthropic, 4, lasting(1h));
    ProviderBatchStage stage(anthropic, 4, lasting(1h));
    other.start();
    QVERIFY(other.runUntil([&] { return other.process().atProviders() == 4; }));
    other.kill();
    std::swap(other.desk, stage.desk);
    stage.killBefore = 1;
    stage.start();
    QVERIFY(stage.runUntil([&] { return stage.isKilled(); }));
    stage.killBefore = 0;
    stage.start();
    QVERIFY(stage.runToEnd());
    QCOMPARE(counted(stage.endings()), (QMap<QString, int>{{u"done"_s, 4}}));
    QCOMPARE(stage.batches().size(), 2);
    // The reply composer of the other stage goes away with it.
    std::swap(other.desk, stage.desk);
}

void ProviderBatchProcessTest::candidateIsReadBeforeItIsDropped_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("isCut");
    const QByteArray half = R"({"custom_id":"fl-)";
    QTest::newRow("cut in its first line") << 200 << half << true;
    QTest::newRow("cut, and told as whole") << 200 << half << false;
    QTest::newRow("nothing in it") << 200 << QByteArray() << false;
    QTest::newRow("a page of a proxy's") << 200 << QByteArray("<html>\n<body>Sign in</body></html>\n") << false;
    QTest::newRow("not found") << 404 << QByteArray(R"({"error":{"message":"Nothing here."}})") << false;
    QTest::newRow("a refused request") << 400 << QByteArray(R"({"error":{"message":"Not so."}})") << false;
    QTest::newRow("a redirect") << 302 << QByteArray() << false;
}

void ProviderBatchProcessTest::candidateIsReadBeforeItIsDropped()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(bool, isCut);
    ProviderBatchStage stage(anthropic, 4, lasting(1h));
    stage.killAfter = 1; // the batch was made, and nobody knows
    stage.start();
    QVERIFY(stage.runUntil([&] { return stage.isKilled(); }));
    stage.killAfter = 0;
    int left = 1000;
    stage.instead = [&](FakeExchange &exchange, const QString &request) {
        if (!request.endsWith(u"/results"_s) || --left < 0)
            return false;
        exchange.dispatch();
        exchange.writeRequest();
        exchange.receiveHead(status);
        if (!body.isEmpty())
            exchange.receiveBody(body);
        exchange.end(isCut ? HttpFailure::Truncated : HttpFailure::None);
        return true;
    };
    stage.start();
    QVERIFY(stage.runToEnd());
    QCOMPARE(stage.stopped(), u"provider"_s);
    QVERIFY2(stage.message().contains(u"part 1"_s), qPrintable(stage.message()));
    QCOMPARE(stage.batches().size(), 1); // not handed over twice
    QCOMPARE(counted(stage.endings()), (QMap<QString, int>{{u"open"_s, 4}}));

    // Readable after some more attempts of another start.
    left = 2;
    stage.kill();
    stage.start();
    QVERIFY(stage.runToEnd());
    QCOMPARE(counted(stage.endings()), (QMap<QString, int>{{u"done"_s, 4}}));
    QCOMPARE(stage.batches().size(), 1);
}

void ProviderBatchProcessTest::candidateWithALongLine()
{
    ProviderBatchStage stage(anthropic, 4, lasting(1h));
    stage.killAfter = 1;
    stage.start();
    QVERIFY(stage.runUntil([&] { return stage.isKilled(); }));
    stage.killAfter = 0;
    stage.instead = [&](FakeExchange &exchange, const QString &request) {
        if (!request.endsWith(u"/results"_s))
            return false;
        HttpRequest asked;
        asked.method = "GET";
        asked.path = exchange.call().url.path().toLatin1();
        const QByteArray results =
            stage.desk->answer(asked, std::chrono::duration_cast<BatchDesk::Time>(stage.clock.now())).body;
        exchange.dispatch();
        exchange.writeRequest();
        exchange.receiveHead(200);
        exchange.receiveBody(R"({"pad":")" + QByteArray(1'500'000, 'x'));
        exchange.receiveBody("\"," + results.mid(1));
        exchange.end();
        return true;
    };
    stage.start();
    QVERIFY(stage.runToEnd());
    QCOMPARE(counted(stage.endings()), (QMap<QString, int>{{u"done"_s, 4}}));
    QCOMPARE(stage.batches().size(), 1);
}

void ProviderBatchProcessTest::stopLeavesTheProviderAtWork()
{
    ProviderBatchStage stage(chat, 4, lasting(1h));
    stage.start();
    QVERIFY(stage.runUntil([&] { return stage.process().atProviders() == 4; }));
    stage.process().stop();
    QVERIFY(stage.runToEnd());
    QCOMPARE(stage.stopped(), u"interrupt"_s);
    QVERIFY(stage.message().contains(u"4 queries"_s));
    QCOMPARE(stage.requestsLike(u"POST /v1/batches/"_s), 0); // nothing was cancelled
    stage.kill();
    stage.start();
    QVERIFY(stage.runToEnd());
    QCOMPARE(counted(stage.endings()), (QMap<QString, int>{{u"done"_s, 4}}));
    QCOMPARE(stage.batches().size(), 1);
}

void ProviderBatchProcessTest::killedBeforeOrAfterEveryCall_data()
{
    QTest::addColumn<int>("protocol");
    QTest::addColumn<bool>("after");
    for (const bool after : {false, true}) {
        const char *when = after ? "after" : "before";
        QTest::addRow("chat, %s", when) << int(chat) << after;
        QTest::addRow("anthropic, %s", when) << int(anthropic) << after;
    }
}

void ProviderBatchProcessTest::killedBeforeOrAfterEveryCall()
{
    QFETCH(int, protocol);
    QFETCH(bool, after);
    int calls = 0;
    {
        ProviderBatchStage whole(Protocol(protocol), 8, lasting(2min));
        whole.options.limits = BatchLimits{4, 100'000};
        whole.start();
        QVERIFY(whole.runToEnd());
        calls = int(whole.requests().size());
    }
    QVERIFY(calls >= 8);
    for (int call = 1; call <= calls; ++call) {
        ProviderBatchStage stage(Protocol(protocol), 8, lasting(2min));
        stage.options.limits = BatchLimits{4, 100'000};
        (after ? stage.killAfter : stage.killBefore) = call;
        stage.start();
        QVERIFY(stage.runUntil([&] { return stage.isKilled() || stage.isFinished(); }));
        const QString last = stage.requests().last();
        if (stage.isKilled())
            stage.start();
        QVERIFY2(stage.runToEnd(), qPrintable(last));
        QVERIFY2(counted(stage.endings()) == (QMap<QString, int>{{u"done"_s, 8}}), qPrintable(last));
        QVERIFY2(stage.timesRecorded() == u"1"_s, qPrintable(last));
        QVERIFY2(stage.batches().size() == 2, qPrintable(last));
    }
}

void ProviderBatchProcessTest::retriedPartKilledBeforeItLeft()
{
    QFETCH(int, protocol);
    SimulatedBatches behaviour = lasting(1min);
    behaviour.errors = 1;
    ProviderBatchStage stage(Protocol(protocol), 5, behaviour);
    stage.start();
    QVERIFY(stage.runToEnd());
    QCOMPARE(stage.journal().totals().failed, 5);
    stage.behaviour.errors = 0;
    stage.desk = std::make_unique<BatchDesk>(stage.behaviour, 1, stage.composer);
    stage.kill();
    stage.spec.retriesFailed = true;
    stage.killBefore = int(stage.requests().size()) + 1;
    stage.start();
    QVERIFY(stage.runUntil([&] { return stage.isKilled(); }));
    // What was planned is gone on with, and its answers are worth what was paid.
    stage.killBefore = 0;
    stage.spec.retriesFailed = false;
    stage.start();
    QVERIFY(stage.runToEnd());
    QCOMPARE(stage.batches().size(), 1);
    QCOMPARE(counted(stage.endings()), (QMap<QString, int>{{u"done"_s, 5}}));
}

void ProviderBatchProcessTest::killedWhileCollecting()
{
    QFETCH(int, protocol);
    ProviderBatchStage stage(Protocol(protocol), 600, lasting(1min));
    stage.killAtResult = 10;
    stage.start();
    QVERIFY(stage.runUntil([&] { return stage.isKilled(); }));
    QVERIFY(stage.results.size() >= 10 && stage.results.size() < 600);
    stage.killAtResult = 0;
    stage.start();
    QVERIFY(stage.runToEnd());
    QCOMPARE(counted(stage.endings()), (QMap<QString, int>{{u"done"_s, 600}}));
    QCOMPARE(stage.timesRecorded(), u"1"_s);
    QCOMPARE(stage.journal().totals().attempts, 600);
    QCOMPARE(stage.batches().size(), 1);
}

void ProviderBatchProcessTest::cutResultsAreFetchedAgain_data()
{
    QTest::addColumn<int>("protocol");
    QTest::addColumn<bool>("said");
    for (const bool said : {false, true}) {
        const char *how = said ? "said" : "unsaid";
        QTest::addRow("chat, %s", how) << int(chat) << said;
        QTest::addRow("anthropic, %s", how) << int(anthropic) << said;
    }
}

void ProviderBatchProcessTest::cutResultsAreFetchedAgain()
{
    QFETCH(int, protocol);
    QFETCH(bool, said);
    ProviderBatchStage stage(Protocol(protocol), 20);
    int fetched = 0;
    stage.instead = [&](FakeExchange &exchange, const QString &request) {
        if (!request.endsWith(u"/content"_s) && !request.endsWith(u"/results"_s))
            return false;
        if (++fetched > 1)
            return false;
        exchange.dispatch();
        exchange.writeRequest();
        exchange.receiveHead(200);
        exchange.receiveBody(R"({"custom_id":"somebody-else","result":{"type":"expired"}})"
                             "\n{\"custom_id\":\"fl-");
        exchange.end(said ? HttpFailure::Truncated : HttpFailure::None);
        return true;
    };
    stage.start();
    QVERIFY(stage.runToEnd());
    QCOMPARE(fetched, 2);
    QCOMPARE(counted(stage.endings()), (QMap<QString, int>{{u"done"_s, 20}}));
}

void ProviderBatchProcessTest::learnsWhatTheTargetDoesNotTake()
{
    ProviderBatchStage stage(chat, 4);
    stage.instead = [&](FakeExchange &exchange, const QString &request) {
        if (!request.endsWith(u"/content"_s))
            return false;
        // The first part of these was written with a temperature.
        const QString upload = stage.notes.join(u' ');
        if (upload.contains(u"Part 2"_s))
            return false;
        QByteArray lines;
        for (int row = 1; row <= 4; ++row) {
            const QByteArray uploaded = stage.transport.calls().first().body;
            const qsizetype at = uploaded.indexOf("fl-");
            const QByteArray token = uploaded.mid(at + 3, uploaded.indexOf('-', at + 3) - at - 3);
            lines += R"({"custom_id":"fl-)" + token + '-' + QByteArray::number(row)
                + R"(-0","error":null,"response":{"status_code":400,"body":{"error":{"message":"Unsupported value: )"
                  R"('temperature' does not support 0 with this model.","type":"invalid_request_error",)"
                  R"("param":"temperature","code":"unsupported_value"}}}})"
                  "\n";
        }
        exchange.answer(lines);
        return true;
    };
    stage.start();
    QVERIFY(stage.runToEnd());
    QCOMPARE(counted(stage.endings()), (QMap<QString, int>{{u"done"_s, 4}}));
    QList<QByteArray> uploads;
    for (const HttpCall &call : stage.transport.calls()) {
        if (call.url.path() == "/v1/files"_L1)
            uploads.append(call.body);
    }
    QCOMPARE(uploads.size(), 2);
    QVERIFY(uploads.first().contains("temperature"));
    QVERIFY(!uploads.last().contains("temperature"));
}

void ProviderBatchProcessTest::twoTargets()
{
    ProviderBatchStage stage(chat, 5, lasting(1h));
    Endpoint azure = stage.endpoint;
    azure.name = u"azure"_s;
    azure.baseUrl = QUrl(u"https://x.openai.azure.com/openai/deployments/d"_s);
    stage.spec.tasks = builtinTasks().first(2);
    stage.spec.targets = {{stage.endpoint, u"extractive"_s}, {azure, u"m"_s}};
    stage.start();
    QVERIFY(stage.runToEnd());
    QCOMPARE(stage.stopped(), u"unsupported"_s);
    // The one goes on when the other cannot.
    QCOMPARE(counted(stage.endings()), (QMap<QString, int>{{u"done"_s, 10}, {u"open"_s, 10}}));
    QCOMPARE(stage.endings().first(4), QStringList({u"done"_s, u"open"_s, u"done"_s, u"open"_s}));
}

void ProviderBatchProcessTest::budgetEndsTheHandingOver()
{
    ProviderBatchStage stage(chat, 10, lasting(1h));
    stage.bound = [](const QueryRequest &) { return 0.01; };
    stage.spec.budgetUsd = 0.065;
    stage.start();
    QVERIFY(stage.runToEnd());
    QCOMPARE(stage.stopped(), u"budget"_s);
    QVERIFY(stage.message().contains(u"0.0650"_s));
    // What was handed over within the budget is collected all the same.
    QCOMPARE(counted(stage.endings()), (QMap<QString, int>{{u"done"_s, 6}, {u"open"_s, 4}}));
}

void ProviderBatchProcessTest::budgetRemembersWhatHasNoKnownCost()
{
    // The price is known, and the discount on batches is not.
    ProviderBatchStage stage(chat, 10, lasting(1h));
    stage.spec.targets.first().endpoint.baseUrl = QUrl(u"https://gateway.example/v1"_s);
    stage.bound = [](const QueryRequest &) { return 0.01; };
    stage.costOf = [](const QueryRequest &, const Usage &) { return 0.005; };
    stage.spec.budgetUsd = 0.065;
    for (int start = 1; start <= 2; ++start) {
        stage.start();
        QVERIFY(stage.runToEnd());
        QCOMPARE(stage.stopped(), u"budget"_s);
        QCOMPARE(counted(stage.endings()), (QMap<QString, int>{{u"done"_s, 6}, {u"open"_s, 4}}));
        QVERIFY(qAbs(stage.journal().totals().mostUsd() - 0.06) < 1e-9);
        stage.kill();
    }
}

void ProviderBatchProcessTest::fullDiskLosesNothing()
{
    ProviderBatchStage stage(chat, 300, lasting(1h));
    stage.start();
    QVERIFY(stage.runUntil([&] { return stage.process().atProviders() == 300; }));
    {
        const FullDisk full(QFileInfo(stage.journal().path()).size() + 2000);
        QVERIFY(stage.runToEnd());
    }
    QCOMPARE(stage.stopped(), u"journal"_s);
    QVERIFY(!stage.message().isEmpty());
    stage.kill();
    stage.results.clear();
    stage.start();
    QVERIFY(stage.runToEnd());
    QCOMPARE(counted(stage.endings()), (QMap<QString, int>{{u"done"_s, 300}}));
    QCOMPARE(stage.batches().size(), 1);
}

void ProviderBatchProcessTest::providerThatListsNothing()
{
    ProviderBatchStage stage(chat, 3, lasting(1h));
    stage.killAfter = 2; // the batch was made, and nobody knows
    stage.start();
    QVERIFY(stage.runUntil([&] { return stage.isKilled(); }));
    stage.killAfter = 0;
    stage.instead = [](FakeExchange &exchange, const QString &request) {
        if (request != "GET /v1/batches"_L1)
            return false;
        exchange.answer("404 page not found", 404);
        return true;
    };
    stage.start();
    QVERIFY(stage.runToEnd());
    QCOMPARE(stage.stopped(), u"provider"_s);
    QVERIFY(stage.message().contains(u"does not list its batches"_s));
    QCOMPARE(stage.batches().size(), 1); // not made anew blindly
    // Where the list works again, it is found.
    stage.instead = {};
    stage.kill();
    stage.start();
    QVERIFY(stage.runToEnd());
    QCOMPARE(counted(stage.endings()), (QMap<QString, int>{{u"done"_s, 3}}));
    QCOMPARE(stage.batches().size(), 1);
}

void ProviderBatchProcessTest::builtInSimulatorThatMoved()
{
    ProviderBatchStage stage(chat, 3, lasting(1h));
    stage.start();
    QVERIFY(stage.runUntil([&] { return stage.process().atProviders() == 3; }));
    stage.kill();
    stage.desk = std::make_unique<BatchDesk>(stage.behaviour, 1, stage.composer);
    stage.spec.targets.first().endpoint.baseUrl = QUrl(u"http://127.0.0.1:10/v1"_s);
    stage.start();
    QVERIFY(stage.runToEnd());
    QCOMPARE(counted(stage.endings()), (QMap<QString, int>{{u"done"_s, 3}}));
}

void ProviderBatchProcessTest::costsAreHalvedOrUnknown_data()
{
    QTest::addColumn<QUrl>("base");
    QTest::addColumn<double>("usual");
    QTest::addColumn<double>("cost"); // -1: unknown
    QTest::newRow("OpenAI") << QUrl(u"https://api.openai.com/v1"_s) << 0.5 << 0.25;
    QTest::newRow("nobody knows") << QUrl(u"https://gateway.example/v1"_s) << 0.5 << -1.0;
    QTest::newRow("free") << QUrl(u"http://127.0.0.1:9/v1"_s) << 0.0 << 0.0;
}

void ProviderBatchProcessTest::costsAreHalvedOrUnknown()
{
    QFETCH(QUrl, base);
    QFETCH(double, usual);
    QFETCH(double, cost);
    ProviderBatchStage stage(chat, 1);
    stage.spec.targets.first().endpoint.baseUrl = base;
    stage.costOf = [usual](const QueryRequest &, const Usage &) { return usual; };
    stage.start();
    QVERIFY(stage.runToEnd());
    QCOMPARE(stage.results.size(), 1);
    QCOMPARE(stage.results.first().costUsd, cost < 0 ? std::nullopt : std::optional(cost));
    QCOMPARE(stage.journal().result({1, 0})->costUnknown, cost < 0);
}

void ProviderBatchProcessTest::timesAreNoPercentiles()
{
    // How long a batch took says nothing of a query.
    ProviderBatchStage stage(chat, 3, lasting(1h));
    for (int start = 1; start <= 2; ++start) {
        stage.start();
        QVERIFY(stage.runToEnd());
        QCOMPARE(stage.journal().totals().attempts, 3);
        QVERIFY(stage.journal().totalTimes().empty());
        stage.kill();
    }
}

void ProviderBatchProcessTest::keysAreNowhere()
{
    ProviderBatchStage stage(chat, 3);
    stage.start();
    QVERIFY(stage.runToEnd());
    QFile file(stage.journal().path());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains("canary"));
    QVERIFY(!stage.notes.join(u' ').contains(u"canary"_s));
    QCOMPARE(stage.requestsLike(u"DELETE /v1/files/"_s), 1); // the texts do not stay there
}

QTEST_GUILESS_MAIN(ProviderBatchProcessTest)
#include "tst_providerbatchprocess.moc"
