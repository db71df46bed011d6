// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/analysisrun.h"

#include <QByteArray>
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

/*! A finished query of a batch: what the journal keeps of it and the output tells. Row, id and input are the table's.
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

//! What becomes of a finished query; the same figures as resultLine() prints.
QueryRecord recordOf(const AnalysisResult &result);
//! A query that was never sent because its row, or something before it, does not allow it.
QueryRecord unsentRecord(const QString &task, const QString &target, ErrorKind kind, const QString &message);

//! The journal's form, compact and on one line; fromJournal() reads it back without loss.
QByteArray toJournal(const QueryRecord &record);
//! Empty for bytes that are no such record.
std::optional<QueryRecord> fromJournal(const QByteArray &bytes);

//! The keys of DESIGN's output line, without row, id and input.
QJsonObject outputFields(const QueryRecord &record);

} // namespace Fanlight
