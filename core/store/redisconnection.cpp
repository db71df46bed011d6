// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/redisconnection.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QFile>

#include <cerrno>
#include <hiredis.h>
#include <sys/time.h>

namespace Fanlight {

namespace {

struct RedisConnectionTexts
{
    Q_DECLARE_TR_FUNCTIONS(Fanlight::RedisConnection)
};

struct ReplyDeleter
{
    void operator()(redisReply *reply) const { freeReplyObject(reply); }
};
using ReplyPointer = std::unique_ptr<redisReply, ReplyDeleter>;

timeval toTimeval(std::chrono::milliseconds time)
{
    timeval value{};
    value.tv_sec = static_cast<time_t>(time.count() / 1000);
    value.tv_usec = static_cast<suseconds_t>(time.count() % 1000 * 1000);
    return value;
}

RedisReply read(const redisReply &reply)
{
    const QByteArray text = reply.str ? QByteArray(reply.str, qsizetype(reply.len)) : QByteArray();
    switch (reply.type) {
    case REDIS_REPLY_STRING:
        return {RedisReply::Kind::Value, text};
    case REDIS_REPLY_NIL:
        return {RedisReply::Kind::Nothing};
    case REDIS_REPLY_ERROR:
        return {RedisReply::Kind::Error, text};
    default: // the rest, some of it of later versions, means that it was done
        return {RedisReply::Kind::Done, text};
    }
}

bool append(redisContext *context, const QByteArrayList &command)
{
    std::vector<const char *> arguments;
    std::vector<size_t> sizes;
    for (const QByteArray &argument : command) {
        arguments.push_back(argument.constData());
        sizes.push_back(static_cast<size_t>(argument.size()));
    }
    return redisAppendCommandArgv(context, static_cast<int>(arguments.size()), arguments.data(), sizes.data())
        == REDIS_OK;
}

} // namespace

struct RedisConnection::Context
{
    struct Deleter
    {
        void operator()(redisContext *context) const { redisFree(context); }
    };

    std::unique_ptr<redisContext, Deleter> redis;
};

RedisConnection::RedisConnection(const RedisOptions &options, const RedisTimes &times)
    : m_options(options)
    , m_times(times)
    , m_context(std::make_unique<Context>())
{
}

RedisConnection::~RedisConnection() = default;

bool RedisConnection::isBuiltIn()
{
    return true;
}

bool RedisConnection::open()
{
    close();
    const timeval connectTime = toTimeval(m_times.connect);
    m_context->redis.reset(
        m_options.socketPath.isEmpty()
            ? redisConnectWithTimeout(m_options.host.toUtf8().constData(), m_options.port, connectTime)
            : redisConnectUnixWithTimeout(QFile::encodeName(m_options.socketPath).constData(), connectTime));
    redisContext *context = m_context->redis.get();
    if (!context || context->err || redisSetTimeout(context, toTimeval(m_times.command)) != REDIS_OK) {
        fail();
        return false;
    }
    return logIn();
}

bool RedisConnection::logIn()
{
    std::vector<QByteArrayList> commands;
    if (!m_options.user.isEmpty())
        commands.push_back({"AUTH", m_options.user.toUtf8(), m_options.password.reveal()});
    else if (!m_options.password.isEmpty())
        commands.push_back({"AUTH", m_options.password.reveal()});
    if (m_options.database != 0)
        commands.push_back({"SELECT", QByteArray::number(m_options.database)});
    // One that wants a password says so only when it is asked something, and may allow no more than our own keys.
    commands.push_back({"GET", "fanlight:answer:hello"});
    const std::vector<RedisReply> replies = exchange(commands);
    if (replies.size() < commands.size())
        return false;
    for (const RedisReply &reply : replies) {
        if (reply.kind != RedisReply::Kind::Error)
            continue;
        m_error = RedisConnectionTexts::tr("it says \"%1\"").arg(QString::fromUtf8(reply.text.left(200)));
        close();
        return false;
    }
    return true;
}

bool RedisConnection::isOpen() const
{
    return m_context->redis != nullptr;
}

void RedisConnection::close()
{
    m_context->redis.reset();
}

std::vector<RedisReply> RedisConnection::exchange(const std::vector<QByteArrayList> &commands)
{
    m_closedByServer = false;
    redisContext *context = m_context->redis.get();
    std::vector<RedisReply> replies;
    // Each reply may take as long as the socket lets it: together they may not.
    const QDeadlineTimer deadline(m_times.command * 2);
    for (const QByteArrayList &command : commands) {
        if (!append(context, command)) {
            fail();
            return replies;
        }
    }
    while (replies.size() < commands.size()) {
        void *received = nullptr;
        errno = deadline.hasExpired() ? EAGAIN : 0;
        if (errno != 0 || redisGetReply(context, &received) != REDIS_OK || !received) {
            fail();
            return replies;
        }
        replies.push_back(read(*ReplyPointer(static_cast<redisReply *>(received))));
    }
    return replies;
}

void RedisConnection::fail()
{
    const int code = errno;
    const redisContext *context = m_context->redis.get();
    m_closedByServer = context
        && (context->err == REDIS_ERR_EOF || (context->err == REDIS_ERR_IO && (code == EPIPE || code == ECONNRESET)));
    if (code == EAGAIN || code == EWOULDBLOCK || code == ETIMEDOUT || code == EINPROGRESS)
        m_error = RedisConnectionTexts::tr("it does not answer in time");
    else if (m_closedByServer)
        m_error = RedisConnectionTexts::tr("it closed the connection");
    else if (context && context->err == REDIS_ERR_PROTOCOL)
        m_error = RedisConnectionTexts::tr("what answers there is no Redis");
    else
        m_error = context && context->err ? QString::fromLocal8Bit(context->errstr)
                                          : RedisConnectionTexts::tr("memory is short");
    close();
}

} // namespace Fanlight
