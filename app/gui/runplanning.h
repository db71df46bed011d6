// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/analysisrun.h"
#include "core/engine/engineseams.h"

#include <QObject>
#include <QTimer>

#include <functional>

namespace Fanlight {

//! Asks the cache, when a plan has rested for a moment, which of its queries are answered there already.
class RunPlanning final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RunPlanning)

public:
    //! Tells the plan when it is asked about; one without a text asks nothing.
    using Plan = std::function<RunSpec()>;

    //! What the seams point to outlives this. Of the seams it uses the cache and the reading.
    explicit RunPlanning(EngineSeams seams, QObject *parent = nullptr);

    //! Another plan: what was found for the one before is not told any more.
    void consider(const Plan &plan);
    //! The same plan once more: the cache may know other answers now.
    void considerAgain();
    //! There is no plan.
    void forget();

Q_SIGNALS:
    //! Which queries of the plan have their answer in the cache, in fan-out order. Only with a cache to ask.
    void looked(const QList<bool> &cached);

private:
    void ask();
    void take(quint64 number, qsizetype place, bool cached);

    EngineSeams m_seams;
    Plan m_plan;
    QTimer m_rest;
    quint64 m_number = 0; //!< of the plan that is asked about
    QList<bool> m_cached;
    qsizetype m_open = 0; //!< lookups under way
};

} // namespace Fanlight
