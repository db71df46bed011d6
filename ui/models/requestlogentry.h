// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/auditentry.h"
#include "ui/models/waterfall.h"

#include <QDateTime>
#include <QStringList>

#include <optional>

namespace Fanlight {

/*! One row of the request log: what is known of a query, without its texts.
 *
 *  Messages and answers are not kept: 100,000 rows of them would not fit, and a log on screen is read
 *  over shoulders.
 */
struct RequestLogEntry
{
    QueryId id = 0;
    RunId run = 0;
    qint64 number = 0; //!< counts up from 1 and is never reused
    QDateTime startedUtc; //!< wall clock, for display only
    QString target;
    QString task; //!< its id
    Protocol protocol = Protocol::OpenAiChat;
    QUrl url; //!< the endpoint's base, without user, password and query
    QueryState state = QueryState::Queued;
    std::optional<Timeline> timeline; //!< empty until the first progress is known
    bool finished = false; //!< its result came; nothing more is said about it
    QueryId sharedWith = 0; //!< the query whose delivery answered this one too; attempts and tokens are that one's
    bool cached = false; //!< answered from the cache: nothing was sent
    Usage usage;
    std::optional<double> costUsd; //!< in US dollars; empty where it is unknown
    std::optional<QueryError> error; //!< without its partial text
    QString providerRequestId;
    QString taskTitle; //!< for the user; empty where the id is all that is known

    bool operator==(const RequestLogEntry &) const = default;
};

//! The task as the user knows it.
QString shownTask(const RequestLogEntry &entry);

/*! The row as the audit log would have it, without texts, so that both are exported alike. The run and the id are this
 *  session's.
 */
AuditEntry auditEntryOf(const RequestLogEntry &entry);

//! The latest timestamp in the timeline.
Moment latestMoment(const Timeline &timeline);

//! Deliveries that were handed to the network, whoever they were for.
int attemptsSent(const RequestLogEntry &entry);

/*! Output tokens per second of the last attempt, from its first text to its end.
 *
 *  The token that came first is not counted, its time lies before the first text. Empty while running,
 *  for fewer than two tokens, and when everything arrived at once (within a millisecond).
 */
std::optional<double> tokensPerSecond(const RequestLogEntry &entry);

//! "429 rate_limit_exceeded: Too many requests"; between two attempts that of the last one; empty without an error.
QString errorText(const RequestLogEntry &entry);

//! How each attempt failed, one text per attempt, empty for one that did not; empty without any failure.
QStringList attemptErrors(const RequestLogEntry &entry);

//! Everything about the row, as plain text on several lines, made visible (display.h) and safe to show.
QString detailsText(const RequestLogEntry &entry, const WaterfallBar &bar);

} // namespace Fanlight
