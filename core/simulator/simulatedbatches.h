// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QtGlobal>

#include <chrono>
#include <optional>

namespace Fanlight {

//! How the simulator's batch APIs behave. The limits are the providers' own.
struct SimulatedBatches
{
    std::chrono::milliseconds duration{0}; //!< from a batch's creation to its end
    qint64 mostLines = 50'000; //!< of OpenAI's input file
    qint64 mostFileBytes = 200'000'000;
    qint64 mostRequests = 100'000; //!< of a message batch
    qint64 mostRequestBytes = 256'000'000;

    bool fail = false; //!< OpenAI: the input file is refused; Anthropic: the request is
    bool full = false; //!< OpenAI: no batch is taken while another one is under way (token_limit_exceeded)
    bool expire = false; //!< the time is over when half of the queries are answered
    double errors = 0; //!< the part of the queries that fail, drawn from the seed
    double lostReplies = 0; //!< of the requests that make a file or a batch: it is made, and the connection reset
    double pollErrors = 0; //!< of the questions after a batch: answered with status 503

    bool operator==(const SimulatedBatches &) const = default;
};

/*! Adds a fault to `batches`: "fail", "full", "expire", or with a probability "errors:P", "lost-reply:P",
 * "poll-error:P".
 *
 *  Returns what is wrong with the text as a sentence; empty when nothing is.
 */
QString addBatchFault(QStringView text, SimulatedBatches *batches);

//! What is wrong with the values, as a sentence; empty when nothing is.
QString simulatedBatchesProblem(const SimulatedBatches &batches);

} // namespace Fanlight
