// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/batch/providerbatchprocess.h"
#include "core/engine/clock.h"
#include "core/providers/errorbody.h"
#include "core/providers/errorkinds.h"
#include "core/providers/redactor.h"

#include <algorithm>
#include <utility>

// What becomes of the parts once they are built.

namespace Fanlight {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

//! More of them in a row, and handing over makes no sense.
constexpr int mostDrops = 5;
constexpr HttpDeadlines deletionDeadlines{5s, 10s, 10s, 15s};

} // namespace

void ProviderBatchProcess::handOver(int index)
{
    ProviderLane &lane = *m_lanes[size_t(index)];
    ProviderPart part;
    part.number = m_book.nextNumber();
    part.token = std::exchange(lane.token, {});
    part.target = lane.target.target().name();
    part.origin = originOf(lane.target.endpoint.baseUrl);
    part.rows = lane.builder.rows();
    part.shape = lane.shape;
    part.plannedAt = m_services.clock.wallClock().toSecsSinceEpoch();
    part.reservedUsd = std::exchange(lane.reservedUsd, 0);
    part.isRetry = std::exchange(lane.isRetry, false);
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
        retire(flow, index);
        collect(number, index, std::nullopt, error);
    });
    connect(flow, &PartFlow::blocked, this, [this, flow, index](const QString &reason, const QString &sentence) {
        retire(flow, index);
        block(index, reason, sentence);
    });
    connect(flow, &PartFlow::broken, this, [this, flow, index] {
        retire(flow, index);
        endWith(u"journal"_s, m_services.journal.problem());
    });
    const PartRows rows = m_book.find(flow->number())->rows;
    connect(flow, &PartFlow::dropped, this, [this, flow, index, rows] {
        retire(flow, index);
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

void ProviderBatchProcess::retire(PartFlow *flow, int index)
{
    // However it ended: there is room again.
    m_lanes[size_t(index)]->isHeld = false;
    m_flows.removeOne(flow);
    flow->disconnect(this);
    flow->deleteLater();
    letGo(flow->number());
    scheduleFeed();
}

void ProviderBatchProcess::takeDrop(int index, const PartRows &rows)
{
    ProviderLane &lane = *m_lanes[size_t(index)];
    lane.again.append(rows);
    if (++lane.drops >= mostDrops)
        block(
            index, u"provider"_s,
            tr("%1 took %n parts without making a batch of them, so it is not asked any further.", nullptr, lane.drops)
                .arg(lane.target.target().name()));
}

void ProviderBatchProcess::takeEnd(PartFlow *flow, int index, const ProviderBatch &batch)
{
    ProviderLane &lane = *m_lanes[size_t(index)];
    lane.drops = 0;
    const int number = flow->number();
    if (batch.state == ProviderBatchState::Failed) {
        takeFailure(flow, index, batch);
        return;
    }
    retire(flow, index);
    collect(number, index, batch, {});
}

void ProviderBatchProcess::takeFailure(PartFlow *flow, int index, const ProviderBatch &batch)
{
    ProviderLane &lane = *m_lanes[size_t(index)];
    const int number = flow->number();
    const PartRows rows = m_book.find(number)->rows;
    retire(flow, index);

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
    ProviderLane &lane = *m_lanes[size_t(index)];
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

} // namespace Fanlight
