// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/pricetable.h"

#include <algorithm>
#include <utility>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

//! "host:port" in lower case, an IPv6 address in brackets.
QString authorityOf(const QUrl &url)
{
    const QString host = url.host().toLower();
    const int port = url.port(url.scheme().toLower() == "http"_L1 ? 80 : 443);
    return (host.contains(u':') ? QString(u'[' + host + u']') : host) + u':' + QString::number(port);
}

bool bills(const PriceProvider &provider, const QUrl &url)
{
    const QString authority = authorityOf(url);
    const QString host = authority.first(authority.lastIndexOf(u':'));
    return std::any_of(provider.hosts.begin(), provider.hosts.end(), [&](const QString &billing) {
        return billing == host || billing == authority || (billing.startsWith(u'.') && host.endsWith(billing));
    });
}

bool isName(const ModelNameRule &rule)
{
    return rule.equals && !rule.startsWith && !rule.endsWith && !rule.contains && !rule.pattern;
}

} // namespace

PriceTable::PriceTable(QList<PriceProvider> providers, PriceSource source)
    : m_providers(std::move(providers))
    , m_source(std::move(source))
{
    makeIndexes();
}

void PriceTable::makeIndexes()
{
    m_indexes.clear();
    for (const PriceProvider &provider : std::as_const(m_providers)) {
        Index index;
        for (qsizetype position = 0; position < provider.models.size(); ++position) {
            for (const ModelNameRule &rule : provider.models.at(position).names) {
                if (!isName(rule))
                    index.rules.append({position, rule});
                else if (!index.names.contains(*rule.equals))
                    index.names.insert(*rule.equals, position);
            }
        }
        m_indexes.append(index);
    }
}

PriceTable PriceTable::withOwn(const PriceTable &own) const
{
    PriceSource source = m_source;
    source.hasOwn = true;
    QList<PriceProvider> owned = own.m_providers;
    for (PriceProvider &provider : owned) {
        const auto known = std::find_if(m_providers.begin(), m_providers.end(),
                                        [&provider](const PriceProvider &one) { return one.id == provider.id; });
        if (provider.hosts.isEmpty() && known != m_providers.end())
            provider.hosts = known->hosts;
    }
    return {owned + m_providers, source};
}

PriceTable PriceTable::withFreeService(const QString &id, const QUrl &baseUrl) const
{
    PriceEntry nothing;
    nothing.base.input = 0;
    nothing.base.output = 0;
    ModelNameRule any;
    any.contains = QString();
    const PriceProvider service{id, id, {authorityOf(baseUrl)}, {}, {{u"any"_s, {any}, {nothing}}}};
    return {QList{service} + m_providers, m_source};
}

const PriceEntry *PriceTable::findAt(qsizetype provider, const QString &name, const QDateTime &when) const
{
    const Index &index = m_indexes.at(provider);
    const QList<PricedModel> &models = m_providers.at(provider).models;
    qsizetype first = index.names.value(name, models.size());
    for (const auto &[position, rule] : index.rules) {
        if (position >= first)
            break;
        if (rule.matches(name))
            first = position;
    }
    return first < models.size() ? priceAt(models.at(first).prices, when) : nullptr;
}

const PriceEntry *PriceTable::findWithOthers(qsizetype provider, const QString &name, const QDateTime &when) const
{
    if (const PriceEntry *entry = findAt(provider, name, when))
        return entry;
    for (const QString &id : m_providers.at(provider).modelsOf) {
        for (qsizetype other = 0; other < m_providers.size(); ++other) {
            if (m_providers.at(other).id != id)
                continue;
            if (const PriceEntry *entry = findAt(other, name, when))
                return entry;
        }
    }
    return nullptr;
}

const PriceEntry *PriceTable::find(const QUrl &baseUrl, const QString &model, const QDateTime &when) const
{
    const QString asked = comparableModelName(model);
    if (asked.isEmpty() || baseUrl.host().isEmpty())
        return nullptr;
    QStringList names{asked, withDashedDates(asked)};
    names.removeDuplicates();
    for (qsizetype provider = 0; provider < m_providers.size(); ++provider) {
        if (!bills(m_providers.at(provider), baseUrl))
            continue;
        for (const QString &name : std::as_const(names)) {
            if (const PriceEntry *entry = findWithOthers(provider, name, when))
                return entry;
        }
    }
    return nullptr;
}

std::optional<double> PriceTable::costOf(const QUrl &baseUrl, const QString &model, const Usage &usage,
                                         const QDateTime &when) const
{
    const PriceEntry *entry = find(baseUrl, model, when);
    return entry ? Fanlight::costOf(*entry, usage) : std::nullopt;
}

std::optional<double> PriceTable::estimate(const QUrl &baseUrl, const QString &model, qint64 inputTokens,
                                           std::optional<int> maxTokens, const QDateTime &when) const
{
    const PriceEntry *entry = find(baseUrl, model, when);
    if (!entry)
        return std::nullopt;
    Usage usage;
    usage.input = inputTokens;
    if (maxTokens)
        usage.output = *maxTokens;
    return Fanlight::costOf(*entry, usage);
}

} // namespace Fanlight
