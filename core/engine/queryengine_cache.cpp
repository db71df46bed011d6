// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/answercache.h"
#include "core/engine/cachekey.h"
#include "core/engine/clock.h"
#include "core/engine/queryengine.h"
#include "core/engine/queryjob.h"
#include "core/engine/targetlimits.h"

#include <algorithm>
#include <utility>

// The part of the engine that asks the cache before anything is sent, and tells it what was answered.

namespace Fanlight {

namespace {

// What one turn of the event loop does at most; a long text takes a while to hash.
constexpr int lookupsPerTurn = 128;
constexpr int hitsPerTurn = 64;

bool isWhole(const Answer &answer)
{
    // What a content filter withheld may be let through another time.
    return answer.finishReason == FinishReason::Stop || answer.finishReason == FinishReason::Length;
}

//! Where the temperature is not sent, chance has its part again, and only who does not mind that shares an answer.
bool isCertain(const QueryRequest &request, const RequestShape &shape)
{
    return request.cacheUse != CacheUse::AtTemperatureZero || shape.temperature;
}

} // namespace

bool QueryEngine::asksCache(const Query &query) const
{
    return m_seams.cache && mayAskCache(query.request) && !query.queue->problem()
        && isCertain(query.request, query.queue->limits().shape());
}

const QByteArray &QueryEngine::keyOf(const Query &query)
{
    if (query.cacheKey.isEmpty())
        query.cacheKey = Fanlight::cacheKey(query.request);
    return query.cacheKey;
}

void QueryEngine::lookUp()
{
    int begun = 0;
    for (std::deque<QueryId> &ids : m_toLookUp) {
        while (!ids.empty() && begun < lookupsPerTurn && m_lookups.hasRoom()) {
            const QueryId id = ids.front();
            ids.pop_front();
            const auto query = m_queries.find(id);
            if (query == m_queries.end())
                continue;
            if (!m_lookups.isAnswering()) {
                enqueueUnknown(query->second);
                continue;
            }
            ++begun;
            m_lookups.begin(id, keyOf(query->second));
        }
    }
    // Without room, the end of a lookup asks for another turn.
    if (begun == lookupsPerTurn)
        scheduleTurn();
}

void QueryEngine::takeLookupEnd(QueryId id, const std::optional<Answer> &answer)
{
    // Told in a turn: the cache may call from wherever it likes.
    scheduleTurn();
    Query &query = m_queries.at(id);
    if (answer && isReadable(query.request, *answer))
        m_found.emplace_back(id, *answer);
    else
        enqueueUnknown(query);
}

void QueryEngine::enqueueUnknown(Query &query)
{
    query.isLookedUp = false;
    query.queue->lookupEnded();
    query.queue->append(query.request.id, query.request.priority);
}

std::optional<Answer> QueryEngine::answerAtHand(const Query &query) const
{
    if (!asksCache(query))
        return std::nullopt;
    std::optional<Answer> answer = m_seams.cache->atHand(keyOf(query));
    if (answer && !isReadable(query.request, *answer))
        answer.reset();
    return answer;
}

bool QueryEngine::isReadable(const QueryRequest &request, const Answer &answer) const
{
    return !m_seams.isReadable || m_seams.isReadable(request, answer);
}

bool QueryEngine::serveFound()
{
    for (int served = 0; served < hitsPerTurn && !m_found.empty(); ++served) {
        auto [id, answer] = std::move(m_found.front());
        m_found.pop_front();
        if (!announce(id))
            return false;
        const auto query = m_queries.find(id);
        if (query == m_queries.end()) // cancelled meanwhile
            continue;
        query->second.queue->lookupEnded();
        if (!finishFromCache(id, std::move(answer)))
            return false;
    }
    if (!m_found.empty())
        scheduleTurn();
    return true;
}

bool QueryEngine::finishFromCache(QueryId id, Answer answer)
{
    Query &query = m_queries.at(id);
    QueryResult result;
    result.request = std::move(query.request);
    result.outcome = std::move(answer);
    result.timeline.submitted = query.submitted;
    result.timeline.finished = m_clock.now();
    result.cached = true;
    return conclude(std::move(result));
}

void QueryEngine::keep(const Flight &flight, const Outcome &outcome)
{
    const Answer *answer = std::get_if<Answer>(&outcome);
    if (!m_seams.cache || !answer || !isWhole(*answer))
        return;
    const QueryRequest &request = flight.job->request();
    if (!mayKeepInCache(request) || !isCertain(request, flight.job->shape()))
        return;
    // Those that share a flight may be of different tasks.
    const bool readable = std::all_of(flight.members.begin(), flight.members.end(), [&](QueryId member) {
        return isReadable(m_queries.at(member).request, *answer);
    });
    if (readable)
        m_seams.cache->keep(Fanlight::cacheKey(request), request, *answer);
}

} // namespace Fanlight
