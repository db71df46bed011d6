// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/answervalue.h"
#include "core/domain/query.h"

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
    QString text; //!< the raw reply as far as it came, exactly as received
    std::optional<AnswerValue> value; //!< what the reply means; set when Done
    std::optional<QueryError> error; //!< set when Failed or Cancelled
    std::optional<FinishReason> finishReason; //!< set when the provider ended the reply
    QString reasoning;
    QString model; //!< as the provider names it
    QString providerRequestId;
    Usage usage;

    bool isEmpty() const { return request.id == 0; }
    bool isRunning() const { return !isEmpty() && !isFinal(state); }
    bool operator==(const ResultCell &) const = default;
};

} // namespace Fanlight

Q_DECLARE_METATYPE(Fanlight::ResultCell)
