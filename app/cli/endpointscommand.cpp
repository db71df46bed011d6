// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/endpointscommand.h"

#include "app/cli/endpointstext.h"
#include "app/cli/outputstream.h"
#include "app/cli/targetresolver.h"
#include "app/shared/embeddedsimulator.h"
#include "app/shared/extracertificates.h"
#include "app/shared/knownendpoints.h"
#include "app/shared/settingsinuse.h"
#include "core/endpoints/builtinendpoints.h"
#include "core/endpoints/endpointtest.h"
#include "core/endpoints/serverdetection.h"
#include "core/http/httpsession.h"
#include "ui/models/display.h"

#include <utility>

namespace Fanlight {

using namespace Qt::StringLiterals;

EndpointsCommand::EndpointsCommand(EndpointsArguments arguments, const Surroundings &surroundings, QObject *parent)
    : QObject(parent)
    , m_arguments(std::move(arguments))
    , m_around(surroundings)
    , m_secrets(surroundings.keychain, surroundings.environment)
{
}

EndpointsCommand::~EndpointsCommand() = default;

Deadlines EndpointsCommand::stepDeadlines(std::chrono::milliseconds timeout)
{
    return {timeout, timeout, timeout, timeout};
}

std::optional<UsageProblem> EndpointsCommand::start()
{
    switch (m_arguments.action) {
    case EndpointsArguments::Action::List:
        list();
        return std::nullopt;
    case EndpointsArguments::Action::Detect:
        return detect();
    case EndpointsArguments::Action::Test:
        if (!hasProxyPassword(m_around.settings.network))
            return test();
        findProxyPassword(m_around.settings.network, m_secrets, this, [this](const FoundSecret &password) {
            if (!password.problem.isEmpty())
                message(password.problem);
            m_proxyPassword = password.value;
            // From the event loop: an answer may come at once, before anybody listens.
            QMetaObject::invokeMethod(
                this,
                [this] {
                    if (const auto problem = test())
                        Q_EMIT refused(*problem);
                },
                Qt::QueuedConnection);
        });
        return std::nullopt;
    }
    Q_UNREACHABLE();
}

void EndpointsCommand::list()
{
    findSecretsOfAll(m_secrets, knownEndpoints(m_around.settings), [this](const QList<KeyedEndpoint> &endpoints) {
        if (!m_secrets.keychainProblem().isEmpty())
            message(m_secrets.keychainProblem());
        for (const KeyedEndpoint &endpoint : endpoints) {
            for (const QString &problem : endpoint.problems)
                message(problem);
        }
        print(listText(endpoints), ExitCode::AllDone);
    });
}

std::optional<UsageProblem> EndpointsCommand::detect()
{
    if (auto problem = openNetwork())
        return problem;
    auto *detection = new ServerDetection(*m_http, this);
    connect(detection, &ServerDetection::finished, this, [this](const QList<LocalServer> &servers) {
        if (servers.isEmpty())
            message(tr("No model server answers on this machine. Looked at the ports 11434, 1234, 8080, 8000 and "
                       "1337."));
        print(detectionText(servers), ExitCode::AllDone);
    });
    detection->start();
    return std::nullopt;
}

std::optional<UsageProblem> EndpointsCommand::test()
{
    if (m_arguments.adHoc) {
        const auto endpoint = TargetResolver::adHocEndpoint(*m_arguments.adHoc, m_around.environment);
        if (const auto *problem = std::get_if<UsageProblem>(&endpoint))
            return *problem;
        return testEndpoint(std::get<Endpoint>(endpoint));
    }
    if (m_arguments.name == simulatorEndpointName()) {
        m_simulator = std::make_unique<EmbeddedSimulator>();
        if (!m_simulator->start())
            return UsageProblem{tr("The built-in simulator could not start: %1").arg(m_simulator->errorString())};
        return testEndpoint(m_simulator->endpoint());
    }
    const std::optional<EndpointSettings> known = knownEndpoint(m_around.settings, m_arguments.name);
    if (!known)
        return UsageProblem{tr("There is no endpoint \"%1\": the endpoints are %2.")
                                .arg(m_arguments.name, knownEndpointNames(m_around.settings).join(u", "_s))};
    if (known->baseUrl.isEmpty())
        return UsageProblem{
            tr("The endpoint \"%1\" has no address yet: add it in the window with one of its own, or use "
               "--url.")
                .arg(m_arguments.name)};
    // From the event loop: an answer may come at once, before anybody listens.
    findSecrets(m_secrets, *known, [this](const KeyedEndpoint &endpoint) {
        QMetaObject::invokeMethod(
            this, [this, endpoint] { takeKeyed(endpoint); }, Qt::QueuedConnection);
    });
    return std::nullopt;
}

void EndpointsCommand::takeKeyed(const KeyedEndpoint &endpoint)
{
    for (const QString &problem : endpoint.problems)
        message(problem);
    if (endpoint.keySource == SecretSource::None && !m_secrets.keychainProblem().isEmpty())
        message(m_secrets.keychainProblem());
    if (const auto problem = testEndpoint(endpoint.endpoint))
        Q_EMIT refused(*problem);
}

std::optional<UsageProblem> EndpointsCommand::testEndpoint(const Endpoint &endpoint)
{
    if (auto problem = openNetwork())
        return problem;
    EndpointTestPlan plan{endpoint, m_arguments.model, m_arguments.asksQuestion};
    if (m_arguments.timeout)
        plan.deadlines = stepDeadlines(*m_arguments.timeout);
    auto *check = new EndpointTest(
        plan, *m_http, [this] { return m_clock.now(); }, this);
    connect(check, &EndpointTest::finished, this,
            [this, name = endpoint.name](const EndpointCheck &done) { takeCheck(name, done); });
    check->start();
    return std::nullopt;
}

void EndpointsCommand::takeCheck(const QString &name, const EndpointCheck &check)
{
    const bool nothingSent = check.steps.size() == 1 && !check.passed();
    print(checkText(name, check),
          nothingSent          ? ExitCode::BadUsage
              : check.passed() ? ExitCode::AllDone
                               : ExitCode::SomeFailed);
}

std::optional<UsageProblem> EndpointsCommand::openNetwork()
{
    HttpSessionOptions options;
    const ExtraCertificates extra = extraCertificates(m_around.environment);
    if (!extra.problem.isEmpty())
        return UsageProblem{extra.problem};
    options.extraCaCertificates = extra.certificates;
    QString problem;
    options = withNetwork(options, m_around.settings.network, problem, m_proxyPassword);
    if (!problem.isEmpty())
        return UsageProblem{problem};
    m_http = std::make_unique<HttpSession>(options);
    return std::nullopt;
}

void EndpointsCommand::print(const QString &text, ExitCode code)
{
    const bool written = m_around.output.write(text) || m_around.output.readerLeft();
    QMetaObject::invokeMethod(
        this, [this, written, code] { Q_EMIT finished(written ? code : ExitCode::Stopped); }, Qt::QueuedConnection);
}

void EndpointsCommand::message(const QString &text)
{
    m_around.messages.write(QString(u"fanlight-cli: "_s + visibleText(text, false) + u'\n'));
}

} // namespace Fanlight
