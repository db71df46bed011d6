// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/planreport.h"

#include "app/cli/querystack.h"
#include "app/shared/pacefinder.h"

#include <utility>

namespace Fanlight {

PlanReport::PlanReport(QueryStack &stack, const LimitArguments &limits, PlanFrame frame,
                       std::unique_ptr<BatchPlanner> planner, QObject *parent)
    : QObject(parent)
    , m_stack(stack)
    , m_limits(limits)
    , m_frame(std::move(frame))
    , m_planner(std::move(planner))
{
    connect(m_planner.get(), &BatchPlanner::finished, this, &PlanReport::takePlan);
}

PlanReport::~PlanReport() = default;

void PlanReport::start()
{
    m_planner->start();
}

void PlanReport::takePlan(const BatchPlan &plan, const QString &problem)
{
    if (!problem.isEmpty()) {
        Q_EMIT failed(problem);
        return;
    }
    QList<Target> targets;
    for (const BoundTarget &target : m_stack.targets())
        targets.append(target.target());
    m_paces = std::make_unique<PaceFinder>(m_stack.store(), targets);
    connect(m_paces.get(), &PaceFinder::found, this, [this, plan](const QList<std::optional<Duration>> &medians) {
        for (qsizetype i = 0; i < medians.size(); ++i)
            m_frame.paces.append(paceOf(i, medians.at(i)));
        Q_EMIT ready(planText(plan, m_frame));
    });
    m_paces->start();
}

TargetPace PlanReport::paceOf(qsizetype target, const std::optional<Duration> &median) const
{
    const EndpointLimits limits =
        tighterOf(m_stack.targets().at(target).endpoint.limits,
                  {m_limits.requestsPerMinute, m_limits.tokensPerMinute, m_stack.limits().maxConcurrent});
    return {limits.maxConcurrent.value_or(1), limits.requestsPerMinute, limits.tokensPerMinute, median};
}

} // namespace Fanlight
