// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/analysisrun.h"

#include <QJsonObject>
#include <QList>

#include <optional>
#include <utility>

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

/*! The keys and values of DESIGN's output line between "id" and "input", in its order. What is not known is null.
 *
 *  Every file in which results are written as JSON is made of these.
 */
QList<std::pair<QLatin1StringView, QJsonValue>> recordFields(const QueryRecord &record);
//! The same as an object.
QJsonObject outputFields(const QueryRecord &record);

} // namespace Fanlight
