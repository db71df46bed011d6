// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/query.h"

#include <QtGlobal>

#include <deque>
#include <functional>
#include <memory>

namespace Fanlight {

class ConcurrencyLimiter;

/*! The queries that wait for one target, first come, first served; and how many of it are in flight.
 *
 *  Holds ids only. A query that is cancelled while it waits is counted out at once and its id left
 *  behind, to be skipped when its turn comes: removal costs the same however long the queue is.
 */
class TargetQueue
{
    Q_DISABLE_COPY_MOVE(TargetQueue)

public:
    //! Queries of one endpoint and model. The limiter may be shared with other names of the same service.
    TargetQueue(Endpoint endpoint, QString model, std::shared_ptr<ConcurrencyLimiter> limiter);

    bool isFor(const Endpoint &endpoint, const QString &model) const;
    Target target() const { return {m_endpoint.name, m_model}; }
    const Endpoint &endpoint() const { return m_endpoint; }
    ConcurrencyLimiter &limiter() const { return *m_limiter; }

    int queued() const { return m_queued; }
    int inFlight() const { return m_inFlight; }
    bool isIdle() const { return m_queued == 0 && m_inFlight == 0; }

    void append(QueryId id);
    //! The next id for which `waits` is true; 0 if there is none. Drops the others on the way.
    QueryId first(const std::function<bool(QueryId)> &waits);
    //! The query that first() returned leaves the queue and is in flight.
    void startFirst();
    //! A query in flight has ended.
    void finishOne();
    //! A waiting query was cancelled; `waits` is already false for it.
    void removeOne(const std::function<bool(QueryId)> &waits);

private:
    Endpoint m_endpoint;
    QString m_model;
    std::shared_ptr<ConcurrencyLimiter> m_limiter;
    std::deque<QueryId> m_ids; //!< the waiting ones, and some that were cancelled
    int m_queued = 0;
    int m_inFlight = 0;
};

} // namespace Fanlight
