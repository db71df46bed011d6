// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/outcome.h"
#include "core/domain/query.h"

#include <QByteArray>
#include <QObject>
#include <QSet>

#include <optional>

namespace Fanlight {

class AnswerCache;
class Clock;

/*! The questions to the cache that are under way, and whether it can be trusted to answer them.
 *
 *  A cache that says nothing for a quarter of a second is not waited for: everything under way ends as not found, and
 *  nothing more is asked until it is heard of again.
 */
class CacheLookups final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CacheLookups)

public:
    //! `cache` may be null; both outlive this.
    CacheLookups(AnswerCache *cache, Clock &clock);

    //! There is a cache, and it answers.
    bool isAnswering() const { return m_cache && !m_silent; }
    //! Not too many under way. After each ended() there is room.
    bool hasRoom() const;
    //! Asks for one query. ended() may come from within.
    void begin(QueryId id, const QByteArray &key);
    //! Nobody waits for this one any more: there will be no ended().
    void drop(QueryId id) { m_waiting.remove(id); }

Q_SIGNALS:
    //! Once for each that was begun and not dropped.
    void ended(Fanlight::QueryId id, const std::optional<Fanlight::Answer> &answer);

private:
    void take(QueryId id, const std::optional<Answer> &answer);
    void watch();
    void giveUp();

    AnswerCache *m_cache;
    Clock &m_clock;
    QSet<QueryId> m_waiting;
    Moment m_heard{}; //!< the cache's last answer, or the first question since
    bool m_watching = false;
    bool m_silent = false;
};

} // namespace Fanlight
