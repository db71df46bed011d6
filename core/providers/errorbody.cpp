// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/errorbody.h"

#include "core/http/ssedecoder.h"
#include "core/providers/jsonvalues.h"
#include "core/providers/plaintext.h"

#include <QJsonArray>
#include <QStringList>

#include <cmath>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

constexpr int deepestError = 4; // errors wrap errors (OpenRouter's metadata.raw); nobody wraps them deeper than this

QString compact(const QJsonValue &value)
{
    if (value.isArray())
        return QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact));
    if (value.isObject())
        return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    if (value.isDouble()) {
        const double number = value.toDouble();
        return std::floor(number) == number && std::abs(number) < 1e15 ? QString::number(number, 'f', 0)
                                                                       : QString::number(number);
    }
    return value.toString();
}

//! The first of these fields that says something; null when none does.
QJsonValue firstOf(const QJsonObject &object, std::initializer_list<QLatin1StringView> names)
{
    for (const QLatin1StringView name : names) {
        QJsonValue value = object.value(name);
        const bool empty = value.isUndefined() || value.isNull() || value.isBool()
            || (value.isString() && value.toString().trimmed().isEmpty())
            || (value.isObject() && value.toObject().isEmpty()) || (value.isArray() && value.toArray().isEmpty());
        if (!empty)
            return value;
    }
    return {};
}

int statusNamed(const QJsonValue &value)
{
    bool numeric = false;
    const int status = compact(value).toInt(&numeric);
    return numeric && status >= 400 && status <= 599 ? status : 0;
}

//! Where a problem of FastAPI's is: "body.messages.0".
QString placeOf(const QJsonObject &problem)
{
    QStringList place;
    const QJsonArray parts = problem.value("loc"_L1).toArray();
    for (const QJsonValue &part : parts)
        place.append(compact(part));
    return place.join(u'.');
}

//! FastAPI's list of what did not validate: "body.model: Field required".
QString validationText(const QJsonArray &problems)
{
    QStringList lines;
    for (const QJsonValue &problem : problems) {
        const QJsonObject object = problem.toObject();
        const QString place = placeOf(object);
        const QString text = compact(firstOf(object, {"msg"_L1, "message"_L1, "detail"_L1}));
        lines.append(text.isEmpty() ? compact(problem) : place.isEmpty() ? text : place + ": "_L1 + text);
    }
    return lines.join(u'\n');
}

//! The field that `param` names, else the place of the problem, or of the first of several.
QString parameterOf(const QJsonObject &object, const QJsonValue &message)
{
    QString named = object.value("param"_L1).toString().trimmed();
    // LiteLLM writes Python's null as text.
    if (!named.isEmpty() && named != "None"_L1 && named != "null"_L1)
        return named;
    const QString place = placeOf(message.isArray() ? message.toArray().first().toObject() : object);
    const QLatin1StringView body("body.");
    return place.startsWith(body) ? place.sliced(body.size()) : place;
}

ErrorBody errorFromValue(const QJsonValue &value, int depth);

//! OpenRouter wraps what the real provider said: {"message":"Provider returned error","metadata":{"raw":"…"}}.
ErrorBody upstreamError(const QJsonObject &error, int depth)
{
    const QJsonValue raw = error.value("metadata"_L1).toObject().value("raw"_L1);
    if (raw.isObject())
        return errorFromValue(raw, depth + 1);
    const QString text = raw.toString().trimmed();
    if (!text.startsWith(u'{') && !text.startsWith(u'['))
        return {text, {}, {}, {}, 0};
    const QJsonDocument document = parseJson(text.toUtf8());
    const QJsonValue inner = document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
    ErrorBody upstream = errorFromValue(inner, depth + 1);
    if (upstream.message.isEmpty())
        upstream.message = text;
    return upstream;
}

//! `object` is the error itself: it has the message, the type and the code.
ErrorBody errorItself(const QJsonObject &object, int depth)
{
    ErrorBody body;
    const QJsonValue message = firstOf(
        object, {"message"_L1, "msg"_L1, "detail"_L1, "error_description"_L1, "error_msg"_L1, "title"_L1, "reason"_L1});
    const ErrorBody inner = message.isObject() ? errorFromValue(message, depth + 1) : ErrorBody();
    body.message = message.isArray() ? validationText(message.toArray())
        : message.isObject()         ? inner.message
                                     : compact(message);
    const ErrorBody upstream = depth < deepestError ? upstreamError(object, depth) : ErrorBody();
    if (!upstream.message.isEmpty() && !body.message.contains(upstream.message))
        body.message += (body.message.isEmpty() ? QString() : u": "_s) + upstream.message;
    body.parameter = parameterOf(object, message);
    for (const ErrorBody &wrapped : {inner, upstream}) {
        if (body.parameter.isEmpty())
            body.parameter = wrapped.parameter;
    }

    const QJsonValue code = firstOf(object, {"code"_L1, "status_code"_L1});
    const QJsonValue type = firstOf(object, {"type"_L1, "status"_L1});
    body.code = compact(code);
    body.type = compact(type);
    // "error" as a type is Anthropic's envelope, and Responses' name of the event.
    if (body.type == "error"_L1)
        body.type.clear();
    if (body.code.isEmpty())
        body.code = std::exchange(body.type, {});
    for (const QLatin1StringView name : {"code"_L1, "status_code"_L1, "status"_L1}) {
        if (body.status == 0)
            body.status = statusNamed(object.value(name));
    }
    return body;
}

ErrorBody errorFromValue(const QJsonValue &value, int depth)
{
    if (depth > deepestError)
        return {compact(value), {}, {}, {}, 0};
    if (value.isArray()) {
        const QJsonArray array = value.toArray();
        return array.isEmpty() ? ErrorBody() : errorFromValue(array.first(), depth + 1);
    }
    if (!value.isObject())
        return {compact(value).trimmed(), {}, {}, {}, 0};

    const QJsonObject object = value.toObject();
    const QJsonValue inner = firstOf(object, {"error"_L1, "errors"_L1});
    ErrorBody body;
    if (inner.isObject() || inner.isArray()) {
        body = errorFromValue(inner, depth + 1);
    } else {
        body = errorItself(object, depth);
        const QString text = compact(inner).trimmed();
        // {"error":"text"} says it all; {"error":"invalid_client","error_description":"text"} is a code and a text.
        if (!text.isEmpty() && body.message.isEmpty())
            body.message = text;
        else if (!text.isEmpty() && body.code.isEmpty())
            body.code = text;
    }
    if (body.requestId.isEmpty())
        body.requestId = compact(firstOf(object, {"request_id"_L1, "requestId"_L1}));
    return body;
}

//! An error may come as an event stream under an error status.
ErrorBody errorFromStream(const QByteArray &body)
{
    SseDecoder decoder;
    const QList<SseEvent> events = decoder.feed(QByteArray(body + "\n\n"));
    for (const SseEvent &event : events) {
        const QJsonDocument document = parseJson(event.data);
        if (document.isObject())
            return errorFromValue(document.object(), 0);
        if (!event.data.trimmed().isEmpty())
            return {bodyExcerpt(event.data, maximumErrorText), {}, {}, {}, 0};
    }
    return {};
}

} // namespace

ErrorBody parseErrorBody(const QByteArray &body)
{
    const QByteArray trimmed = body.trimmed();
    if (trimmed.startsWith('{') || trimmed.startsWith('[')) {
        const QJsonDocument document = parseJson(trimmed);
        const QJsonValue value = document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
        ErrorBody error = document.isNull() ? ErrorBody() : errorFromValue(value, 0);
        // JSON that says it in a way of its own, or was cut: still the server's words.
        if (error.message.isEmpty() && trimmed != "{}" && trimmed != "[]" && error.code.isEmpty())
            error.message = bodyExcerpt(trimmed, maximumErrorText);
        return error;
    }
    if (trimmed.startsWith("data:") || trimmed.startsWith("event:") || trimmed.startsWith(':'))
        return errorFromStream(body);
    if (looksLikeHtml(trimmed))
        return {htmlGist(trimmed), {}, {}, {}, 0};
    return {bodyExcerpt(trimmed, maximumErrorText), {}, {}, {}, 0};
}

ErrorBody errorFromJson(const QJsonObject &object)
{
    return errorFromValue(object, 0);
}

bool isErrorObject(const QJsonObject &object)
{
    const QLatin1StringView error("error");
    // Asked of every token of a stream: comparing with a QJsonValue would make one of the word each time.
    const auto isError = [error](const QJsonValue &value) { return value.isString() && value.toString() == error; };
    return !firstOf(object, {error}).isNull() || isError(object.value("type"_L1)) || isError(object.value("object"_L1));
}

} // namespace Fanlight
