// SPDX-License-Identifier: GPL-3.0-or-later
// What is chosen for a batch and what becomes of its run; batchwork_look.cpp has what is read before.
#include "app/gui/batchwork.h"

#include "app/shared/batchrules.h"
#include "app/shared/knowntasks.h"
#include "app/shared/pricebook.h"
#include "core/endpoints/builtinendpoints.h"
#include "core/engine/clock.h"
#include "core/engine/queryengine.h"
#include "ui/models/batchprogresstext.h"
#include "ui/models/display.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QLocale>

#include <algorithm>
#include <utility>

namespace Fanlight {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds shortestCountPause = 50ms;

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

BatchWork::BatchWork(QueryEngine &engine, Clock &clock, PriceBook &prices, EngineSeams seams, LocalStore *store,
                     QObject *parent)
    : QObject(parent)
    , m_engine(engine)
    , m_clock(clock)
    , m_prices(prices)
    , m_rows(m_input)
    , m_planning(engine, std::move(seams), store)
{
    m_tick.setInterval(200ms);
    connect(&m_tick, &QTimer::timeout, this, &BatchWork::showProgress);
    m_planSoon.setSingleShot(true);
    m_planSoon.setInterval(200ms);
    connect(&m_planSoon, &QTimer::timeout, this, &BatchWork::look);
    connect(&m_input, &BatchInput::broken, this, &BatchWork::noted);
    connect(&m_opener, &BatchOpener::opened, this, &BatchWork::takeOpened);
    connect(&m_planning, &BatchPlanning::planned, this, &BatchWork::takePlan);
    connect(&m_planning, &BatchPlanning::failed, this, [this](const QString &problem) {
        m_view.obstacle = problem;
        tell();
    });
    connect(&m_saving, &BatchSaving::finished, this, &BatchWork::takeSaved);
    m_countSoon.setSingleShot(true);
    m_countSoon.setInterval(shortestCountPause);
    connect(&m_countSoon, &QTimer::timeout, this, [this] {
        showCounts();
        tell();
    });
    connect(&m_rows, &BatchRows::countsChanged, this, [this] {
        if (m_view.isSearching != m_rows.isSearching()) {
            showChoice();
            tell();
        }
        if (!m_countSoon.isActive())
            m_countSoon.start();
    });
}

BatchWork::~BatchWork()
{
    m_runner.reset();
    m_saving.cancel();
    m_planning.cancel();
    m_rows.follow(nullptr, {});
}

bool BatchWork::isUnfinished() const
{
    return isRunning() || (m_journal && m_view.phase != BatchPhase::Finished && m_journal->totals().finished() > 0);
}

std::optional<qint64> BatchWork::answered() const
{
    return m_journal ? std::optional(m_journal->totals().done) : std::nullopt;
}

void BatchWork::setQuestions(const QList<Task> &tasks, const QList<BoundTarget> &targets)
{
    if (tasks == m_tasks && targets == m_targets)
        return;
    m_tasks = tasks;
    m_targets = targets;
    for (const Task &task : tasks)
        m_taskTitles.insert(task.id, visibleText(task.title, false));
    m_rows.table().setTaskTitles(m_taskTitles);
    showTaskTitles();
    showCaution();
    if (m_view.phase != BatchPhase::Empty && !isRunning()) {
        leaveStart();
        m_rows.setQuestions(questions(), comparedTasks());
        m_view.comparesTargets = targets.size() > 1;
        m_planSoon.start();
    }
    tell();
}

void BatchWork::open(const QString &path)
{
    if (isRunning()) {
        Q_EMIT noted(tr("A batch is under way. Stop it, or wait for its end, to open another table."));
        return;
    }
    BatchView view;
    // A limit on spending holds until somebody lifts it.
    view.budgetUsd = m_view.budgetUsd;
    view.unreadBudget = m_view.unreadBudget;
    m_view = view;
    m_pauses.clear();
    m_view.input = path;
    m_view.output = outputFor(path);
    choose({});
}

void BatchWork::setColumns(const QString &textColumn, const QString &idColumn)
{
    const TableOptions options{textColumn, idColumn};
    if (!isRunning() && m_view.phase != BatchPhase::Empty && options != m_input.options())
        choose(options);
}

void BatchWork::choose(const TableOptions &options)
{
    m_opener.cancel();
    forgetJournal();
    m_fingerprint.reset();
    m_plannedRows.reset();
    const std::optional<QString> problem = m_input.open(m_view.input, options);
    m_view.phase = problem ? BatchPhase::Empty : BatchPhase::Ready;
    m_view.problem = problem.value_or(QString());
    m_view.obstacle.clear();
    m_view.plan.clear();
    tellConclusion({});
    m_view.pause.clear();
    m_view.ofTargets.clear();
    m_view.shown = RowSet::All;
    m_view.comparesTargets = m_targets.size() > 1;
    if (problem) {
        m_view.columns.clear();
        m_rows.begin({}, {});
    } else {
        m_view.columns = m_input.columns();
        m_view.textColumn = m_input.options().textColumn;
        m_view.idColumn = m_input.options().idColumn;
        m_view.notes = m_input.notes();
        m_rows.begin(questions(), comparedTasks());
        m_planSoon.start();
        m_tick.start();
        showReading();
    }
    showCounts();
    tell();
}

void BatchWork::openTableAgain()
{
    const TableOptions options = m_input.options();
    choose(options);
}

void BatchWork::setOutputPath(const QString &path)
{
    if (isRunning() || m_view.phase == BatchPhase::Empty || path == m_view.output || path.isEmpty())
        return;
    leaveStart();
    forgetJournal();
    showAnswers({});
    m_view.output = path;
    m_planSoon.start();
    tell();
}

void BatchWork::setBudget(std::optional<double> usd)
{
    takeBudget({usd, true}, {});
}

void BatchWork::enterBudget(const QString &text)
{
    takeBudget(typedBudget(text), text);
}

void BatchWork::takeBudget(const TypedBudget &budget, const QString &text)
{
    const QString unread = budget.isNumber ? QString() : text.trimmed();
    if (m_view.budgetUsd == budget.usd && m_view.unreadBudget == unread)
        return;
    m_view.budgetUsd = budget.usd;
    m_view.unreadBudget = unread;
    if (!isRunning() && m_view.phase != BatchPhase::Empty) {
        leaveStart();
        m_planSoon.start();
    }
    tell();
}

void BatchWork::show(RowSet set)
{
    m_view.shown = set;
    m_rows.show(set);
    showChoice();
    tell();
}

void BatchWork::showAnswers(const QList<AnswerChoice> &answers)
{
    m_rows.showAnswers(answers);
    showChoice();
    tell();
}

void BatchWork::search(const QString &words)
{
    m_rows.search(words);
    showChoice();
    tell();
}

void BatchWork::showChoice()
{
    m_view.shownAnswers = m_rows.shownAnswers();
    m_view.search = m_rows.searched();
    m_view.isSearching = m_rows.isSearching();
    m_view.unreadRows = m_rows.unreadRows();
    m_view.counts = m_rows.counts();
}

void BatchWork::showCaution()
{
    const bool asksSimulator = std::ranges::any_of(
        m_targets, [](const BoundTarget &target) { return target.target().endpoint == simulatorEndpointName(); });
    const auto own = std::ranges::find_if(m_tasks, [](const Task &task) { return !isBuiltinTask(task.id); });
    m_view.caution = asksSimulator && own != m_tasks.end()
        ? tr("The built-in simulator answers sentiment, topics and summary only. It has no answer to \"%1\".")
              .arg(visibleText(own->title, false))
        : QString();
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

QStringList BatchWork::comparedTasks() const
{
    QStringList ids;
    for (const Task &task : m_tasks) {
        if (task.form == AnswerForm::Label || task.form == AnswerForm::Topics || task.form == AnswerForm::Choice)
            ids.append(task.id);
    }
    return ids;
}

BatchIdentity BatchWork::identityWith(const QList<Task> &tasks) const
{
    BatchIdentity identity = identityFor(m_view.textColumn, m_view.idColumn, tasks, m_targets, m_simulator);
    identity.input = m_fingerprint.value_or(InputFingerprint());
    return identity;
}

BatchSpec BatchWork::spec(bool retriesFailed) const
{
    BatchSpec spec;
    spec.tasks = m_tasks;
    spec.targets = m_targets;
    spec.deadlines = m_deadlines;
    spec.window = batchWindow(m_engine.policy().maxInFlightPerTarget);
    spec.retriesFailed = retriesFailed;
    spec.budgetUsd = m_view.budgetUsd;
    spec.rows = m_plannedRows;
    return spec;
}

QString BatchWork::obstacle()
{
    if (m_targets.isEmpty())
        return tr("Choose a target to ask.");
    if (m_tasks.isEmpty())
        return tr("Choose a task.");
    if (!m_view.unreadBudget.isEmpty())
        return tr("The budget \"%1\" is not a number of dollars. Write it like %2, or leave the field empty.")
            .arg(visibleText(m_view.unreadBudget, false), QLocale().toString(2.5, 'f', 2));
    if (isSameFile(m_view.output, m_view.input) || isSameFile(BatchJournal::pathFor(m_view.output), m_view.input))
        return tr("The answers cannot be saved over the input itself.");
    if (const auto unpriced = unpricedTarget(spec(false), m_prices.bound()))
        return tr("A budget needs prices, and that of %1 is not known.").arg(unpriced->name());
    const auto writer = openOutput(m_view.output, m_view.columns, questions());
    if (const auto *problem = std::get_if<QString>(&writer))
        return *problem;
    return {};
}

void BatchWork::run()
{
    begin(Wish::GoOn);
}

void BatchWork::retryFailed()
{
    begin(Wish::RetryFailed);
}

void BatchWork::goBack()
{
    if (m_view.canGoBack)
        Q_EMIT tasksWanted(m_asked.tasks);
}

void BatchWork::restart()
{
    begin(Wish::Anew);
}

void BatchWork::startRunner(bool retriesFailed)
{
    if (!m_journal->damage().isEmpty())
        Q_EMIT noted(m_journal->damage());
    m_planning.cancel();
    m_runner = std::make_unique<BatchRunner>(
        m_engine, m_clock, *m_journal, spec(retriesFailed), [this] { return m_input.reader(); }, m_prices.bound());
    // What a target is paused for stands beside it; the rest is told as it comes.
    connect(m_runner.get(), &BatchProcess::noted, this, &BatchWork::noted);
    connect(m_runner.get(), &BatchRunner::rowAnswered, &m_rows, &BatchRows::noteAnswered);
    // Queued: the runner is not taken down from within its own signal.
    connect(m_runner.get(), &BatchProcess::finished, this, &BatchWork::takeEnd, Qt::QueuedConnection);
    m_view.phase = BatchPhase::Running;
    m_view.obstacle.clear();
    m_view.reading.clear();
    m_view.pause.clear();
    m_view.canRestart = false;
    m_view.canGoBack = false;
    m_isStopWanted = false;
    m_pauses.clear();
    m_rate = {};
    m_figures.reset();
    m_begun = m_clock.now();
    m_runner->start();
    m_tick.start();
    showProgress();
    Q_EMIT runningChanged(true);
}

void BatchWork::pause()
{
    if (m_runner && m_view.phase == BatchPhase::Running) {
        m_view.phase = BatchPhase::Pausing;
        m_runner->pause();
        tell();
    }
}

void BatchWork::stop()
{
    if (m_view.phase == BatchPhase::Starting) {
        leaveStart();
        m_planSoon.start();
        tell();
    } else if (m_runner) {
        m_isStopWanted = true;
        m_view.phase = BatchPhase::Stopping;
        m_runner->abandon();
        tell();
    } else if (m_saving.isBusy()) {
        m_saving.cancel();
        if (const auto exported = std::exchange(m_export, std::nullopt))
            conclude(exported->from, {BatchConclusion::Kind::ExportStopped});
        else
            conclude(BatchPhase::Stopped, {BatchConclusion::Kind::SavingStopped});
    } else if (m_view.phase == BatchPhase::Paused) {
        m_view.phase = BatchPhase::Stopped;
        releaseJournal();
        tell();
    }
}

void BatchWork::goOn(const QString &name)
{
    if (!m_runner) {
        run();
        return;
    }
    const auto target =
        std::ranges::find_if(m_targets, [&name](const BoundTarget &each) { return each.target().name() == name; });
    const QList<BatchTarget> &asked = m_identity.targets;
    if (target == m_targets.end() || !asked.contains(batchTargetOf(*target, m_simulator))) {
        Q_EMIT noted(tr("%1 is another target now: this batch cannot go on with it.").arg(name));
        return;
    }
    m_runner->goOn(*target);
    showProgress();
}

void BatchWork::showCounts()
{
    QElapsedTimer timer;
    timer.start();
    m_view.answers = m_rows.answers();
    // Of a million rows it takes some milliseconds: no more than a twentieth of the time goes there.
    m_countSoon.setInterval(std::max(shortestCountPause, std::chrono::milliseconds(20 * timer.elapsed())));
    showTaskTitles();
    showChoice();
}

void BatchWork::showTaskTitles()
{
    for (BatchAnswersView &each : m_view.answers) {
        each.title = m_taskTitles.value(each.task, each.task);
        each.isGuessed = each.target.startsWith(simulatorEndpointName() + u'/');
    }
}

void BatchWork::showProgress()
{
    if (m_runner) {
        const BatchProgress progress = m_runner->progress();
        const Moment now = m_clock.now();
        m_rate.note(now, double(progress.finished()));
        m_figures.note(progress.targets, now);
        m_view.share = progress.expected > 0 ? std::min(1.0, double(progress.finished()) / progress.expected) : 0;
        m_view.progress = batchProgressText(progress, m_rate, now, false);
        m_view.failed = progress.failed;
        showTargets(progress.targets);
    } else if (m_saving.isBusy()) {
        m_view.progress = tr("Saving: %1 rows are written").arg(countText(m_saving.rowsWritten()));
    } else {
        showReading();
        return;
    }
    m_rows.refresh();
    tell();
}

void BatchWork::showTargets(const QList<TargetProgress> &targets)
{
    m_view.ofTargets = m_figures.views(targets, m_clock.now());
    const bool isTold = std::ranges::any_of(targets, [](const TargetProgress &each) { return !each.pause.isEmpty(); });
    // One that is all there is, is told by the whole.
    if (targets.size() < 2 && !isTold)
        m_view.ofTargets.clear();
}

void BatchWork::takeEnd(const BatchStop &stop)
{
    const QList<TargetProgress> targets = m_runner->progress().targets;
    m_runner.reset();
    for (const TargetProgress &target : targets) {
        if (!target.pause.isEmpty())
            m_pauses.insert(target.target.name(), target);
    }
    showTargets(targets);
    if (stop.reason.isEmpty()) {
        m_view.phase = BatchPhase::Writing;
        if (const auto problem =
                m_saving.start(*m_journal, m_asked, m_view.columns, m_input.reader(), m_view.output, {}))
            takeSaved(*problem, m_view.notes);
        else
            showProgress();
        return;
    }
    const BatchTotals &totals = m_journal->totals();
    if (m_isStopWanted) {
        conclude(BatchPhase::Stopped, {BatchConclusion::Kind::Stopped, totals.done, totals.failed});
        return;
    }
    m_view.pause = stop.message;
    if (stop.reason == "budget"_L1)
        m_view.pause = tr("%1 Enter a greater budget, or none, then resume.", "after a sentence").arg(stop.message);
    const bool isWanted = stop.reason == "interrupt"_L1;
    conclude(BatchPhase::Paused, {BatchConclusion::Kind::Paused, totals.done, totals.failed});
    if (!isWanted)
        Q_EMIT ended(tr("The batch is paused. %1", "before a sentence").arg(keptText(totals.done, totals.failed)),
                     m_clock.now() - m_begun);
}

void BatchWork::exportTo(const QString &path, RowsToExport rows)
{
    const BatchPhase phase = m_view.phase;
    const bool isHalf = phase == BatchPhase::Stopped || phase == BatchPhase::Paused;
    if (isRunning() || !m_journal || !(isHalf || phase == BatchPhase::Finished))
        return;
    if (isSameFile(path, m_view.input) || isSameFile(path, m_journal->path())) {
        Q_EMIT noted(tr("The answers cannot be saved over the input itself."));
        return;
    }
    BatchSaving::Part part{!isHalf};
    if (rows == RowsToExport::Shown)
        part.rows = m_rows.shownRows();
    if (part.rows && isSameFile(path, m_view.output)) {
        Q_EMIT noted(tr("%1 is for the answers of all rows. Choose another name for a part of them.").arg(path));
        return;
    }
    m_planning.cancel();
    m_planSoon.stop();
    m_export = Export{phase, part.rows ? std::optional(qint64(part.rows->size())) : std::nullopt};
    if (const auto problem =
            m_saving.start(*m_journal, m_asked, m_view.columns, m_input.reader(), path, std::move(part))) {
        takeSaved(*problem, m_view.notes);
        return;
    }
    m_begun = m_clock.now();
    m_view.phase = BatchPhase::Writing;
    m_tick.start();
    showProgress();
    Q_EMIT runningChanged(true);
}

void BatchWork::takeSaved(const QString &problem, const QStringList &inputNotes)
{
    const std::optional<Export> exported = std::exchange(m_export, std::nullopt);
    // Who reads no further than the last row that is wanted has less to say.
    if (!exported || !exported->rows)
        m_view.notes = inputNotes;
    const QString path = m_saving.path();
    if (!problem.isEmpty()) {
        const QString sentence = tr("%1 Nothing that was answered is lost.").arg(problem);
        Q_EMIT noted(sentence);
        conclude(exported ? exported->from : BatchPhase::Stopped, {});
        if (!exported)
            Q_EMIT ended(sentence, m_clock.now() - m_begun);
        return;
    }
    const BatchTotals &totals = m_journal->totals();
    const BatchPhase phase = exported ? exported->from : BatchPhase::Finished;
    BatchConclusion conclusion{BatchConclusion::Kind::Saved, totals.done, totals.failed, path};
    if (exported && exported->rows) {
        conclusion.kind = BatchConclusion::Kind::SavedPart;
        conclusion.rows = *exported->rows;
        conclusion.allRows = m_input.rowsFound();
    } else if (phase != BatchPhase::Finished) {
        conclusion.kind = BatchConclusion::Kind::SavedSoFar;
    }
    conclude(phase, conclusion);
    if (!exported)
        Q_EMIT ended(m_view.progress, m_clock.now() - m_begun);
}

void BatchWork::conclude(BatchPhase phase, const BatchConclusion &conclusion)
{
    m_tick.stop();
    m_rows.refresh();
    m_rows.reread();
    const BatchTotals &totals = m_journal->totals();
    m_view.phase = phase;
    m_view.failed = totals.failed;
    tellConclusion(conclusion);
    if (phase == BatchPhase::Finished)
        m_view.share = 1;
    // A pause holds the batch; after everything else others may go on with it.
    if (phase != BatchPhase::Paused)
        releaseJournal();
    tell();
    Q_EMIT runningChanged(false);
    // What was chosen meanwhile counts.
    m_rows.setQuestions(questions(), comparedTasks());
    m_view.comparesTargets = m_targets.size() > 1;
    m_planSoon.start();
}

void BatchWork::tellConclusion(const BatchConclusion &conclusion)
{
    m_conclusion = conclusion;
    m_view.progress = conclusionText(conclusion);
}

void BatchWork::retranslate()
{
    if (m_view.phase == BatchPhase::Empty)
        return;
    if (!isRunning() && m_conclusion.kind != BatchConclusion::Kind::Nothing)
        tellConclusion(m_conclusion);
    showCaution();
    m_rows.retranslate();
    m_planSoon.start();
    tell();
}

void BatchWork::tell()
{
    Q_EMIT changed();
}

} // namespace Fanlight
