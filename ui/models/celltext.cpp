// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/celltext.h"

#include "ui/models/display.h"
#include "ui/models/errortext.h"

#include <QCoreApplication>
#include <QStringList>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Fanlight::CellText)
};

//! Shorter waits in our own queue are the event loop's, not the limit's.
constexpr Duration leastQueueShown = std::chrono::milliseconds(50);

} // namespace

QString queuedText(const ResultCell &cell, Moment now)
{
    if (cell.isEmpty())
        return {};
    const Duration queued = cell.timeline.queued(now);
    return queued < leastQueueShown ? QString() : Text::tr("queued %1").arg(durationText(queued));
}

QString timesText(const ResultCell &cell, Moment now)
{
    if (cell.isEmpty() || cell.timeline.attempts.isEmpty() || !cell.timeline.attempts.first().dispatched)
        return {};
    QStringList parts;
    if (const auto firstToken = cell.timeline.firstToken())
        parts.append(Text::tr("%1 to first token").arg(durationText(*firstToken)));
    parts.append(durationText(cell.timeline.total(now)));
    if (cell.usage.output)
        parts.append(*cell.usage.output == 1 ? Text::tr("1 token")
                                             : Text::tr("%1 tokens").arg(countText(*cell.usage.output)));
    if (cell.finishReason == FinishReason::Length)
        parts.append(Text::tr("cut off at the token limit"));
    else if (cell.finishReason == FinishReason::ContentFilter)
        parts.append(Text::tr("cut off by the provider's filter"));
    return parts.join(u" · "_s);
}

QString announcementText(const QString &task, const QString &target, const ResultCell &cell)
{
    const QString said = cell.error ? errorTitle(cell.error->kind) : cell.value ? displayText(*cell.value) : cell.text;
    return Text::tr("%1 at %2: %3. %4").arg(task, target, stateText(cell.state), visibleText(said, false));
}

QString copyText(const ResultCell &cell)
{
    if (cell.value)
        return displayText(*cell.value);
    if (!cell.text.isEmpty())
        return cell.text;
    return cell.error ? cell.error->message : QString();
}

} // namespace Fanlight
