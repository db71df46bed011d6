// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>
#include <QVariantList>

#include <limits>

namespace Fanlight {

//! Which entries of the audit log are wanted: those that meet all that is given.
struct AuditFilter
{
    QString text; //!< every word of it is in the stored message or reply, as part of a word too, in any case
    QDateTime since; //!< submitted then or later; invalid: any time
    QDateTime until; //!< submitted before then
    QString target; //!< "endpoint/model", or an endpoint alone
    QString task;
    QString status; //!< "done", "failed", "cancelled", or "cached"
    QString run;

    bool operator==(const AuditFilter &) const = default;
};

//! Which piece of what a filter finds: entries are told apart by their ids, which stay as they are while others come.
struct AuditPage
{
    enum class Order { NewestFirst, OldestFirst };

    Order order = Order::NewestFirst;
    qint64 after = 0; //!< the id of the last entry of the page before; 0: from the beginning of the order
    qint64 upTo = std::numeric_limits<qint64>::max(); //!< no entry newer than this id
    int limit = 100;
    qint64 downTo = 0; //!< no entry older than this id

    bool operator==(const AuditPage &) const = default;
};

//! Ids from the first to the last, both included.
struct IdRange
{
    qint64 first = 0;
    qint64 last = std::numeric_limits<qint64>::max();

    bool operator==(const IdRange &) const = default;
};

//! A condition over the table `queries`, with the values for its question marks.
struct SqlCondition
{
    QString where; //!< never empty
    QVariantList values;
};

/*! Whatever is searched for, the condition is valid SQL and valid FTS5. A text is looked for in the range only, so that
 *  a piece of a long log costs a piece of the time.
 */
SqlCondition sqlCondition(const AuditFilter &filter, const IdRange &range = {});

} // namespace Fanlight
