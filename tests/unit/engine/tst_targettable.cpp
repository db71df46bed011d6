// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/targetlimits.h"
#include "core/engine/targettable.h"
#include "tests/unit/engine/enginestage.h"

#include <QTest>

using namespace Fanlight;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

Endpoint endpoint(const QString &name, const QString &url = u"https://a.example/v1"_s)
{
    Endpoint made;
    made.name = name;
    made.baseUrl = QUrl(url);
    return made;
}

//! Everything waits, and needs so many tokens.
TargetTable::Heads everything(double tokens = 0)
{
    return {[](QueryId) { return true; }, [tokens](QueryId) { return tokens; }};
}

QueryError parking()
{
    QueryError error;
    error.kind = ErrorKind::ServerError;
    error.httpStatus = 500;
    error.message = u"Come back later."_s;
    error.retryAfter = 600s;
    return error;
}

} // namespace

class TargetTableTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesAQueueOnce();
    void sharesLimitsWhereAProviderCountsTogether_data();
    void sharesLimitsWhereAProviderCountsTogether();
    void tellsWhatWaitsAndWhy();
    void tellsOfNoHoldWhereNothingWaits();
    void saysWhatTheHeadNeeds();
    void tellsWhatAnUnusedTargetWouldStartFrom();
    void putsAnEditedEndpointsQueuesTogether();
    void keepsTheReasonOfAQueueThatWaitsBehindAnEdit();
    void takesANewPolicyEverywhere();
    void takesOverTheLimitsOfALaterQuery();
    void keepsToTheTightestOfSeveralNames();
    void resumesByName();
};

void TargetTableTest::makesAQueueOnce()
{
    TargetTable table{EnginePolicy()};
    const Endpoint one = endpoint(u"a"_s);
    QVERIFY(!table.find(one, u"m"_s));
    TargetQueue &queue = table.queueFor(one, u"m"_s, 0s);
    QCOMPARE(&table.queueFor(one, u"m"_s, 0s), &queue);
    QCOMPARE(table.find(one, u"m"_s), &queue);
    QVERIFY(&table.queueFor(one, u"n"_s, 0s) != &queue);
    QVERIFY(&table.queueFor(endpoint(u"b"_s), u"m"_s, 0s) != &queue);
    QCOMPARE(table.queues().size(), size_t(3));
}

void TargetTableTest::sharesLimitsWhereAProviderCountsTogether_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QString>("model");
    QTest::addColumn<bool>("shared");
    QTest::newRow("another name") << u"https://a.example/v1"_s << QByteArray() << u"m"_s << true;
    QTest::newRow("another path") << u"https://A.example:443/other"_s << QByteArray() << u"m"_s << true;
    QTest::newRow("another port") << u"https://a.example:444/v1"_s << QByteArray() << u"m"_s << false;
    QTest::newRow("another host") << u"https://b.example/v1"_s << QByteArray() << u"m"_s << false;
    QTest::newRow("another key") << u"https://a.example/v1"_s << QByteArray("sk-2") << u"m"_s << false;
    QTest::newRow("another model") << u"https://a.example/v1"_s << QByteArray() << u"n"_s << false;
}

void TargetTableTest::sharesLimitsWhereAProviderCountsTogether()
{
    QFETCH(QString, url);
    QFETCH(QByteArray, key);
    QFETCH(QString, model);
    QFETCH(bool, shared);
    TargetTable table{EnginePolicy()};
    Endpoint other = endpoint(u"b"_s, url);
    if (!key.isEmpty())
        other.apiKey = Secret(key);
    const TargetLimits &first = table.queueFor(endpoint(u"a"_s), u"m"_s, 0s).limits();
    QCOMPARE(&table.queueFor(other, model, 0s).limits() == &first, shared);
}

void TargetTableTest::tellsWhatWaitsAndWhy()
{
    TargetTable table(fixedPolicy(3));
    TargetQueue &queue = table.queueFor(endpoint(u"a"_s), u"m"_s, 0s);
    queue.append(1, Priority::Batch);
    queue.append(2, Priority::Batch);
    queue.limits().finish(queue.limits().start(0s, 0, false), parking(), {}, 0s);
    const QList<TargetLoad> loads = table.loads(1s, everything());
    QCOMPARE(loads.size(), 1);
    TargetLoad expected;
    expected.target = {u"a"_s, u"m"_s};
    expected.queued = 2;
    expected.limit = 3;
    expected.cap = 3;
    expected.hold = HoldReason::Parked;
    expected.resumesAt = Moment(600s);
    QCOMPARE(loads.first(), expected);
    QCOMPARE(table.load(endpoint(u"a"_s), u"m"_s, 1s, everything()), expected);
}

void TargetTableTest::tellsOfNoHoldWhereNothingWaits()
{
    TargetTable table(fixedPolicy(3));
    TargetQueue &queue = table.queueFor(endpoint(u"a"_s), u"m"_s, 0s);
    queue.limits().finish(queue.limits().start(0s, 0, false), parking(), {}, 0s);
    QCOMPARE(table.loads(1s, everything()).first().hold, HoldReason::None);
    QVERIFY(!table.loads(1s, everything()).first().resumesAt);
}

void TargetTableTest::saysWhatTheHeadNeeds()
{
    EnginePolicy policy = fixedPolicy(3);
    policy.tokensPerMinute = 1200;
    TargetTable table(policy);
    TargetQueue &queue = table.queueFor(endpoint(u"a"_s), u"m"_s, 0s);
    queue.append(1, Priority::Batch);
    queue.limits().start(0s, 60, false); // of a hundred at once
    QCOMPARE(table.loads(0s, everything(40)).first().hold, HoldReason::None);
    QCOMPARE(table.loads(0s, everything(41)).first().hold, HoldReason::TokenRate);
    // It comes within moments: no time to show.
    QVERIFY(!table.loads(0s, everything(41)).first().resumesAt);
}

void TargetTableTest::tellsWhatAnUnusedTargetWouldStartFrom()
{
    EnginePolicy policy;
    policy.initialInFlight = 7;
    policy.maxInFlightPerTarget = 40;
    const TargetTable table(policy);
    const TargetLoad load = table.load(endpoint(u"a"_s), u"m"_s, 0s, everything());
    QCOMPARE(load.target, (Target{u"a"_s, u"m"_s}));
    QCOMPARE(load.limit, 7);
    QCOMPARE(load.cap, 40);
    QVERIFY(table.queues().empty());
}

void TargetTableTest::putsAnEditedEndpointsQueuesTogether()
{
    TargetTable table(fixedPolicy(3));
    TargetQueue &before = table.queueFor(endpoint(u"a"_s), u"m"_s, 0s);
    TargetQueue &after = table.queueFor(endpoint(u"a"_s, u"https://b.example/v1"_s), u"m"_s, 0s);
    before.started();
    before.append(1, Priority::Batch);
    after.append(2, Priority::Batch);
    after.append(3, Priority::Batch);
    const QList<TargetLoad> loads = table.loads(0s, everything());
    QCOMPARE(loads.size(), 1);
    QCOMPARE(loads.first().inFlight, 1);
    QCOMPARE(loads.first().queued, 3);
}

void TargetTableTest::keepsTheReasonOfAQueueThatWaitsBehindAnEdit()
{
    TargetTable table(fixedPolicy(3));
    TargetQueue &before = table.queueFor(endpoint(u"a"_s), u"m"_s, 0s);
    table.queueFor(endpoint(u"a"_s, u"https://b.example/v1"_s), u"m"_s, 0s);
    before.append(1, Priority::Batch);
    before.limits().finish(before.limits().start(0s, 0, false), parking(), {}, 0s);
    QCOMPARE(table.loads(0s, everything()).first().hold, HoldReason::Parked);
    QCOMPARE(table.loads(0s, everything()).first().resumesAt, Moment(600s));
}

void TargetTableTest::takesANewPolicyEverywhere()
{
    TargetTable table(fixedPolicy(3));
    TargetQueue &known = table.queueFor(endpoint(u"a"_s), u"m"_s, 0s);
    table.setPolicy(fixedPolicy(8), 1s);
    QCOMPARE(known.limits().limit(), 8);
    QCOMPARE(table.queueFor(endpoint(u"b"_s), u"n"_s, 1s).limits().limit(), 8);
}

void TargetTableTest::takesOverTheLimitsOfALaterQuery()
{
    TargetTable table(fixedPolicy(8));
    Endpoint limited = endpoint(u"a"_s);
    limited.limits.maxConcurrent = 2;
    QCOMPARE(table.load(limited, u"m"_s, 0s, everything()).limit, 2);
    TargetQueue &queue = table.queueFor(limited, u"m"_s, 0s);
    QCOMPARE(queue.limits().limit(), 2);
    limited.limits = {{}, 600, 4};
    QCOMPARE(&table.queueFor(limited, u"m"_s, 0s), &queue);
    QCOMPARE(queue.limits().limit(), 4);
    QCOMPARE(queue.limits().tokensPerMinute(), 600);
    table.queueFor(endpoint(u"a"_s), u"m"_s, 0s);
    QCOMPARE(queue.limits().limit(), 8);
    QVERIFY(!queue.limits().tokensPerMinute());
    QCOMPARE(table.queues().size(), size_t(1));
}

void TargetTableTest::keepsToTheTightestOfSeveralNames()
{
    TargetTable table(fixedPolicy(8));
    Endpoint one = endpoint(u"a"_s);
    one.limits.maxConcurrent = 3;
    Endpoint other = endpoint(u"b"_s);
    other.limits.maxConcurrent = 5;
    const TargetLimits &limits = table.queueFor(one, u"m"_s, 0s).limits();
    table.queueFor(other, u"m"_s, 0s);
    QCOMPARE(limits.limit(), 3);
    one.limits.maxConcurrent = 6;
    table.queueFor(one, u"m"_s, 0s);
    QCOMPARE(limits.limit(), 5);
}

void TargetTableTest::resumesByName()
{
    TargetTable table(fixedPolicy(3));
    TargetQueue &one = table.queueFor(endpoint(u"a"_s), u"m"_s, 0s);
    TargetQueue &other = table.queueFor(endpoint(u"a"_s), u"n"_s, 0s);
    one.limits().pause();
    other.limits().pause();
    table.resume({u"a"_s, u"m"_s});
    QVERIFY(!one.limits().isPaused());
    QVERIFY(other.limits().isPaused());
}

QTEST_APPLESS_MAIN(TargetTableTest)
#include "tst_targettable.moc"
