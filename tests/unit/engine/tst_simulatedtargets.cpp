// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/simulation/simulatedtarget.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace Fanlight;
using namespace std::chrono_literals;

namespace {

constexpr quint64 seeds = 1000;
//! Of thousands of queries each, where the changes of a run are looked at.
constexpr int longRuns = 40;

double seconds(Duration duration)
{
    return std::chrono::duration<double>(duration).count();
}

EnginePolicy plainRules()
{
    EnginePolicy policy;
    policy.learning = false;
    return policy;
}

SimulatedProvider withCapacity(int capacity, quint64 seed)
{
    SimulatedProvider provider;
    provider.capacity = capacity;
    provider.jitter = static_cast<double>(seed % 4) / 10;
    return provider;
}

//! The share of the limits in the later half of a run that lie in a range.
double shareWithin(const std::vector<int> &limits, double least, double most)
{
    const auto middle = limits.begin() + static_cast<std::ptrdiff_t>(limits.size() / 2);
    const auto within =
        std::count_if(middle, limits.end(), [=](int limit) { return limit >= std::floor(least) && limit <= most; });
    return static_cast<double>(within) / static_cast<double>(limits.end() - middle);
}

QByteArray about(quint64 seed, const SimulationReport &report)
{
    return "seed " + QByteArray::number(seed) + ": wall " + QByteArray::number(seconds(report.wall)) + " s, done "
        + QByteArray::number(report.done) + ", failed " + QByteArray::number(report.failed) + ", refused "
        + QByteArray::number(report.refused) + ", most " + QByteArray::number(report.mostInFlight);
}

} // namespace

/*! The limits against simulated providers, in simulated time and with a thousand seeds: the properties of PROTOCOLS,
 *  "Limits". Neither the clock nor the machine has a say.
 */
class SimulatedTargetsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void settlesAtTheCapacity();
    void usesTheCapacity_data();
    void usesTheCapacity();
    void neverPassesTheCap();
    void sendsNothingInsideARetryAfter();
    void staysWithinRequestsPerMinute();
    void recoversWhenTheCapacityHalves();
    void recoversWhenTheCapacityDoubles();
    void takesARateThatNobodyTold();
    void takesARateWithASmallBucket_data();
    void takesARateWithASmallBucket();
    void losesNothingToFaults();
    void doesNotMistakeLostConnectionsForCongestion();
    void findsARateThatWasRaised();
};

void SimulatedTargetsTest::settlesAtTheCapacity()
{
    for (quint64 seed = 0; seed < seeds; ++seed) {
        const int capacity = 5 + static_cast<int>(seed % 25);
        const SimulationReport report = simulate(withCapacity(capacity, seed), plainRules(), 60 * capacity, seed);
        QCOMPARE(report.done, 60 * capacity);
        const double share = shareWithin(report.limits, 0.7 * capacity, capacity + 1);
        QVERIFY2(share > 0.97, about(seed, report).constData());
    }
}

void SimulatedTargetsTest::usesTheCapacity_data()
{
    QTest::addColumn<bool>("learning");
    QTest::addColumn<double>("share");
    QTest::newRow("the plain rules") << false << 0.8;
    QTest::newRow("with what was learned") << true << 0.9;
}

void SimulatedTargetsTest::usesTheCapacity()
{
    QFETCH(bool, learning);
    QFETCH(double, share);
    double used = 0;
    for (quint64 seed = 0; seed < seeds / 4; ++seed) {
        const int capacity = 8 + static_cast<int>(seed % 20);
        SimulatedProvider provider = withCapacity(capacity, seed);
        EnginePolicy policy;
        policy.learning = learning;
        const int queries = 150 * capacity;
        const SimulationReport report = simulate(provider, policy, queries, seed);
        QCOMPARE(report.done, queries);
        const double ideal = queries * seconds(provider.latency) / capacity;
        QVERIFY2(ideal / seconds(report.wall) > share, about(seed, report).constData());
        used += ideal / seconds(report.wall);
    }
    const auto rounds = seeds / 4;
    used /= double(rounds);
    QVERIFY2(used >= (learning ? 0.95 : 0.85), qPrintable(QString::number(used)));
}

void SimulatedTargetsTest::neverPassesTheCap()
{
    for (quint64 seed = 0; seed < seeds; ++seed) {
        SimulatedProvider provider;
        provider.jitter = 0.5;
        provider.longTail = 0.05;
        provider.serverErrors = 0.02;
        EnginePolicy policy;
        policy.maxInFlightPerTarget = 1 + static_cast<int>(seed % 40);
        const SimulationReport report = simulate(provider, policy, 300, seed);
        QVERIFY2(report.mostInFlight <= policy.maxInFlightPerTarget, about(seed, report).constData());
        QVERIFY2(report.done + report.failed == 300, about(seed, report).constData());
    }
}

void SimulatedTargetsTest::sendsNothingInsideARetryAfter()
{
    for (quint64 seed = 0; seed < seeds; ++seed) {
        SimulatedProvider provider;
        provider.rate = 50 + static_cast<double>(seed % 300);
        provider.bucket = seed % 3 == 0 ? 5 : 0;
        provider.capacity = seed % 5 == 0 ? 12 : 0;
        provider.refusesLate = seed % 2 == 0;
        provider.jitter = 0.3;
        provider.retryAfter = seed % 7 == 0 ? 30ms : 1000ms;
        const SimulationReport report = simulate(provider, EnginePolicy(), 400, seed);
        QVERIFY2(report.sentInsideWait == 0, about(seed, report).constData());
        QVERIFY2(report.done + report.failed == 400, about(seed, report).constData());
    }
}

void SimulatedTargetsTest::staysWithinRequestsPerMinute()
{
    for (quint64 seed = 0; seed < seeds / 4; ++seed) {
        EnginePolicy policy;
        policy.requestsPerMinute = 600.0 + static_cast<double>(seed) * 30;
        SimulatedProvider provider;
        provider.serverErrors = 0.05; // retries count too
        const SimulationReport report = simulate(provider, policy, 300, seed);
        const double rate = *policy.requestsPerMinute / 60;
        bool above = false;
        for (size_t first = 0; first < report.sent.size(); ++first) {
            for (size_t last = first; last < report.sent.size(); last += 7) {
                const double allowed = std::max(1.0, rate) + rate * seconds(report.sent[last] - report.sent[first]);
                above = above || static_cast<double>(last - first + 1) > allowed + 0.01;
            }
        }
        QVERIFY2(!above, about(seed, report).constData());
    }
}

void SimulatedTargetsTest::recoversWhenTheCapacityHalves()
{
    for (quint64 seed = 0; seed < quint64(longRuns); ++seed) {
        const SimulatedProvider provider = withCapacity(20, seed);
        const std::vector<ProviderChange> halves{{5s, [](SimulatedProvider &one) { one.capacity = 10; }}};
        for (const EnginePolicy &policy : {EnginePolicy(), plainRules()}) {
            const SimulationReport report = simulate(provider, policy, 4000, seed, halves);
            QCOMPARE(report.done, 4000);
            const std::vector<int> end(report.limits.end() - 500, report.limits.end());
            QVERIFY2(shareWithin(end, 7, 11) > 0.97, about(seed, report).constData());
            QVERIFY2(report.refused < 0.05 * report.requests, about(seed, report).constData());
        }
    }
}

void SimulatedTargetsTest::recoversWhenTheCapacityDoubles()
{
    for (quint64 seed = 0; seed < quint64(longRuns); ++seed) {
        EnginePolicy policy;
        policy.maxInFlightPerTarget = 64;
        const std::vector<ProviderChange> doubles{{5s, [](SimulatedProvider &one) { one.capacity = 40; }}};
        const SimulationReport report = simulate(withCapacity(20, seed), policy, 4000, seed, doubles);
        QCOMPARE(report.done, 4000);
        QVERIFY2(report.limits.back() >= 0.7 * 40, about(seed, report).constData());
        QVERIFY2(seconds(report.wall) < 1.35 * 7.5, about(seed, report).constData());
    }
}

void SimulatedTargetsTest::takesARateThatNobodyTold()
{
    EnginePolicy policy;
    policy.maxInFlightPerTarget = 64;
    double ratio = 0;
    int refused = 0;
    int requests = 0;
    constexpr int runs = longRuns;
    for (quint64 seed = 0; seed < quint64(runs); ++seed) {
        SimulatedProvider provider;
        provider.rate = 400;
        provider.retryAfter = 1s;
        provider.serverErrors = 0.02;
        provider.resets = 0.01;
        provider.truncations = 0.005;
        const SimulationReport report = simulate(provider, policy, 4000, seed);
        QCOMPARE(report.done, 4000);
        ratio += seconds(report.wall) / (4000 / provider.rate);
        refused += report.refused;
        requests += report.requests;
    }
    QVERIFY2(ratio / runs <= 1.1, qPrintable(QString::number(ratio / runs)));
    QVERIFY2(refused <= 0.02 * requests, qPrintable(QString::number(refused)));
}

void SimulatedTargetsTest::takesARateWithASmallBucket_data()
{
    QTest::addColumn<double>("bucket");
    QTest::addColumn<double>("ratio"); // a second's wait at each refusal is in it
    QTest::newRow("half a second's worth") << 200.0 << 1.45;
    QTest::newRow("a quarter of a second's worth") << 100.0 << 1.6;
    QTest::newRow("a twentieth of a second's worth") << 20.0 << 2.0;
}

void SimulatedTargetsTest::takesARateWithASmallBucket()
{
    QFETCH(double, bucket);
    QFETCH(double, ratio);
    EnginePolicy policy;
    policy.maxInFlightPerTarget = 64;
    double learned = 0;
    double plain = 0;
    for (quint64 seed = 0; seed < quint64(longRuns); ++seed) {
        SimulatedProvider provider;
        provider.rate = 400;
        provider.bucket = bucket;
        provider.retryAfter = 1s;
        provider.jitter = 0.1;
        policy.learning = true;
        learned += seconds(simulate(provider, policy, 4000, seed).wall) / 10;
        policy.learning = false;
        plain += seconds(simulate(provider, policy, 4000, seed).wall) / 10;
    }
    QVERIFY2(learned / longRuns < ratio, qPrintable(QString::number(learned / longRuns)));
    QVERIFY2(learned < plain, qPrintable(QStringLiteral("%1 and %2").arg(learned).arg(plain)));
}

void SimulatedTargetsTest::losesNothingToFaults()
{
    EnginePolicy policy;
    policy.retry.maxAttempts = 10; // so many failures in a row are no chance
    for (quint64 seed = 0; seed < seeds; ++seed) {
        SimulatedProvider provider;
        provider.serverErrors = 0.02;
        provider.resets = 0.01;
        provider.truncations = 0.005;
        const SimulationReport report = simulate(provider, policy, 300, seed);
        QVERIFY2(report.done == 300, about(seed, report).constData());
    }
}

void SimulatedTargetsTest::doesNotMistakeLostConnectionsForCongestion()
{
    EnginePolicy policy;
    policy.maxInFlightPerTarget = 64;
    double plain = 0;
    double learned = 0;
    for (quint64 seed = 0; seed < quint64(longRuns); ++seed) {
        SimulatedProvider provider;
        provider.resets = 0.01;
        policy.learning = true;
        learned += seconds(simulate(provider, policy, 4000, seed).wall);
        policy.learning = false;
        plain += seconds(simulate(provider, policy, 4000, seed).wall);
        // Many are congestion.
        provider.resets = 0.3;
        policy.learning = true;
        policy.retry.maxAttempts = 50;
        const SimulationReport report = simulate(provider, policy, 1000, seed);
        QVERIFY2(report.limits.back() < 20, about(seed, report).constData());
        policy.retry.maxAttempts = 5;
    }
    QVERIFY2(learned < 0.5 * plain, qPrintable(QStringLiteral("%1 and %2").arg(learned).arg(plain)));
}

void SimulatedTargetsTest::findsARateThatWasRaised()
{
    EnginePolicy policy;
    policy.maxInFlightPerTarget = 64;
    for (quint64 seed = 0; seed < quint64(longRuns); ++seed) {
        SimulatedProvider provider;
        provider.rate = 200;
        provider.jitter = 0.2;
        provider.retryAfter = 1s;
        const SimulationReport report =
            simulate(provider, policy, 10'000, seed, {{10s, [](SimulatedProvider &one) { one.rate = 800; }}});
        // 2,000 in the first ten seconds, the others at 800 a second.
        QVERIFY2(seconds(report.wall) < 1.4 * 20, about(seed, report).constData());
        QVERIFY2(report.refused < 0.02 * report.requests, about(seed, report).constData());
    }
}

QTEST_APPLESS_MAIN(SimulatedTargetsTest)
#include "tst_simulatedtargets.moc"
