// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/query.h"

//! Queries and their ends, as an engine would report them; times in milliseconds on its clock.
namespace Fanlight::LogSamples {

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

inline QueryRequest request(QueryId id, const QString &task = u"sentiment"_s, const QString &endpoint = u"simulator"_s,
                            const QString &model = u"extractive"_s, RunId run = 1)
{
    QueryRequest request;
    request.id = id;
    request.run = run;
    request.task = task;
    request.endpoint.name = endpoint;
    request.model = model;
    return request;
}

//! Submitted at `start`, sent 10 ms later, connected 5 ms on, answered from 100 to `total` ms after sending.
inline Timeline wholeTimeline(int start, int total)
{
    const milliseconds sent(start + 10);
    Attempt attempt;
    attempt.enqueued = milliseconds(start);
    attempt.dispatched = sent;
    attempt.requestSent = sent + milliseconds(5);
    attempt.firstByte = sent + milliseconds(90);
    attempt.firstToken = sent + milliseconds(100);
    attempt.finished = sent + milliseconds(total);
    return {milliseconds(start), {attempt}, attempt.finished};
}

inline QueryResult done(const QueryRequest &request, int start, int total, qint64 outputTokens = 11)
{
    Answer answer;
    answer.text = u"positive"_s;
    answer.usage.input = 200;
    answer.usage.output = outputTokens;
    return {request, answer, wholeTimeline(start, total)};
}

inline QueryError rateLimited()
{
    QueryError error;
    error.kind = ErrorKind::RateLimited;
    error.httpStatus = 429;
    error.code = u"rate_limit_exceeded"_s;
    error.message = u"Slow down, please."_s;
    error.inProvidersWords = true;
    return error;
}

inline QueryResult failed(const QueryRequest &request, int start, int total, const QueryError &error = rateLimited())
{
    Timeline timeline = wholeTimeline(start, total);
    timeline.attempts.last().firstToken.reset();
    timeline.attempts.last().error = error;
    return {request, error, timeline};
}

//! Cancelled in our own queue, 30 ms after its submission.
inline QueryResult cancelled(const QueryRequest &request, int start)
{
    QueryError error;
    error.kind = ErrorKind::Cancelled;
    error.message = u"The request was cancelled."_s;
    Attempt attempt;
    attempt.enqueued = milliseconds(start);
    return {request, error, {milliseconds(start), {attempt}, milliseconds(start + 30)}};
}

//! Under way: queued and never sent.
inline QueryProgress queued(QueryId id, int start)
{
    Attempt attempt;
    attempt.enqueued = milliseconds(start);
    return {id, QueryState::Queued, {milliseconds(start), {attempt}, std::nullopt}};
}

//! Under way: streaming since 100 ms after its sending.
inline QueryProgress streaming(QueryId id, int start)
{
    Timeline timeline = wholeTimeline(start, 0);
    timeline.attempts.last().finished.reset();
    timeline.finished.reset();
    return {id, QueryState::Streaming, timeline};
}

} // namespace Fanlight::LogSamples
