// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/analysisrun.h"
#include "core/batch/partbuilder.h"
#include "core/batch/partrows.h"
#include "core/batch/providerbatchoptions.h"
#include "core/batch/rowwalk.h"
#include "core/domain/requestshape.h"

#include <QList>
#include <QString>

#include <memory>
#include <optional>

namespace Fanlight {

//! A target's way through the input, and to its provider.
struct ProviderLane
{
    ProviderLane(BoundTarget whom, const ProviderBatchOptions &options);

    bool isBlocked() const { return !blockReason.isEmpty(); }
    bool isThrough() const { return isBlocked() || (walk->isAtEnd() && !carried && builder.isEmpty()); }
    //! Whether the query is one of those that this way through the input is for.
    bool isMeant(const QueryPlace &place) const;
    //! Whether it is done, or can never be.
    bool isOver() const { return isBlocked() || (isThrough() && again.isEmpty()); }
    //! It is not asked any further in this start.
    void block(const QString &reason, const QString &sentence);

    BoundTarget target;
    std::unique_ptr<RowWalk> walk;
    PartBuilder builder;
    QString token; //!< of the part that is being built
    double reservedUsd = 0; //!< of that part
    bool isRetry = false; //!< that part has queries that had failed before
    std::optional<TableRow> carried; //!< has no room in that part
    QList<PartRows> again; //!< queries that this start has had in a part and that are open all the same
    QList<PartRows> pass; //!< what alone this way through the input is for; empty: everything
    RequestShape shape;
    bool isLaterPass = false;
    int drops = 0; //!< parts in a row that the provider had nothing of
    bool isHeld = false; //!< the provider has as much of ours as it takes, until one of our batches ends
    QString blockReason; //!< empty while it is asked; else a reason of BatchStop
    QString blockSentence;
};

//! The token of a new part: nobody else's in any account.
QString newPartToken();

} // namespace Fanlight
