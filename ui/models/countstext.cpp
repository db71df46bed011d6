// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/countstext.h"

#include "ui/models/display.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

struct CountsTexts
{
    Q_DECLARE_TR_FUNCTIONS(Fanlight::CountsText)
};

QString paceText(double perSecond)
{
    return QLocale().toString(perSecond, 'f', perSecond < 10 ? 1 : 0);
}

} // namespace

QString countsText(const ResultCounts &counts)
{
    QStringList parts;
    if (counts.queued > 0)
        parts.append(CountsTexts::tr("%Ln queued", nullptr, counts.queued));
    if (counts.running > 0)
        parts.append(CountsTexts::tr("%Ln running", nullptr, counts.running));
    if (counts.done > 0)
        parts.append(CountsTexts::tr("%Ln done", nullptr, counts.done));
    if (counts.failed > 0)
        parts.append(CountsTexts::tr("%Ln failed", nullptr, counts.failed));
    if (counts.cancelled > 0)
        parts.append(CountsTexts::tr("%Ln cancelled", nullptr, counts.cancelled));
    return parts.join(u" · "_s);
}

QString planText(int tasks, int targets, int cached, const QString &price)
{
    const int count = tasks * targets;
    const QString queries = count == 1 ? CountsTexts::tr("1 query") : CountsTexts::tr("%Ln queries", nullptr, count);
    const QString taskCount = tasks == 1 ? CountsTexts::tr("1 task") : CountsTexts::tr("%n tasks", nullptr, tasks);
    const QString targetCount =
        targets == 1 ? CountsTexts::tr("1 target") : CountsTexts::tr("%n targets", nullptr, targets);
    const QString plan = cached > 0 ? CountsTexts::tr("%1: %2 new, %3 cached", "queries of a plan")
                                          .arg(queries, countText(count - cached), countText(cached))
                                    : CountsTexts::tr("%1: %2 × %3").arg(queries, taskCount, targetCount);
    return price.isEmpty() ? plan : CountsTexts::tr("%1 · %2", "a plan and its price").arg(plan, price);
}

QString planObstacle(bool hasText, int tasks, int targets)
{
    if (!hasText)
        return CountsTexts::tr("Nothing to run yet: there is no text.");
    if (targets == 0)
        return CountsTexts::tr("Nothing to run yet: add a target to ask.");
    if (tasks == 0)
        return CountsTexts::tr("Nothing to run yet: switch a task on.");
    return {};
}

QString loadText(const TargetLoad &load, Moment now)
{
    QStringList parts{
        CountsTexts::tr("in flight %1/%2 · queued %3 · limit %2 of %4")
            .arg(countText(load.inFlight), countText(load.limit), countText(load.queued), countText(load.cap))};
    if (const QString hold = holdText(load, now); !hold.isEmpty())
        parts.append(hold);
    return parts.join(u" · "_s);
}

QString holdText(const TargetLoad &load, Moment now)
{
    const QString name = visibleText(load.target.endpoint, false);
    const bool timed = load.resumesAt && *load.resumesAt > now;
    const QString wait = timed ? waitText(*load.resumesAt - now) : QString();
    switch (load.hold) {
    case HoldReason::None:
    case HoldReason::InFlight:
        return {};
    case HoldReason::RateLimited:
        return timed ? CountsTexts::tr("rate limited by %1, resumes in %2").arg(name, wait)
                     : CountsTexts::tr("rate limited by %1").arg(name);
    case HoldReason::Overloaded:
        return timed ? CountsTexts::tr("%1 is overloaded, resumes in %2").arg(name, wait)
                     : CountsTexts::tr("%1 is overloaded").arg(name);
    case HoldReason::Parked:
        return timed ? CountsTexts::tr("%1 asked for a long wait, resumes in %2").arg(name, wait)
                     : CountsTexts::tr("%1 asked for a long wait").arg(name);
    case HoldReason::Probing:
        return CountsTexts::tr("checking whether %1 takes more").arg(name);
    case HoldReason::RequestRate:
        return CountsTexts::tr("waiting for the limit of requests a minute");
    case HoldReason::TokenRate:
        return CountsTexts::tr("waiting for the limit of tokens a minute");
    case HoldReason::Pace:
        return load.ratePerSecond
            ? CountsTexts::tr("sending %1 a second, as %2 allows").arg(paceText(*load.ratePerSecond), name)
            : CountsTexts::tr("sending no faster than %1 allows").arg(name);
    case HoldReason::TooManyRetries:
        return CountsTexts::tr("paused: too many of the recent queries to %1 had to be asked again").arg(name);
    }
    Q_UNREACHABLE();
}

} // namespace Fanlight
