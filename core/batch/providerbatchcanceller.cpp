// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/batch/providerbatchcanceller.h"

#include "core/batch/batchexchange.h"
#include "core/providers/batchcalls.h"
#include "core/providers/providerbatch.h"

#include <algorithm>
#include <utility>

namespace Fanlight {

using namespace std::chrono_literals;

namespace {

constexpr HttpDeadlines deadlines{10s, 30s, 30s, 60s};

} // namespace

ProviderBatchCanceller::ProviderBatchCanceller(QList<ProviderPart> parts, QList<BoundTarget> targets,
                                               HttpTransport &transport, QObject *parent)
    : QObject(parent)
    , m_parts(std::move(parts))
    , m_targets(std::move(targets))
    , m_transport(transport)
{
}

void ProviderBatchCanceller::start()
{
    QMetaObject::invokeMethod(this, &ProviderBatchCanceller::cancelNext, Qt::QueuedConnection);
}

void ProviderBatchCanceller::cancelNext()
{
    if (m_parts.isEmpty()) {
        Q_EMIT finished(m_goingOn);
        return;
    }
    const ProviderPart part = m_parts.takeFirst();
    const auto target = std::ranges::find_if(m_targets, [&part](const BoundTarget &one) {
        return one.target().name() == part.target && originOf(one.endpoint.baseUrl) == part.origin;
    });
    if (part.batchId.isEmpty()) {
        Q_EMIT noted(
            tr("%1 at %2 may have a batch of %n queries that the given-up journal did not know of. If there is "
               "one, it goes on.",
               nullptr, int(part.rows.queries()))
                .arg(part.target, part.origin));
        cancelNext();
        return;
    }
    if (target == m_targets.end()) {
        leave(part,
              tr("The batch %1 of %2 at %3 goes on, because that is no target of this command.")
                  .arg(part.batchId, part.target, part.origin));
        return;
    }
    auto *exchange =
        new BatchExchange(cancelBatchCall(target->endpoint, part.batchId), deadlines, m_transport, {}, this);
    connect(exchange, &BatchExchange::finished, this,
            [this, part, endpoint = target->endpoint](const BatchReply &reply) {
                takeCancellation(part, endpoint, reply);
            });
}

void ProviderBatchCanceller::takeCancellation(const ProviderPart &part, const Endpoint &endpoint,
                                              const BatchReply &reply)
{
    const auto error = batchCallError(endpoint, reply.head, reply.body, reply.end);
    if (!error) {
        Q_EMIT noted(
            tr("The batch %1 of %2 is cancelled; what was answered before is billed.").arg(part.batchId, part.target));
        cancelNext();
        return;
    }
    // It may be that there is nothing to cancel any more.
    auto *exchange = new BatchExchange(batchCall(endpoint, part.batchId), deadlines, m_transport, {}, this);
    connect(exchange, &BatchExchange::finished, this, [this, part, endpoint, error = *error](const BatchReply &state) {
        takeState(part, endpoint, error, state);
    });
}

void ProviderBatchCanceller::takeState(const ProviderPart &part, const Endpoint &endpoint, const QueryError &error,
                                       const BatchReply &reply)
{
    const auto unknown = batchCallError(endpoint, reply.head, reply.body, reply.end);
    const auto batch = unknown ? std::nullopt : readProviderBatch(endpoint.protocol, reply.body);
    const bool isOver = batch ? isEnded(batch->state) || batch->state == ProviderBatchState::Cancelling
                              : unknown && unknown->httpStatus == 404;
    if (!isOver) {
        leave(part,
              tr("The batch %1 of %2 could not be cancelled and may go on: %3")
                  .arg(part.batchId, part.target, error.message));
        return;
    }
    Q_EMIT noted(
        tr("The batch %1 of %2 has ended already; what was answered is billed.").arg(part.batchId, part.target));
    cancelNext();
}

void ProviderBatchCanceller::leave(const ProviderPart &part, const QString &sentence)
{
    m_goingOn.append(part.batchId);
    Q_EMIT noted(sentence);
    cancelNext();
}

} // namespace Fanlight
