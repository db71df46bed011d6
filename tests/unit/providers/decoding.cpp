// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/providers/decoding.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

namespace Fanlight::Test {

using namespace Qt::StringLiterals;

const Answer &Decoded::answer() const
{
    static const Answer none{u"(no answer)"_s, {}, FinishReason::Other, {}, {}, {}};
    const auto *answer = std::get_if<Answer>(&outcome);
    return answer ? *answer : none;
}

const QueryError &Decoded::error() const
{
    static const QueryError none = [] {
        QueryError error;
        error.kind = ErrorKind::Budget; // no decoder says so
        error.message = u"(no error)"_s;
        return error;
    }();
    const auto *error = std::get_if<QueryError>(&outcome);
    return error ? *error : none;
}

QueryRequest requestFor(Protocol protocol)
{
    QueryRequest request;
    request.endpoint.name = u"provider"_s;
    request.endpoint.protocol = protocol;
    request.endpoint.baseUrl = QUrl(u"https://provider.example/v1"_s);
    request.endpoint.apiKey = Secret("sk-canary-0123456789abcdef");
    request.model = u"m"_s;
    request.message = u"Hello"_s;
    return request;
}

HttpHead head(int status, const QByteArray &contentType, HttpHeaders more)
{
    if (!contentType.isEmpty())
        more.append(HttpHeader{"Content-Type", contentType});
    return {status, more};
}

HttpHead streamHead()
{
    return head(200, "text/event-stream; charset=utf-8");
}

HttpHead jsonHead()
{
    return head(200, "application/json");
}

Decoded decode(Protocol protocol, const HttpHead &head, const QByteArrayList &pieces, const HttpEnd &end)
{
    return decode(requestFor(protocol), head, pieces, end);
}

Decoded decode(const QueryRequest &request, const HttpHead &head, const QByteArrayList &pieces, const HttpEnd &end)
{
    const std::unique_ptr<ReplyDecoder> decoder = codecFor(request.endpoint.protocol).decoder(request);
    Decoded decoded;
    if (head.status != 0)
        decoder->begin(head);
    for (const QByteArray &piece : pieces) {
        const ReplyDelta delta = decoder->feed(piece);
        decoded.text += delta.text;
        decoded.reasoning += delta.reasoning;
        decoded.complete = delta.complete;
    }
    decoded.outcome = decoder->finish(end);
    return decoded;
}

QByteArray dataStream(const QByteArrayList &payloads)
{
    QByteArray stream;
    for (const QByteArray &payload : payloads)
        stream += QByteArray("data: " + payload + "\n\n");
    return stream;
}

QByteArray namedStream(const QByteArrayList &payloads)
{
    QByteArray stream;
    for (const QByteArray &payload : payloads) {
        const QByteArray type = QJsonDocument::fromJson(payload).object().value("type"_L1).toString().toUtf8();
        stream += QByteArray("event: " + type + "\ndata: " + payload + "\n\n");
    }
    return stream;
}

QString described(const Outcome &outcome)
{
    if (const auto *answer = std::get_if<Answer>(&outcome))
        return u"answer \"%1\", finish %2"_s.arg(answer->text).arg(static_cast<int>(answer->finishReason));
    const auto &error = std::get<QueryError>(outcome);
    return u"%1 (HTTP %2, code \"%3\"): %4 [partial \"%5\"]"_s.arg(
        errorKindName(error.kind), QString::number(error.httpStatus), error.code, error.message, error.partialText);
}

void verifySplits(Protocol protocol, const HttpHead &head, const QByteArray &body, const HttpEnd &end)
{
    for (const QByteArray &lineEnd : {QByteArray("\n"), QByteArray("\r\n"), QByteArray("\r")}) {
        const QByteArray bytes = QByteArray(body).replace("\n", lineEnd);
        const Decoded whole = decode(protocol, head, {bytes}, end);
        for (qsizetype cut = 0; cut <= bytes.size(); ++cut) {
            const Decoded split = decode(protocol, head, {bytes.first(cut), bytes.sliced(cut)}, end);
            if (split != whole) {
                const QString got = described(split.outcome);
                QVERIFY2(false, qPrintable(u"cut at %1: %2"_s.arg(QString::number(cut), got)));
            }
        }
        QByteArrayList single;
        for (const char byte : bytes)
            single.append(QByteArray(1, byte));
        QVERIFY(decode(protocol, head, single, end) == whole);
    }
}

} // namespace Fanlight::Test
