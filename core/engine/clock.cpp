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
    // Rounded up: nothing may happen before its time.
    QTimer::singleShot(std::chrono::ceil<std::chrono::milliseconds>(delay), Qt::PreciseTimer, context,
                       std::move(action));
}

} // namespace Fanlight
