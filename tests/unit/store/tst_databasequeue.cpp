// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/databasequeue.h"

#include <QTest>

using namespace Fanlight;

namespace {

DatabaseJob entry(qint64 bytes)
{
    return {true, false, bytes, [](DatabaseSession &) {}, {}};
}

} // namespace

class TestDatabaseQueue final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holdsNoMoreThanSoMuch();
    void dropsNothingThatSomebodyWaitsFor();
    void takesNothingOnceItIsClosed();
};

void TestDatabaseQueue::holdsNoMoreThanSoMuch()
{
    DatabaseQueue queue(std::chrono::milliseconds(0), 1'000);
    // Nothing is taken: the disk hangs.
    for (int i = 1; i <= 100; ++i)
        QVERIFY(queue.post(entry(100 + i)));
    const qint64 lost = queue.takeLost();
    QCOMPARE(queue.takeLost(), 0);
    const auto left = queue.take(QDeadlineTimer(0));
    QCOMPARE(lost + qint64(left.size()), 100);
    qint64 bytes = 0;
    for (const DatabaseJob &job : left)
        bytes += job.bytes;
    QVERIFY2(bytes <= 1'000 && bytes > 500, qPrintable(QString::number(bytes)));
    QCOMPARE(left.back().bytes, 200); // the newest
    // What was taken counts no more.
    QVERIFY(queue.post(entry(900)));
    QCOMPARE(queue.takeLost(), 0);
}

void TestDatabaseQueue::dropsNothingThatSomebodyWaitsFor()
{
    DatabaseQueue queue(std::chrono::milliseconds(0), 1'000);
    DatabaseJob awaited = entry(600);
    awaited.done = [](bool) {};
    QVERIFY(queue.post(awaited));
    QVERIFY(queue.post(entry(600)));
    QVERIFY(queue.post(awaited));
    QCOMPARE(queue.takeLost(), 1);
    QCOMPARE(queue.take(QDeadlineTimer(0)).size(), size_t(2));
}

void TestDatabaseQueue::takesNothingOnceItIsClosed()
{
    DatabaseQueue queue(std::chrono::milliseconds(0), 1'000);
    queue.close(QDeadlineTimer(0));
    QVERIFY(!queue.post(entry(1)));
    QVERIFY(queue.take(QDeadlineTimer(0)).empty());
}

QTEST_GUILESS_MAIN(TestDatabaseQueue)
#include "tst_databasequeue.moc"
