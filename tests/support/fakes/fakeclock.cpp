// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakes/fakeclock.h"

#include <QTimeZone>

#include <algorithm>
#include <utility>

namespace Fanlight {

QDateTime FakeClock::wallClock() const
{
    return QDateTime({2026, 1, 1}, {0, 0}, QTimeZone::utc())
        .toUTC()
        .addMSecs(std::chrono::duration_cast<std::chrono::milliseconds>(m_now).count());
}

void FakeClock::callAfter(Duration delay, QObject *context, std::function<void()> action)
{
    m_calls.emplace(m_now + std::max(delay, Duration::zero()), Call{context, std::move(action)});
}

void FakeClock::advance(Duration duration)
{
    const Moment end = m_now + duration;
    while (!m_calls.empty() && m_calls.begin()->first <= end) {
        const auto node = m_calls.extract(m_calls.begin());
        m_now = node.key();
        if (node.mapped().context)
            node.mapped().action();
    }
    m_now = end;
}

} // namespace Fanlight
