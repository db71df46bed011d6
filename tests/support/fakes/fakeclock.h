// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/clock.h"

#include <QObject>
#include <QPointer>

#include <map>

namespace Fanlight {

//! A clock that stands still until it is told to go on.
class FakeClock final : public Clock
{
public:
    Moment now() const override { return m_now; }
    //! 2026-01-01 00:00:00 UTC and what has passed since the start.
    QDateTime wallClock() const override;
    void callAfter(Duration delay, QObject *context, std::function<void()> action) override;

    //! Lets time pass; calls what falls due on the way, each at its own moment.
    void advance(Duration duration);
    //! Calls that are still to come, those of destroyed contexts included.
    int pending() const { return static_cast<int>(m_calls.size()); }

private:
    struct Call
    {
        QPointer<QObject> context;
        std::function<void()> action;
    };

    Moment m_now{};
    std::multimap<Moment, Call> m_calls;
};

} // namespace Fanlight
