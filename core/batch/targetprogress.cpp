// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/batch/targetprogress.h"

#include "core/batch/batchjournal.h"

#include <algorithm>

namespace Fanlight {

QList<TargetProgress> progressOfTargets(const BatchJournal &journal, qsizetype tasks, const QList<Target> &targets,
                                        double rows)
{
    QList<TargetProgress> all;
    for (qsizetype index = 0; index < targets.size(); ++index) {
        TargetProgress each;
        each.target = targets.at(index);
        for (qsizetype task = 0; task < tasks; ++task) {
            const BatchTotals &slot = journal.totalsOf(int(task * targets.size() + index));
            each.done += slot.done;
            each.failed += slot.failed;
            each.cached += slot.cached;
            each.cost.usd += slot.cost.usd;
            each.cost.known += slot.cost.known;
            each.cost.unknown += slot.cost.unknown;
        }
        each.expected = std::max(rows * double(tasks), double(each.finished()));
        all.append(each);
    }
    return all;
}

} // namespace Fanlight
