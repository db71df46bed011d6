// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/targetreport.h"
#include "ui/models/limitcourse.h"

#include <QString>

namespace Fanlight {

//! What the Limits panel shows of one target, in words, and what can be changed of it.
struct LimitsRow
{
    Target target;
    QString title; //!< its name
    QString inFlight; //!< "2 / 5"
    QString limit; //!< "limit 5 ↑"
    QString queued; //!< "4 queued"
    QString state; //!< what holds it, or that nothing does
    QString stateHint; //!< what that means, and what can be done; may be empty
    bool isHeld = false; //!< by the provider, or paused
    QString requestsLeft; //!< "412 of 500 left"; empty where no header told
    QString tokensLeft;
    TargetRules rules; //!< as they hold now
    bool isSaved = true; //!< false: there are no settings to keep them in
    bool isShared = false; //!< other targets of the list have the same endpoint, and so the same rules

    bool operator==(const LimitsRow &) const = default;
};

//! `now` is the engine's moment.
LimitsRow limitsRow(const TargetReport &report, LimitTrend trend, Moment now);

//! "412 of 500 left, told 3 s ago": of a limit that headers told of; empty where they did not.
QString leftText(const RateLimit &told, Duration ago);

/*! The loads of all targets in a line: of one, all there is to say; of several their sums and what holds one of them.
 */
QString loadsText(const QList<TargetLoad> &loads, Moment now);

} // namespace Fanlight
