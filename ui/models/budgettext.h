// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QString>

#include <optional>

namespace Fanlight {

//! What stands in a budget's field.
struct TypedBudget
{
    std::optional<double> usd; //!< empty: there is none
    bool isNumber = true; //!< false where something stands there that is none, or is below nothing

    bool operator==(const TypedBudget &) const = default;
};

/*! Reads it as the language writes numbers, or else with a point. What could part thousands is no number in either: a
 *  comma that is read wrongly would make a budget a thousand times too large.
 */
TypedBudget typedBudget(const QString &text, const QLocale &locale = QLocale());

//! As typedBudget() reads it; empty without one.
QString budgetText(std::optional<double> usd, const QLocale &locale = QLocale());

} // namespace Fanlight
