// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/migration.h"

namespace Fanlight {

/*! The audit log's tables, as of version 1 of the file.
 *
 *  `queries` has a row per query, numbered in the order of recording and never renumbered: that order holds whatever
 *  the clock does; `time` is for display. `attempts` has its deliveries, with moments in microseconds since the query's
 *  submission. `queries_text` finds any part of the stored texts of three characters and more, in scripts without
 *  spaces too (FTS5, trigrams). `log_size` counts along, so that the size is known without a scan.
 */
Migration auditTables();

/*! \name The trigger that takes a row out of the index and the count
 *  By name, because emptying the table is a thousand times faster without it.
 */
//! \{
QString dropRemovalTrigger();
QString createRemovalTrigger();
//! \}

} // namespace Fanlight
