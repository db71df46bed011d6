// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/simulator/simulatorserver.h"
#include "core/simulator/wireformat.h"

#include <QByteArray>
#include <QList>

#include <chrono>
#include <optional>
#include <utility>

namespace Fanlight {

//! A reply as it is to be delivered: bytes, times and what goes wrong.
struct ReplyPlan
{
    using Time = std::chrono::microseconds;

    int status = 200;
    QList<std::pair<QByteArray, QByteArray>> headers; //!< without length, coding and connection
    std::optional<StreamScript> script; //!< streamed; else body
    QByteArray body;

    Time headAfter{0}; //!< request → head
    Time textAfter{0}; //!< head → first delta
    QList<Time> gaps; //!< before each delta but the first; empty: all at once

    //! Hang, ResetBefore, ResetAfter, Truncate or Trickle: the others are in the bytes already.
    std::optional<FaultKind> fault;
    bool counted = false; //!< as in flight, with plannedEnd
    Time plannedEnd{0};

    bool operator==(const ReplyPlan &) const = default;
};

//! The standard words for a status, "Unknown" for others.
QByteArray reasonPhrase(int status);

} // namespace Fanlight
