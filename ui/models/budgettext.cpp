// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/budgettext.h"

#include <cmath>

namespace Fanlight {

TypedBudget typedBudget(const QString &text, const QLocale &locale)
{
    const QString written = text.trimmed();
    if (written.isEmpty())
        return {};
    for (QLocale language : {locale, QLocale::c()}) {
        language.setNumberOptions(QLocale::RejectGroupSeparator);
        bool isNumber = false;
        const double usd = language.toDouble(written, &isNumber);
        if (isNumber && std::isfinite(usd) && usd >= 0)
            return {usd, true};
    }
    return {std::nullopt, false};
}

QString budgetText(std::optional<double> usd, const QLocale &locale)
{
    if (!usd)
        return {};
    QLocale plain = locale;
    plain.setNumberOptions(QLocale::OmitGroupSeparator);
    return plain.toString(*usd, 'f', QLocale::FloatingPointShortest);
}

} // namespace Fanlight
