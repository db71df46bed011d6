// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/batchcommand.h"

#include "app/cli/batchchecks.h"
#include "app/cli/batchwords.h"
#include "app/cli/outputstream.h"
#include "app/cli/planreport.h"
#include "app/cli/progressline.h"
#include "app/cli/runplan.h"
#include "app/cli/summaryfile.h"
#include "app/shared/batchrules.h"
#include "app/shared/corestack.h"
#include "core/batch/batchoutput.h"
#include "core/batch/batchsummary.h"
#include "core/batch/openparts.h"
#include "core/batch/providerbatchcanceller.h"
#include "core/batch/providerbatchprocess.h"
#include "core/providers/batchcalls.h"
#include "ui/models/batchprogresstext.h"
#include "ui/models/display.h"

#include <QFileInfo>

#include <algorithm>
#include <utility>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

constexpr double builtInPollSeconds = 0.5;

} // namespace

BatchCommand::BatchCommand(BatchArguments arguments, const QProcessEnvironment &environment, OutputStream &output,
                           OutputStream &messages, QObject *parent)
    : QObject(parent)
    , m_arguments(std::move(arguments))
    , m_environment(environment)
    , m_output(output)
    , m_messages(messages)
    , m_tasks(tasksOf(m_arguments.taskIds))
    , m_stack({m_arguments.targets, m_arguments.limits, m_tasks, !m_arguments.plan}, environment, messages)
    , m_progress(std::make_unique<ProgressLine>(messages))
{
    m_stack.setClaim([this](const QueryRequest &request) { return !m_runner || m_runner->claim(request); });
}

BatchCommand::~BatchCommand() = default;

std::optional<UsageProblem> BatchCommand::start()
{
    m_elapsed.start();
    if (auto problem = openInput())
        return problem;
    if (auto problem = summaryProblem(m_arguments.summaryFile))
        return problem;
    connect(&m_stack, &QueryStack::refused, this, &BatchCommand::refused);
    return m_stack.prepare([this] { return begin(); });
}

std::optional<UsageProblem> BatchCommand::openInput()
{
    auto opened = openTable(m_arguments.input, {m_arguments.textColumn, m_arguments.idColumn});
    if (const auto *problem = std::get_if<TableProblem>(&opened))
        return UsageProblem{problem->message};
    m_input = std::move(std::get<std::unique_ptr<TableReader>>(opened));
    return std::nullopt;
}

std::unique_ptr<TableReader> BatchCommand::reopenInput() const
{
    auto opened = openTable(m_arguments.input, {m_arguments.textColumn, m_arguments.idColumn});
    auto *reader = std::get_if<std::unique_ptr<TableReader>>(&opened);
    return reader ? std::move(*reader) : nullptr;
}

BatchSpec BatchCommand::spec() const
{
    BatchSpec spec;
    spec.tasks = m_tasks;
    spec.targets = m_stack.targets();
    spec.deadlines = m_stack.deadlines();
    spec.cacheUse = m_arguments.limits.cacheUse;
    spec.window = batchWindow(m_stack.limits().maxConcurrent);
    spec.retriesFailed = m_arguments.retryFailed;
    spec.budgetUsd = m_arguments.budgetUsd;
    return spec;
}

BatchRunner::CostBound BatchCommand::costBound()
{
    return m_stack.prices().bound();
}

std::optional<UsageProblem> BatchCommand::begin()
{
    const auto identity = identityOf(m_arguments.input, *m_input, m_tasks, m_stack.targets(), m_stack.simulatorUrl());
    if (const auto *problem = std::get_if<UsageProblem>(&identity))
        return *problem;
    m_identity = std::get<BatchIdentity>(identity);
    if (!m_arguments.output.isEmpty()) {
        if (auto problem =
                outputProblem(m_arguments.input, m_arguments.output, m_input->columns(), m_identity.questions()))
            return problem;
    }
    if (auto problem = budgetProblem(spec(), costBound()))
        return problem;
    const QList<ProviderPart> given =
        m_arguments.restart && !m_arguments.plan ? partsToCancel() : QList<ProviderPart>();
    if (auto problem = given.isEmpty() ? openJournal() : holdJournal())
        return problem;
    if (given.isEmpty() && !m_arguments.plan && m_arguments.via != BatchArguments::Via::ProviderBatch) {
        if (const auto problem = openPartsProblem(*m_journal))
            return UsageProblem{*problem};
    }
    if (!m_journal->damage().isEmpty())
        say(m_journal->damage());
    const QStringList notes = m_input->notes();
    for (const QString &sentence : notes)
        note(sentence);
    m_inputNotes = notes.size();
    // Nobody asked for it by name, so it must be said what answers.
    if (m_arguments.targets == TargetArguments{})
        note(tr("The built-in simulator answers: offline analysis, not a language model. Name another with --target or "
                "--url."));
    if (m_arguments.plan) {
        plan();
        return std::nullopt;
    }
    if (given.isEmpty())
        run();
    else
        cancelAtProviders(given);
    return std::nullopt;
}

QList<ProviderPart> BatchCommand::partsToCancel() const
{
    QList<ProviderPart> parts = openProviderParts(BatchJournal::notesIn(BatchJournal::pathFor(m_arguments.output)));
    // The built-in simulator forgets its batches with the process that it was in.
    const QList<BoundTarget> targets = m_stack.targets();
    parts.removeIf([&](const ProviderPart &part) {
        return std::ranges::any_of(targets, [&](const BoundTarget &target) {
            const QUrl url = target.endpoint.baseUrl;
            return target.target().name() == part.target && url == m_stack.simulatorUrl()
                && originOf(url) != part.origin;
        });
    });
    return parts;
}

std::optional<UsageProblem> BatchCommand::holdJournal()
{
    m_journal = std::make_unique<BatchJournal>(BatchJournal::pathFor(m_arguments.output));
    const std::optional<JournalRefusal> refusal = m_journal->open(m_identity, BatchJournal::Start::Continue);
    // One of another batch is held all the same.
    return refusal && !refusal->canRestart ? std::optional(UsageProblem{refusal->message}) : std::nullopt;
}

void BatchCommand::cancelAtProviders(const QList<ProviderPart> &parts)
{
    m_canceller = std::make_unique<ProviderBatchCanceller>(parts, m_stack.targets(), m_stack.core().http());
    connect(m_canceller.get(), &ProviderBatchCanceller::noted, this, &BatchCommand::say);
    connect(m_canceller.get(), &ProviderBatchCanceller::finished, this, &BatchCommand::takeCancellation,
            Qt::QueuedConnection);
    m_canceller->start();
}

void BatchCommand::takeCancellation(const QStringList &goingOn)
{
    if (m_isStopped) // while the last signal was under way
        return;
    m_canceller.reset();
    if (!goingOn.isEmpty()) {
        m_stack.closeStore();
        Q_EMIT refused({tr("Nothing is begun anew, because what could not be cancelled would be billed beside it: %1. "
                           "\"%2\" still knows it. Try again later, or delete that file to give the batches up.")
                            .arg(goingOn.join(u", "_s), m_journal->path())});
        return;
    }
    // Only now: an interruption before would have lost what the batches are called.
    m_journal.reset();
    if (const auto problem = openJournal()) {
        m_stack.closeStore();
        Q_EMIT refused(*problem);
        return;
    }
    run();
}

std::optional<UsageProblem> BatchCommand::openJournal()
{
    const bool isIgnored = m_arguments.plan && (m_arguments.output.isEmpty() || m_arguments.restart);
    m_journal = std::make_unique<BatchJournal>(isIgnored ? QString() : BatchJournal::pathFor(m_arguments.output));
    const auto start = m_arguments.plan ? BatchJournal::Start::Look
        : m_arguments.restart           ? BatchJournal::Start::Anew
                                        : BatchJournal::Start::Continue;
    const std::optional<JournalRefusal> refusal = m_journal->open(m_identity, start);
    if (!refusal)
        return std::nullopt;
    if (!refusal->canRestart)
        return UsageProblem{refusal->message};
    return UsageProblem{
        tr("%1 --restart begins anew and gives up what is in \"%2\".").arg(refusal->message, m_journal->path())};
}

void BatchCommand::makeProcess()
{
    switch (m_arguments.via) {
    case BatchArguments::Via::Requests: {
        auto runner = std::make_unique<BatchRunner>(
            m_stack.core().engine(), m_stack.core().clock(), *m_journal, spec(), [this] { return reopenInput(); },
            costBound());
        m_runner = runner.get();
        m_process = std::move(runner);
        return;
    }
    case BatchArguments::Via::ProviderBatch:
        makeProviderProcess();
        return;
    }
    Q_UNREACHABLE();
}

void BatchCommand::makeProviderProcess()
{
    ProviderBatchOptions options;
    options.spoolFolder = QFileInfo(m_arguments.output).absolutePath();
    // The built-in simulator is done at once, and nobody waits for it but us.
    const bool isBuiltIn = std::ranges::all_of(m_stack.targets(), [this](const BoundTarget &target) {
        return target.endpoint.baseUrl == m_stack.simulatorUrl();
    });
    const double seconds = m_arguments.pollSeconds.value_or(isBuiltIn ? builtInPollSeconds : 0);
    if (seconds > 0)
        options.firstPoll = std::chrono::milliseconds(qint64(seconds * 1000));
    options.longestPoll = std::max(options.longestPoll, options.firstPoll);
    if (std::ranges::any_of(m_stack.targets(), [](const BoundTarget &target) {
            return batchPriceFactor(target.endpoint.baseUrl).has_value();
        }))
        note(tr("Costs are estimated at half the list price, the discount that OpenAI and Anthropic are known to give "
                "on batches."));
    CollectionSeams seams;
    seams.input = [this] { return reopenInput(); };
    seams.sink = m_stack.seams().sink;
    seams.costOf = m_stack.seams().costOf;
    const ProviderBatchServices services{m_stack.core().http(), m_stack.core().clock(), m_stack.core().random(),
                                         *m_journal};
    m_process = std::make_unique<ProviderBatchProcess>(services, spec(), seams, costBound(), options,
                                                       m_stack.core().engine().nextRun());
}

BatchRunner::CostBound BatchCommand::plannedBound()
{
    if (m_arguments.via == BatchArguments::Via::Requests)
        return costBound();
    return [usual = costBound()](const QueryRequest &request) -> std::optional<double> {
        const std::optional<double> bound = usual(request);
        return bound ? std::optional(*bound * batchPriceFactor(request.endpoint.baseUrl).value_or(1)) : std::nullopt;
    };
}

void BatchCommand::plan()
{
    PlanFrame frame;
    frame.input = m_arguments.input;
    frame.tasks = int(m_tasks.size());
    frame.wasBegun = m_journal->wasBegun();
    frame.isProviderBatch = m_arguments.via == BatchArguments::Via::ProviderBatch;
    BatchSpec planned = spec();
    if (frame.isProviderBatch) // which never asks the cache
        planned.cacheUse = CacheUse::Never;
    m_plan = std::make_unique<PlanReport>(
        m_stack, m_arguments.limits, frame,
        std::make_unique<BatchPlanner>(*m_journal, planned, std::move(m_input), m_stack.seams(), plannedBound()));
    // Queued: the report is not taken down from within its own signal.
    connect(m_plan.get(), &PlanReport::ready, this, &BatchCommand::printPlan, Qt::QueuedConnection);
    connect(
        m_plan.get(), &PlanReport::failed, this,
        [this](const QString &problem) {
            m_progress->hide();
            Q_EMIT refused({problem});
        },
        Qt::QueuedConnection);
    if (!m_arguments.quiet)
        m_progress->show([this] { return tr("Reading the table: %1 rows").arg(countText(m_plan->rowsRead())); });
    m_plan->start();
}

void BatchCommand::printPlan(const QString &text)
{
    if (m_isStopped) // while the signal was under way
        return;
    m_progress->hide();
    const bool isWritten = m_output.write(visibleText(text));
    m_stack.closeStore();
    Q_EMIT finished(isWritten || m_output.readerLeft() ? ExitCode::AllDone : ExitCode::Stopped);
}

void BatchCommand::run()
{
    if (m_isStopped) // while the last signal was under way
        return;
    makeProcess();
    connect(m_process.get(), &BatchProcess::noted, this, &BatchCommand::say);
    // Queued: the process is not taken down from within its own signal.
    connect(m_process.get(), &BatchProcess::finished, this, &BatchCommand::takeEnd, Qt::QueuedConnection);
    if (m_journal->wasBegun())
        note(tr("Going on with \"%1\": %2 queries are answered.")
                 .arg(m_journal->path(), countText(m_journal->totals().finished())));
    if (!m_arguments.quiet) {
        m_progress->show([this] {
            const BatchProgress progress = m_process->progress();
            const Moment now = m_stack.core().clock().now();
            m_rate.note(now, double(progress.finished()));
            return batchProgressText(progress, m_rate, now, m_progress->isLive());
        });
        m_rate.note(m_stack.core().clock().now(), double(m_journal->totals().finished()));
    }
    m_process->start();
}

void BatchCommand::stop()
{
    if (std::exchange(m_isStopped, true))
        return;
    if (m_batchOutput) {
        m_batchOutput.reset();
        m_writer.reset();
        takeEnd({u"interrupt"_s, {}});
    } else if (m_process) {
        if (m_runner)
            say(tr("Stopping: what is under way has three seconds to end."));
        m_process->stop();
    } else {
        m_stack.giveUp();
        m_canceller.reset();
        m_plan.reset();
        m_progress->hide();
        Q_EMIT finished(ExitCode::Stopped);
    }
}

void BatchCommand::takeEnd(const BatchStop &stop)
{
    m_progress->hide();
    if (stop.reason.isEmpty()) {
        writeOutput();
        return;
    }
    // Nothing was sent, and nothing will be the next time.
    if (stop.reason == "unsupported"_L1 && m_journal->totals().finished() == 0 && !stop.message.isEmpty()) {
        m_stack.closeStore();
        Q_EMIT refused({stop.message});
        return;
    }
    const QStringList sentences = stopSentences(stop, *m_journal, m_arguments.output);
    for (const QString &sentence : sentences)
        say(sentence);
    conclude(stop.reason);
}

void BatchCommand::writeOutput()
{
    auto opened = openOutput(m_arguments.output, m_input->columns(), m_identity.questions());
    if (const auto *problem = std::get_if<QString>(&opened)) {
        failOutput(*problem);
        return;
    }
    m_writer = std::move(std::get<std::unique_ptr<OutputWriter>>(opened));
    m_batchOutput = std::make_unique<BatchOutput>(*m_journal, m_identity.questions(), std::move(m_input), *m_writer);
    connect(m_batchOutput.get(), &BatchOutput::finished, this, &BatchCommand::takeOutput, Qt::QueuedConnection);
    if (!m_arguments.quiet)
        m_progress->show([this] {
            return tr("Writing \"%1\": %2 of %3 rows")
                .arg(m_arguments.output, countText(m_batchOutput->rowsWritten()),
                     countText(m_journal->rows().value_or(0)));
        });
    m_batchOutput->start();
}

void BatchCommand::takeOutput(const QString &problem)
{
    if (!m_batchOutput) // stopped while the signal was under way
        return;
    m_progress->hide();
    if (!problem.isEmpty()) {
        failOutput(problem);
        return;
    }
    const QStringList sentences =
        m_batchOutput->inputNotes().sliced(m_inputNotes) + endSentences(*m_journal, m_arguments.output);
    for (const QString &sentence : sentences)
        note(sentence);
    conclude({});
}

void BatchCommand::failOutput(const QString &problem)
{
    say(tr("%1 Nothing that was answered is lost: the same command writes the output again.").arg(problem));
    conclude(u"output"_s);
}

void BatchCommand::conclude(const QString &stopped)
{
    const bool summaryLost = !writeSummary(stopped);
    m_stack.closeStore();
    Q_EMIT finished(!stopped.isEmpty() || summaryLost    ? ExitCode::Stopped
                        : m_journal->totals().failed > 0 ? ExitCode::SomeFailed
                                                         : ExitCode::AllDone);
}

bool BatchCommand::writeSummary(const QString &stopped)
{
    if (m_arguments.summaryFile.isEmpty())
        return true;
    const BatchStart start{std::chrono::nanoseconds(m_elapsed.nsecsElapsed()), m_process->mostInFlight(), stopped};
    QJsonObject summary = summarize(*m_journal, start).toJson();
    if (m_journal->wasBegun())
        summary.insert(u"possibly_billed_twice"_s, m_journal->totals().billedTwice);
    if (const auto agreement = m_batchOutput ? m_batchOutput->agreement() : std::nullopt)
        summary.insert(u"agreement"_s, *agreement);
    SummaryFile file(m_arguments.summaryFile);
    if (file.open() && file.write(summary))
        return true;
    say(tr("The summary file \"%1\" could not be written: %2").arg(m_arguments.summaryFile, file.errorString()));
    return false;
}

void BatchCommand::say(const QString &sentence)
{
    m_progress->say(u"fanlight-cli: "_s + visibleText(sentence, false));
}

void BatchCommand::note(const QString &sentence)
{
    if (!m_arguments.quiet)
        say(sentence);
}

} // namespace Fanlight
