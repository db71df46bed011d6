// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/app/sampleresults.h"

#include <utility>

namespace Fanlight::SampleResults {

using namespace Qt::StringLiterals;

QueryResult query(const QString &task, Ms dispatched, Ms finished, Outcome outcome)
{
    QueryResult result;
    result.request.task = task;
    result.request.endpoint.name = u"host"_s;
    result.request.model = u"model"_s;
    result.outcome = std::move(outcome);
    Attempt attempt;
    attempt.dispatched = dispatched;
    attempt.firstToken = dispatched + (finished - dispatched) / 2;
    attempt.finished = finished;
    if (const auto *error = std::get_if<QueryError>(&result.outcome))
        attempt.error = *error;
    result.timeline.attempts = {attempt};
    result.timeline.finished = finished;
    return result;
}

AnalysisResult done(const QString &task, Ms dispatched, Ms finished, AnswerValue value)
{
    Answer answer;
    answer.text = displayText(value);
    answer.usage.input = 310;
    answer.usage.output = 12;
    return {query(task, dispatched, finished, answer), std::move(value), std::nullopt};
}

AnalysisResult failed(const QString &task, Ms dispatched, Ms finished, QueryError error)
{
    QueryResult result = query(task, dispatched, finished, error);
    result.timeline.attempts.first().firstToken.reset();
    return {result, std::nullopt, std::move(error)};
}

AnalysisResult cancelledBeforeSending(const QString &task, Ms finished)
{
    QueryError error;
    error.kind = ErrorKind::Cancelled;
    error.message = u"Cancelled."_s;
    AnalysisResult result = failed(task, Ms(0), finished, error);
    result.query.timeline.attempts.clear();
    return result;
}

AnalysisResult at(AnalysisResult result, const Target &target)
{
    result.query.request.endpoint.name = target.endpoint;
    result.query.request.model = target.model;
    return result;
}

} // namespace Fanlight::SampleResults
