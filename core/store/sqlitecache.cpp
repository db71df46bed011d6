// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/sqlitecache.h"

#include "core/engine/clock.h"
#include "core/store/database.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 rowOverhead = 150; //!< what a row and its places in the indexes take beside the answer
constexpr qint64 usedIsNotedAfter = 3600; //!< seconds
constexpr int rowsPerSweep = 200;
constexpr std::chrono::hours betweenSweeps{1};

//! A row that was found.
struct FoundRow
{
    std::optional<CachedAnswer> answer;
    qint64 used = 0;
};

FoundRow readRow(DatabaseSession &session, const QByteArray &key)
{
    FoundRow found;
    session.rows(u"SELECT answer, kept, used FROM answers WHERE key = ?"_s, {key}, [&found](const QSqlQuery &row) {
        found.answer = decodedAnswer(row.value(0).toByteArray());
        if (found.answer)
            found.answer->keptAt = std::chrono::sys_seconds(std::chrono::seconds(row.value(1).toLongLong()));
        found.used = row.value(2).toLongLong();
        return false;
    });
    return found;
}

void count(DatabaseSession &session, qint64 entries, qint64 bytes)
{
    session.run(u"UPDATE answers_size SET entries = entries + ?, bytes = bytes + ?"_s, {entries, bytes});
}

CacheSize readSize(DatabaseSession &session)
{
    CacheSize size;
    session.rows(u"SELECT entries, bytes FROM answers_size"_s, {}, [&size](const QSqlQuery &row) {
        size = {row.value(0).toLongLong(), row.value(1).toLongLong()};
        return false;
    });
    return size;
}

void writeRow(DatabaseSession &session, const QByteArray &key, const QByteArray &answer, qint64 bytes, qint64 kept,
              qint64 now)
{
    const QVariant before = session.value(u"SELECT bytes FROM answers WHERE key = ?"_s, {key});
    session.run(u"INSERT INTO answers (key, answer, bytes, kept, used) VALUES (?, ?, ?, ?, ?) "
                "ON CONFLICT (key) DO UPDATE SET answer = excluded.answer, bytes = excluded.bytes, "
                "kept = excluded.kept, used = excluded.used"_s,
                {key, answer, bytes, kept, now});
    count(session, before.isNull() ? 1 : 0, bytes - before.toLongLong());
}

//! Removes the first rows of this order until they make up so many bytes, or so many rows; says how many they were.
int removeRows(DatabaseSession &session, const QString &which, const QVariantList &values, qint64 bytes)
{
    QVariantList ids;
    qint64 removed = 0;
    session.rows(QString(u"SELECT id, bytes FROM answers "_s + which + u" LIMIT %1"_s.arg(rowsPerSweep)), values,
                 [&](const QSqlQuery &row) {
                     if (removed >= bytes)
                         return false;
                     ids.append(row.value(0));
                     removed += row.value(1).toLongLong();
                     return true;
                 });
    for (const QVariant &id : std::as_const(ids))
        session.run(u"DELETE FROM answers WHERE id = ?"_s, {id});
    if (!ids.isEmpty())
        count(session, -ids.size(), -removed);
    return int(ids.size());
}

//! True when there may be more to remove.
bool sweepRows(DatabaseSession &session, const CacheLimits &limits, qint64 now)
{
    constexpr qint64 any = std::numeric_limits<qint64>::max();
    int removed = 0;
    if (limits.age > std::chrono::seconds::zero())
        removed = removeRows(session, u"WHERE kept < ? ORDER BY kept"_s, {now - qint64(limits.age.count())}, any);
    const qint64 bytes = readSize(session).bytes;
    const qint64 most = std::max<qint64>(limits.bytes, 0);
    if (bytes > most)
        removed = std::max(removed, removeRows(session, u"ORDER BY used, id"_s, {}, bytes - most));
    return removed >= rowsPerSweep && !session.failed();
}

} // namespace

SqliteCache::SqliteCache(Database &database, Clock &clock, const CacheLimits &limits, QObject *parent)
    : QObject(parent)
    , m_database(database)
    , m_clock(clock)
    , m_limits(limits)
{
    // From the event loop: other limits may be set before anything is given up for these.
    m_clock.callAfter(Duration::zero(), this, [this] { sweepNowAndThen(); });
}

void SqliteCache::find(const QByteArray &key, Found found)
{
    m_database.read<FoundRow>(
        this, [key](DatabaseSession &session) { return readRow(session, key); },
        [this, key, found = std::move(found)](const std::optional<FoundRow> &row) {
            if (row && row->answer && now() - row->used > usedIsNotedAfter)
                noteUse(key);
            found(row ? row->answer : std::nullopt);
        });
}

void SqliteCache::keep(const QByteArray &key, const CachedAnswer &answer)
{
    const qint64 inMemory = sizeInMemory(answer);
    // One that would push out much of the others is not worth it.
    if (inMemory > m_limits.bytes / 4)
        return;
    const qint64 kept = answer.keptAt.time_since_epoch().count();
    m_database.write(
        [key, answer, kept, now = now()](DatabaseSession &session) {
            const QByteArray bytes = encoded(answer);
            writeRow(session, key, bytes, bytes.size() + rowOverhead, kept, now);
        },
        inMemory);
    m_keptSinceSweep += inMemory;
    if (m_keptSinceSweep > m_limits.bytes / 16)
        sweep();
}

void SqliteCache::setLimits(const CacheLimits &limits)
{
    m_limits = limits;
    sweep();
}

void SqliteCache::clear(QObject *context, std::function<void(std::optional<CacheSize>)> then)
{
    m_database.write<CacheSize>(
        context,
        [](DatabaseSession &session) {
            const CacheSize size = readSize(session);
            session.run(u"DELETE FROM answers"_s);
            session.run(u"UPDATE answers_size SET entries = 0, bytes = 0"_s);
            return size;
        },
        std::move(then));
    m_database.compact();
}

void SqliteCache::measure(QObject *context, std::function<void(std::optional<CacheSize>)> then)
{
    m_database.read<CacheSize>(context, &readSize, std::move(then));
}

void SqliteCache::noteUse(const QByteArray &key)
{
    m_database.write([key, now = now()](DatabaseSession &session) {
        session.run(u"UPDATE answers SET used = ? WHERE key = ?"_s, {now, key});
    });
}

void SqliteCache::sweepNowAndThen()
{
    sweep();
    m_clock.callAfter(betweenSweeps, this, [this] { sweepNowAndThen(); });
}

void SqliteCache::sweep()
{
    m_keptSinceSweep = 0;
    m_sweepAgain = m_sweeping;
    if (std::exchange(m_sweeping, true))
        return;
    m_database.write<bool>(
        this, [limits = m_limits, now = now()](DatabaseSession &session) { return sweepRows(session, limits, now); },
        [this](std::optional<bool> more) {
            m_sweeping = false;
            if (more.value_or(false) || m_sweepAgain)
                sweep();
        });
}

qint64 SqliteCache::now() const
{
    return m_clock.wallClock().toSecsSinceEpoch();
}

} // namespace Fanlight
