// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shared/datafolder.h"
#include "app/shared/localcache.h"
#include "core/engine/clock.h"
#include "core/store/auditlog.h"
#include "core/store/database.h"

#include <QStringList>

namespace Fanlight {

//! What is kept on this machine, over one database. Made before the engine and outlives it.
class LocalStore final
{
    Q_DISABLE_COPY_MOVE(LocalStore)

public:
    //! The folder is usable. Returns at once: the file is opened on the database's own thread.
    explicit LocalStore(const DataFolder &folder, const AuditSettings &audit = {}, const CacheSettings &cache = {});
    //! Does what close() does.
    ~LocalStore();

    Database &database() { return m_database; }
    AuditLog &auditLog() { return m_auditLog; }
    LocalCache &cache() { return m_cache; }

    //! Writes what is left, for a bounded time. What the user should know of how it went, in sentences.
    QStringList close();

private:
    SystemClock m_clock;
    Database m_database;
    AuditLog m_auditLog;
    LocalCache m_cache;
};

} // namespace Fanlight
