// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/endpoints/localserver.h"

#include "core/providers/jsonvalues.h"
#include "core/providers/llamacpp.h"
#include "core/providers/modellist.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

struct LocalServerTexts
{
    Q_DECLARE_TR_FUNCTIONS(Fanlight::LocalServer)
};

// Read from the programs' own documentation: Ollama's API, LM Studio's REST API v0, llama.cpp's and vLLM's servers.
constexpr auto ollamaVersion = "/api/version";
constexpr auto lmStudioModels = "/api/v0/models";
constexpr auto llamaCppProps = "/props";
constexpr auto vllmVersion = "/version";
constexpr auto openAiModels = "/v1/models";

QJsonObject objectOf(const ShortReply &reply)
{
    return reply.head.status == 200 ? parseJson(reply.body).object() : QJsonObject();
}

bool isVersion(const ShortReply &reply)
{
    return !objectOf(reply).value("version"_L1).toString().isEmpty();
}

//! LM Studio answers paths it does not know with 200 and an error, so the entries are looked at.
bool isLmStudio(const ShortReply &reply)
{
    const QJsonObject object = objectOf(reply);
    const QJsonArray entries = object.value("data"_L1).toArray();
    if (!object.value("data"_L1).isArray())
        return false;
    return std::all_of(entries.begin(), entries.end(), [](const QJsonValue &entry) {
        return entry.toObject().contains("id"_L1) && entry.toObject().contains("state"_L1);
    });
}

bool isRefusal(int status)
{
    return status == 401 || status == 403;
}

} // namespace

QString localServerTitle(LocalServerKind kind)
{
    switch (kind) {
    case LocalServerKind::Ollama:
        return u"Ollama"_s;
    case LocalServerKind::LmStudio:
        return u"LM Studio"_s;
    case LocalServerKind::LlamaCpp:
        return u"llama.cpp"_s;
    case LocalServerKind::Vllm:
        return u"vLLM"_s;
    case LocalServerKind::Jan:
        return u"Jan"_s;
    case LocalServerKind::Simulator:
        return LocalServerTexts::tr("Fanlight's simulator");
    case LocalServerKind::Other:
        return LocalServerTexts::tr("OpenAI-compatible server");
    }
    Q_UNREACHABLE();
}

QList<QByteArray> detectionPaths()
{
    return {openAiModels, ollamaVersion, lmStudioModels, llamaCppProps, vllmVersion};
}

std::optional<LocalServer> identifiedServer(const QUrl &origin, LocalServerKind usual,
                                            const QHash<QByteArray, ShortReply> &replies)
{
    LocalServer server;
    server.baseUrl = origin;
    server.baseUrl.setPath(u"/v1"_s);
    const ShortReply models = replies.value(openAiModels);
    const std::optional<ModelList> list =
        models.head.status == 200 ? readModelList(models.body) : std::optional<ModelList>();
    if (list)
        server.models = list->names;
    server.needsKey = isRefusal(models.head.status);

    const bool saysLlamaCpp = std::any_of(replies.begin(), replies.end(), [](const ShortReply &reply) {
        return reply.head.status != 0 && isLlamaCpp(reply.head);
    });
    const bool saysSimulator = std::any_of(replies.begin(), replies.end(), [](const ShortReply &reply) {
        return headerValue(reply.head.headers, "server").value_or(QByteArray()).startsWith("fanlight-simulator");
    });
    if (saysSimulator || (list && list->owners.contains("fanlight"_L1)))
        server.kind = LocalServerKind::Simulator;
    else if (isVersion(replies.value(ollamaVersion)) && list) // many a program tells its version there
        server.kind = LocalServerKind::Ollama;
    else if (isLmStudio(replies.value(lmStudioModels)))
        server.kind = LocalServerKind::LmStudio;
    else if (usual == LocalServerKind::Jan && (list || server.needsKey || saysLlamaCpp))
        server.kind = LocalServerKind::Jan;
    else if (saysLlamaCpp || objectOf(replies.value(llamaCppProps)).contains("default_generation_settings"_L1))
        server.kind = LocalServerKind::LlamaCpp;
    else if (isVersion(replies.value(vllmVersion)) && (list || server.needsKey))
        server.kind = LocalServerKind::Vllm;
    else if (list && !list->names.isEmpty())
        server.kind = LocalServerKind::Other;
    else // a web server that wants a password is no model server for that
        return std::nullopt;
    return server;
}

} // namespace Fanlight
