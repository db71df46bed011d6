// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/batchplanning.h"

#include "app/shared/pacefinder.h"
#include "core/batch/batchplanner.h"
#include "core/engine/queryengine.h"
#include "ui/models/batchtext.h"

#include <algorithm>
#include <utility>

namespace Fanlight {

using namespace Qt::StringLiterals;

BatchPlanning::BatchPlanning(QueryEngine &engine, EngineSeams seams, LocalStore *store, QObject *parent)
    : QObject(parent)
    , m_engine(engine)
    , m_seams(std::move(seams))
    , m_store(store)
{
}

BatchPlanning::~BatchPlanning() = default;

void BatchPlanning::start(const BatchJournal &journal, const BatchSpec &spec, std::unique_ptr<TableReader> reader,
                          const BatchRunner::CostBound &costBound)
{
    cancel();
    m_targets = spec.targets;
    m_planner = std::make_unique<BatchPlanner>(journal, spec, std::move(reader), m_seams, costBound);
    connect(m_planner.get(), &BatchPlanner::finished, this, &BatchPlanning::takePlan);
    m_planner->start();
}

void BatchPlanning::cancel()
{
    m_planner.reset();
    m_paces.reset();
}

qint64 BatchPlanning::rowsRead() const
{
    return m_planner ? m_planner->rowsRead() : 0;
}

void BatchPlanning::takePlan(const BatchPlan &plan, const QString &problem)
{
    // Not taken down from within its own signal.
    m_planner.release()->deleteLater();
    if (!problem.isEmpty()) {
        Q_EMIT failed(problem);
        return;
    }
    const QString line = planLine(plan);
    const QString note = planNote(plan);
    Q_EMIT planned(plan, line, note);
    if (plan.fresh == 0)
        return;
    QList<Target> targets;
    for (const BoundTarget &target : std::as_const(m_targets))
        targets.append(target.target());
    m_paces = std::make_unique<PaceFinder>(m_store, targets);
    connect(m_paces.get(), &PaceFinder::found, this,
            [this, plan, line, note](const QList<std::optional<Duration>> &medians) {
                QList<TargetPace> paces;
                for (qsizetype index = 0; index < medians.size(); ++index)
                    paces.append(paceOf(index, medians.at(index)));
                if (const QString time = planTime(plan, paces); !time.isEmpty())
                    Q_EMIT planned(plan, QString(line + u" · "_s + time), note);
            });
    m_paces->start();
}

TargetPace BatchPlanning::paceOf(qsizetype target, const std::optional<Duration> &median) const
{
    const BoundTarget &asked = m_targets.at(target);
    const EnginePolicy &policy = m_engine.policy();
    const EndpointLimits limits =
        tighterOf(asked.endpoint.limits, {policy.requestsPerMinute, policy.tokensPerMinute, {}});
    // As it is at this moment: it grows while all goes well.
    const int present = m_engine.load(asked.endpoint, asked.model).limit;
    return {std::max(1, present), limits.requestsPerMinute, limits.tokensPerMinute, median};
}

} // namespace Fanlight
