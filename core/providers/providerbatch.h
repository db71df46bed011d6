// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/protocol.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace Fanlight {

//! Where a provider's batch stands: OpenAI's states, into which Anthropic's three are put.
enum class ProviderBatchState {
    Validating,
    InProgress,
    Finalizing,
    Completed, //!< Anthropic's "ended" too: there each query says for itself how it ended
    Failed, //!< the input file was refused: nothing was asked
    Expired, //!< what was ready within the window has its results
    Cancelling,
    Cancelled, //!< likewise
};

//! Whether nothing more will happen to the batch: what results there are can be fetched.
bool isEnded(ProviderBatchState state);

//! A batch as its provider describes it.
struct ProviderBatch
{
    QString id;
    ProviderBatchState state = ProviderBatchState::Validating;
    QString inputFile; //!< OpenAI's file ids; empty where there is none
    QString outputFile;
    QString errorFile;
    QString token; //!< OpenAI: metadata "fanlight_part"; Anthropic keeps none
    qint64 createdAt = 0; //!< seconds since 1970; 0: not said
    std::optional<qint64> total{}; //!< queries; Anthropic tells their number as those that are under way and have ended
    qint64 succeeded = 0;
    qint64 failed = 0; //!< those that ended otherwise
    QString errorCode{}; //!< why it failed; may be empty
    QString errorMessage{}; //!< in the provider's words

    bool operator==(const ProviderBatch &) const = default;
};

//! A page of a provider's list of batches, the newest first.
struct ProviderBatchPage
{
    QList<ProviderBatch> batches;
    QString next; //!< where the next page begins; empty: there is none

    bool operator==(const ProviderBatchPage &) const = default;
};

//! The key of OpenAI's metadata that holds the part's token.
QString batchTokenKey();

//! Reads a batch object; empty for what is none.
std::optional<ProviderBatch> readProviderBatch(Protocol protocol, const QByteArray &body);
//! Reads a list; empty for what is none.
std::optional<ProviderBatchPage> readProviderBatchPage(Protocol protocol, const QByteArray &body);
//! The id of a file object; empty for what is none.
QString readFileId(const QByteArray &body);

} // namespace Fanlight
