// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/journalsyncer.h"

#include <QDeadlineTimer>
#include <QMutexLocker>

#include <cerrno>
#include <unistd.h>

namespace Fanlight {

namespace {

int syncToDisk(int descriptor)
{
#ifdef Q_OS_MACOS
    // There is no fdatasync(), and fsync() does not reach the disk itself; a journal's group is worth no more.
    const int result = ::fsync(descriptor);
#else
    const int result = ::fdatasync(descriptor);
#endif
    // Pipes and some network folders cannot; that is no failure of the disk.
    return result == 0 || errno == EINVAL || errno == ENOTSUP ? 0 : errno;
}

} // namespace

JournalSyncer::JournalSyncer(int descriptor, std::chrono::milliseconds interval)
    : m_descriptor(descriptor)
    , m_interval(interval)
{
    start();
}

JournalSyncer::~JournalSyncer()
{
    {
        const QMutexLocker lock(&m_mutex);
        m_ending = true;
        m_work.wakeOne();
    }
    wait();
}

void JournalSyncer::noteWritten()
{
    const QMutexLocker lock(&m_mutex);
    // Woken once for a group: a wake for each record would cost more than the record.
    if (m_written++ == m_synced)
        m_work.wakeOne();
}

bool JournalSyncer::sync()
{
    const QMutexLocker lock(&m_mutex);
    const quint64 wanted = m_written;
    m_hurried = true;
    m_work.wakeOne();
    while (m_synced < wanted)
        m_done.wait(&m_mutex);
    return m_error == 0;
}

int JournalSyncer::error() const
{
    const QMutexLocker lock(&m_mutex);
    return m_error;
}

void JournalSyncer::run()
{
    QMutexLocker lock(&m_mutex);
    for (;;) {
        while (m_synced == m_written && !m_ending)
            m_work.wait(&m_mutex);
        if (m_synced == m_written)
            return;
        QDeadlineTimer due(m_interval);
        while (!m_ending && !m_hurried && !due.hasExpired())
            m_work.wait(&m_mutex, due);
        m_hurried = false;
        const quint64 group = m_written;
        lock.unlock();
        const int error = syncToDisk(m_descriptor);
        lock.relock();
        if (m_error == 0)
            m_error = error;
        m_synced = group;
        m_done.wakeAll();
    }
}

} // namespace Fanlight
