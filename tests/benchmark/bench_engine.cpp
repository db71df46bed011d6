// SPDX-License-Identifier: GPL-3.0-or-later

/*! The engine against the simulator, in a process of its own: how near it comes to what the provider allows while it
 *  knows nothing of the limits, and whether its clock tells the truth.
 *
 *  Prints tables; exits 1 when a query was lost. `bench_engine [limits|phases]`.
 */

#include "app/shared/corestack.h"
#include "core/analysis/runsummary.h"
#include "core/simulator/simulatorserver.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QProcess>
#include <QTimer>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <functional>

using namespace Fanlight;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int queriesPerRun = 4000;

//! A simulator as it is told on the command line of this very program.
struct Provider
{
    int latency = 50; //!< milliseconds
    int firstToken = 0;
    int tokensPerSecond = 0;
    int requestsPerSecond = 0;
    int capacity = 0;
    int laterCapacity = 0; //!< from `changeAfter` on; 0: no change
    int changeAfter = 0; //!< milliseconds after the first request
    bool faulty = false;
    bool announces = false;

    QStringList arguments() const
    {
        QStringList all{u"--serve"_s};
        for (const int number : {latency, firstToken, tokensPerSecond, requestsPerSecond, capacity, laterCapacity,
                                 changeAfter, faulty ? 1 : 0, announces ? 1 : 0})
            all.append(QString::number(number));
        return all;
    }

    static Provider fromArguments(const QStringList &all)
    {
        const auto number = [&all](int index) { return all.at(2 + index).toInt(); };
        return {number(0), number(1), number(2),     number(3),    number(4),
                number(5), number(6), number(7) > 0, number(8) > 0};
    }
};

int serve(const Provider &provider)
{
    SimulatorOptions options;
    options.latency = std::chrono::milliseconds(provider.latency);
    options.firstToken = std::chrono::milliseconds(provider.firstToken);
    options.tokensPerSecond = provider.tokensPerSecond;
    options.jitter = 0;
    options.maxInFlight = provider.capacity;
    options.requestsPerSecond = provider.requestsPerSecond;
    options.announcesLimits = provider.announces;
    if (provider.faulty)
        options.faults = {
            {FaultKind::Status, 500, 0.02}, {FaultKind::ResetBefore, 0, 0.01}, {FaultKind::Truncate, 0, 0.005}};
    SimulatorServer server(options);
    if (!server.listen())
        return 1;
    QTimer started;
    QObject::connect(&started, &QTimer::timeout, &server, [&] {
        if (server.requestCount() == 0)
            return;
        started.stop();
        QTimer::singleShot(provider.changeAfter, &server, [&] { server.setMaxInFlight(provider.laterCapacity); });
    });
    if (provider.laterCapacity > 0)
        started.start(1ms);
    std::printf("%d\n", server.port());
    std::fflush(stdout);
    return QCoreApplication::exec();
}

//! The other process.
class ProviderProcess
{
public:
    explicit ProviderProcess(const Provider &provider)
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QCoreApplication::applicationFilePath(), provider.arguments());
        m_process.waitForReadyRead(10'000);
        m_port = m_process.readLine().trimmed().toInt();
    }
    ~ProviderProcess()
    {
        m_process.kill();
        m_process.waitForFinished();
    }

    QUrl url() const { return QUrl(u"http://127.0.0.1:%1/v1"_s.arg(m_port)); }

private:
    QProcess m_process;
    int m_port = 0;
};

QList<QueryResult> run(const Provider &provider, const EnginePolicy &policy, int queries, const QString &text)
{
    const ProviderProcess process(provider);
    CoreStack core({}, policy);
    QList<QueryResult> results;
    QEventLoop loop;
    QObject::connect(&core.engine(), &QueryEngine::finished, &loop, [&](const QueryResult &result) {
        results.append(result);
        if (results.size() == queries)
            loop.quit();
    });
    QueryRequest request;
    request.endpoint = {u"simulator"_s, Protocol::OpenAiChat, process.url(), Secret()};
    request.model = SimulatorServer::modelName();
    request.systemPrompt = u"Summarize the text."_s;
    for (int i = 0; i < queries; ++i) {
        request.message = text.arg(i); // none is equal to another
        core.engine().submit(request);
    }
    loop.exec();
    return results;
}

// The limits

struct LimitRun
{
    const char *name;
    Provider provider;
    double ideal; //!< seconds that a client would need which knew the limit from the start
};

enum class Rules { Knows, Plain, Learn };

const char *nameOf(Rules rules)
{
    switch (rules) {
    case Rules::Knows:
        return "knows";
    case Rules::Plain:
        return "plain";
    case Rules::Learn:
        return "learn";
    }
    Q_UNREACHABLE();
}

EnginePolicy policyFor(Rules rules, const Provider &provider)
{
    EnginePolicy policy;
    policy.maxInFlightPerTarget = 64;
    policy.learning = rules == Rules::Learn;
    if (rules != Rules::Knows)
        return policy;
    policy.fixedLimit = true;
    if (provider.capacity > 0)
        policy.maxInFlightPerTarget = provider.capacity;
    if (provider.requestsPerSecond > 0)
        policy.requestsPerMinute = provider.requestsPerSecond * 60;
    return policy;
}

bool measureLimits(const LimitRun &one, Rules rules)
{
    const EnginePolicy policy = policyFor(rules, one.provider);
    const QList<QueryResult> results = run(one.provider, policy, queriesPerRun, u"The screen of phone %1 is fine."_s);
    QList<AnalysisResult> read;
    for (const QueryResult &result : results)
        read.append(interpret(result, AnswerForm::Text));
    const RunSummary summary = summarize(read, queriesPerRun);
    const double wall = toMilliseconds(summary.wall) / 1000;
    std::printf("%-34s %-6s %6lld %8.2f %8.2f %7.3f %8lld %8lld %7.2f%% %6d\n", one.name, nameOf(rules),
                static_cast<long long>(summary.failed), wall, one.ideal, wall / one.ideal,
                static_cast<long long>(summary.attempts), static_cast<long long>(summary.rateLimited),
                100.0 * static_cast<double>(summary.rateLimited) / static_cast<double>(summary.attempts),
                summary.maxInFlight);
    std::fflush(stdout);
    return summary.failed == 0;
}

bool measureLimits()
{
    Provider rate;
    rate.requestsPerSecond = 400;
    Provider faulty = rate;
    faulty.faulty = true;
    Provider announced = faulty;
    announced.announces = true;
    Provider capacity;
    capacity.capacity = 20;
    Provider precise = capacity;
    precise.announces = true;
    Provider halves = precise;
    halves.laterCapacity = 10;
    halves.changeAfter = 5000;
    Provider doubles = precise;
    doubles.laterCapacity = 40;
    doubles.changeAfter = 5000;
    const LimitRun runs[] = {
        {"400 requests/s", rate, 10},
        {"400 requests/s, faulty", faulty, 10},
        {"the same, told in headers", announced, 10},
        {"20 at a time", precise, 10},
        {"20 at a time, waits in seconds", capacity, 10},
        {"20, then 10 at a time after 5 s", halves, 15},
        {"20, then 40 at a time after 5 s", doubles, 7.5},
    };
    std::printf("%d queries of 50 ms, at most 64 in flight, the limit unknown to the client. ideal: requests / limit\n"
                "faulty: 2 %% 500s, 1 %% resets, 0.5 %% truncated. knows: told the limit; plain: without what is "
                "learned from refusals\n\n",
                queriesPerRun);
    std::printf("%-34s %-6s %6s %8s %8s %7s %8s %8s %8s %6s\n", "provider", "rules", "lost", "wall s", "ideal s",
                "ratio", "requests", "429s", "429s", "most");
    bool good = true;
    for (const LimitRun &one : runs) {
        for (const Rules rules : {Rules::Knows, Rules::Plain, Rules::Learn}) {
            if (rules != Rules::Knows || one.provider.laterCapacity == 0)
                good = measureLimits(one, rules) && good;
        }
    }
    return good;
}

// The clock

double medianOf(QList<double> values)
{
    std::sort(values.begin(), values.end());
    return values.isEmpty() ? 0 : values.at(values.size() / 2);
}

void printPhase(const char *name, const QList<double> &measured, double expected)
{
    const double median = medianOf(measured);
    const double off = std::abs(median - expected);
    std::printf("  %-12s %10.1f %10.1f %8.1f  %s\n", name, expected, median, median - expected,
                off <= std::max(5.0, 0.05 * expected) ? "within 5 ms or 5 %" : "OFF");
}

void measurePhases(int inFlight, int queries)
{
    Provider provider;
    provider.latency = 120;
    provider.firstToken = 80;
    provider.tokensPerSecond = 50;
    EnginePolicy policy = fixedPolicy(inFlight);
    const QList<QueryResult> results =
        run(provider, policy, queries, u"Phone %1 has a wonderful screen, and its battery lasts for two long days."_s);
    QList<double> connecting;
    QList<double> waiting;
    QList<double> firstToken;
    QList<double> perToken;
    QList<double> queued;
    int reused = 0;
    for (qsizetype i = 0; i < results.size(); ++i) {
        const Attempt &attempt = results.at(i).timeline.attempts.first();
        const qint64 tokens = results.at(i).usage().output.value_or(0);
        if (!attempt.requestSent || !attempt.firstToken || tokens < 2)
            continue;
        reused += attempt.connectionReused ? 1 : 0;
        connecting.append(toMilliseconds(*attempt.requestSent - *attempt.dispatched));
        waiting.append(toMilliseconds(*attempt.firstByte - *attempt.requestSent));
        firstToken.append(toMilliseconds(*attempt.firstToken - *attempt.firstByte));
        perToken.append(toMilliseconds(*attempt.finished - *attempt.firstToken) / static_cast<double>(tokens - 1));
        queued.append(toMilliseconds(*attempt.dispatched - attempt.enqueued));
    }
    std::printf("%d in flight, %lld queries, %d over a reused connection; median, ms\n", inFlight,
                static_cast<long long>(results.size()), reused);
    std::printf("  %-12s %10s %10s %8s\n", "phase", "expected", "measured", "off");
    printPhase("connecting", connecting, 0);
    printPhase("waiting", waiting, 120);
    printPhase("first token", firstToken, 80);
    printPhase("per token", perToken, 20);
    std::printf("  %-12s %10s %10.1f\n\n", "queued", "", medianOf(queued));
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == "--serve"_L1)
        return serve(Provider::fromArguments(arguments));
    const QString only = arguments.value(1);
    bool good = true;
    if (only.isEmpty() || only == "phases"_L1) {
        std::printf("What the log says of a provider with known delays\n\n");
        measurePhases(1, 10);
        measurePhases(64, 320);
    }
    if (only.isEmpty() || only == "limits"_L1)
        good = measureLimits();
    return good ? 0 : 1;
}
