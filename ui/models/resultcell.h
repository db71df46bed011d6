// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/answervalue.h"
#include "core/domain/query.h"
#include "core/engine/rawreply.h"

#include <QMetaType>

#include <optional>

namespace Fanlight {

//! One task at one target: everything that a card shows.
struct ResultCell
{
    QueryRequest request; //!< id 0: nothing was asked here yet
    AnswerForm form = AnswerForm::Text;
    QueryState state = QueryState::Queued;
    Timeline timeline;
    int attemptLimit = 1; //!< deliveries at most
    RequestShape shape; //!< how the last request was written
    qsizetype brokenAttempt = 0; //!< the last one whose reply had begun when it failed; 0: none
    QueryId sharedWith = 0; //!< the query whose delivery answered this one too; 0: its own did
    QString text; //!< the raw reply as far as it came, exactly as received
    std::optional<AnswerValue> value; //!< what the reply means; set when Done
    std::optional<QueryError> error; //!< set when Failed or Cancelled
    std::optional<FinishReason> finishReason; //!< set when the provider ended the reply
    RawReply rawReply; //!< of the last attempt; empty: there was none, or it was not kept
    QString reasoning;
    QString model; //!< as the provider names it
    QString providerRequestId;
    Usage usage;
    bool cached = false; //!< answered from the cache: nothing was sent
    std::optional<double> costUsd; //!< in US dollars; empty where it is unknown

    bool isEmpty() const { return request.id == 0; }
    bool isRunning() const { return !isEmpty() && !isFinal(state); }
    //! The reply of the attempt that ended last broke off, and is asked for again.
    bool brokeOff() const
    {
        if (brokenAttempt == 0)
            return false;
        const bool under = state != QueryState::RetryWait && state != QueryState::Queued;
        return brokenAttempt == timeline.attempts.size() - (under ? 1 : 0);
    }
    bool operator==(const ResultCell &) const = default;
};

} // namespace Fanlight

Q_DECLARE_METATYPE(Fanlight::ResultCell)
