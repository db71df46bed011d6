// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/redismailbox.h"

#include "core/store/rediscache.h"

#include <QMutexLocker>

#include <utility>

namespace Fanlight {

namespace {

constexpr size_t mostJobs = 512;
constexpr qint64 mostWaitingBytes = 8 * 1024 * 1024;

} // namespace

RedisMailbox::RedisMailbox(RedisCache *cache)
    : m_cache(cache)
{
}

bool RedisMailbox::post(RedisJob job)
{
    const QMutexLocker lock(&m_mutex);
    if (m_closed)
        return false;
    const bool isAccepted = m_available && m_jobs.size() < mostJobs && m_bytes + job.bytes() <= mostWaitingBytes;
    if (isAccepted) {
        m_bytes += job.bytes();
        m_jobs.push_back(std::move(job));
    } else if (!m_available && m_jobs.empty()) {
        m_jobs.push_back({}); // somebody would have use for it
    }
    m_changed.wakeOne();
    return isAccepted;
}

std::vector<RedisJob> RedisMailbox::take()
{
    const QMutexLocker lock(&m_mutex);
    while (m_jobs.empty() && !m_closed)
        m_changed.wait(&m_mutex);
    m_bytes = 0;
    return std::exchange(m_jobs, {});
}

void RedisMailbox::close(QDeadlineTimer deadline)
{
    const QMutexLocker lock(&m_mutex);
    m_closed = true;
    m_deadline = deadline;
    m_changed.wakeOne();
}

bool RedisMailbox::isClosed() const
{
    const QMutexLocker lock(&m_mutex);
    return m_closed;
}

QDeadlineTimer RedisMailbox::deadline() const
{
    const QMutexLocker lock(&m_mutex);
    return m_deadline;
}

bool RedisMailbox::isAvailable() const
{
    const QMutexLocker lock(&m_mutex);
    return m_available;
}

void RedisMailbox::setAvailable(bool available)
{
    const QMutexLocker lock(&m_mutex);
    m_available = available;
}

void RedisMailbox::deliver(CacheLayer::Found found, const std::optional<CachedAnswer> &answer)
{
    const QMutexLocker lock(&m_mutex);
    if (m_cache)
        QMetaObject::invokeMethod(
            m_cache, [found = std::move(found), answer] { found(answer); }, Qt::QueuedConnection);
}

void RedisMailbox::notice(const QString &text)
{
    const QMutexLocker lock(&m_mutex);
    if (!m_cache || m_told.contains(text))
        return;
    m_told.insert(text);
    RedisCache *cache = m_cache;
    QMetaObject::invokeMethod(
        cache, [cache, text] { Q_EMIT cache->noticed(text); }, Qt::QueuedConnection);
}

void RedisMailbox::cut()
{
    const QMutexLocker lock(&m_mutex);
    m_cache = nullptr;
}

} // namespace Fanlight
