// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/answervalue.h"
#include "core/analysis/task.h"
#include "core/domain/query.h"

#include <QHash>
#include <QObject>

namespace Fanlight {

class QueryEngine;

//! A target with everything needed to reach it.
struct BoundTarget
{
    Endpoint endpoint;
    QString model;

    Target target() const { return {endpoint.name, model}; }
    bool operator==(const BoundTarget &) const = default;
};

//! One text, several tasks, several targets.
struct RunSpec
{
    QString text;
    QList<Task> tasks;
    QList<BoundTarget> targets;
    Deadlines deadlines;
    bool stream = true;
    CacheUse cacheUse = CacheUse::AtTemperatureZero;

    bool operator==(const RunSpec &) const = default;
};

//! A finished query and what its reply means to its task.
struct AnalysisResult
{
    QueryResult query;
    std::optional<AnswerValue> value; //!< empty exactly when error is set
    std::optional<QueryError> error; //!< the query's, or ErrorKind::UnreadableAnswer

    //! The raw reply, or what had arrived of it when the query failed.
    QString text() const;
    QueryState state() const;

    bool operator==(const AnalysisResult &) const = default;
};

//! The queries of a run, in the order task by task, target by target.
QList<QueryRequest> fanOut(const RunSpec &spec, RunId run);

//! Reads a finished query in the form of its task.
AnalysisResult interpret(const QueryResult &result, const Task &task);
//! For the forms that need no words.
AnalysisResult interpret(const QueryResult &result, AnswerForm form);

/*! One run: fans a text out, submits everything at once, reads the replies.
 *
 *  `resultReady` is emitted once per query and `finished` once, after the last of them; on cancel()
 *  too. No signal is emitted from within start(). Destroying the run leaves its queries to the engine.
 */
class AnalysisRun final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AnalysisRun)

public:
    //! The engine outlives the run.
    AnalysisRun(QueryEngine &engine, RunSpec spec, QObject *parent = nullptr);

    //! Submits the queries and returns them with their ids, in fan-out order. Call once.
    QList<QueryRequest> start();
    void cancel();

    RunId id() const { return m_run; }
    const RunSpec &spec() const { return m_spec; }

Q_SIGNALS:
    void resultReady(const Fanlight::AnalysisResult &result);
    //! Every query has its result; they are given in fan-out order.
    void finished(const QList<Fanlight::AnalysisResult> &results);

private:
    void take(const QueryResult &result);

    QueryEngine &m_engine;
    RunSpec m_spec;
    RunId m_run = 0;
    QHash<QueryId, qsizetype> m_positions;
    QList<std::optional<AnalysisResult>> m_results;
    qsizetype m_remaining = 0;
};

} // namespace Fanlight
