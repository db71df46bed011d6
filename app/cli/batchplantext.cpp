// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/batchplantext.h"

#include "core/domain/query.h"
#include "ui/models/costtext.h"
#include "ui/models/display.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

struct BatchPlanTexts
{
    Q_DECLARE_TR_FUNCTIONS(Fanlight::BatchPlan)
};

constexpr int termWidth = 10;

QString line(const QString &term, const QString &text)
{
    return u"  "_s + term.leftJustified(termWidth) + text + u'\n';
}

QString rowsText(const BatchPlan &plan)
{
    if (plan.unaskable == 0)
        return countText(plan.rows);
    return BatchPlanTexts::tr("%1; %2 of them cannot be asked about and fail without being sent")
        .arg(countText(plan.rows), countText(plan.unaskable));
}

QString queriesText(const BatchPlan &plan, const PlanFrame &frame)
{
    QStringList parts{BatchPlanTexts::tr("%1 new").arg(countText(plan.fresh)),
                      BatchPlanTexts::tr("%1 cached").arg(countText(plan.cached))};
    if (plan.atProviders > 0)
        parts.append(BatchPlanTexts::tr("%1 at the provider").arg(countText(plan.atProviders)));
    if (plan.finished > 0)
        parts.append(BatchPlanTexts::tr("%1 finished before").arg(countText(plan.finished)));
    return BatchPlanTexts::tr("%1 (rows × tasks × targets: %2 × %3 × %4): %5")
        .arg(countText(plan.queries), countText(plan.rows))
        .arg(frame.tasks)
        .arg(plan.targets.size())
        .arg(parts.join(u", "_s));
}

QString tokensText(const BatchPlan &plan)
{
    qint64 input = 0;
    qint64 output = 0;
    bool isLimited = true;
    for (const TargetPlan &target : plan.targets) {
        input += target.inputTokens;
        output += target.outputTokens;
        isLimited = isLimited && (target.hasOutputLimit || target.queries == 0);
    }
    return isLimited
        ? BatchPlanTexts::tr("about %1 in, at most %2 out (estimated)").arg(countText(input), countText(output))
        : BatchPlanTexts::tr("about %1 in (estimated); the answers have no limit").arg(countText(input));
}

QString costLine(const BatchPlan &plan)
{
    CostTotal cost;
    for (const TargetPlan &target : plan.targets) {
        cost.usd += target.cost.usd;
        cost.known += target.cost.known;
        cost.unknown += target.cost.unknown;
    }
    if (cost.unknown == 0)
        return cost.usd > 0 ? BatchPlanTexts::tr("at most %1 (estimated)").arg(moneyText(cost.usd))
                            : BatchPlanTexts::tr("nothing");
    if (cost.known == 0)
        return BatchPlanTexts::tr("unknown: no price is known");
    return BatchPlanTexts::tr("at most %1 (estimated), and unknown for %2 queries")
        .arg(moneyText(cost.usd), countText(cost.unknown));
}

QString paceText(const TargetPace &pace)
{
    QStringList parts{BatchPlanTexts::tr("%1 in flight").arg(pace.inFlight)};
    if (pace.requestsPerMinute)
        parts.append(BatchPlanTexts::tr("%1 requests a minute").arg(*pace.requestsPerMinute));
    if (pace.tokensPerMinute)
        parts.append(BatchPlanTexts::tr("%1 tokens a minute").arg(*pace.tokensPerMinute));
    if (pace.answerTime)
        parts.append(
            BatchPlanTexts::tr("half of its answers so far came within %1").arg(durationText(*pace.answerTime)));
    return parts.join(u", "_s);
}

QString timeText(const TargetPlan &target, const TargetPace &pace)
{
    const std::optional<Duration> time = timeFor(target, pace);
    if (!time)
        return BatchPlanTexts::tr("%1: not known, because nothing is recorded of how fast it answers (at most %2)")
            .arg(target.target, paceText(pace));
    const QString reckoned =
        BatchPlanTexts::tr("%1: about %2 (at most %3)").arg(target.target, waitText(*time), paceText(pace));
    return pace.answerTime
        ? reckoned
        : BatchPlanTexts::tr("%1; longer if it answers slowly, of which nothing is recorded").arg(reckoned);
}

} // namespace

QString planText(const BatchPlan &plan, const PlanFrame &frame)
{
    QString text = (frame.wasBegun ? BatchPlanTexts::tr("What is left of the batch over %1; nothing is sent now.")
                                   : BatchPlanTexts::tr("The batch over %1; nothing is sent now."))
                       .arg(frame.input)
        + u'\n';
    text += line(BatchPlanTexts::tr("rows"), rowsText(plan));
    text += line(BatchPlanTexts::tr("queries"), queriesText(plan, frame));
    if (plan.failed > 0)
        text += line({},
                     BatchPlanTexts::tr("%1 of those finished failed; --retry-failed asks them again")
                         .arg(countText(plan.failed)));
    if (plan.unclear > 0)
        text += line({},
                     BatchPlanTexts::tr("%1 of the new ones were under way when it stopped: possibly billed twice")
                         .arg(countText(plan.unclear)));
    text += line(BatchPlanTexts::tr("tokens"), tokensText(plan));
    text += line(BatchPlanTexts::tr("cost"), costLine(plan));
    if (frame.isProviderBatch)
        return text
            + line(BatchPlanTexts::tr("time"),
                   BatchPlanTexts::tr("up to 24 hours: batches are answered when their provider has room for them"));
    QString term = BatchPlanTexts::tr("time");
    for (qsizetype i = 0; i < plan.targets.size(); ++i) {
        const TargetPlan &target = plan.targets.at(i);
        text += line(std::exchange(term, {}),
                     target.queries == 0 ? BatchPlanTexts::tr("%1: nothing is sent to it").arg(target.target)
                                         : timeText(target, frame.paces.value(i)));
    }
    return text;
}

} // namespace Fanlight
