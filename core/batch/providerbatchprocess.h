// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/batch/batchprocess.h"
#include "core/batch/batchrunner.h"
#include "core/batch/partcollection.h"
#include "core/batch/partflow.h"
#include "core/batch/providerbatchoptions.h"
#include "core/batch/providerlane.h"
#include "core/batch/providerpart.h"

#include <memory>
#include <optional>
#include <vector>

namespace Fanlight {

//! What the process uses; everything outlives it.
struct ProviderBatchServices
{
    HttpTransport &transport;
    Clock &clock;
    Random &random;
    BatchJournal &journal;
};

/*! Hands what is open in a batch to the batch APIs of OpenAI and Anthropic, a part after the other, and collects the
 *  results; every step is in the journal before the next is taken.
 *
 *  stop() leaves the providers at work: another start collects what they have done. A target whose key, quota or batch
 * API fails is not asked any further, and the others go on.
 */
class ProviderBatchProcess final : public BatchProcess
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ProviderBatchProcess)

public:
    //! The journal is open. `bound` is what a query costs at most when it is asked by itself.
    ProviderBatchProcess(const ProviderBatchServices &services, BatchSpec spec, CollectionSeams seams,
                         BatchRunner::CostBound bound, ProviderBatchOptions options, RunId run,
                         QObject *parent = nullptr);
    ~ProviderBatchProcess() override;

    void start() override;
    void stop() override;
    BatchProgress progress() const override;
    int mostInFlight() const override { return m_mostAtProviders; }

    //! Queries that providers are at work on now.
    qint64 atProviders() const;

private:
    void openLanes();
    void resumeParts();
    void goOn(const ProviderPart &part, int index);
    void scheduleFeed();
    void feed();
    //! False when there is more to do in a later turn.
    bool feedLane(int index);
    //! False when the journal takes no more.
    bool addRow(ProviderLane &lane, int index, const TableRow &row);
    void noteRow(const ProviderLane &lane);
    void handOver(int index);
    PartFlow *newFlow(int number, int index);
    void watch(PartFlow *flow, int index);
    void takeEnd(PartFlow *flow, int index, const ProviderBatch &batch);
    void takeFailure(PartFlow *flow, int index, const ProviderBatch &batch);
    void takeDrop(int index, const PartRows &rows);
    void retire(PartFlow *flow, int index);
    void letGo(int number);
    void collect(int number, int index, std::optional<ProviderBatch> batch, const QueryError &refusal);
    void startNextCollection();
    void takeCollection(int index);
    void deleteFile(const Endpoint &endpoint, const QString &fileId);
    void block(int index, const QString &reason, const QString &sentence);
    //! Ends at once, with the providers at work.
    void endWith(const QString &reason, const QString &message);
    void abandon();
    void finishIfOver();

    ProviderBatchServices m_services;
    BatchSpec m_spec;
    CollectionSeams m_seams;
    BatchRunner::CostBound m_bound;
    ProviderBatchOptions m_options;
    RunId m_run;
    ProviderPartBook m_book;
    PartSurroundings m_surroundings;
    std::vector<std::unique_ptr<ProviderLane>> m_lanes;
    QList<PartFlow *> m_flows;
    QList<PartCollection *> m_collections; //!< the first is under way
    BatchStop m_stop;
    int m_mostAtProviders = 0;
    int m_handingOver = 0; //!< the part that is in memory, built or on its way; 0: none
    int m_deletions = 0; //!< of files, under way
    bool m_isEnding = false; //!< nothing more is waited for
    bool m_isFeedScheduled = false;
    bool m_isOver = false;
};

} // namespace Fanlight
