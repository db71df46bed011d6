// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/modelprice.h"

namespace Fanlight {

namespace {

constexpr double perTokens = 1'000'000;

TokenPrices pricesFor(const PriceEntry &entry, qint64 input)
{
    TokenPrices prices = entry.base;
    for (const LengthTier &tier : entry.tiers) {
        if (input <= tier.aboveInputTokens)
            break;
        const auto replace = [](std::optional<double> &price, const std::optional<double> &higher) {
            if (higher)
                price = higher;
        };
        replace(prices.input, tier.prices.input);
        replace(prices.output, tier.prices.output);
        replace(prices.cacheRead, tier.prices.cacheRead);
        replace(prices.cacheWrite, tier.prices.cacheWrite);
    }
    return prices;
}

bool isFree(const PriceEntry &entry)
{
    const TokenPrices &base = entry.base;
    return base.input == 0.0 && base.output == 0.0 && base.cacheRead.value_or(0) == 0
        && base.cacheWrite.value_or(0) == 0 && entry.tiers.isEmpty();
}

} // namespace

bool PriceEntry::appliesAt(const QDateTime &when) const
{
    const QDateTime utc = when.toUTC();
    if (from.isValid() && utc.date() < from)
        return false;
    if (!dailyFrom.isValid() || !dailyUntil.isValid())
        return true;
    const QTime time = utc.time();
    return dailyFrom <= dailyUntil ? time >= dailyFrom && time < dailyUntil : time >= dailyFrom || time < dailyUntil;
}

const PriceEntry *priceAt(const QList<PriceEntry> &entries, const QDateTime &when)
{
    for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry) {
        if (entry->appliesAt(when))
            return &*entry;
    }
    return nullptr;
}

std::optional<double> costOf(const PriceEntry &entry, const Usage &usage)
{
    if (isFree(entry))
        return 0;
    if (!usage.input || !usage.output)
        return std::nullopt;
    const qint64 read = usage.cacheRead.value_or(0);
    const qint64 written = usage.cacheWrite.value_or(0);
    const qint64 uncached = *usage.input - read - written;
    if (read < 0 || written < 0 || uncached < 0 || *usage.output < 0)
        return std::nullopt;
    const TokenPrices prices = pricesFor(entry, *usage.input);
    if (!prices.input || !prices.output)
        return std::nullopt;
    return (double(uncached) * *prices.input + double(read) * prices.cacheRead.value_or(*prices.input)
            + double(written) * prices.cacheWrite.value_or(*prices.input) + double(*usage.output) * *prices.output)
        / perTokens;
}

} // namespace Fanlight
