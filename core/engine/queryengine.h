// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/query.h"
#include "core/engine/cachelookups.h"
#include "core/engine/enginepolicy.h"
#include "core/engine/engineseams.h"
#include "core/engine/flighttable.h"
#include "core/engine/rawreply.h"
#include "core/engine/targetload.h"
#include "core/engine/targettable.h"
#include "core/providers/providercodec.h"

#include <QHash>
#include <QList>
#include <QObject>
#include <QSet>

#include <array>
#include <deque>
#include <functional>
#include <memory>
#include <unordered_map>
#include <utility>

namespace Fanlight {

class Clock;
class HttpTransport;
class Random;

//! Where the engine finds a protocol's codec; the codecs outlive the engine.
using CodecLookup = std::function<const ProviderCodec &(Protocol)>;

/*! Runs queries: queues them, keeps each target within its limits, delivers, retries, decodes, reports.
 *
 *  For every submitted query `finished` is emitted exactly once, whatever happens, cancellation
 *  included, and nothing about it afterwards. No signal is emitted from within submit(). A slow
 *  target never holds up another; at one target, everything interactive goes ahead of every batch.
 *
 *  The one retry loop of the program is takeAttemptEnd(). No delivery, first or further, leaves but through the limits
 *  of its target. Equal queries at temperature 0 that meet in flight share one delivery (EnginePolicy::singleFlight).
 *
 *  A query that the cache may answer (CacheUse) is looked up before it is queued, and once more when its turn comes: an
 *  equal one may have been answered meanwhile. What the cache knows is never sent and takes no place in a limit.
 *
 *  Every slot may submit, cancel or destroy the engine. `submitted` is the first signal of a query;
 *  when the query is cancelled before it was announced, it is announced then.
 */
class QueryEngine final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(QueryEngine)

public:
    //! The transport, the clock, the random source and what the seams point to outlive the engine.
    QueryEngine(HttpTransport &transport, Clock &clock, Random &random, const EnginePolicy &policy,
                EngineSeams seams = {}, QObject *parent = nullptr)
        : QueryEngine(transport, clock, random, policy, &codecFor, std::move(seams), parent)
    {
    }
    //! With codecs of the caller's choice.
    QueryEngine(HttpTransport &transport, Clock &clock, Random &random, const EnginePolicy &policy, CodecLookup codecs,
                EngineSeams seams = {}, QObject *parent = nullptr);
    //! Aborts what is in flight, silently.
    ~QueryEngine() override;

    const EnginePolicy &policy() const { return m_policy; }
    //! Takes effect at once for everything that is not in flight; what was learned of the targets stays.
    void setPolicy(const EnginePolicy &policy);

    /*! What holds from now on for the targets of the endpoint of that name: at once, also for queries that wait, and
     *  whatever limits later queries bring along in their snapshots. What is in flight is left alone.
     */
    void setRules(const QString &endpoint, const TargetRules &rules);

    //! A number for a new run.
    RunId nextRun();
    //! Queues a query and gives it its id.
    QueryId submit(QueryRequest request);

    //! Ends one query as ErrorKind::Cancelled, wherever it stands; unknown and finished ids are ignored.
    void cancel(QueryId id);
    void cancelRun(RunId run);
    void cancelAll();
    //! Batches at a target that was paused (HoldReason::TooManyRetries) go on.
    void resume(const Target &target);
    /*! So many queries to a target are about to be submitted: opens connections ahead, as many as may start at once.
     *  Only for a service that has answered this engine before.
     */
    void warmUp(const Endpoint &endpoint, const QString &model, int queries);

    //! One entry per target that has queries now, in order of its first use.
    QList<TargetLoad> loads() const;
    //! What one target has to do, also when that is nothing.
    TargetLoad load(const Endpoint &endpoint, const QString &model) const;
    //! The same, and everything that holds it back or could.
    TargetReport report(const Endpoint &endpoint, const QString &model) const;
    //! The engine's present moment, for those who show running times.
    Moment now() const;

Q_SIGNALS:
    void submitted(const Fanlight::QueryRequest &request);
    //! The state or a phase of a query changed; also emitted with its final state just before finished.
    void progressed(const Fanlight::QueryProgress &progress);
    //! Text to append to the answer that is arriving.
    void textReceived(Fanlight::QueryId id, const QString &text);
    //! The answer broke off and is asked for again: what textReceived() told so far is void.
    void textDiscarded(Fanlight::QueryId id);
    //! The reply of an interactive query's last attempt, as it came; just before finished.
    void replyReceived(Fanlight::QueryId id, const Fanlight::RawReply &reply);
    void finished(const Fanlight::QueryResult &result);
    //! At most once per target and turn of the event loop; the last one of a target has nothing in flight or queued.
    void loadChanged(const Fanlight::TargetLoad &load);

private:
    struct Query
    {
        QueryRequest request;
        Moment submitted{};
        TargetQueue *queue = nullptr;
        Flight *flight = nullptr; //!< null while it waits for its first delivery
        mutable double tokens = -1; //!< that a delivery needs; below 0: not counted yet
        mutable QByteArray cacheKey{}; //!< empty until it is needed
        bool isLookedUp = false; //!< the cache is to be asked before it is queued, or is being asked
        bool isAnnounced = false;
    };
    //! Where a run's queries are found: ids between the two, inclusive.
    struct RunRange
    {
        QueryId first = 0;
        QueryId last = 0;
        qint64 unfinished = 0;
    };
    //! What may be done next.
    struct Step
    {
        enum class Kind { Send, Join, Refuse, Serve };

        Kind kind = Kind::Send;
        QueryId id = 0;
        TargetQueue *queue = nullptr;
        Flight *flight = nullptr; //!< to join
        double tokens = 0;
        QString refusal;
        std::optional<Answer> known{}; //!< to serve
    };

    bool isWaiting(QueryId id) const;
    TargetTable::Heads heads() const;
    //! What a delivery of it needs, as far as its target counts tokens.
    static double tokensOf(const Query &query);

    void scheduleTurn();
    //! One slice of work: announces, sends what the limits allow, reports loads; asks for another turn if need be.
    void takeTurn();
    //! Emits submitted() for a query, unless it was. False if a slot destroyed the engine.
    bool announce(QueryId id);
    bool announceUpTo(QueryId last);
    bool takeSteps();
    std::optional<Step> nextStep();
    std::optional<Step> stepOf(TargetQueue &queue, Priority priority, Moment now, std::optional<Moment> &wake);
    void wakeAt(Moment moment);
    bool reportLoads();

    bool asksCache(const Query &query) const;
    static const QByteArray &keyOf(const Query &query);
    //! Asks the cache about some of those that wait for that.
    void lookUp();
    void takeLookupEnd(QueryId id, const std::optional<Answer> &answer);
    void enqueueUnknown(Query &query);
    std::optional<Answer> answerAtHand(const Query &query) const;
    bool isReadable(const QueryRequest &request, const Answer &answer) const;
    //! Ends queries that the cache answered. False if a slot destroyed the engine.
    bool serveFound();
    bool finishFromCache(QueryId id, Answer answer);
    void keep(const Flight &flight, const Outcome &outcome);

    void send(const Step &step);
    bool mayBeSent(const QueryRequest &request) const;
    void endUnclaimed(QueryId id);
    void join(const Step &step);
    void refuse(const Step &step);
    Flight &newFlight(QueryId id, TargetQueue &queue);

    bool isFlying(const Flight *flight, QueryId member) const;
    //! Tells each query of the flight, as long as it and the engine exist: slots may cancel and destroy.
    template <typename Tell>
    void tellMembers(const Flight *flight, const Tell &tell);
    void takeProgress(Flight *flight);
    void takeText(Flight *flight, const QString &text);
    void takeDiscard(Flight *flight);
    void takeHead(Flight *flight, const HttpHead &head);
    void takeAttemptEnd(Flight *flight, const Outcome &outcome);
    //! Whether the flight goes on after this error, and how: the retry loop.
    bool tryAgain(Flight &flight, const QueryError &error);
    bool mend(Flight &flight, const QueryError &error);
    void enqueueAgain(Flight &flight);
    void finishFlight(Flight *flight, const Outcome &outcome);

    QueryProgress progressOf(const Flight &flight, QueryId member) const;
    //! False if a slot destroyed the engine.
    bool finish(QueryId id, Outcome outcome, Timeline timeline, QueryId sharedWith = 0);
    //! The end of every query: reckons its cost, tells the sink, then everyone. As finish().
    bool conclude(QueryResult result);
    void cancelMember(Flight *flight, QueryId id);
    void cancelEach(const QList<QueryId> &ids);
    void forgetInRun(RunId run);

    HttpTransport &m_transport;
    Clock &m_clock;
    Random &m_random;
    CodecLookup m_codecs;
    EnginePolicy m_policy;
    EngineSeams m_seams;
    CacheLookups m_lookups;
    TargetTable m_targets;
    FlightTable m_flights;
    std::unordered_map<QueryId, Query> m_queries; //!< the unfinished ones
    std::array<std::deque<QueryId>, 2> m_toLookUp; //!< interactive, batch; and some that were cancelled
    std::deque<std::pair<QueryId, Answer>> m_found; //!< likewise
    QHash<RunId, RunRange> m_runs;
    QSet<QString> m_answeredOrigins;
    QSet<const TargetLimits *> m_askedForSlots;
    QList<TargetLoad> m_reportedLoads; //!< as they were last told
    size_t m_nextQueue = 0; //!< whose turn it is
    std::optional<Moment> m_wakeAt;
    QueryId m_lastId = 0;
    QueryId m_announced = 0; //!< submitted() has told all up to this id, and some beyond
    RunId m_lastRun = 0;
    bool m_turnScheduled = false;
};

} // namespace Fanlight
