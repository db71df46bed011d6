// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/databasequeue.h"

#include <QMutexLocker>

#include <algorithm>
#include <utility>

namespace Fanlight {

namespace {

//! More than this is worth a commit of its own.
constexpr size_t mostGathered = 500;

} // namespace

DatabaseQueue::DatabaseQueue(std::chrono::milliseconds gathering, qint64 mostBytes)
    : m_gathering(gathering)
    , m_mostBytes(mostBytes)
{
}

bool DatabaseQueue::post(DatabaseJob job)
{
    const QMutexLocker lock(&m_mutex);
    if (m_closed)
        return false;
    const bool isAwaited = job.done || job.alone || m_jobs.size() + 1 >= mostGathered;
    m_bytes += job.bytes;
    m_jobs.push_back(std::move(job));
    if (m_bytes > m_mostBytes)
        dropOldest();
    if (m_jobs.size() == 1)
        m_due = QDeadlineTimer(m_gathering);
    // The thread takes all there is. It is woken to take it, and for the first one, to know when.
    if ((isAwaited && !std::exchange(m_isAwaited, true)) || m_jobs.size() == 1)
        m_changed.wakeOne();
    return true;
}

qint64 DatabaseQueue::takeLost()
{
    const QMutexLocker lock(&m_mutex);
    return std::exchange(m_lost, 0);
}

void DatabaseQueue::dropOldest()
{
    // In one pass, and some more than needed: this is called for every job while the disk hangs.
    const qint64 enough = m_mostBytes - m_mostBytes / 8;
    std::erase_if(m_jobs, [this, enough](const DatabaseJob &job) {
        if (m_bytes <= enough || !job.writes || job.done)
            return false;
        m_bytes -= job.bytes;
        ++m_lost;
        return true;
    });
}

void DatabaseQueue::close(QDeadlineTimer deadline)
{
    const QMutexLocker lock(&m_mutex);
    m_closed = true;
    m_deadline = deadline;
    m_changed.wakeOne();
}

std::deque<DatabaseJob> DatabaseQueue::take(QDeadlineTimer patience)
{
    const QMutexLocker lock(&m_mutex);
    while (!m_isAwaited && !m_closed) {
        if (!m_changed.wait(&m_mutex, m_jobs.empty() ? patience : std::min(patience, m_due)))
            break;
    }
    m_isAwaited = false;
    m_bytes = 0;
    return std::exchange(m_jobs, {});
}

bool DatabaseQueue::isClosed() const
{
    const QMutexLocker lock(&m_mutex);
    return m_closed;
}

QDeadlineTimer DatabaseQueue::deadline() const
{
    const QMutexLocker lock(&m_mutex);
    return m_deadline;
}

} // namespace Fanlight
