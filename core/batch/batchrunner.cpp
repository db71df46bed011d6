// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/batch/batchrunner.h"

#include "core/engine/clock.h"
#include "core/engine/querycost.h"
#include "core/engine/queryengine.h"

#include <algorithm>
#include <utility>

namespace Fanlight {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int rowsPerTurn = 512; // of a target, so that the event loop breathes
constexpr qint64 rowsPerCheckpoint = 1000;
constexpr Duration drainPatience = 3s;
constexpr std::chrono::seconds shortestRest = 1s; // doubled while nothing is answered in between
constexpr std::chrono::seconds longestRest = 30s;
constexpr std::chrono::seconds restWorthTelling = 4s;
constexpr int mostFruitlessRests = 8; // two minutes

QString dollars(double usd)
{
    return u'$' + QString::number(usd, 'f', usd < 1 ? 4 : 2);
}

int billableAttempts(const QueryResult &result)
{
    return int(std::ranges::count_if(result.timeline.attempts, mayBeBilled));
}

} // namespace

BatchRunner::BatchRunner(QueryEngine &engine, Clock &clock, BatchJournal &journal, BatchSpec spec, Input input,
                         CostBound costBound, QObject *parent)
    : BatchProcess(parent)
    , m_engine(engine)
    , m_clock(clock)
    , m_journal(journal)
    , m_spec(std::move(spec))
    , m_input(std::move(input))
    , m_costBound(std::move(costBound))
{
    connect(&m_engine, &QueryEngine::finished, this, &BatchRunner::take);
    connect(&m_engine, &QueryEngine::progressed, this, &BatchRunner::takeProgress);
    connect(&m_engine, &QueryEngine::loadChanged, this, &BatchRunner::takeLoad);
}

BatchRunner::~BatchRunner() = default;

void BatchRunner::start()
{
    Q_ASSERT(m_run == 0);
    m_run = m_engine.nextRun();
    if (!openLanes()) {
        m_lanes.clear();
        m_stop = {u"input"_s, tr("The input can no longer be read.")};
    }
    scheduleFeed();
}

bool BatchRunner::openLanes()
{
    for (int index = 0; index < int(m_spec.targets.size()); ++index) {
        std::unique_ptr<RowWalk> walk = walkOf(index);
        if (!walk)
            return false;
        m_lanes.push_back(std::make_unique<BatchLane>(m_spec.targets.at(index), std::move(walk)));
    }
    return true;
}

std::unique_ptr<RowWalk> BatchRunner::walkOf(int index)
{
    std::unique_ptr<TableReader> reader = m_input();
    if (!reader)
        return nullptr;
    RowWalk::Questions questions;
    questions.failedToo = m_spec.retriesFailed;
    for (int task = 0; task < m_spec.tasks.size(); ++task)
        questions.ofRow.append(task * int(m_spec.targets.size()) + index);
    return std::make_unique<RowWalk>(std::move(reader), m_journal, std::move(questions));
}

void BatchRunner::stop()
{
    end(u"interrupt"_s, {});
    drainFor(drainPatience);
}

void BatchRunner::pause()
{
    end(u"interrupt"_s, {});
}

void BatchRunner::abandon()
{
    end(u"interrupt"_s, {});
    const auto cut = [this] {
        for (const auto &lane : m_lanes)
            cancel(lane->open.keys());
    };
    QMetaObject::invokeMethod(this, cut, Qt::QueuedConnection);
}

void BatchRunner::goOn(const BoundTarget &target)
{
    for (const auto &lane : m_lanes) {
        if (lane->isPaused() && lane->target.target() == target.target()) {
            lane->revival = target;
            revive(*lane);
        }
    }
}

void BatchRunner::revive(BatchLane &lane)
{
    // What is under way is open in the journal as well, and would be asked twice.
    if (!lane.revival || !lane.open.isEmpty() || !m_stop.reason.isEmpty() || m_isOver)
        return;
    const auto index = std::ranges::find_if(m_lanes, [&lane](const auto &each) { return each.get() == &lane; });
    std::unique_ptr<RowWalk> walk = walkOf(int(index - m_lanes.begin()));
    if (!walk) {
        end(u"input"_s, tr("The input can no longer be read."));
        return;
    }
    lane.target = *std::exchange(lane.revival, std::nullopt);
    lane.walk = std::move(walk);
    lane.waiting.clear();
    lane.pauseReason.clear();
    lane.pauseWords.clear();
    lane.fruitlessRests = 0;
    lane.isResting = false;
    m_engine.resume(lane.target.target());
    scheduleFeed();
}

BatchProgress BatchRunner::progress() const
{
    const BatchTotals &totals = m_journal.totals();
    BatchProgress progress;
    progress.done = totals.done;
    progress.failed = totals.failed;
    progress.cached = totals.cached;
    progress.cost = totals.cost;
    double rows = 0;
    for (const auto &lane : m_lanes) {
        rows = std::max(rows, lane->walk->expectedRows());
        progress.loads.append(lane->load);
    }
    const std::optional<qint64> known = m_journal.rows() ? m_journal.rows() : m_spec.rows;
    progress.isExpectedExact = known.has_value();
    if (known)
        rows = double(*known);
    progress.expected =
        std::max(rows * double(m_spec.tasks.size() * m_spec.targets.size()), double(progress.finished()));
    QList<Target> targets;
    for (const BoundTarget &target : m_spec.targets)
        targets.append(target.target());
    progress.targets = progressOfTargets(m_journal, m_spec.tasks.size(), targets, rows);
    for (size_t index = 0; index < m_lanes.size(); ++index) {
        TargetProgress &each = progress.targets[qsizetype(index)];
        each.load = m_lanes[index]->load;
        each.pause = m_lanes[index]->pauseReason;
        each.pauseWords = m_lanes[index]->pauseWords;
    }
    return progress;
}

void BatchRunner::scheduleFeed()
{
    if (!std::exchange(m_isFeedScheduled, true))
        QMetaObject::invokeMethod(this, &BatchRunner::feed, Qt::QueuedConnection);
}

void BatchRunner::feed()
{
    m_isFeedScheduled = false;
    if (m_isOver)
        return;
    bool isFed = true;
    for (int index = 0; index < int(m_lanes.size()) && m_stop.reason.isEmpty(); ++index)
        isFed = feedLane(*m_lanes[size_t(index)], index) && isFed;
    if (!isFed)
        scheduleFeed();
    finishIfOver();
}

bool BatchRunner::feedLane(BatchLane &lane, int index)
{
    if (!lane.isPaused() && !submitWaiting(lane))
        return true;
    for (int rows = 0; rows < rowsPerTurn && m_stop.reason.isEmpty(); ++rows) {
        if (lane.isThrough() || lane.open.size() >= m_spec.window)
            return true;
        const std::optional<TableRow> row = lane.walk->next(rowsPerTurn);
        noteRow(lane);
        if (row)
            submitRow(lane, index, *row);
        else
            return lane.walk->isAtEnd();
    }
    return false;
}

void BatchRunner::noteRow(const BatchLane &lane)
{
    if (!lane.walk->problem().isEmpty()) {
        end(u"input"_s, lane.walk->problem());
        return;
    }
    const TablePosition &position = lane.walk->position();
    const bool isKept = lane.walk->rows() ? m_journal.noteRows(*lane.walk->rows())
        : position.row - m_journal.positionBefore(position.row).row >= rowsPerCheckpoint
        ? m_journal.noteCheckpoint(position)
        : true;
    if (!isKept)
        endForJournal();
}

void BatchRunner::submitRow(BatchLane &lane, int index, const TableRow &row)
{
    QList<QueryRequest> requests =
        fanOut({row.text, m_spec.tasks, {lane.target}, m_spec.deadlines, false, m_spec.cacheUse}, m_run);
    for (int task = 0; task < requests.size(); ++task) {
        const QueryPlace place{row.number, task * int(m_spec.targets.size()) + index};
        if (!lane.walk->isOpen(place))
            continue;
        QueryRequest &request = requests[task];
        if (!row.problem.isEmpty()) {
            const bool isKept = m_journal.keep(
                place, unsentRecord(request.task, request.target().name(), ErrorKind::InvalidRequest, row.problem));
            noteResult(place, isKept);
            if (!isKept)
                return;
            continue;
        }
        request.priority = Priority::Batch;
        request.reference = referenceOf(place);
        lane.open.insert(m_engine.submit(std::move(request)), {});
    }
}

bool BatchRunner::claim(const QueryRequest &request)
{
    if (request.run != m_run || m_run == 0)
        return true;
    const QueryPlace place = placeOf(request.reference);
    BatchLane &lane = laneOf(place);
    if (!m_stop.reason.isEmpty() || lane.isPaused())
        return false;
    const double bound = m_costBound ? m_costBound(request).value_or(0) : 0;
    switch (roomFor(bound)) {
    case Room::Yes:
        break;
    case Room::Later:
        lane.open[request.id].mustWait = true;
        return false;
    case Room::No:
        endForBudget(bound);
        return false;
    }
    if (!m_journal.claim(place, bound)) {
        end(u"journal"_s, m_journal.problem());
        return false;
    }
    BatchLane::Open &open = lane.open[request.id];
    open.isClaimed = true;
    open.bound = bound;
    return true;
}

bool BatchRunner::hasClaimed() const
{
    return std::ranges::any_of(m_lanes, [](const auto &lane) {
        return std::ranges::any_of(lane->open, [](const BatchLane::Open &open) { return open.isClaimed; });
    });
}

BatchRunner::Room BatchRunner::roomFor(double bound) const
{
    if (!m_spec.budgetUsd || mostUsd() + bound <= *m_spec.budgetUsd)
        return Room::Yes;
    // What is under way mostly costs less than it may.
    const BatchTotals &totals = m_journal.totals();
    const bool canBeFreed = totals.cost.usd + totals.unknownUsd + bound <= *m_spec.budgetUsd;
    return canBeFreed && hasClaimed() ? Room::Later : Room::No;
}

bool BatchRunner::submitWaiting(BatchLane &lane)
{
    double submitted = 0;
    while (!lane.waiting.isEmpty()) {
        const double bound = m_costBound ? m_costBound(lane.waiting.first()).value_or(0) : 0;
        switch (roomFor(submitted + bound)) {
        case Room::Yes:
            break;
        case Room::Later:
            return false;
        case Room::No:
            if (submitted == 0)
                endForBudget(bound);
            return false;
        }
        submitted += bound;
        lane.open.insert(m_engine.submit(lane.waiting.takeFirst()), {});
    }
    return true;
}

void BatchRunner::takeProgress(const QueryProgress &progress)
{
    if (!m_spec.budgetUsd || progress.state != QueryState::RetryWait || progress.timeline.attempts.isEmpty())
        return;
    for (const auto &lane : m_lanes) {
        const auto open = lane->open.find(progress.id);
        if (open == lane->open.end() || !open->isClaimed)
            continue;
        // Told more than once of the same wait.
        const int cut = int(std::ranges::count_if(progress.timeline.attempts, mayBeBilled));
        const double bound = open->bound;
        m_retriesUsd += bound * (cut - std::exchange(open->cutDeliveries, cut));
        if (mostUsd() > *m_spec.budgetUsd && m_stop.reason.isEmpty()) {
            endForBudget(bound);
            m_engine.cancel(progress.id);
        }
        return;
    }
}

void BatchRunner::take(const QueryResult &result)
{
    if (result.request.run != m_run)
        return;
    const QueryPlace place = placeOf(result.request.reference);
    BatchLane &lane = laneOf(place);
    const BatchLane::Open open = lane.open.take(result.request.id);
    m_retriesUsd -= open.bound * open.cutDeliveries;
    scheduleFeed();
    if (lane.revival)
        QMetaObject::invokeMethod(
            this, [this, &lane] { revive(lane); }, Qt::QueuedConnection);
    const AnalysisResult read = interpret(result, m_spec.tasks.at(place.slot / int(m_spec.targets.size())));
    if (read.state() == QueryState::Cancelled) {
        if (open.mustWait)
            lane.waiting.append(result.request);
        return;
    }
    if (read.error && (read.error->kind == ErrorKind::Auth || read.error->kind == ErrorKind::Quota)) {
        takeRefusal(lane, place, *read.error);
        return;
    }
    if (read.state() == QueryState::Done)
        ++lane.done;
    noteResult(place, m_journal.keep(place, recordOf(read), billableAttempts(result)));
}

void BatchRunner::noteResult(const QueryPlace &place, bool isKept)
{
    if (isKept)
        Q_EMIT rowAnswered(place.row);
    else
        endForJournal();
}

void BatchRunner::takeRefusal(BatchLane &lane, const QueryPlace &place, const QueryError &error)
{
    if (m_journal.isClaimed(place) && !m_journal.release(place))
        endForJournal();
    const QString name = lane.target.target().name();
    if (error.kind == ErrorKind::Auth)
        giveUp(lane, u"auth"_s, error.message,
               tr("%1 does not accept the key, so it is not asked any further: %2").arg(name, error.message));
    else
        giveUp(lane, u"quota"_s, error.message,
               tr("The quota at %1 is used up, so it is not asked any further: %2").arg(name, error.message));
}

void BatchRunner::takeLoad(const TargetLoad &load)
{
    int inFlight = 0;
    for (const auto &lane : m_lanes) {
        if (lane->load.target == load.target)
            lane->load = load;
        inFlight += lane->load.inFlight;
    }
    m_mostInFlight = std::max(m_mostInFlight, inFlight);
    for (const auto &lane : m_lanes) {
        if (lane->load.target != load.target)
            continue;
        cancelAtRest(*lane);
        if (load.hold == HoldReason::TooManyRetries && !lane->isResting && !lane->isPaused())
            rest(*lane);
    }
}

void BatchRunner::rest(BatchLane &lane)
{
    const bool isFruitless = lane.done == lane.doneAtRest;
    lane.fruitlessRests = isFruitless ? lane.fruitlessRests + 1 : 1;
    lane.doneAtRest = lane.done;
    const QString name = lane.target.target().name();
    if (lane.fruitlessRests > mostFruitlessRests) {
        const QString sentence =
            tr("%1 fails again and again, and %n pauses did not help, so it is not asked any further.", nullptr,
               mostFruitlessRests)
                .arg(name);
        giveUp(lane, u"retries"_s, sentence, sentence);
        return;
    }
    lane.isResting = true;
    const std::chrono::seconds restTime =
        std::min<std::chrono::seconds>(longestRest, shortestRest * (1 << (lane.fruitlessRests - 1)));
    // A server that fails now and then has one rest after the other; once is enough to be told of the short ones.
    const bool isNew = !std::exchange(lane.isRestTold, true);
    if (restTime >= restWorthTelling)
        Q_EMIT noted(tr("%1 fails too often. It is left alone for %n seconds and then asked again.", nullptr,
                        int(restTime.count()))
                         .arg(name));
    else if (isNew)
        Q_EMIT noted(
            tr("%1 fails too often: more than a tenth of its queries had to be asked again. It is given a moment of "
               "rest now and then.")
                .arg(name));
    m_clock.callAfter(restTime, this, [this, &lane] {
        lane.isResting = false;
        if (m_stop.reason.isEmpty() && !lane.isPaused())
            m_engine.resume(lane.target.target());
    });
    cancelAtRest(lane);
}

void BatchRunner::giveUp(BatchLane &lane, const QString &reason, const QString &words, const QString &sentence)
{
    if (lane.isPaused())
        return;
    lane.pauseReason = reason;
    lane.pauseWords = words;
    Q_EMIT noted(sentence);
    // Of those that were sent, the ones that wait to be sent again would fail alike.
    cancel(lane.unclaimed());
    if (reason == "retries"_L1)
        cancel(lane.open.keys());
    scheduleFeed();
}

void BatchRunner::cancel(const QList<QueryId> &ids)
{
    for (const QueryId id : ids)
        m_engine.cancel(id);
}

void BatchRunner::cancelUnclaimed()
{
    for (const auto &lane : m_lanes) {
        cancel(lane->unclaimed());
        cancelAtRest(*lane);
    }
    scheduleFeed();
}

void BatchRunner::cancelAtRest(const BatchLane &lane)
{
    // What is in flight ends by itself; what is to be sent again has no answer, and is asked in the next start.
    if (!m_stop.reason.isEmpty() && lane.isResting && lane.load.inFlight == 0)
        cancel(lane.open.keys());
}

void BatchRunner::end(const QString &reason, const QString &message)
{
    if (m_isOver || !m_stop.reason.isEmpty())
        return;
    m_stop = {reason, message};
    QMetaObject::invokeMethod(this, &BatchRunner::cancelUnclaimed, Qt::QueuedConnection);
}

void BatchRunner::endForBudget(double bound)
{
    end(u"budget"_s,
        tr("The budget of %1 does not allow another question: up to %2 is spent or under way, and the next "
           "question may cost %3.")
            .arg(dollars(*m_spec.budgetUsd), dollars(mostUsd()), dollars(bound)));
}

void BatchRunner::endForJournal()
{
    end(u"journal"_s, m_journal.problem());
    // Nothing that still comes could be kept.
    drainFor(Duration::zero());
}

void BatchRunner::drainFor(Duration patience)
{
    if (std::exchange(m_isDraining, true))
        return;
    m_clock.callAfter(patience, this, [this] {
        for (const auto &lane : m_lanes)
            cancel(lane->open.keys());
    });
}

void BatchRunner::finishIfOver()
{
    const bool isStopped = !m_stop.reason.isEmpty();
    const bool isOver = std::all_of(m_lanes.begin(), m_lanes.end(), [isStopped](const auto &lane) {
        return lane->open.isEmpty() && (isStopped || lane->isThrough());
    });
    if (!isOver || std::exchange(m_isOver, true))
        return;
    for (const auto &lane : m_lanes) {
        if (m_stop.reason.isEmpty())
            m_stop.reason = lane->pauseReason;
    }
    if (!m_journal.sync() && m_stop.reason != "journal"_L1)
        m_stop = {u"journal"_s, m_journal.problem()};
    Q_EMIT finished(m_stop);
}

QueryPlace BatchRunner::placeOf(quint64 reference) const
{
    const quint64 perRow = quint64(m_spec.tasks.size() * m_spec.targets.size());
    return {qint64(reference / perRow) + 1, int(reference % perRow)};
}

quint64 BatchRunner::referenceOf(const QueryPlace &place) const
{
    const quint64 perRow = quint64(m_spec.tasks.size() * m_spec.targets.size());
    return quint64(place.row - 1) * perRow + quint64(place.slot);
}

BatchLane &BatchRunner::laneOf(const QueryPlace &place)
{
    return *m_lanes[size_t(place.slot) % m_lanes.size()];
}

} // namespace Fanlight
