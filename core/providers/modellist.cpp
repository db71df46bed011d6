// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/modellist.h"

#include "core/providers/jsonvalues.h"
#include "core/providers/requestparts.h"
#include "core/providers/requesturl.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostNames = 10'000;
constexpr qsizetype longestName = 256;

std::optional<QJsonArray> entriesOf(const QJsonDocument &document)
{
    if (document.isArray())
        return document.array();
    for (const auto key : {"data"_L1, "models"_L1}) {
        if (const QJsonValue value = document.object().value(key); value.isArray())
            return value.toArray();
    }
    // An Ollama without a model writes its empty list so.
    const QJsonObject object = document.object();
    if (object.value("object"_L1).toString() == "list"_L1 && object.value("data"_L1).isNull())
        return QJsonArray();
    return std::nullopt;
}

QString nameOf(const QJsonValue &entry)
{
    for (const auto key : {"id"_L1, "name"_L1, "model"_L1}) {
        if (QString name = entry.toObject().value(key).toString(); !name.isEmpty())
            return name;
    }
    return entry.toString();
}

} // namespace

HttpCall modelsCall(const Endpoint &endpoint)
{
    const bool anthropic = endpoint.protocol == Protocol::Anthropic;
    QUrl url = requestUrl(withoutService(endpoint.baseUrl), anthropic ? "/v1/models"_L1 : "/models"_L1);
    if (anthropic && !url.hasQuery())
        url.setQuery(u"limit=1000"_s);
    return jsonGet(endpoint, url);
}

std::optional<ModelList> readModelList(const QByteArray &body)
{
    const QJsonDocument document = parseJson(body);
    const std::optional<QJsonArray> entries = entriesOf(document);
    if (!entries)
        return std::nullopt;
    ModelList list;
    for (const QJsonValue &entry : *entries) {
        const QString name = nameOf(entry);
        if (name.isEmpty())
            return std::nullopt; // a list, but of something else
        if (name.size() > longestName || list.names.contains(name))
            continue;
        if (list.names.size() == mostNames) {
            list.isComplete = false;
            break;
        }
        list.names.append(name);
        list.owners.append(entry.toObject().value("owned_by"_L1).toString());
    }
    list.isComplete = list.isComplete && !document.object().value("has_more"_L1).toBool();
    return list;
}

QString firstTextModel(const QStringList &names)
{
    static const QRegularExpression other(
        u"embed|whisper|tts|speech|audio|realtime|transcribe|dall-?e|image|imagen|sora|veo|moderation|rerank|guard|ocr|"
        u"bge-|babbage|davinci|stable-?diffusion|aqa"_s,
        QRegularExpression::CaseInsensitiveOption);
    const auto found = std::ranges::find_if(names, [](const QString &name) { return !other.match(name).hasMatch(); });
    return found == names.end() ? names.value(0) : *found;
}

} // namespace Fanlight
