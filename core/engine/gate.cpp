// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/gate.h"

#include <algorithm>

namespace Fanlight {

namespace {

using namespace std::chrono_literals;

constexpr Duration firstOwnWait = 500ms;
constexpr Duration longestOwnWait = 8s;
constexpr int doublings = 4; // from half a second to eight

} // namespace

std::optional<Moment> Gate::shutUntil() const
{
    return isOpen() ? std::nullopt : std::optional(m_until);
}

bool Gate::mayPass(Moment now) const
{
    return m_state == State::Open || (m_state == State::Shut && now >= m_until);
}

Gate::Pass Gate::pass()
{
    if (m_state == State::Open)
        return Pass::Ordinary;
    m_state = State::Probing;
    return Pass::Probe;
}

void Gate::shut(Moment until)
{
    if (m_state == State::Open) {
        m_state = State::Shut;
        m_until = until;
    }
    m_until = std::max(m_until, until);
}

void Gate::probeAnswered(Moment now)
{
    if (m_state != State::Probing)
        return;
    if (now < m_until)
        m_state = State::Shut;
    else
        *this = Gate();
}

void Gate::probeRefused(Moment now, std::optional<Moment> until)
{
    m_state = State::Shut;
    const Duration own = std::min(longestOwnWait, firstOwnWait * (1 << std::min(m_refusedProbes, doublings)));
    ++m_refusedProbes;
    m_until = std::max(m_until, until.value_or(now + own));
}

void Gate::probeLost(Moment now)
{
    if (m_state != State::Probing)
        return;
    m_state = State::Shut;
    m_until = std::max(m_until, now);
}

} // namespace Fanlight
