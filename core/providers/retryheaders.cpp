// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/retryheaders.h"

#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

#include <algorithm>
#include <cmath>

namespace Fanlight {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds longestWait = 366 * 24h;

std::optional<std::chrono::milliseconds> wait(double milliseconds)
{
    if (!(milliseconds >= 0.0 && milliseconds <= static_cast<double>(longestWait.count())))
        return std::nullopt;
    // Rounded up: never earlier than asked.
    return std::chrono::milliseconds(static_cast<qint64>(std::ceil(milliseconds)));
}

//! Digits with an optional fraction. Not what QByteArray::toDouble takes besides: "inf", "nan", "1e9", "+5".
std::optional<double> plainNumber(const QByteArray &text)
{
    const auto isDigit = [](char byte) { return byte >= '0' && byte <= '9'; };
    const auto allowed = [&isDigit](char byte) { return isDigit(byte) || byte == '.'; };
    if (text.isEmpty() || !isDigit(text.front()) || !std::all_of(text.begin(), text.end(), allowed))
        return std::nullopt;
    bool valid = false;
    const double number = text.toDouble(&valid);
    return valid ? std::optional(number) : std::nullopt;
}

//! RFC 9110, 5.6.7, its preferred form only: "Sun, 06 Nov 1994 08:49:37 GMT".
QDateTime httpDate(const QByteArray &text)
{
    const QString format = u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s;
    const QString written = QString::fromLatin1(text);
    QDateTime date = QLocale::c().toDateTime(written, format);
    date.setTimeZone(QTimeZone::utc());
    // Qt takes a weekday that is not the date's; a server that is wrong about the one may be about the other.
    return date.isValid() && QLocale::c().toString(date, format) == written ? date : QDateTime();
}

} // namespace

std::optional<std::chrono::milliseconds> retryAfterOf(const HttpHeaders &headers)
{
    if (const auto value = headerValue(headers, "retry-after-ms")) {
        if (const auto number = plainNumber(value->trimmed())) {
            if (const auto result = wait(*number))
                return result;
        }
    }
    const auto value = headerValue(headers, "retry-after");
    if (!value)
        return std::nullopt;
    if (const auto number = plainNumber(value->trimmed()))
        return wait(*number * 1000.0);
    const QDateTime until = httpDate(value->trimmed());
    const QDateTime now = httpDate(headerValue(headers, "date").value_or(QByteArray()).trimmed());
    if (!until.isValid() || !now.isValid())
        return std::nullopt;
    return wait(static_cast<double>(now.msecsTo(until)));
}

std::optional<bool> shouldRetryOf(const HttpHeaders &headers)
{
    const QByteArray value = headerValue(headers, "x-should-retry").value_or(QByteArray()).trimmed().toLower();
    if (value == "true")
        return true;
    if (value == "false")
        return false;
    return std::nullopt;
}

} // namespace Fanlight
