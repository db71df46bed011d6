// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/auditremoval.h"

#include "core/store/auditschema.h"
#include "core/store/databasesession.h"

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

//! A time further ahead than this was written by a clock that was wrong: time zones have no part in UTC.
constexpr qint64 aheadTolerance = qint64(24) * 3600 * 1000;

//! Pages of the text index that one piece of a merge writes: some milliseconds.
constexpr int mergePiece = 500;

} // namespace

qint64 firstYounger(DatabaseSession &session, const QDateTime &cutoff, const QDateTime &now, qint64 ownFirst)
{
    // "+time" keeps it from the index over time: in the order of ids the search ends at the first match.
    const QVariant first = session.value(u"SELECT id FROM queries WHERE +time BETWEEN ? AND ? ORDER BY id LIMIT 1"_s,
                                         {cutoff.toMSecsSinceEpoch(), now.toMSecsSinceEpoch() + aheadTolerance});
    return first.isNull() ? ownFirst : qMin(first.toLongLong(), ownFirst);
}

qint64 countBelow(DatabaseSession &session, qint64 id)
{
    return session.value(u"SELECT count(*) FROM queries WHERE id < ?"_s, {id}).toLongLong();
}

qint64 removeBelow(DatabaseSession &session, qint64 id, int most)
{
    session.run(u"DELETE FROM queries WHERE id IN (SELECT id FROM queries WHERE id < ? ORDER BY id LIMIT ?)"_s,
                {id, most});
    return session.changedRows();
}

qint64 removeEntries(DatabaseSession &session, const QList<qint64> &ids)
{
    qint64 removed = 0;
    for (const qint64 id : ids) {
        session.run(u"DELETE FROM queries WHERE id = ?"_s, {id});
        removed += session.changedRows();
    }
    return removed;
}

bool mergeTextIndex(DatabaseSession &session, bool isFirst)
{
    const auto changes = [&session] { return session.value(u"SELECT total_changes()"_s).toLongLong(); };
    const qint64 before = changes();
    // A negative number begins to merge all into one, others go on with it.
    session.run(u"INSERT INTO queries_text (queries_text, rank) VALUES ('merge', ?)"_s,
                {isFirst ? -mergePiece : mergePiece});
    // The statement itself is a change.
    return !session.failed() && changes() - before >= 2;
}

qint64 removeAll(DatabaseSession &session)
{
    const qint64 count = session.value(u"SELECT count(*) FROM queries"_s).toLongLong();
    // Without a trigger SQLite empties a table as a whole.
    session.run(dropRemovalTrigger());
    session.run(u"INSERT INTO queries_text (queries_text) VALUES ('delete-all')"_s);
    session.run(u"DELETE FROM attempts"_s);
    session.run(u"DELETE FROM queries"_s);
    session.run(u"UPDATE log_size SET entries = 0, bytes = 0"_s);
    session.run(createRemovalTrigger());
    return count;
}

qint64 logBytes(DatabaseSession &session)
{
    return session.value(u"SELECT bytes FROM log_size"_s).toLongLong();
}

} // namespace Fanlight
