// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/resultcell.h"

#include <QList>

namespace Fanlight {

//! One line of a query's history: a phase of an attempt and how long it took, or how the attempt failed.
struct PhaseLine
{
    QString attempt; //!< "1"; empty for what is outside any attempt
    QString phase;
    QString took;

    bool operator==(const PhaseLine &) const = default;
};

//! The request as its protocol writes it in that shape, every credential blotted out.
QString requestText(const QueryRequest &request, const RequestShape &shape = {});

//! The reply and what is known about it: model, tokens, the provider's request id, the reasoning, the error.
QString replyText(const ResultCell &cell);

//! The last reply as it came, status and headers first, every credential blotted out. Empty when none was kept.
QString receivedText(const ResultCell &cell);

//! Queue, connection, waiting, first token, streaming, failure and retry wait of each attempt, and the total. Queue
//! time is apart.
QList<PhaseLine> phaseLines(const Timeline &timeline, Moment now);

} // namespace Fanlight
