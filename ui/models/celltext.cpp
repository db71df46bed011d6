// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/celltext.h"

#include "ui/models/costtext.h"
#include "ui/models/display.h"
#include "ui/models/errortext.h"

#include <QCoreApplication>
#include <QStringList>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

struct CellTexts
{
    Q_DECLARE_TR_FUNCTIONS(Fanlight::CellText)
};

//! Shorter waits in our own queue are the event loop's, not the limit's.
constexpr Duration leastQueueShown = std::chrono::milliseconds(50);
//! More than this of an answer nobody listens to in one announcement.
constexpr qsizetype longestSaid = 1'000;

} // namespace

QString queuedText(const ResultCell &cell, Moment now)
{
    // The moment that a look into the cache took is no queue.
    if (cell.isEmpty() || cell.cached)
        return {};
    const Duration queued = cell.timeline.queued(now);
    return queued < leastQueueShown ? QString() : CellTexts::tr("queued %1").arg(durationText(queued));
}

QString timesText(const ResultCell &cell, Moment now)
{
    return timesTexts(cell, now).value(0);
}

QStringList timesTexts(const ResultCell &cell, Moment now)
{
    if (cell.cached)
        return {CellTexts::tr("from cache")};
    if (cell.isEmpty() || cell.timeline.attempts.isEmpty() || !cell.timeline.attempts.first().dispatched)
        return {};
    const QString total = durationText(cell.timeline.total(now));
    QStringList parts;
    if (cell.sharedWith != 0)
        parts.append(CellTexts::tr("shared with an equal query"));
    else if (isFinal(cell.state) && cell.timeline.attempts.size() > 1)
        parts.append(CellTexts::tr("%1 attempts").arg(countText(cell.timeline.attempts.size())));
    if (cell.usage.output)
        parts.append(*cell.usage.output == 1 ? CellTexts::tr("1 token")
                                             : CellTexts::tr("%1 tokens").arg(countText(*cell.usage.output)));
    // That what costs nothing costs nothing is no news.
    if (cell.costUsd.value_or(0) > 0)
        parts.append(moneyText(*cell.costUsd));
    if (cell.finishReason == FinishReason::Length)
        parts.append(CellTexts::tr("cut off at the token limit"));
    else if (cell.finishReason == FinishReason::ContentFilter)
        parts.append(CellTexts::tr("cut off by the provider's filter"));
    const auto line = [&parts](const QString &times) { return (QStringList(times) + parts).join(u" · "_s); };
    const auto firstToken = cell.timeline.firstToken();
    if (!firstToken)
        return {line(total)};
    const QString first = durationText(*firstToken);
    const QString words = cell.timeline.attempts.size() > 1
        // The total next to it counts from the first.
        ? CellTexts::tr("%1 to first token of the last attempt").arg(first)
        : CellTexts::tr("%1 to first token").arg(first);
    return {line(words + u" · "_s + total),
            line(CellTexts::tr("%1 ▸ %2", "time to first token, total time").arg(first, total)), line(total)};
}

QString retryText(const ResultCell &cell, Moment now)
{
    const QList<Attempt> &attempts = cell.timeline.attempts;
    if (attempts.isEmpty() || !attempts.last().finished)
        return {};
    const QString next = countText(attempts.size() + 1);
    const QString limit = countText(cell.attemptLimit);
    if (cell.state == QueryState::RetryWait) {
        const Moment resumes = *attempts.last().finished + attempts.last().retryWait;
        return CellTexts::tr("Retrying in %1 (%2 of %3)").arg(waitText(resumes - now), next, limit);
    }
    return cell.state == QueryState::Queued ? CellTexts::tr("Queued to be asked again (%1 of %2)").arg(next, limit)
                                            : QString();
}

QString retryReasonText(const ResultCell &cell)
{
    QStringList lines;
    if (cell.brokeOff())
        lines.append(CellTexts::tr("The reply broke off; it is asked for again."));
    if (!cell.timeline.attempts.isEmpty() && cell.timeline.attempts.last().error)
        lines << errorHeading(*cell.timeline.attempts.last().error) << errorWords(*cell.timeline.attempts.last().error);
    return lines.join(u'\n');
}

QString announcementText(const QString &task, const QString &target, const ResultCell &cell)
{
    const QString said = cell.error ? errorTitle(cell.error->kind) : cell.value ? displayText(*cell.value) : cell.text;
    return CellTexts::tr("%1 at %2: %3. %4")
        .arg(task, target, stateText(cell.state), visibleText(said.left(longestSaid), false));
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
