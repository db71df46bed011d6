// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/queryerror.h"

#include <QList>

#include <chrono>
#include <optional>

namespace Fanlight {

//! A moment on the engine's monotonic clock, counted from an arbitrary start. Never the wall clock.
using Moment = std::chrono::nanoseconds;
using Duration = std::chrono::nanoseconds;

/*! One HTTP delivery of a query and when its phases began.
 *
 *  The phases, in order, and what they measure:
 *  - queued: enqueued → dispatched, our own throttle;
 *  - connecting: dispatched → requestSent, name lookup, TCP and TLS; a reused connection has none;
 *  - waiting: requestSent → firstByte, the provider has the request and says nothing;
 *  - first token: firstByte → firstToken, headers came, text did not;
 *  - streaming: firstToken → finished.
 */
struct Attempt
{
    int number = 1; //!< 1 for the first
    Moment enqueued{}; //!< ready to be sent (the query's submission, or the end of a retry wait)
    std::optional<Moment> dispatched; //!< handed to the network
    std::optional<Moment> requestSent; //!< the request was written to the socket
    std::optional<Moment> firstByte; //!< the reply's head was received
    std::optional<Moment> firstToken; //!< the first text of the answer (or of its reasoning) was received
    std::optional<Moment> finished;
    bool connectionReused = false; //!< valid once requestSent is set
    std::optional<QueryError> error; //!< how it failed, if it did
    Duration retryWait{}; //!< how long the engine waits after this attempt before the next one

    bool operator==(const Attempt &) const = default;
};

/*! When everything of a query happened: its submission, its attempts, its end.
 *
 *  queued() + total() is the whole life of a query: time in our own queue is never mixed into
 *  what the provider took.
 */
struct Timeline
{
    Moment submitted{};
    QList<Attempt> attempts; //!< the last one may be under way
    std::optional<Moment> finished;

    //! Time spent in our own queue before the first delivery; the whole life if it was never sent. Up to `now` while
    //! under way.
    Duration queued(Moment now) const;
    //! First delivery → end, retry waits included; 0 if it was never sent. Up to `now` while under way.
    Duration total(Moment now) const;
    //! Dispatch of the last attempt → its first text; empty if none came.
    std::optional<Duration> firstToken() const;

    bool operator==(const Timeline &) const = default;
};

//! Milliseconds with their fraction, for output files and display.
constexpr double toMilliseconds(Duration duration)
{
    return std::chrono::duration<double, std::milli>(duration).count();
}

} // namespace Fanlight
