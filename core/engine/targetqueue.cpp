// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/targetqueue.h"

#include "core/engine/targetlimits.h"

#include <utility>

namespace Fanlight {

namespace {

constexpr size_t firstBatch = 2;

size_t freshIn(Priority priority)
{
    return priority == Priority::Batch ? firstBatch + 1 : 1;
}

size_t againIn(Priority priority)
{
    return priority == Priority::Batch ? firstBatch : 0;
}

} // namespace

TargetQueue::TargetQueue(Endpoint endpoint, QString model, std::shared_ptr<TargetLimits> limits)
    : m_endpoint(std::move(endpoint))
    , m_model(std::move(model))
    , m_problem(endpointProblem(m_endpoint))
    , m_limits(std::move(limits))
{
}

bool TargetQueue::isFor(const Endpoint &endpoint, const QString &model) const
{
    return m_model == model && isSameService(m_endpoint, endpoint);
}

void TargetQueue::append(QueryId id, Priority priority)
{
    m_ids[freshIn(priority)].push_back(id);
    ++m_queued;
}

void TargetQueue::appendAgain(QueryId id, Priority priority)
{
    m_ids[againIn(priority)].push_back(id);
    ++m_queued;
}

std::optional<TargetQueue::Head> TargetQueue::head(const Waits &waits)
{
    for (m_headIn = 0; m_headIn < m_ids.size(); ++m_headIn) {
        std::deque<QueryId> &ids = m_ids[m_headIn];
        while (!ids.empty() && !waits(ids.front()))
            ids.pop_front();
        if (!ids.empty())
            return Head{ids.front(), m_headIn >= firstBatch ? Priority::Batch : Priority::Interactive};
    }
    return std::nullopt;
}

void TargetQueue::takeHead()
{
    Q_ASSERT(m_headIn < m_ids.size() && !m_ids[m_headIn].empty() && m_queued > 0);
    m_ids[m_headIn].pop_front();
    --m_queued;
}

void TargetQueue::lookupEnded()
{
    Q_ASSERT(m_lookups > 0);
    --m_lookups;
}

void TargetQueue::ended()
{
    Q_ASSERT(m_inFlight > 0);
    --m_inFlight;
}

void TargetQueue::removeOne(const Waits &waits)
{
    Q_ASSERT(m_queued > 0);
    --m_queued;
    // Ids left behind are swept once they are the greater part: a target that hangs while its queries come and are
    // cancelled does not grow, and each removal still costs the same on average.
    constexpr size_t worthSweeping = 64;
    size_t held = 0;
    for (const std::deque<QueryId> &ids : m_ids)
        held += ids.size();
    if (held <= worthSweeping || held / 2 <= static_cast<size_t>(m_queued))
        return;
    for (std::deque<QueryId> &ids : m_ids)
        std::erase_if(ids, [&waits](QueryId id) { return !waits(id); });
}

} // namespace Fanlight
