// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/flighttable.h"

namespace Fanlight {

namespace {

//! Each token is told to every member: a table full of equal rows takes several flights.
constexpr size_t mostMembers = 256;

//! What the provider would see, in the form of a request.
QueryRequest essence(const QueryRequest &request)
{
    QueryRequest asked = request;
    asked.id = 0;
    asked.run = 0;
    asked.task.clear();
    asked.endpoint.name.clear();
    asked.endpoint.limits = {};
    asked.priority = Priority::Interactive;
    asked.reference = 0;
    return asked;
}

size_t hashOf(const QueryRequest &asked)
{
    return qHashMulti(0, asked.message, asked.systemPrompt, asked.model, asked.endpoint.baseUrl);
}

} // namespace

Flight *FlightTable::find(const QueryRequest &request) const
{
    const QueryRequest asked = essence(request);
    const auto [begin, end] = m_flights.equal_range(hashOf(asked));
    for (auto entry = begin; entry != end; ++entry) {
        const Flight &flight = *entry->second.flight;
        if (flight.members.size() < mostMembers && entry->second.asked == asked)
            return entry->second.flight.get();
    }
    return nullptr;
}

Flight &FlightTable::add(const QueryRequest &request, std::unique_ptr<Flight> flight)
{
    QueryRequest asked = essence(request);
    const size_t hash = hashOf(asked);
    return *m_flights.emplace(hash, Entry{std::move(asked), std::move(flight)})->second.flight;
}

std::unique_ptr<Flight> FlightTable::take(const QueryRequest &request, const Flight &flight)
{
    const auto [begin, end] = m_flights.equal_range(hashOf(essence(request)));
    for (auto entry = begin; entry != end; ++entry) {
        if (entry->second.flight.get() != &flight)
            continue;
        std::unique_ptr<Flight> taken = std::move(entry->second.flight);
        m_flights.erase(entry);
        return taken;
    }
    Q_UNREACHABLE();
}

} // namespace Fanlight
