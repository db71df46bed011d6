// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/endpoints/presets.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

struct PresetsTexts
{
    Q_DECLARE_TR_FUNCTIONS(Fanlight::EndpointPresets)
};

QUrl url(QLatin1StringView text)
{
    return QUrl(text);
}

QString keyHelp(const QString &place)
{
    return PresetsTexts::tr("Keys are made at %1.").arg(place);
}

} // namespace

QList<EndpointPreset> endpointPresets()
{
    constexpr Protocol chat = Protocol::OpenAiChat;
    return {
        {u"openai"_s, u"OpenAI"_s, chat, url("https://api.openai.com/v1"_L1), u"OPENAI_API_KEY"_s, false,
         keyHelp(u"platform.openai.com/api-keys"_s)},
        {u"anthropic"_s, u"Anthropic"_s, Protocol::Anthropic, url("https://api.anthropic.com"_L1),
         u"ANTHROPIC_API_KEY"_s, false, keyHelp(u"console.anthropic.com/settings/keys"_s)},
        {u"gemini"_s, u"Google Gemini"_s, chat, url("https://generativelanguage.googleapis.com/v1beta/openai"_L1),
         u"GEMINI_API_KEY"_s, false, keyHelp(u"aistudio.google.com/apikey"_s)},
        {u"mistral"_s, u"Mistral"_s, chat, url("https://api.mistral.ai/v1"_L1), u"MISTRAL_API_KEY"_s, false,
         keyHelp(u"console.mistral.ai/api-keys"_s)},
        {u"groq"_s, u"Groq"_s, chat, url("https://api.groq.com/openai/v1"_L1), u"GROQ_API_KEY"_s, false,
         keyHelp(u"console.groq.com/keys"_s)},
        {u"deepseek"_s, u"DeepSeek"_s, chat, url("https://api.deepseek.com/v1"_L1), u"DEEPSEEK_API_KEY"_s, false,
         keyHelp(u"platform.deepseek.com/api_keys"_s)},
        {u"openrouter"_s, u"OpenRouter"_s, chat, url("https://openrouter.ai/api/v1"_L1), u"OPENROUTER_API_KEY"_s, false,
         keyHelp(u"openrouter.ai/settings/keys"_s)},
        {u"azure"_s, u"Azure OpenAI"_s, chat, QUrl(), u"AZURE_OPENAI_API_KEY"_s, false,
         PresetsTexts::tr(
             "The base URL is https://RESOURCE.openai.azure.com/openai/deployments/DEPLOYMENT?api-version=VERSION; "
             "keys are in the resource's page of the Azure portal, under \"Keys and Endpoint\".")},
        {u"ollama"_s,
         u"Ollama"_s,
         chat,
         url("http://127.0.0.1:11434/v1"_L1),
         {},
         true,
         PresetsTexts::tr("\"ollama serve\" starts it, \"ollama pull MODEL\" fetches a model.")},
        {u"lmstudio"_s,
         u"LM Studio"_s,
         chat,
         url("http://127.0.0.1:1234/v1"_L1),
         {},
         true,
         PresetsTexts::tr("Start its server in the Developer page, or with \"lms server start\".")},
        {u"llamacpp"_s,
         u"llama.cpp"_s,
         chat,
         url("http://127.0.0.1:8080/v1"_L1),
         {},
         true,
         PresetsTexts::tr("\"llama-server -m MODEL.gguf\" starts it.")},
        {u"vllm"_s,
         u"vLLM"_s,
         chat,
         url("http://127.0.0.1:8000/v1"_L1),
         {},
         true,
         PresetsTexts::tr("\"vllm serve MODEL\" starts it.")},
    };
}

std::optional<EndpointPreset> endpointPreset(QStringView id)
{
    const QList<EndpointPreset> all = endpointPresets();
    const auto found = std::find_if(all.begin(), all.end(), [id](const auto &one) { return one.id == id; });
    return found == all.end() ? std::nullopt : std::optional(*found);
}

QUrl azureBaseUrl(const QString &resource, const QString &deployment, const QString &apiVersion)
{
    static const QRegularExpression label(u"^[A-Za-z0-9](?:[A-Za-z0-9-]{0,62}[A-Za-z0-9])?\\z"_s);
    static const QRegularExpression deploymentName(u"^[A-Za-z0-9._-]{1,64}\\z"_s);
    static const QRegularExpression version(u"^[A-Za-z0-9.-]{1,24}\\z"_s);
    if (!deploymentName.match(deployment).hasMatch() || !(apiVersion.isEmpty() || version.match(apiVersion).hasMatch()))
        return {};
    QUrl base;
    if (resource.startsWith("https://"_L1)) {
        const QUrl address(resource, QUrl::StrictMode);
        if (!address.isValid() || address.host().isEmpty() || !address.userInfo().isEmpty())
            return {};
        base.setScheme(u"https"_s);
        base.setHost(address.host());
        base.setPort(address.port());
    } else if (label.match(resource).hasMatch()) {
        base = QUrl("https://"_L1 + resource.toLower() + ".openai.azure.com"_L1);
    } else {
        return {};
    }
    base.setPath("/openai/deployments/"_L1 + deployment);
    // The newest that is stable, and no preview that is taken away one day.
    base.setQuery("api-version="_L1 + (apiVersion.isEmpty() ? u"2024-10-21"_s : apiVersion));
    return base;
}

} // namespace Fanlight
