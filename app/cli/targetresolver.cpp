// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/targetresolver.h"

#include "app/shared/knownendpoints.h"
#include "core/endpoints/builtinendpoints.h"
#include "core/providers/endpointrequest.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <utility>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

struct TargetResolverTexts
{
    Q_DECLARE_TR_FUNCTIONS(Fanlight::TargetResolver)
};

//! A header value holds visible ASCII; anything else is a pasting accident that would break the request.
bool isSendable(const Secret &key)
{
    const QByteArray &bytes = key.reveal();
    return std::all_of(bytes.begin(), bytes.end(), [](char byte) { return byte > 0x20 && byte < 0x7f; });
}

//! The endpoint, or what endpointProblem() and the key have against it. `variable`: where the key is from, unless
//! empty.
std::variant<Endpoint, UsageProblem> checked(const Endpoint &endpoint, const QString &variable)
{
    if (!isSendable(endpoint.apiKey) && variable.isEmpty())
        return UsageProblem{
            TargetResolverTexts::tr("The key of the endpoint \"%1\" holds blanks or characters that no key has.")
                .arg(endpoint.name)};
    if (!isSendable(endpoint.apiKey))
        return UsageProblem{TargetResolverTexts::tr(
                                "The key in the environment variable %1 holds blanks or characters that no key has.")
                                .arg(variable)};
    if (const std::optional<QString> problem = endpointProblem(endpoint))
        return UsageProblem{*problem};
    return endpoint;
}

} // namespace

TargetResolver::TargetResolver(const QProcessEnvironment &environment, SimulatorStart startSimulator,
                               const QList<KeyedEndpoint> &endpoints, const QString &keychainProblem)
    : m_environment(environment)
    , m_startSimulator(std::move(startSimulator))
    , m_endpoints(endpoints)
    , m_keychainProblem(keychainProblem)
    , m_knownNames(knownEndpointNames({}))
{
}

QList<EndpointSettings> TargetResolver::askedEndpoints(const TargetArguments &arguments, const AppSettings &settings)
{
    QList<EndpointSettings> asked;
    for (const Target &target : arguments.targets) {
        const std::optional<EndpointSettings> known = knownEndpoint(settings, target.endpoint);
        if (known && !asked.contains(*known))
            asked.append(*known);
    }
    return asked;
}

std::variant<QList<BoundTarget>, UsageProblem> TargetResolver::resolve(const TargetArguments &arguments) const
{
    QList<Target> named = arguments.targets;
    if (named.isEmpty() && !arguments.adHoc)
        named.append({simulatorEndpointName(), SimulatorServer::modelName()});

    QList<BoundTarget> bound;
    for (const Target &target : std::as_const(named)) {
        const auto endpoint = namedEndpoint(target.endpoint);
        if (const auto *problem = std::get_if<UsageProblem>(&endpoint))
            return *problem;
        bound.append({std::get<Endpoint>(endpoint), target.model});
    }
    if (arguments.adHoc) {
        const auto endpoint = adHocEndpoint(*arguments.adHoc, m_environment);
        if (const auto *problem = std::get_if<UsageProblem>(&endpoint))
            return *problem;
        bound.append({std::get<Endpoint>(endpoint), arguments.adHoc->model});
    }
    return bound;
}

std::variant<Endpoint, UsageProblem> TargetResolver::namedEndpoint(const QString &name) const
{
    if (name == simulatorEndpointName())
        return m_startSimulator();
    const auto keyed = std::find_if(m_endpoints.begin(), m_endpoints.end(),
                                    [&name](const KeyedEndpoint &one) { return one.settings.name == name; });
    if (keyed == m_endpoints.end())
        return UsageProblem{TargetResolverTexts::tr("There is no endpoint \"%1\": the endpoints are %2.")
                                .arg(name, m_knownNames.join(u", "_s))};
    const QString variable = keyed->settings.keyVariable;
    if (!sendsCredential(keyed->endpoint) && !variable.isEmpty()) {
        const QString title = keyed->settings.title.isEmpty() ? name : keyed->settings.title;
        QStringList sentences{
            TargetResolverTexts::tr(
                "The endpoint \"%1\" needs a key: set the environment variable %2 to your %3 API key.")
                .arg(name, variable, title)};
        sentences += keyed->problems;
        if (!m_keychainProblem.isEmpty())
            sentences.append(m_keychainProblem);
        return UsageProblem{sentences.join(u' ')};
    }
    return checked(keyed->endpoint, keyed->keySource == SecretSource::Environment ? variable : QString());
}

std::variant<Endpoint, UsageProblem> TargetResolver::adHocEndpoint(const AdHocArguments &adHoc,
                                                                   const QProcessEnvironment &environment)
{
    Endpoint endpoint{adHocEndpointName(adHoc.url), adHoc.protocol, adHoc.url, {}};
    if (!adHoc.keyVariable)
        return checked(endpoint, {});
    // Only what is written like a constant is repeated: whoever gives the key itself must not see it in a log.
    static const QRegularExpression constant(u"^[A-Z_][A-Z0-9_]*$"_s);
    if (!constant.match(*adHoc.keyVariable).hasMatch() && !environment.contains(*adHoc.keyVariable))
        return UsageProblem{TargetResolverTexts::tr(
            "--key-env takes the name of an environment variable, not a key; there is no such variable.")};
    endpoint.apiKey = keyFromEnvironment(environment, *adHoc.keyVariable);
    if (endpoint.apiKey.isEmpty())
        return UsageProblem{
            TargetResolverTexts::tr("The environment variable %1, named by --key-env, is not set or empty.")
                .arg(*adHoc.keyVariable)};
    return checked(endpoint, *adHoc.keyVariable);
}

} // namespace Fanlight
