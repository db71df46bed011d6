// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/protocol.h"
#include "core/simulator/simulatedbatches.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <chrono>
#include <optional>

namespace Fanlight {

//! One query of a simulated batch.
struct SimulatedEntry
{
    QString customId;
    QByteArray body;

    bool operator==(const SimulatedEntry &) const = default;
};

//! What the providers say of an input file that they refuse.
struct BatchFileProblem
{
    QString code;
    QString message;
    qsizetype line = 0; //!< from 1; 0: the whole file

    bool operator==(const BatchFileProblem &) const = default;
};

//! OpenAI's states in their order; Anthropic shows three of them.
enum class SimulatedState { Validating, Failed, InProgress, Finalizing, Completed, Expired, Cancelling, Cancelled };

//! A batch, whose state follows from the time alone.
struct SimulatedBatch
{
    using Time = std::chrono::microseconds;

    QString id;
    Protocol protocol = Protocol::OpenAiChat;
    QString inputFile; //!< OpenAI
    QJsonObject metadata; //!< OpenAI
    QList<SimulatedEntry> entries;
    std::optional<BatchFileProblem> problem; //!< it fails after validation
    Time created{0};
    qint64 createdAt = 0; //!< seconds since 1970
    Time duration{0};
    bool expires = false;
    std::optional<Time> cancelled; //!< when that was asked for
    quint64 number = 0; //!< of its chance

    bool isWritten = false; //!< the results below are there
    QByteArray output; //!< OpenAI: the answers; Anthropic: everything
    QByteArray errors; //!< OpenAI: the rest
    qint64 succeeded = 0;
    qint64 errored = 0;
    qint64 expired = 0;
    qint64 notAsked = 0; //!< because of the cancellation

    SimulatedState stateAt(Time now) const;
    //! How many entries have been asked by then; what is left never will be once it has ended.
    qsizetype askedAt(Time now) const;
    //! Whether it still runs: the first moment at which a cancellation would come too late.
    bool canBeCancelledAt(Time now) const;
};

//! Whether nothing more happens to it.
bool isOver(SimulatedState state);

/*! Reads an input file as OpenAI validates it: `{custom_id, method, url, body}` per line, custom ids that are
 * different, the url that the batch names, one model, not more lines than it may have.
 */
std::optional<BatchFileProblem> readBatchFile(const QByteArray &content, const QString &endpoint, qint64 mostLines,
                                              QList<SimulatedEntry> *entries);

//! Reads the `requests` of a message batch; what is wrong with them as a sentence, empty when nothing is.
QString readMessageRequests(const QByteArray &body, qint64 mostRequests, QList<SimulatedEntry> *entries);

} // namespace Fanlight
