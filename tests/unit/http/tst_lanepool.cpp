// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/lanepool.h"

#include <QSet>
#include <QTest>

using namespace Fanlight;
using namespace Qt::StringLiterals;

class TestLanePool final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lanesFillOneAfterTheOther();
    void namesAreTakenFromThoseOfTheHost();
    void twoPoolsOfOneHostShareNoName();
    void roomComesBack();
    void aKeptConnectionIsPreferred();
    void firstRequestIsOnANewConnection();
    void nextRequestIsOnTheKeptOne();
    void aConnectionTheServerClosedIsNotKept();
    void aFreedConnectionServesWhoWaits();
    void knowledgeBeatsInference();
    void whatIsAbortedUnsentLeavesItsConnection();
    void connectionsAheadGetALaneEach();
    void requestsGoToTheirOwnFreeConnection();
    void requestsShareWhatIsBeingOpened();
    void aProbeFindsOutWhatTheServerClosed();
    void aConnectionTriedTwiceIsOne();
    void aLaneThatFailedAheadIsNotUsedAgain();
    void fewLanesAreKeptForRequests_data();
    void fewLanesAreKeptForRequests();
    void theFirstConnectionIsToldOnce();
    void aSecondAttemptForOneRequestIsNoFurtherConnection();
};

void TestLanePool::lanesFillOneAfterTheOther()
{
    LanePool pool(QUrl(u"http://host:1"_s), 6);
    for (int i = 0; i < 20; ++i)
        QCOMPARE(pool.acquire()->lane, i / 6);
    QCOMPARE(pool.inFlight(), 20);
    QCOMPARE(pool.laneCount(), 4);
}

void TestLanePool::namesAreTakenFromThoseOfTheHost()
{
    const QUrl url(u"https://localhost:8443"_s);
    LanePool pool(url, 1);
    QSet<QString> names;
    while (const auto seat = pool.acquire()) {
        const QString name = seat->lane == 0 ? url.host() : pool.peerVerifyName(seat->lane);
        QCOMPARE(name.toLower(), url.host());
        names.insert(name);
    }
    QCOMPARE(names.size(), 512 - 512 / 8);
    QCOMPARE(pool.inFlight(), names.size());
}

void TestLanePool::twoPoolsOfOneHostShareNoName()
{
    const auto names = std::make_shared<LaneNames>(QUrl(u"https://a1.io"_s));
    LanePool first(names, 1);
    LanePool second(names, 1);
    QSet<QString> taken;
    while (const auto seat = first.acquire())
        taken.insert(first.peerVerifyName(seat->lane));
    QCOMPARE(taken.size(), 7);
    QVERIFY(second.acquire());
    QVERIFY(!taken.contains(second.peerVerifyName(0)));
    QVERIFY(!second.acquire());
    LanePool third(names, 1);
    QVERIFY(!third.acquire());
    QCOMPARE(third.laneCount(), 0);
}

void TestLanePool::roomComesBack()
{
    LanePool pool(QUrl(u"https://1-1"_s), 2);
    const auto first = pool.acquire();
    const auto second = pool.acquire();
    QVERIFY(first && second);
    QVERIFY(!pool.acquire());
    pool.release(*first, LanePool::Connection::Closed);
    QCOMPARE(pool.inFlight(), 1);
    QVERIFY(pool.acquire());
    QVERIFY(!pool.acquire());
}

void TestLanePool::aKeptConnectionIsPreferred()
{
    LanePool pool(QUrl(u"http://host"_s), 1);
    auto first = pool.acquire();
    auto second = pool.acquire();
    QCOMPARE(second->lane, 1);
    pool.connectionStarted(1);
    pool.requestSent(*second);
    pool.release(*first, LanePool::Connection::Closed);
    pool.release(*second, LanePool::Connection::Kept);
    QCOMPARE(pool.acquire()->lane, 1);
    QCOMPARE(pool.acquire()->lane, 0);
}

void TestLanePool::firstRequestIsOnANewConnection()
{
    LanePool pool(QUrl(u"http://host"_s), 6);
    auto seat = pool.acquire();
    pool.connectionStarted(seat->lane);
    QVERIFY(!pool.requestSent(*seat));
}

void TestLanePool::nextRequestIsOnTheKeptOne()
{
    LanePool pool(QUrl(u"http://host"_s), 6);
    auto seat = pool.acquire();
    pool.connectionStarted(seat->lane);
    pool.requestSent(*seat);
    pool.release(*seat, LanePool::Connection::Kept);
    auto next = pool.acquire();
    QVERIFY(pool.requestSent(*next));
}

void TestLanePool::aConnectionTheServerClosedIsNotKept()
{
    LanePool pool(QUrl(u"http://host"_s), 6);
    QList<LanePool::Seat> seats;
    for (int round = 0; round < 3; ++round) {
        seats.clear();
        for (int i = 0; i < 6; ++i)
            seats += *pool.acquire();
        for (int i = 0; i < 6; ++i)
            pool.connectionStarted(0);
        for (LanePool::Seat &seat : seats)
            QVERIFY(!pool.requestSent(seat));
        for (const LanePool::Seat &seat : std::as_const(seats))
            pool.release(seat, LanePool::Connection::Kept);
    }
}

void TestLanePool::aFreedConnectionServesWhoWaits()
{
    LanePool pool(QUrl(u"http://host"_s), 6);
    auto first = pool.acquire();
    pool.connectionStarted(0);
    pool.requestSent(*first);
    auto second = pool.acquire();
    pool.connectionStarted(0);
    pool.release(*first, LanePool::Connection::Kept);
    QVERIFY(pool.requestSent(*second));
    // The connection that was opened for it is now free for the next.
    auto third = pool.acquire();
    QVERIFY(pool.requestSent(*third));
}

void TestLanePool::knowledgeBeatsInference()
{
    LanePool pool(QUrl(u"https://host"_s), 6);
    auto first = pool.acquire();
    QVERIFY(!pool.requestSent(*first, false));
    auto second = pool.acquire();
    pool.connectionStarted(0);
    QVERIFY(pool.requestSent(*second, true));
}

void TestLanePool::whatIsAbortedUnsentLeavesItsConnection()
{
    LanePool pool(QUrl(u"http://host"_s), 6);
    auto aborted = pool.acquire();
    pool.connectionStarted(0);
    pool.release(*aborted, LanePool::Connection::Closed);
    QCOMPARE(pool.inFlight(), 0);
    auto next = pool.acquire();
    QVERIFY(pool.requestSent(*next));
}

void TestLanePool::connectionsAheadGetALaneEach()
{
    LanePool pool(QUrl(u"http://host"_s), 6);
    auto busy = pool.acquire();
    pool.requestSent(*busy);
    for (int lane = 1; lane <= 3; ++lane) {
        const auto ahead = pool.acquireAhead();
        QCOMPARE(ahead->lane, lane);
        pool.connectionStarted(lane);
        QCOMPARE(pool.freeConnections(), lane - 1);
        QCOMPARE(pool.freeConnectionsSoon(), lane);
        QVERIFY(pool.releaseAhead(*ahead, true));
        QCOMPARE(pool.freeConnections(), lane);
        QCOMPARE(pool.freeConnectionsSoon(), lane);
    }
    QCOMPARE(pool.inFlight(), 1);
}

void TestLanePool::requestsGoToTheirOwnFreeConnection()
{
    LanePool pool(QUrl(u"http://host"_s), 6);
    for (int i = 0; i < 3; ++i)
        pool.releaseAhead(*pool.acquireAhead(), true);
    for (int lane = 0; lane < 3; ++lane)
        QCOMPARE(pool.acquire()->lane, lane);
    QCOMPARE(pool.freeConnections(), 0);
    QCOMPARE(pool.acquire()->lane, 0);
}

void TestLanePool::requestsShareWhatIsBeingOpened()
{
    LanePool pool(QUrl(u"http://host"_s), 6);
    const auto first = pool.acquireAhead();
    const auto second = pool.acquireAhead();
    auto request = pool.acquire();
    QCOMPARE(request->lane, first->lane);
    QCOMPARE(pool.acquire()->lane, second->lane);
    QCOMPARE(pool.freeConnectionsSoon(), 0);
    pool.connectionStarted(first->lane);
    pool.releaseAhead(*first, true);
    QCOMPARE(pool.freeConnections(), 0);
    QVERIFY(pool.requestSent(*request));
}

void TestLanePool::aProbeFindsOutWhatTheServerClosed()
{
    LanePool pool(QUrl(u"http://host"_s), 6);
    QVERIFY(!pool.acquireProbe());
    QList<LanePool::Seat> seats{*pool.acquire(), *pool.acquire()};
    for (LanePool::Seat &seat : seats) {
        pool.connectionStarted(0);
        pool.requestSent(seat);
    }
    for (const LanePool::Seat &seat : std::as_const(seats))
        pool.release(seat, LanePool::Connection::Kept);

    const auto open = pool.acquireProbe();
    QCOMPARE(open->connections, 2);
    QVERIFY(!pool.acquireProbe());
    QVERIFY(!pool.releaseAhead(open->seat, true));
    QCOMPARE(pool.freeConnections(), 2);

    const auto closed = pool.acquireProbe();
    pool.connectionStarted(0);
    QCOMPARE(pool.freeConnections(), 0);
    QVERIFY(pool.releaseAhead(closed->seat, true));
    QCOMPARE(pool.freeConnections(), 1);
}

// A host with an IPv6 and an IPv4 address.
void TestLanePool::aConnectionTriedTwiceIsOne()
{
    LanePool pool(QUrl(u"http://host"_s), 6);
    const auto ahead = pool.acquireAhead();
    pool.connectionStarted(0);
    pool.connectionStarted(0);
    QVERIFY(pool.releaseAhead(*ahead, true));
    QCOMPARE(pool.freeConnections(), 1);
}

void TestLanePool::aLaneThatFailedAheadIsNotUsedAgain()
{
    LanePool pool(QUrl(u"http://host"_s), 1);
    const auto ahead = pool.acquireAhead();
    pool.connectionStarted(0);
    QVERIFY(!pool.releaseAhead(*ahead, false));
    QCOMPARE(pool.inFlight(), 0);
    QCOMPARE(pool.freeConnectionsSoon(), 0);
    QCOMPARE(pool.acquireAhead()->lane, 1);
    QCOMPARE(pool.acquire()->lane, 2);
}

void TestLanePool::fewLanesAreKeptForRequests_data()
{
    QTest::addColumn<QUrl>("url");
    QTest::addColumn<int>("ahead");
    QTest::newRow("http") << QUrl(u"http://127.0.0.1"_s) << 1024;
    QTest::newRow("a provider") << QUrl(u"https://api.openai.com"_s) << 1024;
    QTest::newRow("a short name") << QUrl(u"https://a1.io"_s) << 2;
    QTest::newRow("one letter") << QUrl(u"https://a.7"_s) << 0;
    QTest::newRow("an address") << QUrl(u"https://127.0.0.1"_s) << 1024;
}

void TestLanePool::fewLanesAreKeptForRequests()
{
    QFETCH(QUrl, url);
    QFETCH(int, ahead);
    LanePool pool(url, 6);
    int count = 0;
    while (const auto seat = pool.acquireAhead()) {
        ++count;
        // What failed counts on.
        if (count % 2 == 0)
            pool.releaseAhead(*seat, false);
    }
    QCOMPARE(count, ahead);
    QVERIFY(pool.acquire());
}

void TestLanePool::theFirstConnectionIsToldOnce()
{
    LanePool lanes(QUrl(u"http://host/"_s), 6);
    LanePool::Seat first = *lanes.acquire();
    const LanePool::Seat second = *lanes.acquire();
    const quint64 moves = lanes.moves(0);
    lanes.requestSent(first);
    QVERIFY(lanes.moves(0) != moves);
    QVERIFY(lanes.noteConnected(0));
    QVERIFY(!lanes.noteConnected(0));
    QCOMPARE(lanes.unsent(0), 1);
    // An attempt that failed has Qt look for the protocol anew.
    lanes.release(second, LanePool::Connection::Closed);
    QVERIFY(lanes.noteConnected(0));
    // One that was sent and closed has not.
    lanes.release(first, LanePool::Connection::Closed);
    QVERIFY(!lanes.noteConnected(0));
}

void TestLanePool::aSecondAttemptForOneRequestIsNoFurtherConnection()
{
    LanePool lanes(QUrl(u"http://host/"_s), 6);
    LanePool::Seat seat = *lanes.acquire();
    lanes.connectionStarted(0); // over IPv6, where nobody listens
    lanes.connectionStarted(0); // over IPv4
    QCOMPARE(lanes.connecting(0), 1);
    QVERIFY(!lanes.requestSent(seat));
    QCOMPARE(lanes.connecting(0), 0);
    lanes.release(seat, LanePool::Connection::Kept);
    QCOMPARE(lanes.freeConnections(), 1);
}

QTEST_GUILESS_MAIN(TestLanePool)
#include "tst_lanepool.moc"
