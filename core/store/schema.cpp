// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/schema.h"

#include "core/store/auditschema.h"
#include "core/store/cacheschema.h"

namespace Fanlight {

QList<Migration> storeMigrations()
{
    return {
        auditTables(),
        cacheTables(),
    };
}

} // namespace Fanlight
