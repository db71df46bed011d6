// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/cacheoptions.h"
#include "core/store/redistimes.h"

#include <QByteArrayList>

#include <memory>
#include <vector>

namespace Fanlight {

//! What a Redis said to one command.
struct RedisReply
{
    enum class Kind {
        Value, //!< bytes
        Nothing, //!< there is no such key
        Done, //!< "OK", a number, or anything else that is no error
        Error, //!< in its words, "OOM command not allowed…"
    };

    Kind kind = Kind::Nothing;
    QByteArray text{};

    bool operator==(const RedisReply &) const = default;
};

/*! A connection to a Redis, over hiredis. Blocks, but never for long: for a thread of its own, which must have SIGPIPE
 *  blocked.
 *
 *  A build without hiredis has it too; there, nothing can be connected to, and error() says why.
 */
class RedisConnection final
{
    Q_DISABLE_COPY_MOVE(RedisConnection)

public:
    RedisConnection(const RedisOptions &options, const RedisTimes &times);
    ~RedisConnection();

    //! Whether this build can reach a Redis at all.
    static bool isBuiltIn();

    //! Connects, logs in, chooses the database. False with error() set.
    bool open();
    bool isOpen() const;
    void close();

    //! Sends the commands together. Fewer replies than commands: it failed, error() says how, and it is closed.
    std::vector<RedisReply> exchange(const std::vector<QByteArrayList> &commands);

    //! What went wrong, as the end of a sentence without its full stop.
    QString error() const { return m_error; }
    //! The other end had closed the connection, as it may do with one that was not used for long.
    bool wasClosedByServer() const { return m_closedByServer; }

private:
    struct Context;

    bool logIn();
    void fail();

    RedisOptions m_options;
    RedisTimes m_times;
    std::unique_ptr<Context> m_context;
    QString m_error;
    bool m_closedByServer = false;
};

} // namespace Fanlight
