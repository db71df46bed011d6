// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/batchtext.h"

#include "ui/models/costtext.h"
#include "ui/models/display.h"

#include <QCoreApplication>
#include <QStringList>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

struct BatchTexts
{
    Q_DECLARE_TR_FUNCTIONS(Fanlight::BatchPlanLine)
};

} // namespace

QString planLine(const BatchPlan &plan)
{
    QStringList queries{BatchTexts::tr("%1 new").arg(countText(plan.fresh))};
    if (plan.cached > 0)
        queries.append(BatchTexts::tr("%1 cached").arg(countText(plan.cached)));
    if (plan.finished > plan.failed)
        queries.append(BatchTexts::tr("%1 answered").arg(countText(plan.finished - plan.failed)));
    if (plan.failed > 0)
        queries.append(BatchTexts::tr("%1 failed").arg(countText(plan.failed)));
    const QString rows = plan.rows == 1 ? BatchTexts::tr("1 row") : BatchTexts::tr("%Ln rows", nullptr, int(plan.rows));
    const QString all = plan.queries == 1 ? BatchTexts::tr("1 query: %1")
                                          : BatchTexts::tr("%Ln queries: %1", nullptr, int(plan.queries));
    QStringList parts{rows, all.arg(queries.join(u", "_s))};
    if (plan.fresh == 0)
        return parts.join(u" · "_s);
    qint64 tokens = 0;
    CostTotal cost;
    for (const TargetPlan &target : plan.targets) {
        tokens += target.inputTokens + target.outputTokens;
        cost.usd += target.cost.usd;
        cost.known += target.cost.known;
        cost.unknown += target.cost.unknown;
    }
    parts.append(BatchTexts::tr("at most %1 tokens").arg(countText(tokens)));
    if (cost.unknown > 0 || cost.usd > 0)
        parts.append(estimateText(cost));
    return parts.join(u" · "_s);
}

QString planTime(const BatchPlan &plan, const QList<TargetPace> &paces)
{
    std::optional<Duration> longest;
    int inFlight = 0;
    bool isLeast = false;
    for (qsizetype index = 0; index < plan.targets.size() && index < paces.size(); ++index) {
        const TargetPlan &target = plan.targets.at(index);
        const TargetPace &pace = paces.at(index);
        if (target.queries == 0)
            continue;
        const std::optional<Duration> time = timeFor(target, pace);
        if (!time)
            return BatchTexts::tr("time unknown: nothing is recorded of how fast %1 answers").arg(target.target);
        isLeast = isLeast || !pace.answerTime;
        if (!longest || *time > *longest) {
            longest = time;
            inFlight = pace.inFlight;
        }
    }
    if (!longest)
        return {};
    return isLeast ? BatchTexts::tr("%1 or longer with %2 in flight").arg(waitText(*longest), countText(inFlight))
                   : BatchTexts::tr("about %1 with %2 in flight").arg(waitText(*longest), countText(inFlight));
}

QString planNote(const BatchPlan &plan)
{
    QStringList sentences{
        BatchTexts::tr("An estimate: the texts as they are, and each answer as long as its task allows.")};
    if (plan.unaskable > 0)
        sentences.append(BatchTexts::tr("%1 rows cannot be asked about and fail without being sent.")
                             .arg(countText(plan.unaskable)));
    if (plan.failed > 0)
        sentences.append(BatchTexts::tr("When nothing else is open, Retry failed asks again for what failed."));
    if (plan.unclear > 0)
        sentences.append(
            BatchTexts::tr("%1 of the new ones were under way when the batch was interrupted: they may be billed "
                           "twice.")
                .arg(countText(plan.unclear)));
    return sentences.join(u' ');
}

} // namespace Fanlight
