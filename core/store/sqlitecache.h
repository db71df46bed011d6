// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/cachelayer.h"
#include "core/store/cacheoptions.h"

#include <QObject>

#include <functional>

namespace Fanlight {

class Clock;
class Database;
class DatabaseSession;

/*! Answers in the database, those used last, as many as the limits allow.
 *
 *  What is too old or too much is taken out in the background, a little at a time, so the limits may be exceeded by a
 *  sixteenth for a moment. That an answer was used is noted once an hour.
 */
class SqliteCache final : public QObject, public CacheLayer
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SqliteCache)

public:
    //! The database, with cacheTables(), and the clock outlive the cache.
    SqliteCache(Database &database, Clock &clock, const CacheLimits &limits, QObject *parent = nullptr);

    void find(const QByteArray &key, Found found) override;
    void keep(const QByteArray &key, const CachedAnswer &answer) override;

    void setLimits(const CacheLimits &limits);
    //! Takes everything out; `then` is told how much that was, or nothing if it failed, and is called if `context`
    //! exists.
    void clear(QObject *context, std::function<void(std::optional<CacheSize>)> then);
    void measure(QObject *context, std::function<void(std::optional<CacheSize>)> then);

private:
    void noteUse(const QByteArray &key);
    //! What nobody keeps anything in grows old all the same.
    void sweepNowAndThen();
    void sweep();
    qint64 now() const;

    Database &m_database;
    Clock &m_clock;
    CacheLimits m_limits;
    qint64 m_keptSinceSweep = 0; //!< bytes
    bool m_sweeping = false;
    bool m_sweepAgain = false; //!< something has changed since it began
};

} // namespace Fanlight
