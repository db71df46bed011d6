// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/costtotal.h"

#include <QDate>
#include <QObject>

namespace Fanlight {

class Clock;
class LocalStore;
class QueryEngine;

/*! What was spent today, where the user is: what the log has of earlier starts, and every query that ends. From
 *  midnight on it begins anew.
 */
class DaySpending final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DaySpending)

public:
    //! All of them outlive this. Without a store it knows only what was spent since the program was started.
    DaySpending(QueryEngine &engine, Clock &clock, LocalStore *store, QObject *parent = nullptr);

    const CostTotal &total() const { return m_total; }
    //! Whether the log is asked for what was spent before this start.
    bool isOfWholeDay() const { return m_isOfWholeDay; }

Q_SIGNALS:
    void changed();

private:
    QDate today() const;
    //! Of that day, which may be over.
    void addEarlier(const QDate &day, const CostTotal &earlier);
    void add(const CostTotal &more);

    Clock &m_clock;
    bool m_isOfWholeDay;
    QDate m_day;
    CostTotal m_total;
};

} // namespace Fanlight
