// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/cachelayer.h"

#include <QDeadlineTimer>
#include <QMutex>
#include <QSet>
#include <QWaitCondition>

#include <functional>
#include <vector>

namespace Fanlight {

class RedisCache;

//! What the thread of a Redis is to do: find an answer, keep one, or (neither) see whether it is back.
struct RedisJob
{
    QByteArray key{};
    std::optional<CachedAnswer> toKeep{};
    CacheLayer::Found found{}; //!< called in the cache's thread

    qint64 bytes() const { return toKeep ? sizeInMemory(*toKeep) : 0; }
};

//! Between a RedisCache and its thread, which may outlive it by a moment. Nothing here waits for the Redis.
class RedisMailbox final
{
    Q_DISABLE_COPY_MOVE(RedisMailbox)

public:
    explicit RedisMailbox(RedisCache *cache);

    //! False when too much waits already, or there is no use in waiting.
    bool post(RedisJob job);
    //! All that was posted; waits for it.
    std::vector<RedisJob> take();
    //! What is here is to be kept by then, and no more will come.
    void close(QDeadlineTimer deadline);
    bool isClosed() const;
    QDeadlineTimer deadline() const;

    //! Whether the Redis answers, as far as is known.
    bool isAvailable() const;
    void setAvailable(bool available);

    //! Calls `found` in the cache's thread, if the cache is still there.
    void deliver(CacheLayer::Found found, const std::optional<CachedAnswer> &answer);
    //! Has the cache tell the user; the same sentence is told once.
    void notice(const QString &text);
    //! Nothing is delivered any more.
    void cut();

private:
    mutable QMutex m_mutex;
    QWaitCondition m_changed;
    RedisCache *m_cache;
    std::vector<RedisJob> m_jobs;
    qint64 m_bytes = 0;
    QSet<QString> m_told;
    QDeadlineTimer m_deadline{QDeadlineTimer::Forever};
    bool m_closed = false;
    bool m_available = true; //!< until it is tried
};

} // namespace Fanlight
