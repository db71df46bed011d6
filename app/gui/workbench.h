// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/analysisrun.h"
#include "core/analysis/costtotal.h"
#include "core/engine/queryengine.h"
#include "ui/models/requestlogmodel.h"
#include "ui/models/resultsmodel.h"

#include <QCache>
#include <QObject>

namespace Fanlight {

class Clock;

//! A run of the past as it can be shown again, and what of it cannot be asked again.
struct ShownPast
{
    RunSpec spec; //!< the text as far as it is kept
    QList<QueryRequest> requests; //!< in fan-out order; id 0: nothing is known of that cell
    QList<AnalysisResult> results;
    QString textObstacle; //!< why its text cannot be asked about again; empty when it can
    QStringList unknownEndpoints; //!< that are no endpoints any more
};

/*! What the window works on: the chosen targets, the runs under way, the results and the log.
 *
 *  It joins the engine to the models and knows no widget. A run asks everything at once; a cell can be
 *  asked again while the others stand.
 */
class Workbench final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Workbench)

public:
    //! Engine and clock outlive the workbench.
    Workbench(QueryEngine &engine, Clock &clock, QObject *parent = nullptr);
    ~Workbench() override;

    ResultsModel &results() { return m_results; }
    RequestLogModel &log() { return m_log; }
    const QList<Task> &tasks() const { return m_tasks; }
    //! What can be asked from now on; runs under way keep theirs.
    void setTasks(const QList<Task> &tasks);
    const QList<BoundTarget> &targets() const { return m_targets; }
    bool isRunning() const { return !m_runs.isEmpty(); }
    //! What each chosen target has to do now, in their order.
    QList<TargetLoad> loads() const;

    void addTarget(const BoundTarget &target);
    //! Takes the place of a target; targets that share its endpoint follow a change of address or key.
    void replaceTarget(int index, const BoundTarget &target);
    void removeTarget(int index);
    //! For every target at the endpoint of that name.
    void setLimits(const QString &endpoint, const EndpointLimits &limits);
    //! The target of a result column among the chosen ones, or -1 when it was removed since.
    int targetOfColumn(int column) const;

    //! For every query from now on.
    void setDeadlines(const Deadlines &deadlines) { m_deadlines = deadlines; }

    //! A run of so many tasks is to be expected: opens connections ahead, for a target at most every 30 s.
    void prepare(int tasks);
    //! Asks the tasks (by id) of every target at once. Ignored while a run is under way or nothing is to be asked.
    void run(const QString &text, const QStringList &tasks);
    //! Ends everything that is under way as cancelled.
    void stop();
    //! Asks one ended cell again, at the target as it is configured now.
    void retry(int row, int column);
    void retryFailed();
    void cancel(int row, int column);
    //! Shows what was, in place of the results. Ignored while a run is under way.
    void showPast(const ShownPast &past);
    //! Why the text of the run that is shown cannot be sent as it was; empty when it can.
    const QString &pastObstacle() const { return m_pastObstacle; }
    //! One of the latest queries as it was submitted; null for an older one. Valid until the next is submitted.
    //! How a request to its target would be written now.
    RequestShape shapeOf(const QueryRequest &request) const
    {
        return m_engine.report(request.endpoint, request.model).shape;
    }
    const QueryRequest *recentRequest(QueryId id) const { return m_recent.object(id); }

Q_SIGNALS:
    //! Why a cell cannot be asked again, as a sentence.
    void retryRefused(const QString &reason);
    void targetsChanged();
    void tasksChanged();
    void runningChanged(bool running);
    //! What loads() tells has changed.
    void loadsChanged();
    //! A whole run has ended; retried cells do not count as one.
    void runFinished(const QList<Fanlight::AnalysisResult> &results);

private:
    void tellTitles();
    void watch(AnalysisRun *run);
    void ended(AnalysisRun *run);
    BoundTarget currentTarget(const QueryRequest &request) const;
    QString obstacleToRetry(const QueryRequest &request) const;

    QueryEngine &m_engine;
    ResultsModel m_results;
    QHash<QString, Moment> m_prepared; //!< when, by address and model
    RequestLogModel m_log;
    QList<Task> m_tasks;
    Deadlines m_deadlines;
    QList<BoundTarget> m_targets;
    QList<AnalysisRun *> m_runs;
    QCache<QueryId, QueryRequest> m_recent;
    QString m_pastObstacle;
    QStringList m_unknownEndpoints;
};

} // namespace Fanlight
