// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/errorkinds.h"

#include <QCoreApplication>

#include <algorithm>
#include <initializer_list>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

struct ErrorKindsTexts
{
    Q_DECLARE_TR_FUNCTIONS(Fanlight::ErrorKinds)
};

using Names = std::initializer_list<QLatin1StringView>;

bool isOneOf(const ErrorBody &body, Names names)
{
    return std::any_of(names.begin(), names.end(), [&body](QLatin1StringView name) {
        return body.code.compare(name, Qt::CaseInsensitive) == 0 || body.type.compare(name, Qt::CaseInsensitive) == 0;
    });
}

bool saysOneOf(const ErrorBody &body, Names phrases)
{
    return std::any_of(phrases.begin(), phrases.end(), [&body](QLatin1StringView phrase) {
        return body.message.contains(phrase, Qt::CaseInsensitive);
    });
}

//! What only the words tell. Asked for statuses that say no more than "bad request".
bool saysContextTooLong(const ErrorBody &body)
{
    return saysOneOf(body,
                     {"context length"_L1, "context window"_L1, "context size"_L1, "context limit"_L1,
                      "maximum context"_L1, "prompt is too long"_L1, "input is too long"_L1, "prompt too long"_L1,
                      "too many input tokens"_L1, "too large for model"_L1, "reduce the length of"_L1,
                      "exceeds the maximum number of tokens"_L1, "exceed the maximum number of tokens"_L1,
                      "maximum number of input tokens"_L1});
}

//! Money. Waiting does not help, whatever the status.
bool saysQuota(const ErrorBody &body)
{
    return saysOneOf(body,
                     {"credit balance"_L1, "insufficient balance"_L1, "insufficient credits"_L1, "spending limit"_L1,
                      "spend limit"_L1, "spending cap"_L1, "spend cap"_L1, "daily spend"_L1, "monthly spend"_L1,
                      "budget has been exceeded"_L1, "over budget"_L1});
}

//! Anthropic's 400 at the end of a month's budget. Under a 429, the same words mean limits per minute.
bool saysUsageLimit(const ErrorBody &body)
{
    return saysOneOf(body, {"usage limits"_L1});
}

bool saysKey(const ErrorBody &body)
{
    return saysOneOf(body, {"api key not valid"_L1, "invalid api key"_L1, "incorrect api key"_L1});
}

bool codeIsQuota(const ErrorBody &body)
{
    return isOneOf(body,
                   {"insufficient_quota"_L1, "insufficient_user_quota"_L1, "billing_error"_L1, "billing_not_active"_L1,
                    "billing_hard_limit_reached"_L1, "insufficient_balance"_L1, "insufficient_credits"_L1,
                    "insufficient_funds"_L1, "credit_balance_too_low"_L1, "payment_required"_L1,
                    "spend_limit_reached"_L1, "budget_exceeded"_L1, "exceeded_current_quota_error"_L1, "arrearage"_L1});
}

//! The provider's filter turned the prompt down: Azure's with a 400, OpenRouter's with a 403 and in words only.
bool isRefusal(int status, const ErrorBody &body)
{
    return isOneOf(body, {"content_filter"_L1, "content_policy_violation"_L1})
        || (status == 403 && saysOneOf(body, {"input was flagged"_L1}));
}

bool codeIsContext(const ErrorBody &body)
{
    return isOneOf(body,
                   {"context_length_exceeded"_L1, "exceed_context_size_error"_L1, "request_too_large"_L1,
                    "string_above_max_length"_L1, "context_window_exceeded"_L1, "prompt_too_long"_L1,
                    "model_context_window_exceeded"_L1});
}

bool codeIsAuth(const ErrorBody &body)
{
    return isOneOf(body,
                   {"invalid_api_key"_L1, "authentication_error"_L1, "permission_error"_L1, "permission_denied"_L1,
                    "unauthenticated"_L1, "invalid_authentication_error"_L1, "unauthorized"_L1, "forbidden"_L1});
}

bool codeIsOverloaded(const ErrorBody &body)
{
    return isOneOf(body,
                   {"overloaded_error"_L1, "engine_overloaded_error"_L1, "engine_overloaded"_L1, "server_overloaded"_L1,
                    "unavailable_error"_L1, "unavailable"_L1, "service_unavailable"_L1, "service_unavailable_error"_L1,
                    "slow_down"_L1});
}

bool codeIsRate(const ErrorBody &body)
{
    return isOneOf(body,
                   {"rate_limit_exceeded"_L1, "rate_limit_error"_L1, "rate_limit_reached_error"_L1,
                    "resource_exhausted"_L1, "too_many_requests"_L1, "rate_limited"_L1});
}

bool codeIsServer(const ErrorBody &body)
{
    return isOneOf(body,
                   {"server_error"_L1, "api_error"_L1, "internal_error"_L1, "internal_server_error"_L1, "internal"_L1,
                    "timeout_error"_L1, "deadline_exceeded"_L1, "internalservererror"_L1});
}

bool codeIsRequest(const ErrorBody &body)
{
    return isOneOf(body,
                   {"invalid_request_error"_L1, "not_found_error"_L1, "model_not_found"_L1, "invalid_argument"_L1,
                    "not_found"_L1, "invalid_prompt"_L1, "unsupported_parameter"_L1, "unsupported_value"_L1,
                    "badrequesterror"_L1, "bad_request"_L1});
}

QString reasonPhrase(int status)
{
    // RFC 9110 and the registry; 529 is Anthropic's, 52x are Cloudflare's. Not translated: they are names.
    switch (status) {
    case 301:
        return u"Moved Permanently"_s;
    case 302:
        return u"Found"_s;
    case 303:
        return u"See Other"_s;
    case 304:
        return u"Not Modified"_s;
    case 307:
        return u"Temporary Redirect"_s;
    case 308:
        return u"Permanent Redirect"_s;
    case 400:
        return u"Bad Request"_s;
    case 401:
        return u"Unauthorized"_s;
    case 402:
        return u"Payment Required"_s;
    case 403:
        return u"Forbidden"_s;
    case 404:
        return u"Not Found"_s;
    case 405:
        return u"Method Not Allowed"_s;
    case 406:
        return u"Not Acceptable"_s;
    case 407:
        return u"Proxy Authentication Required"_s;
    case 408:
        return u"Request Timeout"_s;
    case 409:
        return u"Conflict"_s;
    case 410:
        return u"Gone"_s;
    case 411:
        return u"Length Required"_s;
    case 413:
        return u"Content Too Large"_s;
    case 415:
        return u"Unsupported Media Type"_s;
    case 422:
        return u"Unprocessable Content"_s;
    case 424:
        return u"Failed Dependency"_s;
    case 425:
        return u"Too Early"_s;
    case 429:
        return u"Too Many Requests"_s;
    case 431:
        return u"Request Header Fields Too Large"_s;
    case 451:
        return u"Unavailable For Legal Reasons"_s;
    case 500:
        return u"Internal Server Error"_s;
    case 501:
        return u"Not Implemented"_s;
    case 502:
        return u"Bad Gateway"_s;
    case 503:
        return u"Service Unavailable"_s;
    case 504:
        return u"Gateway Timeout"_s;
    case 520:
        return u"Unknown Origin Error"_s;
    case 521:
        return u"Origin Is Down"_s;
    case 522:
        return u"Origin Connection Timed Out"_s;
    case 524:
        return u"Origin Timed Out"_s;
    case 529:
        return u"Overloaded"_s;
    }
    return {};
}

} // namespace

ErrorKind errorKindOf(int httpStatus, const ErrorBody &body)
{
    const int status = httpStatus >= 300 ? httpStatus : body.status;
    const bool vague = status == 0 || status == 400 || status == 404 || status == 422 || status >= 500;

    if (status >= 300 && status < 400)
        return ErrorKind::Redirect;
    if (status == 402 || codeIsQuota(body) || saysQuota(body))
        return ErrorKind::Quota;
    if (isRefusal(status, body))
        return ErrorKind::Refused;
    if (codeIsContext(body))
        return ErrorKind::ContextTooLong;
    if (status == 401 || status == 403)
        return ErrorKind::Auth;
    if (codeIsOverloaded(body) || status == 503 || status == 529)
        return ErrorKind::Overloaded;
    if (status == 429)
        return ErrorKind::RateLimited;
    if (status == 413 || (vague && saysContextTooLong(body)))
        return ErrorKind::ContextTooLong;
    if (vague && saysUsageLimit(body))
        return ErrorKind::Quota;
    if (codeIsAuth(body) || (vague && saysKey(body)))
        return ErrorKind::Auth;
    if (codeIsRate(body))
        return ErrorKind::RateLimited;
    if (status >= 500 || status == 408)
        return ErrorKind::ServerError;
    if (status >= 400)
        return ErrorKind::InvalidRequest;
    if (codeIsServer(body))
        return ErrorKind::ServerError;
    if (codeIsRequest(body))
        return ErrorKind::InvalidRequest;
    return ErrorKind::ServerError;
}

QString statusSentence(int httpStatus)
{
    const QString phrase = reasonPhrase(httpStatus);
    if (phrase.isEmpty())
        return ErrorKindsTexts::tr("The server answered HTTP %1 and gave no reason.").arg(httpStatus);
    return ErrorKindsTexts::tr("The server answered HTTP %1 (%2) and gave no reason.")
        .arg(QString::number(httpStatus), phrase);
}

} // namespace Fanlight
