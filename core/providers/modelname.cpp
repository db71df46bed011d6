// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/modelname.h"

#include <QDate>

namespace Fanlight {

using namespace Qt::StringLiterals;

bool ModelNameRule::matches(const QString &name) const
{
    return (!equals || name == *equals) && (!startsWith || name.startsWith(*startsWith))
        && (!endsWith || name.endsWith(*endsWith)) && (!contains || name.contains(*contains))
        && (!pattern || pattern->match(name).hasMatch());
}

QString comparableModelName(const QString &name)
{
    return name.trimmed().toLower();
}

QString withDashedDates(const QString &name)
{
    static const QRegularExpression digits(u"-(20\\d{6})(?=-|:|$)"_s);
    QString dashed;
    qsizetype copied = 0;
    auto matches = digits.globalMatch(name);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        const QDate date = QDate::fromString(match.captured(1), u"yyyyMMdd"_s);
        if (!date.isValid())
            continue;
        dashed += name.sliced(copied, match.capturedStart(1) - copied) + date.toString(u"yyyy-MM-dd"_s);
        copied = match.capturedEnd(1);
    }
    return dashed + name.sliced(copied);
}

} // namespace Fanlight
