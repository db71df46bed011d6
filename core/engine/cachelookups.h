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
 *  A cache that says nothing for a quarter of a second is not waited for: everything under way ends as not found. All
 *  else waits a second and then for one question alone: a hiccup is not to turn a whole backlog into requests that cost
 *  money. If that is not answered either, the cache is taken for dead: nothing waits for it but one question every
 *  second, until it is heard of again.
 */
class CacheLookups final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CacheLookups)

public:
    //! `cache` may be null; both outlive this.
    CacheLookups(AnswerCache *cache, Clock &clock);

    //! There is a cache, and a question to it is worth waiting for.
    bool isAnswering() const;
    //! Not too many under way. After each ended() and roomMade() there may be.
    bool hasRoom() const;
    //! Asks for one query. ended() may come from within.
    void begin(QueryId id, const QByteArray &key);
    //! Nobody waits for this one any more: there will be no ended().
    void drop(QueryId id);

Q_SIGNALS:
    //! Once for each that was begun and not dropped.
    void ended(Fanlight::QueryId id, const std::optional<Fanlight::Answer> &answer);
    //! One question may be asked again of a cache that was silent, or many of one that is heard of again.
    void roomMade();

private:
    enum class Trust {
        Answers,
        Paused, //!< silent once: the next question waits, and is asked alone
        Dead, //!< silent twice
    };

    //! The one question after a silence is due and not under way.
    bool mayProbe() const { return m_isProbeDue && m_waiting.isEmpty(); }
    void take(QueryId id, const std::optional<Answer> &answer);
    void watch();
    void giveUp();

    AnswerCache *m_cache;
    Clock &m_clock;
    QSet<QueryId> m_waiting;
    Moment m_heard{}; //!< the cache's last answer, or the first question since
    bool m_watching = false;
    Trust m_trust = Trust::Answers;
    bool m_isProbeDue = false;
};

} // namespace Fanlight
