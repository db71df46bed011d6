// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/costtext.h"

#include "core/providers/pricetable.h"

#include <QCoreApplication>
#include <QLocale>

namespace Fanlight {

namespace {

struct CostTexts
{
    Q_DECLARE_TR_FUNCTIONS(Fanlight::CostText)
};

constexpr double leastShown = 0.0001;

QString unknownText(qint64 queries)
{
    return queries == 1 ? CostTexts::tr("price of 1 query unknown")
                        : CostTexts::tr("price of %1 queries unknown").arg(QLocale().toString(queries));
}

QString withUnknown(const QString &known, const CostTotal &cost)
{
    if (cost.known == 0)
        return cost.unknown == 0 ? QString() : unknownText(cost.unknown);
    if (cost.unknown == 0)
        return known;
    return CostTexts::tr("%1; %2", "a known cost, and of how many queries it is unknown")
        .arg(known, unknownText(cost.unknown));
}

} // namespace

QString moneyText(double usd)
{
    const QLocale locale;
    if (usd <= 0)
        return CostTexts::tr("$%1").arg(locale.toString(0));
    if (usd < leastShown)
        return CostTexts::tr("< $%1").arg(locale.toString(leastShown, 'f', 4));
    // The limits are where the digits of the next form would round to it.
    const int decimals = usd < 0.00995 ? 4 : usd < 0.0995 ? 3 : 2;
    return CostTexts::tr("$%1").arg(locale.toString(usd, 'f', decimals));
}

QString costText(const CostTotal &cost)
{
    return withUnknown(moneyText(cost.usd), cost);
}

QString costText(const std::optional<double> &cost)
{
    return cost ? moneyText(*cost) : QString();
}

QString estimateText(const CostTotal &estimate)
{
    if (estimate.usd > 0)
        return withUnknown(CostTexts::tr("estimate: ≈ %1 at most").arg(moneyText(estimate.usd)), estimate);
    if (estimate.known == 0)
        return estimate.unknown > 0 ? CostTexts::tr("price unknown") : QString();
    return estimate.unknown > 0 ? unknownText(estimate.unknown) : CostTexts::tr("free");
}

QString spendingText(const CostTotal &spent, bool isOfWholeDay)
{
    if (spent.usd <= 0 && spent.unknown == 0)
        return {};
    const QString money = moneyText(spent.usd);
    return withUnknown(
        isOfWholeDay ? CostTexts::tr("%1 today").arg(money) : CostTexts::tr("%1 this session").arg(money), spent);
}

QString priceNote(const PriceSource &source)
{
    if (!source.date.isValid())
        return {};
    const QString from = CostTexts::tr("Prices: %1 %2 of %3.", "source, version and date")
                             .arg(source.name, source.version, QLocale().toString(source.date, QLocale::ShortFormat));
    const QString bill = CostTexts::tr("The provider's bill is what counts.");
    return source.hasOwn ? CostTexts::tr("%1 Your own prices.json goes before them. %2").arg(from, bill)
                         : CostTexts::tr("%1 %2", "two sentences").arg(from, bill);
}

} // namespace Fanlight
