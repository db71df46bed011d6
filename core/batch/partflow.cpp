// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/batch/partflow.h"

#include "core/engine/clock.h"
#include "core/engine/retrypolicy.h"
#include "core/http/httptransport.h"
#include "core/providers/batchentry.h"

#include <QTimer>

#include <utility>

namespace Fanlight {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr HttpDeadlines shortDeadlines{10s, 60s, 60s, 120s};
//! A part of 32 MB takes four minutes at 1 Mbit/s; the reply comes when the provider has read all of it.
constexpr HttpDeadlines longDeadlines{10s, 20min, 60s, 30min};
constexpr Duration firstRetry = 2s;
constexpr Duration longestRetry = 2min;
//! An eventually consistent provider may not know a batch right after it was made.
constexpr int mostMissing = 3;
//! How far the provider's clock may be behind ours.
constexpr qint64 clockSkew = 60 * 60;
//! More than the longest answer before the first line end.
constexpr qsizetype sampleSize = 1024 * 1024;

//! Whether the request surely made nothing: it did not arrive, or was refused.
bool surelyMadeNothing(const QueryError &error)
{
    if (error.kind == ErrorKind::TimeoutConnect || error.kind == ErrorKind::Tls)
        return true;
    if (error.connection == ConnectionFault::NotFound || error.connection == ConnectionFault::Refused)
        return true;
    return error.httpStatus >= 300 && error.httpStatus < 500 && error.httpStatus != 408;
}

bool isTransient(const QueryError &error)
{
    // A page of a proxy's instead of JSON passes, too.
    return !error.permanent && (mayPass(error) || error.kind == ErrorKind::MalformedReply);
}

QueryError malformed(const QString &message)
{
    QueryError error;
    error.kind = ErrorKind::MalformedReply;
    error.message = message;
    return error;
}

} // namespace

PartFlow::PartFlow(int number, Endpoint endpoint, const PartSurroundings &surroundings, QObject *parent)
    : QObject(parent)
    , m_number(number)
    , m_endpoint(std::move(endpoint))
    , m_here(surroundings)
    , m_polls(surroundings.options.firstPoll, surroundings.options.longestPoll)
    , m_retries(firstRetry, longestRetry)
{
}

PartFlow::~PartFlow()
{
    delete m_exchange.data();
}

const ProviderPart &PartFlow::part() const
{
    return *m_here.book.find(m_number);
}

void PartFlow::submit(const QByteArray &entries)
{
    m_entries = entries;
    isAnthropic() ? create() : upload();
}

void PartFlow::resume()
{
    if (part().batchId.isEmpty()) {
        lookAfterSettling();
        return;
    }
    m_isAtProvider = true;
    poll();
}

bool PartFlow::isFinal()
{
    if (std::exchange(m_isOver, true))
        return false;
    m_entries.clear();
    return true;
}

void PartFlow::forgetEntries()
{
    m_entries.clear();
    Q_EMIT letGo();
}

void PartFlow::call(const HttpCall &call, const HttpDeadlines &deadlines, Take take, BatchExchange::Reader reader)
{
    m_exchange = new BatchExchange(call, deadlines, m_here.transport, std::move(reader), this);
    connect(m_exchange, &BatchExchange::finished, this, [this, take](const BatchReply &reply) {
        m_exchange = nullptr;
        (this->*take)(reply);
    });
}

void PartFlow::later(Duration delay, Step step)
{
    m_here.clock.callAfter(delay, this, [this, step] { (this->*step)(); });
}

void PartFlow::again(const QueryError &error, Step step)
{
    if (++m_tries >= m_here.options.mostTries) {
        block(u"provider"_s,
              tr("%1 could not be asked after %n attempts: %2", nullptr, m_tries).arg(part().target, error.message));
        return;
    }
    const Duration wait = m_retries.next(m_here.random, error.retryAfter);
    Q_EMIT noted(tr("%1 does not answer as it should and is asked again in %n seconds: %2", nullptr,
                    int(std::chrono::ceil<std::chrono::seconds>(wait).count()))
                     .arg(part().target, error.message));
    later(wait, step);
}

void PartFlow::block(const QString &reason, const QString &sentence)
{
    // Another start would search for a batch that cannot be there.
    const bool isNothing = part().batchId.isEmpty() && !m_isUnsure;
    const bool isKept = !isNothing || m_here.book.noteDropped(m_number);
    if (!isFinal())
        return;
    if (isKept)
        Q_EMIT blocked(reason, sentence);
    else
        Q_EMIT broken();
}

void PartFlow::blockForKey(const QueryError &error)
{
    if (error.kind == ErrorKind::Auth)
        block(u"auth"_s,
              tr("%1 does not accept the key, so it is not asked any further: %2").arg(part().target, error.message));
    else
        block(u"quota"_s,
              tr("The quota at %1 is used up, so it is not asked any further: %2").arg(part().target, error.message));
}

bool PartFlow::takeError(const BatchReply &reply, Step step, bool isMaking)
{
    const std::optional<QueryError> error = batchCallError(m_endpoint, reply.head, reply.body, reply.end);
    if (!error)
        return false;
    const int status = error->httpStatus;
    if (error->kind == ErrorKind::Auth || error->kind == ErrorKind::Quota) {
        blockForKey(*error);
    } else if (isMaking && (status == 404 || status == 405 || status == 501)) {
        block(u"unsupported"_s,
              tr("%1 has no batch API (it answered HTTP %2), so nothing can be handed to it with --via provider-batch. "
                 "Use --via requests.")
                  .arg(part().target)
                  .arg(status));
    } else if (isTransient(*error)) {
        again(*error, step);
    } else if (status < 400) {
        // A certificate, a redirect: nothing that the queries could help.
        block(u"provider"_s, tr("%1 cannot be asked: %2").arg(part().target, error->message));
    } else if (isFinal()) {
        Q_EMIT refused(*error);
    }
    return true;
}

void PartFlow::upload()
{
    const QString name = u"fanlight-%1.jsonl"_s.arg(part().token);
    call(uploadBatchFileCall(m_endpoint, name, m_entries), longDeadlines, &PartFlow::takeUpload);
}

void PartFlow::takeUpload(const BatchReply &reply)
{
    // A file that was stored and not told of costs nothing, and the provider deletes it after 30 days.
    if (takeError(reply, &PartFlow::upload, true))
        return;
    const QString id = readFileId(reply.body);
    if (id.isEmpty()) {
        again(malformed(tr("The reply to the upload names no file.")), &PartFlow::upload);
        return;
    }
    if (!m_here.book.noteUploaded(m_number, id)) {
        if (isFinal())
            Q_EMIT broken();
        return;
    }
    m_tries = 0;
    m_entries.clear();
    create();
}

void PartFlow::create()
{
    const HttpCall request = isAnthropic() ? createMessageBatchCall(m_endpoint, m_entries)
                                           : createBatchCall(m_endpoint, part().fileId, part().token);
    call(request, isAnthropic() ? longDeadlines : shortDeadlines, &PartFlow::takeCreation);
}

void PartFlow::takeCreation(const BatchReply &reply)
{
    const std::optional<QueryError> error = batchCallError(m_endpoint, reply.head, reply.body, reply.end);
    if (!error) {
        if (const auto batch = readProviderBatch(m_endpoint.protocol, reply.body))
            adopt(*batch);
        else
            lookAfterSettling();
        return;
    }
    if (!surelyMadeNothing(*error)) {
        lookAfterSettling();
        return;
    }
    // OpenAI may not find a file that it has just stored.
    if (!isAnthropic() && error->httpStatus == 400 && error->parameter.contains("file"_L1)
        && ++m_tries < m_here.options.mostTries) {
        later(m_retries.next(m_here.random), &PartFlow::create);
        return;
    }
    takeError(reply, &PartFlow::create, true);
}

void PartFlow::adopt(const ProviderBatch &batch)
{
    m_tries = 0;
    m_retries.reset();
    if (!m_here.book.noteCreated(m_number, batch.id)) {
        if (isFinal())
            Q_EMIT broken();
        return;
    }
    m_isAtProvider = true;
    Q_EMIT submitted();
    forgetEntries();
    takeStatus(batch);
}

void PartFlow::lookAfterSettling()
{
    // What was sent may still be on its way through the provider, whose list would not have it yet.
    Q_EMIT noted(tr("It is not known whether %1 has a batch of part %2 already: its list of batches will tell.")
                     .arg(part().target)
                     .arg(m_number));
    m_isUnsure = true;
    forgetEntries();
    later(m_here.options.settling, &PartFlow::look);
}

void PartFlow::look()
{
    m_page.clear();
    m_candidates.clear();
    call(listBatchesCall(m_endpoint, {}), shortDeadlines, &PartFlow::takeList);
}

void PartFlow::takeList(const BatchReply &reply)
{
    if (takeError(reply, &PartFlow::look, true))
        return;
    const std::optional<ProviderBatchPage> page = readProviderBatchPage(m_endpoint.protocol, reply.body);
    if (!page) {
        again(malformed(tr("The reply is no list of batches.")), &PartFlow::look);
        return;
    }
    bool isOlder = false;
    for (const ProviderBatch &batch : page->batches) {
        isOlder = isOlder || (batch.createdAt > 0 && batch.createdAt < part().plannedAt - clockSkew);
        if (isOlder || m_here.book.isKnown(batch.id))
            continue;
        const bool isOurFile = !part().fileId.isEmpty() && batch.inputFile == part().fileId;
        if (!isAnthropic() && (batch.token == part().token || isOurFile)) {
            adopt(batch);
            return;
        }
        if (isAnthropic() && batch.total == part().rows.queries())
            m_candidates.append(batch);
    }
    if (!isOlder && !page->next.isEmpty() && page->next != m_page) {
        m_page = page->next;
        call(listBatchesCall(m_endpoint, m_page), shortDeadlines, &PartFlow::takeList);
        return;
    }
    lookAtCandidates();
}

void PartFlow::lookAtCandidates()
{
    while (!m_candidates.isEmpty() && m_here.book.isKnown(m_candidates.first().id))
        m_candidates.removeFirst();
    if (m_candidates.isEmpty())
        drop();
    else if (isEnded(m_candidates.first().state))
        lookIntoResults();
    else
        call(batchCall(m_endpoint, m_candidates.first().id), shortDeadlines, &PartFlow::takeCandidate);
}

void PartFlow::takeCandidate(const BatchReply &reply)
{
    if (reply.head.status == 404) { // deleted meanwhile: it cannot be told any more
        m_candidates.removeFirst();
        lookAtCandidates();
        return;
    }
    const std::optional<QueryError> error = batchCallError(m_endpoint, reply.head, reply.body, reply.end);
    if (error && !isTransient(*error)) {
        takeError(reply, &PartFlow::lookAtCandidates, false);
        return;
    }
    if (const auto batch = readProviderBatch(m_endpoint.protocol, reply.body); batch && !error)
        m_candidates.first() = *batch;
    if (isEnded(m_candidates.first().state))
        lookIntoResults();
    else
        later(m_polls.next(m_here.random, error ? error->retryAfter : std::nullopt), &PartFlow::lookAtCandidates);
}

void PartFlow::lookIntoResults()
{
    m_sample.clear();
    call(batchResultsCall(m_endpoint, m_candidates.first().id), shortDeadlines, &PartFlow::takeCandidateResults,
         [this](QByteArrayView bytes) {
             m_sample += bytes;
             return !m_sample.contains('\n') && m_sample.size() < sampleSize;
         });
}

void PartFlow::takeCandidateResults(const BatchReply &reply)
{
    const qsizetype end = m_sample.indexOf('\n');
    const QByteArray line = end < 0 ? m_sample : m_sample.first(end);
    const std::optional<BatchEntryName> name = batchEntryName(batchEntryId(line));
    if (name && name->token == part().token) {
        adopt(m_candidates.first());
        return;
    }
    if (line.isEmpty()) {
        const std::optional<QueryError> error = batchCallError(m_endpoint, reply.head, reply.body, reply.end);
        if (error && isTransient(*error)) {
            again(*error, &PartFlow::lookIntoResults);
            return;
        }
    }
    m_candidates.removeFirst();
    lookAtCandidates();
}

void PartFlow::drop()
{
    const bool isNoted = m_here.book.noteDropped(m_number);
    if (!isFinal())
        return;
    if (isNoted)
        Q_EMIT dropped();
    else
        Q_EMIT broken();
}

void PartFlow::poll()
{
    call(batchCall(m_endpoint, part().batchId), shortDeadlines, &PartFlow::takePoll);
}

void PartFlow::takePoll(const BatchReply &reply)
{
    const std::optional<QueryError> error = batchCallError(m_endpoint, reply.head, reply.body, reply.end);
    if (error && (error->kind == ErrorKind::Auth || error->kind == ErrorKind::Quota)) {
        blockForKey(*error);
        return;
    }
    if (error && error->httpStatus == 404 && ++m_missing >= mostMissing) {
        QueryError missing = *error;
        missing.code = u"batch_missing"_s;
        missing.message = tr("The provider no longer knows the batch %1, which this query was in: %2")
                              .arg(part().batchId, error->message);
        if (isFinal())
            Q_EMIT refused(missing);
        return;
    }
    const auto batch = error ? std::nullopt : readProviderBatch(m_endpoint.protocol, reply.body);
    if (!batch) {
        // The batch goes on whether we can ask after it or not.
        later(m_polls.next(m_here.random, error ? error->retryAfter : std::nullopt), &PartFlow::poll);
        return;
    }
    m_missing = 0;
    takeStatus(*batch);
}

void PartFlow::takeStatus(const ProviderBatch &batch)
{
    if (m_batch && m_batch->state != batch.state)
        m_polls.reset();
    m_batch = batch;
    if (isEnded(batch.state)) {
        if (isFinal())
            Q_EMIT ended(batch);
        return;
    }
    Q_EMIT changed();
    later(m_polls.next(m_here.random), &PartFlow::poll);
}

} // namespace Fanlight
