// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/targetqueue.h"

#include "core/engine/concurrencylimiter.h"

#include <utility>

namespace Fanlight {

TargetQueue::TargetQueue(Endpoint endpoint, QString model, std::shared_ptr<ConcurrencyLimiter> limiter)
    : m_endpoint(std::move(endpoint))
    , m_model(std::move(model))
    , m_limiter(std::move(limiter))
{
}

bool TargetQueue::isFor(const Endpoint &endpoint, const QString &model) const
{
    return m_model == model && m_endpoint == endpoint;
}

void TargetQueue::append(QueryId id)
{
    m_ids.push_back(id);
    ++m_queued;
}

QueryId TargetQueue::first(const std::function<bool(QueryId)> &waits)
{
    while (!m_ids.empty() && !waits(m_ids.front()))
        m_ids.pop_front();
    return m_ids.empty() ? 0 : m_ids.front();
}

void TargetQueue::startFirst()
{
    Q_ASSERT(!m_ids.empty() && m_queued > 0);
    m_ids.pop_front();
    --m_queued;
    ++m_inFlight;
    m_limiter->start();
}

void TargetQueue::finishOne()
{
    Q_ASSERT(m_inFlight > 0);
    --m_inFlight;
    m_limiter->finish();
}

void TargetQueue::removeOne(const std::function<bool(QueryId)> &waits)
{
    Q_ASSERT(m_queued > 0);
    --m_queued;
    // Ids left behind are swept once they are the greater part: a target that hangs while its queries come and are
    // cancelled does not grow, and each removal still costs the same on average.
    constexpr size_t worthSweeping = 64;
    if (m_ids.size() > worthSweeping && m_ids.size() / 2 > static_cast<size_t>(m_queued))
        std::erase_if(m_ids, [&waits](QueryId id) { return !waits(id); });
}

} // namespace Fanlight
