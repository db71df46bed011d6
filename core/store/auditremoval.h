// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QList>
#include <QtGlobal>

namespace Fanlight {

class DatabaseSession;

/*! The id below which entries are older than `cutoff`.
 *
 *  Order decides and times only mark the place in it, because clocks are set back and forth: everything before the
 *  first entry of the cutoff or later is old, whatever its own time says. Times that are still to come mark nothing.
 *  Entries from `ownFirst` on are never old by a clock that was set meanwhile: they are of this start of the program.
 */
qint64 firstYounger(DatabaseSession &session, const QDateTime &cutoff, const QDateTime &now, qint64 ownFirst);

//! How many entries are below the id.
qint64 countBelow(DatabaseSession &session, qint64 id);
//! Removes the oldest entries below the id, at most so many; how many they were.
qint64 removeBelow(DatabaseSession &session, qint64 id, int most);
//! Removes these entries, as far as they are still there; how many they were.
qint64 removeEntries(DatabaseSession &session, const QList<qint64> &ids);
/*! One piece of rewriting the text index without what was removed: until then it keeps the removed entries' parts of
 *  words, and only marks them as gone (sqlite.org/fts5.html#the_merge_command). True while there is more to do.
 */
bool mergeTextIndex(DatabaseSession &session, bool isFirst);
//! Removes everything at once; how many entries it was.
qint64 removeAll(DatabaseSession &session);

//! About how much the log takes on disk.
qint64 logBytes(DatabaseSession &session);

} // namespace Fanlight
