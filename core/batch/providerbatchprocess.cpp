// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/batch/providerbatchprocess.h"

#include "core/engine/clock.h"
#include "core/providers/batchentry.h"
#include "core/providers/errorbody.h"
#include "core/providers/errorkinds.h"
#include "core/providers/redactor.h"

#include <QRandomGenerator>

#include <algorithm>
#include <array>
#include <utility>

namespace Fanlight {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int rowsPerTurn = 256; // so that the event loop breathes
constexpr qint64 rowsPerCheckpoint = 1000;
constexpr Duration handOverPatience = 3s;
//! More of them in a row, and handing over makes no sense.
constexpr int mostDrops = 5;
constexpr HttpDeadlines deletionDeadlines{5s, 10s, 10s, 15s};
//! What a request has around its entries.
constexpr qint64 wrapping = 64;

//! 80 bits: nobody else's in any account.
QString newToken()
{
    std::array<quint32, 3> words{};
    QRandomGenerator::system()->fillRange(words.data(), qsizetype(words.size()));
    const QByteArray bytes(reinterpret_cast<const char *>(words.data()), 10);
    return QString::fromLatin1(bytes.toHex());
}

BatchLimits limitsFor(Protocol protocol, const ProviderBatchOptions &options)
{
    BatchLimits limits = providerBatchLimits(protocol);
    limits.bytes = std::min(limits.bytes, options.mostBytesInMemory);
    if (options.limits) {
        limits.entries = std::min(limits.entries, options.limits->entries);
        limits.bytes = std::min(limits.bytes, options.limits->bytes);
    }
    limits.bytes -= std::min(limits.bytes - 1, wrapping);
    return limits;
}

PartBuilder builderFor(Protocol protocol, const ProviderBatchOptions &options)
{
    const bool anthropic = protocol == Protocol::Anthropic;
    return {limitsFor(protocol, options), anthropic ? "," : "\n", anthropic ? "" : "\n"};
}

} // namespace

//! A target's way through the input.
struct ProviderBatchProcess::Lane
{
    Lane(BoundTarget whom, const ProviderBatchOptions &options)
        : target(std::move(whom))
        , builder(builderFor(target.endpoint.protocol, options))
    {
    }

    bool isBlocked() const { return !blockReason.isEmpty(); }
    bool isThrough() const { return isBlocked() || (walk->isAtEnd() && !carried && builder.isEmpty()); }

    BoundTarget target;
    std::unique_ptr<RowWalk> walk;
    PartBuilder builder;
    QString token; //!< of the part that is being built
    double reservedUsd = 0; //!< of that part
    std::optional<TableRow> carried; //!< has no room in that part
    QList<PartRows> again; //!< queries that this start has had in a part and that are open all the same
    QList<PartRows> pass; //!< what alone this way through the input is for; empty: everything
    RequestShape shape;
    bool isLaterPass = false;
    int drops = 0; //!< parts in a row that the provider had nothing of
    bool isHeld = false; //!< the provider has as much of ours as it takes, until one of our batches ends
    QString blockReason; //!< empty while it is asked; else a reason of BatchStop
    QString blockSentence;
};

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
        auto lane = std::make_unique<Lane>(m_spec.targets.at(index), m_options);
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
            newFlow(part.number, int(std::distance(m_lanes.begin(), lane)))->resume();
        else if (m_book.noteDropped(part.number))
            (*lane)->again.append(part.rows);
        else
            m_stop = {u"journal"_s, m_services.journal.problem()};
    }
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
        progress.holds.append(tr("%1 of %2 queries in batches at providers are answered there")
                                  .arg(ended)
                                  .arg(atProviders()));
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
    Lane &lane = *m_lanes[size_t(index)];
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
    for (int rows = 0; rows < rowsPerTurn; ++rows) {
        std::optional<TableRow> row = std::exchange(lane.carried, std::nullopt);
        if (!row) {
            row = lane.walk->next(rowsPerTurn);
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

void ProviderBatchProcess::noteRow(const Lane &lane)
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

bool ProviderBatchProcess::addRow(Lane &lane, int index, const TableRow &row)
{
    BatchJournal &journal = m_services.journal;
    const int targets = int(m_spec.targets.size());
    QList<int> questions;
    for (int task = 0; task < m_spec.tasks.size(); ++task) {
        const QueryPlace place{row.number, task * targets + index};
        const bool isMeant = !lane.isLaterPass
            || std::ranges::any_of(lane.pass, [&place](const PartRows &rows) { return rows.contains(place); });
        if (isMeant && lane.walk->isOpen(place) && !m_book.isTaken(place))
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
        lane.token = newToken();
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
        return true;
    case PartBuilder::Verdict::Full:
        lane.carried = row;
        return true;
    case PartBuilder::Verdict::TooLarge:
        return failAll(tr("Row %1 is too large for a batch of the provider.").arg(row.number));
    }
    Q_UNREACHABLE();
}

void ProviderBatchProcess::handOver(int index)
{
    Lane &lane = *m_lanes[size_t(index)];
    ProviderPart part;
    part.number = m_book.nextNumber();
    part.token = std::exchange(lane.token, {});
    part.target = lane.target.target().name();
    part.origin = originOf(lane.target.endpoint.baseUrl);
    part.rows = lane.builder.rows();
    part.shape = lane.shape;
    part.plannedAt = m_services.clock.wallClock().toSecsSinceEpoch();
    part.reservedUsd = std::exchange(lane.reservedUsd, 0);
    part.isRetry = m_spec.retriesFailed;
    const QByteArray entries = lane.builder.take();
    if (!m_book.notePlanned(part)) {
        endWith(u"journal"_s, m_services.journal.problem());
        return;
    }
    m_handingOver = part.number;
    newFlow(part.number, index)->submit(entries);
}

PartFlow *ProviderBatchProcess::newFlow(int number, int index)
{
    auto *flow = new PartFlow(number, m_lanes[size_t(index)]->target.endpoint, m_surroundings, this);
    m_flows.append(flow);
    watch(flow, index);
    return flow;
}

void ProviderBatchProcess::watch(PartFlow *flow, int index)
{
    connect(flow, &PartFlow::noted, this, &BatchProcess::noted);
    connect(flow, &PartFlow::submitted, this, [this, flow] {
        const ProviderPart *part = m_book.find(flow->number());
        Q_EMIT noted(tr("Part %1, %n queries to %2, is the provider's batch %3.", nullptr, int(part->rows.queries()))
                         .arg(part->number)
                         .arg(part->target, part->batchId));
        m_mostAtProviders = std::max(m_mostAtProviders, int(std::min<qint64>(atProviders(), INT_MAX)));
    });
    connect(flow, &PartFlow::letGo, this, [this, flow] { letGo(flow->number()); });
    connect(flow, &PartFlow::ended, this,
            [this, flow, index](const ProviderBatch &batch) { takeEnd(flow, index, batch); });
    connect(flow, &PartFlow::refused, this, [this, flow, index](const QueryError &error) {
        const int number = flow->number();
        retire(flow);
        collect(number, index, std::nullopt, error);
    });
    connect(flow, &PartFlow::blocked, this, [this, flow, index](const QString &reason, const QString &sentence) {
        retire(flow);
        block(index, reason, sentence);
    });
    connect(flow, &PartFlow::broken, this, [this, flow] {
        retire(flow);
        endWith(u"journal"_s, m_services.journal.problem());
    });
    const PartRows rows = m_book.find(flow->number())->rows;
    connect(flow, &PartFlow::dropped, this, [this, flow, index, rows] {
        retire(flow);
        takeDrop(index, rows);
    });
}

void ProviderBatchProcess::letGo(int number)
{
    if (m_handingOver != number)
        return;
    m_handingOver = 0;
    if (m_stop.reason == "interrupt"_L1)
        abandon();
    scheduleFeed();
}

void ProviderBatchProcess::retire(PartFlow *flow)
{
    m_flows.removeOne(flow);
    flow->disconnect(this);
    flow->deleteLater();
    letGo(flow->number());
    scheduleFeed();
}

void ProviderBatchProcess::takeDrop(int index, const PartRows &rows)
{
    Lane &lane = *m_lanes[size_t(index)];
    lane.again.append(rows);
    if (++lane.drops >= mostDrops)
        block(
            index, u"provider"_s,
            tr("%1 took %n parts without making a batch of them, so it is not asked any further.", nullptr, lane.drops)
                .arg(lane.target.target().name()));
}

void ProviderBatchProcess::takeEnd(PartFlow *flow, int index, const ProviderBatch &batch)
{
    Lane &lane = *m_lanes[size_t(index)];
    lane.isHeld = false;
    lane.drops = 0;
    const int number = flow->number();
    if (batch.state == ProviderBatchState::Failed) {
        takeFailure(flow, index, batch);
        return;
    }
    retire(flow);
    collect(number, index, batch, {});
}

void ProviderBatchProcess::takeFailure(PartFlow *flow, int index, const ProviderBatch &batch)
{
    Lane &lane = *m_lanes[size_t(index)];
    const int number = flow->number();
    const PartRows rows = m_book.find(number)->rows;
    retire(flow);

    ErrorBody body;
    body.code = batch.errorCode;
    body.message = batch.errorMessage;
    QueryError error;
    error.kind = errorKindOf(400, body);
    error.code = batch.errorCode.isEmpty() ? u"batch_failed"_s : batch.errorCode;
    error.message = batch.errorMessage.isEmpty() ? tr("The provider refused the batch and gave no reason.")
                                                 : Redactor(lane.target.endpoint).withoutKey(batch.errorMessage);
    error.inProvidersWords = !batch.errorMessage.isEmpty();
    // OpenAI's limit of tokens that wait in batches: there is room again when one has ended.
    const bool isFull = batch.errorCode == "token_limit_exceeded"_L1;
    const bool hasOthers = std::ranges::any_of(m_flows, [this, &lane](const PartFlow *one) {
        const ProviderPart *part = m_book.find(one->number());
        return one->isAtProvider() && part && part->target == lane.target.target().name();
    });
    const bool isQuota = error.kind == ErrorKind::Quota || error.kind == ErrorKind::Auth;
    if (!isQuota && !(isFull && hasOthers)) {
        if (isFull)
            error.kind = ErrorKind::RateLimited;
        collect(number, index, std::nullopt, error);
        return;
    }
    if (!m_book.noteDropped(number)) {
        endWith(u"journal"_s, m_services.journal.problem());
        return;
    }
    lane.again.append(rows);
    if (isQuota) {
        block(index, error.kind == ErrorKind::Auth ? u"auth"_s : u"quota"_s,
              tr("%1 refused the batch, so it is not asked any further: %2")
                  .arg(lane.target.target().name(), error.message));
        return;
    }
    lane.isHeld = true;
    Q_EMIT noted(
        tr("%1 has as many queries in batches as it takes. The rest is handed over when one of them has ended.")
            .arg(lane.target.target().name()));
}

void ProviderBatchProcess::collect(int number, int index, std::optional<ProviderBatch> batch, const QueryError &refusal)
{
    const ProviderPart *part = m_book.find(number);
    if (!part || m_isEnding)
        return;
    auto *collection =
        new PartCollection(*part, std::move(batch), refusal, m_lanes[size_t(index)]->target, m_spec.tasks,
                           int(m_spec.targets.size()), m_services.journal, m_surroundings, m_seams, m_run, this);
    connect(collection, &PartCollection::noted, this, &BatchProcess::noted);
    connect(collection, &PartCollection::finished, this, [this, index] { takeCollection(index); });
    connect(collection, &PartCollection::blocked, this, [this, index](const QString &reason, const QString &sentence) {
        m_collections.takeFirst()->deleteLater();
        block(index, reason, sentence);
        startNextCollection();
    });
    connect(collection, &PartCollection::broken, this,
            [this](const QString &problem) { endWith(u"journal"_s, problem); });
    connect(collection, &PartCollection::inputLost, this, [this](const QString &problem) {
        endWith(u"input"_s, problem.isEmpty() ? tr("The input can no longer be read.") : problem);
    });
    m_collections.append(collection);
    // One at a time: each holds an index of its part in memory.
    if (m_collections.size() == 1)
        collection->start();
}

void ProviderBatchProcess::startNextCollection()
{
    if (!m_collections.isEmpty())
        m_collections.first()->start();
    scheduleFeed();
}

void ProviderBatchProcess::takeCollection(int index)
{
    PartCollection *collection = m_collections.takeFirst();
    Lane &lane = *m_lanes[size_t(index)];
    const ProviderPart part = *m_book.find(collection->number());
    bool isKept = true;
    if (const auto &shape = collection->learnedShape()) {
        lane.shape = *shape;
        isKept = m_book.noteShape(part.target, *shape);
        Q_EMIT noted(
            tr("%1 does not take a setting of the queries. Those that it refused are handed over again without "
               "it.")
                .arg(part.target));
    }
    if (!collection->openAgain().isEmpty())
        lane.again.append(collection->openAgain());
    // The file with the texts has no more use, and is nobody's business.
    if (isKept && m_book.noteCollected(part.number)) {
        if (!part.fileId.isEmpty())
            deleteFile(lane.target.endpoint, part.fileId);
    } else {
        endWith(u"journal"_s, m_services.journal.problem());
    }
    if (!collection->blockReason().isEmpty())
        block(index, collection->blockReason(), collection->blockSentence());
    collection->disconnect(this);
    collection->deleteLater();
    startNextCollection();
}

void ProviderBatchProcess::deleteFile(const Endpoint &endpoint, const QString &fileId)
{
    ++m_deletions;
    auto *exchange =
        new BatchExchange(deleteFileCall(endpoint, fileId), deletionDeadlines, m_services.transport, {}, this);
    connect(exchange, &BatchExchange::finished, this, [this] {
        --m_deletions;
        finishIfOver();
    });
}

void ProviderBatchProcess::block(int index, const QString &reason, const QString &sentence)
{
    Lane &lane = *m_lanes[size_t(index)];
    if (lane.isBlocked())
        return;
    lane.blockReason = reason;
    lane.blockSentence = sentence;
    lane.builder.take();
    lane.carried.reset();
    lane.again.clear();
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
