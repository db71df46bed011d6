// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/outcome.h"
#include "core/domain/query.h"

#include <functional>
#include <optional>

namespace Fanlight {

class AnswerCache;
class AttemptSink;

//! What other rooms do for the engine. Each may be missing; what is pointed to outlives the engine.
struct EngineSeams
{
    //! What this usage of a request's model costs, in US dollars; empty where the price or the usage is unknown.
    using Price = std::function<std::optional<double>(const QueryRequest &, const Usage &)>;
    //! Whether the request's task can make something of an answer.
    using Reading = std::function<bool(const QueryRequest &, const Answer &)>;

    //! Whether a query may be sent at all; must not touch the engine.
    using Claim = std::function<bool(const QueryRequest &)>;

    AnswerCache *cache = nullptr; //!< asked before a query is sent, told what was answered
    AttemptSink *sink = nullptr; //!< told of every query that was sent or answered
    Price costOf{}; //!< missing: no price is known
    //! What cannot be read is neither kept in the cache nor served from it: it would be the same for ever.
    //! Missing: everything can be read.
    Reading isReadable{};
    /*! Asked right before the first delivery of a Priority::Batch query leaves, and of no other: not before further
     *  attempts, not where the cache or another query's delivery answers. Where it says no, nothing is sent and the
     *  query ends as ErrorKind::Cancelled. Missing: all may be sent.
     */
    Claim claim{};
};

} // namespace Fanlight
