// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/errortext.h"

#include "ui/models/display.h"

#include <QCoreApplication>
#include <QStringList>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Fanlight::ErrorText)
};

} // namespace

QString errorTitle(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Network:
        return Text::tr("No connection");
    case ErrorKind::Tls:
        return Text::tr("Connection not secure");
    case ErrorKind::TimeoutConnect:
        return Text::tr("Timed out while connecting");
    case ErrorKind::TimeoutFirstByte:
        return Text::tr("Timed out waiting for the reply");
    case ErrorKind::TimeoutIdle:
        return Text::tr("The reply stalled");
    case ErrorKind::TimeoutTotal:
        return Text::tr("Timed out");
    case ErrorKind::Auth:
        return Text::tr("Key refused");
    case ErrorKind::Quota:
        return Text::tr("Quota used up");
    case ErrorKind::RateLimited:
        return Text::tr("Rate limited");
    case ErrorKind::Overloaded:
        return Text::tr("Provider overloaded");
    case ErrorKind::InvalidRequest:
        return Text::tr("Request refused");
    case ErrorKind::ContextTooLong:
        return Text::tr("Text too long for the model");
    case ErrorKind::ServerError:
        return Text::tr("Server error");
    case ErrorKind::Redirect:
        return Text::tr("Redirected");
    case ErrorKind::Truncated:
        return Text::tr("Reply cut short");
    case ErrorKind::MalformedReply:
        return Text::tr("Reply not understood");
    case ErrorKind::UnreadableAnswer:
        return Text::tr("Answer not in the form asked for");
    case ErrorKind::Refused:
        return Text::tr("The model declined");
    case ErrorKind::Budget:
        return Text::tr("Budget reached");
    case ErrorKind::Cancelled:
        return Text::tr("Cancelled");
    }
    Q_UNREACHABLE();
}

QString errorFigures(const QueryError &error)
{
    QStringList parts;
    if (error.httpStatus != 0)
        parts.append(Text::tr("HTTP %1").arg(error.httpStatus));
    // OpenAI-compatible servers repeat the status as their code.
    if (!error.code.isEmpty() && error.code != QString::number(error.httpStatus))
        parts.append(visibleText(error.code, false));
    return parts.join(u" · "_s);
}

Remedy remedyFor(const QueryError &error)
{
    switch (error.kind) {
    case ErrorKind::Auth:
    case ErrorKind::Tls:
    case ErrorKind::Redirect:
        return Remedy::EditEndpoint;
    case ErrorKind::InvalidRequest:
        // 404 is what a wrong path or an unknown model gets.
        return error.httpStatus == 404 || error.httpStatus == 405 ? Remedy::EditEndpoint : Remedy::Retry;
    case ErrorKind::ContextTooLong:
    case ErrorKind::Budget:
        return Remedy::None;
    case ErrorKind::Network:
    case ErrorKind::TimeoutConnect:
    case ErrorKind::TimeoutFirstByte:
    case ErrorKind::TimeoutIdle:
    case ErrorKind::TimeoutTotal:
    case ErrorKind::Quota:
    case ErrorKind::RateLimited:
    case ErrorKind::Overloaded:
    case ErrorKind::ServerError:
    case ErrorKind::Truncated:
    case ErrorKind::MalformedReply:
    case ErrorKind::UnreadableAnswer:
    case ErrorKind::Refused:
    case ErrorKind::Cancelled:
        return Remedy::Retry;
    }
    Q_UNREACHABLE();
}

QString remedyText(const QueryError &error)
{
    if (error.retryAfter) {
        return Text::tr("The server asks to wait %1 before the next try.")
            .arg(durationText(std::chrono::duration_cast<Duration>(*error.retryAfter)));
    }
    switch (error.kind) {
    case ErrorKind::ContextTooLong:
        return Text::tr("Shorten the text, or choose a model with a larger context.");
    case ErrorKind::Quota:
        return Text::tr("Retrying helps only after the account has credit again.");
    default:
        return {};
    }
}

} // namespace Fanlight
