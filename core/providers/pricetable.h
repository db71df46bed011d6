// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/providers/modelname.h"
#include "core/providers/modelprice.h"

#include <QDate>
#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <optional>

namespace Fanlight {

//! A model and what its tokens cost.
struct PricedModel
{
    QString id;
    QList<ModelNameRule> names; //!< one of them is enough
    QList<PriceEntry> prices; //!< later ones go before earlier ones

    bool operator==(const PricedModel &) const = default;
};

//! Whoever bills, and where.
struct PriceProvider
{
    QString id;
    QString name;
    QStringList hosts; //!< "api.openai.com", ".openai.azure.com" for every host below, "127.0.0.1:11434"
    QStringList modelsOf; //!< other providers whose models it has at their prices
    QList<PricedModel> models; //!< the first that is meant by a name counts

    bool operator==(const PriceProvider &) const = default;
};

//! Where prices come from, for whoever wants to know.
struct PriceSource
{
    QString name;
    QString version;
    QDate date;
    bool hasOwn = false; //!< some are the user's own

    bool operator==(const PriceSource &) const = default;
};

/*! What tokens cost at which service. Pure: it is told the moment.
 *
 *  Prices go by the address that is asked, never by a name that the user gave, because that is who sends the bill. A
 *  gateway has no price until the user says so: what is not known is empty, never 0.
 */
class PriceTable final
{
public:
    PriceTable() = default;
    PriceTable(QList<PriceProvider> providers, PriceSource source);

    const QList<PriceProvider> &providers() const { return m_providers; }
    const PriceSource &source() const { return m_source; }

    //! The same table with the user's own prices, which go before these. A provider of theirs that names no hosts has
    //! those of its namesake here.
    PriceTable withOwn(const PriceTable &own) const;
    //! The same table with a service whose tokens cost nothing, whatever the model.
    PriceTable withFreeService(const QString &id, const QUrl &baseUrl) const;

    //! The prices of a model at a moment; null where none is known. Lives as long as the table.
    const PriceEntry *find(const QUrl &baseUrl, const QString &model, const QDateTime &when) const;
    //! What an answer cost, in US dollars; empty where the price or the usage is unknown.
    std::optional<double> costOf(const QUrl &baseUrl, const QString &model, const Usage &usage,
                                 const QDateTime &when) const;
    /*! An estimate of what a query will cost at most, in US dollars: about so many tokens of input, and as many of
     *  output as it may take. Empty where the price is unknown or the output has no bound.
     */
    std::optional<double> estimate(const QUrl &baseUrl, const QString &model, qint64 inputTokens,
                                   std::optional<int> maxTokens, const QDateTime &when) const;

    bool operator==(const PriceTable &other) const
    {
        return m_providers == other.m_providers && m_source == other.m_source;
    }

private:
    //! Where a provider's models are found by name.
    struct Index
    {
        QHash<QString, qsizetype> names; //!< those that are given in full
        QList<std::pair<qsizetype, ModelNameRule>> rules; //!< the others, ascending
    };

    void makeIndexes();
    const PriceEntry *findAt(qsizetype provider, const QString &name, const QDateTime &when) const;
    const PriceEntry *findWithOthers(qsizetype provider, const QString &name, const QDateTime &when) const;

    QList<PriceProvider> m_providers;
    PriceSource m_source;
    QList<Index> m_indexes; //!< beside m_providers
};

} // namespace Fanlight
