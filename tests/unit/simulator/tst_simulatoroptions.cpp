// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/simulatoroptions.h"

#include <QtTest>

#include <limits>

using namespace Fanlight;
using namespace Qt::StringLiterals;

class TestSimulatorOptions final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsFaults_data();
    void readsFaults();
    void refusesFaults_data();
    void refusesFaults();
    void roundTrip();
    void findsProblems_data();
    void findsProblems();
};

void TestSimulatorOptions::readsFaults_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Fault>("expected");

    QTest::newRow("a status") << u"500:0.02"_s << Fault{FaultKind::Status, 500, 0.02};
    QTest::newRow("a status by name") << u"status-529:1"_s << Fault{FaultKind::Status, 529, 1};
    QTest::newRow("underscore and capitals") << u"HTTP_503:0"_s << Fault{FaultKind::Status, 503, 0};
    QTest::newRow("reset") << u"reset:0.1"_s << Fault{FaultKind::ResetBefore, 500, 0.1};
    QTest::newRow("reset-before") << u"reset-before:0.1"_s << Fault{FaultKind::ResetBefore, 500, 0.1};
    QTest::newRow("reset_after") << u"reset_after:0.1"_s << Fault{FaultKind::ResetAfter, 500, 0.1};
    QTest::newRow("truncate") << u"truncate:.5"_s << Fault{FaultKind::Truncate, 500, 0.5};
    QTest::newRow("hang") << u" hang : 1e-2 "_s << Fault{FaultKind::Hang, 500, 0.01};
    QTest::newRow("trickle") << u"trickle:1"_s << Fault{FaultKind::Trickle, 500, 1};
    QTest::newRow("malformed") << u"malformed:1"_s << Fault{FaultKind::Malformed, 500, 1};
    QTest::newRow("html") << u"html:1"_s << Fault{FaultKind::Html, 500, 1};
    QTest::newRow("stream-error") << u"stream_error:1"_s << Fault{FaultKind::StreamError, 500, 1};
}

void TestSimulatorOptions::readsFaults()
{
    QFETCH(QString, text);
    QFETCH(Fault, expected);
    QString problem;
    const std::optional<Fault> fault = faultFromText(text, &problem);
    QVERIFY2(fault.has_value(), qPrintable(problem));
    QCOMPARE(*fault, expected);
}

void TestSimulatorOptions::refusesFaults_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"", ":", "500", "500:", "500:x", "500:-0.1", "500:1.1", "500:nan", "500:inf", "200:0.1",
                             "399:0.1", "600:0.1", "+500:0.1", "0500:0.1", "explode:0.1", ":0.1", "status-:0.1"})
        QTest::newRow(*text ? text : "empty") << QString::fromLatin1(text);
}

void TestSimulatorOptions::refusesFaults()
{
    QFETCH(QString, text);
    QString problem;
    QVERIFY(!faultFromText(text, &problem));
    QVERIFY(!problem.isEmpty());
    QVERIFY(!faultFromText(text, nullptr));
}

void TestSimulatorOptions::roundTrip()
{
    for (const FaultKind kind :
         {FaultKind::Status, FaultKind::ResetBefore, FaultKind::ResetAfter, FaultKind::Truncate, FaultKind::Hang,
          FaultKind::Trickle, FaultKind::Malformed, FaultKind::Html, FaultKind::StreamError}) {
        const Fault fault{kind, 500, 0.125};
        QCOMPARE(faultFromText(faultText(fault), nullptr), std::optional(fault));
    }
}

void TestSimulatorOptions::findsProblems_data()
{
    QTest::addColumn<SimulatorOptions>("options");
    QTest::addColumn<bool>("good");

    const auto row = [](const char *name, bool good, auto change) {
        SimulatorOptions options;
        change(options);
        QTest::newRow(name) << options << good;
    };
    using std::chrono::milliseconds;
    row("as they come", true, [](SimulatorOptions &) {});
    row("faults up to one, with rounding", true, [](SimulatorOptions &options) {
        options.faults = QList<Fault>(10, Fault{FaultKind::Hang, 500, 0.1});
    });
    row("faults above one", false, [](SimulatorOptions &options) {
        options.faults = {{FaultKind::Hang, 500, 0.6}, {FaultKind::Html, 500, 0.5}};
    });
    row("a negative latency", false, [](SimulatorOptions &options) { options.latency = milliseconds(-1); });
    row("a negative first token", false, [](SimulatorOptions &options) { options.firstToken = milliseconds(-1); });
    row("a latency of years", false, [](SimulatorOptions &options) { options.latency = milliseconds::max(); });
    row("tokens that are no number", false,
        [](SimulatorOptions &options) { options.tokensPerSecond = std::numeric_limits<double>::quiet_NaN(); });
    row("an infinite rate", false,
        [](SimulatorOptions &options) { options.requestsPerSecond = std::numeric_limits<double>::infinity(); });
    row("a negative capacity", false, [](SimulatorOptions &options) { options.maxInFlight = -1; });
    row("jitter above one", false, [](SimulatorOptions &options) { options.jitter = 1.5; });
}

void TestSimulatorOptions::findsProblems()
{
    QFETCH(SimulatorOptions, options);
    QFETCH(bool, good);
    QCOMPARE(simulatorOptionsProblem(options).isEmpty(), good);
}

QTEST_GUILESS_MAIN(TestSimulatorOptions)
#include "tst_simulatoroptions.moc"
