// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/databaseoptions.h"
#include "core/store/databasesession.h"
#include "core/store/migration.h"

#include <QObject>
#include <QPointer>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>

namespace Fanlight {

class DatabaseOutlet;
class DatabaseQueue;
class DatabaseThread;

/*! An SQLite file on a thread of its own. Nothing here ever waits for the disk but close() and the destructor, and
 *  these for a bounded time.
 *
 *  Work is run in the order in which it was posted; what has piled up when the thread wakes is one transaction, so a
 *  burst costs one commit; what nobody waits for is gathered for a moment (DatabaseOptions::gathering). Work that
 *  writes is kept and tried again, within DatabaseOptions::mostWaitingBytes, while another process has the file locked,
 *  the disk is full or the folder may not be written; problem() then says so. Meanwhile work that only reads goes ahead
 *  of it, or fails: it never waits for a lock.
 *
 *  Several processes, and several objects of one process, may share a file. A file that is damaged is renamed and a new
 *  one begun; one of a later version is left as it is, and nothing is recorded. A file that is deleted or replaced
 * under a running program is made anew.
 *
 *  The work runs on the other thread and so must hold by value all that it uses.
 */
class Database final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Database)

public:
    //! Must leave no trace outside the session: it may be run again. Its first error makes it fail.
    using Work = std::function<void(DatabaseSession &)>;

    /*! The file is opened, made (0600) and brought up to the last of the migrations on the other thread; its folder
     *  exists.
     */
    Database(const QString &path, const QList<Migration> &migrations, const DatabaseOptions &options = {},
             QObject *parent = nullptr);
    //! Does what close() does.
    ~Database() override;

    QString path() const { return m_path; }

    //! `bytes`: about what the work holds in memory.
    void write(Work work, qint64 bytes = 1024);
    /*! Work with a result, which is handed to `then` in this object's thread after the commit, if `context` exists by
     *  then; nullopt when the work failed.
     */
    template <typename Result>
    void read(QObject *context, std::function<Result(DatabaseSession &)> work,
              std::function<void(std::optional<Result>)> then)
    {
        post(false, context, std::move(work), std::move(then));
    }
    template <typename Result>
    void write(QObject *context, std::function<Result(DatabaseSession &)> work,
               std::function<void(std::optional<Result>)> then)
    {
        post(true, context, std::move(work), std::move(then));
    }

    /*! Once all that was posted is done: gives free space back to the disk, in pieces that let others go between, and
     *  empties the -wal, so that what was deleted is nowhere any more. At the end of the program the rest is left.
     */
    void compact();

    /*! Finishes what was posted, within DatabaseOptions::closeTime, and ends the thread. problem() and notices() are
     *  final then; replies that were not delivered by now never are.
     */
    void close();

    //! What keeps entries from being written, as a sentence for the user; empty when nothing does. From any thread.
    QString problem() const;
    //! All that noticed() has told, or is about to.
    QStringList notices() const;

Q_SIGNALS:
    //! The problem began, changed, or is over (then empty).
    void problemChanged(const QString &problem);
    //! Something happened to the data that the user should know of, as a sentence.
    void noticed(const QString &notice);

private:
    template <typename Result>
    void post(bool writes, QObject *context, std::function<Result(DatabaseSession &)> work,
              std::function<void(std::optional<Result>)> then)
    {
        auto result = std::make_shared<std::optional<Result>>();
        const QPointer<QObject> wanted(context);
        postJob(
            writes, [result, work = std::move(work)](DatabaseSession &session) { *result = work(session); },
            [result, wanted, then = std::move(then)](bool succeeded) {
                if (wanted)
                    then(succeeded ? std::move(*result) : std::nullopt);
            });
    }
    //! `reply` is called in this thread.
    void postJob(bool writes, Work work, std::function<void(bool)> reply);

    QString m_path;
    std::shared_ptr<DatabaseQueue> m_queue;
    std::shared_ptr<DatabaseOutlet> m_outlet;
    std::unique_ptr<DatabaseThread> m_thread;
};

} // namespace Fanlight
