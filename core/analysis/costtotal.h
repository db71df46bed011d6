// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/query.h"

#include <optional>

namespace Fanlight {

/*! What queries cost together: the sum of the known costs, and of how many queries the cost is not known.
 *
 *  A query that the provider refused with an error status, or that never reached it, cost nothing that could be known
 *  or unknown.
 */
struct CostTotal
{
    double usd = 0;
    qint64 known = 0; //!< queries whose cost is in the sum, 0 included
    qint64 unknown = 0;

    void add(const QueryResult &result);
    //! A cost that is not a query's yet, such as an estimate.
    void add(const std::optional<double> &cost);
    //! Empty when no cost is known.
    std::optional<double> knownUsd() const { return known > 0 ? std::optional(usd) : std::nullopt; }

    bool operator==(const CostTotal &) const = default;
};

} // namespace Fanlight
