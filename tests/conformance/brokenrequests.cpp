// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/conformance/brokenrequests.h"

#include "tests/conformance/requestvariants.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

//! A field of the body and the value that spoils it; an undefined value leaves the field out.
struct Breakage
{
    QString name;
    QString field;
    QJsonValue value;
};

QJsonArray oneMessage(const QString &role, const QJsonValue &content)
{
    return {QJsonObject{{u"role"_s, role}, {u"content"_s, content}}};
}

QList<Breakage> commonBreakages()
{
    return {
        {u"a model that is a number"_s, u"model"_s, 4},
        {u"a stream flag that is text"_s, u"stream"_s, u"yes"_s},
        {u"a temperature that is text"_s, u"temperature"_s, u"warm"_s},
        {u"a temperature of 3"_s, u"temperature"_s, 3},
        {u"a negative temperature"_s, u"temperature"_s, -1},
        {u"a field that the protocol does not have"_s, u"max_tokns"_s, 5},
    };
}

QList<Breakage> messageBreakages()
{
    return {
        {u"no model"_s, u"model"_s, QJsonValue::Undefined},
        {u"no messages"_s, u"messages"_s, QJsonValue::Undefined},
        {u"messages that are text"_s, u"messages"_s, u"Hello"_s},
        {u"an unknown role"_s, u"messages"_s, oneMessage(u"narrator"_s, u"Hello"_s)},
        {u"a role that is missing"_s, u"messages"_s, QJsonArray{QJsonObject{{u"content"_s, u"Hello"_s}}}},
        {u"a message that is a number"_s, u"messages"_s, oneMessage(u"user"_s, 7)},
    };
}

QList<Breakage> breakages(Protocol protocol)
{
    switch (protocol) {
    case Protocol::OpenAiChat:
        return commonBreakages() + messageBreakages()
            + QList<Breakage>{
                {u"no message at all"_s, u"messages"_s, QJsonArray()},
                {u"max_tokens that is text"_s, u"max_tokens"_s, u"five"_s},
                {u"max_completion_tokens that is text"_s, u"max_completion_tokens"_s, u"five"_s},
                {u"max_completion_tokens with a fraction"_s, u"max_completion_tokens"_s, 0.5},
                {u"stream options that are text"_s, u"stream_options"_s, u"usage"_s},
                {u"an include_usage that is text"_s, u"stream_options"_s, QJsonObject{{u"include_usage"_s, u"yes"_s}}},
            };
    case Protocol::OpenAiResponses:
        return commonBreakages()
            + QList<Breakage>{
                {u"an input that is a number"_s, u"input"_s, 7},
                {u"an unknown role"_s, u"input"_s, oneMessage(u"narrator"_s, u"Hello"_s)},
                {u"a message that is a number"_s, u"input"_s, oneMessage(u"user"_s, 7)},
                {u"instructions that are a list"_s, u"instructions"_s, QJsonArray{u"Be brief."_s}},
                {u"max_output_tokens that is text"_s, u"max_output_tokens"_s, u"five"_s},
                {u"a negative max_output_tokens"_s, u"max_output_tokens"_s, -1},
                {u"max_output_tokens below 16"_s, u"max_output_tokens"_s, 15},
                {u"a store flag that is text"_s, u"store"_s, u"no"_s},
                {u"max_tokens, which is chat's"_s, u"max_tokens"_s, 5},
            };
    case Protocol::Anthropic:
        return commonBreakages() + messageBreakages()
            + QList<Breakage>{
                {u"no max_tokens"_s, u"max_tokens"_s, QJsonValue::Undefined},
                {u"max_tokens that is text"_s, u"max_tokens"_s, u"five"_s},
                {u"a negative max_tokens"_s, u"max_tokens"_s, -1},
                {u"a system prompt that is a number"_s, u"system"_s, 7},
                {u"stream options, which are chat's"_s, u"stream_options"_s, QJsonObject()},
            };
    }
    Q_UNREACHABLE();
}

} // namespace

QList<NamedCall> brokenRequests(Protocol protocol, const QUrl &baseUrl)
{
    QueryRequest request = usualRequest(protocol, baseUrl);
    request.systemPrompt = u"Answer in one word."_s;
    const HttpCall good = jsonCall(request);
    QList<NamedCall> calls;
    const QList<Breakage> all = breakages(protocol);
    for (const Breakage &breakage : all) {
        NamedCall broken{breakage.name, good};
        QJsonObject body = QJsonDocument::fromJson(good.body).object();
        body.insert(breakage.field, breakage.value);
        broken.call.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
        calls << broken;
    }
    return calls;
}

} // namespace Fanlight
