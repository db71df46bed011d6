// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/deliveryend.h"

#include "core/domain/httptoken.h"

#include <QCoreApplication>
#include <QHostAddress>
#include <QLocale>

#include <algorithm>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

struct DeliveryEndTexts
{
    Q_DECLARE_TR_FUNCTIONS(Fanlight::HttpSession)
};

QString hostAndPort(const QString &host, int port)
{
    const bool ipv6 = host.contains(u':');
    return (ipv6 ? u'[' + host + u']' : host) + u':' + QString::number(port);
}

//! Qt's words, where they say something that ours can't and hold nothing of the URL but the host.
QString inParentheses(const ReplyFacts &facts)
{
    const QString words = facts.errorString.simplified();
    const QString path = facts.url.path();
    const bool tells = words.contains("://"_L1) || (path.size() > 1 && words.contains(path));
    return words.isEmpty() || tells ? QString() : u" ("_s + words.first(qMin<qsizetype>(words.size(), 300)) + u')';
}

QString reasonFor(const QSslError &error)
{
    switch (error.error()) {
    case QSslError::HostNameMismatch:
        return DeliveryEndTexts::tr("it was issued for another host");
    case QSslError::CertificateExpired:
        return DeliveryEndTexts::tr("it has expired");
    case QSslError::CertificateNotYetValid:
        return DeliveryEndTexts::tr("it is not valid yet (or this computer's clock is wrong)");
    case QSslError::SelfSignedCertificate:
        return DeliveryEndTexts::tr("it is self-signed and not trusted");
    case QSslError::UnableToGetIssuerCertificate:
    case QSslError::UnableToGetLocalIssuerCertificate:
    case QSslError::UnableToVerifyFirstCertificate:
    case QSslError::SelfSignedCertificateInChain:
    case QSslError::CertificateUntrusted:
        return DeliveryEndTexts::tr("its issuer is not trusted");
    default: // OpenSSL's dozens of other reasons are told in its own words
        return error.errorString();
    }
}

HttpEnd tlsEnd(const ReplyFacts &facts)
{
    const QString authority = authorityOf(facts.url);
    QStringList reasons;
    QStringList words;
    for (const QSslError &error : facts.sslErrors) {
        if (const QString reason = reasonFor(error); !reasons.contains(reason))
            reasons += reason;
        if (const QString text = error.errorString(); !words.contains(text))
            words += text;
    }
    if (!reasons.isEmpty()) {
        return {HttpFailure::Tls,
                DeliveryEndTexts::tr("The certificate of %1 was refused: %2. (%3)")
                    .arg(authority, reasons.join(u"; "_s), words.join(u"; "_s))};
    }
    return {HttpFailure::Tls,
            DeliveryEndTexts::tr("No secure connection to %1 could be made.").arg(authority) + inParentheses(facts)};
}

HttpEnd proxyEnd(const ReplyFacts &facts, QNetworkReply::NetworkError error)
{
    const QString name = proxyName(facts.proxy);
    const QString proxy = name.isEmpty() ? DeliveryEndTexts::tr("(unnamed)") : name;
    const QString authority = authorityOf(facts.url);
    switch (error) {
    case QNetworkReply::ProxyConnectionRefusedError:
        return {HttpFailure::Proxy,
                DeliveryEndTexts::tr("The proxy %1 refused the connection on the way to %2.").arg(proxy, authority)};
    case QNetworkReply::ProxyConnectionClosedError:
        return {HttpFailure::Proxy,
                DeliveryEndTexts::tr("The proxy %1 closed the connection on the way to %2.").arg(proxy, authority)};
    case QNetworkReply::ProxyNotFoundError:
        return {HttpFailure::Proxy,
                DeliveryEndTexts::tr("The proxy %1 was not found; %2 is reached through it.").arg(proxy, authority)};
    case QNetworkReply::ProxyTimeoutError:
        return {HttpFailure::Proxy,
                DeliveryEndTexts::tr("The proxy %1 did not answer on the way to %2.").arg(proxy, authority)};
    case QNetworkReply::ProxyAuthenticationRequiredError:
        if (!facts.proxy.user().isEmpty())
            return {HttpFailure::Proxy,
                    DeliveryEndTexts::tr("The proxy %1 did not accept the name and password on the way to %2.")
                        .arg(proxy, authority)};
        return {
            HttpFailure::Proxy,
            DeliveryEndTexts::tr("The proxy %1 asks for a name and password on the way to %2.").arg(proxy, authority)};
    default:
        return {HttpFailure::Proxy,
                DeliveryEndTexts::tr("The proxy %1 could not be used on the way to %2.").arg(proxy, authority)
                    + inParentheses(facts)};
    }
}

HttpEnd lostEnd(const ReplyFacts &facts)
{
    const QString authority = authorityOf(facts.url);
    if (facts.status != 0)
        return {HttpFailure::Truncated,
                DeliveryEndTexts::tr("%1 closed the connection in the middle of its reply.").arg(authority)};
    if (facts.sent)
        return {HttpFailure::ConnectionLost,
                DeliveryEndTexts::tr("%1 closed the connection without a reply.").arg(authority)};
    return {HttpFailure::ConnectionLost,
            DeliveryEndTexts::tr("%1 closed the connection before the request was sent.").arg(authority)};
}

//! Qt calls much of what goes wrong with a proxy a failure to reach the server.
QNetworkReply::NetworkError errorBehindProxy(const ReplyFacts &facts)
{
    if (facts.sent || facts.proxy.type() == QNetworkProxy::NoProxy)
        return facts.error;
    const bool tunnel = facts.url.scheme() == "https"_L1;
    switch (facts.error) {
    case QNetworkReply::UnknownNetworkError:
        return QNetworkReply::UnknownProxyError;
    case QNetworkReply::ConnectionRefusedError:
        return QNetworkReply::ProxyConnectionRefusedError;
    case QNetworkReply::HostNotFoundError:
        return QNetworkReply::ProxyNotFoundError;
    case QNetworkReply::TimeoutError:
        return QNetworkReply::ProxyTimeoutError;
    case QNetworkReply::RemoteHostClosedError: // in a tunnel it may be the server's doing
        return tunnel ? facts.error : QNetworkReply::ProxyConnectionClosedError;
    default:
        return facts.error;
    }
}

HttpEnd wholeEnd(const ReplyFacts &facts)
{
    if (facts.missing <= 0)
        return {};
    return {HttpFailure::Truncated,
            DeliveryEndTexts::tr("The reply of %1 ended %n byte(s) too early.", nullptr,
                                 int(std::min<qint64>(facts.missing, std::numeric_limits<int>::max())))
                .arg(authorityOf(facts.url))};
}

//! Qt makes errors of HTTP statuses, too. Those came whole and are the caller's to judge.
bool isStatusError(const ReplyFacts &facts)
{
    if (facts.status < 400)
        return false;
    switch (facts.error) {
    case QNetworkReply::ContentAccessDenied:
    case QNetworkReply::ContentOperationNotPermittedError:
    case QNetworkReply::ContentNotFoundError:
    case QNetworkReply::AuthenticationRequiredError:
    case QNetworkReply::ContentConflictError:
    case QNetworkReply::ContentGoneError:
    case QNetworkReply::InternalServerError:
    case QNetworkReply::OperationNotImplementedError:
    case QNetworkReply::ServiceUnavailableError:
    case QNetworkReply::UnknownContentError:
    case QNetworkReply::UnknownServerError:
    case QNetworkReply::ProtocolInvalidOperationError: // status 400
        return true;
    default:
        return false;
    }
}

bool isSafe(const HttpHeader &header)
{
    return isToken(header.name)
        && std::ranges::none_of(header.value, [](char c) { return (uchar(c) < 0x20 && c != '\t') || c == 0x7F; });
}

QString secondsText(std::chrono::milliseconds duration)
{
    return QLocale().toString(double(duration.count()) / 1000, 'g', QLocale::FloatingPointShortest);
}

} // namespace

QString authorityOf(const QUrl &url)
{
    return hostAndPort(url.host(), url.port(url.scheme() == "https"_L1 ? 443 : 80));
}

QString proxyName(const QNetworkProxy &proxy)
{
    return proxy.hostName().isEmpty() ? QString() : hostAndPort(proxy.hostName(), proxy.port());
}

HttpEnd endOfReply(const ReplyFacts &facts)
{
    const QString authority = authorityOf(facts.url);
    if (!facts.sslErrors.isEmpty() && !facts.sent)
        return tlsEnd(facts);
    // Qt would deliver the body again after a 307 or 308 too, although told to follow no redirect; by then the
    // reply has come whole.
    const bool wouldResend = facts.error == QNetworkReply::ContentReSendError && facts.status != 0;
    if (facts.error == QNetworkReply::NoError || wouldResend || isStatusError(facts))
        return wholeEnd(facts);

    const QNetworkReply::NetworkError error = errorBehindProxy(facts);
    switch (error) {
    case QNetworkReply::ConnectionRefusedError:
        return {HttpFailure::ConnectionRefused,
                DeliveryEndTexts::tr("%1 refused the connection: no server listens there.").arg(authority)};
    case QNetworkReply::HostNotFoundError:
        return {HttpFailure::HostNotFound, DeliveryEndTexts::tr("The host of %1 was not found.").arg(authority)};
    case QNetworkReply::RemoteHostClosedError:
    case QNetworkReply::ContentReSendError:
        return lostEnd(facts);
    case QNetworkReply::TimeoutError:
        if (facts.sent)
            return lostEnd(facts);
        return {HttpFailure::TimeoutConnect,
                DeliveryEndTexts::tr("%1 could not be reached: the system gave up connecting.").arg(authority)};
    case QNetworkReply::SslHandshakeFailedError:
        return tlsEnd(facts);
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
    case QNetworkReply::UnknownProxyError:
        return proxyEnd(facts, error);
    case QNetworkReply::ProtocolFailure:
        return {facts.status != 0 ? HttpFailure::Truncated : HttpFailure::Other,
                DeliveryEndTexts::tr("The reply of %1 is not correct HTTP.").arg(authority)};
    case QNetworkReply::UnknownContentError:
        return {HttpFailure::Other,
                DeliveryEndTexts::tr("The compressed reply of %1 could not be unpacked.").arg(authority)};
    case QNetworkReply::UnknownNetworkError:
    case QNetworkReply::TemporaryNetworkFailureError:
    case QNetworkReply::NetworkSessionFailedError:
        if (facts.status != 0)
            return lostEnd(facts);
        return {facts.sent ? HttpFailure::ConnectionLost : HttpFailure::Other,
                DeliveryEndTexts::tr("The network failed on the way to %1.").arg(authority) + inParentheses(facts)};
    default: // what remains are errors of caches, redirects and local files, which are not used
        return {HttpFailure::Other,
                DeliveryEndTexts::tr("The request to %1 failed.").arg(authority) + inParentheses(facts)};
    }
}

HttpEnd endByDeadline(HttpFailure timeout, const HttpDeadlines &deadlines, const QUrl &url, const QNetworkProxy &proxy,
                      bool isBodiless)
{
    const QString authority = authorityOf(url);
    const QString name = proxyName(proxy);
    switch (timeout) {
    case HttpFailure::TimeoutConnect:
        if (isBodiless && url.scheme() == "http"_L1)
            return {timeout,
                    name.isEmpty()
                        ? DeliveryEndTexts::tr("No answer from %1 within %2 s, and perhaps no connection to it.")
                              .arg(authority, secondsText(deadlines.connect))
                        : DeliveryEndTexts::tr(
                              "No answer from %1 through the proxy %2 within %3 s, and perhaps no connection.")
                              .arg(authority, name, secondsText(deadlines.connect))};
        if (!name.isEmpty())
            return {timeout,
                    DeliveryEndTexts::tr("No connection to %1 through the proxy %2 within %3 s.")
                        .arg(authority, name, secondsText(deadlines.connect))};
        return {
            timeout,
            DeliveryEndTexts::tr("No connection to %1 within %2 s.").arg(authority, secondsText(deadlines.connect))};
    case HttpFailure::TimeoutFirstByte:
        return {timeout,
                DeliveryEndTexts::tr("No answer from %1 within %2 s of sending the request.")
                    .arg(authority, secondsText(deadlines.firstByte))};
    case HttpFailure::TimeoutIdle:
        return {timeout,
                DeliveryEndTexts::tr("The answer of %1 stopped: no data for %2 s.")
                    .arg(authority, secondsText(deadlines.idle))};
    case HttpFailure::TimeoutTotal:
        return {timeout,
                DeliveryEndTexts::tr("The answer of %1 was not complete within the %2 s allowed in all.")
                    .arg(authority, secondsText(deadlines.total))};
    case HttpFailure::None:
    case HttpFailure::HostNotFound:
    case HttpFailure::ConnectionRefused:
    case HttpFailure::ConnectionLost:
    case HttpFailure::Truncated:
    case HttpFailure::Tls:
    case HttpFailure::Proxy:
    case HttpFailure::Aborted:
    case HttpFailure::Other:
        break;
    }
    Q_UNREACHABLE();
    return {};
}

bool endsBeforeSending(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::ConnectionRefusedError:
    case QNetworkReply::HostNotFoundError:
    case QNetworkReply::TimeoutError:
    case QNetworkReply::SslHandshakeFailedError:
    case QNetworkReply::TemporaryNetworkFailureError:
    case QNetworkReply::NetworkSessionFailedError:
    case QNetworkReply::UnknownNetworkError:
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
    case QNetworkReply::UnknownProxyError:
        return true;
    default: // dozens of errors that a reply or its loss makes
        return false;
    }
}

HttpEnd endByAbort()
{
    return {HttpFailure::Aborted, DeliveryEndTexts::tr("The request was stopped.")};
}

HttpEnd problemOf(const HttpCall &call)
{
    if (call.url.scheme() != "http"_L1 && call.url.scheme() != "https"_L1)
        return {HttpFailure::Other, DeliveryEndTexts::tr("The address must begin with http:// or https://.")};
    if (!call.url.isValid() || call.url.host().isEmpty())
        return {HttpFailure::Other, DeliveryEndTexts::tr("The address names no host.")};
    if (!isToken(call.method))
        return {HttpFailure::Other,
                DeliveryEndTexts::tr("The request to %1 has no valid method.").arg(authorityOf(call.url))};
    if (!std::ranges::all_of(call.headers, isSafe)) {
        return {HttpFailure::Other,
                DeliveryEndTexts::tr(
                    "A header of the request to %1 holds a line break or another character that HTTP does not allow. "
                    "If it is the API key, enter it anew.")
                    .arg(authorityOf(call.url))};
    }
    return {};
}

} // namespace Fanlight
