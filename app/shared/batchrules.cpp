// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shared/batchrules.h"

#include <QFileInfo>

#include <algorithm>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

//! Queries that the engine has beyond those it may send: so many that it never waits for the next row.
constexpr int windowPerInFlight = 2;
constexpr int leastWindow = 64;

} // namespace

bool isSameFile(const QString &one, const QString &other)
{
    const QFileInfo first(one);
    const QFileInfo second(other);
    return first.exists() && second.exists() && first.canonicalFilePath() == second.canonicalFilePath();
}

int batchWindow(int maxInFlight)
{
    return std::max(leastWindow, windowPerInFlight * maxInFlight);
}

BatchIdentity identityFor(const QString &textColumn, const QString &idColumn, const QList<Task> &tasks,
                          const QList<BoundTarget> &targets, const QUrl &simulator)
{
    BatchIdentity identity;
    identity.textColumn = textColumn;
    identity.idColumn = idColumn;
    identity.tasks = tasks;
    for (const BoundTarget &target : targets)
        identity.targets.append(batchTargetOf(target, simulator));
    return identity;
}

std::optional<Target> unpricedTarget(const BatchSpec &spec, const BatchRunner::CostBound &costBound)
{
    if (!spec.budgetUsd)
        return std::nullopt;
    const QList<QueryRequest> samples =
        fanOut({u"text"_s, spec.tasks, spec.targets, spec.deadlines, false, spec.cacheUse}, 0);
    const auto unpriced =
        std::ranges::find_if(samples, [&costBound](const QueryRequest &request) { return !costBound(request); });
    return unpriced == samples.end() ? std::nullopt : std::optional(unpriced->target());
}

} // namespace Fanlight
