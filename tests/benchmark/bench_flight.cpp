// SPDX-License-Identifier: GPL-3.0-or-later

/*! How many requests are truly in flight at once on one host, and what that makes of the wall time.
 *
 *  Client and simulator share this process and its CPU, so the wall holds both sides' work. Prints one row per
 *  limit; exits 1 when the server did not see as many requests at once as the limit allows, or a query failed.
 */

#include "app/shared/corestack.h"
#include "core/analysis/runsummary.h"
#include "core/simulator/simulatorserver.h"

#include <QCoreApplication>
#include <QEventLoop>

#include <cstdio>

using namespace Fanlight;
using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds latency{200};
constexpr int roundsPerLimit = 8;

bool measure(int limit)
{
    SimulatorOptions options;
    options.latency = latency;
    options.jitter = 0;
    SimulatorServer server(options);
    if (!server.listen()) {
        std::printf("%s\n", qPrintable(server.errorString()));
        return false;
    }
    CoreStack core({}, fixedPolicy(limit));
    QList<AnalysisResult> results;
    QEventLoop loop;
    const int queries = limit * roundsPerLimit;
    QObject::connect(&core.engine(), &QueryEngine::finished, &loop, [&](const QueryResult &result) {
        results.append(interpret(result, AnswerForm::Label));
        if (results.size() == queries)
            loop.quit();
    });
    const Endpoint endpoint{u"simulator"_s, Protocol::OpenAiChat, server.openAiBaseUrl(), Secret()};
    const RunSpec spec{
        u"The screen is wonderful."_s, {builtinTasks().constFirst()}, {{endpoint, u"extractive"_s}}, {}, true};
    const QueryRequest request = fanOut(spec, 1).constFirst();
    for (int i = 0; i < queries; ++i)
        core.engine().submit(request);
    loop.exec();

    const RunSummary summary = summarize(results, queries);
    const double ideal = toMilliseconds(latency) * roundsPerLimit;
    const double wall = toMilliseconds(summary.wall);
    std::printf("%6d %8d %14d %7lld %10.0f %10.0f %8.2f %8.0f %8.0f\n", limit, queries, server.maxInFlightSeen(),
                static_cast<long long>(summary.failed), wall, ideal, wall / ideal,
                toMilliseconds(summary.p50.value_or(Duration::zero())),
                toMilliseconds(summary.p99.value_or(Duration::zero())));
    return server.maxInFlightSeen() == limit && summary.failed == 0;
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    std::printf("One host, %lld ms per answer, no jitter, streamed; times in ms\n",
                static_cast<long long>(latency.count()));
    std::printf("%6s %8s %14s %7s %10s %10s %8s %8s %8s\n", "limit", "queries", "at once, seen", "failed", "wall",
                "ideal", "ratio", "p50", "p99");
    bool good = true;
    for (const int limit : {1, 6, 64, 256})
        good = measure(limit) && good;
    return good ? 0 : 1;
}
