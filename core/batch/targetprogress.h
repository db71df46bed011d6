// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/costtotal.h"
#include "core/engine/targetload.h"

#include <QList>
#include <QString>

namespace Fanlight {

class BatchJournal;

//! How far a batch is at one of its targets.
struct TargetProgress
{
    Target target;
    qint64 done = 0; //!< queries, earlier starts included
    qint64 failed = 0;
    qint64 cached = 0; //!< of those done
    double expected = 0; //!< queries in all, as BatchProgress has it
    CostTotal cost;
    TargetLoad load; //!< while it is asked
    QString pause; //!< why it is not asked any further, as BatchStop::reason; empty while it is
    QString pauseWords; //!< the provider's words for that, or a sentence of ours

    qint64 finished() const { return done + failed; }
    bool operator==(const TargetProgress &) const = default;
};

//! What the journal has of each target of a batch with so many tasks, over about so many rows. The targets are those
//! that the journal was opened with, in their order.
QList<TargetProgress> progressOfTargets(const BatchJournal &journal, qsizetype tasks, const QList<Target> &targets,
                                        double rows);

} // namespace Fanlight
