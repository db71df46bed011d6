// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/batch/batchidentity.h"
#include "core/batch/batchindex.h"
#include "core/batch/batchrecords.h"
#include "core/batch/batchtotals.h"
#include "core/store/journalfile.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>
#include <vector>

namespace Fanlight {

//! Why a batch cannot use its journal, as a sentence for the user.
struct JournalRefusal
{
    bool canRestart = false; //!< beginning anew would help
    QString message;

    bool operator==(const JournalRefusal &) const = default;
};

//! A record that others keep in the journal of a batch: of what was handed to a provider's batch API.
struct JournalNote
{
    quint8 kind = 0; //!< from 0 to 127, its writer's own
    QByteArray json;

    bool operator==(const JournalNote &) const = default;
};

/*! What a batch remembers beside its output: which queries were about to be sent, and how they ended.
 *
 *  In memory it holds 12 bytes for each query; results are read from the file. All that it is told is handed to the
 *  system at once, so a kill loses nothing of it.
 */
class BatchJournal final
{
    Q_DISABLE_COPY_MOVE(BatchJournal)

public:
    enum class Start {
        Continue, //!< go on where the batch stopped, if it was begun
        Anew, //!< whatever the journal holds is given up
        Look, //!< changes nothing, and nothing can be written
    };

    explicit BatchJournal(const QString &path);
    //! "OUTPUT.journal".
    static QString pathFor(const QString &output);
    //! The notes in a journal of whatever batch, without opening it; none where it cannot be read.
    static QList<JournalNote> notesIn(const QString &path);

    //! Call once. What keeps it from being used; then nothing was changed.
    std::optional<JournalRefusal> open(const BatchIdentity &identity, Start start);
    //! The batch was begun by an earlier start.
    bool wasBegun() const { return m_wasBegun; }

    const BatchTotals &totals() const { return m_totals; }
    //! Of one of a row's questions: what has a result. Claims are counted for the whole batch only.
    const BatchTotals &totalsOf(int slot) const { return m_ofSlots[size_t(slot)]; }
    //! How many rows the input has, once that is known.
    std::optional<qint64> rows() const { return m_rows; }
    //! The last row that is in it with a query.
    qint64 lastRow() const { return m_lastRow; }
    bool isAnswered(const QueryPlace &place) const { return entryAt(place).has(BatchIndex::Answered); }
    //! It has a result, and that is a failure.
    bool isFailed(const QueryPlace &place) const { return entryAt(place).has(BatchIndex::Failed); }
    //! Its result came from the cache.
    bool isCached(const QueryPlace &place) const { return entryAt(place).has(BatchIndex::Cached); }
    //! It was about to be sent, and no result of that is known.
    bool isClaimed(const QueryPlace &place) const { return entryAt(place).has(BatchIndex::Claimed); }
    //! The last result; empty when there is none, or it cannot be read.
    std::optional<QueryRecord> result(const QueryPlace &place) const;
    //! The times in ms of the queries that were sent, in no order. A copy: 4 bytes for each.
    std::vector<float> totalTimes() const;
    //! The last place in the input at or before this row that is known.
    TablePosition positionBefore(qint64 row) const;
    //! All notes so far, in the order of writing.
    const QList<JournalNote> &notes() const { return m_notes; }

    /*! \name Writing. False when it failed, and then everything further does: problem() says why.
     */
    //! \{
    //! The query is about to be sent, and costs at most this much as far as it is known.
    bool claim(const QueryPlace &place, double reservedUsd);
    //! The query was sent and refused, and nobody was billed.
    bool release(const QueryPlace &place);
    //! `billable`: how many of its attempts may be on the bill, where that is known.
    bool keep(const QueryPlace &place, const QueryRecord &record, std::optional<int> billable = {});
    //! Of a query in a provider's batch: it may have cost this much, and its time is the batch's and tells nothing.
    bool keepOfBatch(const QueryPlace &place, const QueryRecord &record, double reservedUsd);
    //! Where a row begins. Told rarely: each is kept in memory.
    bool noteCheckpoint(const TablePosition &position);
    bool noteRows(qint64 rows);
    bool note(const JournalNote &note);
    //! Waits until all of it is on the disk.
    bool sync() { return m_file.sync(); }
    //! Writes no more, so that others can go on with the batch; what it holds can still be asked for.
    void release() { m_file.release(); }
    //! \}
    QString problem() const { return m_file.problem(); }
    //! The file is as long as it was: nobody else has gone on with the batch.
    bool isCurrent() const;
    //! What of it open() found destroyed, as a sentence; empty when nothing.
    QString damage() const;
    QString path() const { return m_file.path(); }

private:
    quint64 indexOf(const QueryPlace &place) const;
    BatchIndex::Entry entryAt(const QueryPlace &place) const { return m_index.at(indexOf(place)); }
    bool isPossible(const QueryPlace &place) const;
    bool keepFacts(const ResultFacts &facts, const QueryRecord &record);
    bool write(BatchRecordKind kind, QByteArrayView payload);

    void replay(const JournalRecord &record);
    void takeClaim(const ClaimRecord &claim);
    void takeRelease(const ClaimRecord &claim);
    void takeResult(const ResultFacts &facts, qint64 offset);
    void takeCheckpoint(const TablePosition &position);

    JournalFile m_file;
    BatchIdentity m_identity;
    int m_perRow = 1;
    BatchIndex m_index;
    BatchTotals m_totals;
    std::vector<BatchTotals> m_ofSlots;
    std::optional<qint64> m_rows;
    qint64 m_lastRow = 0;
    std::vector<TablePosition> m_checkpoints; //!< by row
    QList<JournalNote> m_notes;
    QHash<quint64, double> m_reserved; //!< of the open claims
    std::optional<QString> m_difference;
    bool m_hasHeader = false;
    bool m_isStrange = false; //!< a record says what no batch of ours says
    bool m_wasBegun = false;
};

} // namespace Fanlight
