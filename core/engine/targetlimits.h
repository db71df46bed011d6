// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/query.h"
#include "core/domain/ratelimits.h"
#include "core/domain/requestshape.h"
#include "core/engine/concurrencylimiter.h"
#include "core/engine/enginepolicy.h"
#include "core/engine/gate.h"
#include "core/engine/limitlearner.h"
#include "core/engine/ratebudget.h"
#include "core/engine/retrybudget.h"
#include "core/engine/targetload.h"
#include "core/engine/targetrules.h"

#include <optional>

namespace Fanlight {

/*! Everything that decides whether one more delivery to a service, key and model may go out now, and what was learned
 * of it: the concurrency limit, the gate, the rates, the pace, the retry budget, the shape of requests.
 *
 *  Pure: every call is told the moment. A delivery is asked for with hold(), begun with start() and ended with
 *  finish(), exactly once, however it ended.
 */
class TargetLimits
{
    Q_DISABLE_COPY_MOVE(TargetLimits)

public:
    //! What holds is the tighter of the policy and of the endpoint's own limits.
    TargetLimits(const EnginePolicy &policy, Moment now, const TargetRules &own = {});

    void setPolicy(const EnginePolicy &policy, Moment now);
    //! Holds at once. What is in flight above a lowered limit stays; what was learned does too, unless the limit is
    //! fixed from now on.
    void setRules(const TargetRules &own, Moment now);

    //! Why a delivery cannot begin now, and until when as far as that is known.
    struct Hold
    {
        HoldReason reason = HoldReason::None;
        std::optional<Moment> until;

        bool operator==(const Hold &) const = default;
    };
    //! A delivery that was let out.
    struct Permit
    {
        quint64 number = 0;
        Moment sent{};
        double tokens = 0;
        Gate::Pass pass = Gate::Pass::Ordinary;
    };

    //! Empty: a delivery of so many tokens may begin now.
    std::optional<Hold> hold(Moment now, double tokens, Priority priority) const;
    //! Whether a request of so many tokens can ever be sent.
    bool canEverSend(double tokens) const { return m_rates.canEverSend(tokens); }
    bool countsTokens() const { return m_rates.countsTokens(); }
    std::optional<double> tokensPerMinute() const { return m_rates.tokensPerMinute(); }

    //! Only where hold() is empty. `isGranted`: it is a retry that grantRetry() has counted.
    Permit start(Moment now, double tokens, bool isGranted);
    void takeRateLimits(const RateLimits &told, Moment now);
    //! The provider has begun to answer a delivery with a success: a probe has found out what it was to.
    void noteAccepted(Permit &permit, Moment now);
    //! The delivery has ended, with this error or none; `told` is what its reply's headers said.
    void finish(const Permit &permit, const std::optional<QueryError> &error, const Usage &usage, Moment now,
                const RateLimits &told = {});

    //! Whether one more retry is within the budget; it is counted if so.
    bool grantRetry();
    //! Batches send nothing more until resume().
    void pause() { m_paused = true; }
    bool isPaused() const { return m_paused; }
    void resume();

    int limit() const { return m_concurrency.limit(); }
    int cap() const { return m_policy.maxInFlightPerTarget; }
    int inFlight() const { return m_concurrency.inFlight(); }
    std::optional<double> learnedRate(Moment now) const { return m_learner.rate(now); }
    const std::optional<LimitDrop> &lastDrop() const { return m_lastDrop; }
    //! The waits that the provider asked for, and the probe after them.
    std::optional<Hold> gate(Moment now) const;
    const RateBudget &rates() const { return m_rates; }

    const RequestShape &shape() const { return m_shape; }
    void setShape(const RequestShape &shape) { m_shape = shape; }
    //! The service said how many requests it answers at once.
    void setSlotCount(int count) { m_concurrency.setSlotCount(count); }

private:
    bool learns() const { return m_policy.learning && !m_policy.fixedLimit; }
    void applyRules(Moment now);
    void learn(const Permit &permit, DeliverySign sign, const std::optional<QueryError> &error,
               std::optional<Moment> resumes, Moment now);
    void noteDrop(const QueryError &error, int before, Moment now);
    void takeGateSign(const Permit &permit, const std::optional<QueryError> &error, std::optional<Moment> resumes,
                      Moment now);

    EnginePolicy m_given;
    TargetRules m_own;
    EnginePolicy m_policy; //!< both in one
    ConcurrencyLimiter m_concurrency;
    Gate m_gate;
    HoldReason m_gateReason = HoldReason::RateLimited;
    RateBudget m_rates;
    LimitLearner m_learner;
    RetryBudget m_retries;
    RequestShape m_shape;
    std::optional<LimitDrop> m_lastDrop;
    bool m_paused = false;
};

} // namespace Fanlight
