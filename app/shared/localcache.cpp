// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shared/localcache.h"

#include "app/shared/cachechoice.h"
#include "core/settings/secretid.h"
#include "core/settings/secretstore.h"
#include "core/store/rediscache.h"

#include <QPointer>

#include <utility>

namespace Fanlight {

using namespace Qt::StringLiterals;

LocalCache::LocalCache(Database &database, Clock &clock, const CacheSettings &settings)
    : m_isEnabled(settings.enabled)
    , m_sqlite(database, clock, cacheLimits(settings))
    , m_layered(clock, cacheLimits(settings))
{
    joinLayers();
}

LocalCache::~LocalCache()
{
    close();
}

void LocalCache::findPassword(const CacheSettings &settings, SecretStore &secrets, QObject *context,
                              std::function<void(const Secret &)> found)
{
    if (!isShared(settings))
        return;
    const QPointer<QObject> wanted(context);
    secrets.find(redisPasswordId(settings.redisUrl), u"FANLIGHT_REDIS_PASSWORD"_s,
                 [wanted, found = std::move(found)](const FoundSecret &secret) {
                     if (wanted)
                         found(secret.value);
                 });
}

void LocalCache::share(const CacheSettings &settings, const Secret &password)
{
    if (!isShared(settings) || !m_isLasting)
        return;
    const auto choice = redisOptions(settings.redisUrl, password);
    if (const auto *problem = std::get_if<QString>(&choice)) {
        notice(*problem);
        return;
    }
    m_redis = std::make_unique<RedisCache>(std::get<RedisOptions>(choice), settings.longestAge);
    connect(m_redis.get(), &RedisCache::noticed, this, &LocalCache::notice);
    joinLayers();
}

void LocalCache::unshare()
{
    if (!m_redis)
        return;
    const std::unique_ptr<RedisCache> left = std::move(m_redis);
    joinLayers();
}

void LocalCache::setSettings(const CacheSettings &settings)
{
    m_isEnabled = settings.enabled;
    m_sqlite.setLimits(cacheLimits(settings));
    m_layered.setLimits(cacheLimits(settings));
    joinLayers();
}

void LocalCache::setLasting(bool isLasting)
{
    m_isLasting = isLasting;
    joinLayers();
}

void LocalCache::clear(QObject *context, std::function<void(std::optional<CacheSize>)> then)
{
    m_layered.clearMemory();
    m_sqlite.clear(context, std::move(then));
}

void LocalCache::measure(QObject *context, std::function<void(const CacheStatistics &)> then)
{
    const CacheStatistics statistics{{}, m_layered.size(), m_layered.hits(), m_layered.misses()};
    m_sqlite.measure(context, [statistics, then = std::move(then)](std::optional<CacheSize> size) {
        CacheStatistics measured = statistics;
        measured.onDisk = size.value_or(CacheSize());
        then(measured);
    });
}

void LocalCache::close()
{
    m_layered.setLayers({});
    m_redis.reset();
}

void LocalCache::notice(const QString &text)
{
    m_notices.append(text);
    // From the event loop: the first may come before anybody can listen.
    QMetaObject::invokeMethod(
        this, [this, text] { Q_EMIT noticed(text); }, Qt::QueuedConnection);
}

void LocalCache::joinLayers()
{
    std::vector<CacheLayer *> layers;
    if (m_isEnabled && m_isLasting)
        layers.push_back(&m_sqlite);
    if (m_isEnabled && m_isLasting && m_redis)
        layers.push_back(m_redis.get());
    m_layered.setLayers(std::move(layers));
}

} // namespace Fanlight
