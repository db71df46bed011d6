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

//! A part of 32 MB takes four minutes at 1 Mbit/s; the reply comes when the provider has read all of it.
constexpr HttpDeadlines longDeadlines{10s, 20min, 60s, 30min};
constexpr Duration firstPartRetry = 2s;
constexpr Duration longestPartRetry = 2min;
//! An eventually consistent provider may not know a batch right after it was made.
constexpr int mostMissing = 3;
//! Whether the request surely made nothing: it did not arrive, or was refused.
bool surelyMadeNothing(const QueryError &error)
{
    if (error.kind == ErrorKind::TimeoutConnect || error.kind == ErrorKind::Tls)
        return true;
    if (error.connection == ConnectionFault::NotFound || error.connection == ConnectionFault::Refused)
        return true;
    return error.httpStatus >= 300 && error.httpStatus < 500 && error.httpStatus != 408;
}

} // namespace

PartFlow::PartFlow(int number, Endpoint endpoint, const PartSurroundings &surroundings, QObject *parent)
    : QObject(parent)
    , m_number(number)
    , m_endpoint(std::move(endpoint))
    , m_here(surroundings)
    , m_polls(surroundings.options.firstPoll, surroundings.options.longestPoll)
    , m_retries(firstPartRetry, longestPartRetry)
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

bool PartFlow::isTransient(const QueryError &error)
{
    // A page of a proxy's instead of JSON passes, too.
    return !error.permanent && (mayPass(error) || error.kind == ErrorKind::MalformedReply);
}

bool PartFlow::isLasting(const QueryError &error)
{
    return !isTransient(error) && error.kind != ErrorKind::TimeoutIdle && error.kind != ErrorKind::TimeoutTotal;
}

QueryError PartFlow::malformed(const QString &message)
{
    QueryError error;
    error.kind = ErrorKind::MalformedReply;
    error.message = message;
    return error;
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
    } else if (isTransient(*error) || m_isUnsure) {
        // Where the provider may have a batch of it, no refusal means that its queries were not asked.
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
    if (error && isLasting(*error) && error->httpStatus != 404) {
        if (++m_refusals >= m_here.options.mostTries) {
            block(u"provider"_s,
                  tr("%1 could not be asked after its batch %2 in %n attempts: %3", nullptr, m_refusals)
                      .arg(part().target, part().batchId, error->message));
            return;
        }
        if (m_refusals == 1)
            Q_EMIT noted(tr("The batch %1 of %2 cannot be asked after, which is tried again: %3")
                             .arg(part().batchId, part().target, error->message));
    }
    const auto batch = error ? std::nullopt : readProviderBatch(m_endpoint.protocol, reply.body);
    if (!batch) {
        // The batch goes on whether we can ask after it or not.
        later(m_polls.next(m_here.random, error ? error->retryAfter : std::nullopt), &PartFlow::poll);
        return;
    }
    m_missing = 0;
    m_refusals = 0;
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
