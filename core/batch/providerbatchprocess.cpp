// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/batch/providerbatchprocess.h"

#include "core/engine/clock.h"
#include "core/providers/batchentry.h"

#include <algorithm>
#include <utility>

namespace Fanlight {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int partRowsPerTurn = 256; // so that the event loop breathes
constexpr qint64 rowsPerCheckpoint = 1000;
constexpr Duration handOverPatience = 3s;
} // namespace

ProviderBatchProcess::ProviderBatchProcess(const ProviderBatchServices &services, BatchSpec spec, CollectionSeams seams,
                                           BatchRunner::CostBound bound, ProviderBatchOptions options, RunId run,
                                           QObject *parent)
    : BatchProcess(parent)
    , m_services(services)
    , m_spec(std::move(spec))
    , m_seams(std::move(seams))
    , m_bound(std::move(bound))
    , m_options(std::move(options))
    , m_run(run)
    , m_book(services.journal)
    , m_surroundings{services.transport, services.clock, services.random, m_book, m_options}
{
}

ProviderBatchProcess::~ProviderBatchProcess()
{
    // Before the book that they use.
    qDeleteAll(m_flows);
    qDeleteAll(m_collections);
}

void ProviderBatchProcess::start()
{
    openLanes();
    if (m_stop.reason.isEmpty())
        resumeParts();
    scheduleFeed();
}

void ProviderBatchProcess::openLanes()
{
    const int targets = int(m_spec.targets.size());
    for (int index = 0; index < targets; ++index) {
        auto lane = std::make_unique<ProviderLane>(m_spec.targets.at(index), m_options);
        std::unique_ptr<TableReader> reader = m_seams.input();
        if (!reader) {
            m_lanes.clear();
            m_stop = {u"input"_s, tr("The input can no longer be read.")};
            return;
        }
        RowWalk::Questions questions;
        questions.failedToo = m_spec.retriesFailed;
        for (int task = 0; task < m_spec.tasks.size(); ++task)
            questions.ofRow.append(task * targets + index);
        lane->walk = std::make_unique<RowWalk>(std::move(reader), m_services.journal, std::move(questions));
        lane->shape = m_book.shapeOf(lane->target.target().name());
        m_lanes.push_back(std::move(lane));
        const Endpoint &endpoint = m_lanes.back()->target.endpoint;
        if (const QString problem = batchApiProblem(endpoint); !problem.isEmpty())
            block(index, u"unsupported"_s, problem);
    }
}

void ProviderBatchProcess::resumeParts()
{
    const QList<ProviderPart> open = m_book.open();
    for (const ProviderPart &part : open) {
        const auto lane = std::ranges::find_if(
            m_lanes, [&part](const auto &one) { return one->target.target().name() == part.target; });
        if (lane == m_lanes.end()) {
            m_stop = {u"input"_s,
                      tr("The journal has a batch of %1, which is no target of this one.").arg(part.target)};
            return;
        }
        if ((*lane)->isBlocked())
            continue;
        // The journal is of these very targets. One that has moved is the built-in simulator, and has forgotten all.
        if (originOf((*lane)->target.endpoint.baseUrl) == part.origin)
            goOn(part, int(std::distance(m_lanes.begin(), lane)));
        else if (m_book.noteDropped(part.number))
            (*lane)->again.append(part.rows);
        else
            m_stop = {u"journal"_s, m_services.journal.problem()};
    }
}

void ProviderBatchProcess::goOn(const ProviderPart &part, int index)
{
    PartFlow *flow = newFlow(part.number, index);
    // Not from within start().
    QMetaObject::invokeMethod(
        flow,
        [this, flow, part] {
            if (!part.batchId.isEmpty())
                Q_EMIT noted(tr("Going on with the batch %1, %n queries to %2.", nullptr, int(part.rows.queries()))
                                 .arg(part.batchId, part.target));
            flow->resume();
        },
        Qt::QueuedConnection);
}

void ProviderBatchProcess::stop()
{
    if (m_isOver || m_isEnding)
        return;
    m_stop = {u"interrupt"_s, {}};
    if (m_handingOver == 0) {
        abandon();
        return;
    }
    // A batch that is known spares the next start the search for it.
    m_services.clock.callAfter(handOverPatience, this, [this] { abandon(); });
}

qint64 ProviderBatchProcess::atProviders() const
{
    qint64 sum = 0;
    for (const ProviderPart &part : m_book.open()) {
        if (!part.batchId.isEmpty())
            sum += part.rows.queries();
    }
    return sum;
}

BatchProgress ProviderBatchProcess::progress() const
{
    const BatchTotals &totals = m_services.journal.totals();
    BatchProgress progress;
    progress.done = totals.done;
    progress.failed = totals.failed;
    progress.cached = totals.cached;
    progress.cost = totals.cost;
    double rows = 0;
    for (const auto &lane : m_lanes)
        rows = std::max(rows, lane->walk->expectedRows());
    progress.isExpectedExact = m_services.journal.rows().has_value();
    if (const std::optional<qint64> known = m_services.journal.rows())
        rows = double(*known);
    progress.expected =
        std::max(rows * double(m_spec.tasks.size() * m_spec.targets.size()), double(progress.finished()));
    int batches = 0;
    qint64 ended = 0;
    for (const PartFlow *flow : m_flows) {
        if (!flow->isAtProvider())
            continue;
        ++batches;
        if (flow->batch())
            ended += flow->batch()->succeeded + flow->batch()->failed;
    }
    if (batches > 0)
        progress.holds.append(
            tr("%1 of %2 queries in batches at providers are answered there").arg(ended).arg(atProviders()));
    return progress;
}

void ProviderBatchProcess::scheduleFeed()
{
    if (!std::exchange(m_isFeedScheduled, true))
        QMetaObject::invokeMethod(this, &ProviderBatchProcess::feed, Qt::QueuedConnection);
}

void ProviderBatchProcess::feed()
{
    m_isFeedScheduled = false;
    if (m_isOver)
        return;
    bool isFed = true;
    for (int index = 0; index < int(m_lanes.size()) && m_stop.reason.isEmpty() && m_handingOver == 0; ++index) {
        isFed = feedLane(index);
        // One part is built at a time, and in memory.
        if (!isFed)
            break;
    }
    if (!isFed && m_handingOver == 0)
        scheduleFeed();
    finishIfOver();
}

bool ProviderBatchProcess::feedLane(int index)
{
    ProviderLane &lane = *m_lanes[size_t(index)];
    if (lane.isBlocked() || lane.isHeld)
        return true;
    if (lane.isThrough() && !lane.again.isEmpty()) {
        std::unique_ptr<TableReader> reader = m_seams.input();
        if (!reader) {
            endWith(u"input"_s, tr("The input can no longer be read."));
            return true;
        }
        RowWalk::Questions questions;
        questions.failedToo = true;
        for (int task = 0; task < m_spec.tasks.size(); ++task)
            questions.ofRow.append(task * int(m_spec.targets.size()) + index);
        lane.walk = std::make_unique<RowWalk>(std::move(reader), m_services.journal, std::move(questions));
        lane.pass = std::exchange(lane.again, {});
        lane.isLaterPass = true;
    }
    for (int rows = 0; rows < partRowsPerTurn; ++rows) {
        std::optional<TableRow> row = std::exchange(lane.carried, std::nullopt);
        if (!row) {
            row = lane.walk->next(partRowsPerTurn);
            noteRow(lane);
            if (!m_stop.reason.isEmpty())
                return true;
        }
        if (row && !addRow(lane, index, *row)) {
            endWith(u"journal"_s, m_services.journal.problem());
            return true;
        }
        const bool isFull = lane.carried.has_value();
        const bool isLast = lane.walk->isAtEnd() || !m_stop.reason.isEmpty();
        if ((isFull || isLast) && !lane.builder.isEmpty()) {
            handOver(index);
            return false;
        }
        if (isLast)
            return true;
        if (!row)
            return false;
    }
    return false;
}

void ProviderBatchProcess::noteRow(const ProviderLane &lane)
{
    if (!lane.walk->problem().isEmpty()) {
        endWith(u"input"_s, lane.walk->problem());
        return;
    }
    BatchJournal &journal = m_services.journal;
    const TablePosition &position = lane.walk->position();
    const bool isKept = lane.walk->rows() ? journal.noteRows(*lane.walk->rows())
        : position.row - journal.positionBefore(position.row).row >= rowsPerCheckpoint
        ? journal.noteCheckpoint(position)
        : true;
    if (!isKept)
        endWith(u"journal"_s, journal.problem());
}

bool ProviderBatchProcess::addRow(ProviderLane &lane, int index, const TableRow &row)
{
    BatchJournal &journal = m_services.journal;
    const int targets = int(m_spec.targets.size());
    QList<int> questions;
    for (int task = 0; task < m_spec.tasks.size(); ++task) {
        const QueryPlace place{row.number, task * targets + index};
        if (lane.isMeant(place) && lane.walk->isOpen(place) && !m_book.isTaken(place))
            questions.append(place.slot);
    }
    if (questions.isEmpty())
        return true;
    const QList<QueryRequest> requests =
        fanOut({row.text, m_spec.tasks, {lane.target}, m_spec.deadlines, false, CacheUse::Never}, m_run);
    const auto failAll = [&](const QString &why) {
        return std::ranges::all_of(questions, [&](int slot) {
            return journal.keep({row.number, slot},
                                unsentRecord(requests.at(slot / targets).task, lane.target.target().name(),
                                             ErrorKind::InvalidRequest, why));
        });
    };
    if (!row.problem.isEmpty())
        return failAll(row.problem);

    if (lane.token.isEmpty())
        lane.token = newPartToken();
    QByteArrayList entries;
    double bound = 0;
    for (const int slot : std::as_const(questions)) {
        const QueryRequest &request = requests.at(slot / targets);
        entries.append(batchEntry({lane.token, row.number, slot}, request, lane.shape));
        if (m_bound)
            bound += m_bound(request).value_or(0) * batchPriceFactor(request.endpoint.baseUrl).value_or(1);
    }
    const double spent = journal.totals().mostUsd() + m_book.reservedUsd() + lane.reservedUsd;
    if (m_spec.budgetUsd && spent + bound > *m_spec.budgetUsd) {
        m_stop = {u"budget"_s,
                  tr("The budget of $%1 does not allow another row: up to $%2 is spent or under way, and the next row "
                     "may cost $%3.")
                      .arg(*m_spec.budgetUsd, 0, 'f', 4)
                      .arg(spent, 0, 'f', 4)
                      .arg(bound, 0, 'f', 4)};
        return true;
    }
    switch (lane.builder.add(row.number, questions, entries)) {
    case PartBuilder::Verdict::Added:
        lane.reservedUsd += bound;
        lane.isRetry = lane.isRetry || std::ranges::any_of(questions, [&](int slot) {
                           return journal.isFailed({row.number, slot});
                       });
        return true;
    case PartBuilder::Verdict::Full:
        lane.carried = row;
        return true;
    case PartBuilder::Verdict::TooLarge:
        return failAll(tr("Row %1 is too large for a batch of the provider.").arg(row.number));
    }
    Q_UNREACHABLE();
}

void ProviderBatchProcess::block(int index, const QString &reason, const QString &sentence)
{
    ProviderLane &lane = *m_lanes[size_t(index)];
    if (lane.isBlocked())
        return;
    lane.block(reason, sentence);
    // Not from within start(). With one target it is why the batch stops, and said with that.
    if (m_spec.targets.size() > 1)
        QMetaObject::invokeMethod(
            this, [this, sentence] { Q_EMIT noted(sentence); }, Qt::QueuedConnection);
    scheduleFeed();
}

void ProviderBatchProcess::endWith(const QString &reason, const QString &message)
{
    if (m_isOver || m_isEnding)
        return;
    if (m_stop.reason.isEmpty() || m_stop.reason == "budget"_L1)
        m_stop = {reason, message};
    abandon();
}

void ProviderBatchProcess::abandon()
{
    if (m_isOver || std::exchange(m_isEnding, true))
        return;
    const qint64 left = atProviders();
    if (m_stop.reason == "interrupt"_L1 && left > 0)
        m_stop.message = tr("The providers go on with the %n queries that they have. The same command collects the "
                            "results.",
                            nullptr, int(std::min<qint64>(left, INT_MAX)));
    for (QObject *one : std::as_const(m_flows)) {
        one->disconnect(this);
        one->deleteLater();
    }
    for (QObject *one : std::as_const(m_collections)) {
        one->disconnect(this);
        one->deleteLater();
    }
    m_flows.clear();
    m_collections.clear();
    m_handingOver = 0;
    scheduleFeed();
}

void ProviderBatchProcess::finishIfOver()
{
    const bool isStopped = !m_stop.reason.isEmpty();
    const bool isIdle = m_flows.isEmpty() && m_collections.isEmpty() && m_handingOver == 0;
    const bool isThrough = std::ranges::all_of(
        m_lanes, [](const auto &lane) { return lane->isBlocked() || (lane->isThrough() && lane->again.isEmpty()); });
    const bool isOver = m_isEnding || (isIdle && m_deletions == 0 && (isStopped || isThrough));
    if (!isOver || std::exchange(m_isOver, true))
        return;
    for (const auto &lane : m_lanes) {
        if (m_stop.reason.isEmpty() && lane->isBlocked())
            m_stop = {lane->blockReason, m_lanes.size() == 1 ? lane->blockSentence : QString()};
    }
    if (!m_services.journal.sync() && m_stop.reason != "journal"_L1)
        m_stop = {u"journal"_s, m_services.journal.problem()};
    Q_EMIT finished(m_stop);
}

} // namespace Fanlight
