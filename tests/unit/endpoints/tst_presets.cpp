// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/endpoints/builtinendpoints.h"
#include "core/endpoints/presets.h"

#include <QSet>
#include <QTest>

using namespace Fanlight;
using namespace Qt::StringLiterals;

class PresetsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPresetIsUsable();
    void theBuiltInOnesAreAmongThem();
    void azureAddresses_data();
    void azureAddresses();
    void isNotFound();
};

void PresetsTest::everyPresetIsUsable()
{
    QSet<QString> ids;
    for (const EndpointPreset &preset : endpointPresets()) {
        QVERIFY2(!ids.contains(preset.id), qPrintable(preset.id));
        ids.insert(preset.id);
        QVERIFY2(!preset.title.isEmpty() && !preset.help.isEmpty(), qPrintable(preset.id));
        // A local server needs no key, and every other service does.
        QCOMPARE(preset.keyVariable.isEmpty(), preset.isLocal);
        QCOMPARE(endpointPreset(preset.id), std::optional(preset));
        if (preset.id == "azure"_L1)
            continue;
        const Endpoint endpoint{preset.id, preset.protocol, preset.baseUrl, Secret("key")};
        QCOMPARE(endpointProblem(endpoint), std::nullopt);
        QCOMPARE(isLoopback(preset.baseUrl), preset.isLocal);
        QCOMPARE(preset.baseUrl.scheme() == "https"_L1, !preset.isLocal);
    }
    QCOMPARE(ids,
             (QSet<QString>{u"openai"_s, u"anthropic"_s, u"gemini"_s, u"mistral"_s, u"groq"_s, u"deepseek"_s,
                            u"openrouter"_s, u"azure"_s, u"ollama"_s, u"lmstudio"_s, u"llamacpp"_s, u"vllm"_s}));
}

void PresetsTest::theBuiltInOnesAreAmongThem()
{
    const QList<BuiltinEndpoint> builtin = builtinEndpoints();
    QCOMPARE(builtin.size(), 2);
    for (const BuiltinEndpoint &one : builtin) {
        const std::optional<EndpointPreset> preset = endpointPreset(one.name);
        QVERIFY(preset);
        QCOMPARE(preset->baseUrl, one.baseUrl);
        QCOMPARE(preset->keyVariable, one.keyVariable);
    }
}

void PresetsTest::azureAddresses_data()
{
    QTest::addColumn<QString>("resource");
    QTest::addColumn<QString>("deployment");
    QTest::addColumn<QString>("version");
    QTest::addColumn<QString>("url");
    const QString base = u"https://me.openai.azure.com/openai/deployments/gpt"_s;
    QTest::newRow("by name") << u"me"_s << u"gpt"_s << QString() << QString(base + u"?api-version=2024-10-21"_s);
    QTest::newRow("in capitals") << u"ME"_s << u"gpt"_s << QString() << QString(base + u"?api-version=2024-10-21"_s);
    QTest::newRow("by address") << u"https://me.openai.azure.com/"_s << u"gpt"_s << u"2025-01-01-preview"_s
                                << QString(base + u"?api-version=2025-01-01-preview"_s);
    QTest::newRow("not encrypted") << u"http://me.openai.azure.com/"_s << u"gpt"_s << QString() << QString();
    QTest::newRow("a resource with a slash") << u"me/evil"_s << u"gpt"_s << QString() << QString();
    QTest::newRow("a resource with a dot") << u"me.evil.com#"_s << u"gpt"_s << QString() << QString();
    QTest::newRow("a deployment with a slash") << u"me"_s << u"a/b"_s << QString() << QString();
    QTest::newRow("no deployment") << u"me"_s << QString() << QString() << QString();
    QTest::newRow("a version with an ampersand") << u"me"_s << u"gpt"_s << u"1&key=x"_s << QString();
}

void PresetsTest::azureAddresses()
{
    QFETCH(QString, resource);
    QFETCH(QString, deployment);
    QFETCH(QString, version);
    QFETCH(QString, url);
    const QUrl made = azureBaseUrl(resource, deployment, version);
    QCOMPARE(made.toString(), url);
    if (!url.isEmpty())
        QCOMPARE(endpointProblem({u"azure"_s, Protocol::OpenAiChat, made, Secret("key")}), std::nullopt);
}

void PresetsTest::isNotFound()
{
    QVERIFY(!endpointPreset(u"simulator"));
    QVERIFY(!endpointPreset(u"OpenAI"));
}

QTEST_APPLESS_MAIN(PresetsTest)
#include "tst_presets.moc"
