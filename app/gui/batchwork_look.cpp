// SPDX-License-Identifier: GPL-3.0-or-later
// What BatchWork reads before it runs: the table's fingerprint, the journal, the plan.
#include "app/gui/batchwork.h"
#include "app/shared/pricebook.h"
#include "core/batch/openparts.h"
#include "core/engine/clock.h"
#include "ui/models/display.h"

#include <QFileInfo>
#include <QRegularExpression>

#include <utility>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

//! "answers.csv", "answers-2.csv" → "answers-3.csv": the first behind them that is no file, and no batch's output.
QString freeOutputBeside(const QString &output)
{
    const QFileInfo file(output);
    static const QRegularExpression number(u"-\\d{1,2}$"_s);
    const QString stem = file.path() + u'/' + file.completeBaseName().remove(number);
    const QString ending = file.suffix().isEmpty() ? QString() : QString(u'.' + file.suffix());
    QString path = output;
    for (int next = 2; QFileInfo::exists(path) || QFileInfo::exists(BatchJournal::pathFor(path)); ++next)
        path = stem + u'-' + QString::number(next) + ending;
    return path;
}

} // namespace

void BatchWork::look()
{
    if (m_view.phase == BatchPhase::Empty || m_view.phase == BatchPhase::Starting || isRunning())
        return;
    m_planSoon.stop();
    m_view.canRestart = false;
    m_view.canGoBack = false;
    m_view.plan.clear();
    m_view.planNote.clear();
    m_view.obstacle = obstacle();
    if (!m_view.obstacle.isEmpty()) {
        m_view.canGoBack = m_tasks.isEmpty() && isBatchOfOtherTasks();
        m_opener.cancel();
        forgetJournal();
        showReading();
        return;
    }
    if (m_journal && m_identity == identity() && (m_isHeld || m_journal->isCurrent())) {
        plan();
        return;
    }
    forgetJournal();
    m_wish = Wish::Look;
    m_opener.open({m_view.input, m_fingerprint, m_fingerprint.has_value(), identity(),
                   BatchJournal::pathFor(m_view.output), BatchJournal::Start::Look});
    m_tick.start();
    showReading();
}

void BatchWork::leaveStart()
{
    if (m_view.phase != BatchPhase::Starting)
        return;
    m_opener.cancel();
    m_view.phase = m_phaseBefore;
}

void BatchWork::forgetJournal()
{
    m_planning.cancel();
    m_rows.follow(nullptr, {});
    m_journal.reset();
    m_isHeld = false;
    if (m_view.phase == BatchPhase::Paused)
        m_view.phase = BatchPhase::Stopped;
}

void BatchWork::releaseJournal()
{
    if (m_journal)
        m_journal->release();
    m_isHeld = false;
}

void BatchWork::takeOpened()
{
    const std::unique_ptr<OpenedBatch> opened = m_opener.takeOpened();
    if (opened->problem.isEmpty() && !opened->isChanged)
        m_fingerprint = opened->fingerprint;
    if (m_wish == Wish::Look)
        takeLook(*opened);
    else
        takeBegin(*opened, m_wish);
}

void BatchWork::takeLook(OpenedBatch &opened)
{
    if (opened.journal) {
        m_identity = opened.opening.identity;
        adopt(std::move(opened.journal), false);
        // The terminal handed them over, and collects them.
        if (const auto parts = openPartsProblem(*m_journal))
            m_view.obstacle = *parts;
        else
            plan();
    } else if (opened.refusal) {
        takeRefusal(*opened.refusal);
    } else {
        m_view.obstacle = opened.problem;
    }
    showReading();
}

void BatchWork::takeRefusal(const JournalRefusal &refusal)
{
    m_view.obstacle = refusal.message;
    m_view.canRestart = refusal.canRestart;
    m_view.elsewhere = refusal.canRestart ? freeOutputBeside(m_view.output) : QString();
    m_view.canGoBack = refusal.canRestart && isBatchOfOtherTasks();
}

bool BatchWork::isBatchOfOtherTasks() const
{
    // A tick that was taken away, perhaps; a task that was changed or removed cannot be chosen again as it was.
    QList<Task> tasks;
    for (const Task &known : m_knownTasks) {
        if (m_asked.tasks.contains(known.id))
            tasks.append(known);
    }
    return m_askedOutput == m_view.output && m_asked.tasks != questions().tasks
        && !difference(m_identity, identityWith(tasks));
}

void BatchWork::adopt(std::unique_ptr<BatchJournal> journal, bool isHeld)
{
    m_planning.cancel();
    m_rows.follow(nullptr, {});
    m_journal = std::move(journal);
    m_isHeld = isHeld;
    m_asked = m_identity.questions();
    m_askedOutput = m_view.output;
    m_rows.follow(m_journal.get(), m_asked, comparedTasks());
    m_view.failed = m_journal->totals().failed;
}

void BatchWork::plan()
{
    const BatchTotals &totals = m_journal->totals();
    m_view.failed = totals.failed;
    if (totals.finished() == 0 && totals.openClaims == 0)
        m_view.phase = BatchPhase::Ready;
    else if (m_view.phase != BatchPhase::Finished)
        m_view.phase = m_isHeld ? BatchPhase::Paused : BatchPhase::Stopped;
    auto reader = m_input.reader();
    if (!reader)
        return;
    m_planning.start(*m_journal, spec(false), std::move(reader), m_prices.bound());
    m_tick.start();
    showReading();
}

void BatchWork::takePlan(const BatchPlan &plan, const QString &line, const QString &note)
{
    m_plannedRows = plan.rows;
    m_view.plan = line;
    m_view.planNote = note;
    m_view.share = plan.queries > 0 ? double(plan.finished) / double(plan.queries) : 0;
    if (m_view.phase != BatchPhase::Ready)
        m_view.phase = plan.finished == plan.queries ? BatchPhase::Finished
            : m_isHeld                               ? BatchPhase::Paused
                                                     : BatchPhase::Stopped;
    if (m_journal && m_asked == questions() && m_view.phase != BatchPhase::Ready) {
        QList<Target> targets;
        for (const BoundTarget &target : std::as_const(m_targets))
            targets.append(target.target());
        QList<TargetProgress> progress = progressOfTargets(*m_journal, m_tasks.size(), targets, double(plan.rows));
        for (TargetProgress &each : progress) {
            const TargetProgress known = m_pauses.value(each.target.name());
            each.pause = known.pause;
            each.pauseWords = known.pauseWords;
        }
        showTargets(progress);
        const BatchTotals &totals = m_journal->totals();
        if (m_view.progress.isEmpty() && m_view.phase == BatchPhase::Stopped)
            tellConclusion({BatchConclusion::Kind::AnsweredBefore, totals.done, totals.failed});
    }
    showReading();
}

void BatchWork::showReading()
{
    const bool isCounting = m_opener.isBusy() || m_planning.isBusy();
    if (m_opener.isBusy() && m_opener.share() < 1)
        m_view.reading = tr("Reading the table: %1 %").arg(int(m_opener.share() * 100));
    else if (m_opener.isBusy())
        m_view.reading = tr("Reading what was answered before…");
    else if (m_planning.isBusy())
        m_view.reading = tr("Planning: %1 rows are read").arg(countText(m_planning.rowsRead()));
    else
        m_view.reading.clear();
    if (!isCounting && !isRunning())
        m_tick.stop();
    tell();
}

void BatchWork::begin(Wish wish)
{
    if (isRunning() || m_view.phase == BatchPhase::Empty || m_view.phase == BatchPhase::Starting)
        return;
    // What was chosen a moment ago counts; whether the journal fits it is seen when it is opened.
    // What an earlier batch left is no obstacle to beginning anew; everything else is.
    if (m_planSoon.isActive() || (wish == Wish::Anew && m_view.canRestart)) {
        m_planSoon.stop();
        m_view.canRestart = m_view.canRestart && wish == Wish::Anew;
        m_view.obstacle = obstacle();
    }
    if (!m_view.obstacle.isEmpty()) {
        Q_EMIT noted(m_view.obstacle);
        tell();
        return;
    }
    m_planning.cancel();
    const bool isHeld = m_isHeld && m_journal && wish != Wish::Anew && m_identity == identity();
    if (!isHeld && m_isHeld)
        forgetJournal();
    m_phaseBefore = m_view.phase;
    m_view.phase = BatchPhase::Starting;
    m_wish = wish;
    const auto start = wish == Wish::Anew ? BatchJournal::Start::Anew : BatchJournal::Start::Continue;
    // The table may have been edited since it was opened, so it is read again.
    m_opener.open({m_view.input, m_fingerprint, false, identity(),
                   isHeld ? QString() : BatchJournal::pathFor(m_view.output), start});
    m_tick.start();
    showReading();
}

void BatchWork::takeBegin(OpenedBatch &opened, Wish wish)
{
    m_view.phase = m_phaseBefore;
    // What is begun anew has none of the answers before.
    if (wish == Wish::Anew)
        showAnswers({});
    if (opened.isChanged || !opened.problem.isEmpty()) {
        Q_EMIT noted(tr("The table has changed, and was opened again. Look at it, then run it."));
        openTableAgain();
        return;
    }
    if (opened.refusal) {
        takeRefusal(*opened.refusal);
        Q_EMIT noted(m_view.obstacle);
        showReading();
        return;
    }
    if (opened.journal) {
        if (const auto parts = openPartsProblem(*opened.journal)) {
            m_view.obstacle = *parts;
            Q_EMIT noted(*parts);
            showReading();
            return;
        }
        m_identity = opened.opening.identity;
        adopt(std::move(opened.journal), true);
    }
    startRunner(wish == Wish::RetryFailed);
}

} // namespace Fanlight
