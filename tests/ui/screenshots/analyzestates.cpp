// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/screenshots/states.h"
#include "ui/models/requestlogmodel.h"
#include "ui/widgets/requestlogtable.h"
#include "ui/widgets/requestlogview.h"
#include "ui/widgets/resultcard.h"
#include "ui/widgets/resultsgrid.h"

#include <QSplitter>
#include <QTabWidget>

namespace Fanlight {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

void showFirstStart(const Photographer &camera)
{
    const auto session = camera.open();
    camera.take(&session->window(), u"first-start"_s);
    session->window().openFile(u"no-such-file.txt"_s);
    settle();
    camera.take(&session->window(), u"bad-file"_s);
    session->window().setText(QString());
    settle();
    camera.take(&session->window(), u"no-text"_s);
}

void showRunning(const Photographer &camera)
{
    SimulatorOptions slow;
    slow.firstToken = 300ms;
    slow.tokensPerSecond = 12;
    EnginePolicy two;
    two.maxInFlightPerTarget = 2;
    const auto session = camera.open(slow, two);
    startRun(*session);
    const ResultsModel &results = session->workbench().results();
    waitFor([&] {
        return results.cell(1, 0).state == QueryState::Waiting || results.cell(1, 0).state == QueryState::Streaming;
    });
    settle();
    camera.take(&session->window(), u"waiting-and-queued"_s);
    waitFor([&] { return results.cell(2, 0).text.size() > 60 || !results.cell(2, 0).isRunning(); });
    settle();
    camera.take(&session->window(), u"streaming"_s);
    session->workbench().stop();
    settle();
    camera.take(&session->window(), u"stopped"_s);
}

void showDone(const Photographer &camera)
{
    SimulatorOptions brisk;
    brisk.firstToken = 180ms;
    brisk.tokensPerSecond = 60;
    const auto session = camera.open(brisk);
    Workbench &bench = session->workbench();
    startRun(*session);
    waitFor([&] { return !bench.isRunning(); });
    settle();
    camera.take(&session->window(), u"done"_s);
    session->window().findChild<ResultsGrid *>()->card(1, 0)->setFocus(Qt::TabFocusReason);
    settle();
    camera.take(&session->window(), u"card-focused"_s);
    Endpoint other = bench.targets().first().endpoint;
    for (const QString &name : {u"second"_s, u"a-server-with-a-rather-long-name.example.com"_s}) {
        other.name = name;
        bench.addTarget({other, SimulatorServer::modelName()});
    }
    startRun(*session);
    waitFor([&] { return !bench.isRunning(); });
    settle();
    camera.take(&session->window(), u"three-targets"_s);
}

void showRetrying(const Photographer &camera)
{
    SimulatorOptions broken;
    broken.faults = {{FaultKind::Status, 503, 1.0}};
    EnginePolicy patient;
    patient.retry.firstDelay = 5s;
    patient.retry.budget = 1;
    const auto session = camera.open(broken, patient);
    Workbench &bench = session->workbench();
    startRun(*session);
    const ResultsModel &results = bench.results();
    waitFor([&] { return results.cell(2, 0).state == QueryState::RetryWait; });
    settle();
    camera.take(&session->window(), u"retrying"_s);
    Q_EMIT session->window().detailsRequested(2, 0);
    auto *details = session->window().findChild<QWidget *>(u"detailsDialog"_s);
    details->findChild<QTabWidget *>()->setCurrentIndex(2);
    settle();
    camera.take(details, u"retrying-details"_s);
    bench.stop();
    settle();

    SimulatorOptions crowded;
    crowded.maxInFlight = 1;
    crowded.firstToken = 2s;
    EnginePolicy few;
    few.initialInFlight = 2;
    const auto limited = camera.open(crowded, few);
    startRun(*limited);
    waitFor([&] {
        const QList<TargetLoad> loads = limited->workbench().loads();
        return loads.first().hold == HoldReason::RateLimited || !limited->workbench().isRunning();
    });
    settle();
    camera.take(&limited->window(), u"rate-limited"_s);
}

//! Queries that wait for their turn, at a server that fails now and then.
void showWaterfall(const Photographer &camera)
{
    SimulatorOptions faulty;
    faulty.latency = 60ms;
    faulty.firstToken = 160ms;
    faulty.tokensPerSecond = 30;
    faulty.faults = {{FaultKind::Status, 500, 0.5}};
    faulty.seed = 4;
    EnginePolicy few;
    few.maxInFlightPerTarget = 2;
    few.initialInFlight = 2;
    few.retry.firstDelay = 400ms;
    few.retry.budget = 1;
    few.singleFlight = false;
    const auto session = camera.open(faulty, few);
    Workbench &bench = session->workbench();
    for (const QString &name : {u"laptop"_s, u"office"_s}) {
        Endpoint other = bench.targets().first().endpoint;
        other.name = name;
        bench.addTarget({other, SimulatorServer::modelName()});
    }
    startRun(*session);
    waitFor([&] { return !bench.isRunning(); });
    auto *log = session->window().findChild<RequestLogView *>();
    session->window().findChild<QSplitter *>(u"pageAndLog"_s)->setSizes({300, 400});
    // What the picture is about is the last column.
    auto *table = log->findChild<RequestLogTable *>();
    using Log = RequestLogModel;
    for (const int column : {Log::Started, Log::TokensIn, Log::TokensOut, Log::TokensPerSecond, Log::Cost, Log::Cache})
        table->setColumnHidden(column, true);
    session->window().resize(camera.size().width() + 1, camera.size().height());
    settle();
    camera.take(log, u"waterfall"_s);
}

} // namespace

void analyzeStates(const Photographer &camera)
{
    showFirstStart(camera);
    showRunning(camera);
    showDone(camera);
    showRetrying(camera);
    showWaterfall(camera);
}

} // namespace Fanlight
