// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/cacheschema.h"

namespace Fanlight {

using namespace Qt::StringLiterals;

Migration cacheTables()
{
    return {{
        uR"(CREATE TABLE answers (
            id INTEGER PRIMARY KEY,
            key BLOB NOT NULL UNIQUE,
            answer BLOB NOT NULL,
            bytes INTEGER NOT NULL,
            kept INTEGER NOT NULL,
            used INTEGER NOT NULL
        ))"_s,
        u"CREATE INDEX answers_kept ON answers (kept)"_s,
        u"CREATE INDEX answers_used ON answers (used)"_s,
        u"CREATE TABLE answers_size (entries INTEGER NOT NULL, bytes INTEGER NOT NULL)"_s,
        u"INSERT INTO answers_size (entries, bytes) VALUES (0, 0)"_s,
    }};
}

} // namespace Fanlight
