// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/redisbreaker.h"
#include "core/store/redisconnection.h"
#include "core/store/redismailbox.h"

#include <QThread>

#include <memory>

namespace Fanlight {

//! Where a RedisCache talks to its Redis: what waits is sent together, what fails is left alone for a while.
class RedisThread final : public QThread
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RedisThread)

public:
    //! `age`: how long what is kept stays; zero or less: as long as the Redis likes.
    RedisThread(const RedisOptions &options, const RedisTimes &times, std::chrono::seconds age,
                std::shared_ptr<RedisMailbox> mailbox);

protected:
    void run() override;

private:
    //! False when it cannot be used now.
    bool connectIfAllowed();
    void workOff(const std::vector<RedisJob> &jobs);
    //! Up to the end of the list or the first failure; says how many are done.
    size_t exchange(const std::vector<RedisJob> &jobs, size_t first);
    //! False when nothing more is to be had from it; m_refusal says why.
    bool take(const RedisJob &job, const RedisReply &reply);
    QByteArrayList commandFor(const RedisJob &job) const;
    void takeRefusal(const QByteArray &text);
    void giveUp(const QString &reason);

    QString m_name;
    std::chrono::seconds m_age;
    std::shared_ptr<RedisMailbox> m_mailbox;
    RedisConnection m_connection;
    RedisBreaker m_breaker;
    QString m_refusal; //!< why it was closed by us
};

} // namespace Fanlight
