// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/target.h"

#include <QList>
#include <QtGlobal>

#include <chrono>
#include <limits>
#include <optional>

namespace Fanlight {

class DatabaseSession;

//! What statistics need of an entry of the audit log.
struct InsightSample
{
    using Time = std::chrono::microseconds;

    //! How the query ended.
    enum class End { Done, Failed, Cancelled };

    qint64 id = 0; //!< of the entry, in the order of recording
    qint64 time = 0; //!< of its submission, in ms since 1970, UTC
    Target target;
    End end = End::Done;
    bool isSent = true; //!< false: answered from the cache or by an equal query's delivery
    QString error; //!< as errorKindName(); empty unless it failed
    Time total{}; //!< first delivery → end, waits between deliveries included
    std::optional<Time> firstToken; //!< last delivery → its first text
    std::optional<qint64> outputTokens;
    int attempts = 0;

    bool operator==(const InsightSample &) const = default;
};

/*! \name Questions to the audit log for statistics
 *  They run on the database thread, a bounded piece at a time, so that others get their turn in between.
 */
//! \{
//! The id of the newest entry; 0 without one.
qint64 newestEntry(DatabaseSession &session);

//! Where a piece of insightSamples() ends and the next begins.
struct InsightPlace
{
    qint64 time = std::numeric_limits<qint64>::max();
    qint64 id = std::numeric_limits<qint64>::max();

    bool operator==(const InsightPlace &) const = default;
};
//! The latest `limit` entries submitted at `since` (ms since 1970) or later and before `place`, with ids up to `upTo`.
QList<InsightSample> insightSamples(DatabaseSession &session, qint64 since, qint64 upTo, const InsightPlace &place,
                                    int limit);
//! Up to `limit` entries recorded after that one, the oldest first.
QList<InsightSample> insightSamplesAfter(DatabaseSession &session, qint64 id, int limit);
//! \}

} // namespace Fanlight
