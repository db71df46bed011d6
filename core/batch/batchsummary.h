// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/runsummary.h"

#include <QString>

namespace Fanlight {

class BatchJournal;

//! What the journal does not know of a start.
struct BatchStart
{
    Duration wall{};
    int mostInFlight = 0;
    QString stopped; //!< as RunSummary has it

    bool operator==(const BatchStart &) const = default;
};

/*! The figures of a batch: those of all its starts together, but time and queries in flight of this one.
 *
 *  Rows are the input's, or those that were begun while the input's number is not known.
 */
RunSummary summarize(const BatchJournal &journal, const BatchStart &start);

} // namespace Fanlight
