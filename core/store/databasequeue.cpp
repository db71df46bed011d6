// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/databasequeue.h"

#include <QMutexLocker>

#include <utility>

namespace Fanlight {

void DatabaseQueue::post(DatabaseJob job)
{
    const QMutexLocker lock(&m_mutex);
    if (m_closed)
        return;
    m_jobs.push_back(std::move(job));
    // The thread takes all there is: it needs to be woken for the first one only.
    if (m_jobs.size() == 1)
        m_changed.wakeOne();
}

void DatabaseQueue::close(QDeadlineTimer deadline)
{
    const QMutexLocker lock(&m_mutex);
    m_closed = true;
    m_deadline = deadline;
    m_changed.wakeOne();
}

std::vector<DatabaseJob> DatabaseQueue::take(QDeadlineTimer patience)
{
    const QMutexLocker lock(&m_mutex);
    while (m_jobs.empty() && !m_closed) {
        if (!m_changed.wait(&m_mutex, patience))
            break;
    }
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
