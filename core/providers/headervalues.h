// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/http/httpvalues.h"

#include <QByteArrayView>
#include <QDateTime>
#include <QtGlobal>

#include <chrono>
#include <optional>

namespace Fanlight {

//! Digits with an optional fraction. Not what strtod takes besides: "inf", "nan", "1e9", "+5", "0x10".
std::optional<double> plainNumber(QByteArrayView text);

//! Digits that make at most 10^15; empty for anything else, a sign included.
std::optional<qint64> wholeCount(QByteArrayView text);

//! A wait from zero to a year, rounded up so that it is never shorter than asked; empty for anything else, NaN too.
std::optional<std::chrono::milliseconds> sensibleWait(double milliseconds);

/*! A date of RFC 9110, 5.6.7, in UTC: the preferred form ("Sun, 06 Nov 1994 08:49:37 GMT") and the two obsolete ones
 *  (RFC 850's, whose two-digit years are read as 1970 to 2069, and asctime's). Null for anything else, and for a
 * weekday that is not the date's: a server that is wrong about the one may be about the other.
 */
QDateTime httpDate(QByteArrayView text);

//! A date and time of RFC 3339 with its offset from UTC, which must be there; null for anything else.
QDateTime internetDate(QByteArrayView text);

/*! When a reply was written, to measure its dates against: by its own `Date`, which goes wrong together with them; else
 *  by our clock when it came. Null when neither is known.
 */
QDateTime momentOf(const HttpHead &head);

} // namespace Fanlight
