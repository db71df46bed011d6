// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/query.h"

#include <QList>
#include <QMetaType>
#include <QString>

namespace Fanlight {

//! A part of a query's life, as the waterfall draws it.
enum class Phase { Queued, Connecting, Waiting, FirstToken, Streaming, RetryWait };

//! Every phase, in the order in which a query passes through them.
QList<Phase> allPhases();

//! "Queued", "Connecting", "Waiting", "First token", "Streaming", "Retry wait".
QString phaseText(Phase phase);

//! What the phase measures and whose time it is, as a sentence.
QString phaseExplanation(Phase phase);

//! One stretch of a query's life; begin < end.
struct WaterfallSegment
{
    Phase phase = Phase::Queued;
    Moment begin{};
    Moment end{};
    int attempt = 1; //!< the delivery it belongs to; a retry wait belongs to the attempt before it
    bool endedTextless = false; //!< of FirstToken: the attempt ended without any text, as an error does

    Duration length() const { return end - begin; }
    bool operator==(const WaterfallSegment &) const = default;
};

/*! A query's life ready to be painted: no gaps of meaning, no overlaps, in ascending order.
 *
 *  A phase that took no time has no segment. A reused connection has no connecting segment either:
 *  the moment of its dispatch is listed in `reused` instead.
 */
struct WaterfallBar
{
    Moment runStart{}; //!< the earliest submission of the query's run
    Moment submitted{}; //!< the query's own submission
    QList<WaterfallSegment> segments;
    QList<Moment> reused; //!< dispatches that met an open connection
    QueryState state = QueryState::Queued;

    bool running() const { return !isFinal(state); }
    //! The end of the last segment; the submission when there is none.
    Moment end() const;
    bool operator==(const WaterfallBar &) const = default;
};

/*! Cuts a timeline into segments, up to `now` where it is under way.
 *
 *  Timestamps that run backwards (a reply that came before the whole request was written) are moved
 *  forward to the end of the phase before, so that segments never overlap.
 */
WaterfallBar waterfallBar(const Timeline &timeline, QueryState state, Moment runStart, Moment now);

//! One line of a bar's numbers: "Waiting", "214 ms".
struct WaterfallNumber
{
    int attempt = 1;
    QString label;
    QString value;

    bool operator==(const WaterfallNumber &) const = default;
};

//! The bar's numbers in order, "Connecting", "reused" included.
QList<WaterfallNumber> waterfallNumbers(const WaterfallBar &bar);

//! The same on one line: "Queued 12 ms · Connecting reused · Waiting 214 ms".
QString waterfallSummary(const WaterfallBar &bar);

} // namespace Fanlight

Q_DECLARE_METATYPE(Fanlight::WaterfallBar)
