// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/clock.h"

#include <QTimer>

namespace Fanlight {

SystemClock::SystemClock()
{
    m_timer.start();
}

Moment SystemClock::now() const
{
    return Moment(m_timer.nsecsElapsed());
}

QDateTime SystemClock::wallClock() const
{
    return QDateTime::currentDateTimeUtc();
}

void SystemClock::callAfter(Duration delay, QObject *context, std::function<void()> action)
{
    // A timer counts milliseconds in an int: a longer wait takes several.
    constexpr std::chrono::hours longest{24};
    if (delay > longest) {
        callAfter(longest, context, [this, delay, context, longest, action = std::move(action)] {
            callAfter(delay - longest, context, action);
        });
        return;
    }
    // Rounded up: nothing may happen before its time.
    QTimer::singleShot(std::chrono::ceil<std::chrono::milliseconds>(delay), Qt::PreciseTimer, context,
                       std::move(action));
}

} // namespace Fanlight
