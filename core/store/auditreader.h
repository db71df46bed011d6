// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/auditentry.h"
#include "core/store/auditfilter.h"

#include <QDate>
#include <QStringList>

namespace Fanlight {

class DatabaseSession;

//! What one model cost on one day.
struct SpendingLine
{
    QDate day; //!< where the user is
    QString endpoint;
    QString model;
    qint64 queries = 0;
    qint64 cached = 0;
    qint64 attempts = 0;
    qint64 inputTokens = 0; //!< as far as they are known
    qint64 outputTokens = 0;
    double costUsd = 0; //!< as far as it is known
    qint64 unknownCosts = 0; //!< queries of which it is not

    bool operator==(const SpendingLine &) const = default;
};

//! A past run in one line.
struct RunLine
{
    QString run;
    QDateTime time; //!< of its first query, UTC
    qint64 queries = 0;
    qint64 failed = 0;
    QString message; //!< what is kept of its first query's message
    qint64 firstId = 0;

    bool operator==(const RunLine &) const = default;
};

//! What can be chosen from in a filter: what the log holds entries of, in alphabetical order.
struct AuditChoices
{
    QStringList targets;
    QStringList tasks;

    bool operator==(const AuditChoices &) const = default;
};

/*! \name Questions to the audit log
 *  They run on the database thread. Entries come in the order of recording, whatever their times say.
 */
//! \{
QList<AuditEntry> auditEntries(DatabaseSession &session, const AuditFilter &filter, const AuditPage &page);
//! The ids alone of what the filter finds in the range, the newest first.
QList<qint64> auditIds(DatabaseSession &session, const AuditFilter &filter, const IdRange &range);
//! From the oldest to the newest entry's id; empty (last before first) when there are none.
IdRange auditRange(DatabaseSession &session);
AuditChoices auditChoices(DatabaseSession &session);
qint64 countEntries(DatabaseSession &session, const AuditFilter &filter);
//! The id of the entry that begins the newest `count` of those that the filter finds; 0 when there are none.
qint64 firstOfNewest(DatabaseSession &session, const AuditFilter &filter, qint64 count);
//! By day, the newest first, and the most expensive first within a day.
QList<SpendingLine> spending(DatabaseSession &session, const AuditFilter &filter);
//! The newest runs first; `before` is the firstId of the page before, 0 at first.
QList<RunLine> pastRuns(DatabaseSession &session, qint64 before, int limit);
//! \}

} // namespace Fanlight
