// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/dayspending.h"

#include "app/shared/localstore.h"
#include "core/engine/clock.h"
#include "core/engine/queryengine.h"
#include "core/store/auditlog.h"

namespace Fanlight {

using namespace Qt::StringLiterals;

DaySpending::DaySpending(QueryEngine &engine, Clock &clock, LocalStore *store, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_isOfWholeDay(store != nullptr)
    , m_day(today())
{
    connect(&engine, &QueryEngine::finished, this, [this](const QueryResult &result) {
        CostTotal one;
        one.add(result);
        add(one);
    });
    if (!store)
        return;
    AuditFilter filter;
    filter.since = m_day.startOfDay();
    // Asked before anything of this start is recorded: nothing is counted twice.
    using Lines = std::optional<QList<SpendingLine>>;
    store->auditLog().spending(this, filter, [this, day = m_day](const Lines &lines) {
        CostTotal priced;
        for (const SpendingLine &line : lines.value_or(QList<SpendingLine>())) {
            priced.usd += line.costUsd;
            priced.known += line.queries - line.unknownCosts;
        }
        addEarlier(day, priced);
    });
    // Most of what failed was never billed, and the log does not tell which: only answers may lack a price.
    filter.status = u"done"_s;
    store->auditLog().spending(this, filter, [this, day = m_day](const Lines &lines) {
        CostTotal unpriced;
        for (const SpendingLine &line : lines.value_or(QList<SpendingLine>()))
            unpriced.unknown += line.unknownCosts;
        addEarlier(day, unpriced);
    });
}

QDate DaySpending::today() const
{
    return m_clock.wallClock().toLocalTime().date();
}

void DaySpending::addEarlier(const QDate &day, const CostTotal &earlier)
{
    if (day == m_day)
        add(earlier);
}

void DaySpending::add(const CostTotal &more)
{
    const CostTotal before = m_total;
    if (const QDate day = today(); day != m_day) {
        m_day = day;
        m_total = {};
    }
    m_total.usd += more.usd;
    m_total.known += more.known;
    m_total.unknown += more.unknown;
    if (!(m_total == before))
        Q_EMIT changed();
}

} // namespace Fanlight
