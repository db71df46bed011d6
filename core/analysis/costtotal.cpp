// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/costtotal.h"

#include "core/engine/querycost.h"

#include <algorithm>

namespace Fanlight {

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
