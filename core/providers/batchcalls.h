// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/endpoint.h"
#include "core/domain/queryerror.h"
#include "core/http/httpvalues.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace Fanlight {

//! What a batch may hold at most, so that the provider takes it.
struct BatchLimits
{
    qint64 entries = 0;
    qint64 bytes = 0; //!< of the file, or of the request's body

    bool operator==(const BatchLimits &) const = default;
};

/*! The vendors' limits: 50,000 lines and 200 MB (OpenAI, "Batch API"), 100,000 requests and 256 MB (Anthropic, "Message
 *  Batches"), read in November 2026.
 */
BatchLimits providerBatchLimits(Protocol protocol);

/*! What a batch costs of what the same queries cost one by one: half at OpenAI ("50% cost discount compared to
 *  synchronous APIs", its guide to the Batch API) and Anthropic ("50% of the standard API prices", its guide to batch
 *  processing), both read in November 2026. Empty for everybody else: nobody has said.
 */
std::optional<double> batchPriceFactor(const QUrl &baseUrl);

//! Why the endpoint is not asked for batches at all, as a sentence; empty when it may have them.
QString batchApiProblem(const Endpoint &endpoint);

/*! The calls of the Batch API and of Message Batches, with the endpoint's credential, headers and way.
 *
 *  Results are always fetched from the endpoint itself, never from the address that a reply names: a key does not
 * follow addresses.
 */
HttpCall uploadBatchFileCall(const Endpoint &endpoint, const QString &fileName, const QByteArray &lines);
//! The batch of an uploaded file; the token goes into its metadata. OpenAI's protocols.
HttpCall createBatchCall(const Endpoint &endpoint, const QString &fileId, const QString &token);
//! The batch of such entries, joined by commas. Anthropic.
HttpCall createMessageBatchCall(const Endpoint &endpoint, const QByteArray &entries);
HttpCall batchCall(const Endpoint &endpoint, const QString &batchId);
HttpCall cancelBatchCall(const Endpoint &endpoint, const QString &batchId);
//! A page of the list; `after` is ProviderBatchPage::next, empty for the first.
HttpCall listBatchesCall(const Endpoint &endpoint, const QString &after);
//! A file's content. OpenAI's protocols.
HttpCall fileContentCall(const Endpoint &endpoint, const QString &fileId);
HttpCall deleteFileCall(const Endpoint &endpoint, const QString &fileId);
//! The results of a batch that has ended. Anthropic.
HttpCall batchResultsCall(const Endpoint &endpoint, const QString &batchId);

//! How one of these calls failed, read as a query's error is; empty for a whole reply with a status of success.
std::optional<QueryError> batchCallError(const Endpoint &endpoint, const HttpHead &head, const QByteArray &body,
                                         const HttpEnd &end);

} // namespace Fanlight
