// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/batch/batchplan.h"

#include <QList>
#include <QString>

namespace Fanlight {

//! What a batch would do, on one line: "300 rows · 900 queries: 880 new, 20 cached · about 40,000 tokens · $0.0310".
QString planLine(const BatchPlan &plan);
//! How long it takes at these paces, of the plan's targets in their order: "about 12 m 04 s with 5 in flight"; empty
//! when nothing is to be sent.
QString planTime(const BatchPlan &plan, const QList<TargetPace> &paces);
//! What the line leaves out, in sentences: how tokens and cost are known, rows that cannot be asked, failures.
QString planNote(const BatchPlan &plan);

} // namespace Fanlight
