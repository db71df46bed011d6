// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/timetext.h"

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

//! Further back than anything that was recorded, and not beyond what a QDateTime holds.
constexpr qint64 longestAge = qint64(200) * 366 * 24 * 3600;

std::optional<qint64> secondsOf(const QString &text)
{
    // Qt also reads numbers with blanks around them.
    if (text.size() < 2 || !text.at(text.size() - 2).isDigit())
        return std::nullopt;
    bool isNumber = false;
    const qint64 count = text.chopped(1).toLongLong(&isNumber);
    const qsizetype unit = u"smhdw"_s.indexOf(text.back());
    if (!isNumber || unit < 0 || count < 0 || count > longestAge)
        return std::nullopt;
    constexpr qint64 seconds[] = {1, 60, 3600, 24 * 3600, 7 * 24 * 3600};
    return qMin(count * seconds[unit], longestAge);
}

} // namespace

std::optional<QDateTime> timeFromText(const QString &text, const QDateTime &now)
{
    const QString plain = text.trimmed().toLower();
    const QDate today = now.toLocalTime().date();
    if (plain == "today"_L1)
        return today.startOfDay();
    if (plain == "yesterday"_L1)
        return today.addDays(-1).startOfDay();
    if (const std::optional<qint64> age = secondsOf(plain))
        return now.addSecs(-*age);
    // Qt reads a date also where more follows.
    const QDate date = plain.size() == 10 ? QDate::fromString(plain, Qt::ISODate) : QDate();
    if (date.isValid())
        return date.startOfDay();
    const QDateTime time = QDateTime::fromString(text.trimmed().toUpper().replace(u' ', u'T'), Qt::ISODateWithMs);
    return time.isValid() ? std::optional(time) : std::nullopt;
}

} // namespace Fanlight
