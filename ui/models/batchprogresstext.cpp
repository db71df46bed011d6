// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/batchprogresstext.h"

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

struct BatchProgressTexts
{
    Q_DECLARE_TR_FUNCTIONS(Fanlight::BatchProgress)
};

constexpr int barWidth = 20;

QString bar(double share)
{
    const int full = int(std::floor(share * barWidth));
    return u'[' + QString(full, u'#') + QString(barWidth - full, u'.') + u"] "_s;
}

QString counts(const BatchProgress &progress)
{
    const QString finished = countText(progress.finished());
    if (progress.expected <= 0)
        return BatchProgressTexts::tr("%1 queries").arg(finished);
    const QString expected = countText(qint64(std::llround(progress.expected)));
    //: How many of about how many queries
    return progress.isExpectedExact ? BatchProgressTexts::tr("%1 of %2").arg(finished, expected)
                                    : BatchProgressTexts::tr("%1 of about %2").arg(finished, expected);
}

QString load(const BatchProgress &progress)
{
    int inFlight = 0;
    int limit = 0;
    int cap = 0;
    for (const TargetLoad &each : progress.loads) {
        inFlight += each.inFlight;
        limit += each.limit;
        cap += each.cap;
    }
    if (cap == 0)
        return {};
    return limit < cap ? BatchProgressTexts::tr("in flight %1, limit %2 of %3").arg(inFlight).arg(limit).arg(cap)
                       : BatchProgressTexts::tr("in flight %1 of %2").arg(inFlight).arg(cap);
}

} // namespace

QString batchProgressText(const BatchProgress &progress, const RateMeter &rate, Moment now, bool withBar)
{
    const double share =
        progress.expected > 0 ? std::clamp(double(progress.finished()) / progress.expected, 0.0, 1.0) : 0;
    QStringList parts{BatchProgressTexts::tr("%1 %").arg(int(std::floor(share * 100))), counts(progress)};
    if (progress.failed > 0)
        parts.append(BatchProgressTexts::tr("%1 failed").arg(countText(progress.failed)));
    if (const std::optional<double> perSecond = rate.perSecond())
        parts.append(BatchProgressTexts::tr("%1/s").arg(*perSecond < 10 ? QLocale().toString(*perSecond, 'f', 1)
                                                                        : countText(qint64(std::llround(*perSecond)))));
    if (const std::optional<Duration> left = rate.timeUntil(progress.expected))
        parts.append(BatchProgressTexts::tr("%1 left").arg(waitText(*left)));
    if (const QString inFlight = load(progress); !inFlight.isEmpty())
        parts.append(inFlight);
    if (progress.cost.usd > 0 || progress.cost.unknown > 0)
        parts.append(costText(progress.cost));
    for (const TargetLoad &each : progress.loads) {
        if (const QString hold = holdText(each, now); !hold.isEmpty())
            parts.append(hold);
    }
    parts += progress.holds;
    return (withBar ? bar(share) : QString()) + parts.join(u" · "_s);
}

} // namespace Fanlight
