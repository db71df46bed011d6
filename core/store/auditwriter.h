// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/auditentry.h"

namespace Fanlight {

class DatabaseSession;

//! Adds an entry and its deliveries as the newest; its id is given by the database.
void insertEntry(DatabaseSession &session, const AuditEntry &entry);

} // namespace Fanlight
