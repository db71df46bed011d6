// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/query.h"
#include "core/engine/targetlimits.h"

#include <memory>
#include <unordered_map>
#include <vector>

namespace Fanlight {

class QueryJob;
class TargetQueue;

//! A delivery with its retries, and the queries that wait for its answer: mostly one, several when they are equal.
struct Flight
{
    QueryJob *job = nullptr;
    TargetQueue *queue = nullptr;
    std::vector<QueryId> members; //!< the first one's is the delivery; never empty
    Priority priority = Priority::Interactive;
    std::optional<TargetLimits::Permit> permit; //!< while a delivery is under way
    RateLimits told{}; //!< by the headers of the reply under way
    bool isGranted = false; //!< a retry that the budget has counted
    bool isOver = false; //!< its outcome is being told
    bool isReady = false; //!< in the queue, to be delivered again
    int mended = 0; //!< attempts that only taught how to write the request
};

/*! The flights under way, found by what they ask.
 *
 *  Equal queries at temperature 0 may share a flight: same service and key, model, prompts, limits. An answer that
 *  chance plays a part in is never shared.
 */
class FlightTable
{
    Q_DISABLE_COPY_MOVE(FlightTable)

public:
    FlightTable() = default;

    //! Whether two queries that ask this would get the same answer.
    static bool isShareable(const QueryRequest &request) { return request.temperature == 0.0; }

    //! A flight that asks the same; null if there is none.
    Flight *find(const QueryRequest &request) const;
    Flight &add(const QueryRequest &request, std::unique_ptr<Flight> flight);
    std::unique_ptr<Flight> take(const QueryRequest &request, const Flight &flight);

private:
    struct Entry
    {
        QueryRequest asked; //!< without what makes no difference
        std::unique_ptr<Flight> flight;
    };

    std::unordered_multimap<size_t, Entry> m_flights;
};

} // namespace Fanlight
