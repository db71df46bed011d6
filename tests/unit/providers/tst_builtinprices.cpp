// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/builtinprices.h"
#include "core/providers/pricefile.h"

#include <QFile>
#include <QTest>

using namespace Fanlight;
using namespace Qt::StringLiterals;

namespace {

QUrl addressOf(const QString &provider)
{
    static const QHash<QString, QString> addresses{
        {u"openai"_s, u"https://api.openai.com/v1"_s},
        {u"anthropic"_s, u"https://api.anthropic.com"_s},
        {u"google"_s, u"https://generativelanguage.googleapis.com/v1beta/openai"_s},
        {u"mistral"_s, u"https://api.mistral.ai/v1"_s},
        {u"groq"_s, u"https://api.groq.com/openai/v1"_s},
        {u"deepseek"_s, u"https://api.deepseek.com/v1"_s},
        {u"openrouter"_s, u"https://openrouter.ai/api/v1"_s},
        {u"azure"_s, u"https://mine.openai.azure.com/openai/deployments/x?api-version=2026-01-01"_s},
        {u"x-ai"_s, u"https://api.x.ai/v1"_s},
    };
    return QUrl(addresses.value(provider));
}

QDateTime utc(const char *text)
{
    return QDateTime::fromString(QString::fromLatin1(text), Qt::ISODate);
}

QString problemOf(const std::variant<PriceTable, PriceFileProblem> &parsed)
{
    const auto *problem = std::get_if<PriceFileProblem>(&parsed);
    return problem ? problem->message : QString();
}

} // namespace

class BuiltinPricesTest final : public QObject
{
    Q_OBJECT

private:
    const PriceTable m_prices = builtinPrices();

private Q_SLOTS:
    void fileIsInOrder();
    void knowsWhatIsPublished_data();
    void knowsWhatIsPublished();
    void reckonsAsItsSourceDoes_data();
    void reckonsAsItsSourceDoes();
    void serversOnThisMachine_data();
    void serversOnThisMachine();
};

void BuiltinPricesTest::fileIsInOrder()
{
    QFile file(QStringLiteral(FANLIGHT_SOURCE_DIR) + u"/resources/prices/prices.json"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto parsed = parsePrices(file.readAll());
    QVERIFY2(std::holds_alternative<PriceTable>(parsed), qPrintable(problemOf(parsed)));
    QVERIFY(m_prices == std::get<PriceTable>(parsed));
    const PriceSource source = m_prices.source();
    QCOMPARE(source.name, u"npm @pydantic/genai-prices"_s);
    QVERIFY(!source.version.isEmpty());
    QVERIFY(source.date.isValid());
    QVERIFY(!source.hasOwn);
    for (const PriceProvider &provider : m_prices.providers()) {
        QVERIFY2(!provider.models.isEmpty(), qPrintable(provider.id));
        for (const PricedModel &model : provider.models)
            QVERIFY2(!model.names.isEmpty() && !model.prices.isEmpty(), qPrintable(provider.id + u' ' + model.id));
    }
}

void BuiltinPricesTest::knowsWhatIsPublished_data()
{
    QTest::addColumn<QString>("provider");
    QTest::addColumn<double>("input");
    QTest::addColumn<double>("output");
    const auto row = [](const char *model, const char *provider, double input, double output) {
        QTest::newRow(model) << QString::fromLatin1(provider) << input << output;
    };
    row("gpt-6-sol", "openai", 2, 10);
    row("gpt-6-luna", "openai", 0.10, 0.50);
    row("gpt-5.4-mini", "openai", 0.75, 4.5);
    row("gpt-5.4-nano", "openai", 0.20, 1.25);
    row("gpt-5-mini", "openai", 0.25, 2);
    row("gpt-4.1", "openai", 2, 8);
    row("gpt-4o-mini", "openai", 0.15, 0.60);
    row("o4-mini", "openai", 1.1, 4.4);
    row("claude-opus-5-5", "anthropic", 4, 20);
    row("claude-sonnet-4-6", "anthropic", 3, 15);
    row("claude-haiku-4-5", "anthropic", 1, 5);
    row("gemini-2.5-flash", "google", 0.30, 2.50);
    row("deepseek-v4-flash", "deepseek", 0.22, 0.66);
    row("mistral-large-2512", "mistral", 0.5, 1.5);
}

void BuiltinPricesTest::knowsWhatIsPublished()
{
    QFETCH(QString, provider);
    QFETCH(double, input);
    QFETCH(double, output);
    // At noon: at DeepSeek the hours of the Chinese morning and afternoon cost twice as much.
    const PriceEntry *entry =
        m_prices.find(addressOf(provider), QString::fromLatin1(QTest::currentDataTag()), utc("2026-11-21T12:00:00Z"));
    QVERIFY(entry);
    QCOMPARE(entry->base.input, std::optional(input));
    QCOMPARE(entry->base.output, std::optional(output));
}

//! Expected: calcPrice() of @pydantic/genai-prices 0.1.8 for the same provider, model, usage and moment.
void BuiltinPricesTest::reckonsAsItsSourceDoes_data()
{
    QTest::addColumn<QString>("provider");
    QTest::addColumn<QString>("model");
    QTest::addColumn<QDateTime>("when");
    QTest::addColumn<Usage>("usage");
    QTest::addColumn<double>("dollars");
    const QDateTime noon = utc("2026-11-21T12:00:00Z");
    const auto row = [](const char *name, const char *provider, const char *model, const QDateTime &when,
                        const Usage &usage, double dollars) {
        QTest::newRow(name) << QString::fromLatin1(provider) << QString::fromLatin1(model) << when << usage << dollars;
    };
    row("one price", "openai", "gpt-4.1", noon, {1000, 500, {}, {}, {}}, 0.006);
    row("cache read and written", "openai", "gpt-6-sol", noon, {1000, 500, 400, 200, {}}, 0.00638);
    row("a long input, some of it cached", "openai", "gpt-6-sol", noon, {300'000, 1000, 1000, {}, {}}, 1.2114);
    row("a dated name in capitals", "openai", "GPT-6-Sol-2026-08-01", noon, {1000, 500, {}, {}, {}}, 0.007);
    row("a dated name without dashes", "anthropic", "claude-opus-5-5-20260901", noon, {1000, 500, 300, 200, {}},
        0.01306);
    row("a token beyond the tier", "anthropic", "claude-sonnet-4-5", noon, {200'001, 10, {}, {}, {}}, 1.200231);
    row("Gemini", "google", "gemini-2.5-flash", noon, {1234, 567, {}, {}, {}}, 0.0017877);
    row("Gemini, long", "google", "gemini-2.5-pro", noon, {250'000, 5, {}, {}, {}}, 0.625075);
    row("Mistral", "mistral", "mistral-large-2512", noon, {777, 333, {}, {}, {}}, 0.000888);
    row("an alias before it moved", "mistral", "mistral-medium-latest", utc("2026-06-15T12:00:00Z"),
        {777, 333, {}, {}, {}}, 0.0009768);
    row("an alias after it moved", "mistral", "mistral-medium-latest", utc("2026-06-16T00:00:00Z"),
        {777, 333, {}, {}, {}}, 0.003663);
    row("Groq", "groq", "llama-3.3-70b-versatile", noon, {777, 333, {}, {}, {}}, 0.0007215);
    row("DeepSeek, noon", "deepseek", "deepseek-v4-flash", noon, {1'000'000, 1'000'000, {}, {}, {}}, 0.88);
    row("DeepSeek, peak", "deepseek", "deepseek-v4-flash", utc("2026-11-21T02:00:00Z"),
        {1'000'000, 1'000'000, {}, {}, {}}, 1.76);
    row("DeepSeek, before the change", "deepseek", "deepseek-v4-flash", utc("2026-08-16T12:00:00Z"),
        {1'000'000, 1'000'000, {}, {}, {}}, 0.42);
    row("OpenRouter", "openrouter", "anthropic/claude-sonnet-4.5", noon, {1000, 500, {}, {}, {}}, 0.0105);
    row("a free model of OpenRouter's", "openrouter", "deepseek/deepseek-chat-v3-0324:free", noon,
        {1000, 500, {}, {}, {}}, 0);
    row("Azure", "azure", "gpt-4.1", noon, {1000, 500, {}, {}, {}}, 0.006);
    row("another maker's model at Azure", "azure", "grok-4.6", noon, {1000, 500, {}, {}, {}}, 0.005);
    row("the last token before the tier", "x-ai", "grok-4.6", noon, {199'999, 10, {}, {}, {}}, 0.400058);
    row("the first token of the tier", "x-ai", "grok-4.6", noon, {200'000, 10, {}, {}, {}}, 0.80012);
}

void BuiltinPricesTest::reckonsAsItsSourceDoes()
{
    QFETCH(QString, provider);
    QFETCH(QString, model);
    QFETCH(QDateTime, when);
    QFETCH(Usage, usage);
    QFETCH(double, dollars);
    const std::optional<double> cost = m_prices.costOf(addressOf(provider), model, usage, when);
    QVERIFY(cost);
    QVERIFY2(qAbs(*cost - dollars) < 1e-9, qPrintable(QString::number(*cost, 'g', 15)));
}

void BuiltinPricesTest::serversOnThisMachine_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("model");
    QTest::addColumn<std::optional<double>>("dollars");
    const auto row = [](const char *name, const char *url, const char *model, std::optional<double> dollars) {
        QTest::newRow(name) << QString::fromLatin1(url) << QString::fromLatin1(model) << dollars;
    };
    row("Ollama", "http://127.0.0.1:11434/v1", "llama3.2:3b", 0.0);
    row("Ollama by name", "http://localhost:11434/v1", "qwen3", 0.0);
    row("Ollama over IPv6", "http://[::1]:11434/v1", "qwen3", 0.0);
    row("a model that Ollama has elsewhere", "http://127.0.0.1:11434/v1", "gpt-oss:120b-cloud", {});
    row("LM Studio", "http://127.0.0.1:1234/v1", "google/gemma-3-12b", 0.0);
    row("Jan", "http://127.0.0.1:1337/v1", "llama", 0.0);
    row("llama.cpp, or somebody's gateway", "http://127.0.0.1:8080/v1", "gpt-4.1", {});
    row("Ollama on another machine", "http://192.168.1.5:11434/v1", "llama3.2:3b", {});
}

void BuiltinPricesTest::serversOnThisMachine()
{
    QFETCH(QString, url);
    QFETCH(QString, model);
    QFETCH(std::optional<double>, dollars);
    QCOMPARE(m_prices.costOf(QUrl(url), model, {10, 10, {}, {}, {}}, utc("2026-11-21T12:00:00Z")), dollars);
}

QTEST_APPLESS_MAIN(BuiltinPricesTest)
#include "tst_builtinprices.moc"
