// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/query.h"
#include "core/engine/enginepolicy.h"
#include "core/providers/providercodec.h"

#include <QHash>
#include <QList>
#include <QObject>

#include <functional>
#include <memory>
#include <unordered_map>
#include <vector>

namespace Fanlight {

class Clock;
class ConcurrencyLimiter;
class HttpTransport;
class QueryJob;
class TargetQueue;

//! Where the engine finds a protocol's codec; the codecs outlive the engine.
using CodecLookup = std::function<const ProviderCodec &(Protocol)>;

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
 *
 *  Every slot may submit, cancel or destroy the engine. `submitted` is the first signal of a query;
 *  when the query is cancelled before it was announced, it is announced then.
 */
class QueryEngine final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(QueryEngine)

public:
    //! The transport and the clock outlive the engine.
    QueryEngine(HttpTransport &transport, Clock &clock, const EnginePolicy &policy, QObject *parent = nullptr)
        : QueryEngine(transport, clock, policy, &codecFor, parent)
    {
    }
    //! With codecs of the caller's choice.
    QueryEngine(HttpTransport &transport, Clock &clock, const EnginePolicy &policy, CodecLookup codecs,
                QObject *parent = nullptr);
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

    //! One entry per target that has queries now, in order of its first use.
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
    //! At most once per target and turn of the event loop; the last one of a target has nothing in flight or queued.
    void loadChanged(const Fanlight::TargetLoad &load);

private:
    struct WaitingQuery
    {
        QueryRequest request;
        Moment submitted{};
        TargetQueue *queue = nullptr;
    };
    struct RunningQuery
    {
        QueryJob *job = nullptr;
        TargetQueue *queue = nullptr;
    };
    //! Where a run's queries are found: ids between the two, inclusive.
    struct RunRange
    {
        QueryId first = 0;
        QueryId last = 0;
        qint64 unfinished = 0;
    };
    //! What a provider counts together, whatever names the user gives it.
    struct SharedLimiter
    {
        QString origin;
        Secret apiKey;
        QString model;
        std::shared_ptr<ConcurrencyLimiter> limiter;
    };

    TargetQueue &queueFor(const Endpoint &endpoint, const QString &model);
    std::shared_ptr<ConcurrencyLimiter> limiterFor(const Endpoint &endpoint, const QString &model);
    bool isWaiting(QueryId id) const { return m_waiting.contains(id); }

    void scheduleTurn();
    //! One slice of work: announces, starts what the limits allow, reports loads; asks for another turn if need be.
    void takeTurn();
    //! Emits submitted() for queries up to `last`. False if a slot destroyed the engine.
    bool announceUpTo(QueryId last);
    bool startSome();
    TargetQueue *nextStartable();
    bool reportLoads();
    QList<TargetLoad> allLoads() const;

    void start(QueryId id, TargetQueue &queue);
    void takeFinished(const QueryResult &result);
    void cancelWaiting(QueryId id);
    void cancelEach(const QList<QueryId> &ids);
    void forgetInRun(RunId run);

    HttpTransport &m_transport;
    Clock &m_clock;
    CodecLookup m_codecs;
    EnginePolicy m_policy;
    std::unordered_map<QueryId, WaitingQuery> m_waiting;
    std::unordered_map<QueryId, RunningQuery> m_running;
    QHash<RunId, RunRange> m_runs;
    std::vector<std::unique_ptr<TargetQueue>> m_queues; //!< in order of first use; never removed
    QList<SharedLimiter> m_limiters;
    QList<TargetLoad> m_reportedLoads; //!< as allLoads() was last told
    size_t m_nextQueue = 0; //!< whose turn it is
    QueryId m_lastId = 0;
    QueryId m_announced = 0; //!< the last id that submitted() told
    RunId m_lastRun = 0;
    bool m_turnScheduled = false;
};

} // namespace Fanlight
