// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/targetlimits.h"
#include "core/engine/targetqueue.h"

#include <QSet>
#include <QTest>

using namespace Fanlight;
using namespace Qt::StringLiterals;

namespace {

std::shared_ptr<TargetLimits> limits()
{
    return std::make_shared<TargetLimits>(EnginePolicy(), Moment());
}

//! 0 if nobody waits.
QueryId firstOf(TargetQueue &queue, const TargetQueue::Waits &waits)
{
    const auto head = queue.head(waits);
    return head ? head->id : 0;
}

} // namespace

class TargetQueueTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void servesInOrder();
    void servesInteractiveFirstAndWhatWasDeliveredBefore();
    void skipsWhatWasCancelled();
    void isForOneEndpointAndModel();
    void forgetsWhatWasCancelledWhileTheTargetHangs();
};

void TargetQueueTest::servesInOrder()
{
    TargetQueue queue({}, u"m"_s, limits());
    const auto all = [](QueryId) { return true; };
    for (QueryId id = 1; id <= 3; ++id)
        queue.append(id, Priority::Interactive);
    QCOMPARE(firstOf(queue, all), QueryId(1));
    QCOMPARE(firstOf(queue, all), QueryId(1));
    queue.takeHead();
    queue.started();
    QCOMPARE(firstOf(queue, all), QueryId(2));
    QCOMPARE(queue.queued(), 2);
    QCOMPARE(queue.inFlight(), 1);
    queue.ended();
    QCOMPARE(queue.inFlight(), 0);
}

void TargetQueueTest::servesInteractiveFirstAndWhatWasDeliveredBefore()
{
    TargetQueue queue({}, u"m"_s, limits());
    const auto all = [](QueryId) { return true; };
    queue.append(1, Priority::Batch);
    queue.append(2, Priority::Interactive);
    queue.appendAgain(3, Priority::Batch);
    queue.append(4, Priority::Batch);
    queue.appendAgain(5, Priority::Interactive);
    QList<QueryId> served;
    QList<Priority> priorities;
    while (const auto head = queue.head(all)) {
        served.append(head->id);
        priorities.append(head->priority);
        queue.takeHead();
    }
    QCOMPARE(served, (QList<QueryId>{5, 2, 3, 1, 4}));
    QCOMPARE(priorities,
             (QList{Priority::Interactive, Priority::Interactive, Priority::Batch, Priority::Batch, Priority::Batch}));
    QVERIFY(queue.isIdle());
}

void TargetQueueTest::skipsWhatWasCancelled()
{
    TargetQueue queue({}, u"m"_s, limits());
    QSet<QueryId> waiting{1, 2, 3};
    const auto waits = [&waiting](QueryId id) { return waiting.contains(id); };
    for (QueryId id = 1; id <= 3; ++id)
        queue.append(id, Priority::Interactive);
    for (const QueryId id : {QueryId(1), QueryId(2)}) {
        waiting.remove(id);
        queue.removeOne(waits);
    }
    QCOMPARE(queue.queued(), 1);
    QCOMPARE(firstOf(queue, waits), QueryId(3));
    waiting.clear();
    queue.removeOne(waits);
    QCOMPARE(firstOf(queue, waits), QueryId(0));
    QVERIFY(queue.isIdle());
}

void TargetQueueTest::isForOneEndpointAndModel()
{
    Endpoint endpoint;
    endpoint.name = u"here"_s;
    endpoint.baseUrl = QUrl(u"https://example.com/v1"_s);
    const TargetQueue queue(endpoint, u"m"_s, limits());
    QVERIFY(queue.isFor(endpoint, u"m"_s));
    QVERIFY(!queue.isFor(endpoint, u"other"_s));
    Endpoint edited = endpoint;
    edited.apiKey = Secret("new");
    QVERIFY(!queue.isFor(edited, u"m"_s));
}

void TargetQueueTest::forgetsWhatWasCancelledWhileTheTargetHangs()
{
    TargetQueue queue({}, u"m"_s, limits());
    int asked = 0;
    QueryId last = 0;
    const auto onlyLast = [&asked, &last](QueryId id) {
        ++asked;
        return id == last;
    };
    // One waits and is cancelled, again and again, while nothing is ever taken from the front.
    for (int round = 0; round < 100'000; ++round) {
        queue.append(++last, Priority::Interactive);
        const QueryId cancelled = std::exchange(last, QueryId(0));
        queue.removeOne(onlyLast);
        last = cancelled;
    }
    QVERIFY2(asked < 400'000, "sweeping is not constant on average");
    asked = 0;
    queue.append(++last, Priority::Interactive);
    QCOMPARE(firstOf(queue, onlyLast), last);
    QVERIFY2(asked < 200, "ids of cancelled queries piled up");
}

QTEST_APPLESS_MAIN(TargetQueueTest)
#include "tst_targetqueue.moc"
