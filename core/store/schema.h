// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/migration.h"

namespace Fanlight {

/*! The format of fanlight.db, step by step. A step that was released is never changed; what is new is a further one at
 *  the end, and a new version of the file.
 */
QList<Migration> storeMigrations();

} // namespace Fanlight
