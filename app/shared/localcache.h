// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/appsettings.h"
#include "core/store/layeredcache.h"
#include "core/store/sqlitecache.h"

#include <QObject>
#include <QStringList>

#include <functional>
#include <memory>

namespace Fanlight {

class Database;
class RedisCache;
class SecretStore;

//! The answers that are kept: in memory, in the database and, if the user has set one, in a team's Redis.
class LocalCache final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LocalCache)

public:
    //! The database and the clock outlive the cache; it is made before the engine and outlives it.
    LocalCache(Database &database, Clock &clock, const CacheSettings &settings = {});
    //! Does what close() does.
    ~LocalCache() override;

    //! For EngineSeams. Switched off by the settings, it knows nothing and keeps nothing.
    AnswerCache *answers() { return &m_layered; }

    //! Whether the settings have a team's cache.
    static bool isShared(const CacheSettings &settings) { return settings.enabled && !settings.redisUrl.isEmpty(); }
    //! Its password from keychain or environment (FANLIGHT_REDIS_PASSWORD), mostly empty; `found` is called once, if
    //! `context` exists, and not at all without a team's cache.
    static void findPassword(const CacheSettings &settings, SecretStore &secrets, QObject *context,
                             std::function<void(const Secret &)> found);
    //! Asks the team's cache too, if there is one. Connects in the background.
    void share(const CacheSettings &settings, const Secret &password);
    //! Leaves the team's cache. What is left goes to it, for a bounded time.
    void unshare();

    //! All but the team's cache, at once.
    void setSettings(const CacheSettings &settings);
    //! Whether answers outlast the program, in the database and a team's cache; else they are kept in memory only. They
    //! do unless the user wants no texts to be kept.
    void setLasting(bool isLasting);
    //! Forgets what is kept on this machine; what a team shares stays. `then` is told how much it was, nothing if it
    //! failed, and is called if `context` exists.
    void clear(QObject *context, std::function<void(std::optional<CacheSize>)> then);
    void measure(QObject *context, std::function<void(const CacheStatistics &)> then);

    //! Hands what is left to the Redis, for a bounded time. The engine still may ask; it finds the memory only.
    void close();
    //! All that noticed() told.
    QStringList notices() const { return m_notices; }

Q_SIGNALS:
    //! Something that the user may want to know of the shared cache, as a sentence.
    void noticed(const QString &notice);

private:
    void notice(const QString &text);
    void joinLayers();

    bool m_isEnabled;
    bool m_isLasting = true;
    SqliteCache m_sqlite;
    std::unique_ptr<RedisCache> m_redis;
    LayeredCache m_layered;
    QStringList m_notices;
};

} // namespace Fanlight
