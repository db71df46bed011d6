// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/pricefile.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <initializer_list>
#include <utility>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

struct PriceFileTexts
{
    Q_DECLARE_TR_FUNCTIONS(Fanlight::PriceFile)
};

constexpr int knownForm = 1;
constexpr int onlyPerTokens = 1'000'000;

//! Goes through the file to its end and remembers the first thing that is wrong, and where that is.
class PriceReader final
{
public:
    explicit PriceReader(const QStringList &knownProviders)
        : m_knownProviders(knownProviders)
    {
    }

    const QString &problem() const { return m_problem; }
    PriceTable table(const QJsonObject &file);

private:
    using Keys = std::initializer_list<QLatin1StringView>;

    void fail(const QString &what);
    void checkKeys(const QJsonObject &object, Keys known);
    void checkHead(const QJsonObject &file);
    //! Calls `read` for every object of an array that must be there.
    template <typename Read>
    void eachObject(const QJsonObject &object, QLatin1StringView key, Read read);

    QString text(const QJsonValue &value, QLatin1StringView key);
    QStringList texts(const QJsonObject &object, QLatin1StringView key);
    QDate date(const QJsonObject &object, QLatin1StringView key);
    std::optional<double> price(const QJsonObject &object, QLatin1StringView key);
    TokenPrices prices(const QJsonObject &object);

    PriceProvider provider(const QJsonObject &object);
    PricedModel model(const QJsonObject &object);
    ModelNameRule rule(const QJsonValue &value);
    PriceEntry entry(const QJsonObject &object);
    LengthTier tier(const QJsonObject &object);

    QStringList m_knownProviders;
    QStringList m_place; //!< from the outside in
    QString m_problem;
};

void PriceReader::fail(const QString &what)
{
    if (!m_problem.isEmpty())
        return;
    m_problem = m_place.isEmpty()
        ? what
        : PriceFileTexts::tr("%1: %2", "a place in a file, and what is wrong there").arg(m_place.join(u", "_s), what);
}

void PriceReader::checkKeys(const QJsonObject &object, Keys known)
{
    for (auto key = object.begin(); key != object.end(); ++key) {
        if (std::find(known.begin(), known.end(), key.key()) == known.end())
            fail(PriceFileTexts::tr("there is no key \"%1\" here").arg(key.key()));
    }
}

template <typename Read>
void PriceReader::eachObject(const QJsonObject &object, QLatin1StringView key, Read read)
{
    if (!object.value(key).isArray()) {
        fail(PriceFileTexts::tr("\"%1\" must be a list").arg(key));
        return;
    }
    int position = 0;
    for (const QJsonValue &value : object.value(key).toArray()) {
        ++position;
        const QString id = value["id"_L1].toString();
        m_place.append(id.isEmpty()
                           ? PriceFileTexts::tr("\"%1\" %2", "a list in a file, and which of it").arg(key).arg(position)
                           : PriceFileTexts::tr("\"%1\"", "a name in quotation marks").arg(id));
        if (value.isObject())
            read(value.toObject());
        else
            fail(PriceFileTexts::tr("must be an object in {braces}"));
        m_place.removeLast();
    }
}

QString PriceReader::text(const QJsonValue &value, QLatin1StringView key)
{
    if (!value.isString() || value.toString().trimmed().isEmpty())
        fail(PriceFileTexts::tr("\"%1\" must be a text").arg(key));
    return value.toString().trimmed();
}

QStringList PriceReader::texts(const QJsonObject &object, QLatin1StringView key)
{
    QStringList list;
    const QJsonValue value = object.value(key);
    if (!value.isUndefined() && !value.isArray())
        fail(PriceFileTexts::tr("\"%1\" must be a list").arg(key));
    for (const QJsonValue &one : value.toArray())
        list.append(text(one, key));
    return list;
}

QDate PriceReader::date(const QJsonObject &object, QLatin1StringView key)
{
    if (!object.contains(key))
        return {};
    const QDate date = QDate::fromString(object.value(key).toString(), u"yyyy-MM-dd"_s);
    if (!date.isValid())
        fail(PriceFileTexts::tr("\"%1\" must be a date like \"2026-09-23\"").arg(key));
    return date;
}

std::optional<double> PriceReader::price(const QJsonObject &object, QLatin1StringView key)
{
    if (!object.contains(key))
        return std::nullopt;
    const double price = object.value(key).toDouble(-1);
    if (price < 0)
        fail(PriceFileTexts::tr("\"%1\" must be a number of dollars, 0 or more").arg(key));
    return price;
}

TokenPrices PriceReader::prices(const QJsonObject &object)
{
    return {price(object, "input"_L1), price(object, "output"_L1), price(object, "cache_read"_L1),
            price(object, "cache_write"_L1)};
}

void PriceReader::checkHead(const QJsonObject &file)
{
    checkKeys(file,
              {"form"_L1, "source"_L1, "version"_L1, "date"_L1, "licence"_L1, "currency"_L1, "per_tokens"_L1,
               "providers"_L1});
    if (const QJsonValue form = file.value("form"_L1); !form.isUndefined() && form.toInt() != knownForm)
        fail(PriceFileTexts::tr("\"form\" must be %1: another one is for another version of Fanlight").arg(knownForm));
    if (const QJsonValue currency = file.value("currency"_L1); !currency.isUndefined() && currency != "USD"_L1)
        fail(PriceFileTexts::tr("\"currency\" must be \"USD\""));
    if (const QJsonValue per = file.value("per_tokens"_L1); !per.isUndefined() && per.toInt() != onlyPerTokens)
        fail(PriceFileTexts::tr("\"per_tokens\" must be %1").arg(onlyPerTokens));
}

PriceTable PriceReader::table(const QJsonObject &file)
{
    checkHead(file);
    const PriceSource source{file.value("source"_L1).toString(), file.value("version"_L1).toString(),
                             date(file, "date"_L1), false};
    QList<PriceProvider> providers;
    eachObject(file, "providers"_L1, [&](const QJsonObject &object) { providers.append(provider(object)); });
    return {providers, source};
}

PriceProvider PriceReader::provider(const QJsonObject &object)
{
    checkKeys(object, {"id"_L1, "name"_L1, "hosts"_L1, "models_of"_L1, "models"_L1});
    PriceProvider provider;
    provider.id = text(object.value("id"_L1), "id"_L1);
    provider.name = object.value("name"_L1).toString(provider.id);
    for (const QString &host : texts(object, "hosts"_L1))
        provider.hosts.append(host.toLower());
    if (provider.hosts.isEmpty() && !m_knownProviders.contains(provider.id))
        fail(PriceFileTexts::tr("\"hosts\" must name the host that is asked, like [\"llm.example.com\"]"));
    provider.modelsOf = texts(object, "models_of"_L1);
    eachObject(object, "models"_L1, [&](const QJsonObject &one) { provider.models.append(model(one)); });
    return provider;
}

PricedModel PriceReader::model(const QJsonObject &object)
{
    checkKeys(object, {"id"_L1, "match"_L1, "prices"_L1});
    PricedModel model;
    model.id = text(object.value("id"_L1), "id"_L1);
    const QJsonValue match = object.contains("match"_L1) ? object.value("match"_L1) : QJsonArray{model.id};
    if (!match.isArray())
        fail(PriceFileTexts::tr("\"%1\" must be a list").arg("match"_L1));
    for (const QJsonValue &one : match.toArray())
        model.names.append(rule(one));
    eachObject(object, "prices"_L1, [&](const QJsonObject &one) { model.prices.append(entry(one)); });
    return model;
}

ModelNameRule PriceReader::rule(const QJsonValue &value)
{
    ModelNameRule rule;
    if (value.isString()) {
        rule.equals = comparableModelName(value.toString());
        return rule;
    }
    const QJsonObject object = value.toObject();
    if (object.isEmpty())
        fail(PriceFileTexts::tr("\"match\" must hold names, or objects with a condition in them"));
    checkKeys(object, {"equals"_L1, "starts_with"_L1, "ends_with"_L1, "contains"_L1, "regex"_L1});
    const auto condition = [&](QLatin1StringView key) {
        return object.contains(key) ? std::optional(text(object.value(key), key).toLower()) : std::nullopt;
    };
    rule.equals = condition("equals"_L1);
    rule.startsWith = condition("starts_with"_L1);
    rule.endsWith = condition("ends_with"_L1);
    rule.contains = condition("contains"_L1);
    if (object.contains("regex"_L1)) {
        // Like all conditions it is for names in lower case.
        rule.pattern =
            QRegularExpression(text(object.value("regex"_L1), "regex"_L1), QRegularExpression::CaseInsensitiveOption);
        if (!rule.pattern->isValid())
            fail(PriceFileTexts::tr("\"regex\" is no regular expression: %1").arg(rule.pattern->errorString()));
    }
    return rule;
}

PriceEntry PriceReader::entry(const QJsonObject &object)
{
    checkKeys(object, {"from"_L1, "daily"_L1, "input"_L1, "output"_L1, "cache_read"_L1, "cache_write"_L1, "above"_L1});
    PriceEntry entry;
    entry.from = date(object, "from"_L1);
    entry.base = prices(object);
    if (!entry.base.input || !entry.base.output)
        fail(PriceFileTexts::tr("\"input\" and \"output\" must both have a price"));
    if (object.contains("daily"_L1)) {
        const QStringList hours = texts(object, "daily"_L1);
        entry.dailyFrom = QTime::fromString(hours.value(0), u"HH:mm"_s);
        entry.dailyUntil = QTime::fromString(hours.value(1), u"HH:mm"_s);
        if (hours.size() != 2 || !entry.dailyFrom.isValid() || !entry.dailyUntil.isValid())
            fail(PriceFileTexts::tr("\"daily\" must be two times of day in UTC, like [\"01:00\", \"04:00\"]"));
    }
    if (object.contains("above"_L1))
        eachObject(object, "above"_L1, [&](const QJsonObject &one) { entry.tiers.append(tier(one)); });
    std::sort(entry.tiers.begin(), entry.tiers.end(), [](const LengthTier &one, const LengthTier &other) {
        return one.aboveInputTokens < other.aboveInputTokens;
    });
    return entry;
}

LengthTier PriceReader::tier(const QJsonObject &object)
{
    checkKeys(object, {"input_tokens"_L1, "input"_L1, "output"_L1, "cache_read"_L1, "cache_write"_L1});
    const qint64 above = object.value("input_tokens"_L1).toInteger(-1);
    if (above < 0)
        fail(PriceFileTexts::tr("\"input_tokens\" must be a whole number, 0 or more"));
    return {above, prices(object)};
}

//! Lines count from 1.
qsizetype lineOf(const QByteArray &json, int offset)
{
    return json.first(std::clamp<qsizetype>(offset, 0, json.size())).count('\n') + 1;
}

} // namespace

std::variant<PriceTable, PriceFileProblem> parsePrices(const QByteArray &json, const QStringList &knownProviders)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError)
        return PriceFileProblem{
            PriceFileTexts::tr("line %1: %2").arg(lineOf(json, error.offset)).arg(error.errorString())};
    if (!document.isObject())
        return PriceFileProblem{PriceFileTexts::tr("the file must be one object in {braces}")};
    PriceReader reader(knownProviders);
    const PriceTable table = reader.table(document.object());
    if (!reader.problem().isEmpty())
        return PriceFileProblem{reader.problem()};
    return table;
}

} // namespace Fanlight
