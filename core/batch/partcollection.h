// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/analysisrun.h"
#include "core/batch/partflow.h"
#include "core/batch/resultspool.h"
#include "core/batch/tablereader.h"

#include <functional>
#include <memory>

namespace Fanlight {

class AttemptSink;
struct BatchEntryResult;

//! What results are made of and where they go.
struct CollectionSeams
{
    //! Opens the input once more. Null when that fails.
    std::function<std::unique_ptr<TableReader>()> input;
    AttemptSink *sink = nullptr; //!< told of every query that was asked; may be missing
    //! What such usage costs when it is asked query by query; missing: no price is known.
    std::function<std::optional<double>(const QueryRequest &, const Usage &)> costOf{};
};

/*! Fetches the results of a batch that has ended and puts them into the journal, in the order of the input.
 *
 *  They are put aside first, because they come in any order and the texts that belong to them are in the input. A query
 *  without a result fails with the reason: its batch had expired, was cancelled, or lost it.
 *
 *  Of finished, blocked and broken exactly one is emitted, never from within start().
 */
class PartCollection final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PartCollection)

public:
    //! `batch` empty: nothing was asked, and every query fails with `refusal`.
    PartCollection(const ProviderPart &part, std::optional<ProviderBatch> batch, const QueryError &refusal,
                   const BoundTarget &target, const QList<Task> &tasks, int targets, BatchJournal &journal,
                   const PartSurroundings &surroundings, const CollectionSeams &seams, RunId run, QObject *parent);
    ~PartCollection() override;

    void start();

    int number() const { return m_part.number; }
    //! What the target was found not to take; empty: nothing new.
    const std::optional<RequestShape> &learnedShape() const { return m_learnedShape; }
    //! Queries that are open again: the target did not take how they were written, or its quota was used up.
    const PartRows &openAgain() const { return m_openAgain; }
    //! "auth" or "quota" where results said so, and in which words.
    QString blockReason() const { return m_blockReason; }
    QString blockSentence() const { return m_blockSentence; }

Q_SIGNALS:
    void noted(const QString &sentence);
    void finished();
    void blocked(const QString &reason, const QString &sentence);
    void broken(const QString &problem);
    void inputLost(const QString &problem);

private:
    void fetchNext();
    void takeFile(const BatchReply &reply);
    void fetchAgain(const QueryError &error);
    void openInput();
    void takeRows();
    bool takeRow(const TableRow &row);
    //! What became of a query; empty: it stays open.
    std::optional<QueryResult> resultOf(const QueryPlace &place, const QueryRequest &request);
    QueryError errorWithout(const BatchEntryResult *entry) const;
    bool leavesOpen(const QueryRequest &request, const QueryError &error);
    void end();

    ProviderPart m_part;
    std::optional<ProviderBatch> m_batch;
    QueryError m_refusal;
    BoundTarget m_target;
    QList<Task> m_tasks;
    int m_targets;
    BatchJournal &m_journal;
    PartSurroundings m_here;
    CollectionSeams m_seams;
    RunId m_run;
    ResultSpool m_spool;
    PollSchedule m_retries;
    QPointer<BatchExchange> m_exchange;
    QList<HttpCall> m_files;
    qsizetype m_file = 0;
    int m_incomplete = 0; //!< how often fewer lines came than the provider has counted
    int m_notFound = 0;
    std::unique_ptr<TableReader> m_reader;
    std::optional<RequestShape> m_learnedShape;
    PartRows m_openAgain;
    QString m_blockReason;
    QString m_blockSentence;
};

} // namespace Fanlight
