// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/querycost.h"

#include <algorithm>

namespace Fanlight {

namespace {

struct Reported
{
    QList<Usage> usages;
    bool isWhole = true; //!< no attempt may be on the bill beyond these
};

Reported reportedUsages(const QueryResult &result)
{
    Reported reported;
    const QList<Attempt> &attempts = result.timeline.attempts;
    for (qsizetype i = 0; i < attempts.size(); ++i) {
        const Attempt &attempt = attempts.at(i);
        const bool answered = result.succeeded() && i == attempts.size() - 1;
        const Usage usage = answered ? result.usage() : attempt.error ? attempt.error->usage : Usage();
        if (usage != Usage())
            reported.usages.append(usage);
        else if (mayBeBilled(attempt))
            reported.isWhole = false;
    }
    if (attempts.isEmpty() && result.succeeded() && result.usage() != Usage())
        reported.usages.append(result.usage());
    return reported;
}

bool wasSent(const Attempt &attempt)
{
    return attempt.requestSent || attempt.firstByte;
}

} // namespace

bool mayBeBilled(const Attempt &attempt)
{
    return wasSent(attempt) && !(attempt.error && attempt.error->httpStatus >= 300);
}

std::optional<double> queryCost(const QueryResult &result, const EngineSeams::Price &price)
{
    const QList<Attempt> &attempts = result.timeline.attempts;
    if (result.cached || result.sharedWith != 0)
        return 0;
    const Reported reported = reportedUsages(result);
    const QList<Usage> &usages = reported.usages;
    if (usages.isEmpty() && std::none_of(attempts.begin(), attempts.end(), wasSent))
        return 0;
    if (!price)
        return std::nullopt;
    // What is free is so whatever it used.
    if (usages.isEmpty() || !reported.isWhole)
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
