// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/costtotal.h"

#include <algorithm>

namespace Fanlight {

namespace {

//! No provider bills what it answers with an error status; a request that was cut off on its way it may.
bool mayBeBilled(const Attempt &attempt)
{
    return (attempt.requestSent || attempt.firstByte) && !(attempt.error && attempt.error->httpStatus >= 300);
}

} // namespace

void CostTotal::add(const QueryResult &result)
{
    const QList<Attempt> &attempts = result.timeline.attempts;
    if (result.costUsd)
        add(result.costUsd);
    else if (std::any_of(attempts.begin(), attempts.end(), mayBeBilled))
        ++unknown;
}

void CostTotal::add(const std::optional<double> &cost)
{
    if (cost) {
        usd += *cost;
        ++known;
    } else {
        ++unknown;
    }
}

} // namespace Fanlight
