// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/queryrecord.h"

#include "core/analysis/costtotal.h"
#include "core/analysis/jsonvalue.h"

#include <algorithm>
#include <cmath>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

RecordedError recorded(const QueryError &error)
{
    return {errorKindName(error.kind), std::max(0, error.httpStatus), error.code, error.message};
}

} // namespace

QueryRecord recordOf(const AnalysisResult &result)
{
    const QueryResult &query = result.query;
    const Timeline &timeline = query.timeline;
    const Moment end = timeline.finished.value_or(timeline.submitted);
    QueryRecord record;
    record.task = query.request.task;
    record.target = query.request.target().name();
    record.done = result.state() == QueryState::Done;
    record.answer = result.value;
    record.text = result.text();
    if (result.error)
        record.error = recorded(*result.error);
    record.queuedMs = roundedMilliseconds(timeline.queued(end));
    if (const auto firstToken = timeline.firstToken())
        record.firstTokenMs = roundedMilliseconds(*firstToken);
    record.totalMs = roundedMilliseconds(timeline.total(end));
    if (query.costUsd)
        record.costUsd = roundedDollars(*query.costUsd);
    record.cached = query.cached;
    record.shared = query.sharedWith != 0;
    // Attempts and tokens of a shared delivery are those of the query that it was made for; a cached answer's were paid
    // long ago.
    if (record.shared || record.cached)
        return record;
    const QList<Attempt> &attempts = timeline.attempts;
    record.attempts = int(attempts.size());
    record.rateLimited = int(std::ranges::count_if(attempts, [](const Attempt &attempt) {
        return attempt.error && attempt.error->kind == ErrorKind::RateLimited;
    }));
    record.inputTokens = query.usage().input;
    record.outputTokens = query.usage().output;
    CostTotal cost;
    cost.add(query);
    record.costUnknown = cost.unknown > 0;
    return record;
}

QJsonObject toJson(const RecordedError &error)
{
    return {
        {u"kind"_s, error.kind},
        {u"http_status"_s, error.httpStatus > 0 ? QJsonValue(error.httpStatus) : QJsonValue(QJsonValue::Null)},
        {u"code"_s, orNull(error.code)},
        {u"message"_s, error.message},
    };
}

QJsonObject outputFields(const QueryRecord &record)
{
    QJsonObject object;
    visitFields(record, [&object](QLatin1StringView key, const auto &value) {
        if constexpr (requires { toJson(*value); })
            object.insert(key, value ? QJsonValue(toJson(*value)) : QJsonValue(QJsonValue::Null));
        else if constexpr (requires { value.has_value(); })
            object.insert(key, orNull(value));
        else
            object.insert(key, value);
    });
    return object;
}

} // namespace Fanlight
