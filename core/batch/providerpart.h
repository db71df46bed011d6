// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/batch/batchjournal.h"
#include "core/batch/partrows.h"
#include "core/domain/requestshape.h"

#include <QHash>
#include <QList>
#include <QSet>
#include <QString>

#include <optional>

namespace Fanlight {

/*! A part of a batch that was, or is about to be, handed to a provider as one batch of theirs.
 *
 *  What is known of it is in the journal before the next step is taken: a part without a batch id may have a batch all
 * the same, and its token tells which.
 */
struct ProviderPart
{
    int number = 0; //!< from 1, in the order of planning
    QString token; //!< nobody else's: in the batch's metadata and in the names of its queries
    QString target; //!< "endpoint/model"
    QString origin; //!< originOf() the endpoint
    PartRows rows;
    RequestShape shape; //!< how its requests are written
    qint64 plannedAt = 0; //!< seconds since 1970
    double reservedUsd = 0; //!< what it may cost at most, as far as that is known
    bool isRetry = false; //!< queries of it had failed before
    QString fileId; //!< once the file was uploaded
    QString batchId; //!< once the provider has the batch

    bool operator==(const ProviderPart &) const = default;
};

/*! The parts of a batch, as its journal has them. Every change is in the journal, and on the disk, before it returns
 * true; false: the journal takes no more.
 */
class ProviderPartBook final
{
    Q_DISABLE_COPY_MOVE(ProviderPartBook)

public:
    //! The journal outlives the book and is open.
    explicit ProviderPartBook(BatchJournal &journal);

    //! Parts whose results have not all been collected.
    const QList<ProviderPart> &open() const { return m_open; }
    const ProviderPart *find(int number) const;
    //! Whether a part has the query.
    bool isTaken(const QueryPlace &place) const;
    //! Whether a batch of the provider's is known to be one of ours, collected ones included.
    bool isKnown(const QString &batchId) const { return m_knownBatches.contains(batchId); }
    //! What the open parts may cost at most together.
    double reservedUsd() const;
    //! What targets were found not to take; the usual shape where nothing was.
    RequestShape shapeOf(const QString &target) const { return m_shapes.value(target); }
    int nextNumber() const { return m_lastNumber + 1; }

    bool notePlanned(const ProviderPart &part);
    bool noteUploaded(int number, const QString &fileId);
    bool noteCreated(int number, const QString &batchId);
    //! The provider has no batch of it, and none of its queries was asked.
    bool noteDropped(int number);
    //! Every query of it that has a result has it in the journal.
    bool noteCollected(int number);
    bool noteShape(const QString &target, const RequestShape &shape);

private:
    bool write(const QJsonObject &event);
    void replay(const QJsonObject &event);

    BatchJournal &m_journal;
    QList<ProviderPart> m_open;
    QSet<QString> m_knownBatches;
    QHash<QString, RequestShape> m_shapes;
    int m_lastNumber = 0;
};

//! The parts whose results have not been collected, as the notes of a journal tell.
QList<ProviderPart> openProviderParts(const QList<JournalNote> &notes);

} // namespace Fanlight
