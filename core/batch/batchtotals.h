// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/costtotal.h"
#include "core/batch/batchrecords.h"

#include <optional>

namespace Fanlight {

/*! The sums of a whole batch, earlier starts included.
 *
 *  A query that failed and was asked again counts once as done or failed, and with everything that both took.
 */
struct BatchTotals
{
    qint64 done = 0;
    qint64 failed = 0;
    qint64 cached = 0;
    qint64 attempts = 0;
    qint64 retries = 0;
    qint64 rateLimited = 0;
    std::optional<qint64> inputTokens; //!< sum of what is known
    std::optional<qint64> outputTokens;
    CostTotal cost;
    double unknownUsd = 0; //!< what those whose cost is unknown may have cost at most
    double reservedUsd = 0; //!< what those that were sent and have no result may cost at most
    qint64 openClaims = 0; //!< those
    qint64 billedTwice = 0; //!< possibly: sent again after a claim without a result

    qint64 finished() const { return done + failed; }
    //! All that may have been spent: for a budget.
    double mostUsd() const { return cost.usd + unknownUsd + reservedUsd; }

    //! Adds what a result took. Whether it is done, failed or cached is for count().
    void addEffort(const ResultFacts &facts);
    //! Counts (`sign` 1) a query as what it ended as, or no more (-1).
    void count(bool done, bool cached, int sign);

    bool operator==(const BatchTotals &) const = default;
};

} // namespace Fanlight
