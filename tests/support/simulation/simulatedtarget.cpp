// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/simulation/simulatedtarget.h"

#include "core/engine/random.h"
#include "core/engine/retrypolicy.h"
#include "core/engine/tokenbucket.h"

#include <deque>
#include <map>

namespace Fanlight {

namespace {

class Simulation
{
public:
    Simulation(const SimulatedProvider &provider, const EnginePolicy &policy, int queries, quint64 seed)
        : m_provider(provider)
        , m_policy(policy)
        , m_limits(policy, m_now)
        , m_dice(seed)
        , m_jitter(seed + 1)
        , m_bucket(std::max(provider.rate, 1.0), bucketSize())
    {
        for (int i = 0; i < queries; ++i) {
            m_queries.emplace_back();
            m_fresh.push_back(i);
        }
    }

    SimulationReport run(const std::vector<ProviderChange> &changes)
    {
        for (const ProviderChange &change : changes)
            at(change.at, [this, apply = change.apply] {
                apply(m_provider);
                m_bucket.setRate(m_now, std::max(m_provider.rate, 1.0), bucketSize());
            });
        pump();
        while (m_report.done + m_report.failed < static_cast<int>(m_queries.size()) && !m_events.empty()) {
            const auto event = m_events.extract(m_events.begin());
            m_now = event.key();
            event.mapped()();
            pump();
        }
        m_report.wall = m_lastEnd;
        return m_report;
    }

private:
    struct Query
    {
        QList<Attempt> attempts;
    };

    double bucketSize() const { return std::max(1.0, m_provider.bucket > 0 ? m_provider.bucket : m_provider.rate); }

    void at(Moment moment, std::function<void()> action) { m_events.emplace(moment, std::move(action)); }

    void pump()
    {
        while (!m_again.empty() || !m_fresh.empty()) {
            const auto hold = m_limits.hold(m_now, 0, Priority::Interactive);
            if (hold) {
                if (hold->until && *hold->until > m_now && (!m_wake || *m_wake <= m_now || *hold->until < *m_wake)) {
                    m_wake = *hold->until;
                    at(*hold->until, [] {});
                }
                return;
            }
            std::deque<int> &queue = m_again.empty() ? m_fresh : m_again;
            const int query = queue.front();
            queue.pop_front();
            send(query);
        }
    }

    void send(int index)
    {
        Query &query = m_queries[static_cast<size_t>(index)];
        const bool counted = !query.attempts.isEmpty() && !isLimitAnswer(*query.attempts.last().error);
        const TargetLimits::Permit permit = m_limits.start(m_now, 0, counted);
        Attempt attempt;
        attempt.number = static_cast<int>(query.attempts.size()) + 1;
        attempt.dispatched = m_now;
        query.attempts.append(attempt);

        ++m_report.requests;
        m_report.sent.push_back(m_now);
        ++m_inFlight;
        m_report.mostInFlight = std::max(m_report.mostInFlight, m_inFlight);
        if (m_now < m_waitUntil)
            ++m_report.sentInsideWait;

        std::optional<QueryError> error;
        Duration takes = latency();
        if (!accepts()) {
            error = QueryError();
            error->kind = ErrorKind::RateLimited;
            error->httpStatus = 429;
            if (m_provider.retryAfter)
                error->retryAfter = std::chrono::duration_cast<std::chrono::milliseconds>(*m_provider.retryAfter);
            if (!m_provider.refusesLate)
                takes = std::chrono::microseconds(300);
            ++m_report.refused;
            at(m_now + takes, [=, this] { end(index, permit, error); });
            return;
        }
        ++m_serving;
        const double die = m_dice.uniform();
        if (die < m_provider.serverErrors) {
            error = QueryError();
            error->kind = ErrorKind::ServerError;
            error->httpStatus = 500;
        } else if (die < m_provider.serverErrors + m_provider.resets) {
            error = QueryError();
            error->kind = ErrorKind::Network;
            error->connection = ConnectionFault::Lost;
        } else if (die < m_provider.serverErrors + m_provider.resets + m_provider.truncations) {
            error = QueryError();
            error->kind = ErrorKind::Truncated;
            error->httpStatus = 200;
        }
        at(m_now + takes, [=, this] {
            --m_serving;
            end(index, permit, error);
        });
    }

    bool accepts()
    {
        if (m_provider.capacity > 0 && m_serving >= m_provider.capacity)
            return false;
        if (m_provider.rate <= 0)
            return true;
        if (m_bucket.available(m_now) < 1)
            return false;
        m_bucket.take(m_now, 1);
        return true;
    }

    Duration latency()
    {
        double factor = 1 + m_provider.jitter * (2 * m_dice.uniform() - 1);
        if (m_dice.uniform() < m_provider.longTail)
            factor *= 4;
        return Duration(static_cast<qint64>(static_cast<double>(m_provider.latency.count()) * factor));
    }

    void end(int index, const TargetLimits::Permit &permit, const std::optional<QueryError> &error)
    {
        --m_inFlight;
        m_limits.finish(permit, error, {}, m_now);
        m_report.limits.push_back(m_limits.limit());
        if (error && error->retryAfter)
            m_waitUntil = std::max(m_waitUntil, m_now + *error->retryAfter);
        Query &query = m_queries[static_cast<size_t>(index)];
        query.attempts.last().error = error;
        if (!error) {
            ++m_report.done;
            m_lastEnd = m_now;
            return;
        }
        switch (judgeAttempt(query.attempts, m_policy.retry)) {
        case RetryVerdict::Finish:
            ++m_report.failed;
            m_lastEnd = m_now;
            return;
        case RetryVerdict::AtOnce:
            m_again.push_back(index);
            return;
        case RetryVerdict::AfterDelay:
            query.attempts.last().retryWait = retryDelay(query.attempts, m_policy.retry, m_jitter);
            at(m_now + query.attempts.last().retryWait, [=, this] { m_again.push_back(index); });
            return;
        }
    }

    SimulatedProvider m_provider;
    EnginePolicy m_policy;
    Moment m_now{};
    TargetLimits m_limits;
    SeededRandom m_dice;
    SeededRandom m_jitter;
    TokenBucket m_bucket;
    std::vector<Query> m_queries;
    std::deque<int> m_fresh;
    std::deque<int> m_again;
    std::multimap<Moment, std::function<void()>> m_events;
    std::optional<Moment> m_wake;
    Moment m_waitUntil{};
    Moment m_lastEnd{};
    int m_inFlight = 0;
    int m_serving = 0;
    SimulationReport m_report;
};

} // namespace

SimulationReport simulate(const SimulatedProvider &provider, const EnginePolicy &policy, int queries, quint64 seed,
                          const std::vector<ProviderChange> &changes)
{
    return Simulation(provider, policy, queries, seed).run(changes);
}

} // namespace Fanlight
