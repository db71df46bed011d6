// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/concurrencylimiter.h"

#include <algorithm>

namespace Fanlight {

namespace {

constexpr double decreaseFactor = 0.7;

} // namespace

ConcurrencyLimiter::ConcurrencyLimiter(const Rules &rules)
    : m_rules(rules)
    , m_limit(std::max(1, rules.initial))
{
}

int ConcurrencyLimiter::cap() const
{
    const int cap = std::max(1, m_rules.cap);
    return m_slots > 0 && !m_rules.fixed ? std::min(cap, m_slots) : cap;
}

int ConcurrencyLimiter::limit() const
{
    if (m_rules.fixed)
        return cap();
    return std::clamp(std::max(static_cast<int>(m_limit), m_bounds.least), 1, cap());
}

void ConcurrencyLimiter::setRules(const Rules &rules)
{
    // A cap that is raised again finds the limit where it was.
    m_rules = rules;
}

void ConcurrencyLimiter::setSlotCount(int count)
{
    m_slots = std::max(1, count);
    m_limit = m_hadDrop ? std::min<double>(m_limit, cap()) : cap();
}

void ConcurrencyLimiter::setBounds(const Bounds &bounds)
{
    m_bounds = bounds;
    if (bounds.most)
        m_limit = std::clamp<double>(m_limit, 1, std::max(1, *bounds.most));
}

quint64 ConcurrencyLimiter::start()
{
    Q_ASSERT(canStart());
    ++m_inFlight;
    return ++m_started;
}

bool ConcurrencyLimiter::finish(quint64 number, DeliverySign sign)
{
    Q_ASSERT(m_inFlight > 0);
    bool decreased = false;
    if (sign == DeliverySign::Success && 2 * m_inFlight >= limit()) {
        increase();
    } else if (sign == DeliverySign::Drop && number > m_startedAtDecrease) {
        m_startedAtDecrease = m_started;
        m_hadDrop = true;
        m_limit = std::max(1.0, decreaseFactor * std::min<double>(m_limit, cap()));
        decreased = true;
    }
    --m_inFlight;
    return decreased;
}

void ConcurrencyLimiter::increase()
{
    const double most = std::min(cap(), m_bounds.most.value_or(cap()));
    if (m_limit < most)
        m_limit = std::min(most, m_limit + (m_hadDrop ? 1 / m_limit : 1));
}

} // namespace Fanlight
