// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/requestdice.h"

#include <QtTest>

#include <cmath>

using namespace Fanlight;
using namespace std::chrono_literals;

class TestRequestDice final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sameSeedSameNumbers();
    void faultsStrikeAsOftenAsSaid();
    void jitterStaysInBounds();
};

void TestRequestDice::sameSeedSameNumbers()
{
    RequestDice one(42, 7);
    RequestDice same(42, 7);
    RequestDice otherRequest(42, 8);
    RequestDice otherSeed(43, 7);
    const quint64 first = one.next();
    QCOMPARE(same.next(), first);
    QVERIFY(otherRequest.next() != first);
    QVERIFY(otherSeed.next() != first);
}

void TestRequestDice::faultsStrikeAsOftenAsSaid()
{
    const QList<Fault> faults{{FaultKind::Hang, 500, 0.1}, {FaultKind::Status, 503, 0.3}};
    constexpr int draws = 20'000;
    int hangs = 0;
    int statuses = 0;
    for (int number = 1; number <= draws; ++number) {
        const std::optional<Fault> fault = RequestDice(5, quint64(number)).fault(faults);
        hangs += fault && fault->kind == FaultKind::Hang ? 1 : 0;
        statuses += fault && fault->kind == FaultKind::Status ? 1 : 0;
    }
    QVERIFY2(std::abs(hangs - 0.1 * draws) < 0.01 * draws, qPrintable(QString::number(hangs)));
    QVERIFY2(std::abs(statuses - 0.3 * draws) < 0.015 * draws, qPrintable(QString::number(statuses)));
    for (int number = 1; number <= 1000; ++number) {
        QVERIFY(RequestDice(5, quint64(number)).fault({{FaultKind::Html, 500, 1.0}}));
        QVERIFY(!RequestDice(5, quint64(number)).fault({{FaultKind::Html, 500, 0.0}}));
    }
}

void TestRequestDice::jitterStaysInBounds()
{
    std::chrono::microseconds least = 1h;
    std::chrono::microseconds most = 0s;
    for (int number = 1; number <= 2000; ++number) {
        const std::chrono::microseconds time = RequestDice(9, quint64(number)).jittered(100ms, 0.2);
        least = std::min(least, time);
        most = std::max(most, time);
    }
    QVERIFY(least >= 80ms && least < 82ms);
    QVERIFY(most <= 120ms && most > 118ms);
    QCOMPARE(RequestDice(9, 1).jittered(100ms, 0).count(), 100'000);
    QCOMPARE(RequestDice(9, 1).jittered(0ms, 1).count(), 0);
}

QTEST_GUILESS_MAIN(TestRequestDice)
#include "tst_requestdice.moc"
