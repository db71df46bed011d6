// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simulator/delayqueue.h"

#include <algorithm>

namespace Fanlight {

using std::chrono::milliseconds;
using std::chrono::nanoseconds;

DelayQueue::DelayQueue(QObject *parent)
    : QObject(parent)
{
    m_clock.start();
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &DelayQueue::runDue);
}

DelayQueue::Time DelayQueue::now() const
{
    return std::chrono::duration_cast<Time>(nanoseconds(m_clock.nsecsElapsed()));
}

DelayQueue::Ticket DelayQueue::callAt(Time time, std::function<void()> action)
{
    const Ticket ticket{time, ++m_lastNumber};
    const auto place = m_calls.emplace(ticket, std::move(action)).first;
    if (place == m_calls.begin())
        arm();
    return ticket;
}

void DelayQueue::cancel(Ticket ticket)
{
    m_calls.erase(ticket);
}

void DelayQueue::runDue()
{
    // Calls added meanwhile wait for the next round, so that none can keep the event loop for itself.
    const quint64 last = m_lastNumber;
    const Time time = now();
    auto next = m_calls.begin();
    while (next != m_calls.end() && next->first.first <= time) {
        if (next->first.second > last) {
            ++next;
            continue;
        }
        const std::function<void()> action = std::move(next->second);
        m_calls.erase(next);
        action();
        next = m_calls.begin();
    }
    arm();
}

void DelayQueue::arm()
{
    if (m_calls.empty()) {
        m_timer.stop();
        return;
    }
    const Time wait = std::max(Time::zero(), m_calls.begin()->first.first - now());
    m_timer.start(std::chrono::ceil<milliseconds>(wait));
}

} // namespace Fanlight
