// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/costtotal.h"

#include <QString>

namespace Fanlight {

struct PriceSource;

//! "$1.24", "$0.012", "$0.0031", "< $0.0001", "$0": the way every amount is written; more digits would be a lie.
QString moneyText(double usd);

//! "$0.0031", "$0.0031; price of 2 queries unknown", "price of 1 query unknown"; empty for no queries.
QString costText(const CostTotal &cost);

//! What a query cost, for its card and its details: "$0.0031"; empty where it is unknown.
QString costText(const std::optional<double> &cost);

//! What a plan will cost: "estimate: ≈ $0.0031 at most; price of 2 queries unknown", "free", "price unknown"; empty for
//! no queries.
QString estimateText(const CostTotal &estimate);

//! "$0.012 today; price of 2 queries unknown", or "this session" where no day is recorded; empty while nothing cost
//! anything.
QString spendingText(const CostTotal &spent, bool isOfWholeDay);

//! Where prices come from and of what day, as sentences for a tool tip.
QString priceNote(const PriceSource &source);

} // namespace Fanlight
