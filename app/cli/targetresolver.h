// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/arguments.h"
#include "core/analysis/analysisrun.h"
#include "core/settings/appsettings.h"
#include "core/settings/endpointsecrets.h"

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

    //! `endpoints` are askedEndpoints() with their keys, `keychainProblem` what SecretStore says after looking for
    //! them.
    TargetResolver(const QProcessEnvironment &environment, SimulatorStart startSimulator,
                   const QList<KeyedEndpoint> &endpoints = {}, const QString &keychainProblem = {});

    //! The endpoints that the targets name, each once, whose keys are to be found before resolve(): none if unknown.
    static QList<EndpointSettings> askedEndpoints(const TargetArguments &arguments, const AppSettings &settings);
    //! The names that a target can have, for whoever misspelt one.
    void setKnownNames(const QStringList &names) { m_knownNames = names; }

    //! Named targets first, then the ad hoc one; the simulator's model when nothing is given.
    std::variant<QList<BoundTarget>, UsageProblem> resolve(const TargetArguments &arguments) const;

private:
    std::variant<Endpoint, UsageProblem> namedEndpoint(const QString &name) const;
    std::variant<Endpoint, UsageProblem> adHocEndpoint(const AdHocArguments &adHoc) const;

    QProcessEnvironment m_environment;
    SimulatorStart m_startSimulator;
    QList<KeyedEndpoint> m_endpoints;
    QString m_keychainProblem;
    QStringList m_knownNames;
};

} // namespace Fanlight
