// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/permanence.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <optional>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

//! "30,000" as well as "30000".
std::optional<qint64> figureOf(QString digits)
{
    bool valid = false;
    const qint64 figure = digits.remove(u',').remove(u'_').toLongLong(&valid);
    return valid ? std::optional(figure) : std::nullopt;
}

//! OpenAI and Groq: "… on tokens per min (TPM): Limit 10000, Requested 20000", with "Used 9000" between them or not.
bool requestsMoreThanTheLimit(const QString &message)
{
    static const QRegularExpression figures(u"\\blimit:? ~?(\\d[\\d,_]*)\\b.{0,60}?\\brequested:? ~?(\\d[\\d,_]*)\\b"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = figures.match(message);
    if (!match.hasMatch())
        return false;
    const std::optional<qint64> limit = figureOf(match.captured(1));
    const std::optional<qint64> requested = figureOf(match.captured(2));
    return limit && requested && *requested > *limit;
}

//! Gemini's models that the free tier does not have: "Quota exceeded for metric: …, limit: 0, model: …".
bool hasLimitOfZero(const QString &message)
{
    static const QRegularExpression zero(u"\\blimit: 0(?![\\d.,]*\\d)"_s, QRegularExpression::CaseInsensitiveOption);
    return zero.match(message).hasMatch();
}

bool saysTooLargeByItself(const QString &message)
{
    // OpenAI and Groq; OpenAI's last sentence; Groq's; Anthropic's for long contexts without the plan for them.
    constexpr std::array phrases{"request too large"_L1,        "request is too large"_L1,
                                 "request was too large"_L1,    "must be reduced in order to run"_L1,
                                 "reduce your message size"_L1, "extra usage is required"_L1};
    return std::any_of(phrases.begin(), phrases.end(),
                       [&message](QLatin1StringView phrase) { return message.contains(phrase, Qt::CaseInsensitive); });
}

} // namespace

bool isPermanent(ErrorKind kind, const ErrorBody &body)
{
    if (kind == ErrorKind::Quota || kind == ErrorKind::ContextTooLong)
        return true;
    if (kind != ErrorKind::RateLimited)
        return false;
    return requestsMoreThanTheLimit(body.message) || saysTooLargeByItself(body.message) || hasLimitOfZero(body.message);
}

} // namespace Fanlight
