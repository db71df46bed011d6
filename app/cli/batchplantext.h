// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/batch/batchplan.h"

#include <QList>
#include <QString>

namespace Fanlight {

//! What the plan of a batch is about, beside its figures.
struct PlanFrame
{
    QString input;
    int tasks = 0;
    QList<TargetPace> paces; //!< of the plan's targets
    bool wasBegun = false; //!< there is a journal of it
    bool isProviderBatch = false; //!< the providers' batch APIs answer

    bool operator==(const PlanFrame &) const = default;
};

//! The plan as lines for the user.
QString planText(const BatchPlan &plan, const PlanFrame &frame);

} // namespace Fanlight
