// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/limitsrow.h"

#include "ui/models/countstext.h"
#include "ui/models/display.h"

#include <QCoreApplication>

namespace Fanlight {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct LimitsRowTexts
{
    Q_DECLARE_TR_FUNCTIONS(Fanlight::LimitsRow)
};

QString limitText(int limit, LimitTrend trend)
{
    switch (trend) {
    case LimitTrend::Steady:
        return LimitsRowTexts::tr("limit %1").arg(countText(limit));
    case LimitTrend::Up:
        return LimitsRowTexts::tr("limit %1 ↑").arg(countText(limit));
    case LimitTrend::Down:
        return LimitsRowTexts::tr("limit %1 ↓").arg(countText(limit));
    }
    Q_UNREACHABLE();
}

//! The load as it would be held if something waited: the provider's wait concerns who is about to ask, too.
TargetLoad asHeld(const TargetReport &report)
{
    TargetLoad load = report.load;
    if (load.hold == HoldReason::None && report.gate != HoldReason::None) {
        load.hold = report.gate;
        load.resumesAt = report.opensAt;
    }
    return load;
}

bool isProvidersWait(HoldReason hold)
{
    return hold == HoldReason::RateLimited || hold == HoldReason::Overloaded || hold == HoldReason::Parked;
}

QString freeText(const TargetLoad &load)
{
    if (load.hold == HoldReason::InFlight)
        return LimitsRowTexts::tr("As many are in flight as the limit allows; the next goes out when one ends.");
    return load.inFlight + load.queued == 0 ? LimitsRowTexts::tr("Nothing to do.")
                                            : LimitsRowTexts::tr("Nothing holds it back.");
}

QString hintOf(HoldReason hold)
{
    if (isProvidersWait(hold))
        return LimitsRowTexts::tr(
            "The provider asked to wait. There is no way to ask before the time is up: it would be refused, "
            "and the wait might become longer. One query then finds out whether more are taken.");
    if (hold == HoldReason::Probing)
        return LimitsRowTexts::tr(
            "One query is under way to find out whether the provider takes more. The others follow it.");
    if (hold == HoldReason::Pace)
        return LimitsRowTexts::tr(
            "Found out from the provider's refusals. It is tried a little faster from time to time.");
    return {};
}

} // namespace

QString leftText(const RateLimit &told, Duration ago)
{
    if (!told.limit && !told.remaining)
        return {};
    if (!told.remaining)
        return LimitsRowTexts::tr("the provider allows %1").arg(countText(*told.limit));
    // What was left is full again by now.
    if (told.reset && ago >= *told.reset && told.limit)
        return LimitsRowTexts::tr("all of %1 left").arg(countText(*told.limit));
    QString left = told.limit
        ? LimitsRowTexts::tr("%1 of %2 left").arg(countText(*told.remaining), countText(*told.limit))
        : LimitsRowTexts::tr("%1 left").arg(countText(*told.remaining));
    if (ago < 2s)
        return left;
    return LimitsRowTexts::tr("%1, told %2 ago").arg(left, waitText(std::chrono::floor<std::chrono::seconds>(ago)));
}

LimitsRow limitsRow(const TargetReport &report, LimitTrend trend, Moment now)
{
    const TargetLoad load = asHeld(report);
    LimitsRow row;
    row.target = load.target;
    row.title = visibleText(load.target.name(), false);
    row.inFlight =
        LimitsRowTexts::tr("%1 / %2", "in flight and limit").arg(countText(load.inFlight), countText(load.limit));
    row.limit = limitText(load.limit, trend);
    row.queued = LimitsRowTexts::tr("%1 queued").arg(countText(load.queued));
    row.state = holdText(load, now);
    row.isHeld = !row.state.isEmpty() && load.hold != HoldReason::Pace;
    row.stateHint = hintOf(load.hold);
    if (row.state.isEmpty())
        row.state = freeText(load);
    const Duration ago = report.toldAt ? now - *report.toldAt : Duration::zero();
    row.requestsLeft = leftText(report.told.requests, ago);
    row.tokensLeft = leftText(report.told.tokens, ago);
    row.rules = report.rules;
    return row;
}

QString loadsText(const QList<TargetLoad> &loads, Moment now)
{
    if (loads.isEmpty())
        return {};
    if (loads.size() == 1)
        return loadText(loads.first(), now);
    int inFlight = 0;
    int limit = 0;
    int queued = 0;
    QStringList held;
    for (const TargetLoad &load : loads) {
        inFlight += load.inFlight;
        limit += load.limit;
        queued += load.queued;
        if (const QString hold = holdText(load, now); !hold.isEmpty())
            held.append(hold);
    }
    const QString targets = LimitsRowTexts::tr("%n targets", nullptr, int(loads.size()));
    QString sum = LimitsRowTexts::tr("%1 · in flight %2/%3 · queued %4")
                      .arg(targets, countText(inFlight), countText(limit), countText(queued));
    if (held.isEmpty())
        return sum;
    if (held.size() == 1)
        return LimitsRowTexts::tr("%1 · %2", "loads and what holds one").arg(sum, held.first());
    return LimitsRowTexts::tr("%1 · %2 · %3", "loads, what holds one, how many more")
        .arg(sum, held.first(), LimitsRowTexts::tr("%n more held back", nullptr, int(held.size() - 1)));
}

} // namespace Fanlight
