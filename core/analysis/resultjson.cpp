// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/resultjson.h"

#include "core/analysis/jsonvalue.h"

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

QJsonObject errorObject(const QueryError &error)
{
    return {
        {u"kind"_s, errorKindName(error.kind)},
        {u"http_status"_s, error.httpStatus > 0 ? QJsonValue(error.httpStatus) : QJsonValue(QJsonValue::Null)},
        {u"code"_s, orNull(error.code)},
        {u"message"_s, error.message},
    };
}

} // namespace

QJsonObject resultLine(const AnalysisResult &result, qint64 row, const QString &id, const QJsonObject &input)
{
    const QueryResult &query = result.query;
    const Timeline &timeline = query.timeline;
    const Moment end = timeline.finished.value_or(timeline.submitted);
    // Attempts and tokens of a shared delivery are those of the query that it was made for; a cached answer's were paid
    // long ago.
    const bool own = query.sharedWith == 0 && !query.cached;
    const Usage usage = own ? query.usage() : Usage();
    return {
        {u"row"_s, row},
        {u"id"_s, id},
        {u"task"_s, query.request.task},
        {u"target"_s, query.request.target().name()},
        {u"status"_s, result.state() == QueryState::Done ? u"done"_s : u"failed"_s},
        {u"answer"_s, result.value ? QJsonValue(toJson(*result.value)) : QJsonValue(QJsonValue::Null)},
        {u"text"_s, result.text()},
        {u"error"_s, result.error ? QJsonValue(errorObject(*result.error)) : QJsonValue(QJsonValue::Null)},
        {u"attempts"_s, own ? timeline.attempts.size() : 0},
        {u"queued_ms"_s, milliseconds(timeline.queued(end))},
        {u"first_token_ms"_s, orNull(timeline.firstToken())},
        {u"total_ms"_s, milliseconds(timeline.total(end))},
        {u"input_tokens"_s, orNull(usage.input)},
        {u"output_tokens"_s, orNull(usage.output)},
        {u"cost_usd"_s, dollarsOrNull(query.costUsd)},
        {u"cached"_s, query.cached},
        {u"input"_s, input},
    };
}

} // namespace Fanlight
