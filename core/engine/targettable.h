// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/enginepolicy.h"
#include "core/engine/targetload.h"
#include "core/engine/targetqueue.h"
#include "core/engine/targetreport.h"
#include "core/engine/targetrules.h"

#include <QHash>
#include <QList>

#include <functional>
#include <memory>
#include <vector>

namespace Fanlight {

/*! The engine's targets: a queue for each endpoint and model, and the limits that several names of one service share.
 *
 *  A provider counts by origin, key or headers, and model, whatever names the user gives it.
 */
class TargetTable
{
    Q_DISABLE_COPY_MOVE(TargetTable)

public:
    explicit TargetTable(const EnginePolicy &policy)
        : m_policy(policy)
    {
    }

    void setPolicy(const EnginePolicy &policy, Moment now);
    //! What holds from now on for the endpoint of that name, at once and whatever later queries bring along.
    void setRules(const QString &endpoint, const TargetRules &rules, Moment now);

    //! Made at first use, and kept. From here on the endpoint's limits hold, in the place of those it had before,
    //! unless setRules() has said what holds.
    TargetQueue &queueFor(const Endpoint &endpoint, const QString &model, Moment now);
    //! The queue of that endpoint and model, if it was ever used.
    TargetQueue *find(const Endpoint &endpoint, const QString &model) const;

    //! What the table asks about the queries that wait.
    struct Heads
    {
        TargetQueue::Waits waits; //!< as in TargetQueue::head()
        std::function<double(QueryId)> tokens; //!< that a delivery of it needs
    };

    //! In order of first use.
    const std::vector<std::unique_ptr<TargetQueue>> &queues() const { return m_queues; }
    //! One entry per target, in order of first use.
    QList<TargetLoad> loads(Moment now, const Heads &heads) const;
    //! One target's; with the limit it will start from if it was never used.
    TargetLoad load(const Endpoint &endpoint, const QString &model, Moment now, const Heads &heads) const;
    TargetReport report(const Endpoint &endpoint, const QString &model, Moment now, const Heads &heads) const;
    //! Lets every target of that name send again that was paused.
    void resume(const Target &target);

private:
    //! What a provider counts together.
    struct SharedLimits
    {
        QString origin;
        Secret apiKey;
        QList<ExtraHeader> headers; //!< may name another account, organization or project
        QString model;
        std::shared_ptr<TargetLimits> limits;
        //! By the names that the user gives the service; the tightest holds.
        QHash<QString, TargetRules> own{};
    };

    SharedLimits &sharedFor(const Endpoint &endpoint, const QString &model, Moment now);
    TargetRules rulesOf(const Endpoint &endpoint) const;
    static void takeRules(SharedLimits &shared, const QString &endpoint, const TargetRules &rules, Moment now);

    EnginePolicy m_policy;
    QHash<QString, TargetRules> m_rules; //!< what setRules() said, by endpoint
    std::vector<std::unique_ptr<TargetQueue>> m_queues; //!< never removed
    QList<SharedLimits> m_limits;
};

} // namespace Fanlight
