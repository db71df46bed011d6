// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/ratelimitheaders.h"

#include "core/providers/headervalues.h"

#include <QRegularExpression>

#include <algorithm>

namespace Fanlight {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using std::chrono::milliseconds;

//! Above this, a limit is not per minute; twice that, because servers round and borrow.
constexpr milliseconds longestMinute = 2min;

struct Reset
{
    milliseconds time{};
    bool untilFull = false; //!< of a limit that refills evenly; else perhaps until the end of a fixed window
    milliseconds rounding{}; //!< by how much the time may be rounded up
};

double millisecondsIn(const QString &unit)
{
    if (unit == "h"_L1)
        return 3'600'000.0;
    if (unit == "m"_L1)
        return 60'000.0;
    if (unit == "s"_L1)
        return 1000.0;
    if (unit == "ms"_L1)
        return 1.0;
    return unit == "ns"_L1 ? 1e-6 : 1e-3;
}

//! As Go's time.Duration writes itself: "1h2m3s", "59.963s", "20ms", "12µs".
std::optional<Reset> goDuration(const QByteArray &text)
{
    static const QRegularExpression whole(u"^(?:[0-9]+(?:\\.[0-9]*)?(?:h|ms|m|s|us|[\u00b5\u03bc]s|ns))+\\z"_s);
    static const QRegularExpression part(u"([0-9]+(?:\\.[0-9]*)?)(h|ms|m|s|us|[\u00b5\u03bc]s|ns)"_s);
    const QString written = QString::fromUtf8(text);
    if (!whole.match(written).hasMatch())
        return std::nullopt;
    double sum = 0;
    milliseconds rounding = 1s;
    QRegularExpressionMatchIterator parts = part.globalMatch(written);
    while (parts.hasNext()) {
        const QRegularExpressionMatch match = parts.next();
        const double unit = millisecondsIn(match.captured(2));
        sum += match.captured(1).toDouble() * unit;
        if (unit < 1000.0 || match.captured(1).contains(u'.'))
            rounding = 1ms;
    }
    const std::optional<milliseconds> time = sensibleWait(sum);
    return time ? std::optional(Reset{*time, true, rounding}) : std::nullopt;
}

std::optional<Reset> resetOf(const QByteArray &text, const HttpHead &head)
{
    if (const auto duration = goDuration(text))
        return duration;
    std::optional<milliseconds> time;
    if (const auto seconds = plainNumber(text)) {
        time = sensibleWait(*seconds * 1000.0);
    } else {
        const QDateTime until = internetDate(text);
        const QDateTime now = momentOf(head);
        if (until.isValid() && now.isValid())
            time = sensibleWait(static_cast<double>(std::max<qint64>(0, now.msecsTo(until))));
    }
    return time ? std::optional(Reset{*time, false, {}}) : std::nullopt;
}

bool isLongerThanAMinute(qint64 limit, const std::optional<qint64> &remaining, const Reset &reset)
{
    if (reset.time > longestMinute)
        return true;
    const qint64 used = remaining ? limit - *remaining : 0;
    if (!reset.untilFull || used <= 0)
        return false;
    const auto least = static_cast<double>((reset.time - reset.rounding).count());
    return least * static_cast<double>(limit) / static_cast<double>(used) > static_cast<double>(longestMinute.count());
}

//! The three headers of one limit; `{}` in the pattern stands for "limit", "remaining" and "reset".
RateLimit limitNamed(const HttpHead &head, const QByteArray &pattern)
{
    const auto valueOf = [&](const char *part) {
        return headerValue(head.headers, QByteArray(pattern).replace("{}", part)).value_or(QByteArray()).trimmed();
    };
    RateLimit result;
    const QByteArray limit = valueOf("limit");
    const bool unknown = limit == "0" || limit == "-1";
    if (!unknown)
        result.limit = wholeCount(limit);
    if (result.limit == 0)
        result.limit.reset();
    result.remaining = wholeCount(valueOf("remaining"));
    // Of nothing known, nothing is left.
    if (unknown && result.remaining == 0)
        result.remaining.reset();
    const std::optional<Reset> reset = resetOf(valueOf("reset"), head);
    if (!reset)
        return result;
    result.reset = reset->time;
    if (result.limit && isLongerThanAMinute(*result.limit, result.remaining, *reset))
        result.limit.reset();
    return result;
}

std::optional<qint64> sum(const std::optional<qint64> &a, const std::optional<qint64> &b)
{
    return a && b ? std::optional(*a + *b) : std::nullopt;
}

//! Empty durations sort before all others.
RateLimit together(const RateLimit &input, const RateLimit &output)
{
    return {sum(input.limit, output.limit), sum(input.remaining, output.remaining),
            std::max(input.reset, output.reset)};
}

//! The first, unless only the second has a figure.
RateLimit preferred(const RateLimit &first, const RateLimit &second)
{
    return first.limit || first.remaining || second == RateLimit() ? first : second;
}

} // namespace

RateLimits rateLimitsOf(const HttpHead &head)
{
    const auto anthropic = [&head](const char *what) {
        return limitNamed(head, "anthropic-ratelimit-" + QByteArray(what) + "-{}");
    };
    const RateLimit anthropicTokens =
        preferred(anthropic("tokens"), together(anthropic("input-tokens"), anthropic("output-tokens")));
    return {preferred(limitNamed(head, "x-ratelimit-{}-requests"), anthropic("requests")),
            preferred(limitNamed(head, "x-ratelimit-{}-tokens"), anthropicTokens)};
}

} // namespace Fanlight
