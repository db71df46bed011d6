// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/migration.h"

namespace Fanlight {

/*! The cache's tables.
 *
 *  `answers` has a row per answer: its key (32 bytes), the answer as JSON, its size, and when it was kept and last
 * used, in seconds since 1970. `answers_size` is one row that counts along, so that the size is known without a scan.
 */
Migration cacheTables();

} // namespace Fanlight
