// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/redisthread.h"

#include <QCoreApplication>

#include <algorithm>
#include <csignal>
#include <utility>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t mostAtOnce = 64;

struct RedisThreadTexts
{
    Q_DECLARE_TR_FUNCTIONS(Fanlight::RedisCache)
};

RedisBreaker::Moment now()
{
    return std::chrono::steady_clock::now();
}

//! hiredis writes to sockets whose other end may be gone; the program must not end by it.
void blockBrokenPipes()
{
#ifdef Q_OS_UNIX
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGPIPE);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
#endif
}

} // namespace

RedisThread::RedisThread(const RedisOptions &options, const RedisTimes &times, std::chrono::seconds age,
                         std::shared_ptr<RedisMailbox> mailbox)
    : m_name(options.name())
    , m_age(age)
    , m_mailbox(std::move(mailbox))
    , m_connection(options, times)
    , m_breaker(times)
{
    setObjectName(u"redis"_s);
}

void RedisThread::run()
{
    blockBrokenPipes();
    // Connected before it is needed.
    connectIfAllowed();
    while (true) {
        const bool closing = m_mailbox->isClosed();
        workOff(m_mailbox->take());
        if (closing)
            break;
    }
}

bool RedisThread::connectIfAllowed()
{
    if (m_connection.isOpen())
        return true;
    if (!m_breaker.mayTry(now()))
        return false;
    if (!m_connection.open()) {
        giveUp(m_connection.error());
        return false;
    }
    m_mailbox->setAvailable(true);
    return true;
}

void RedisThread::workOff(const std::vector<RedisJob> &jobs)
{
    size_t done = 0;
    bool mayReconnect = true;
    while (done < jobs.size() && !m_mailbox->deadline().hasExpired() && connectIfAllowed()) {
        done += exchange(jobs, done);
        if (m_connection.isOpen()) {
            // Not by its connection alone: one that is slow would be tried every second.
            m_breaker.succeeded();
            continue;
        }
        if (!m_connection.wasClosedByServer() || !std::exchange(mayReconnect, false)) {
            giveUp(m_refusal.isEmpty() ? m_connection.error() : std::exchange(m_refusal, {}));
            break;
        }
    }
    for (; done < jobs.size(); ++done) {
        if (jobs[done].found)
            m_mailbox->deliver(jobs[done].found, std::nullopt);
    }
}

size_t RedisThread::exchange(const std::vector<RedisJob> &jobs, size_t first)
{
    std::vector<QByteArrayList> commands;
    std::vector<const RedisJob *> asked;
    const size_t end = std::min(jobs.size(), first + mostAtOnce);
    for (size_t i = first; i < end; ++i) {
        const QByteArrayList command = commandFor(jobs[i]);
        if (command.isEmpty())
            continue;
        commands.push_back(command);
        asked.push_back(&jobs[i]);
    }
    if (commands.empty())
        return end - first;
    const std::vector<RedisReply> replies = m_connection.exchange(commands);
    for (size_t i = 0; i < replies.size(); ++i) {
        if (!take(*asked[i], replies[i]))
            return size_t(asked[i] - &jobs[first]);
    }
    return replies.size() < commands.size() ? size_t(asked[replies.size()] - &jobs[first]) : end - first;
}

QByteArrayList RedisThread::commandFor(const RedisJob &job) const
{
    const QByteArray key = "fanlight:answer:" + job.key.toHex();
    if (job.found)
        return {"GET", key};
    if (!job.toKeep || !m_breaker.mayKeep(now()))
        return {};
    QByteArrayList command{"SET", key, encoded(*job.toKeep)};
    if (m_age > std::chrono::seconds::zero())
        command << "EX" << QByteArray::number(qint64(m_age.count()));
    return command;
}

bool RedisThread::take(const RedisJob &job, const RedisReply &reply)
{
    const bool isError = reply.kind == RedisReply::Kind::Error;
    if (job.toKeep) {
        if (isError)
            takeRefusal(reply.text);
        return true;
    }
    // A key of ours that holds something else is as good as none. Any other refusal is of the Redis as a whole.
    if (isError && !reply.text.startsWith("WRONGTYPE")) {
        m_refusal = RedisThreadTexts::tr("it says \"%1\"").arg(QString::fromUtf8(reply.text.left(200)));
        m_connection.close();
        return false;
    }
    m_mailbox->deliver(job.found, reply.kind == RedisReply::Kind::Value ? decodedAnswer(reply.text) : std::nullopt);
    return true;
}

void RedisThread::takeRefusal(const QByteArray &text)
{
    m_breaker.refusedToKeep(now());
    if (text.startsWith("OOM"))
        m_mailbox->notice(
            RedisThreadTexts::tr("The shared cache at %1 is full. What it knows is used, but nothing more is kept "
                                 "there.")
                .arg(m_name));
    else
        m_mailbox->notice(RedisThreadTexts::tr("The shared cache at %1 keeps no answers: it says \"%2\".")
                              .arg(m_name, QString::fromUtf8(text.left(200))));
}

void RedisThread::giveUp(const QString &reason)
{
    m_connection.close();
    m_breaker.failed(now());
    m_mailbox->setAvailable(false);
    m_mailbox->notice(RedisThreadTexts::tr("The shared cache at %1 is not used now: %2. Queries go on without it.")
                          .arg(m_name, reason));
}

} // namespace Fanlight
