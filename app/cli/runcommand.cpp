// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/runcommand.h"

#include "app/cli/jsonoutput.h"
#include "app/cli/outputstream.h"
#include "app/cli/progressreporter.h"
#include "app/cli/reporttext.h"
#include "app/cli/summaryfile.h"
#include "app/cli/targetresolver.h"
#include "app/shared/corestack.h"
#include "app/shared/embeddedsimulator.h"
#include "app/shared/extracertificates.h"
#include "app/shared/knownendpoints.h"
#include "app/shared/settingsinuse.h"
#include "core/analysis/readability.h"
#include "core/analysis/resultjson.h"
#include "core/analysis/runsummary.h"
#include "core/endpoints/builtinendpoints.h"
#include "ui/models/display.h"

#include <QJsonArray>

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

RunCommand::RunCommand(RunPlan plan, const QProcessEnvironment &environment, OutputStream &output,
                       OutputStream &messages, QObject *parent)
    : QObject(parent)
    , m_plan(std::move(plan))
    , m_environment(environment)
    , m_output(output)
    , m_messages(messages)
{
}

RunCommand::~RunCommand() = default;

void RunCommand::readPrices(const QString &path)
{
    if (const std::optional<QString> problem = m_prices.readOwn(path))
        message(*problem);
}

void RunCommand::recordIn(const DataFolder &folder)
{
    m_dataFolder = folder;
}

void RunCommand::useSettings(const AppSettings &settings, Keychain &keychain)
{
    m_settings = settings;
    m_keychain = &keychain;
}

std::optional<UsageProblem> RunCommand::start()
{
    if (auto problem = openSummary())
        return problem;
    const QList<EndpointSettings> named = TargetResolver::askedEndpoints(m_plan.targets, m_settings);
    if (!m_keychain
        || (named.isEmpty() && !LocalCache::isShared(m_settings.cache) && !hasProxyPassword(m_settings.network)))
        return begin({});
    findKeys(named);
    return std::nullopt;
}

void RunCommand::findKeys(const QList<EndpointSettings> &endpoints)
{
    m_secrets = std::make_unique<SecretStore>(*m_keychain, m_environment);
    const auto findEndpointKeys = [this, endpoints] {
        findSecretsOfAll(*m_secrets, endpoints, [this](const QList<KeyedEndpoint> &found) {
            // From the event loop: an answer may come at once, before anybody listens.
            QMetaObject::invokeMethod(
                this,
                [this, found] {
                    if (m_stopped)
                        return;
                    if (const auto problem = begin(found))
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

std::optional<UsageProblem> RunCommand::begin(const QList<KeyedEndpoint> &endpoints)
{
    const auto targets = resolveTargets(endpoints);
    if (const auto *problem = std::get_if<UsageProblem>(&targets))
        return *problem;
    const auto &bound = std::get<QList<BoundTarget>>(targets);
    if (auto problem = buildCore(bound))
        return problem;

    const LimitSettings limits = limitsInUse(m_plan.limits, m_settings.limits);
    m_oneAnswer = m_plan.report == ReportKind::Answer && m_plan.format == OutputFormat::Text && bound.size() == 1;
    // What a program or a file has been given cannot be taken back when the reply breaks off and comes again.
    m_streaming = m_oneAnswer && (m_output.isTerminal() || limits.maxAttempts == 1);

    // Nobody asked for it by name, so it must be said what answers.
    if (m_plan.targets == TargetArguments{} && !m_plan.quiet)
        m_messages.write(tr("The built-in simulator answers: offline analysis, not a language model. Name another "
                            "with --target or --url.\n"));

    const RunSpec spec{m_plan.text,   m_plan.tasks,          bound, deadlinesFor(m_plan.limits, limits.deadlines),
                       m_plan.stream, m_plan.limits.cacheUse};
    m_run = std::make_unique<AnalysisRun>(m_core->engine(), spec);
    const QList<QueryRequest> queries = m_run->start();
    if (!m_plan.quiet)
        m_progress = std::make_unique<ProgressReporter>(m_messages, m_core->clock(), queries);
    connectRun();
    return std::nullopt;
}

void RunCommand::stop()
{
    if (m_run) {
        m_run->cancel();
        return;
    }
    m_stopped = true;
    Q_EMIT finished(ExitCode::Stopped);
}

std::variant<QList<BoundTarget>, UsageProblem> RunCommand::resolveTargets(const QList<KeyedEndpoint> &endpoints)
{
    TargetResolver resolver(
        m_environment, [this] { return startSimulator(); }, endpoints,
        m_secrets ? m_secrets->keychainProblem() : QString());
    resolver.setKnownNames(knownEndpointNames(m_settings));
    auto targets = resolver.resolve(m_plan.targets);
    if (std::holds_alternative<QList<BoundTarget>>(targets)) {
        for (const KeyedEndpoint &endpoint : endpoints) {
            for (const QString &problem : endpoint.problems)
                message(problem);
        }
    }
    return targets;
}

std::variant<Endpoint, UsageProblem> RunCommand::startSimulator()
{
    if (!m_simulator)
        m_simulator = std::make_unique<EmbeddedSimulator>();
    if (!m_simulator->start())
        return UsageProblem{tr("The built-in simulator could not start: %1").arg(m_simulator->errorString())};
    m_prices.addFreeService(simulatorEndpointName(), m_simulator->endpoint().baseUrl);
    return m_simulator->endpoint();
}

std::optional<UsageProblem> RunCommand::buildCore(const QList<BoundTarget> &targets)
{
    HttpSessionOptions http;
    const bool encrypted = std::any_of(targets.begin(), targets.end(), [](const BoundTarget &target) {
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
    EnginePolicy policy = withLimits({}, limitsInUse(m_plan.limits, m_settings.limits));
    policy.requestsPerMinute = m_plan.limits.requestsPerMinute;
    policy.tokensPerMinute = m_plan.limits.tokensPerMinute;
    for (const BoundTarget &target : targets)
        m_prices.prepareFor(target.endpoint);
    EngineSeams seams;
    seams.costOf = m_prices.price();
    if (m_dataFolder) {
        m_store = std::make_unique<LocalStore>(*m_dataFolder, auditSettings(m_settings.privacy), m_settings.cache);
        m_store->auditLog().applyRetention();
        m_store->cache().share(m_settings.cache, m_redisPassword);
        seams.sink = &m_store->auditLog();
        seams.cache = m_store->cache().answers();
        seams.isReadable = [tasks = m_plan.tasks](const QueryRequest &request, const Answer &answer) {
            return isReadable(tasks, request, answer);
        };
        m_store->auditLog().setReading(seams.isReadable);
    }
    m_core = std::make_unique<CoreStack>(http, policy, seams);
    return std::nullopt;
}

std::optional<UsageProblem> RunCommand::openSummary()
{
    if (m_plan.summaryFile.isEmpty())
        return std::nullopt;
    m_summary = std::make_unique<SummaryFile>(m_plan.summaryFile);
    if (m_summary->open())
        return std::nullopt;
    return UsageProblem{
        tr("The summary file \"%1\" cannot be written: %2").arg(m_plan.summaryFile, m_summary->errorString())};
}

void RunCommand::connectRun()
{
    if (m_streaming) {
        connect(&m_core->engine(), &QueryEngine::textReceived, this,
                [this](QueryId, const QString &text) { printDelta(text); });
        connect(&m_core->engine(), &QueryEngine::textDiscarded, this, &RunCommand::takeDiscard);
    }
    if (m_progress) {
        connect(&m_core->engine(), &QueryEngine::progressed, m_progress.get(), &ProgressReporter::update);
        connect(&m_core->engine(), &QueryEngine::loadChanged, m_progress.get(), &ProgressReporter::updateLoad);
        // The one answer tells its own end.
        if (!m_oneAnswer)
            connect(m_run.get(), &AnalysisRun::resultReady, m_progress.get(), &ProgressReporter::take);
    }
    // Queued: the run and the engine are not taken down from within their own signals.
    connect(m_run.get(), &AnalysisRun::finished, this, &RunCommand::finish, Qt::QueuedConnection);
}

void RunCommand::takeDiscard()
{
    if (m_streamed.isEmpty())
        return;
    if (!m_streamed.endsWith(u'\n'))
        m_output.write(u"\n"_s);
    m_streamed.clear();
    m_heldBack.clear();
    message(tr("The reply broke off and comes again."));
}

void RunCommand::printDelta(const QString &text)
{
    if (m_progress && m_output.isTerminal())
        m_progress->stop();
    m_streamed += text;
    QString ready = std::exchange(m_heldBack, {}) + text;
    // The other half of a line end or of a character may come with the next delta.
    if (ready.endsWith(u'\r') || (!ready.isEmpty() && ready.back().isHighSurrogate())) {
        m_heldBack = ready.back();
        ready.chop(1);
    }
    if (!m_output.write(printable(ready)))
        m_run->cancel();
}

void RunCommand::finish(const QList<AnalysisResult> &results)
{
    if (m_progress)
        m_progress->stop();
    print(results);
    if (m_output.failed() && !m_output.readerLeft())
        message(tr("The results could not be written: %1.").arg(m_output.errorString()));
    const auto in = [&results](QueryState state) {
        return std::any_of(results.begin(), results.end(), [state](const auto &one) { return one.state() == state; });
    };
    // An interrupt that came when everything was done has cancelled, and so stopped, nothing.
    const bool stopped = m_output.failed() || in(QueryState::Cancelled);
    const bool summaryLost = !writeSummary(results, stopped);
    closeStore();
    Q_EMIT finished(stopped || summaryLost       ? ExitCode::Stopped
                        : in(QueryState::Failed) ? ExitCode::SomeFailed
                                                 : ExitCode::AllDone);
}

void RunCommand::print(const QList<AnalysisResult> &results)
{
    if (m_plan.format == OutputFormat::Json) {
        printJson(results);
        return;
    }
    if (m_oneAnswer) {
        printStreamedEnd(results.first());
        return;
    }
    ReportStyle style;
    style.width = m_output.isTerminal() ? m_output.columns() : 0;
    style.emphasis = m_output.isTerminal() && m_environment.value(u"NO_COLOR"_s).isEmpty()
        && m_environment.value(u"TERM"_s) != "dumb"_L1;
    m_output.write(m_plan.report == ReportKind::Analysis ? analysisReport(results, m_plan.tasks, style)
                                                         : answersReport(results, style));
}

void RunCommand::printJson(const QList<AnalysisResult> &results)
{
    const QJsonObject input{{u"text"_s, m_plan.text}};
    QJsonArray array;
    for (const AnalysisResult &result : results)
        array.append(resultLine(result, 1, m_plan.textId, input));
    m_output.writeBytes(terminalSafeJson(array));
}

void RunCommand::printStreamedEnd(const AnalysisResult &result)
{
    // A reply in one piece may come without deltas.
    if (m_streamed.isEmpty())
        printDelta(result.text());
    m_output.write(printable(m_heldBack));
    if (!m_streamed.isEmpty() && !m_streamed.endsWith(u'\n'))
        m_output.write(u"\n"_s);
    const QString target = printableLine(result.query.request.target().name());
    CostTotal cost;
    cost.add(result.query);
    if (result.state() == QueryState::Failed)
        message(tr("%1 failed: %2").arg(target, printableLine(errorText(*result.error))));
    else if (!m_plan.quiet)
        m_messages.write(QString(target + u": "_s + stateText(result.state()).toLower() + u" · "_s + figuresText(result)
                                 + (cost.unknown > 0 ? tr(" · price unknown") : QString()) + u'\n'));
    // A failure has said so already.
    if (const auto *answer = std::get_if<Answer>(&result.query.outcome);
        answer && result.state() == QueryState::Done && answer->finishReason == FinishReason::Length)
        message(tr("%1 stopped at the token limit; the answer is not complete.").arg(target));
}

bool RunCommand::writeSummary(const QList<AnalysisResult> &results, bool stopped)
{
    if (!m_summary)
        return true;
    const QString stopReason = !stopped ? QString() : m_output.failed() ? u"output"_s : u"interrupt"_s;
    if (m_summary->write(summarize(results, 1, stopReason).toJson()))
        return true;
    message(tr("The summary file \"%1\" could not be written: %2").arg(m_plan.summaryFile, m_summary->errorString()));
    return false;
}

void RunCommand::closeStore()
{
    if (!m_store)
        return;
    const QStringList told = m_store->close();
    for (const QString &sentence : told)
        message(sentence);
}

void RunCommand::message(const QString &text)
{
    m_messages.write(QString(u"fanlight-cli: "_s + visibleText(text, false) + u'\n'));
}

} // namespace Fanlight
