// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/batch/batchplan.h"
#include "core/batch/batchrunner.h"
#include "core/batch/providerpart.h"
#include "core/batch/tablereader.h"
#include "core/engine/engineseams.h"

#include <QObject>

#include <memory>

namespace Fanlight {

class BatchJournal;

/*! Finds out what a batch would do: reads the input, asks the cache, and sends and writes nothing.
 *
 *  In slices of the event loop. `finished` is emitted once, and not from within start().
 */
class BatchPlanner final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BatchPlanner)

public:
    //! The journal, opened to look, and what the seams point to outlive the planner. Of the seams it uses the cache and
    //! the reading.
    BatchPlanner(const BatchJournal &journal, BatchSpec spec, std::unique_ptr<TableReader> reader, EngineSeams seams,
                 BatchRunner::CostBound costBound, QObject *parent = nullptr);

    void start();
    qint64 rowsRead() const { return m_plan.rows; }

Q_SIGNALS:
    //! The plan; or why the input cannot be read to its end, as a sentence.
    void finished(const Fanlight::BatchPlan &plan, const QString &problem);

private:
    void scheduleSlice();
    void readSlice();
    bool readRow();
    //! The journal has its end, and it is not to be asked again.
    bool isFinished(const QueryPlace &place) const;
    void countFinished(const QueryPlace &place);
    void takeQuery(const QueryPlace &place, const QueryRequest &request);
    void countFresh(const QueryRequest &request, size_t target);

    const BatchJournal &m_journal;
    QList<ProviderPart> m_parts; //!< that are with providers
    BatchSpec m_spec;
    std::unique_ptr<TableReader> m_reader;
    EngineSeams m_seams;
    BatchRunner::CostBound m_costBound;
    BatchPlan m_plan;
    qint64 m_asked = 0; //!< lookups under way
    bool m_isRead = false;
    bool m_isScheduled = false;
    bool m_isOver = false;
};

} // namespace Fanlight
