// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/query.h"

#include <QtGlobal>

#include <array>
#include <deque>
#include <functional>
#include <memory>
#include <optional>

namespace Fanlight {

class TargetLimits;

/*! The queries that wait for one target: interactive before batch, those to be delivered again before new ones, else
 *  first come, first served.
 *
 *  Holds ids only. A query that is cancelled while it waits is counted out at once and its id left
 *  behind, to be skipped when its turn comes: removal costs the same however long the queue is.
 */
class TargetQueue
{
    Q_DISABLE_COPY_MOVE(TargetQueue)

public:
    //! Queries of one endpoint and model. The limits may be shared with other names of the same service.
    TargetQueue(Endpoint endpoint, QString model, std::shared_ptr<TargetLimits> limits);

    bool isFor(const Endpoint &endpoint, const QString &model) const;
    Target target() const { return {m_endpoint.name, m_model}; }
    const Endpoint &endpoint() const { return m_endpoint; }
    //! The endpoint is the same, and asked otherwise hard from here on.
    void setEndpointLimits(const EndpointLimits &limits) { m_endpoint.limits = limits; }
    //! Why nothing can be sent to this endpoint, as endpointProblem() says it.
    const std::optional<QString> &problem() const { return m_problem; }
    TargetLimits &limits() const { return *m_limits; }

    int queued() const { return m_queued; }
    int inFlight() const { return m_inFlight; }
    //! Those that the cache is asked about, too: they are in the queue as soon as it does not know them.
    int waiting() const { return m_queued + m_lookups; }
    bool isIdle() const { return waiting() == 0 && m_inFlight == 0; }

    //! Whether the query with an id still waits in this queue.
    using Waits = std::function<bool(QueryId)>;
    struct Head
    {
        QueryId id = 0;
        Priority priority = Priority::Interactive;
    };

    void append(QueryId id, Priority priority);
    //! A query that was delivered before and is to be delivered again.
    void appendAgain(QueryId id, Priority priority);
    //! The next that waits. Drops those that do not on the way.
    std::optional<Head> head(const Waits &waits);
    //! The query that head() returned leaves the queue.
    void takeHead();
    //! A waiting query was cancelled; `waits` is already false for it.
    void removeOne(const Waits &waits);

    //! The cache is asked about a query of this queue, or has answered.
    void lookupBegan() { ++m_lookups; }
    void lookupEnded();

    //! A delivery of this queue began or ended.
    void started() { ++m_inFlight; }
    void ended();

private:
    Endpoint m_endpoint;
    QString m_model;
    std::optional<QString> m_problem;
    std::shared_ptr<TargetLimits> m_limits;
    //! Interactive again, interactive, batch again, batch. The waiting ones, and some that were cancelled.
    std::array<std::deque<QueryId>, 4> m_ids;
    size_t m_headIn = 0; //!< which of them head() found it in
    int m_queued = 0;
    int m_lookups = 0;
    int m_inFlight = 0;
};

} // namespace Fanlight
