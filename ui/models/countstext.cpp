// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/countstext.h"

#include "ui/models/display.h"

#include <QCoreApplication>
#include <QStringList>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Fanlight::CountsText)
};

} // namespace

QString countsText(const ResultCounts &counts)
{
    QStringList parts;
    if (counts.queued > 0)
        parts.append(Text::tr("%n queued", nullptr, counts.queued));
    if (counts.running > 0)
        parts.append(Text::tr("%n running", nullptr, counts.running));
    if (counts.done > 0)
        parts.append(Text::tr("%n done", nullptr, counts.done));
    if (counts.failed > 0)
        parts.append(Text::tr("%n failed", nullptr, counts.failed));
    if (counts.cancelled > 0)
        parts.append(Text::tr("%n cancelled", nullptr, counts.cancelled));
    return parts.join(u" · "_s);
}

QString planText(int tasks, int targets)
{
    const int count = tasks * targets;
    const QString queries = count == 1 ? Text::tr("1 query") : Text::tr("%n queries", nullptr, count);
    const QString taskCount = tasks == 1 ? Text::tr("1 task") : Text::tr("%n tasks", nullptr, tasks);
    const QString targetCount = targets == 1 ? Text::tr("1 target") : Text::tr("%n targets", nullptr, targets);
    return Text::tr("%1: %2 × %3").arg(queries, taskCount, targetCount);
}

QString planObstacle(bool hasText, int tasks, int targets)
{
    if (!hasText)
        return Text::tr("Nothing to run yet: there is no text.");
    if (targets == 0)
        return Text::tr("Nothing to run yet: add a target to ask.");
    if (tasks == 0)
        return Text::tr("Nothing to run yet: switch a task on.");
    return {};
}

QString loadText(int inFlight, int queued, int limit)
{
    return Text::tr("in flight %1/%2 · queued %3 · limit %2")
        .arg(countText(inFlight), countText(limit), countText(queued));
}

} // namespace Fanlight
