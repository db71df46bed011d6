// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/gate.h"

#include <QTest>

using namespace Fanlight;
using namespace std::chrono_literals;

namespace {

//! A gate whose wait of one second is over and whose probe is under way.
Gate probing()
{
    Gate gate;
    gate.shut(1s);
    gate.pass();
    return gate;
}

} // namespace

class GateTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isOpenAtFirst();
    void letsNobodyThroughInsideAWait();
    void letsOneProbeThrough();
    void keepsToTheLongestWait();
    void opensWhenTheProbeIsAnswered();
    void staysShutForAWaitThatBeganMeanwhile();
    void waitsAsLongAsTheProbeIsTold();
    void waitsLongerAfterEachRefusedProbe();
    void beginsAnewOnceItWasOpen();
    void letsAnotherGoWhenTheProbeIsLost();
    void takesAWaitOfNothing();
    void ignoresWordOfAProbeThatIsNotUnderWay();
};

void GateTest::isOpenAtFirst()
{
    Gate gate;
    QVERIFY(gate.isOpen());
    QVERIFY(gate.mayPass(0s));
    QVERIFY(!gate.shutUntil());
    QCOMPARE(gate.pass(), Gate::Pass::Ordinary);
    QVERIFY(gate.mayPass(0s));
}

void GateTest::letsNobodyThroughInsideAWait()
{
    Gate gate;
    gate.shut(2s);
    QVERIFY(!gate.isOpen());
    QVERIFY(!gate.mayPass(0s));
    QVERIFY(!gate.mayPass(2s - 1ns));
    QVERIFY(gate.mayPass(2s));
    QCOMPARE(gate.shutUntil(), Moment(2s));
}

void GateTest::letsOneProbeThrough()
{
    Gate gate;
    gate.shut(1s);
    QCOMPARE(gate.pass(), Gate::Pass::Probe);
    QVERIFY(!gate.mayPass(1s));
    QVERIFY(!gate.mayPass(1h));
    QVERIFY(!gate.isOpen());
}

void GateTest::keepsToTheLongestWait()
{
    Gate gate;
    gate.shut(5s);
    gate.shut(2s);
    QCOMPARE(gate.shutUntil(), Moment(5s));
    gate.shut(7s);
    QCOMPARE(gate.shutUntil(), Moment(7s));
}

void GateTest::opensWhenTheProbeIsAnswered()
{
    Gate gate = probing();
    gate.probeAnswered(2s);
    QVERIFY(gate.isOpen());
    QCOMPARE(gate.pass(), Gate::Pass::Ordinary);
}

void GateTest::staysShutForAWaitThatBeganMeanwhile()
{
    Gate gate = probing();
    gate.shut(9s); // one that was sent before was refused late
    gate.probeAnswered(2s);
    QVERIFY(!gate.isOpen());
    QVERIFY(!gate.mayPass(8s));
    QVERIFY(gate.mayPass(9s));
    QCOMPARE(gate.pass(), Gate::Pass::Probe);
}

void GateTest::waitsAsLongAsTheProbeIsTold()
{
    Gate gate = probing();
    gate.probeRefused(2s, Moment(30s));
    QCOMPARE(gate.shutUntil(), Moment(30s));
    QVERIFY(!gate.mayPass(29s));
    QVERIFY(gate.mayPass(30s));
}

void GateTest::waitsLongerAfterEachRefusedProbe()
{
    Gate gate = probing();
    Moment now = 1s;
    for (const Duration wait : QList<Duration>{500ms, 1s, 2s, 4s, 8s, 8s, 8s}) {
        gate.probeRefused(now, std::nullopt);
        QCOMPARE(gate.shutUntil(), now + wait);
        now += wait;
        QVERIFY(gate.mayPass(now));
        QCOMPARE(gate.pass(), Gate::Pass::Probe);
    }
}

void GateTest::beginsAnewOnceItWasOpen()
{
    Gate gate = probing();
    gate.probeRefused(1s, std::nullopt);
    gate.pass();
    gate.probeRefused(2s, std::nullopt);
    gate.pass();
    gate.probeAnswered(4s);
    gate.shut(5s);
    gate.pass();
    gate.probeRefused(5s, std::nullopt);
    QCOMPARE(gate.shutUntil(), Moment(5500ms));
}

void GateTest::letsAnotherGoWhenTheProbeIsLost()
{
    Gate gate = probing();
    gate.probeLost(3s);
    QVERIFY(!gate.isOpen());
    QVERIFY(gate.mayPass(3s));
    QCOMPARE(gate.pass(), Gate::Pass::Probe);
    QVERIFY(!gate.mayPass(3s));
}

void GateTest::takesAWaitOfNothing()
{
    Gate gate;
    gate.shut(0s);
    QVERIFY(!gate.isOpen());
    QVERIFY(gate.mayPass(0s));
    QCOMPARE(gate.pass(), Gate::Pass::Probe); // it said to wait, if not how long
}

void GateTest::ignoresWordOfAProbeThatIsNotUnderWay()
{
    Gate gate;
    gate.shut(5s);
    gate.probeAnswered(6s);
    gate.probeLost(6s);
    QVERIFY(!gate.isOpen());
    QCOMPARE(gate.shutUntil(), Moment(5s));
}

QTEST_APPLESS_MAIN(GateTest)
#include "tst_gate.moc"
