// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/screenshots/states.h"

#include <QAction>
#include <QSplitter>

namespace Fanlight {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

void layoutStates(const Photographer &camera)
{
    // Each is to have times of its own, although they ask the same of the same.
    EnginePolicy apart;
    apart.singleFlight = false;
    const auto session = camera.open({}, apart);
    const auto add = [&session](const QString &name) {
        Endpoint other = session->workbench().targets().first().endpoint;
        other.name = name;
        session->workbench().addTarget({other, SimulatorServer::modelName()});
    };
    add(u"laptop"_s);
    startRun(*session);
    waitFor([&] { return !session->workbench().isRunning(); });
    settle();
    // With all the room for the answers.
    auto *log = session->window().findChild<QAction *>(u"showLog"_s);
    log->setChecked(false);
    session->window().findChild<QSplitter *>(u"textAndResults"_s)->setSizes({280, 920});
    settle();
    camera.take(&session->window(), u"layout-two"_s);
    log->setChecked(true);
    add(u"office"_s);
    add(u"staging"_s);
    startRun(*session);
    waitFor([&] { return !session->workbench().isRunning(); });
    settle();
    camera.take(&session->window(), u"layout-columns"_s);
    session->window().setResultsLayout(ResultsLayout::Grid);
    settle();
    camera.take(&session->window(), u"layout-grid"_s);
    session->window().setResultsLayout(ResultsLayout::Tabs);
    settle();
    camera.take(&session->window(), u"layout-tabs"_s);
}

} // namespace Fanlight
