// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/batch/partcollection.h"

#include "core/batch/queryrecord.h"
#include "core/engine/attemptsink.h"
#include "core/engine/clock.h"
#include "core/engine/retrypolicy.h"
#include "core/providers/batchentry.h"
#include "core/providers/requestlearning.h"

#include <utility>

namespace Fanlight {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int rowsPerTurn = 256; // so that the event loop breathes
//! A large file comes for as long as it comes.
constexpr HttpDeadlines downloadDeadlines{10s, 120s, 60s, 0s};
constexpr Duration firstRetry = 5s;
constexpr Duration longestRetry = 5min;
constexpr int mostIncomplete = 3;

QString batchCode(ProviderBatchState state)
{
    switch (state) {
    case ProviderBatchState::Expired:
        return u"batch_expired"_s;
    case ProviderBatchState::Cancelling:
    case ProviderBatchState::Cancelled:
        return u"batch_cancelled"_s;
    case ProviderBatchState::Failed:
        return u"batch_failed"_s;
    case ProviderBatchState::Validating:
    case ProviderBatchState::InProgress:
    case ProviderBatchState::Finalizing:
    case ProviderBatchState::Completed:
        return u"batch_without_result"_s;
    }
    Q_UNREACHABLE();
}

} // namespace

PartCollection::PartCollection(const ProviderPart &part, std::optional<ProviderBatch> batch, const QueryError &refusal,
                               const BoundTarget &target, const QList<Task> &tasks, int targets, BatchJournal &journal,
                               const PartSurroundings &surroundings, const CollectionSeams &seams, RunId run,
                               QObject *parent)
    : QObject(parent)
    , m_part(part)
    , m_batch(std::move(batch))
    , m_refusal(refusal)
    , m_target(target)
    , m_tasks(tasks)
    , m_targets(targets)
    , m_journal(journal)
    , m_here(surroundings)
    , m_seams(seams)
    , m_run(run)
    , m_spool(surroundings.options.spoolFolder, part.token, part.rows)
    , m_retries(firstRetry, longestRetry)
{
}

PartCollection::~PartCollection()
{
    delete m_exchange.data();
}

void PartCollection::start()
{
    if (m_batch && m_target.endpoint.protocol == Protocol::Anthropic) {
        m_files.append(batchResultsCall(m_target.endpoint, m_batch->id));
    } else if (m_batch) {
        for (const QString &file : {m_batch->outputFile, m_batch->errorFile}) {
            if (!file.isEmpty())
                m_files.append(fileContentCall(m_target.endpoint, file));
        }
    }
    QMetaObject::invokeMethod(this, &PartCollection::fetchNext, Qt::QueuedConnection);
}

void PartCollection::fetchNext()
{
    if (m_file == m_files.size()) {
        openInput();
        return;
    }
    m_exchange = new BatchExchange(
        m_files.at(m_file), downloadDeadlines, m_here.transport,
        [this](QByteArrayView bytes) { return m_spool.feed(bytes); }, this);
    connect(m_exchange, &BatchExchange::finished, this, &PartCollection::takeFile);
}

void PartCollection::takeFile(const BatchReply &reply)
{
    m_exchange = nullptr;
    const std::optional<QueryError> error = batchCallError(m_target.endpoint, reply.head, reply.body, reply.end);
    if (!m_spool.problem().isEmpty()) {
        Q_EMIT broken(m_spool.problem());
        return;
    }
    if (error && error->kind == ErrorKind::Auth) {
        Q_EMIT blocked(
            u"auth"_s,
            tr("%1 does not accept the key, so its results cannot be fetched: %2").arg(m_part.target, error->message));
        return;
    }
    if (error && !mayPass(*error) && error->httpStatus >= 400) {
        if (++m_notFound < mostIncomplete) {
            fetchAgain(*error);
            return;
        }
        m_refusal = *error;
    } else if (error) {
        fetchAgain(*error);
        return;
    }
    if (!m_spool.endFile()) {
        Q_EMIT broken(m_spool.problem());
        return;
    }
    if (++m_file < m_files.size()) {
        fetchNext();
        return;
    }
    // A cut reply may be told as a whole one: what the provider has counted decides.
    if (!error && m_spool.lines() < m_batch->succeeded + m_batch->failed && ++m_incomplete < mostIncomplete) {
        QueryError incomplete;
        incomplete.message = tr("The results are not complete.");
        fetchAgain(incomplete);
        return;
    }
    openInput();
}

void PartCollection::fetchAgain(const QueryError &error)
{
    // From the beginning: what has come so far may be cut in the middle of a line.
    if (!m_spool.clear()) {
        Q_EMIT broken(m_spool.problem());
        return;
    }
    m_file = 0;
    const Duration wait = m_retries.next(m_here.random, error.retryAfter);
    Q_EMIT noted(tr("The results of part %1 could not be fetched from %2; the next attempt is in %n seconds: %3",
                    nullptr, int(std::chrono::ceil<std::chrono::seconds>(wait).count()))
                     .arg(m_part.number)
                     .arg(m_part.target, error.message));
    m_here.clock.callAfter(wait, this, [this] { fetchNext(); });
}

void PartCollection::openInput()
{
    m_spool.finish();
    m_reader = m_seams.input();
    // What the journal knows nothing of is the file's beginning, and there the reader is behind the header.
    const TablePosition known = m_journal.positionBefore(m_part.rows.firstRow());
    const bool isThere = m_reader && (known.row <= m_reader->position().row || m_reader->seek(known));
    if (!isThere) {
        Q_EMIT inputLost(m_reader ? m_reader->problem() : QString());
        return;
    }
    takeRows();
}

void PartCollection::takeRows()
{
    for (int count = 0; count < rowsPerTurn; ++count) {
        const std::optional<TableRow> row = m_reader->next();
        if (!row && !m_reader->problem().isEmpty()) {
            Q_EMIT inputLost(m_reader->problem());
            return;
        }
        if (row && !takeRow(*row)) {
            Q_EMIT broken(m_journal.problem());
            return;
        }
        if (!row || row->number >= m_part.rows.lastRow()) {
            end();
            return;
        }
    }
    QMetaObject::invokeMethod(this, &PartCollection::takeRows, Qt::QueuedConnection);
}

bool PartCollection::takeRow(const TableRow &row)
{
    const QList<int> questions = m_part.rows.questionsOf(row.number);
    if (questions.isEmpty())
        return true;
    const QList<QueryRequest> requests =
        fanOut({row.text, m_tasks, {m_target}, Deadlines{}, false, CacheUse::Never}, m_run);
    // The part's own reservation ends with it: a budget is to remember what has no known cost.
    const double reservedUsd = m_part.reservedUsd / double(m_part.rows.queries());
    QList<int> open;
    for (const int slot : questions) {
        const QueryPlace place{row.number, slot};
        // Collected before a kill. What had failed before the part was made has its failure there already.
        if (m_journal.isAnswered(place) && !(m_part.isRetry && m_journal.isFailed(place)))
            continue;
        QueryRequest request = requests.at(slot / m_targets);
        request.priority = Priority::Batch;
        const std::optional<QueryResult> result = resultOf(place, request);
        if (!result) {
            open.append(slot);
            continue;
        }
        if (m_seams.sink && !result->timeline.attempts.isEmpty())
            m_seams.sink->record(*result);
        const AnalysisResult read = interpret(*result, m_tasks.at(slot / m_targets));
        if (!m_journal.keepOfBatch(place, recordOf(read), reservedUsd))
            return false;
    }
    if (!open.isEmpty())
        m_openAgain.add(row.number, open);
    return true;
}

std::optional<QueryResult> PartCollection::resultOf(const QueryPlace &place, const QueryRequest &request)
{
    QueryResult result;
    result.request = request;
    std::optional<BatchEntryResult> entry;
    if (const std::optional<QByteArray> line = m_spool.lineOf(place))
        entry = readBatchEntry(*line, request);
    const bool wasAsked = entry && entry->kind == BatchEntryResult::Kind::Ended;
    result.outcome = wasAsked ? entry->outcome : Outcome(errorWithout(entry ? &*entry : nullptr));
    if (const QueryError *error = std::get_if<QueryError>(&result.outcome); wasAsked && error) {
        if (leavesOpen(request, *error))
            return std::nullopt;
    }

    // How long it took is how long the batch took: no more is known of one query.
    const Moment now = m_here.clock.now();
    const qint64 age = m_batch && m_batch->createdAt > 0
        ? std::max<qint64>(0, m_here.clock.wallClock().toSecsSinceEpoch() - m_batch->createdAt)
        : 0;
    result.timeline.submitted = now - std::chrono::seconds(age);
    result.timeline.finished = now;
    if (!wasAsked) {
        result.costUsd = 0;
        return result;
    }
    Attempt attempt;
    attempt.enqueued = attempt.dispatched.emplace(result.timeline.submitted);
    attempt.requestSent = attempt.dispatched;
    attempt.finished = now;
    if (const QueryError *error = std::get_if<QueryError>(&result.outcome))
        attempt.error = *error;
    result.timeline.attempts.append(attempt);

    const std::optional<double> usual = m_seams.costOf ? m_seams.costOf(request, result.usage()) : std::nullopt;
    const std::optional<double> factor = batchPriceFactor(request.endpoint.baseUrl);
    if (usual && (*usual == 0 || factor))
        result.costUsd = *usual * factor.value_or(1);
    return result;
}

QueryError PartCollection::errorWithout(const BatchEntryResult *entry) const
{
    if (!m_batch)
        return m_refusal;
    ProviderBatchState state = m_batch->state;
    if (entry && entry->kind == BatchEntryResult::Kind::Expired)
        state = ProviderBatchState::Expired;
    if (entry && entry->kind == BatchEntryResult::Kind::Cancelled)
        state = ProviderBatchState::Cancelled;
    QueryError error;
    error.code = batchCode(state);
    if (state == ProviderBatchState::Expired) {
        error.kind = ErrorKind::TimeoutTotal;
        error.message = tr("The provider did not get to this query within the 24 hours of its batch. --retry-failed "
                           "asks it again.");
    } else if (state == ProviderBatchState::Cancelled || state == ProviderBatchState::Cancelling) {
        error.kind = ErrorKind::Cancelled;
        error.message = tr("The provider's batch was cancelled before this query was asked. --retry-failed asks it "
                           "again.");
    } else {
        error.kind = ErrorKind::Truncated;
        error.message = tr("The provider's batch has ended without a result for this query. --retry-failed asks it "
                           "again.");
        if (!m_refusal.message.isEmpty())
            error.message += u' ' + m_refusal.message;
    }
    return error;
}

bool PartCollection::leavesOpen(const QueryRequest &request, const QueryError &error)
{
    if (error.kind == ErrorKind::Auth || error.kind == ErrorKind::Quota) {
        m_blockReason = error.kind == ErrorKind::Auth ? u"auth"_s : u"quota"_s;
        m_blockSentence =
            tr("%1 refuses queries of the batch, so it is not asked any further: %2").arg(m_part.target, error.message);
        return true;
    }
    // Anthropic's have no status in a batch, only the type that stands for it.
    QueryError refused = error;
    if (refused.httpStatus == 0)
        refused.httpStatus = 400;
    const std::optional<RequestShape> mended = mendedShape(request, m_part.shape, refused);
    if (!mended)
        return false;
    if (!m_learnedShape)
        m_learnedShape = mended;
    return true;
}

void PartCollection::end()
{
    Q_EMIT finished();
}

} // namespace Fanlight
