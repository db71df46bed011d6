// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/databasethread.h"

#include "core/store/databaseoutlet.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QUrl>
#include <QUuid>

#include <algorithm>
#include <utility>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Fanlight::Database)
};

//! SQLite reads a WAL database in a folder that it cannot write to only when told that nobody else does
//! (sqlite.org/wal.html, "Read-Only Databases").
QString readOnlyUri(const QString &path)
{
    const QString uri = u"file:"_s + QString::fromLatin1(QUrl::toPercentEncoding(path, "/"));
    return QFileInfo::exists(path + u"-wal"_s) ? uri : QString(uri + u"?immutable=1"_s);
}

} // namespace

DatabaseThread::DatabaseThread(const QString &path, const QList<Migration> &migrations, const DatabaseOptions &options,
                               std::shared_ptr<DatabaseQueue> queue, std::shared_ptr<DatabaseOutlet> outlet)
    : m_path(path)
    , m_migrations(migrations)
    , m_options(options)
    , m_queue(std::move(queue))
    , m_outlet(std::move(outlet))
    , m_connection(QUuid::createUuid().toString())
    , m_retryDelay(options.firstRetry)
{
    setObjectName(u"database"_s);
}

DatabaseThread::~DatabaseThread() = default;

void DatabaseThread::run()
{
    // Opened before it is needed: the first answer must not wait for a migration.
    workOff();
    while (true) {
        // Asked before taking: what is taken after the queue was closed is all there will be.
        const bool closing = m_queue->isClosed();
        const bool waits = m_heldSince && !m_jobs.empty();
        if (closing && waits) {
            const auto left = std::min(m_retryAt.remainingTime(), m_queue->deadline().remainingTime());
            QThread::msleep(static_cast<unsigned long>(std::max<qint64>(left, 0)));
        }
        for (DatabaseJob &job : m_queue->take(waits ? m_retryAt : QDeadlineTimer(QDeadlineTimer::Forever)))
            accept(std::move(job));
        workOff();
        if (closing && (m_jobs.empty() || m_queue->deadline().hasExpired()))
            break;
    }
    if (!m_jobs.empty())
        endWithLoss();
    closeFile();
}

void DatabaseThread::accept(DatabaseJob job)
{
    if (job.writes)
        m_writeBytes += job.bytes;
    else
        ++m_reads;
    m_jobs.push_back(std::move(job));
}

void DatabaseThread::workOff()
{
    if (m_refused) {
        giveUp(0);
        return;
    }
    if (m_heldSince && !m_retryAt.hasExpired()) {
        runReadsAlone();
        giveUp(m_options.mostWaitingBytes);
        return;
    }
    do {
        if (m_session && (std::exchange(m_reopens, false) || isFileGone()))
            closeFile();
        DatabaseFault fault = m_session ? DatabaseFault() : open();
        if (!fault)
            fault = runGroup();
        switch (fault.kind) {
        case DatabaseFault::Kind::None:
        case DatabaseFault::Kind::Statement:
            break;
        case DatabaseFault::Kind::Unreadable:
            beginAnew();
            break;
        case DatabaseFault::Kind::Locked:
        case DatabaseFault::Kind::Full:
        case DatabaseFault::Kind::Unwritable:
            hold(fault);
            runReadsAlone();
            giveUp(m_options.mostWaitingBytes);
            return;
        case DatabaseFault::Kind::TooNew:
        case DatabaseFault::Kind::NoDriver:
            m_refused = true;
            tell(fault);
            giveUp(0);
            return;
        }
        if (m_heldSince && !m_retryAt.hasExpired())
            return;
    } while (!m_jobs.empty());
}

DatabaseFault DatabaseThread::runGroup()
{
    if (runAlone())
        return {};
    const auto limit = m_jobs.begin() + std::ptrdiff_t(std::min(m_jobs.size(), size_t(m_options.mostJobsPerCommit)));
    const auto end = std::find_if(m_jobs.begin(), limit, [](const DatabaseJob &job) { return job.alone; });
    const auto count = size_t(end - m_jobs.begin());
    const bool writes = std::any_of(m_jobs.begin(), end, [](const DatabaseJob &job) { return job.writes; });
    if (count == 0)
        return {};
    m_session->run(writes ? u"BEGIN IMMEDIATE"_s : u"BEGIN"_s);
    DatabaseFault fault = faultOf(m_session->error());
    size_t failed = count;
    for (size_t i = 0; i < count && !fault; ++i) {
        m_jobs[i].work(*m_session);
        fault = faultOf(m_session->error());
        if (fault)
            failed = i;
    }
    if (!fault) {
        m_session->run(u"COMMIT"_s);
        fault = faultOf(m_session->error());
    }
    if (!fault) {
        if (writes)
            release();
        m_hasBegunAnew = false;
        endFirst(count, true);
        return {};
    }
    m_session->clearError();
    m_session->run(u"ROLLBACK"_s);
    m_session->clearError();
    if (fault.kind == DatabaseFault::Kind::Statement) {
        // The others are done without it on the next turn. Where no job is at fault, the commit itself is: start over.
        if (failed == count) {
            closeFile();
            return {DatabaseFault::Kind::Unwritable, fault.reason};
        }
        qWarning("A statement failed: %s", qPrintable(fault.reason));
        std::rotate(m_jobs.begin(), m_jobs.begin() + std::ptrdiff_t(failed),
                    m_jobs.begin() + std::ptrdiff_t(failed) + 1);
        endFirst(1, false);
    }
    return fault;
}

bool DatabaseThread::runAlone()
{
    if (m_jobs.empty() || !m_jobs.front().alone)
        return false;
    m_jobs.front().work(*m_session);
    m_session->clearError();
    endFirst(1, true);
    return true;
}

void DatabaseThread::runReadsAlone()
{
    if (m_reads == 0)
        return;
    std::deque<DatabaseJob> writes;
    std::deque<DatabaseJob> reads;
    for (DatabaseJob &job : m_jobs)
        (job.writes ? writes : reads).push_back(std::move(job));
    m_jobs = std::move(reads);
    while (!m_jobs.empty() && m_session) {
        const DatabaseFault fault = runGroup();
        if (fault && fault.kind != DatabaseFault::Kind::Statement)
            break;
    }
    endFirst(m_jobs.size(), false);
    m_jobs = std::move(writes);
}

void DatabaseThread::endFirst(size_t count, bool succeeded)
{
    for (; count > 0; --count) {
        const DatabaseJob job = std::move(m_jobs.front());
        m_jobs.pop_front();
        if (job.writes)
            m_writeBytes -= job.bytes;
        else
            --m_reads;
        if (job.done)
            job.done(succeeded);
    }
}

DatabaseFault DatabaseThread::open()
{
    if (!QSqlDatabase::isDriverAvailable(u"QSQLITE"_s))
        return {DatabaseFault::Kind::NoDriver, Text::tr("Qt's module for SQLite is not installed")};
    if (!m_options.readOnly && !makePrivateFile(m_path))
        return {DatabaseFault::Kind::Unwritable, Text::tr("the file cannot be opened or created there")};
    m_identity = fileIdentity(m_path);
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connection);
    QString options = u"QSQLITE_BUSY_TIMEOUT=%1"_s.arg(m_options.busyTimeout.count());
    if (m_options.readOnly)
        options += u";QSQLITE_OPEN_READONLY;QSQLITE_OPEN_URI"_s;
    database.setConnectOptions(options);
    database.setDatabaseName(m_options.readOnly ? readOnlyUri(m_path) : m_path);
    DatabaseFault fault;
    if (database.open()) {
        m_session = std::make_unique<DatabaseSession>(database);
        fault = prepare();
    } else {
        fault = faultOf(database.lastError());
    }
    // The connection can only be taken down when nothing holds it.
    database = QSqlDatabase();
    if (fault.kind == DatabaseFault::Kind::Statement)
        fault.kind = DatabaseFault::Kind::Unwritable;
    if (fault)
        closeFile();
    return fault;
}

DatabaseFault DatabaseThread::prepare()
{
    if (m_options.readOnly) {
        const qint64 version = m_session->value(u"PRAGMA user_version"_s).toLongLong();
        if (m_session->failed() || version == m_migrations.size())
            return faultOf(m_session->error());
        return {DatabaseFault::Kind::TooNew,
                Text::tr("another version of Fanlight wrote it, and it may not be changed there")};
    }
    // The first one counts only before there is a table, and before the second.
    for (const QString &pragma :
         {u"PRAGMA auto_vacuum = INCREMENTAL"_s, u"PRAGMA journal_mode = WAL"_s,
          // In WAL a killed program loses nothing with it, a power cut at most the last commits, never the file.
          u"PRAGMA synchronous = NORMAL"_s, u"PRAGMA journal_size_limit = 16777216"_s, u"PRAGMA foreign_keys = ON"_s,
          // What the user deletes is gone, not merely out of sight.
          u"PRAGMA secure_delete = ON"_s, u"PRAGMA temp_store = MEMORY"_s})
        m_session->value(pragma);
    if (m_session->failed())
        return faultOf(m_session->error());
    return migrate(*m_session, m_migrations);
}

void DatabaseThread::closeFile()
{
    m_session.reset();
    m_identity.reset();
    if (QSqlDatabase::contains(m_connection))
        QSqlDatabase::removeDatabase(m_connection);
}

bool DatabaseThread::isFileGone() const
{
    return fileIdentity(m_path) != m_identity;
}

void DatabaseThread::beginAnew()
{
    const std::optional<FileIdentity> seen = m_identity ? m_identity : fileIdentity(m_path);
    closeFile();
    if (!seen)
        return;
    // A disk that damages whatever is written would be filled with renamed files.
    const bool inVain = std::exchange(m_hasBegunAnew, true) || m_options.readOnly;
    const std::optional<QString> aside = inVain ? std::nullopt : setAside(m_path, *seen);
    if (!aside)
        hold({DatabaseFault::Kind::Unwritable,
              m_options.readOnly ? Text::tr("it is damaged") : Text::tr("it is damaged and cannot be renamed")});
    else if (!aside->isEmpty())
        m_outlet->notice(Text::tr("The data file was damaged. It was renamed to \"%1\", and a new one was begun.")
                             .arg(QDir::toNativeSeparators(*aside)));
}

void DatabaseThread::endWithLoss()
{
    giveUp(0);
    if (m_fault)
        tell(m_fault);
    if (m_lost > 0)
        m_outlet->notice(Text::tr("%n entries could not be recorded before the end.", nullptr, int(m_lost)));
}

void DatabaseThread::hold(const DatabaseFault &fault)
{
    if (!m_heldSince) {
        m_heldSince.emplace().start();
        m_retryDelay = m_options.firstRetry;
    }
    m_fault = fault;
    m_reopens = fault.kind == DatabaseFault::Kind::Unwritable;
    m_retryAt = QDeadlineTimer(m_retryDelay);
    m_retryDelay = std::min(m_retryDelay * 2, m_options.longestRetry);
    // Two programs that write take turns: only one that keeps the other out is worth a word.
    if (fault.kind != DatabaseFault::Kind::Locked || m_heldSince->hasExpired(m_options.lockPatience.count()))
        tell(fault);
}

void DatabaseThread::release()
{
    m_heldSince.reset();
    m_fault = {};
    m_outlet->setProblem({});
    if (const qint64 lost = std::exchange(m_lost, 0); lost > 0)
        m_outlet->notice(Text::tr("Recording goes on. %n entries could not be kept.", nullptr, int(lost)));
}

void DatabaseThread::tell(const DatabaseFault &fault)
{
    const QString sentence = m_options.readOnly ? Text::tr("\"%1\" cannot be read: %2.")
                                                : Text::tr("Nothing can be recorded in \"%1\": %2.");
    m_outlet->setProblem(sentence.arg(QDir::toNativeSeparators(m_path), fault.reason));
}

void DatabaseThread::giveUp(qint64 bytesToKeep)
{
    while (!m_jobs.empty() && (m_writeBytes > bytesToKeep || bytesToKeep == 0)) {
        m_lost += m_jobs.front().writes ? 1 : 0;
        endFirst(1, false);
    }
}

} // namespace Fanlight
