// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/analysisrun.h"
#include "core/batch/rowwalk.h"
#include "core/engine/targetload.h"

#include <QHash>
#include <QList>
#include <QString>

#include <memory>
#include <optional>
#include <utility>

namespace Fanlight {

/*! One target's way through a batch. Each goes through the rows by itself, so that one that is slow or gone holds up no
 *  other, however few rows are in memory.
 */
struct BatchLane
{
    //! A query that the engine has.
    struct Open
    {
        bool isClaimed = false;
        bool mustWait = false; //!< it was not sent, because the budget has no room while others are under way
        double bound = 0; //!< what a delivery costs at most, once it is claimed
        int cutDeliveries = 0; //!< that may be billed, before the present one
    };

    BatchLane(BoundTarget whom, std::unique_ptr<RowWalk> rows)
        : target(std::move(whom))
        , walk(std::move(rows))
    {
        load.target = target.target();
    }

    bool isPaused() const { return !pauseReason.isEmpty(); }
    //! It has no further queries to submit.
    bool isThrough() const { return (isPaused() && !revival) || (walk->isAtEnd() && waiting.isEmpty()); }
    QList<QueryId> unclaimed() const
    {
        QList<QueryId> ids;
        for (auto query = open.begin(); query != open.end(); ++query) {
            if (!query->isClaimed)
                ids.append(query.key());
        }
        return ids;
    }

    BoundTarget target;
    std::unique_ptr<RowWalk> walk;
    QHash<QueryId, Open> open;
    QList<QueryRequest> waiting; //!< for room in the budget; with the open ones no more than a window
    TargetLoad load; //!< the last that the engine told
    QString pauseReason; //!< empty while it is asked; else a reason of BatchStop
    QString pauseWords; //!< the provider's, or ours
    std::optional<BoundTarget> revival; //!< how it is asked once what is under way has ended, though it was paused
    qint64 done = 0; //!< in this start
    qint64 doneAtRest = 0; //!< when it last rested
    int fruitlessRests = 0; //!< in a row
    bool isRestTold = false; //!< the user knows that it rests now and then
    bool isResting = false; //!< it failed too often, and is left alone for a while
};

} // namespace Fanlight
