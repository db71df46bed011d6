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

/*! The vendors' limits: OpenAI's 50,000 lines and 200 MB and Anthropic's 100,000 requests are in their published API
 *  descriptions, Anthropic's 256 MB is in PROTOCOLS.
 */
BatchLimits providerBatchLimits(Protocol protocol);

/*! What a batch costs of what the same queries cost one by one: half, an estimate. The price table has no prices of
 *  batches. Anthropic's guide ("Batch processing", platform.claude.com, read in November 2026) says that it cuts costs
 * by 50 %; of OpenAI's the same is told by others, and its own page was not read. Empty for everybody else.
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
