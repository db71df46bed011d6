// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/arguments.h"
#include "core/analysis/analysisrun.h"

#include <QProcessEnvironment>

#include <functional>
#include <variant>

namespace Fanlight {

/*! Turns the targets of a command line into endpoints with address and key.
 *
 *  Nothing is sent; whatever makes a target unusable is found here, before the first query.
 */
class TargetResolver final
{
public:
    //! Starts the built-in simulator and gives its endpoint; called only when a target needs it.
    using SimulatorStart = std::function<std::variant<Endpoint, UsageProblem>()>;

    TargetResolver(const QProcessEnvironment &environment, SimulatorStart startSimulator);

    //! Named targets first, then the ad hoc one; the simulator's model when nothing is given.
    std::variant<QList<BoundTarget>, UsageProblem> resolve(const TargetArguments &arguments) const;

private:
    std::variant<Endpoint, UsageProblem> namedEndpoint(const QString &name) const;
    std::variant<Endpoint, UsageProblem> adHocEndpoint(const AdHocArguments &adHoc) const;

    QProcessEnvironment m_environment;
    SimulatorStart m_startSimulator;
};

} // namespace Fanlight
