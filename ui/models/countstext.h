// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/targetload.h"
#include "ui/models/resultsmodel.h"

namespace Fanlight {

//! "2 running · 1 done": only what there is; empty for nothing.
QString countsText(const ResultCounts &counts);

//! What Run would send: "6 queries: 3 tasks × 2 targets · price unknown", or "6 queries: 4 new, 2 cached" where the
//! cache has answers; the price as estimateText() has it.
QString planText(int tasks, int targets, int cached = 0, const QString &price = {});

//! Why nothing can be run, as a sentence; empty when it can.
QString planObstacle(bool hasText, int tasks, int targets);

//! "in flight 2/5 · queued 4 · limit 5 of 32 · rate limited by openai, resumes in 12 s".
QString loadText(const TargetLoad &load, Moment now);

//! Why a target that has queries waiting does not send them: "rate limited by openai, resumes in 12 s". Empty when
//! nothing but the number in flight holds them.
QString holdText(const TargetLoad &load, Moment now);

} // namespace Fanlight
