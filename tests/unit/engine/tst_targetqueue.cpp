// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/concurrencylimiter.h"
#include "core/engine/targetqueue.h"

#include <QSet>
#include <QTest>

using namespace Fanlight;
using namespace Qt::StringLiterals;

class TargetQueueTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void servesInOrder();
    void skipsWhatWasCancelled();
    void isForOneEndpointAndModel();
    void forgetsWhatWasCancelledWhileTheTargetHangs();
};

void TargetQueueTest::servesInOrder()
{
    TargetQueue queue({}, u"m"_s, std::make_shared<ConcurrencyLimiter>(5));
    const auto all = [](QueryId) { return true; };
    for (QueryId id = 1; id <= 3; ++id)
        queue.append(id);
    QCOMPARE(queue.first(all), QueryId(1));
    QCOMPARE(queue.first(all), QueryId(1));
    queue.startFirst();
    QCOMPARE(queue.first(all), QueryId(2));
    QCOMPARE(queue.queued(), 2);
    QCOMPARE(queue.inFlight(), 1);
    QCOMPARE(queue.limiter().inFlight(), 1);
    queue.finishOne();
    QCOMPARE(queue.inFlight(), 0);
    QCOMPARE(queue.limiter().inFlight(), 0);
}

void TargetQueueTest::skipsWhatWasCancelled()
{
    TargetQueue queue({}, u"m"_s, std::make_shared<ConcurrencyLimiter>(5));
    QSet<QueryId> waiting{1, 2, 3};
    const auto waits = [&waiting](QueryId id) { return waiting.contains(id); };
    for (QueryId id = 1; id <= 3; ++id)
        queue.append(id);
    for (const QueryId id : {QueryId(1), QueryId(2)}) {
        waiting.remove(id);
        queue.removeOne(waits);
    }
    QCOMPARE(queue.queued(), 1);
    QCOMPARE(queue.first(waits), QueryId(3));
    waiting.clear();
    queue.removeOne(waits);
    QCOMPARE(queue.first(waits), QueryId(0));
    QVERIFY(queue.isIdle());
}

void TargetQueueTest::isForOneEndpointAndModel()
{
    Endpoint endpoint;
    endpoint.name = u"here"_s;
    endpoint.baseUrl = QUrl(u"https://example.com/v1"_s);
    const TargetQueue queue(endpoint, u"m"_s, std::make_shared<ConcurrencyLimiter>(5));
    QVERIFY(queue.isFor(endpoint, u"m"_s));
    QVERIFY(!queue.isFor(endpoint, u"other"_s));
    Endpoint edited = endpoint;
    edited.apiKey = Secret("new");
    QVERIFY(!queue.isFor(edited, u"m"_s));
}

void TargetQueueTest::forgetsWhatWasCancelledWhileTheTargetHangs()
{
    TargetQueue queue({}, u"m"_s, std::make_shared<ConcurrencyLimiter>(5));
    int asked = 0;
    QueryId last = 0;
    const auto onlyLast = [&asked, &last](QueryId id) {
        ++asked;
        return id == last;
    };
    // One waits and is cancelled, again and again, while nothing is ever taken from the front.
    for (int round = 0; round < 100'000; ++round) {
        queue.append(++last);
        const QueryId cancelled = std::exchange(last, QueryId(0));
        queue.removeOne(onlyLast);
        last = cancelled;
    }
    QVERIFY2(asked < 400'000, "sweeping is not constant on average");
    asked = 0;
    queue.append(++last);
    QCOMPARE(queue.first(onlyLast), last);
    QVERIFY2(asked < 200, "ids of cancelled queries piled up");
}

QTEST_APPLESS_MAIN(TargetQueueTest)
#include "tst_targetqueue.moc"
