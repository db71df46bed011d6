// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/rediscache.h"

#include "core/store/redismailbox.h"
#include "core/store/redisthread.h"

#include <utility>

namespace Fanlight {

namespace {

//! Beyond all other times: for what is under way.
constexpr std::chrono::milliseconds grace{500};

} // namespace

RedisCache::RedisCache(const RedisOptions &options, std::chrono::seconds age, const RedisTimes &times, QObject *parent)
    : QObject(parent)
    , m_mailbox(std::make_shared<RedisMailbox>(this))
    , m_thread(std::make_unique<RedisThread>(options, times, age, m_mailbox))
    , m_closeTime(times.close)
{
    m_thread->start();
}

RedisCache::~RedisCache()
{
    m_mailbox->cut();
    m_mailbox->close(QDeadlineTimer(m_closeTime));
    // A name that cannot be looked up holds its thread for seconds. It has all it needs, and ends with the program.
    if (!m_thread->wait(QDeadlineTimer(m_closeTime + grace)))
        static_cast<void>(m_thread.release());
}

bool RedisCache::isBuiltIn()
{
    return RedisConnection::isBuiltIn();
}

void RedisCache::find(const QByteArray &key, Found found)
{
    if (!m_mailbox->post({key, {}, found}))
        found(std::nullopt);
}

void RedisCache::keep(const QByteArray &key, const CachedAnswer &answer)
{
    m_mailbox->post({key, answer, {}});
}

bool RedisCache::isAvailable() const
{
    return m_mailbox->isAvailable();
}

} // namespace Fanlight
