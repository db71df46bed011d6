// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/store/storesamples.h"

namespace Fanlight {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

Attempt delivery(int number, Moment start)
{
    Attempt attempt;
    attempt.number = number;
    attempt.enqueued = start;
    attempt.dispatched = start + 5ms;
    attempt.requestSent = start + 8ms;
    attempt.firstByte = start + 28ms;
    attempt.firstToken = start + 30ms;
    attempt.finished = start + 47ms;
    return attempt;
}

QueryError rateLimited()
{
    QueryError error;
    error.kind = ErrorKind::RateLimited;
    error.httpStatus = 429;
    error.code = u"slow_down"_s;
    error.message = u"Too many requests."_s;
    return error;
}

} // namespace

QueryResult answeredQuery(const QString &message, const QString &reply)
{
    QueryResult result;
    result.request.id = 7;
    result.request.run = 1;
    result.request.task = u"sentiment"_s;
    result.request.endpoint = {u"local"_s, Protocol::OpenAiChat, QUrl(u"http://127.0.0.1:8080/v1"_s),
                               Secret("sk-canary-0123456789abcdef")};
    result.request.model = u"model-a"_s;
    result.request.message = message;
    Answer answer;
    answer.text = reply;
    answer.providerRequestId = u"req_1"_s;
    answer.usage.input = 12;
    answer.usage.output = 3;
    result.outcome = answer;
    result.timeline.submitted = 1s;
    result.timeline.attempts = {delivery(1, 1s)};
    result.timeline.finished = 1s + 47ms;
    result.costUsd = 0.25;
    return result;
}

QueryResult retriedQuery()
{
    QueryResult result = answeredQuery(u"Is it good?"_s, u"positive"_s);
    Attempt first = delivery(1, 1s);
    first.firstToken.reset();
    first.error = rateLimited();
    first.retryWait = 100ms;
    Attempt second = delivery(2, *first.finished + first.retryWait);
    second.connectionReused = true;
    result.timeline.attempts = {first, second};
    result.timeline.finished = second.finished;
    return result;
}

QueryResult failedQuery(ErrorKind kind)
{
    QueryResult result = answeredQuery(u"Is it good?"_s, {});
    QueryError error = rateLimited();
    error.kind = kind;
    error.message = u"The key sk-canary-0123456789abcdef asked too often: Is it good?"_s;
    error.providerRequestId = u"req_2"_s;
    result.outcome = error;
    result.timeline.attempts.first().error = error;
    result.timeline.attempts.first().firstToken.reset();
    result.costUsd.reset();
    return result;
}

QueryResult cachedQuery()
{
    QueryResult result = answeredQuery(u"Is it good?"_s, u"positive"_s);
    result.cached = true;
    result.timeline.attempts.clear();
    result.costUsd = 0;
    return result;
}

} // namespace Fanlight
