// SPDX-License-Identifier: GPL-3.0-or-later

/*! What recording costs: a record in the engine's thread, a row on the disk, and whether a query or a frame is held up.
 *
 *  With and without the audit log take turns in one run, so that what the machine does meanwhile meets both; only the
 *  ratios count. Prints tables; exits 1 when a row was lost. `bench_store [FOLDER [records]]`: the database is made
 * there.
 */

#include "app/shared/corestack.h"
#include "app/shared/localstore.h"
#include "core/analysis/runsummary.h"
#include "core/simulator/simulatorserver.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <ctime>

using namespace Fanlight;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int rounds = 4;
constexpr int queriesPerRound = 1'500;
constexpr int recordsAlone = 50'000;
const QString sentence = u"Phone %1 has a wonderful screen, and its battery lasts for two long days of work."_s;

int serve()
{
    SimulatorOptions options;
    options.latency = 20ms;
    options.jitter = 0;
    SimulatorServer server(options);
    if (!server.listen())
        return 1;
    std::printf("%d\n", server.port());
    std::fflush(stdout);
    return QCoreApplication::exec();
}

//! The simulator in a process of its own.
class ProviderProcess
{
public:
    ProviderProcess()
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QCoreApplication::applicationFilePath(), {u"--serve"_s});
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

//! Seconds of the processor that other threads than this one have used.
double cpuOfOthers()
{
    const auto seconds = [](clockid_t clock) {
        timespec time{};
        ::clock_gettime(clock, &time);
        return double(time.tv_sec) + double(time.tv_nsec) / 1e9;
    };
    return seconds(CLOCK_PROCESS_CPUTIME_ID) - seconds(CLOCK_THREAD_CPUTIME_ID);
}

//! Figures of one or several rounds; all in milliseconds.
struct Figures
{
    QList<double> totals; //!< of queries
    QList<double> stalls; //!< how much later than asked the event loop came round
    double wall = 0;

    void add(const Figures &other)
    {
        totals += other.totals;
        stalls += other.stalls;
        wall += other.wall;
    }
};

double rankOf(QList<double> values, double share)
{
    if (values.isEmpty())
        return 0;
    std::sort(values.begin(), values.end());
    return values.at(std::min(values.size() - 1, qsizetype(share * double(values.size()))));
}

//! Asks for the event loop's attention every millisecond and notes how late it comes.
class StallMeter
{
public:
    StallMeter()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.setInterval(1ms);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] {
            m_stalls.append(std::max(double(m_since.nsecsElapsed()) / 1e6 - 1, 0.0));
            m_since.start();
        });
        m_since.start();
        m_timer.start();
    }

    QList<double> stalls() const { return m_stalls; }

private:
    QTimer m_timer;
    QElapsedTimer m_since;
    QList<double> m_stalls;
};

QueryRequest requestTo(const QUrl &url, const QString &message)
{
    QueryRequest request;
    request.endpoint = {u"simulator"_s, Protocol::OpenAiChat, url, Secret()};
    request.model = SimulatorServer::modelName();
    request.task = u"summary"_s;
    request.systemPrompt = u"Summarize the text."_s;
    request.message = message;
    return request;
}

Figures runRound(const QUrl &url, AttemptSink *sink, int round)
{
    EnginePolicy policy;
    policy.maxInFlightPerTarget = 64;
    policy.fixedLimit = true;
    EngineSeams seams;
    seams.sink = sink;
    CoreStack core({}, policy, seams);
    Figures figures;
    QEventLoop loop;
    QObject::connect(&core.engine(), &QueryEngine::finished, &loop, [&](const QueryResult &result) {
        figures.totals.append(toMilliseconds(result.timeline.total(Moment())));
        if (figures.totals.size() == queriesPerRound)
            loop.quit();
    });
    for (int i = 0; i < queriesPerRound; ++i)
        core.engine().submit(requestTo(url, sentence.arg(round * queriesPerRound + i)));
    const StallMeter meter;
    QElapsedTimer wall;
    wall.start();
    loop.exec();
    figures.wall = double(wall.nsecsElapsed()) / 1e6;
    figures.stalls = meter.stalls();
    return figures;
}

void printLine(const char *name, double without, double with)
{
    std::printf("  %-28s %10.3f %10.3f %8.3f\n", name, without, with, without > 0 ? with / without : 0);
}

void measureQueries(LocalStore &store)
{
    const ProviderProcess provider;
    Figures with;
    Figures without;
    runRound(provider.url(), nullptr, 0); // connections, caches and the processor's clock settle
    for (int round = 0; round < rounds; ++round) {
        // Who goes first changes, in case the second finds a warmer machine.
        for (const bool recorded : {round % 2 == 0, round % 2 != 0})
            (recorded ? with : without).add(runRound(provider.url(), recorded ? &store.auditLog() : nullptr, round));
    }
    std::printf("%d queries each, 64 in flight, provider of 20 ms; ms\n", rounds * queriesPerRound);
    std::printf("  %-28s %10s %10s %8s\n", "", "without", "with log", "ratio");
    printLine("query p50", rankOf(without.totals, 0.5), rankOf(with.totals, 0.5));
    printLine("query p95", rankOf(without.totals, 0.95), rankOf(with.totals, 0.95));
    printLine("query p99", rankOf(without.totals, 0.99), rankOf(with.totals, 0.99));
    printLine("wall", without.wall, with.wall);
    printLine("event loop stall p50", rankOf(without.stalls, 0.5), rankOf(with.stalls, 0.5));
    printLine("event loop stall p99", rankOf(without.stalls, 0.99), rankOf(with.stalls, 0.99));
    printLine("event loop stall worst", rankOf(without.stalls, 1), rankOf(with.stalls, 1));
}

QueryResult sampleResult(int number)
{
    QueryResult result;
    result.request = requestTo(QUrl(u"http://127.0.0.1:8080/v1"_s), sentence.arg(number));
    result.request.run = 1;
    Answer answer;
    answer.text = u"Its screen is wonderful and its battery lasts."_s;
    answer.usage.input = 30;
    answer.usage.output = 12;
    result.outcome = answer;
    Attempt attempt;
    attempt.dispatched = 1ms;
    attempt.requestSent = 2ms;
    attempt.firstByte = 22ms;
    attempt.firstToken = 23ms;
    attempt.finished = 30ms;
    result.timeline.attempts = {attempt};
    result.timeline.finished = attempt.finished;
    return result;
}

//! False if a row was lost.
bool measureRecords(LocalStore &store, const DataFolder &folder, qint64 before)
{
    QList<double> costs;
    QElapsedTimer all;
    const double cpuBefore = cpuOfOthers();
    all.start();
    for (int i = 0; i < recordsAlone; ++i) {
        const QueryResult result = sampleResult(i);
        QElapsedTimer one;
        one.start();
        store.auditLog().record(result);
        costs.append(double(one.nsecsElapsed()) / 1000);
    }
    QEventLoop loop;
    qint64 rows = -1;
    store.auditLog().count(&loop, {}, [&](std::optional<qint64> count) {
        rows = count.value_or(-1);
        loop.quit();
    });
    loop.exec();
    const double seconds = double(all.nsecsElapsed()) / 1e9;
    double sum = 0;
    for (const double cost : costs)
        sum += cost;
    std::printf("\n%d records as fast as they can be made\n", recordsAlone);
    std::printf("  %-44s mean %.2f  p50 %.2f  p99 %.2f  worst %.1f\n",
                "in the engine's thread, µs each:", sum / recordsAlone, rankOf(costs, 0.5), rankOf(costs, 0.99),
                rankOf(costs, 1));
    std::printf("  %-44s %.0f\n", "rows per second on the database thread:", recordsAlone / seconds);
    std::printf("  %-44s %.1f\n", "its processor time, µs a row:", (cpuOfOthers() - cpuBefore) * 1e6 / recordsAlone);
    store.close();
    const double bytes = double(QFileInfo(folder.database()).size()) / double(rows);
    std::printf("  %-44s %.0f\n", "bytes per row on the disk:", bytes);
    std::printf("  %-44s %lld of %lld\n", "rows found:", static_cast<long long>(rows),
                static_cast<long long>(before + recordsAlone));
    return rows == before + recordsAlone;
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == "--serve"_L1)
        return serve();
    const QTemporaryDir temporary(arguments.value(1, QDir::currentPath()) + u"/bench_store-XXXXXX"_s);
    const DataFolder folder = preparedDataFolder(temporary.filePath(u"data"_s));
    if (!folder.isUsable()) {
        std::printf("%s\n", qPrintable(folder.problem));
        return 1;
    }
    LocalStore store(folder);
    const bool all = arguments.value(2) != "records"_L1;
    if (all)
        measureQueries(store);
    return measureRecords(store, folder, all ? rounds * queriesPerRound : 0) ? 0 : 1;
}
