// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/layeredcache.h"

#include "core/engine/clock.h"

#include <QPointer>

#include <algorithm>
#include <utility>

namespace Fanlight {

LayeredCache::LayeredCache(Clock &clock, const CacheLimits &limits, std::vector<CacheLayer *> layers)
    : m_clock(clock)
    , m_limits(limits)
    , m_layers(std::move(layers))
    , m_memory(limits.memoryBytes)
{
}

LayeredCache::~LayeredCache() = default;

void LayeredCache::find(const QByteArray &key, Found found)
{
    peek(key, [this, found = std::move(found)](const std::optional<Answer> &answer) {
        ++(answer ? m_hits : m_misses);
        found(answer);
    });
}

void LayeredCache::peek(const QByteArray &key, Found found)
{
    if (const std::optional<Answer> answer = inMemory(key))
        found(answer);
    else
        ask(0, key, std::move(found));
}

std::optional<Answer> LayeredCache::atHand(const QByteArray &key)
{
    std::optional<Answer> answer = inMemory(key);
    if (answer)
        ++m_hits;
    return answer;
}

void LayeredCache::keep(const QByteArray &key, const QueryRequest &request, const Answer &answer)
{
    Q_UNUSED(request)
    const CachedAnswer kept{answer, now()};
    m_memory.insert(key, kept);
    for (CacheLayer *layer : m_layers)
        layer->keep(key, kept);
}

void LayeredCache::setLimits(const CacheLimits &limits)
{
    m_limits = limits;
    m_memory.setMostBytes(limits.memoryBytes);
}

void LayeredCache::clearMemory()
{
    ++m_generation;
    m_memory.clear();
}

void LayeredCache::ask(size_t layer, const QByteArray &key, Found found)
{
    if (layer >= m_layers.size()) {
        found(std::nullopt);
        return;
    }
    const QPointer<QObject> self(&m_context);
    m_layers[layer]->find(key,
                          [this, self, layer, key, found = std::move(found),
                           generation = m_generation](const std::optional<CachedAnswer> &answer) {
                              if (!self)
                                  return;
                              if (!answer || isTooOld(*answer)) {
                                  ask(layer + 1, key, found);
                                  return;
                              }
                              // What was asked for before everything was cleared does not come back.
                              if (generation == m_generation)
                                  take(layer, key, *answer);
                              found(answer->answer);
                          });
}

void LayeredCache::take(size_t layer, const QByteArray &key, const CachedAnswer &answer)
{
    // An equal query may have been answered anew meanwhile.
    const std::optional<CachedAnswer> known = m_memory.find(key);
    if (known && known->keptAt >= answer.keptAt)
        return;
    m_memory.insert(key, answer);
    for (size_t before = 0; before < std::min(layer, m_layers.size()); ++before)
        m_layers[before]->keep(key, answer);
}

std::optional<Answer> LayeredCache::inMemory(const QByteArray &key)
{
    const std::optional<CachedAnswer> answer = m_memory.find(key);
    if (!answer)
        return std::nullopt;
    if (!isTooOld(*answer))
        return answer->answer;
    m_memory.remove(key);
    return std::nullopt;
}

bool LayeredCache::isTooOld(const CachedAnswer &answer) const
{
    return isExpired(answer, m_limits.age, now());
}

std::chrono::sys_seconds LayeredCache::now() const
{
    return std::chrono::sys_seconds(std::chrono::seconds(m_clock.wallClock().toSecsSinceEpoch()));
}

} // namespace Fanlight
