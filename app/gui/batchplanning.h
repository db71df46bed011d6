// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/batch/batchplan.h"
#include "core/batch/batchrunner.h"
#include "core/engine/engineseams.h"

#include <QObject>

#include <memory>

namespace Fanlight {

class BatchPlanner;
class LocalStore;
class PaceFinder;
class QueryEngine;
class TableReader;

//! What a batch would do, cost and take, in words: reads the table, asks the cache, and looks up how fast targets are.
class BatchPlanning final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BatchPlanning)

public:
    //! What is pointed to outlives this; without a store nothing is known of how fast targets answered before.
    BatchPlanning(QueryEngine &engine, EngineSeams seams, LocalStore *store, QObject *parent = nullptr);
    ~BatchPlanning() override;

    //! Another plan takes the place of one that is being made. The journal outlives it.
    void start(const BatchJournal &journal, const BatchSpec &spec, std::unique_ptr<TableReader> reader,
               const BatchRunner::CostBound &costBound);
    void cancel();
    bool isBusy() const { return m_planner != nullptr; }
    qint64 rowsRead() const;

Q_SIGNALS:
    void planned(const Fanlight::BatchPlan &plan, const QString &line, const QString &note);
    //! The table cannot be read to its end; why, as a sentence.
    void failed(const QString &problem);

private:
    void takePlan(const BatchPlan &plan, const QString &problem);
    TargetPace paceOf(qsizetype target, const std::optional<Duration> &median) const;

    QueryEngine &m_engine;
    EngineSeams m_seams;
    LocalStore *m_store;
    QList<BoundTarget> m_targets;
    std::unique_ptr<BatchPlanner> m_planner;
    std::unique_ptr<PaceFinder> m_paces;
};

} // namespace Fanlight
