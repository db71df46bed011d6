// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/requestparts.h"

#include "core/providers/redactor.h"

#include <QJsonDocument>

#include <cmath>

namespace Fanlight {

using namespace Qt::StringLiterals;

HttpCall jsonPost(const QUrl &url, const QJsonObject &body, bool stream)
{
    HttpCall call;
    call.url = url;
    call.headers = {
        {"Content-Type", "application/json"},
        // Both when streaming: a server that cannot stream may still answer, and is read.
        {"Accept", stream ? "text/event-stream, application/json" : "application/json"},
    };
    call.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    return call;
}

void addBearer(HttpCall &call, const Endpoint &endpoint)
{
    const QByteArray credential = credentialBytes(endpoint.apiKey);
    if (!credential.isEmpty())
        call.headers.append(HttpHeader{"Authorization", "Bearer " + credential});
}

QJsonObject commonFields(const QueryRequest &request, const RequestShape &shape)
{
    QJsonObject fields{{u"model"_s, request.model}, {u"stream"_s, request.stream}};
    // JSON has no NaN or infinity: they would be written as null, which servers refuse.
    if (shape.temperature && request.temperature && std::isfinite(*request.temperature))
        fields.insert(u"temperature"_s, *request.temperature);
    return fields;
}

} // namespace Fanlight
