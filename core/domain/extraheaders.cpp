// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/extraheaders.h"

#include "core/domain/httptoken.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

struct ExtraHeadersTexts
{
    Q_DECLARE_TR_FUNCTIONS(Fanlight::ExtraHeader)
};

//! Servers refuse a head of more than about 8 KiB, and the key and the protocol's own headers need room.
constexpr qsizetype mostBytes = 6 * 1024;

constexpr auto proxyAuthorizationName = "Proxy-Authorization";

template <size_t N>
bool isAmong(QByteArrayView name, const std::array<QByteArrayView, N> &names)
{
    return std::ranges::any_of(names,
                               [name](QByteArrayView other) { return name.compare(other, Qt::CaseInsensitive) == 0; });
}

//! What says where the request ends, whom it is for and what its body is: another value would break it, or smuggle a
//! second request in.
bool belongsToHttp(QByteArrayView name)
{
    constexpr std::array<QByteArrayView, 16> names{"accept-encoding",
                                                   "connection",
                                                   "content-encoding",
                                                   "content-length",
                                                   "content-type",
                                                   "expect",
                                                   "host",
                                                   "http2-settings",
                                                   "keep-alive",
                                                   "proxy-authenticate",
                                                   "proxy-connection",
                                                   "te",
                                                   "trailer",
                                                   "transfer-encoding",
                                                   "upgrade",
                                                   "x-fanlight-attempt"};
    return isAmong(name, names);
}

bool isControl(char c)
{
    return (uchar(c) < 0x20 && c != '\t') || c == 0x7F;
}

std::optional<QByteArray> basicCredentials(const QByteArray &value)
{
    constexpr QByteArrayView scheme("basic ");
    if (value.size() <= scheme.size() || value.first(scheme.size()).compare(scheme, Qt::CaseInsensitive) != 0)
        return std::nullopt;
    const auto decoded =
        QByteArray::fromBase64Encoding(value.sliced(scheme.size()).trimmed(), QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || !decoded.decoded.contains(':') || std::ranges::any_of(decoded.decoded, isControl))
        return std::nullopt;
    return decoded.decoded;
}

std::optional<QString> problemOf(const ExtraHeader &header)
{
    if (header.name.isEmpty())
        return ExtraHeadersTexts::tr("A header of the endpoint has no name.");
    if (!isToken(header.name))
        return ExtraHeadersTexts::tr(
                   "\"%1\" is no name of a header: it may hold letters, digits and hyphens, and no blank or colon.")
            .arg(QString::fromUtf8(header.name).simplified());
    const QString name = QString::fromLatin1(header.name);
    if (belongsToHttp(header.name))
        return ExtraHeadersTexts::tr(
                   "The header %1 is not yours to set: HTTP itself, or Fanlight, gives it the value it needs.")
            .arg(name);
    if (std::ranges::any_of(header.value.reveal(), isControl))
        return ExtraHeadersTexts::tr(
                   "The value of the header %1 holds a line break or another control character. Enter it anew.")
            .arg(name);
    if (sentValue(header).isEmpty())
        return ExtraHeadersTexts::tr("The header %1 has no value.").arg(name);
    if (isForProxy(header) && !basicCredentials(sentValue(header)))
        return ExtraHeadersTexts::tr(
                   "The header %1 must be \"Basic\" and the Base64 of \"user:password\": other ways to log in to a "
                   "proxy are not supported.")
            .arg(name);
    return std::nullopt;
}

} // namespace

std::optional<QString> extraHeadersProblem(const QList<ExtraHeader> &headers)
{
    QList<QByteArray> names;
    qsizetype bytes = 0;
    for (const ExtraHeader &header : headers) {
        if (auto problem = problemOf(header))
            return problem;
        const QByteArray name = header.name.toLower();
        if (names.contains(name))
            return ExtraHeadersTexts::tr("The header %1 is given twice.").arg(QString::fromLatin1(header.name));
        names.append(name);
        bytes += header.name.size() + header.value.reveal().size();
    }
    if (bytes > mostBytes)
        return ExtraHeadersTexts::tr(
                   "The headers of the endpoint are longer than %1 bytes in all, which servers refuse.")
            .arg(mostBytes);
    return std::nullopt;
}

bool isCredentialHeader(QByteArrayView name)
{
    constexpr std::array<QByteArrayView, 7> names{"authorization",  "proxy-authorization", "api-key", "x-api-key",
                                                  "x-goog-api-key", "x-auth-token",        "cookie"};
    return isAmong(name, names);
}

bool isSecret(const ExtraHeader &header)
{
    return header.isSecret || isCredentialHeader(header.name);
}

QByteArray sentValue(const ExtraHeader &header)
{
    return header.value.reveal().trimmed();
}

bool isForProxy(const ExtraHeader &header)
{
    return header.name.compare(proxyAuthorizationName, Qt::CaseInsensitive) == 0;
}

Secret proxyCredentials(const QList<ExtraHeader> &headers)
{
    for (const ExtraHeader &header : headers) {
        if (isForProxy(header))
            return Secret(basicCredentials(sentValue(header)).value_or(QByteArray()));
    }
    return {};
}

ExtraHeader proxyAuthorization(const QString &user, const QString &password)
{
    return {proxyAuthorizationName, Secret("Basic " + QString(user + u':' + password).toUtf8().toBase64()), true};
}

} // namespace Fanlight
