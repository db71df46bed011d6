// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/simulator/simulatedbatch.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QString>

namespace Fanlight {

//! How one query of a batch ended.
enum class BatchEntryEnd { Answered, Errored, Expired, Cancelled };

//! How many of a batch's queries ended how.
struct BatchCounts
{
    qint64 total = 0;
    qint64 succeeded = 0;
    qint64 errored = 0;
    qint64 cancelled = 0;
    qint64 expired = 0;

    bool operator==(const BatchCounts &) const = default;
};

/*! The objects of the batch APIs, as the providers' published descriptions have them. Pure functions; empty file ids
 * are null.
 */
QJsonObject fileShape(const QString &id, const QString &name, qint64 bytes, qint64 createdAt);
QJsonObject openAiBatchShape(const SimulatedBatch &batch, SimulatedState state, const BatchCounts &counts,
                             const QString &outputFile, const QString &errorFile);
//! `host` is what the client calls the simulator: it follows the address of the results.
QJsonObject messageBatchShape(const SimulatedBatch &batch, SimulatedState state, const BatchCounts &counts,
                              const QString &host);
QJsonObject listShape(const QJsonArray &data, bool hasMore, bool anthropic);
//! A line of an output or error file; `reply` is the body of an answer or an error.
QJsonObject openAiLineShape(const QString &customId, qsizetype number, BatchEntryEnd end, int status,
                            const QJsonObject &reply);
QJsonObject messageResultShape(const QString &customId, BatchEntryEnd end, const QJsonObject &reply);

} // namespace Fanlight
