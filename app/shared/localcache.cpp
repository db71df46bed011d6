// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shared/localcache.h"

#include "app/shared/cachechoice.h"
#include "core/store/rediscache.h"

#include <utility>

namespace Fanlight {

LocalCache::LocalCache(Database &database, Clock &clock, const CacheSettings &settings, const Secret &redisPassword)
    : m_isEnabled(settings.enabled)
    , m_sqlite(database, clock, cacheLimits(settings))
    , m_layered(clock, cacheLimits(settings))
{
    if (m_isEnabled)
        connectRedis(settings.redisUrl, redisPassword, settings.longestAge);
    m_layered.setLayers(layers());
}

LocalCache::~LocalCache()
{
    close();
}

void LocalCache::setLimits(const CacheSettings &settings)
{
    m_isEnabled = settings.enabled;
    m_sqlite.setLimits(cacheLimits(settings));
    m_layered.setLimits(cacheLimits(settings));
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

void LocalCache::connectRedis(const QString &url, const Secret &password, std::chrono::seconds age)
{
    const auto choice = redisOptions(url, password);
    if (const auto *problem = std::get_if<QString>(&choice)) {
        notice(*problem);
        return;
    }
    const auto &options = std::get<RedisOptions>(choice);
    if (!options.isSet())
        return;
    m_redis = std::make_unique<RedisCache>(options, age);
    connect(m_redis.get(), &RedisCache::noticed, this, &LocalCache::notice);
}

void LocalCache::notice(const QString &text)
{
    m_notices.append(text);
    // From the event loop: the first may come before anybody can listen.
    QMetaObject::invokeMethod(
        this, [this, text] { Q_EMIT noticed(text); }, Qt::QueuedConnection);
}

std::vector<CacheLayer *> LocalCache::layers()
{
    std::vector<CacheLayer *> all{&m_sqlite};
    if (m_redis)
        all.push_back(m_redis.get());
    return all;
}

} // namespace Fanlight
