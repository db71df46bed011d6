// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/databasethread.h"

#include "core/store/databaseoutlet.h"

#include <QCoreApplication>
#include <QDir>

#include <algorithm>
#include <utility>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

struct DatabaseThreadTexts
{
    Q_DECLARE_TR_FUNCTIONS(Fanlight::Database)
};

} // namespace

DatabaseThread::DatabaseThread(const QString &path, const QList<Migration> &migrations, const DatabaseOptions &options,
                               std::shared_ptr<DatabaseQueue> queue, std::shared_ptr<DatabaseOutlet> outlet)
    : m_path(path)
    , m_options(options)
    , m_queue(std::move(queue))
    , m_outlet(std::move(outlet))
    , m_connection(path, migrations, options)
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
        m_lost += m_queue->takeLost();
        workOff();
        if (closing && (m_jobs.empty() || m_queue->deadline().hasExpired()))
            break;
    }
    if (!m_jobs.empty())
        endWithLoss();
    m_connection.close();
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
        if (m_connection.isOpen() && (std::exchange(m_reopens, false) || m_connection.isFileGone()))
            m_connection.close();
        DatabaseFault fault = m_connection.isOpen() ? DatabaseFault() : m_connection.open();
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
    m_connection.session().run(writes ? u"BEGIN IMMEDIATE"_s : u"BEGIN"_s);
    DatabaseFault fault = faultOf(m_connection.session().error());
    size_t failed = count;
    for (size_t i = 0; i < count && !fault; ++i) {
        m_jobs[i].work(m_connection.session());
        fault = faultOf(m_connection.session().error());
        if (fault)
            failed = i;
    }
    if (!fault) {
        m_connection.session().run(u"COMMIT"_s);
        fault = faultOf(m_connection.session().error());
    }
    if (!fault) {
        // A file that is only read has no write that would tell that it is well again.
        if (writes || m_options.readOnly)
            release();
        m_hasBegunAnew = false;
        endFirst(count, true);
        return {};
    }
    m_connection.session().clearError();
    m_connection.session().run(u"ROLLBACK"_s);
    m_connection.session().clearError();
    if (fault.kind == DatabaseFault::Kind::Statement) {
        // The others are done without it on the next turn. Where no job is at fault, the commit itself is: start over.
        if (failed == count) {
            m_connection.close();
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
    m_jobs.front().work(m_connection.session());
    m_connection.session().clearError();
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
    while (!m_jobs.empty() && m_connection.isOpen()) {
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

void DatabaseThread::beginAnew()
{
    // A disk that damages whatever is written would be filled with renamed files.
    const bool inVain = std::exchange(m_hasBegunAnew, true) || m_options.readOnly;
    const std::optional<QString> aside = inVain ? std::nullopt : m_connection.setAside();
    m_connection.close();
    if (!aside)
        hold({DatabaseFault::Kind::Unwritable,
              m_options.readOnly ? DatabaseThreadTexts::tr("it is damaged")
                                 : DatabaseThreadTexts::tr("it is damaged and cannot be renamed")});
    else if (!aside->isEmpty())
        m_outlet->notice(
            DatabaseThreadTexts::tr("The data file was damaged. It was renamed to \"%1\", and a new one was begun.")
                .arg(QDir::toNativeSeparators(*aside)));
}

void DatabaseThread::endWithLoss()
{
    giveUp(0);
    if (m_fault)
        tell(m_fault);
    if (m_lost > 0)
        m_outlet->notice(
            DatabaseThreadTexts::tr("%n entries could not be recorded before the end.", nullptr, int(m_lost)));
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
        m_outlet->notice(
            DatabaseThreadTexts::tr("Recording goes on. %n entries could not be kept.", nullptr, int(lost)));
}

void DatabaseThread::tell(const DatabaseFault &fault)
{
    const QString sentence = m_options.readOnly ? DatabaseThreadTexts::tr("\"%1\" cannot be read: %2.")
                                                : DatabaseThreadTexts::tr("Nothing can be recorded in \"%1\": %2.");
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
