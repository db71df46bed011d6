// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/database.h"

#include "core/store/databaseoutlet.h"
#include "core/store/databasequeue.h"
#include "core/store/databasethread.h"

#include <algorithm>
#include <utility>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

//! Beyond the time that the work has: for the one statement that is under way.
constexpr std::chrono::milliseconds grace{2'000};
//! Pages given back at once: others are not held up for long.
constexpr int pagesPerPiece = 500;

qint64 freePages(DatabaseSession &session)
{
    return session.value(u"PRAGMA freelist_count"_s).toLongLong();
}

//! One piece of giving back; what is left goes behind what was posted meanwhile.
void giveBack(DatabaseSession &session, const std::weak_ptr<DatabaseQueue> &queue)
{
    session.run(u"BEGIN IMMEDIATE"_s);
    // Qt takes a single step of a statement that has no columns, and a step is a page.
    const qint64 free = std::min<qint64>(freePages(session), pagesPerPiece);
    for (qint64 page = 0; page < free; ++page)
        session.run(u"PRAGMA incremental_vacuum(1)"_s);
    session.run(u"COMMIT"_s);
    if (session.failed()) {
        session.clearError();
        session.run(u"ROLLBACK"_s);
        return;
    }
    const auto open = queue.lock();
    if (free == pagesPerPiece && open
        && open->post({false, true, 0, [queue](DatabaseSession &next) { giveBack(next, queue); }, {}}))
        return;
    session.rows(u"PRAGMA wal_checkpoint(TRUNCATE)"_s, {}, [](const QSqlQuery &) { return true; });
}

} // namespace

Database::Database(const QString &path, const QList<Migration> &migrations, const DatabaseOptions &options,
                   QObject *parent)
    : QObject(parent)
    , m_path(path)
    , m_queue(std::make_shared<DatabaseQueue>(options.gathering, options.mostWaitingBytes))
    , m_outlet(std::make_shared<DatabaseOutlet>(this))
    , m_thread(std::make_unique<DatabaseThread>(path, migrations, options, m_queue, m_outlet))
{
    m_thread->start();
}

Database::~Database()
{
    close();
}

void Database::write(Work work, qint64 bytes)
{
    m_queue->post({true, false, bytes, std::move(work), {}});
}

void Database::postJob(bool writes, Work work, std::function<void(bool)> reply)
{
    m_queue->post({writes, false, 1024, std::move(work), [outlet = m_outlet, reply = std::move(reply)](bool succeeded) {
                       outlet->deliver([reply, succeeded] { reply(succeeded); });
                   }});
}

void Database::compact()
{
    m_queue->post(
        {false, true, 0, [queue = std::weak_ptr(m_queue)](DatabaseSession &session) { giveBack(session, queue); }, {}});
}

void Database::close()
{
    if (!m_thread)
        return;
    const std::chrono::milliseconds time = m_thread->options().closeTime;
    m_queue->close(QDeadlineTimer(time));
    // A disk that hangs holds its thread for good. It has all it needs, and ends with the program.
    if (m_thread->wait(QDeadlineTimer(time + grace)))
        m_thread.reset();
    else
        static_cast<void>(m_thread.release());
    if (const qint64 lost = m_queue->takeLost(); lost > 0)
        m_outlet->notice(tr("%n entries could not be recorded before the end.", nullptr, int(lost)));
    m_outlet->cut();
}

QString Database::problem() const
{
    return m_outlet->problem();
}

QStringList Database::notices() const
{
    return m_outlet->notices();
}

} // namespace Fanlight
