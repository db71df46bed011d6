// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/redistimes.h"

#include <QtGlobal>

#include <chrono>
#include <optional>

namespace Fanlight {

//! When a Redis that failed may be tried again. Pure: every call is told the moment.
class RedisBreaker
{
public:
    using Moment = std::chrono::steady_clock::time_point;

    explicit RedisBreaker(const RedisTimes &times)
        : m_times(times)
        , m_wait(times.firstWait)
    {
    }

    bool mayTry(Moment now) const { return !m_until || now >= *m_until; }
    void failed(Moment now);
    void succeeded();

    //! It would not keep an answer: it is full, or read only.
    void refusedToKeep(Moment now) { m_keepsNothingUntil = now + m_times.fullWait; }
    bool mayKeep(Moment now) const { return !m_keepsNothingUntil || now >= *m_keepsNothingUntil; }

private:
    RedisTimes m_times;
    std::chrono::milliseconds m_wait;
    std::optional<Moment> m_until;
    std::optional<Moment> m_keepsNothingUntil;
};

} // namespace Fanlight
