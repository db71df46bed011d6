// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/insights.h"
#include "ui/models/limitcourse.h"

namespace Fanlight {

//! What is looked at: up to now.
enum class InsightsPeriod { Session, Hour, Day, Week, All };

//! What the Insights page shows.
struct InsightsView
{
    Insights insights{};
    LimitCourse limits{};
    bool isLoading = false; //!< the log is being read; what is shown is what was read before
    QString problem{}; //!< why the log cannot be read, as a sentence
    qint64 leftOut = 0; //!< entries of the period that are older than those looked at
};

} // namespace Fanlight
