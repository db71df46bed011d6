// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/query.h"
#include "core/engine/enginepolicy.h"

#include <QHash>
#include <QObject>

#include <deque>
#include <memory>
#include <unordered_map>

namespace Fanlight {

class Clock;
class HttpTransport;
class QueryJob;

//! What one target has to do at a moment.
struct TargetLoad
{
    Target target;
    int inFlight = 0;
    int queued = 0;
    int limit = 0; //!< queries in flight at most, at present

    bool operator==(const TargetLoad &) const = default;
};

/*! Runs queries: queues them, keeps each target below its limit, delivers, decodes, reports.
 *
 *  For every submitted query `finished` is emitted exactly once, whatever happens, cancellation
 *  included, and nothing about it afterwards. No signal is emitted from within submit(). A slow
 *  target never holds up another.
 */
class QueryEngine final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(QueryEngine)

public:
    //! The transport and the clock outlive the engine.
    QueryEngine(HttpTransport &transport, Clock &clock, const EnginePolicy &policy, QObject *parent = nullptr);
    //! Aborts what is in flight, silently.
    ~QueryEngine() override;

    const EnginePolicy &policy() const { return m_policy; }
    //! Takes effect for queries that are still queued; what is in flight stays.
    void setPolicy(const EnginePolicy &policy);

    //! A number for a new run.
    RunId nextRun();
    //! Queues a query and gives it its id.
    QueryId submit(QueryRequest request);

    //! Ends one query as ErrorKind::Cancelled; unknown and finished ids are ignored.
    void cancel(QueryId id);
    void cancelRun(RunId run);
    void cancelAll();

    //! One entry per target that has queries, in order of its first use.
    QList<TargetLoad> loads() const;
    //! The engine's present moment, for those who show running times.
    Moment now() const;

Q_SIGNALS:
    void submitted(const Fanlight::QueryRequest &request);
    //! The state or a phase of a query changed; also emitted with its final state just before finished.
    void progressed(const Fanlight::QueryProgress &progress);
    //! Text to append to the answer that is arriving.
    void textReceived(Fanlight::QueryId id, const QString &text);
    void finished(const Fanlight::QueryResult &result);
    void loadChanged(const Fanlight::TargetLoad &load);
};

} // namespace Fanlight
