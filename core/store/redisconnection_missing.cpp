// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/redisconnection.h"

#include <QCoreApplication>

// For a build without hiredis.

namespace Fanlight {

namespace {

struct MissingRedisTexts
{
    Q_DECLARE_TR_FUNCTIONS(Fanlight::RedisConnection)
};

} // namespace

struct RedisConnection::Context
{
};

RedisConnection::RedisConnection(const RedisOptions &options, const RedisTimes &times)
    : m_options(options)
    , m_times(times)
{
}

RedisConnection::~RedisConnection() = default;

bool RedisConnection::isBuiltIn()
{
    return false;
}

bool RedisConnection::open()
{
    m_error = MissingRedisTexts::tr("this build of Fanlight has no support for Redis, because hiredis was missing");
    return false;
}

bool RedisConnection::isOpen() const
{
    return false;
}

void RedisConnection::close() { }

std::vector<RedisReply> RedisConnection::exchange(const std::vector<QByteArrayList> &commands)
{
    Q_UNUSED(commands)
    return {};
}

} // namespace Fanlight
