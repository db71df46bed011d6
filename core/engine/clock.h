// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/timeline.h"

#include <QDateTime>
#include <QElapsedTimer>

#include <functional>

class QObject;

namespace Fanlight {

//! The engine's only source of time, so that tests run hours in milliseconds.
class Clock
{
    Q_DISABLE_COPY_MOVE(Clock)

public:
    Clock() = default;
    virtual ~Clock() = default;

    //! Monotonic; starts anywhere.
    virtual Moment now() const = 0;
    //! UTC, for dates that servers write and for display; never for measuring.
    virtual QDateTime wallClock() const = 0;
    //! Calls `action` once, `delay` from now, from the event loop; not at all if `context` is gone by then.
    virtual void callAfter(Duration delay, QObject *context, std::function<void()> action) = 0;
};

//! The real one: QElapsedTimer and QTimer.
class SystemClock final : public Clock
{
public:
    SystemClock();

    Moment now() const override;
    QDateTime wallClock() const override;
    void callAfter(Duration delay, QObject *context, std::function<void()> action) override;

private:
    QElapsedTimer m_timer;
};

} // namespace Fanlight
