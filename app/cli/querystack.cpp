// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/querystack.h"

#include "app/cli/outputstream.h"
#include "app/cli/targetresolver.h"
#include "app/shared/corestack.h"
#include "app/shared/embeddedsimulator.h"
#include "app/shared/extracertificates.h"
#include "app/shared/knownendpoints.h"
#include "app/shared/settingsinuse.h"
#include "core/analysis/readability.h"
#include "core/endpoints/builtinendpoints.h"
#include "core/settings/keychain.h"
#include "ui/models/display.h"

#include <algorithm>
#include <utility>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

//! What the command line says goes ahead of the settings.
LimitSettings limitsInUse(const LimitArguments &asked, LimitSettings limits)
{
    limits.maxConcurrent = asked.maxInFlight.value_or(limits.maxConcurrent);
    limits.fixed |= asked.fixed;
    limits.maxAttempts = asked.maxAttempts.value_or(limits.maxAttempts);
    return limits;
}

Deadlines deadlinesFor(const LimitArguments &limits, Deadlines deadlines)
{
    if (!limits.timeout)
        return deadlines;
    deadlines.total = *limits.timeout;
    for (std::chrono::milliseconds *deadline : {&deadlines.connect, &deadlines.firstByte, &deadlines.idle})
        *deadline = std::min(*deadline, *limits.timeout);
    return deadlines;
}

} // namespace

QueryStack::QueryStack(QueryNeeds needs, const QProcessEnvironment &environment, OutputStream &messages,
                       QObject *parent)
    : QObject(parent)
    , m_needs(std::move(needs))
    , m_environment(environment)
    , m_messages(messages)
{
}

QueryStack::~QueryStack() = default;

void QueryStack::readPrices(const QString &path)
{
    if (const std::optional<QString> problem = m_prices.readOwn(path))
        message(*problem);
}

void QueryStack::recordIn(const DataFolder &folder)
{
    m_dataFolder = folder;
}

void QueryStack::useSettings(const AppSettings &settings, std::unique_ptr<Keychain> keychain)
{
    m_settings = settings;
    m_keychain = std::move(keychain);
}

std::optional<UsageProblem> QueryStack::prepare(const Next &next)
{
    const QList<EndpointSettings> named = TargetResolver::askedEndpoints(m_needs.targets, m_settings);
    if (!m_keychain
        || (named.isEmpty() && !LocalCache::isShared(m_settings.cache) && !hasProxyPassword(m_settings.network))) {
        if (auto problem = build({}))
            return problem;
        return next();
    }
    findKeys(named, next);
    return std::nullopt;
}

void QueryStack::findKeys(const QList<EndpointSettings> &endpoints, const Next &next)
{
    m_secrets = std::make_unique<SecretStore>(*m_keychain, m_environment);
    const auto findEndpointKeys = [this, endpoints, next] {
        findSecretsOfAll(*m_secrets, endpoints, [this, next](const QList<KeyedEndpoint> &found) {
            // From the event loop: an answer may come at once, before anybody listens.
            QMetaObject::invokeMethod(
                this,
                [this, found, next] {
                    if (m_isGivenUp)
                        return;
                    auto problem = build(found);
                    if (!problem)
                        problem = next();
                    if (problem)
                        Q_EMIT refused(*problem);
                },
                Qt::QueuedConnection);
        });
    };
    const auto findCachePassword = [this, findEndpointKeys] {
        if (!LocalCache::isShared(m_settings.cache)) {
            findEndpointKeys();
            return;
        }
        LocalCache::findPassword(m_settings.cache, *m_secrets, this, [this, findEndpointKeys](const Secret &password) {
            m_redisPassword = password;
            findEndpointKeys();
        });
    };
    if (!hasProxyPassword(m_settings.network)) {
        findCachePassword();
        return;
    }
    findProxyPassword(m_settings.network, *m_secrets, this, [this, findCachePassword](const FoundSecret &password) {
        if (!password.problem.isEmpty())
            message(password.problem);
        m_proxyPassword = password.value;
        findCachePassword();
    });
}

std::optional<UsageProblem> QueryStack::build(const QList<KeyedEndpoint> &endpoints)
{
    if (auto problem = resolveTargets(endpoints))
        return problem;
    return buildCore();
}

LimitSettings QueryStack::limits() const
{
    return limitsInUse(m_needs.limits, m_settings.limits);
}

Deadlines QueryStack::deadlines() const
{
    return deadlinesFor(m_needs.limits, limits().deadlines);
}

QUrl QueryStack::simulatorUrl() const
{
    return m_simulator ? m_simulator->endpoint().baseUrl : QUrl();
}

std::optional<UsageProblem> QueryStack::resolveTargets(const QList<KeyedEndpoint> &endpoints)
{
    TargetResolver resolver(
        m_environment, [this] { return startSimulator(); }, endpoints,
        m_secrets ? m_secrets->keychainProblem() : QString());
    resolver.setKnownNames(knownEndpointNames(m_settings));
    auto targets = resolver.resolve(m_needs.targets);
    if (const auto *problem = std::get_if<UsageProblem>(&targets))
        return *problem;
    for (const KeyedEndpoint &endpoint : endpoints) {
        for (const QString &problem : endpoint.problems)
            message(problem);
    }
    m_targets = std::get<QList<BoundTarget>>(targets);
    return std::nullopt;
}

std::variant<Endpoint, UsageProblem> QueryStack::startSimulator()
{
    if (!m_simulator)
        m_simulator = std::make_unique<EmbeddedSimulator>();
    if (!m_simulator->start())
        return UsageProblem{tr("The built-in simulator could not start: %1").arg(m_simulator->errorString())};
    m_prices.addFreeService(simulatorEndpointName(), m_simulator->endpoint().baseUrl);
    return m_simulator->endpoint();
}

std::optional<UsageProblem> QueryStack::buildCore()
{
    HttpSessionOptions http;
    const bool encrypted = std::any_of(m_targets.begin(), m_targets.end(), [](const BoundTarget &target) {
        return target.endpoint.baseUrl.scheme().toLower() == "https"_L1;
    });
    if (encrypted) {
        const ExtraCertificates extra = extraCertificates(m_environment);
        if (!extra.problem.isEmpty())
            return UsageProblem{extra.problem};
        http.extraCaCertificates = extra.certificates;
    }
    QString problem;
    http = withNetwork(http, m_settings.network, problem, m_proxyPassword);
    if (!problem.isEmpty())
        return UsageProblem{problem};
    EnginePolicy policy = withLimits({}, limits());
    policy.requestsPerMinute = m_needs.limits.requestsPerMinute;
    policy.tokensPerMinute = m_needs.limits.tokensPerMinute;
    for (const BoundTarget &target : std::as_const(m_targets))
        m_prices.prepareFor(target.endpoint);
    m_seams.costOf = m_prices.price();
    m_seams.claim = m_claim;
    if (m_dataFolder)
        openStore();
    m_core = std::make_unique<CoreStack>(http, policy, m_seams);
    return std::nullopt;
}

void QueryStack::openStore()
{
    m_store = std::make_unique<LocalStore>(*m_dataFolder, auditSettings(m_settings.privacy), m_settings.cache);
    if (m_needs.sends)
        m_store->auditLog().applyRetention();
    m_store->cache().share(m_settings.cache, m_redisPassword);
    m_seams.sink = &m_store->auditLog();
    m_seams.cache = m_store->cache().answers();
    m_seams.isReadable = [tasks = m_needs.tasks](const QueryRequest &request, const Answer &answer) {
        return isReadable(tasks, request, answer);
    };
    m_store->auditLog().setReading(m_seams.isReadable);
}

void QueryStack::closeStore()
{
    if (!m_store)
        return;
    const QStringList told = m_store->close();
    for (const QString &sentence : told)
        message(sentence);
}

void QueryStack::message(const QString &text)
{
    m_messages.write(QString(u"fanlight-cli: "_s + visibleText(text, false) + u'\n'));
}

} // namespace Fanlight
