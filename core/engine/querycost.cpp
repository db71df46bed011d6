// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/querycost.h"

#include <algorithm>

namespace Fanlight {

namespace {

QList<Usage> reportedUsages(const QueryResult &result)
{
    QList<Usage> usages;
    for (const Attempt &attempt : result.timeline.attempts) {
        if (attempt.error)
            usages.append(attempt.error->usage);
    }
    // A failure is its last attempt's.
    if (result.succeeded())
        usages.append(result.usage());
    usages.removeIf([](const Usage &usage) { return usage == Usage(); });
    return usages;
}

bool wasSent(const Attempt &attempt)
{
    return attempt.requestSent || attempt.firstByte;
}

} // namespace

std::optional<double> queryCost(const QueryResult &result, const EngineSeams::Price &price)
{
    const QList<Attempt> &attempts = result.timeline.attempts;
    if (result.cached || result.sharedWith != 0)
        return 0;
    const QList<Usage> usages = reportedUsages(result);
    if (usages.isEmpty() && std::none_of(attempts.begin(), attempts.end(), wasSent))
        return 0;
    if (!price)
        return std::nullopt;
    // What is free is so whatever it used.
    if (usages.isEmpty())
        return price(result.request, {});
    double sum = 0;
    for (const Usage &usage : usages) {
        const std::optional<double> cost = price(result.request, usage);
        if (!cost)
            return std::nullopt;
        sum += *cost;
    }
    return sum;
}

} // namespace Fanlight
