// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDeadlineTimer>
#include <QMutex>
#include <QWaitCondition>

#include <chrono>
#include <deque>
#include <functional>

namespace Fanlight {

class DatabaseSession;

//! One piece of work for the database thread.
struct DatabaseJob
{
    bool writes = false; //!< kept until it succeeds; a job that only reads fails instead
    bool alone = false; //!< outside of any transaction; tried once, whatever comes of it
    qint64 bytes = 0; //!< about what it holds in memory
    std::function<void(DatabaseSession &)> work; //!< run again from the start when its transaction has to be repeated
    /*! Called once, on the database thread, after the commit. Empty: nobody waits for it, and it may be done together
     *  with what comes soon after.
     */
    std::function<void(bool)> done;
};

//! The way to the database thread: posting never waits for the database.
class DatabaseQueue final
{
    Q_DISABLE_COPY_MOVE(DatabaseQueue)

public:
    //! Jobs that nobody waits for wait for each other so long.
    explicit DatabaseQueue(std::chrono::milliseconds gathering, qint64 mostBytes = 64 * 1024 * 1024);

    /*! False: it is closed, and the job is not taken. While the disk hangs and nothing is taken, the oldest writes that
     *  nobody waits for are dropped beyond `mostBytes`.
     */
    bool post(DatabaseJob job);
    //! How many were dropped since this was asked last.
    qint64 takeLost();
    //! No more will come; what is here is to be done by then.
    void close(QDeadlineTimer deadline);

    //! All that was posted, in order; waits for it until it is worth a commit, the time is up or the queue is closed.
    std::deque<DatabaseJob> take(QDeadlineTimer patience);
    bool isClosed() const;
    QDeadlineTimer deadline() const;

private:
    void dropOldest();

    mutable QMutex m_mutex;
    QWaitCondition m_changed;
    std::chrono::milliseconds m_gathering;
    qint64 m_mostBytes;
    std::deque<DatabaseJob> m_jobs;
    qint64 m_bytes = 0; //!< of the jobs
    qint64 m_lost = 0;
    QDeadlineTimer m_due; //!< when the jobs that nobody waits for are to be done
    bool m_isAwaited = false; //!< one of the jobs
    QDeadlineTimer m_deadline{QDeadlineTimer::Forever};
    bool m_closed = false;
};

} // namespace Fanlight
