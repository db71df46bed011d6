// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/analysisrun.h"
#include "core/batch/rowwalk.h"
#include "core/engine/targetload.h"

#include <QHash>
#include <QList>
#include <QString>

#include <memory>
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
    };

    BatchLane(BoundTarget whom, std::unique_ptr<RowWalk> rows)
        : target(std::move(whom))
        , walk(std::move(rows))
    {
        load.target = target.target();
    }

    bool isPaused() const { return !pauseReason.isEmpty(); }
    //! It has no further queries to submit.
    bool isThrough() const { return isPaused() || walk->isAtEnd(); }
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
    TargetLoad load; //!< the last that the engine told
    QString pauseReason; //!< empty while it is asked; else a reason of BatchStop
    qint64 done = 0; //!< in this start
    qint64 doneAtRest = 0; //!< when it last rested
    int fruitlessRests = 0; //!< in a row
    bool isRestTold = false; //!< the user knows that it rests now and then
    bool isResting = false; //!< it failed too often, and is left alone for a while
};

} // namespace Fanlight
