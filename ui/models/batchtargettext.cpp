// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/batchtargettext.h"

#include "ui/models/costtext.h"
#include "ui/models/countstext.h"
#include "ui/models/display.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

struct BatchTargetTexts
{
    Q_DECLARE_TR_FUNCTIONS(Fanlight::BatchTarget)
};

QString rateText(double perSecond)
{
    return BatchTargetTexts::tr("%1/s", "queries a second")
        .arg(QLocale().toString(perSecond, 'f', perSecond < 10 ? 1 : 0));
}

QString figuresOf(const TargetProgress &target, const RateMeter &rate, Moment now)
{
    const auto expected = qint64(std::llround(target.expected));
    QStringList parts{
        BatchTargetTexts::tr("%1 of %2", "queries").arg(countText(target.finished()), countText(expected))};
    if (target.failed > 0)
        parts.append(BatchTargetTexts::tr("%1 failed").arg(countText(target.failed)));
    if (target.cached > 0)
        parts.append(BatchTargetTexts::tr("%1 cached").arg(countText(target.cached)));
    const qint64 left = std::max<qint64>(0, expected - target.finished());
    if (left > 0)
        parts.append(BatchTargetTexts::tr("%1 to go", "queries").arg(countText(left)));
    if (const std::optional<double> perSecond = rate.perSecond(); perSecond && left > 0 && target.pause.isEmpty()) {
        parts.append(rateText(*perSecond));
        if (const std::optional<Duration> time = rate.timeUntil(target.expected))
            parts.append(BatchTargetTexts::tr("%1 left", "a time").arg(waitText(*time)));
    }
    if (target.cost.usd > 0 || target.cost.unknown > 0)
        parts.append(costText(target.cost));
    if (const QString hold = holdText(target.load, now); !hold.isEmpty() && target.pause.isEmpty())
        parts.append(hold);
    return parts.join(u" · "_s);
}

void explain(const TargetProgress &target, BatchTargetView &view)
{
    const QString words = visibleText(target.pauseWords);
    if (target.pause == "auth"_L1) {
        view.pause = BatchTargetTexts::tr("Paused, because the key is not accepted. The provider says: %1").arg(words);
        view.help = BatchTargetTexts::tr("Edit the target to enter another key, then let it go on.");
        view.canEdit = true;
    } else if (target.pause == "quota"_L1) {
        view.pause = BatchTargetTexts::tr("Paused, because the quota is used up. The provider says: %1").arg(words);
        view.help =
            BatchTargetTexts::tr("Let it go on when there is quota again, or edit the target to use another key.");
        view.canEdit = true;
    } else {
        view.pause = BatchTargetTexts::tr("Paused. %1", "a reason, as a sentence").arg(words);
        view.help = BatchTargetTexts::tr(
            "Let it go on when the service answers again, or edit the target if its address is wrong.");
        view.canEdit = true;
    }
    view.canGoOn = true;
}

} // namespace

void BatchTargetFigures::note(const QList<TargetProgress> &targets, Moment now)
{
    for (const TargetProgress &target : targets)
        m_rates[target.target.name()].note(now, double(target.finished()));
}

QList<BatchTargetView> BatchTargetFigures::views(const QList<TargetProgress> &targets, Moment now) const
{
    QList<BatchTargetView> views;
    for (const TargetProgress &target : targets) {
        BatchTargetView view;
        view.name = visibleText(target.target.name(), false);
        view.share = target.expected > 0 ? std::min(1.0, double(target.finished()) / target.expected) : 0;
        view.figures = figuresOf(target, m_rates.value(target.target.name()), now);
        if (!target.pause.isEmpty())
            explain(target, view);
        views.append(view);
    }
    return views;
}

} // namespace Fanlight
