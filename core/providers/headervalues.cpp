// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/headervalues.h"

#include <QRegularExpression>
#include <QStringList>
#include <QTimeZone>

#include <algorithm>
#include <array>
#include <cmath>

namespace Fanlight {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds longestWait = 366 * 24h;
constexpr qint64 largestCount = 1'000'000'000'000'000;
constexpr int earliestShortYear = 1970;

bool isDigit(char byte)
{
    return byte >= '0' && byte <= '9';
}

int yearOf(const QString &digits)
{
    const int year = digits.toInt();
    return digits.size() > 2 ? year : earliestShortYear + (year + 100 - earliestShortYear % 100) % 100;
}

//! The three forms, their parts named alike.
std::array<QRegularExpression, 3> httpDateForms()
{
    const QString weekday = u"^(?<weekday>[A-Z][a-z]{2})"_s;
    const QString month = u"(?<month>[A-Z][a-z]{2})"_s;
    const QString time = u" (?<time>\\d\\d:\\d\\d:\\d\\d)"_s;
    return {
        QRegularExpression(weekday + u", (?<day>\\d\\d) "_s + month + u" (?<year>\\d{4})"_s + time + u" GMT\\z"_s),
        QRegularExpression(weekday + u"[a-z]{3,6}, (?<day>\\d\\d)-"_s + month + u"-(?<year>\\d\\d)"_s + time
                           + u" GMT\\z"_s),
        QRegularExpression(weekday + u' ' + month + u" (?<day>[ \\d]\\d)"_s + time + u" (?<year>\\d{4})\\z"_s),
    };
}

QRegularExpressionMatch httpDateMatch(const QString &text)
{
    static const std::array<QRegularExpression, 3> forms = httpDateForms();
    for (const QRegularExpression &form : forms) {
        QRegularExpressionMatch match = form.match(text);
        if (match.hasMatch())
            return match;
    }
    return {};
}

} // namespace

std::optional<double> plainNumber(QByteArrayView text)
{
    const auto allowed = [](char byte) { return isDigit(byte) || byte == '.'; };
    if (text.isEmpty() || !isDigit(text.front()) || !std::all_of(text.begin(), text.end(), allowed))
        return std::nullopt;
    bool valid = false;
    const double number = text.toByteArray().toDouble(&valid);
    return valid ? std::optional(number) : std::nullopt;
}

std::optional<qint64> wholeCount(QByteArrayView text)
{
    if (text.isEmpty() || !std::all_of(text.begin(), text.end(), isDigit))
        return std::nullopt;
    bool valid = false;
    const qint64 count = text.toByteArray().toLongLong(&valid);
    return valid && count <= largestCount ? std::optional(count) : std::nullopt;
}

std::optional<std::chrono::milliseconds> sensibleWait(double milliseconds)
{
    if (!(milliseconds >= 0.0 && milliseconds <= static_cast<double>(longestWait.count())))
        return std::nullopt;
    return std::chrono::milliseconds(static_cast<qint64>(std::ceil(milliseconds)));
}

QDateTime httpDate(QByteArrayView text)
{
    static const QStringList months{u"Jan"_s, u"Feb"_s, u"Mar"_s, u"Apr"_s, u"May"_s, u"Jun"_s,
                                    u"Jul"_s, u"Aug"_s, u"Sep"_s, u"Oct"_s, u"Nov"_s, u"Dec"_s};
    static const QStringList weekdays{u"Mon"_s, u"Tue"_s, u"Wed"_s, u"Thu"_s, u"Fri"_s, u"Sat"_s, u"Sun"_s};
    const QRegularExpressionMatch match = httpDateMatch(QString::fromLatin1(text));
    if (!match.hasMatch())
        return {};
    const auto month = static_cast<int>(months.indexOf(match.captured(u"month"_s))) + 1;
    const QDate date(yearOf(match.captured(u"year"_s)), month, match.captured(u"day"_s).trimmed().toInt());
    const QTime time = QTime::fromString(match.captured(u"time"_s), u"HH:mm:ss"_s);
    const qsizetype weekday = weekdays.indexOf(match.captured(u"weekday"_s)) + 1;
    if (!date.isValid() || !time.isValid() || date.dayOfWeek() != weekday)
        return {};
    return QDateTime(date, time, QTimeZone::utc());
}

QDateTime internetDate(QByteArrayView text)
{
    // Qt also takes dates alone and times without an offset, which it would read as local.
    static const QRegularExpression form(
        u"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d{1,9})?(?:Z|[+-]\\d\\d:\\d\\d)\\z"_s,
        QRegularExpression::CaseInsensitiveOption);
    const QString written = QString::fromLatin1(text).toUpper();
    if (!form.match(written).hasMatch())
        return {};
    return QDateTime::fromString(written, Qt::ISODateWithMs).toUTC();
}

QDateTime momentOf(const HttpHead &head)
{
    const QDateTime written = httpDate(headerValue(head.headers, "date").value_or(QByteArray()).trimmed());
    return written.isValid() ? written : head.receivedUtc;
}

} // namespace Fanlight
