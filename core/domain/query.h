// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/endpoint.h"
#include "core/domain/outcome.h"
#include "core/domain/requestshape.h"
#include "core/domain/target.h"
#include "core/domain/timeline.h"

#include <QString>
#include <QtGlobal>

#include <chrono>
#include <optional>

namespace Fanlight {

//! Unique within one engine, never reused; 0 is no query.
using QueryId = quint64;
//! Groups the queries that were started together; 0 is no run.
using RunId = quint64;

//! The four limits of one delivery; PROTOCOLS, "Timeouts". Zero or less means no limit.
struct Deadlines
{
    std::chrono::milliseconds connect{10'000};
    std::chrono::milliseconds firstByte{120'000}; //!< request sent → head of the reply
    std::chrono::milliseconds idle{60'000}; //!< since the last data event; keep-alive comments do not count
    std::chrono::milliseconds total{600'000};

    bool operator==(const Deadlines &) const = default;
};

//! Who waits for the answer. At one target, everything interactive goes ahead of every batch.
enum class Priority { Interactive, Batch };

//! Whether a query may be answered from the cache, and its answer kept there.
enum class CacheUse {
    AtTemperatureZero, //!< if its temperature is 0: another time it would be answered the same
    Always, //!< the task says that one answer is as good as another
    Never, //!< neither asked nor told
    Refresh, //!< not asked, but told: the user wants a new answer
};

/*! One task on one text at one target: everything needed to send it.
 *
 *  A snapshot: editing an endpoint or a task never changes a query that was submitted.
 */
struct QueryRequest
{
    QueryId id = 0; //!< given by QueryEngine::submit()
    RunId run = 0;
    QString task; //!< the task's identifier, e.g. "sentiment"
    Endpoint endpoint;
    QString model;
    QString systemPrompt; //!< may be empty
    QString message; //!< the user's message
    std::optional<double> temperature; //!< not sent when empty
    std::optional<int> maxTokens; //!< not sent when empty, except where the protocol requires one
    bool stream = true;
    Deadlines deadlines;
    Priority priority = Priority::Interactive;
    CacheUse cacheUse = CacheUse::AtTemperatureZero;
    quint64 reference = 0; //!< the caller's own; comes back in the result, and is never sent

    Target target() const { return {endpoint.name, model}; }
    bool operator==(const QueryRequest &) const = default;
};

//! Where a query stands.
enum class QueryState {
    Queued, //!< held back by our own limits
    Connecting, //!< handed to the network
    Waiting, //!< sent; the provider has not answered yet
    Streaming, //!< text is arriving
    RetryWait, //!< between two attempts
    Done,
    Failed,
    Cancelled,
};

//! Whether nothing more will happen to the query.
constexpr bool isFinal(QueryState state)
{
    return state == QueryState::Done || state == QueryState::Failed || state == QueryState::Cancelled;
}

//! A query's state and times at one moment, for whoever watches it.
struct QueryProgress
{
    QueryId id = 0;
    QueryState state = QueryState::Queued;
    Timeline timeline;
    int attemptLimit = 1; //!< deliveries at most, the present one included
    RequestShape shape{}; //!< how the request of the present attempt is written

    bool operator==(const QueryProgress &) const = default;
};

//! How a query ended, with everything that an audit needs.
struct QueryResult
{
    QueryRequest request;
    Outcome outcome;
    Timeline timeline;
    /*! The query whose delivery answered this one too; 0 when it had its own. The timeline then shows the part of
     *  that delivery that this query waited for; its attempts, tokens and cost are the other's.
     */
    QueryId sharedWith = 0;
    bool cached = false; //!< answered from the cache: nothing was sent, it has no attempts and costs nothing
    /*! What the tokens that the provider reported cost at the known prices, in US dollars; 0 when it was cached or
     *  shared. Empty where the price or the usage is unknown: unknown is never 0.
     */
    std::optional<double> costUsd{};

    bool succeeded() const { return std::holds_alternative<Answer>(outcome); }
    QueryState state() const;
    //! The usage of whichever alternative the outcome holds.
    Usage usage() const;

    bool operator==(const QueryResult &) const = default;
};

} // namespace Fanlight
