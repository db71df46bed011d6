// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>
#include <map>
#include <utility>

namespace Fanlight {

/*! Calls things later, all of them on one timer, so that hundreds of paced streams cost one wake-up per millisecond at
 *  most. Equal times keep their order.
 */
class DelayQueue final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DelayQueue)

public:
    using Time = std::chrono::microseconds;
    //! Names one call; default constructed: none.
    using Ticket = std::pair<Time, quint64>;

    explicit DelayQueue(QObject *parent = nullptr);

    //! Since the queue was made; never goes back.
    Time now() const;
    //! Calls `action` from the event loop at `time` or as soon after as it can.
    Ticket callAt(Time time, std::function<void()> action);
    //! The call will not happen. Nothing for a ticket already used or none.
    void cancel(Ticket ticket);

private:
    void runDue();
    void arm();

    QElapsedTimer m_clock;
    QTimer m_timer;
    std::map<Ticket, std::function<void()>> m_calls;
    quint64 m_lastNumber = 0;
};

} // namespace Fanlight
