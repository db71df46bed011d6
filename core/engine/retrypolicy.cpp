// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/retrypolicy.h"

#include "core/engine/random.h"

#include <algorithm>
#include <cmath>

namespace Fanlight {

namespace {

//! A server that was wrong about its own wait so often is wrong again.
constexpr int trustedRefusals = 2;

bool statusIsTransient(int status)
{
    return status == 408 || status == 409 || status == 429 || status >= 500;
}

//! Reported inside a reply that had begun with a success.
bool isInsideReply(const QueryError &error)
{
    return error.httpStatus >= 200 && error.httpStatus < 300;
}

bool isTransient(const QueryError &error)
{
    switch (error.kind) {
    case ErrorKind::Network:
    case ErrorKind::TimeoutConnect:
    case ErrorKind::TimeoutFirstByte:
    case ErrorKind::Truncated:
        return true;
    case ErrorKind::RateLimited:
    case ErrorKind::Overloaded:
    case ErrorKind::ServerError:
        return isInsideReply(error) ? error.partialText.isEmpty() : statusIsTransient(error.httpStatus);
    case ErrorKind::InvalidRequest:
    case ErrorKind::MalformedReply:
        return statusIsTransient(error.httpStatus);
    case ErrorKind::Auth:
    case ErrorKind::ContextTooLong:
    case ErrorKind::Redirect:
    case ErrorKind::Tls:
    case ErrorKind::TimeoutIdle:
    case ErrorKind::TimeoutTotal:
    case ErrorKind::Quota:
    case ErrorKind::UnreadableAnswer:
    case ErrorKind::Refused:
    case ErrorKind::Budget:
    case ErrorKind::Cancelled:
        return false;
    }
    Q_UNREACHABLE();
}

bool isHopeless(const QueryError &error)
{
    return error.permanent || error.kind == ErrorKind::Quota || error.kind == ErrorKind::Cancelled
        || error.kind == ErrorKind::Budget || error.kind == ErrorKind::Tls;
}

bool diedSilently(const Attempt &attempt)
{
    return attempt.error && attempt.error->connection == ConnectionFault::Lost;
}

} // namespace

RetryVerdict judgeAttempt(const QList<Attempt> &attempts, const RetryRules &rules)
{
    const Attempt &last = attempts.last();
    if (!last.error || !mayPass(*last.error) || attempts.size() >= rules.maxAttempts)
        return RetryVerdict::Finish;
    // Once: a server that keeps dying is not pressed.
    return std::count_if(attempts.begin(), attempts.end(), diedSilently) == 1 && diedSilently(last)
        ? RetryVerdict::AtOnce
        : RetryVerdict::AfterDelay;
}

Duration retryDelay(const QList<Attempt> &attempts, const RetryRules &rules, Random &random)
{
    const Attempt &last = attempts.last();
    const auto exponential = [&rules, &random](double doublings) {
        const double doubled = static_cast<double>(rules.firstDelay.count()) * std::exp2(doublings);
        const double capped = std::min(doubled, static_cast<double>(rules.longestDelay.count()));
        return Duration(static_cast<qint64>(capped * (1 - rules.jitter * random.uniform())));
    };
    if (last.error && last.error->retryAfter) {
        const Duration asked = *last.error->retryAfter;
        const auto refusals = std::count_if(attempts.begin(), attempts.end(), [](const Attempt &attempt) {
            return attempt.error && attempt.error->retryAfter && isLimitAnswer(*attempt.error);
        });
        return refusals <= trustedRefusals
            ? asked
            : std::max(asked, exponential(static_cast<double>(refusals - trustedRefusals - 1)));
    }
    // What was tried again at once has not waited yet, and a wait that the server asked for is none of ours.
    const auto waited = std::count_if(attempts.begin(), attempts.end() - 1, [](const Attempt &attempt) {
        return attempt.retryWait > Duration::zero() && !(attempt.error && attempt.error->retryAfter);
    });
    return exponential(static_cast<double>(waited));
}

DeliverySign signOf(const std::optional<QueryError> &error)
{
    if (!error)
        return DeliverySign::Success;
    const bool dropped = (isLimitAnswer(*error) && !error->permanent) || error->connection == ConnectionFault::Refused
        || error->connection == ConnectionFault::Lost;
    return dropped ? DeliverySign::Drop : DeliverySign::Neutral;
}

bool mayPass(const QueryError &error)
{
    return !isHopeless(error) && error.shouldRetry.value_or(isTransient(error));
}

bool isLimitAnswer(const QueryError &error)
{
    return error.kind == ErrorKind::RateLimited || error.kind == ErrorKind::Overloaded;
}

bool countsAsRetry(const QueryError &error)
{
    return error.kind != ErrorKind::RateLimited && !(error.kind == ErrorKind::Overloaded && error.retryAfter);
}

} // namespace Fanlight
