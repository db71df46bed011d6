// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/batch/batchtotals.h"

#include <algorithm>

namespace Fanlight {

namespace {

void addKnown(std::optional<qint64> &sum, const std::optional<qint64> &count)
{
    if (count)
        sum = sum.value_or(0) + *count;
}

} // namespace

void BatchTotals::addEffort(const ResultFacts &facts)
{
    attempts += facts.attempts;
    retries += std::max(0, facts.attempts - 1);
    rateLimited += facts.rateLimited;
    addKnown(inputTokens, facts.inputTokens);
    addKnown(outputTokens, facts.outputTokens);
    if (facts.costUsd) {
        cost.add(facts.costUsd);
    } else if (facts.costUnknown) {
        cost.add(std::optional<double>());
        unknownUsd += facts.reservedUsd;
    }
}

void BatchTotals::count(bool isDone, bool isCached, int sign)
{
    (isDone ? done : failed) += sign;
    if (isCached)
        cached += sign;
}

} // namespace Fanlight
