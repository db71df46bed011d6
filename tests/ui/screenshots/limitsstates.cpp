// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/screenshots/states.h"

#include <QAction>
#include <QDialog>

namespace Fanlight {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

//! Several targets, one of them held back by its provider.
void limitsStates(const Photographer &camera)
{
    SimulatorOptions crowded;
    crowded.maxInFlight = 1;
    crowded.firstToken = 3s;
    EnginePolicy few;
    few.initialInFlight = 2;
    const auto session = camera.open(crowded, few);
    Workbench &bench = session->workbench();
    const Endpoint service{u"openai"_s, Protocol::OpenAiChat, QUrl(u"http://127.0.0.1:9/v1"_s), {}, {}, {}, {},
                           false,       {600, 90'000, 8}};
    bench.addTarget({service, u"gpt-4.1"_s});
    session->window().findChild<QAction *>(u"limitsAction"_s)->trigger();
    startRun(*session);
    waitFor([&] { return bench.loads().first().hold == HoldReason::RateLimited || !bench.isRunning(); });
    settle();
    auto *dialog = session->window().findChild<QDialog *>(u"limitsDialog"_s);
    camera.take(dialog, u"limits-two"_s);
    bench.stop();
    dialog->close();
    settle();
    bench.addTarget({service, u"gpt-4.1-mini"_s});
    Endpoint gateway = service;
    gateway.name = u"gateway"_s;
    gateway.limits = {};
    bench.addTarget({gateway, u"an-organization/a-model-with-a-rather-long-name-2026-01-01"_s});
    session->window().findChild<QAction *>(u"limitsAction"_s)->trigger();
    startRun(*session);
    waitFor([&] { return bench.loads().first().hold == HoldReason::RateLimited || !bench.isRunning(); });
    settle();
    camera.take(session->window().findChild<QDialog *>(u"limitsDialog"_s), u"limits"_s);
    camera.take(&session->window(), u"four-targets"_s);
    bench.stop();
    settle();
    while (!bench.targets().isEmpty())
        bench.removeTarget(0);
    settle();
    camera.take(session->window().findChild<QDialog *>(u"limitsDialog"_s), u"limits-no-target"_s);
}

} // namespace Fanlight
