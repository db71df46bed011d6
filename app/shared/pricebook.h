// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/analysisrun.h"
#include "core/analysis/costtotal.h"
#include "core/engine/engineseams.h"
#include "core/providers/pricetable.h"

#include <QList>
#include <QUrl>

#include <functional>
#include <optional>

namespace Fanlight {

/*! The prices that a program goes by: the built-in ones, the user's own before them, and what is free.
 *
 *  The built-in ones are read when they are first needed: a start with the simulator alone does without.
 */
class PriceBook final
{
    Q_DISABLE_COPY_MOVE(PriceBook)

public:
    PriceBook() = default;

    /*! Reads the user's own prices; a file that is not there is none. What is wrong with one that is, as a sentence;
     *  nothing of it counts then, and the built-in prices stand.
     */
    std::optional<QString> readOwn(const QString &path);
    //! Whatever is asked there costs nothing: the built-in simulator.
    void addFreeService(const QString &id, const QUrl &baseUrl);

    //! Reads the built-in prices (10 ms) if this endpoint needs them, so that no answer has to wait for them.
    void prepareFor(const Endpoint &endpoint) { tableFor(endpoint.baseUrl); }

    //! Reads the built-in prices if they were not.
    const PriceTable &table();
    //! What an answer cost now; as PriceTable has it.
    std::optional<double> costOf(const Endpoint &endpoint, const QString &model, const Usage &usage);
    //! What a query will cost now at most; as PriceTable has it.
    std::optional<double> estimate(const Endpoint &endpoint, const QString &model, qint64 inputTokens,
                                   std::optional<int> maxTokens);
    //! An estimate of a whole run over a text of about so many tokens.
    CostTotal estimate(const QList<BoundTarget> &targets, const QList<Task> &tasks, qint64 textTokens);
    //! What one query will cost at most, for a batch's budget; the book outlives it.
    std::function<std::optional<double>(const QueryRequest &)> bound();
    //! For the engine; the book outlives it.
    EngineSeams::Price price();

private:
    const PriceTable &tableFor(const QUrl &baseUrl);

    PriceTable m_free;
    std::optional<PriceTable> m_table;
};

} // namespace Fanlight
