// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/batchwork.h"

#include "app/shared/pricebook.h"
#include "core/batch/batchjournal.h"
#include "core/batch/batchoutput.h"
#include "core/batch/batchplanner.h"
#include "core/batch/openparts.h"
#include "core/batch/rowlocator.h"
#include "core/engine/clock.h"
#include "core/engine/queryengine.h"
#include "ui/models/batchprogresstext.h"
#include "ui/models/batchtext.h"
#include "ui/models/display.h"

#include <QFileInfo>

#include <algorithm>
#include <utility>

namespace Fanlight {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

//! Queries that the engine has beyond those it may send: so many that it never waits for the next row.
constexpr int windowPerInFlight = 2;
constexpr int leastWindow = 64;

bool isSameFile(const QString &one, const QString &other)
{
    const QFileInfo first(one);
    const QFileInfo second(other);
    return first.exists() && second.exists() && first.canonicalFilePath() == second.canonicalFilePath();
}

//! "reviews.csv" → "reviews-answers.csv", in the same folder; whatever has no form of an output becomes CSV. A file of
//! that name that no batch of ours wrote is somebody's, and left alone.
QString outputFor(const QString &input)
{
    const QFileInfo file(input);
    const bool isLines = file.suffix().compare("jsonl"_L1, Qt::CaseInsensitive) == 0
        || file.suffix().compare("ndjson"_L1, Qt::CaseInsensitive) == 0;
    const QString stem = file.path() + u'/' + file.completeBaseName() + u"-answers"_s;
    const QString ending = isLines ? u".jsonl"_s : u".csv"_s;
    QString path = stem + ending;
    for (int number = 2; QFileInfo::exists(path) && !QFileInfo::exists(BatchJournal::pathFor(path)); ++number)
        path = stem + u'-' + QString::number(number) + ending;
    return path;
}

} // namespace

BatchWork::BatchWork(QueryEngine &engine, Clock &clock, PriceBook &prices, EngineSeams seams, QObject *parent)
    : QObject(parent)
    , m_engine(engine)
    , m_clock(clock)
    , m_prices(prices)
    , m_seams(std::move(seams))
{
    m_tick.setInterval(200ms);
    connect(&m_tick, &QTimer::timeout, this, &BatchWork::showProgress);
    m_planSoon.setSingleShot(true);
    m_planSoon.setInterval(200ms);
    connect(&m_planSoon, &QTimer::timeout, this, &BatchWork::look);
    // Queued: a view asks while it paints, and is told afterwards.
    connect(&m_table, &BatchTableModel::blockWanted, this, &BatchWork::serveBlock, Qt::QueuedConnection);
}

BatchWork::~BatchWork() = default;

void BatchWork::setQuestions(const QList<Task> &tasks, const QList<BoundTarget> &targets)
{
    if (tasks == m_tasks && targets == m_targets)
        return;
    m_tasks = tasks;
    m_targets = targets;
    if (m_view.phase == BatchPhase::Empty || isRunning())
        return;
    m_table.setQuestions(questions());
    m_planSoon.start();
}

void BatchWork::open(const QString &path)
{
    if (isRunning())
        return;
    m_options = {};
    m_fingerprint.reset();
    m_view = {};
    m_view.input = path;
    m_view.output = outputFor(path);
    openTableAgain();
}

void BatchWork::setColumns(const QString &textColumn, const QString &idColumn)
{
    if (isRunning() || (m_options == TableOptions{textColumn, idColumn}))
        return;
    m_options = {textColumn, idColumn};
    openTableAgain();
}

void BatchWork::openTableAgain()
{
    m_planner.reset();
    m_journal.reset();
    m_locator.reset();
    auto opened = openTable(m_view.input, m_options);
    if (const auto *problem = std::get_if<TableProblem>(&opened)) {
        m_view.phase = BatchPhase::Empty;
        m_view.problem = problem->message;
        m_table.begin({}, {}, {});
        tell();
        return;
    }
    const auto &reader = std::get<std::unique_ptr<TableReader>>(opened);
    m_view.phase = BatchPhase::Ready;
    m_view.problem.clear();
    m_view.columns = reader->columns();
    m_view.textColumn = reader->textColumn();
    m_view.idColumn = reader->idColumn();
    m_view.notes = reader->notes();
    m_view.plan.clear();
    m_view.progress.clear();
    m_table.begin(m_view.columns, m_view.textColumn, questions());
    m_options = {m_view.textColumn, m_view.idColumn};
    locate();
    m_planSoon.start();
    tell();
}

std::unique_ptr<TableReader> BatchWork::reopen() const
{
    auto opened = openTable(m_view.input, m_options);
    auto *reader = std::get_if<std::unique_ptr<TableReader>>(&opened);
    return reader ? std::move(*reader) : nullptr;
}

void BatchWork::locate()
{
    auto walker = reopen();
    auto reader = reopen();
    if (!walker || !reader)
        return;
    m_locator =
        std::make_unique<RowLocator>(std::move(walker), std::move(reader), int(BatchTableModel::blockSize), this);
    connect(m_locator.get(), &RowLocator::found, &m_table, &BatchTableModel::setRowTotal);
    connect(m_locator.get(), &RowLocator::finished, this, [this](const QString &problem) {
        if (!problem.isEmpty())
            Q_EMIT noted(problem);
    });
    m_locator->start();
}

void BatchWork::serveBlock(qint64 block)
{
    if (!m_locator)
        return;
    const int perRow = int(m_table.questions().perRow());
    // The journal's slots are those of its own questions.
    const bool isAbout = m_journal && m_asked == m_table.questions();
    QList<BatchTableRow> rows;
    QList<TableRow> known = m_locator->block(block);
    for (TableRow &row : known) {
        BatchTableRow entry{std::move(row), {}};
        for (int slot = 0; slot < perRow; ++slot) {
            const QueryPlace place{entry.row.number, slot};
            entry.records.append(isAbout && m_journal->isAnswered(place) ? m_journal->result(place) : std::nullopt);
        }
        rows.append(std::move(entry));
    }
    m_table.setBlock(block, rows);
}

void BatchWork::setOutputPath(const QString &path)
{
    if (isRunning() || path == m_view.output || path.isEmpty())
        return;
    m_view.output = path;
    m_planSoon.start();
    tell();
}

void BatchWork::setBudget(std::optional<double> usd)
{
    if (m_budget == usd)
        return;
    m_budget = usd;
    if (!isRunning())
        m_planSoon.start();
}

BatchQuestions BatchWork::questions() const
{
    BatchQuestions questions;
    for (const Task &task : m_tasks)
        questions.tasks.append(task.id);
    for (const BoundTarget &target : m_targets)
        questions.targets.append(target.target().name());
    return questions;
}

BatchIdentity BatchWork::identity() const
{
    BatchIdentity identity;
    identity.input = m_fingerprint.value_or(InputFingerprint());
    identity.textColumn = m_view.textColumn;
    identity.idColumn = m_view.idColumn;
    identity.tasks = m_tasks;
    for (const BoundTarget &target : m_targets)
        identity.targets.append(batchTargetOf(target, m_simulator));
    return identity;
}

BatchSpec BatchWork::spec(bool retriesFailed) const
{
    BatchSpec spec;
    spec.tasks = m_tasks;
    spec.targets = m_targets;
    spec.deadlines = m_deadlines;
    spec.window = std::max(leastWindow, windowPerInFlight * m_engine.policy().maxInFlightPerTarget);
    spec.retriesFailed = retriesFailed;
    spec.budgetUsd = m_budget;
    return spec;
}

BatchRunner::CostBound BatchWork::costBound()
{
    return m_prices.bound();
}

QString BatchWork::budgetObstacle()
{
    if (!m_budget)
        return {};
    const BatchRunner::CostBound bound = costBound();
    const QList<QueryRequest> samples = fanOut({u"text"_s, m_tasks, m_targets, m_deadlines, false}, 0);
    for (const QueryRequest &request : samples) {
        if (!bound(request))
            return tr("A budget needs prices, and that of %1 is not known.").arg(request.target().name());
    }
    return {};
}

QString BatchWork::obstacle()
{
    if (m_targets.isEmpty())
        return tr("Choose a target to ask.");
    if (m_tasks.isEmpty())
        return tr("Choose a task.");
    if (isSameFile(m_view.output, m_view.input) || isSameFile(BatchJournal::pathFor(m_view.output), m_view.input))
        return tr("The answers cannot be saved over the input itself.");
    if (const QString problem = budgetObstacle(); !problem.isEmpty())
        return problem;
    const auto writer = openOutput(m_view.output, m_view.columns, questions());
    if (const auto *problem = std::get_if<QString>(&writer))
        return *problem;
    return {};
}

void BatchWork::look()
{
    if (m_view.phase == BatchPhase::Empty || isRunning())
        return;
    m_planner.reset();
    m_journal.reset();
    m_view.canRestart = false;
    m_view.plan.clear();
    m_view.planNote.clear();
    m_view.obstacle = obstacle();
    if (m_view.obstacle.isEmpty() && !m_fingerprint) {
        const auto fingerprint = fingerprintOf(m_view.input);
        if (const auto *problem = std::get_if<QString>(&fingerprint))
            m_view.obstacle = *problem;
        else
            m_fingerprint = std::get<InputFingerprint>(fingerprint);
    }
    if (m_view.obstacle.isEmpty()) {
        auto journal = std::make_unique<BatchJournal>(BatchJournal::pathFor(m_view.output));
        if (const auto refusal = journal->open(identity(), BatchJournal::Start::Look)) {
            m_view.obstacle = refusal->message;
            m_view.canRestart = refusal->canRestart;
        } else if (const auto parts = openPartsProblem(*journal)) {
            // The terminal handed them over, and collects them.
            m_view.obstacle = *parts;
        } else {
            m_journal = std::move(journal);
            m_asked = questions();
        }
    }
    m_table.forgetRecords();
    if (m_journal)
        plan();
    tell();
}

void BatchWork::plan()
{
    const BatchTotals &totals = m_journal->totals();
    m_view.failed = totals.failed;
    if (totals.finished() == 0 && totals.openClaims == 0)
        m_view.phase = BatchPhase::Ready;
    else if (m_view.phase != BatchPhase::Finished)
        m_view.phase = BatchPhase::Paused;
    auto reader = reopen();
    if (!reader)
        return;
    m_view.plan = tr("Reading the table…");
    m_planner = std::make_unique<BatchPlanner>(*m_journal, spec(false), std::move(reader), m_seams, costBound());
    connect(m_planner.get(), &BatchPlanner::finished, this, &BatchWork::takePlan);
    m_planner->start();
}

void BatchWork::takePlan(const BatchPlan &plan, const QString &problem)
{
    if (!problem.isEmpty()) {
        m_view.obstacle = problem;
        tell();
        return;
    }
    m_view.plan = planLine(plan);
    m_view.planNote = planNote(plan);
    m_view.share = plan.queries > 0 ? double(plan.finished) / double(plan.queries) : 0;
    if (m_view.phase != BatchPhase::Ready)
        m_view.phase = plan.finished == plan.queries ? BatchPhase::Finished : BatchPhase::Paused;
    tell();
}

void BatchWork::run()
{
    begin(Begin::GoOn);
}

void BatchWork::retryFailed()
{
    begin(Begin::RetryFailed);
}

void BatchWork::restart()
{
    begin(Begin::Anew);
}

void BatchWork::begin(Begin how)
{
    if (isRunning() || m_view.phase == BatchPhase::Empty)
        return;
    // What was chosen a moment ago counts.
    if (m_planSoon.isActive()) {
        m_planSoon.stop();
        look();
    }
    if (!m_view.obstacle.isEmpty() && !(how == Begin::Anew && m_view.canRestart)) {
        Q_EMIT noted(m_view.obstacle);
        return;
    }
    // The table may have been edited since it was opened.
    const auto fingerprint = fingerprintOf(m_view.input);
    const auto *now = std::get_if<InputFingerprint>(&fingerprint);
    if (!now || !m_fingerprint || *now != *m_fingerprint) {
        m_fingerprint.reset();
        Q_EMIT noted(tr("The table has changed, and was opened again. Look at it, then run it."));
        openTableAgain();
        return;
    }
    m_planner.reset();
    m_asked = questions();
    m_journal = std::make_unique<BatchJournal>(BatchJournal::pathFor(m_view.output));
    const auto start = how == Begin::Anew ? BatchJournal::Start::Anew : BatchJournal::Start::Continue;
    if (const auto refusal = m_journal->open(identity(), start)) {
        m_journal.reset();
        m_view.obstacle = refusal->message;
        m_view.canRestart = refusal->canRestart;
        Q_EMIT noted(refusal->message);
        tell();
        return;
    }
    if (!m_journal->damage().isEmpty())
        Q_EMIT noted(m_journal->damage());
    m_runner = std::make_unique<BatchRunner>(
        m_engine, m_clock, *m_journal, spec(how == Begin::RetryFailed), [this] { return reopen(); }, costBound());
    connect(m_runner.get(), &BatchProcess::noted, this, &BatchWork::noted);
    // Queued: the runner is not taken down from within its own signal.
    connect(m_runner.get(), &BatchProcess::finished, this, &BatchWork::takeEnd, Qt::QueuedConnection);
    m_view.phase = BatchPhase::Running;
    m_view.obstacle.clear();
    m_view.canRestart = false;
    m_table.forgetRecords();
    m_rate = {};
    m_runner->start();
    m_tick.start();
    showProgress();
    Q_EMIT runningChanged(true);
}

void BatchWork::pause()
{
    if (m_runner && m_view.phase == BatchPhase::Running) {
        m_view.phase = BatchPhase::Pausing;
        m_runner->stop();
        tell();
    } else if (m_output) {
        m_output.reset();
        m_writer.reset();
        conclude(BatchPhase::Paused, {});
    }
}

void BatchWork::showProgress()
{
    if (m_runner) {
        const BatchProgress progress = m_runner->progress();
        const Moment now = m_clock.now();
        m_rate.note(now, double(progress.finished()));
        m_view.share = progress.expected > 0 ? std::min(1.0, double(progress.finished()) / progress.expected) : 0;
        m_view.progress = batchProgressText(progress, m_rate, now, false);
        m_view.failed = progress.failed;
    } else if (m_output) {
        m_view.progress = tr("Writing %1 rows").arg(countText(m_output->rowsWritten()));
    }
    const QList<qint64> blocks = m_table.takeLookedAt();
    for (const qint64 block : blocks)
        serveBlock(block);
    tell();
}

void BatchWork::takeEnd(const BatchStop &stop)
{
    m_runner.reset();
    if (!stop.message.isEmpty())
        Q_EMIT noted(stop.message);
    if (stop.reason.isEmpty())
        write(m_view.output);
    else
        conclude(BatchPhase::Paused,
                 tr("%1 queries are answered and kept. Run goes on.").arg(countText(m_journal->totals().finished())));
}

void BatchWork::exportTo(const QString &path)
{
    if (isRunning() || m_view.phase != BatchPhase::Finished || !m_journal)
        return;
    if (isSameFile(path, m_view.input) || isSameFile(path, m_journal->path())) {
        Q_EMIT noted(tr("The answers cannot be saved over the input itself."));
        return;
    }
    m_planner.reset();
    m_tick.start();
    write(path);
    if (isRunning())
        Q_EMIT runningChanged(true);
}

void BatchWork::write(const QString &path)
{
    m_writing = path;
    auto opened = openExport(path, m_view.columns, m_asked);
    if (const auto *problem = std::get_if<QString>(&opened)) {
        takeOutput(*problem);
        return;
    }
    auto reader = reopen();
    if (!reader) {
        takeOutput(tr("The input can no longer be read."));
        return;
    }
    m_view.phase = BatchPhase::Writing;
    m_writer = std::move(std::get<std::unique_ptr<OutputWriter>>(opened));
    m_output = std::make_unique<BatchOutput>(*m_journal, m_asked, std::move(reader), *m_writer);
    connect(m_output.get(), &BatchOutput::finished, this, &BatchWork::takeOutput, Qt::QueuedConnection);
    m_output->start();
    showProgress();
}

void BatchWork::takeOutput(const QString &problem)
{
    if (m_output)
        m_view.notes = m_output->inputNotes();
    m_output.reset();
    m_writer.reset();
    if (!problem.isEmpty()) {
        Q_EMIT noted(tr("%1 Nothing that was answered is lost.").arg(problem));
        conclude(m_writing == m_view.output ? BatchPhase::Paused : BatchPhase::Finished, {});
        return;
    }
    const BatchTotals &totals = m_journal->totals();
    conclude(BatchPhase::Finished,
             totals.failed > 0 ? tr("%1 answered, %2 failed. Saved to %3.")
                                     .arg(countText(totals.done), countText(totals.failed), m_writing)
                               : tr("All %1 answered. Saved to %2.").arg(countText(totals.done), m_writing));
}

void BatchWork::conclude(BatchPhase phase, const QString &sentence)
{
    m_tick.stop();
    m_table.takeLookedAt();
    m_table.forgetRecords();
    const BatchTotals &totals = m_journal->totals();
    m_view.phase = phase;
    m_view.failed = totals.failed;
    m_view.progress = sentence;
    if (phase == BatchPhase::Finished)
        m_view.share = 1;
    tell();
    Q_EMIT runningChanged(false);
    // Others may go on with the journal now, and what was chosen meanwhile counts.
    m_table.setQuestions(questions());
    m_planSoon.start();
}

void BatchWork::tell()
{
    Q_EMIT changed();
}

} // namespace Fanlight
