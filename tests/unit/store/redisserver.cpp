// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/store/redisserver.h"

#include "core/store/redisconnection.h"

#include <QStandardPaths>
#include <QTcpServer>

#include <csignal>

namespace Fanlight {

using namespace Qt::StringLiterals;

namespace {

QString program()
{
    return QStandardPaths::findExecutable(u"redis-server"_s);
}

quint16 freePort()
{
    QTcpServer server;
    return server.listen(QHostAddress::LocalHost) ? server.serverPort() : quint16(0);
}

} // namespace

RedisServer::RedisServer(Reach reach, const QByteArray &password)
    : m_reach(reach)
    , m_password(password)
    , m_port(reach == Reach::Tcp ? freePort() : quint16(0))
{
}

RedisServer::~RedisServer()
{
    kill();
}

bool RedisServer::isInstalled()
{
    return !program().isEmpty();
}

bool RedisServer::start()
{
    QStringList arguments{u"--port"_s,       QString::number(m_port),
                          u"--bind"_s,       u"127.0.0.1"_s,
                          u"--save"_s,       u""_s,
                          u"--appendonly"_s, u"no"_s,
                          u"--dir"_s,        m_folder.path(),
                          u"--logfile"_s,    u""_s};
    if (m_reach == Reach::Socket)
        arguments << u"--unixsocket"_s << m_folder.filePath(u"redis.sock"_s);
    if (!m_password.isEmpty())
        arguments << u"--requirepass"_s << QString::fromUtf8(m_password);
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.start(program(), arguments);
    QByteArray said;
    while (m_process.waitForReadyRead(10'000)) {
        said += m_process.readAll();
        if (said.contains("eady to accept connections") || said.contains("server is now ready"))
            return true;
    }
    return false;
}

void RedisServer::kill()
{
    m_process.kill();
    m_process.waitForFinished();
}

void RedisServer::freeze()
{
    ::kill(static_cast<pid_t>(m_process.processId()), SIGSTOP);
}

void RedisServer::thaw()
{
    ::kill(static_cast<pid_t>(m_process.processId()), SIGCONT);
}

RedisOptions RedisServer::options() const
{
    RedisOptions options;
    if (m_reach == Reach::Socket) {
        options.socketPath = m_folder.filePath(u"redis.sock"_s);
    } else {
        options.host = u"127.0.0.1"_s;
        options.port = m_port;
    }
    options.password = Secret(m_password);
    return options;
}

QByteArray RedisServer::ask(const QByteArrayList &command) const
{
    RedisTimes patient;
    patient.connect = patient.command = std::chrono::seconds(10);
    RedisConnection connection(options(), patient);
    if (!connection.open())
        return connection.error().toUtf8();
    const std::vector<RedisReply> replies = connection.exchange({command});
    return replies.empty() ? connection.error().toUtf8() : replies.front().text;
}

} // namespace Fanlight
