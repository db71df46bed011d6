// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/analysisrun.h"

#include <QJsonObject>

#include <optional>

namespace Fanlight {

//! An error as the output files have it.
struct RecordedError
{
    QString kind; //!< errorKindName()
    int httpStatus = 0; //!< 0: none was received
    QString code;
    QString message;

    bool operator==(const RecordedError &) const = default;
};

/*! A finished query as the output files and the journal of a batch have it. Row, id and input are the table's.
 *
 *  The fields are those of DESIGN's output line; what is not known is empty, never 0.
 */
struct QueryRecord
{
    QString task;
    QString target;
    bool done = false;
    std::optional<AnswerValue> answer;
    QString text; //!< the raw reply, or what had arrived of it
    std::optional<RecordedError> error; //!< set exactly when it is not done
    int attempts = 0;
    int rateLimited = 0; //!< attempts that were refused as rate_limited
    double queuedMs = 0;
    std::optional<double> firstTokenMs;
    double totalMs = 0;
    std::optional<qint64> inputTokens;
    std::optional<qint64> outputTokens;
    std::optional<double> costUsd;
    bool costUnknown = false; //!< it was sent, and what it cost cannot be told
    bool cached = false;
    bool shared = false; //!< answered by an equal query's delivery

    bool operator==(const QueryRecord &) const = default;
};

//! What becomes of a finished query, its figures rounded to what they are good for.
QueryRecord recordOf(const AnalysisResult &result);

/*! Calls `put(key, value)` for what stands between "id" and "input" of DESIGN's output line, in its order.
 *
 *  The values are QString, int, double and bool, and optionals of qint64, double, AnswerValue and RecordedError: empty
 * is null. Every file in which results are written as JSON is made of these.
 */
template <typename Put>
void visitFields(const QueryRecord &record, Put put)
{
    put(QLatin1StringView("task"), record.task);
    put(QLatin1StringView("target"), record.target);
    put(QLatin1StringView("status"), QString(record.done ? QStringLiteral("done") : QStringLiteral("failed")));
    put(QLatin1StringView("answer"), record.answer);
    put(QLatin1StringView("text"), record.text);
    put(QLatin1StringView("error"), record.error);
    put(QLatin1StringView("attempts"), record.attempts);
    put(QLatin1StringView("queued_ms"), record.queuedMs);
    put(QLatin1StringView("first_token_ms"), record.firstTokenMs);
    put(QLatin1StringView("total_ms"), record.totalMs);
    put(QLatin1StringView("input_tokens"), record.inputTokens);
    put(QLatin1StringView("output_tokens"), record.outputTokens);
    put(QLatin1StringView("cost_usd"), record.costUsd);
    put(QLatin1StringView("cached"), record.cached);
}

//! {"kind":…,"http_status":…,"code":…,"message":…}; what is not known is null.
QJsonObject toJson(const RecordedError &error);

//! The fields as an object.
QJsonObject outputFields(const QueryRecord &record);

} // namespace Fanlight
