// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/usage.h"

#include <QDate>
#include <QDateTime>
#include <QList>
#include <QTime>

#include <optional>

namespace Fanlight {

//! Prices in US dollars per million tokens; what is empty is not said here.
struct TokenPrices
{
    std::optional<double> input;
    std::optional<double> output;
    std::optional<double> cacheRead; //!< of input tokens that the provider's cache held; else they cost `input`
    std::optional<double> cacheWrite; //!< of input tokens that it was told to hold; else they cost `input`

    bool operator==(const TokenPrices &) const = default;
};

//! What replaces the prices of a request, as a whole, whose input is longer than so many tokens.
struct LengthTier
{
    qint64 aboveInputTokens = 0;
    TokenPrices prices;

    bool operator==(const LengthTier &) const = default;
};

//! The prices of a model under one condition.
struct PriceEntry
{
    QDate from; //!< first day in UTC; null: ever since
    QTime dailyFrom; //!< UTC; null: all day
    QTime dailyUntil; //!< not included; before dailyFrom: of the next day
    TokenPrices base;
    QList<LengthTier> tiers; //!< ascending

    bool appliesAt(const QDateTime &when) const;
    bool operator==(const PriceEntry &) const = default;
};

//! The entry that holds at a moment: the last whose condition is met. Null if none is.
const PriceEntry *priceAt(const QList<PriceEntry> &entries, const QDateTime &when);

/*! What the tokens cost, in US dollars.
 *
 *  Empty, and never 0, where the provider did not report input or output, or counts that contradict each other, or
 *  where a price is missing. Reasoning is part of the output and costs the same. What is free costs 0 whatever was
 *  reported.
 */
std::optional<double> costOf(const PriceEntry &entry, const Usage &usage);

} // namespace Fanlight
