// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/cachelayer.h"
#include "core/store/cacheoptions.h"
#include "core/store/redistimes.h"

#include <QObject>

#include <memory>

namespace Fanlight {

class RedisMailbox;
class RedisThread;

/*! A team's shared cache: answers in a Redis, under "fanlight:answer:" and the key in hexadecimal digits.
 *
 *  All talk is on a thread of its own. A Redis that is slow, dead or full is left alone for a while: meanwhile find()
 *  finds nothing, from within, and nothing is kept.
 */
class RedisCache final : public QObject, public CacheLayer
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RedisCache)

public:
    //! `age`: how long answers stay there; zero or less: as long as the Redis likes.
    RedisCache(const RedisOptions &options, std::chrono::seconds age, const RedisTimes &times = {},
               QObject *parent = nullptr);
    //! Keeps what is left, for at most RedisTimes::close.
    ~RedisCache() override;

    //! Whether this build can reach a Redis at all; if not, noticed() says so of every one.
    static bool isBuiltIn();

    void find(const QByteArray &key, Found found) override;
    void keep(const QByteArray &key, const CachedAnswer &answer) override;

    //! False while it is left alone.
    bool isAvailable() const;

Q_SIGNALS:
    //! Something that the user may want to know, as a sentence; the same one is told once.
    void noticed(const QString &notice);

private:
    std::shared_ptr<RedisMailbox> m_mailbox;
    std::unique_ptr<RedisThread> m_thread;
    std::chrono::milliseconds m_closeTime;
};

} // namespace Fanlight
