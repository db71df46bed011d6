// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/answercache.h"
#include "core/store/cachelayer.h"
#include "core/store/cacheoptions.h"
#include "core/store/memorycache.h"

#include <QObject>

#include <utility>
#include <vector>

namespace Fanlight {

class Clock;

/*! The cache that the engine asks: the memory first, then each layer behind it, the quick before the slow.
 *
 *  What a layer knows is kept in those before it. Answers beyond CacheLimits::age are served by none.
 */
class LayeredCache final : public AnswerCache
{
    Q_DISABLE_COPY_MOVE(LayeredCache)

public:
    //! The clock and the layers outlive the cache.
    LayeredCache(Clock &clock, const CacheLimits &limits, std::vector<CacheLayer *> layers = {});
    ~LayeredCache() override;

    void find(const QByteArray &key, Found found) override;
    void peek(const QByteArray &key, Found found) override;
    std::optional<Answer> atHand(const QByteArray &key) override;
    void keep(const QByteArray &key, const QueryRequest &request, const Answer &answer) override;

    void setLimits(const CacheLimits &limits);
    //! For the start and the end: what is being looked for in a layer that goes away gets no answer.
    void setLayers(std::vector<CacheLayer *> layers) { m_layers = std::move(layers); }
    //! Forgets what is in memory, and what is on its way there.
    void clearMemory();

    CacheSize size() const { return m_memory.size(); }
    //! Of find() and atHand().
    qint64 hits() const { return m_hits; }
    qint64 misses() const { return m_misses; }

private:
    void ask(size_t layer, const QByteArray &key, Found found);
    void take(size_t layer, const QByteArray &key, const CachedAnswer &answer);
    std::optional<Answer> inMemory(const QByteArray &key);
    bool isTooOld(const CachedAnswer &answer) const;
    std::chrono::sys_seconds now() const;

    QObject m_context; //!< of what the layers answer
    Clock &m_clock;
    CacheLimits m_limits;
    std::vector<CacheLayer *> m_layers;
    MemoryCache m_memory;
    quint64 m_generation = 0; //!< counts clearMemory()
    qint64 m_hits = 0;
    qint64 m_misses = 0;
};

} // namespace Fanlight
