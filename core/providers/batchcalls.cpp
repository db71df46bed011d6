// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/batchcalls.h"

#include "core/providers/batchentry.h"
#include "core/providers/endpointrequest.h"
#include "core/providers/knownhosts.h"
#include "core/providers/providerbatch.h"
#include "core/providers/providercodec.h"
#include "core/providers/requestparts.h"
#include "core/providers/requesturl.h"
#include "core/providers/transporterror.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QJsonObject>
#include <QUrlQuery>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

struct BatchCallsTexts
{
    Q_DECLARE_TR_FUNCTIONS(Fanlight::ProviderBatch)
};

constexpr qint64 megabyte = 1'000'000;
constexpr int pageSize = 100;

//! The address below the service's root, with an id that a server or a journal named as one segment of the path.
QUrl batchUrl(const Endpoint &endpoint, QLatin1StringView path, const QString &id = {}, QLatin1StringView rest = {})
{
    QUrl url = requestUrl(withoutService(endpoint.baseUrl), path);
    if (!id.isEmpty())
        url.setPath(url.path(QUrl::FullyEncoded) + u'/' + QString::fromLatin1(QUrl::toPercentEncoding(id)) + rest,
                    QUrl::TolerantMode);
    return url;
}

QLatin1StringView batchesPath(const Endpoint &endpoint)
{
    return endpoint.protocol == Protocol::Anthropic ? "/v1/messages/batches"_L1 : "/batches"_L1;
}

//! A GET of JSON lines, which servers name in many ways.
HttpCall linesGet(const Endpoint &endpoint, const QUrl &url)
{
    HttpCall call = jsonGet(endpoint, url);
    for (HttpHeader &header : call.headers) {
        if (header.name == "Accept")
            header.value = "*/*";
    }
    return call;
}

//! A line that the content does not have (RFC 2046, 5.1.1).
QByteArray boundaryFor(const QByteArray &content)
{
    QByteArray boundary = "fanlight-" + QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex().left(32);
    while (content.contains(boundary))
        boundary += 'x';
    return boundary;
}

} // namespace

BatchLimits providerBatchLimits(Protocol protocol)
{
    return protocol == Protocol::Anthropic ? BatchLimits{100'000, 256 * megabyte} : BatchLimits{50'000, 200 * megabyte};
}

std::optional<double> batchPriceFactor(const QUrl &baseUrl)
{
    const QString host = baseUrl.host().toLower();
    if (isOpenAi(baseUrl) || host == "api.anthropic.com"_L1)
        return 0.5;
    return std::nullopt;
}

QString batchApiProblem(const Endpoint &endpoint)
{
    if (isAzure(endpoint.baseUrl))
        return BatchCallsTexts::tr(
                   "Fanlight does not know the batch API of Azure, where \"%1\" is. Use --via requests.")
            .arg(endpoint.name);
    return {};
}

HttpCall uploadBatchFileCall(const Endpoint &endpoint, const QString &fileName, const QByteArray &lines)
{
    const QByteArray boundary = boundaryFor(lines);
    HttpCall call;
    call.url = batchUrl(endpoint, "/files"_L1);
    call.headers = {{"Content-Type", "multipart/form-data; boundary=" + boundary}, {"Accept", "application/json"}};
    const QByteArray head = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"purpose\"\r\n\r\nbatch\r\n--"
        + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName.toLatin1()
        + "\"\r\nContent-Type: application/jsonl\r\n\r\n";
    const QByteArray tail = "\r\n--" + boundary + "--\r\n";
    call.body.reserve(head.size() + lines.size() + tail.size());
    call.body.append(head).append(lines).append(tail);
    addEndpointParts(call, endpoint);
    return call;
}

HttpCall createBatchCall(const Endpoint &endpoint, const QString &fileId, const QString &token)
{
    const QJsonObject body{{u"input_file_id"_s, fileId},
                           {u"endpoint"_s, batchEntryPath(endpoint.protocol)},
                           {u"completion_window"_s, u"24h"_s},
                           {u"metadata"_s, QJsonObject{{batchTokenKey(), token}}}};
    return jsonPost(endpoint, batchUrl(endpoint, batchesPath(endpoint)), body, false);
}

HttpCall createMessageBatchCall(const Endpoint &endpoint, const QByteArray &entries)
{
    HttpCall call = jsonPost(endpoint, batchUrl(endpoint, batchesPath(endpoint)), {}, false);
    const QByteArray head = R"({"requests":[)";
    const QByteArray tail = "]}";
    call.body.clear();
    call.body.reserve(head.size() + entries.size() + tail.size());
    call.body.append(head).append(entries).append(tail);
    return call;
}

HttpCall batchCall(const Endpoint &endpoint, const QString &batchId)
{
    return jsonGet(endpoint, batchUrl(endpoint, batchesPath(endpoint), batchId));
}

HttpCall cancelBatchCall(const Endpoint &endpoint, const QString &batchId)
{
    HttpCall call = jsonPost(endpoint, batchUrl(endpoint, batchesPath(endpoint), batchId, "/cancel"_L1), {}, false);
    // Neither description has a body here.
    call.body.clear();
    call.headers.removeIf([](const HttpHeader &header) { return header.name == "Content-Type"; });
    return call;
}

HttpCall listBatchesCall(const Endpoint &endpoint, const QString &after)
{
    QUrl url = batchUrl(endpoint, batchesPath(endpoint));
    QUrlQuery query(url);
    query.addQueryItem(u"limit"_s, QString::number(pageSize));
    if (!after.isEmpty())
        query.addQueryItem(endpoint.protocol == Protocol::Anthropic ? u"after_id"_s : u"after"_s,
                           QString::fromLatin1(QUrl::toPercentEncoding(after)));
    url.setQuery(query);
    return jsonGet(endpoint, url);
}

HttpCall fileContentCall(const Endpoint &endpoint, const QString &fileId)
{
    return linesGet(endpoint, batchUrl(endpoint, "/files"_L1, fileId, "/content"_L1));
}

HttpCall deleteFileCall(const Endpoint &endpoint, const QString &fileId)
{
    HttpCall call = jsonGet(endpoint, batchUrl(endpoint, "/files"_L1, fileId));
    call.method = "DELETE";
    return call;
}

HttpCall batchResultsCall(const Endpoint &endpoint, const QString &batchId)
{
    return linesGet(endpoint, batchUrl(endpoint, batchesPath(endpoint), batchId, "/results"_L1));
}

std::optional<QueryError> batchCallError(const Endpoint &endpoint, const HttpHead &head, const QByteArray &body,
                                         const HttpEnd &end)
{
    if (head.status >= 200 && head.status <= 299)
        return end.failure == HttpFailure::None ? std::nullopt : std::optional(transportError(end));
    QueryRequest request;
    request.endpoint = endpoint;
    const std::unique_ptr<ReplyDecoder> decoder = codecFor(endpoint.protocol).decoder(request);
    if (head.status != 0) {
        decoder->begin(head);
        decoder->feed(body);
    }
    const Outcome outcome = decoder->finish(end);
    const QueryError *error = std::get_if<QueryError>(&outcome);
    return error ? *error : transportError({HttpFailure::Other, {}});
}

} // namespace Fanlight
