// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/arguments.h"
#include "app/cli/batchplantext.h"
#include "core/batch/batchplanner.h"

#include <QObject>

#include <memory>

namespace Fanlight {

class PaceFinder;
class QueryStack;

//! Finds out what a batch would do and how long that takes, and says it in words. Sends nothing, writes nothing.
class PlanReport final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PlanReport)

public:
    //! The stack, which is prepared, and the planner's journal outlive the report. `frame` lacks only the paces.
    PlanReport(QueryStack &stack, const LimitArguments &limits, PlanFrame frame, std::unique_ptr<BatchPlanner> planner,
               QObject *parent = nullptr);
    ~PlanReport() override;

    void start();
    qint64 rowsRead() const { return m_planner->rowsRead(); }

Q_SIGNALS:
    void ready(const QString &text);
    //! The input cannot be read to its end; a sentence.
    void failed(const QString &problem);

private:
    void takePlan(const BatchPlan &plan, const QString &problem);
    TargetPace paceOf(qsizetype target, const std::optional<Duration> &median) const;

    QueryStack &m_stack;
    LimitArguments m_limits;
    PlanFrame m_frame;
    std::unique_ptr<BatchPlanner> m_planner;
    std::unique_ptr<PaceFinder> m_paces;
};

} // namespace Fanlight
