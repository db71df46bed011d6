// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/conformance/batchrequests.h"

#include "core/providers/batchcalls.h"
#include "core/providers/batchentry.h"
#include "tests/conformance/requestvariants.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

constexpr int entriesInABatch = 5;

//! Queries that differ in every part that is written.
QList<QueryRequest> queries(Protocol protocol, const QUrl &baseUrl)
{
    QList<QueryRequest> all;
    for (const bool isFull : {true, false}) {
        QueryRequest request = usualRequest(protocol, baseUrl);
        request.message = u"\"a\" \\ \t\r\n\u0001\u2028 \u8fd9\u4e2a\U0001F600 --fanlight-"_s;
        if (isFull) {
            request.systemPrompt = u"Answer in one word."_s;
            request.temperature = 0.0;
            request.maxTokens = 5;
        }
        all << request;
    }
    return all;
}

//! A part of a batch as the protocol's call takes it.
QByteArray entries(Protocol protocol, const QUrl &baseUrl)
{
    QByteArrayList all;
    qint64 row = 0;
    for (int i = 0; i < entriesInABatch; ++i) {
        for (const QueryRequest &request : queries(protocol, baseUrl))
            all << batchEntry({u"0123456789abcdef0123"_s, ++row, 0}, request);
    }
    return protocol == Protocol::Anthropic ? all.join(',') : QByteArray(all.join('\n') + '\n');
}

NamedCall withField(const QString &name, HttpCall call, const QString &field, const QJsonValue &value)
{
    QJsonObject body = QJsonDocument::fromJson(call.body).object();
    body.insert(field, value);
    call.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    return {name, call};
}

NamedCall replacing(const QString &name, HttpCall call, const QByteArray &before, const QByteArray &after)
{
    call.body.replace(before, after);
    return {name, call};
}

Endpoint endpointOf(Protocol protocol, const QUrl &baseUrl)
{
    return usualRequest(protocol, baseUrl).endpoint;
}

} // namespace

QList<NamedCall> batchRequests(Protocol protocol, const QUrl &baseUrl)
{
    const Endpoint endpoint = endpointOf(protocol, baseUrl);
    QList<NamedCall> calls{
        {u"a batch is asked after"_s, batchCall(endpoint, u"batch_1"_s)},
        {u"a batch is cancelled"_s, cancelBatchCall(endpoint, u"batch_1"_s)},
        {u"the batches are listed"_s, listBatchesCall(endpoint, {})},
        {u"the batches are listed on"_s, listBatchesCall(endpoint, u"batch_1"_s)},
    };
    if (protocol == Protocol::Anthropic) {
        calls << NamedCall{u"a message batch is made"_s, createMessageBatchCall(endpoint, entries(protocol, baseUrl))}
              << NamedCall{u"results are fetched"_s, batchResultsCall(endpoint, u"batch_1"_s)};
        return calls;
    }
    calls << NamedCall{u"a file is uploaded"_s,
                       uploadBatchFileCall(endpoint, u"fanlight-0123.jsonl"_s, entries(protocol, baseUrl))}
          << NamedCall{u"a batch is made"_s, createBatchCall(endpoint, u"file-1"_s, u"0123456789abcdef0123"_s)}
          << NamedCall{u"a file is fetched"_s, fileContentCall(endpoint, u"file-1"_s)}
          << NamedCall{u"a file is deleted"_s, deleteFileCall(endpoint, u"file-1"_s)};
    // The description of a file is silent about its lines: their bodies are those of single requests.
    const QList<QueryRequest> all = queries(protocol, baseUrl);
    for (const QueryRequest &request : all) {
        HttpCall single = jsonCall(request);
        const QJsonObject line = QJsonDocument::fromJson(batchEntry({u"t"_s, 1, 0}, request)).object();
        single.body = QJsonDocument(line.value("body"_L1).toObject()).toJson(QJsonDocument::Compact);
        calls << NamedCall{request.maxTokens ? u"the body of a line"_s : u"the shortest body of a line"_s, single};
    }
    return calls;
}

QList<NamedCall> brokenBatchRequests(Protocol protocol, const QUrl &baseUrl)
{
    const Endpoint endpoint = endpointOf(protocol, baseUrl);
    if (protocol == Protocol::Anthropic) {
        const HttpCall good = createMessageBatchCall(endpoint, entries(protocol, baseUrl));
        return {
            withField(u"no requests at all"_s, good, u"requests"_s, QJsonArray()),
            withField(u"a field that the API does not have"_s, good, u"metadata"_s, QJsonObject()),
            replacing(u"a name with a blank"_s, good, "fl-0123", "fl 0123"),
            replacing(u"a name that is too long"_s, good, "fl-0123", QByteArray(70, 'x')),
            replacing(u"requests without parameters"_s, good, "\"params\"", "\"body\""),
            replacing(u"a limit that is text"_s, good, "\"max_tokens\":5", "\"max_tokens\":\"5\""),
        };
    }
    const HttpCall file = uploadBatchFileCall(endpoint, u"fanlight-0123.jsonl"_s, entries(protocol, baseUrl));
    const HttpCall batch = createBatchCall(endpoint, u"file-1"_s, u"0123456789abcdef0123"_s);
    return {
        replacing(u"a file of another purpose"_s, file, "\r\n\r\nbatch\r\n", "\r\n\r\nbatches\r\n"),
        replacing(u"a form without a purpose"_s, file, "name=\"purpose\"", "name=\"porpoise\""),
        replacing(u"a form without a file"_s, file, "name=\"file\"", "name=\"data\""),
        withField(u"a batch without a file"_s, batch, u"input_file_id"_s, QJsonValue::Undefined),
        withField(u"another endpoint"_s, batch, u"endpoint"_s, u"/v1/chat"_s),
        withField(u"another window"_s, batch, u"completion_window"_s, u"48h"_s),
        withField(u"metadata that is no object"_s, batch, u"metadata"_s, u"x"_s),
        withField(u"a field that the API does not have"_s, batch, u"token"_s, u"x"_s),
    };
}

} // namespace Fanlight
