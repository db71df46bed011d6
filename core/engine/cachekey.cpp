// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/cachekey.h"

#include <QCryptographicHash>
#include <QtEndian>

#include <algorithm>
#include <array>
#include <optional>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

//! Another one makes every kept answer unknown: for when the same request comes to mean something else.
const QByteArray version = "fanlight-answer-1"_ba;

class Digest
{
public:
    void add(const QByteArray &part)
    {
        std::array<char, sizeof(quint64)> length{};
        qToBigEndian(quint64(part.size()), length.data());
        m_hash.addData(QByteArrayView(length.data(), length.size()));
        m_hash.addData(part);
    }
    void add(const QString &part) { add(part.toUtf8()); }
    //! Nothing differs from anything.
    void addOptional(const std::optional<QByteArray> &part)
    {
        add(part ? "1"_ba : "0"_ba);
        if (part)
            add(*part);
    }
    QByteArray result() const { return m_hash.result(); }

private:
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
};

QString pathOf(const QUrl &baseUrl)
{
    QString path = baseUrl.path(QUrl::FullyEncoded);
    while (path.endsWith(u'/'))
        path.chop(1);
    return path;
}

//! "name:value" of those that are no secret, in one order.
QList<QByteArray> openHeaders(const Endpoint &endpoint)
{
    QList<QByteArray> headers;
    for (const ExtraHeader &header : endpoint.extraHeaders) {
        if (!header.isSecret)
            headers.append(header.name.toLower() + ':' + header.value.reveal());
    }
    std::sort(headers.begin(), headers.end());
    return headers;
}

std::optional<QByteArray> textOf(const std::optional<double> &number)
{
    // Below zero is zero, too: their signs differ, the requests do not.
    return number ? std::optional(QByteArray::number(*number == 0.0 ? 0.0 : *number, 'g', 17)) : std::nullopt;
}

} // namespace

bool mayAskCache(const QueryRequest &request)
{
    switch (request.cacheUse) {
    case CacheUse::AtTemperatureZero:
        return request.temperature == 0.0;
    case CacheUse::Always:
        return true;
    case CacheUse::Never:
    case CacheUse::Refresh:
        return false;
    }
    Q_UNREACHABLE();
}

bool mayKeepInCache(const QueryRequest &request)
{
    // What is asked for anew must replace what a task that always asks the cache would find.
    return mayAskCache(request) || request.cacheUse == CacheUse::Refresh;
}

QByteArray cacheKey(const QueryRequest &request)
{
    const Endpoint &endpoint = request.endpoint;
    Digest digest;
    digest.add(version);
    digest.add(endpoint.service.isEmpty() ? originOf(endpoint.baseUrl) : u"service "_s + endpoint.service);
    digest.add(pathOf(endpoint.baseUrl));
    digest.add(endpoint.baseUrl.query(QUrl::FullyEncoded));
    digest.add(protocolName(endpoint.protocol));
    const QList<QByteArray> headers = openHeaders(endpoint);
    digest.add(QByteArray::number(headers.size()));
    for (const QByteArray &header : headers)
        digest.add(header);
    digest.add(request.model);
    digest.add(request.systemPrompt);
    digest.add(request.message);
    digest.addOptional(textOf(request.temperature));
    digest.addOptional(request.maxTokens ? std::optional(QByteArray::number(*request.maxTokens)) : std::nullopt);
    return digest.result();
}

} // namespace Fanlight
