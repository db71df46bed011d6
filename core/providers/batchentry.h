// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/query.h"
#include "core/domain/requestshape.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace Fanlight {

/*! What a query is called inside a provider's batch: "fl-TOKEN-ROW-SLOT".
 *
 *  The name says which part of which batch it is of and which query of the table, so that no other map is needed, and
 *  results that a provider holds can be told to be ours. Anthropic takes 1 to 64 of [A-Za-z0-9_-] (its published
 *  description); OpenAI takes any text.
 */
struct BatchEntryName
{
    QString token; //!< of the part: letters and digits
    qint64 row = 0;
    int slot = 0; //!< of the row's queries, from 0

    QString text() const;
    bool operator==(const BatchEntryName &) const = default;
};

//! Reads BatchEntryName::text(); empty for every other text.
std::optional<BatchEntryName> batchEntryName(const QString &text);

/*! One query as the provider's batch takes it, on one line without its end: for the OpenAI protocols a line of the
 * input file, for Anthropic an element of `requests`. The body is the protocol's own, without `stream`.
 */
QByteArray batchEntry(const BatchEntryName &name, const QueryRequest &request, const RequestShape &shape = {});

//! The path that the lines of a protocol's input file name, and its batch with them: "/v1/chat/completions". OpenAI's.
QString batchEntryPath(Protocol protocol);

//! What became of one query of a batch.
struct BatchEntryResult
{
    enum class Kind {
        Ended, //!< with `outcome`
        Expired, //!< the provider had no time for it
        Cancelled, //!< the batch was cancelled before its turn came
    };

    Kind kind = Kind::Ended;
    Outcome outcome = QueryError{};

    bool operator==(const BatchEntryResult &) const = default;
};

//! The custom_id of a line of an output file, an error file or of results; empty for what is no such line.
QString batchEntryId(const QByteArray &line);

/*! Reads a line of an output file, an error file or of results with the protocol's own reader of replies.
 *
 *  `request` is any of the batch's target: what its secrets are and where it was sent. A line that says nothing of use
 * is an error of the kind MalformedReply.
 */
BatchEntryResult readBatchEntry(const QByteArray &line, const QueryRequest &request);

} // namespace Fanlight
