// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/builtinprices.h"

#include "core/providers/pricefile.h"

#include <QFile>

// A static library's resources are linked in only when something names their initialiser, outside any namespace.
static void initPricesResource()
{
    Q_INIT_RESOURCE(prices);
}

namespace Fanlight {

using namespace Qt::StringLiterals;

PriceTable builtinPrices()
{
    initPricesResource();
    QFile file(u":/fanlight/prices/prices.json"_s);
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT_X(opened, "builtinPrices", "the prices are part of the library");
    auto prices = parsePrices(opened ? file.readAll() : QByteArray());
    Q_ASSERT_X(std::holds_alternative<PriceTable>(prices), "builtinPrices", "tst_builtinprices reads them");
    const auto *table = std::get_if<PriceTable>(&prices);
    return table ? *table : PriceTable();
}

} // namespace Fanlight
