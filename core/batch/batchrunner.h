// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/analysisrun.h"
#include "core/batch/batchjournal.h"
#include "core/batch/batchlane.h"
#include "core/batch/batchprocess.h"

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace Fanlight {

class Clock;
class QueryEngine;

//! What a batch asks, and how.
struct BatchSpec
{
    QList<Task> tasks;
    QList<BoundTarget> targets;
    Deadlines deadlines;
    CacheUse cacheUse = CacheUse::AtTemperatureZero;
    int window = 64; //!< queries of a target that the engine has at a time; some more than it sends at once
    bool retriesFailed = false; //!< what failed before is asked again
    std::optional<double> budgetUsd{};
    std::optional<qint64>
        rows{}; //!< of the table, where they were counted before; else its end is guessed until it is met

    bool operator==(const BatchSpec &) const = default;
};

/*! Asks what is open in a batch of the engine, a window of rows at a time, and notes every step in the journal.
 *
 *  A target whose key or quota is refused is not asked any further, and the others go on. One that fails too often is
 *  left alone for a second, for longer while nothing is answered in between, and given up after two minutes of that.
 *
 *  claim() is to be the engine's seam.
 */
class BatchRunner final : public BatchProcess
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BatchRunner)

public:
    //! Opens the input once more: each target has its own place in it. Null when that fails.
    using Input = std::function<std::unique_ptr<TableReader>()>;
    //! What a query costs at most; empty where nobody knows.
    using CostBound = std::function<std::optional<double>(const QueryRequest &)>;

    //! Engine, clock and journal outlive the runner; the journal is open.
    BatchRunner(QueryEngine &engine, Clock &clock, BatchJournal &journal, BatchSpec spec, Input input,
                CostBound costBound = {}, QObject *parent = nullptr);
    ~BatchRunner() override;

    void start() override;
    void stop() override;
    //! Sends nothing more, and waits for what is under way however long it takes; finished() follows.
    void pause();
    //! Sends nothing more and cuts off what is under way, which may be billed and is asked again; finished() follows.
    void abandon();
    //! Asks a target again that was paused, at its address with another key perhaps. Ignored for any other.
    void goOn(const BoundTarget &target);
    BatchProgress progress() const override;
    int mostInFlight() const override { return m_mostInFlight; }

    //! Whether the query may be sent; for EngineSeams::claim. Queries that are no batch's may.
    bool claim(const QueryRequest &request);

Q_SIGNALS:
    //! The journal has a result of the row that it did not have.
    void rowAnswered(qint64 row);

private:
    //! What the budget says to a delivery that costs at most so much.
    enum class Room { Yes, Later, No };
    bool openLanes();
    std::unique_ptr<RowWalk> walkOf(int index);
    void revive(BatchLane &lane);
    void noteResult(const QueryPlace &place, bool isKept);
    void scheduleFeed();
    void feed();
    //! False when there are rows left to look at in a later turn.
    bool feedLane(BatchLane &lane, int index);
    void submitRow(BatchLane &lane, int index, const TableRow &row);
    void noteRow(const BatchLane &lane);

    Room roomFor(double bound) const;
    //! All that may have been spent so far, and the further deliveries of what is under way.
    double mostUsd() const { return m_journal.totals().mostUsd() + m_retriesUsd; }
    bool hasClaimed() const;
    //! Submits those of the lane that wait and have room now. False while some wait on.
    bool submitWaiting(BatchLane &lane);
    void takeProgress(const QueryProgress &progress);

    void take(const QueryResult &result);
    void takeLoad(const TargetLoad &load);
    void takeRefusal(BatchLane &lane, const QueryPlace &place, const QueryError &error);
    void rest(BatchLane &lane);
    //! `words` are what the target's row says of it, `sentence` what the user is told.
    void giveUp(BatchLane &lane, const QString &reason, const QString &words, const QString &sentence);
    void cancel(const QList<QueryId> &ids);
    void cancelUnclaimed();
    //! Once the batch is to end: what waits at a target that is left alone would wait for ever.
    void cancelAtRest(const BatchLane &lane);

    void end(const QString &reason, const QString &message);
    void endForBudget(double bound);
    void endForJournal();
    void drainFor(Duration patience);
    void finishIfOver();

    QueryPlace placeOf(quint64 reference) const;
    quint64 referenceOf(const QueryPlace &place) const;
    BatchLane &laneOf(const QueryPlace &place);

    QueryEngine &m_engine;
    Clock &m_clock;
    BatchJournal &m_journal;
    BatchSpec m_spec;
    Input m_input;
    CostBound m_costBound;
    std::vector<std::unique_ptr<BatchLane>> m_lanes;
    RunId m_run = 0;
    BatchStop m_stop;
    double m_retriesUsd = 0; //!< what cut deliveries of queries under way may have cost, beyond their claims
    int m_mostInFlight = 0;
    bool m_isFeedScheduled = false;
    bool m_isDraining = false; //!< what is in flight has a last moment
    bool m_isOver = false;
};

} // namespace Fanlight
