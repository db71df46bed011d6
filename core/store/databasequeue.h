// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDeadlineTimer>
#include <QMutex>
#include <QWaitCondition>

#include <functional>
#include <vector>

namespace Fanlight {

class DatabaseSession;

//! One piece of work for the database thread.
struct DatabaseJob
{
    bool writes = false; //!< kept until it succeeds; a job that only reads fails instead
    bool alone = false; //!< outside of any transaction; tried once, whatever comes of it
    qint64 bytes = 0; //!< about what it holds in memory
    std::function<void(DatabaseSession &)> work; //!< run again from the start when its transaction has to be repeated
    std::function<void(bool)> done; //!< called once, on the database thread, after the commit; may be empty
};

//! The way to the database thread: posting never waits for the database.
class DatabaseQueue final
{
    Q_DISABLE_COPY_MOVE(DatabaseQueue)

public:
    DatabaseQueue() = default;

    void post(DatabaseJob job);
    //! No more will come; what is here is to be done by then.
    void close(QDeadlineTimer deadline);

    //! All that was posted, in order; waits for it until the time is up or the queue is closed.
    std::vector<DatabaseJob> take(QDeadlineTimer patience);
    bool isClosed() const;
    QDeadlineTimer deadline() const;

private:
    mutable QMutex m_mutex;
    QWaitCondition m_changed;
    std::vector<DatabaseJob> m_jobs;
    QDeadlineTimer m_deadline{QDeadlineTimer::Forever};
    bool m_closed = false;
};

} // namespace Fanlight
