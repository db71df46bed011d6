// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shared/localstore.h"

#include "core/store/schema.h"

namespace Fanlight {

LocalStore::LocalStore(const DataFolder &folder, const AuditSettings &audit, const CacheSettings &cache)
    : m_database(folder.database(), storeMigrations())
    , m_auditLog(m_database, m_clock, audit)
    , m_cache(m_database, m_clock, cache)
{
    m_cache.setLasting(audit.privacy != AuditPrivacy::None);
}

LocalStore::~LocalStore() = default;

QStringList LocalStore::close()
{
    m_cache.close();
    m_database.close();
    QStringList told = m_cache.notices() + m_database.notices();
    if (!m_database.problem().isEmpty())
        told.append(m_database.problem());
    return told;
}

} // namespace Fanlight
