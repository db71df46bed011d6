// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/errortext.h"

#include "ui/models/display.h"

#include <QCoreApplication>
#include <QStringList>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

struct ErrorTexts
{
    Q_DECLARE_TR_FUNCTIONS(Fanlight::ErrorText)
};

QString networkRemedy(ConnectionFault fault)
{
    switch (fault) {
    case ConnectionFault::NotFound:
        return ErrorTexts::tr("Check the name of the host in the address, and the network.");
    case ConnectionFault::Refused:
        return ErrorTexts::tr("Check that the server is running and that the address has its port.");
    case ConnectionFault::Lost:
        return ErrorTexts::tr("The server closed the connection. Retry; if it happens again, look at the server.");
    case ConnectionFault::None:
    case ConnectionFault::Other:
        return ErrorTexts::tr("Check that the server is running, the address, and the network.");
    }
    Q_UNREACHABLE();
}

} // namespace

QString errorTitle(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Network:
        return ErrorTexts::tr("No connection");
    case ErrorKind::Tls:
        return ErrorTexts::tr("Connection not secure");
    case ErrorKind::TimeoutConnect:
        return ErrorTexts::tr("Timed out while connecting");
    case ErrorKind::TimeoutFirstByte:
        return ErrorTexts::tr("Timed out waiting for the reply");
    case ErrorKind::TimeoutIdle:
        return ErrorTexts::tr("The reply stalled");
    case ErrorKind::TimeoutTotal:
        return ErrorTexts::tr("Timed out");
    case ErrorKind::Auth:
        return ErrorTexts::tr("Key refused");
    case ErrorKind::Quota:
        return ErrorTexts::tr("Quota used up");
    case ErrorKind::RateLimited:
        return ErrorTexts::tr("Rate limited");
    case ErrorKind::Overloaded:
        return ErrorTexts::tr("Provider overloaded");
    case ErrorKind::InvalidRequest:
        return ErrorTexts::tr("Request refused");
    case ErrorKind::ContextTooLong:
        return ErrorTexts::tr("Text too long for the model");
    case ErrorKind::ServerError:
        return ErrorTexts::tr("Server error");
    case ErrorKind::Redirect:
        return ErrorTexts::tr("Redirected");
    case ErrorKind::Truncated:
        return ErrorTexts::tr("Reply cut short");
    case ErrorKind::MalformedReply:
        return ErrorTexts::tr("Reply not understood");
    case ErrorKind::UnreadableAnswer:
        return ErrorTexts::tr("Answer not in the form asked for");
    case ErrorKind::Refused:
        return ErrorTexts::tr("The model declined");
    case ErrorKind::Budget:
        return ErrorTexts::tr("Budget reached");
    case ErrorKind::Cancelled:
        return ErrorTexts::tr("Cancelled");
    }
    Q_UNREACHABLE();
}

QString errorFigures(const QueryError &error)
{
    QStringList parts;
    if (error.httpStatus != 0)
        parts.append(ErrorTexts::tr("HTTP %1").arg(error.httpStatus));
    // OpenAI-compatible servers repeat the status as their code.
    if (!error.code.isEmpty() && error.code != QString::number(error.httpStatus))
        parts.append(visibleText(error.code, false));
    return parts.join(u" · "_s);
}

QString errorHeading(const QueryError &error)
{
    const QString figures = errorFigures(error);
    return figures.isEmpty()
        ? errorTitle(error.kind)
        : ErrorTexts::tr("%1 · %2", "title and figures of an error").arg(errorTitle(error.kind), figures);
}

QString errorWords(const QueryError &error)
{
    return error.inProvidersWords ? ErrorTexts::tr("The provider says: %1").arg(error.message) : error.message;
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
    case ErrorKind::RateLimited:
        return Remedy::Limits;
    case ErrorKind::Network:
    case ErrorKind::TimeoutConnect:
    case ErrorKind::TimeoutFirstByte:
    case ErrorKind::TimeoutIdle:
    case ErrorKind::TimeoutTotal:
    case ErrorKind::Quota:
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
        return ErrorTexts::tr("The server asks to wait %1 before the next try.")
            .arg(waitText(std::chrono::duration_cast<Duration>(*error.retryAfter)));
    }
    switch (error.kind) {
    case ErrorKind::Network:
        return networkRemedy(error.connection);
    case ErrorKind::Tls:
        return ErrorTexts::tr(
            "Check that the address begins with the right one of http:// and https://. A certificate of "
            "your own must be named in the endpoint's advanced part, or in SSL_CERT_FILE.");
    case ErrorKind::TimeoutConnect:
        return ErrorTexts::tr("Check the address and the network: no connection was made in time.");
    case ErrorKind::TimeoutFirstByte:
        return ErrorTexts::tr(
            "The server took the request and did not answer in time. It may be loading the model or be "
            "busy: retry later, or send fewer queries at once.");
    case ErrorKind::TimeoutIdle:
        return ErrorTexts::tr(
            "The reply had begun and no more of it came. Retry; if it happens again, look at the server.");
    case ErrorKind::TimeoutTotal:
        return ErrorTexts::tr("The whole reply took too long. Ask for a shorter answer, or choose a faster model.");
    case ErrorKind::Auth:
        return ErrorTexts::tr("Check the endpoint's key, and that its account may use this model.");
    case ErrorKind::Quota:
        return ErrorTexts::tr("Retrying helps only after the account has credit again.");
    case ErrorKind::RateLimited:
        return error.permanent
            ? ErrorTexts::tr("Waiting does not help here: shorten the text, or raise the limit.")
            : ErrorTexts::tr("Lower the rate: send fewer queries at once or a minute, or retry later.");
    case ErrorKind::Overloaded:
        return ErrorTexts::tr("The provider has more to do than it can. Retry later, or choose another model.");
    case ErrorKind::InvalidRequest:
        return error.httpStatus == 404 || error.httpStatus == 405
            ? ErrorTexts::tr("Check the endpoint's address and the name of the model.")
            : ErrorTexts::tr("Check the model and what is asked of it: the same request will be refused again.");
    case ErrorKind::ContextTooLong:
        return ErrorTexts::tr("Shorten the text, or choose a model with a larger context.");
    case ErrorKind::ServerError:
        return ErrorTexts::tr(
            "The fault is the server's. Retry; if it happens again, look at its log or its status page.");
    case ErrorKind::Redirect:
        return ErrorTexts::tr(
            "Put the address that it points to into the endpoint: keys are never sent after a redirect.");
    case ErrorKind::Truncated:
        return ErrorTexts::tr(
            "The connection ended before the reply did. Retry; if it happens again, look for a proxy that "
            "cuts long replies.");
    case ErrorKind::MalformedReply:
        return ErrorTexts::tr("Check the endpoint's address and protocol: what answers there may not be an API.");
    case ErrorKind::UnreadableAnswer:
        return ErrorTexts::tr("Retry, or choose a model that keeps to the form better.");
    case ErrorKind::Refused:
        return ErrorTexts::tr("Another model may answer, or the same one another time.");
    case ErrorKind::Budget:
        return ErrorTexts::tr("Raise the budget to go on.");
    case ErrorKind::Cancelled:
        return ErrorTexts::tr("Retry asks it again.");
    }
    Q_UNREACHABLE();
}

} // namespace Fanlight
