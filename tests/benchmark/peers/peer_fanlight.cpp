// SPDX-License-Identifier: GPL-3.0-or-later

//! Fanlight's own engine as a peer: what both programs run on, without a window.

#include "app/shared/corestack.h"
#include "tests/benchmark/peers/peermeter.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QSslCertificate>

#include <cstdio>

using namespace Fanlight;
using namespace Qt::StringLiterals;

namespace {

//! The peers are asked for the same cap.
EnginePolicy policyFor(const PeerTask &task)
{
    EnginePolicy policy;
    policy.maxInFlightPerTarget = task.concurrency;
    // Where the provider has no limit, every peer is told how many to keep in flight; where it has one, nobody knows
    // it.
    policy.fixedLimit = task.mode != PeerMode::Faulty;
    policy.retry.maxAttempts = 6; // as the others have
    return policy;
}

HttpSessionOptions httpOptionsFor(const PeerTask &task)
{
    HttpSessionOptions options;
    if (!task.caFile.isEmpty())
        options.extraCaCertificates = QSslCertificate::fromPath(task.caFile);
    return options;
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const PeerTask task = peerTask();
    CoreStack core(httpOptionsFor(task), policyFor(task));
    QueryRequest request;
    request.task = u"sentiment"_s;
    request.endpoint = {u"neutral"_s, Protocol::OpenAiChat, task.baseUrl, Secret("sk-benchmark")};
    request.model = u"neutral"_s;
    request.stream = task.mode == PeerMode::Stream;
    request.priority = Priority::Batch;

    PeerMeter meter;
    QEventLoop loop;
    QObject::connect(&core.engine(), &QueryEngine::finished, &loop, [&](const QueryResult &result) {
        if (const auto *answer = std::get_if<Answer>(&result.outcome))
            meter.addAnswer(answer->text, toMilliseconds(result.timeline.total(core.engine().now())));
        else
            meter.addFailure(errorKindName(std::get<QueryError>(result.outcome).kind));
        if (meter.ended() == task.requests)
            loop.quit();
    });
    for (int number = 0; number < task.requests; ++number) {
        request.message = peerPrompt(number);
        core.engine().submit(request);
    }
    loop.exec();
    meter.print(u"%1, Qt %2"_s.arg(QStringLiteral(FANLIGHT_VERSION), QString::fromLatin1(qVersion())));
}
