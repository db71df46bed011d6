// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/screenshots/states.h"

namespace Fanlight {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

void layoutStates(const Photographer &camera)
{
    const auto session = camera.open();
    const auto add = [&session](const QString &name) {
        Endpoint other = session->workbench().targets().first().endpoint;
        other.name = name;
        session->workbench().addTarget({other, SimulatorServer::modelName()});
    };
    add(u"laptop"_s);
    add(u"office"_s);
    startRun(*session);
    waitFor([&] { return !session->workbench().isRunning(); });
    settle();
    camera.take(&session->window(), u"layout-three"_s);
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
