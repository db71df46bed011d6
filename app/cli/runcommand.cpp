// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/runcommand.h"

#include "app/cli/jsonoutput.h"
#include "app/cli/outputstream.h"
#include "app/cli/progressreporter.h"
#include "app/cli/reporttext.h"
#include "app/cli/summaryfile.h"
#include "app/shared/corestack.h"
#include "core/analysis/resultjson.h"
#include "core/analysis/runsummary.h"
#include "ui/models/display.h"

#include <QJsonArray>

#include <algorithm>
#include <utility>

namespace Fanlight {

using namespace Qt::StringLiterals;

RunCommand::RunCommand(RunPlan plan, const QProcessEnvironment &environment, OutputStream &output,
                       OutputStream &messages, QObject *parent)
    : QObject(parent)
    , m_plan(std::move(plan))
    , m_environment(environment)
    , m_output(output)
    , m_messages(messages)
    , m_stack({m_plan.targets, m_plan.limits, m_plan.tasks}, environment, messages)
{
}

RunCommand::~RunCommand() = default;

std::optional<UsageProblem> RunCommand::start()
{
    if (auto problem = openSummary())
        return problem;
    connect(&m_stack, &QueryStack::refused, this, &RunCommand::refused);
    return m_stack.prepare([this] { return begin(); });
}

std::optional<UsageProblem> RunCommand::begin()
{
    const QList<BoundTarget> &bound = m_stack.targets();
    m_oneAnswer = m_plan.report == ReportKind::Answer && m_plan.format == OutputFormat::Text && bound.size() == 1;
    // What a program or a file has been given cannot be taken back when the reply breaks off and comes again.
    m_streaming = m_oneAnswer && (m_output.isTerminal() || m_stack.limits().maxAttempts == 1);

    // Nobody asked for it by name, so it must be said what answers.
    if (m_plan.targets == TargetArguments{} && !m_plan.quiet)
        m_messages.write(tr("The built-in simulator answers: offline analysis, not a language model. Name another "
                            "with --target or --url.\n"));

    const RunSpec spec{m_plan.text, m_plan.tasks, bound, m_stack.deadlines(), m_plan.stream, m_plan.limits.cacheUse};
    m_run = std::make_unique<AnalysisRun>(m_stack.core().engine(), spec);
    const QList<QueryRequest> queries = m_run->start();
    if (!m_plan.quiet)
        m_progress = std::make_unique<ProgressReporter>(m_messages, m_stack.core().clock(), queries);
    connectRun();
    return std::nullopt;
}

void RunCommand::stop()
{
    if (m_run) {
        m_run->cancel();
        return;
    }
    m_stack.giveUp();
    Q_EMIT finished(ExitCode::Stopped);
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
        connect(&m_stack.core().engine(), &QueryEngine::textReceived, this,
                [this](QueryId, const QString &text) { printDelta(text); });
        connect(&m_stack.core().engine(), &QueryEngine::textDiscarded, this, &RunCommand::takeDiscard);
    }
    if (m_progress) {
        connect(&m_stack.core().engine(), &QueryEngine::progressed, m_progress.get(), &ProgressReporter::update);
        connect(&m_stack.core().engine(), &QueryEngine::loadChanged, m_progress.get(), &ProgressReporter::updateLoad);
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
    m_stack.closeStore();
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

void RunCommand::message(const QString &text)
{
    m_messages.write(QString(u"fanlight-cli: "_s + visibleText(text, false) + u'\n'));
}

} // namespace Fanlight
