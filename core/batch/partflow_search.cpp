// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/batch/partflow.h"
#include "core/batch/resultspool.h"
#include "core/engine/clock.h"
#include "core/engine/retrypolicy.h"
#include "core/providers/batchentry.h"

// How a flow finds out whether the provider has a batch of the part.

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

//! How far the provider's clock may be behind ours.
constexpr qint64 clockSkew = 60 * 60;
//! Longer lines are no results.
constexpr qsizetype sampleSize = ResultSpool::longestLine;

} // namespace

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
    const int status = reply.head.status;
    if (status == 404 || status == 405 || status == 501) {
        block(u"provider"_s,
              tr("%1 does not list its batches (it answered HTTP %2), so it cannot be told whether it has one of part "
                 "%3. --restart begins anew; should there be one, it is billed.")
                  .arg(part().target)
                  .arg(status)
                  .arg(m_number));
        return;
    }
    if (takeError(reply, &PartFlow::look, false))
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
    const std::optional<QueryError> error = batchCallError(m_endpoint, reply.head, reply.body, reply.end);
    if (error && error->httpStatus == 404) {
        // The list tells whether it was deleted.
        again(*error, &PartFlow::look);
        return;
    }
    if (error && !isTransient(*error)) {
        takeError(reply, &PartFlow::lookAtCandidates, false);
        return;
    }
    if (const auto batch = readProviderBatch(m_endpoint.protocol, reply.body); batch && !error)
        m_candidates.first() = *batch;
    if (isEnded(m_candidates.first().state)) {
        lookIntoResults();
        return;
    }
    if (m_waitedFor != m_candidates.first().id)
        Q_EMIT noted(tr("The batch %1 of %2 may be part %3. Only its results will tell, so they are waited for before "
                        "anything is handed over twice.")
                         .arg(m_candidates.first().id, part().target)
                         .arg(m_number));
    m_waitedFor = m_candidates.first().id;
    later(m_polls.next(m_here.random, error ? error->retryAfter : std::nullopt), &PartFlow::lookAtCandidates);
}

void PartFlow::lookIntoResults()
{
    m_sample.clear();
    call(batchResultsCall(m_endpoint, m_candidates.first().id), shortDeadlines, &PartFlow::takeCandidateResults,
         [this](QByteArrayView bytes) {
             m_sample += bytes;
             return !bytes.contains('\n') && m_sample.size() < sampleSize;
         });
}

void PartFlow::takeCandidateResults(const BatchReply &reply)
{
    const qsizetype end = m_sample.indexOf('\n');
    const QString id = batchEntryId(end < 0 ? m_sample : m_sample.first(end));
    m_sample.clear();
    if (!id.isEmpty()) {
        const std::optional<BatchEntryName> name = batchEntryName(id);
        if (name && name->token == part().token) {
            adopt(m_candidates.first());
            return;
        }
        m_tries = 0;
        m_candidates.removeFirst();
        lookAtCandidates();
        return;
    }
    // Dropping what was not read would hand over twice, and pay for it.
    const std::optional<QueryError> error = batchCallError(m_endpoint, reply.head, reply.body, reply.end);
    if (error && (error->kind == ErrorKind::Auth || error->kind == ErrorKind::Quota)) {
        blockForKey(*error);
        return;
    }
    QueryError unread = error.value_or(malformed(tr("The reply holds no results.")));
    unread.message = tr("The results of the batch %1, which may be part %2, could not be read. %3")
                         .arg(m_candidates.first().id)
                         .arg(m_number)
                         .arg(unread.message);
    // Where the batch was deleted meanwhile, the list no longer has it.
    again(unread, unread.httpStatus == 404 ? &PartFlow::look : &PartFlow::lookIntoResults);
}

} // namespace Fanlight
