// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/databaseconnection.h"
#include "core/store/databaseoptions.h"
#include "core/store/databasequeue.h"

#include <QElapsedTimer>
#include <QThread>

#include <deque>
#include <memory>
#include <optional>

namespace Fanlight {

class DatabaseOutlet;

//! Where a Database does its work: opens the file, runs jobs in groups, and decides what an error means for them.
class DatabaseThread final : public QThread
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DatabaseThread)

public:
    DatabaseThread(const QString &path, const QList<Migration> &migrations, const DatabaseOptions &options,
                   std::shared_ptr<DatabaseQueue> queue, std::shared_ptr<DatabaseOutlet> outlet);
    ~DatabaseThread() override;

    const DatabaseOptions &options() const { return m_options; }

protected:
    void run() override;

private:
    void accept(DatabaseJob job);
    //! Does all that can be done now.
    void workOff();
    //! One transaction of the first jobs; takes out those that succeeded, and the one that is itself at fault.
    DatabaseFault runGroup();
    //! The job that is to be run alone, if it is first.
    bool runAlone();
    //! The jobs that only read, without those that wait to write.
    void runReadsAlone();
    //! Takes out the first jobs and tells them how they ended.
    void endFirst(size_t count, bool succeeded);

    //! Renames a damaged file, so that the next try makes a new one.
    void beginAnew();

    //! The jobs that are left when the time is up are lost, and that is said.
    void endWithLoss();
    void hold(const DatabaseFault &fault);
    void release();
    void tell(const DatabaseFault &fault);
    //! Gives up the oldest of what waits, or all of it.
    void giveUp(qint64 bytesToKeep);

    QString m_path;
    DatabaseOptions m_options;
    std::shared_ptr<DatabaseQueue> m_queue;
    std::shared_ptr<DatabaseOutlet> m_outlet;
    DatabaseConnection m_connection;
    std::deque<DatabaseJob> m_jobs;
    qsizetype m_reads = 0; //!< of the jobs: those that only read
    qint64 m_writeBytes = 0; //!< of the others
    QDeadlineTimer m_retryAt{0};
    std::chrono::milliseconds m_retryDelay;
    DatabaseFault m_fault; //!< that keeps the jobs from being done
    std::optional<QElapsedTimer> m_heldSince; //!< empty: nothing keeps the jobs from being done
    bool m_reopens = false; //!< the next try begins with opening the file again
    bool m_hasBegunAnew = false; //!< and nothing has worked since
    bool m_refused = false; //!< for good: the file is too new, or Qt has no driver
    qint64 m_lost = 0; //!< jobs given up since things went wrong
};

} // namespace Fanlight
