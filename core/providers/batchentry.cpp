// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/batchentry.h"

#include "core/providers/errorbody.h"
#include "core/providers/jsonvalues.h"
#include "core/providers/providercodec.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

struct BatchEntryTexts
{
    Q_DECLARE_TR_FUNCTIONS(Fanlight::ProviderBatch)
};

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

//! The reply as if it had come by itself, with such a status.
Outcome readReply(const QJsonObject &reply, int status, const QString &requestId, const QueryRequest &request)
{
    const std::unique_ptr<ReplyDecoder> decoder = codecFor(request.endpoint.protocol).decoder(request);
    HttpHead head{status, {{"Content-Type", "application/json"}}, {}};
    if (!requestId.isEmpty())
        head.headers.append({"x-request-id", requestId.toUtf8()});
    decoder->begin(head);
    decoder->feed(compact(reply));
    return decoder->finish({});
}

//! An error that has no status of its own: no reply was received for the query, only for its batch.
Outcome readError(const QJsonObject &error, const QueryRequest &request)
{
    Outcome outcome = readReply({{u"error"_s, error}}, 200, {}, request);
    if (QueryError *failure = std::get_if<QueryError>(&outcome))
        failure->httpStatus = 0;
    return outcome;
}

BatchEntryResult malformed()
{
    QueryError error;
    error.kind = ErrorKind::MalformedReply;
    error.message =
        BatchEntryTexts::tr("The provider's file of results has a line for this query that holds no reply.");
    return {BatchEntryResult::Kind::Ended, error};
}

BatchEntryResult readAnthropic(const QJsonObject &line, const QueryRequest &request)
{
    using Kind = BatchEntryResult::Kind;
    const QJsonObject result = line.value("result"_L1).toObject();
    const QString type = result.value("type"_L1).toString();
    if (type == "succeeded"_L1)
        return {Kind::Ended, readReply(result.value("message"_L1).toObject(), 200, {}, request)};
    if (type == "errored"_L1) {
        // Published as {"type":"error","error":{…},"request_id":…}.
        const QJsonObject outer = result.value("error"_L1).toObject();
        Outcome outcome = readError(outer.contains("error"_L1) ? outer.value("error"_L1).toObject() : outer, request);
        if (QueryError *error = std::get_if<QueryError>(&outcome))
            error->providerRequestId = outer.value("request_id"_L1).toString().left(256);
        return {Kind::Ended, outcome};
    }
    if (type == "expired"_L1)
        return {Kind::Expired, QueryError{}};
    if (type == "canceled"_L1)
        return {Kind::Cancelled, QueryError{}};
    return malformed();
}

BatchEntryResult readOpenAi(const QJsonObject &line, const QueryRequest &request)
{
    using Kind = BatchEntryResult::Kind;
    const QJsonObject response = line.value("response"_L1).toObject();
    const int status = response.value("status_code"_L1).toInt();
    if (status >= 100 && status <= 599)
        return {Kind::Ended,
                readReply(response.value("body"_L1).toObject(), status, response.value("request_id"_L1).toString(),
                          request)};
    const QJsonObject error = line.value("error"_L1).toObject();
    const QString code = error.value("code"_L1).toString();
    if (code == "batch_expired"_L1)
        return {Kind::Expired, QueryError{}};
    if (code == "batch_cancelled"_L1 || code == "batch_canceled"_L1)
        return {Kind::Cancelled, QueryError{}};
    if (!error.isEmpty())
        return {Kind::Ended, readError(error, request)};
    return malformed();
}

} // namespace

QString BatchEntryName::text() const
{
    return u"fl-%1-%2-%3"_s.arg(token).arg(row).arg(slot);
}

std::optional<BatchEntryName> batchEntryName(const QString &text)
{
    static const QRegularExpression form(u"\\Afl-([A-Za-z0-9]{1,32})-([0-9]{1,18})-([0-9]{1,6})\\z"_s);
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    return BatchEntryName{match.captured(1), match.captured(2).toLongLong(), match.captured(3).toInt()};
}

QByteArray batchEntry(const BatchEntryName &name, const QueryRequest &request, const RequestShape &shape)
{
    // Nothing is streamed in a batch, and both vendors' guides leave the field out.
    QueryRequest whole = request;
    whole.stream = false;
    QJsonObject body = QJsonDocument::fromJson(codecFor(request.endpoint.protocol).encode(whole, shape).body).object();
    body.remove("stream"_L1);
    if (request.endpoint.protocol == Protocol::Anthropic)
        return compact({{u"custom_id"_s, name.text()}, {u"params"_s, body}});
    return compact({{u"custom_id"_s, name.text()},
                    {u"method"_s, u"POST"_s},
                    {u"url"_s, batchEntryPath(request.endpoint.protocol)},
                    {u"body"_s, body}});
}

QString batchEntryPath(Protocol protocol)
{
    switch (protocol) {
    case Protocol::OpenAiChat:
        return u"/v1/chat/completions"_s;
    case Protocol::OpenAiResponses:
        return u"/v1/responses"_s;
    case Protocol::Anthropic:
        return u"/v1/messages"_s;
    }
    Q_UNREACHABLE();
}

QString batchEntryId(const QByteArray &line)
{
    return parseJson(line).object().value("custom_id"_L1).toString();
}

BatchEntryResult readBatchEntry(const QByteArray &line, const QueryRequest &request)
{
    const QJsonObject object = parseJson(line).object();
    return request.endpoint.protocol == Protocol::Anthropic ? readAnthropic(object, request)
                                                            : readOpenAi(object, request);
}

} // namespace Fanlight
